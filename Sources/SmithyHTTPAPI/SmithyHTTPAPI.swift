// SmithyHTTPAPI
