// SmithyRetries
