// SmithyIdentity
