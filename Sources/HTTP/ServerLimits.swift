/// How much a server takes from one client, and how long it waits for it.
///
/// The defaults are generous to a slow laptop and still bound what a broken or hostile client can hold.
package struct ServerLimits: Sendable {
    package var message = MessageLimits()

    /// Open connections at once. Beyond it the connection idle for longest makes room, or the new one is told 503.
    package var connectionCountMax = 4096
    /// Requests of one connection received and not yet answered; beyond it the server stops reading from it.
    package var pipelinedRequestsMax = 32
    /// From the first byte of a request to the end of its headers (408 beyond).
    package var headMilliseconds = 20_000
    /// In each such stretch of time a body brings `bodyProgressBytes` or more (408 otherwise).
    package var bodyProgressMilliseconds = 30_000
    package var bodyProgressBytes = 1024
    /// How long a connection without a request stays open.
    package var idleMilliseconds = 75_000
    /// In each such stretch of time the client takes some bytes of its replies (closed otherwise).
    package var writeProgressMilliseconds = 60_000
    /// After a last reply, how long what the client still sends is thrown away so that it can read that reply.
    package var lingerMilliseconds = 2_000
    /// How long `stop` waits for replies in progress.
    package var stopMilliseconds = 3_000

    package init() {}
}

/// How large the framing of one message may be. Bodies are limited by the sink that receives them.
package struct MessageLimits: Sendable {
    /// The first line with all headers (431 beyond). AWS's own limits are below it, so that services can word their errors.
    package var headBytesMax = 32 * 1024
    package var headerCountMax = 128
    /// Path and query (414 beyond). A key of 1024 bytes, percent-encoded, with a presigned query fits well.
    package var targetBytesMax = 16 * 1024
    /// The line before a chunk, with extensions.
    package var chunkHeaderBytesMax = 1024
    /// All trailers after the last chunk.
    package var trailerBytesMax = 8 * 1024

    package init() {}

    /// Room for a method and a version beside the target.
    static let firstLineRestBytesMax = 64
    /// Empty lines before a request, which some old clients send after a body (RFC 9112 §2.2).
    static let blankLinesMax = 4
}
