package import Core
package import HTTP
package import ServiceKit

/// How a service's requests are read and its answers are written.
package protocol ServerProtocol: Sendable {
    /// The operation a request asks for; nil when it asks for none. `path` is the target's path, already rewritten from
    /// a virtual host's.
    func route(_ head: RequestHead, path: String, query: [(name: String, value: String?)]) -> Router.Match?

    /// The answer to a request that asks for no operation.
    func unknownOperation(_ head: RequestHead, path: String) -> AWSError

    /// Whether the operation's body is bytes to stream rather than a document.
    func isStreaming(_ match: Router.Match) -> Bool

    /// The operation's input, gathered from all the places where the protocol keeps members.
    func input(
        _ match: Router.Match, headers: Headers, query: [(name: String, value: String?)], body: Body,
        digests: [String: [UInt8]]
    ) throws(AWSError) -> Input

    /// The answer that holds an operation's output.
    func response(_ match: Router.Match, _ output: Output, requestID: String, hostID: String) -> Response

    /// The answer to a request of `method` that failed.
    func response(_ error: AWSError, method: String, requestID: String, hostID: String) -> Response

    /// A new id for an answer, in the form that the service's ids have.
    func requestID(_ randomness: inout Randomness) -> String
}
