// SmithyWaitersAPI
