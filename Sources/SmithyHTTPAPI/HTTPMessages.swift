public import Smithy
import Synchronization

/// The methods a request can have.
public enum HTTPMethodType: String, Sendable {
    case connect, delete, get, head, options, patch, post, put, trace
}

/// A request as it is sent.
public final class HTTPRequest: Sendable {
    private struct State {
        var body: ByteStream
        var headers: Headers
    }

    private let state: Mutex<State>
    public let destination: URI
    public let method: HTTPMethodType

    package init(method: HTTPMethodType, destination: URI, headers: Headers = Headers(), body: ByteStream = .noStream) {
        self.method = method
        self.destination = destination
        state = Mutex(State(body: body, headers: headers))
    }

    public var body: ByteStream {
        get { state.withLock { $0.body } }
        set { state.withLock { $0.body = newValue } }
    }

    public var headers: Headers {
        get { state.withLock { $0.headers } }
        set { state.withLock { $0.headers = newValue } }
    }

    public var host: String { destination.host }
    public var path: String { destination.path }
    public var queryItems: [URIQueryItem]? { destination.queryItems }
}

/// A response as it came.
public final class HTTPResponse: Sendable {
    private struct State {
        var headers: Headers
        var body: ByteStream
        var statusCode: HTTPStatusCode
    }

    private let state: Mutex<State>
    public let reason: String?

    public init(
        headers: Headers = .init(), statusCode: HTTPStatusCode = .processing, body: ByteStream = .noStream,
        reason: String? = nil
    ) {
        state = Mutex(State(headers: headers, body: body, statusCode: statusCode))
        self.reason = reason
    }

    public convenience init(
        headers: Headers = .init(), body: ByteStream, statusCode: HTTPStatusCode, reason: String? = nil
    ) {
        self.init(headers: headers, statusCode: statusCode, body: body, reason: reason)
    }

    public var headers: Headers {
        get { state.withLock { $0.headers } }
        set { state.withLock { $0.headers = newValue } }
    }

    public var body: ByteStream {
        get { state.withLock { $0.body } }
        set { state.withLock { $0.body = newValue } }
    }

    public var statusCode: HTTPStatusCode {
        get { state.withLock { $0.statusCode } }
        set { state.withLock { $0.statusCode = newValue } }
    }
}
