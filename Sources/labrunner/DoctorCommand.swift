import Core
import Workbook

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Command {
    static let doctor = Command(
        syntax: CommandSyntax(
            name: "doctor", summary: "Look at toolchain, libraries, folders and ports, and say what to do.",
            options: [CommandSyntax.Option("--json", "For programs.")])
    ) { (session, _) throws(Trouble) in
        let findings = try Doctor(workbook: session.workbook()).examine()
        if session.wantsJSON {
            session.say(json: .array(findings.map(\.json)))
        } else {
            for finding in findings { session.say(finding.line(session.style, width: session.width)) }
        }
        return findings.contains { $0.state == .bad } ? .environment : .done
    }
}

/// Looks at everything that labrunner needs from the machine.
struct Doctor {
    let workbook: Workbook

    /// One thing looked at.
    struct Item {
        enum State: String {
            case good
            /// Worth knowing, but nothing is broken.
            case fair
            case bad
        }

        let name: String
        let state: State
        let seen: String
        var todo = ""
    }

    /// Less than this and compiling fails half-way. Our own limit.
    private static let freeMegabytesMin = 500

    func examine() -> [Item] {
        [toolchain, sqlite, libraries, labs, stateFolder, diskSpace, port, jail]
    }

    private var toolchain: Item {
        guard let path = find("swiftc") else {
            return Item(
                name: "Swift compiler", state: .bad, seen: "there is no swiftc on the PATH",
                todo: "Install Swift 6.3 from https://www.swift.org/install and open a new terminal.")
        }
        let version = firstLine(of: "swiftc --version 2>/dev/null")
        guard let version else {
            return Item(
                name: "Swift compiler", state: .bad, seen: "\(path) does not run",
                todo: "Run swiftc --version to see why; installing Swift again mends most causes.")
        }
        return Item(name: "Swift compiler", state: .good, seen: "\(path), \(version)")
    }

    private var sqlite: Item {
        #if os(Linux)
            let name = "libsqlite3.so"
        #else
            let name = "libsqlite3.dylib"
        #endif
        guard let handle = dlopen(name, RTLD_LAZY) else {
            return Item(
                name: "SQLite", state: .bad, seen: "\(name) was not found, which checks are linked with",
                todo: "Install it: sudo apt-get install libsqlite3-dev")
        }
        dlclose(handle)
        return Item(name: "SQLite", state: .good, seen: name)
    }

    private var libraries: Item {
        let folder = Self.executableFolder
        let missing = ["libAnswerLibraries.a", "libCheckLibraries.a", "Modules", "labjail"].filter {
            !Disk.exists(folder + "/" + $0)
        }
        guard missing.isEmpty else {
            return Item(
                name: "Prebuilt libraries", state: .bad, seen: "\(listed(missing)) not found in \(folder)",
                todo: "Run swift build in the workbook's folder.")
        }
        return Item(name: "Prebuilt libraries", state: .good, seen: workbook.relative(folder))
    }

    private var labs: Item {
        guard let first = workbook.problems.first else {
            return Item(name: "Labs", state: .good, seen: counted(workbook.steps.count, "step"))
        }
        let more = workbook.problems.count - 1
        let rest = more > 0 ? " (and \(more) more)" : ""
        return Item(name: "Labs", state: .bad, seen: "\(first.file): \(first.wrong)\(rest)", todo: first.todo)
    }

    private var stateFolder: Item {
        let probe = workbook.stateFolder + "/.doctor-\(getpid())"
        do {
            _ = try Disk.create(probe, with: [])
            unlink(probe)
            return Item(name: "Caches and history", state: .good, seen: ".labrunner/ can be written")
        } catch {
            return Item(
                name: "Caches and history", state: .bad, seen: "\(error)",
                todo: "Make \(workbook.stateFolder) a folder that you own.")
        }
    }

    private var diskSpace: Item {
        var info = statvfs()
        guard statvfs(workbook.root, &info) == 0 else {
            return Item(name: "Disk space", state: .fair, seen: "unknown")
        }
        let megabytes = Int(info.f_bavail) * Int(info.f_frsize) / 1_000_000
        guard megabytes >= Self.freeMegabytesMin else {
            return Item(
                name: "Disk space", state: .bad, seen: "\(megabytes) MB free",
                todo: "Free at least \(Self.freeMegabytesMin) MB; .labrunner/cache can be deleted.")
        }
        return Item(name: "Disk space", state: .good, seen: "\(megabytes / 1000) GB free")
    }

    private var port: Item {
        let number = ServeOptions.portUsual
        switch Self.canListen(on: number) {
        case true: return Item(name: "Port \(number)", state: .good, seen: "free")
        case false:
            return Item(
                name: "Port \(number)", state: .fair, seen: "in use, by labrunner serve or another program",
                todo: "If it is not labrunner serve, use labrunner serve --port N.")
        }
    }

    private var jail: Item {
        Item(
            name: "Jail", state: .fair,
            seen: "level none: programs are limited in time, output and processes, not shut off from your files",
            todo: "Run only programs whose authors you trust.")
    }

    // MARK: Looking

    private static var executableFolder: String {
        #if os(Linux)
            let path = Disk.resolved("/proc/self/exe")
        #else
            let path = Disk.resolved(CommandLine.arguments[0])
        #endif
        return Disk.folder(of: path ?? CommandLine.arguments[0])
    }

    private func find(_ program: String) -> String? {
        let folders = (Session.environment("PATH") ?? "").split(separator: ":")
        return folders.map { $0 + "/" + program }.first { access($0, X_OK) == 0 && !Disk.isFolder($0) }
    }

    private func firstLine(of command: String) -> String? {
        guard let pipe = popen(command, "r") else { return nil }
        var buffer = [CChar](repeating: 0, count: 512)
        let line = fgets(&buffer, Int32(buffer.count), pipe).map { trimmed(String(cString: $0)) }
        while fgets(&buffer, Int32(buffer.count), pipe) != nil {}
        return pclose(pipe) == 0 ? line : nil
    }

    private static func canListen(on port: Int) -> Bool {
        #if os(Linux)
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}

extension Doctor.Item {
    fileprivate func line(_ style: Style, width: Int) -> String {
        let mark =
            switch state {
            case .good: style.tick
            case .fair: style.yellow("!")
            case .bad: style.cross
            }
        var text = wrapped("\(style.bold(name)): \(seen)", width: width, first: "\(mark) ", rest: "  ")
        if !todo.isEmpty { text += "\n" + wrapped(todo, width: width, first: "  ", rest: "  ") }
        return text
    }

    fileprivate var json: JSONValue {
        ["name": .string(name), "state": .string(state.rawValue), "seen": .string(seen), "todo": .string(todo)]
    }
}
