package import Core

/// What answers the requests of a server, called on the server's loop thread only.
package protocol RequestHandler: AnyObject {
    /// Decides by the head alone whether, and where to, a body is received.
    func admit(_ head: RequestHead) -> Admission

    /// Answers a request whose body has arrived. `reply` may be called now, or later on the loop thread, once.
    func handle(_ request: Request, context: (any Sendable)?, reply: Reply)

    /// Runs once all requests of a wake-up have been handled and before any of their replies is written, so that what
    /// they changed is committed first. When that fails, what it returns makes the answer to each of them by its context.
    func commit() -> CommitFailure?

    /// Hears of bytes that are no request, after their answer is decided; the head where they had one.
    func notice(_ failure: ParseFailure, _ head: RequestHead?)
}

extension RequestHandler {
    package func notice(_ failure: ParseFailure, _ head: RequestHead?) {}
}

/// Makes the answer to a request whose work is undone, by its context.
package typealias CommitFailure = (_ context: (any Sendable)?) -> Response

/// The verdict on a request's head.
package enum Admission {
    /// Read the body into `sink`; `context` comes back with the request.
    case accept(any BodySink, context: (any Sendable)? = nil)
    /// Answer at once. The connection closes when the request has a body that was not read.
    case refuse(Response)
}

/// Where the bytes of a body go as they arrive. Chunked transfer coding is already taken off.
package protocol BodySink: AnyObject {
    /// Throws a response to refuse the rest, for example when the body is too large or cannot be stored.
    func write(_ bytes: UnsafeRawBufferPointer) throws(Refusal)
    /// The whole body; called once after the last byte.
    func finish() throws(Refusal) -> Body
}

/// A body refused while it arrives.
package struct Refusal: Error {
    package let response: Response
    package init(_ response: Response) { self.response = response }
}

/// Sends the answer to one request.
///
/// Sendable, so that work elsewhere can carry it along: whoever has it may pass it on, and only the loop calls it, which a
/// server checks.
package struct Reply: @unchecked Sendable {
    private let send: (Response) -> Void
    package init(_ send: @escaping (Response) -> Void) { self.send = send }
    package func callAsFunction(_ response: Response) { send(response) }
}
