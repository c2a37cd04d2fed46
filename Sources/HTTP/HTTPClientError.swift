#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Why there is no response, worded for a person.
package enum HTTPClientError: Error, Equatable, Sendable, CustomStringConvertible {
    /// TLS does not exist here.
    case tlsNotSupported(url: String)
    case badURL(String)
    case unknownHost(String, reason: String)
    case cannotConnect(host: String, port: Int, code: Int32)
    case timedOut(doing: String)
    case connectionLost(doing: String)
    case malformedResponse(reason: String)
    case responseTooLarge(limitBytes: Int)
    case bodyNotReadable(String)
    case noThread
    case cancelled

    package var description: String {
        switch self {
        case .tlsNotSupported(let url): "\(url) asks for TLS, which is not built in; use an http:// address."
        case .badURL(let url): "\(url) is not an address such as http://127.0.0.1:4566."
        case .unknownHost(let host, let reason): "The host \(host) cannot be found: \(reason)."
        case .cannotConnect(let host, let port, let code):
            "Nothing can be reached at \(host), port \(port): \(String(cString: strerror(code)))."
        case .timedOut(let doing): "The server took too long while \(doing)."
        case .connectionLost(let doing): "The connection was lost while \(doing)."
        case .malformedResponse(let reason): "The server's response cannot be understood. \(reason)"
        case .responseTooLarge(let limit): "The response's body is larger than \(limit) bytes."
        case .bodyNotReadable(let reason): "The request's body cannot be read: \(reason)."
        case .noThread: "The system has no thread left for the request."
        case .cancelled: "The request was cancelled."
        }
    }

    /// Whether the same request may succeed a moment later.
    package var isTransient: Bool {
        switch self {
        case .cannotConnect, .timedOut, .connectionLost, .noThread: true
        default: false
        }
    }
}
