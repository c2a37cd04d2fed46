// SmithyStreams
