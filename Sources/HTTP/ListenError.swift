#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Why a server cannot listen, worded for a person.
package enum ListenError: Error, Equatable, Sendable, CustomStringConvertible {
    case portInUse(Int)
    case portNotAllowed(Int)
    case notAnAddress(String)
    /// The system refused something else; the number is its own, such as `EMFILE`.
    case system(doing: String, code: Int32)

    package var description: String {
        switch self {
        case .portInUse(let port): "Port \(port) is in use by another program."
        case .portNotAllowed(let port): "This user may not listen on port \(port); ports from 1024 on are free for all."
        case .notAnAddress(let host): "\(host) is not an address of this machine to listen on."
        case .system(let doing, let code): "Cannot \(doing): \(String(cString: strerror(code)))."
        }
    }

    /// Words the present `errno` of a failed attempt to listen.
    init(host: String, port: Int, code: Int32 = errno) {
        switch code {
        case EADDRINUSE: self = .portInUse(port)
        case EACCES: self = .portNotAllowed(port)
        case EADDRNOTAVAIL: self = .notAnAddress(host)
        default: self = .system(doing: "listen on \(host), port \(port)", code: code)
        }
    }
}
