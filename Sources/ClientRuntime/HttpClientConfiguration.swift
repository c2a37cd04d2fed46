#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif
public import Smithy
public import SmithyHTTPAPI
import Synchronization

/// How a client uses its connections.
///
/// Unchecked because the class can be subclassed, which rules out a checked conformance; its one property is a `Mutex`.
public class HttpClientConfiguration: @unchecked Sendable {
    private struct State {
        var connectTimeout: TimeInterval?
        var socketTimeout: TimeInterval
        var defaultHeaders: Headers
        var maxConnections: Int
        var protocolType: URIScheme?
    }

    private static let connectionsDefault = 50
    private let state: Mutex<State>

    public init(
        connectTimeout: TimeInterval? = nil, socketTimeout: TimeInterval = 60, protocolType: URIScheme? = nil,
        defaultHeaders: Headers = Headers(), maxConnections: Int? = nil
    ) {
        state = Mutex(
            State(
                connectTimeout: connectTimeout, socketTimeout: socketTimeout, defaultHeaders: defaultHeaders,
                maxConnections: maxConnections ?? Self.connectionsDefault, protocolType: protocolType))
    }

    /// Seconds until a connection must be there.
    public var connectTimeout: TimeInterval? {
        get { state.withLock { $0.connectTimeout } }
        set { state.withLock { $0.connectTimeout = newValue } }
    }

    /// Seconds that a connection may be silent.
    public var socketTimeout: TimeInterval {
        get { state.withLock { $0.socketTimeout } }
        set { state.withLock { $0.socketTimeout = newValue } }
    }

    /// Headers that every request gets.
    public var defaultHeaders: Headers {
        get { state.withLock { $0.defaultHeaders } }
        set { state.withLock { $0.defaultHeaders = newValue } }
    }

    public var maxConnections: Int {
        get { state.withLock { $0.maxConnections } }
        set { state.withLock { $0.maxConnections = newValue } }
    }

    public var protocolType: URIScheme? {
        get { state.withLock { $0.protocolType } }
        set { state.withLock { $0.protocolType = newValue } }
    }
}
