#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Synchronization

/// What a client writes to its log about each request.
public enum ClientLogMode: Sendable {
    case none, request, requestWithBody, response, responseWithBody
    case requestAndResponse, requestAndResponseWithBody, requestWithoutAuthorizationHeader
}

/// How much goes to the log, from everything to errors alone.
public enum SDKLogLevel: String, Codable, CaseIterable, Sendable {
    case trace, debug, info, notice, warning, error, critical
}

/// Turns on what clients write to standard error. Without it they are silent.
public actor SDKLoggingSystem {
    public init() {}

    public func initialize(defaultLogLevel: SDKLogLevel = .error) async { ClientLog.setLevel(defaultLogLevel) }
    public func initialize(logLevel: SDKLogLevel) async { ClientLog.setLevel(logLevel) }
}

/// Where clients write what they do.
package enum ClientLog {
    private static let level = Mutex<SDKLogLevel?>(nil)

    fileprivate static func setLevel(_ new: SDKLogLevel) { level.withLock { $0 = new } }

    /// Writes one line, unless the level leaves it out.
    package static func note(_ lineLevel: SDKLogLevel, _ line: @autoclosure () -> String) {
        let order = SDKLogLevel.allCases
        guard let least = level.withLock({ $0 }), let a = order.firstIndex(of: lineLevel),
            let b = order.firstIndex(of: least), a >= b
        else { return }
        let text = Array("\(lineLevel.rawValue) \(line())\n".utf8)
        _ = text.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
