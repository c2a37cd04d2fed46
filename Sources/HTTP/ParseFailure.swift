import Core

/// Why a message cannot be understood: the status to answer with, and a sentence for the person who reads it.
package struct ParseFailure: Error, Equatable, Sendable {
    package let status: Int
    package let reason: String

    init(_ status: Int, _ reason: String) {
        self.status = status
        self.reason = reason
    }

    /// The reply: the sentence as plain text, since no protocol is known yet.
    var response: Response {
        Response(status: status, headers: ["Content-Type": "text/plain; charset=utf-8"], body: Body(reason + "\n"))
    }

    static let bareLineFeed = ParseFailure(400, "A line ends with LF alone; HTTP lines end with CR LF.")
    static let tlsHello = ParseFailure(400, "This port speaks plain HTTP; use http:// instead of https://.")
    static let firstLine = ParseFailure(
        400, "The request does not start with a line such as GET /path HTTP/1.1.")
    static let target = ParseFailure(
        400, "The request target must be a path that starts with / and has no spaces or control characters.")
    static let version = ParseFailure(505, "Only HTTP/1.0 and HTTP/1.1 are spoken here.")
    static let blankLines = ParseFailure(400, "Too many empty lines before the request.")
    static let targetTooLong = ParseFailure(414, "The request target is too long.")
    static let headTooLarge = ParseFailure(431, "The first line and the headers are too large.")
    static let tooManyHeaders = ParseFailure(431, "The message has too many headers.")
    static let headerName = ParseFailure(
        400, "A header line needs a name of letters, digits and dashes directly followed by a colon.")
    static let headerFolded = ParseFailure(
        400, "A header continues on the next line; HTTP/1.1 no longer allows that.")
    static let headerValue = ParseFailure(400, "A header value contains a control character.")
    static let contentLength = ParseFailure(400, "Content-Length is not a decimal number of bytes.")
    static let contentLengths = ParseFailure(400, "The message has Content-Length headers that differ.")
    static let twoFramings = ParseFailure(400, "The message has both Content-Length and Transfer-Encoding.")
    static let transferEncoding = ParseFailure(501, "The only Transfer-Encoding understood here is chunked.")
    static let chunkedHTTP10 = ParseFailure(400, "Transfer-Encoding does not exist in HTTP/1.0.")
    static let hostMissing = ParseFailure(400, "An HTTP/1.1 request needs a Host header.")
    static let hostRepeated = ParseFailure(400, "The request has more than one Host header.")
    static let chunkSize = ParseFailure(400, "A chunk does not start with its size in hexadecimal digits.")
    static let chunkHeader = ParseFailure(400, "The line before a chunk is too long.")
    static let chunkEnd = ParseFailure(400, "A chunk is not followed by CR LF.")
    static let trailers = ParseFailure(400, "The trailers after the last chunk are too large.")
    static let statusLine = ParseFailure(502, "The response does not start with a line such as HTTP/1.1 200 OK.")
    static let slowHead = ParseFailure(408, "The request's headers did not arrive in time.")
    static let slowBody = ParseFailure(408, "The request's body did not arrive in time.")
    static let bodyTooLarge = ParseFailure(413, "The body is larger than is taken here.")
    static let diskFull = ParseFailure(507, "The disk is full, so the body could not be stored.")
    static let bodyNotStored = ParseFailure(500, "The body could not be stored on disk.")
    static let tooManyConnections = ParseFailure(503, "Too many connections are open; try again in a moment.")
}
