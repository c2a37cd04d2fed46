// SmithyRetriesAPI
