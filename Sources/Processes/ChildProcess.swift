import CSystem

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A program to start: nothing of this process comes along but what is named here.
package struct Launch: Sendable {
    /// The executable's absolute path.
    package var path: String
    /// Without the program's own name.
    package var arguments: [String]
    package var environment: [String: String]
    /// The working directory; nil to stay.
    package var directory: String?

    package init(
        path: String, arguments: [String] = [], environment: [String: String] = [:], directory: String? = nil
    ) {
        self.path = path
        self.arguments = arguments
        self.environment = environment
        self.directory = directory
    }
}

/// A started program. Nobody but its owner waits for it; going without having waited ends it.
package struct ChildProcess: ~Copyable {
    /// How a process ended.
    package enum End: Sendable, Equatable {
        case exited(code: Int32)
        case signalled(Int32)
    }

    package let id: Int32
    private var end: End?

    /// `descriptors[i]` becomes the program's descriptor i; -1 stands for `/dev/null`.
    package init(_ launch: Launch, descriptors: [Int32]) throws(ProcessError) {
        let environment = launch.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        id = withCStrings([launch.path] + launch.arguments) { arguments in
            withCStrings(environment) { environment in
                processSpawn(
                    launch.path, arguments, environment, launch.directory, descriptors, Int32(descriptors.count))
            }
        }
        guard id > 0 else { throw ProcessError(doing: "start \(launch.path)", code: errno) }
    }

    deinit {
        if end != nil { return }
        kill(-id, SIGKILL)
        var code: Int32 = 0
        var signal: Int32 = 0
        processReap(id, 1, &code, &signal)
    }

    /// Ends the process and its group at once.
    package borrowing func terminate() { if end == nil { kill(-id, SIGKILL) } }

    /// Waits for the end.
    package mutating func wait() -> End {
        reap(waiting: true) ?? .signalled(SIGKILL)
    }

    /// The end, if it has come.
    package mutating func poll() -> End? { reap(waiting: false) }

    private mutating func reap(waiting: Bool) -> End? {
        if let end { return end }
        var code: Int32 = 0
        var signal: Int32 = 0
        let result = processReap(id, waiting ? 1 : 0, &code, &signal)
        if result == 0 { return nil }
        // A child that is nobody's any more was collected behind our back; that counts as killed.
        end = result < 0 ? .signalled(SIGKILL) : signal != 0 ? .signalled(signal) : .exited(code: code)
        return end
    }
}

/// Lends an array of C strings ended by a null pointer.
private func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    var copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    copies.append(nil)
    defer { for copy in copies { free(copy) } }
    return copies.withUnsafeBufferPointer { body($0.baseAddress!) }
}
