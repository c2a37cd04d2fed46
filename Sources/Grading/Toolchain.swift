import Core
import Processes
import Workbook

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Something about the machine or the installation that keeps grading from working, and what to do about it.
package struct ToolchainError: Error, Sendable, Equatable, CustomStringConvertible {
    package let problem: String
    package let tryNext: String
    package var description: String { problem + " " + tryNext }
}

/// The Swift compiler of this machine, and the exact command lines by which it compiles and links.
///
/// `swiftc` is asked once what it would run (`-###`). Calling those programs directly afterwards saves the driver's own
/// time, which for a small program is more than half of the whole.
struct Toolchain: Sendable, Equatable {
    /// The command lines for one kind of program. Sources, module name and output are added for each.
    struct Commands: Sendable, Equatable {
        /// The frontend's path and options.
        var compile: [String]
        /// The linker's path and options up to the place of the object files.
        var linkBefore: [String]
        /// What follows the object files.
        var linkAfter: [String]
    }

    /// The driver's path, links followed.
    let compiler: String

    /// Finds `swiftc`: the one that `SWIFT_EXEC` names, else the first on the path.
    static func find(environment: [String: String]) throws(ToolchainError) -> Toolchain {
        if let named = environment["SWIFT_EXEC"], Files.isExecutable(named) { return Toolchain(compiler: named) }
        for folder in (environment["PATH"] ?? "").split(separator: ":") {
            let path = folder + "/swiftc"
            if Files.isExecutable(String(path)) { return Toolchain(compiler: String(path)) }
        }
        throw ToolchainError(
            problem: "No Swift compiler was found: there is no swiftc on the PATH.",
            tryNext: "Install Swift from https://www.swift.org/install, open a new terminal, and run labrunner doctor.")
    }

    /// Stands for the compiler's content.
    var identity: String {
        let resolved = Disk.resolved(compiler) ?? compiler
        let frontend = Disk.folder(of: resolved) + "/swift-frontend"
        return Files.identity(of: compiler) + "\n" + Files.identity(of: resolved) + "\n" + Files.identity(of: frontend)
    }
}

// MARK: - Learning

extension Toolchain {
    /// Stands in the linker's line where the program's objects go.
    private static let objectsMark = "-l:labrunner-objects"
    /// How long the driver may take to say what it would do.
    private static let learningSecondsMax = 60

    /// Asks the driver for its command lines.
    func learn(_ libraries: Libraries, _ kind: Libraries.Kind, moduleCache: String) throws(ToolchainError) -> Commands {
        let options = Self.frontendOptions + ["-module-cache-path", moduleCache] + libraries.compileOptions(kind)
        let plan = try ask(compiler, ["-###"] + options + ["probe.swift", "-o", "probe"])
        let lines = plan.split(separator: "\n").map(CommandWords.parse)
        guard let compile = lines.first(where: { $0.contains("-frontend") }),
            let link = lines.last(where: { Disk.name(of: $0.first ?? "").hasPrefix("clang") })
        else { throw Self.unknownPlan(plan) }
        // The object does not exist, so clang would leave it out; a library in its place stays.
        let linkOptions = link.dropFirst().filter { !$0.hasPrefix("@") && $0 != "-O0" }
            .map { $0.hasSuffix(".o") && $0.contains("/probe") ? Self.objectsMark : $0 }
        let linkPlan = try ask(link[0], ["-###", "-fuse-ld=lld"] + linkOptions)
        guard
            let linker = linkPlan.split(separator: "\n").map(CommandWords.parse)
                .first(where: { Disk.name(of: $0.first ?? "").hasPrefix("ld") })
        else { throw Self.unknownPlan(linkPlan) }
        return try commands(compile: compile, linker: linker, libraries, kind)
    }

    /// What every program is compiled with. No debug information: nobody debugs through the runner, and writing it costs
    /// time.
    private static let frontendOptions = ["-swift-version", "6", "-Onone"]

    /// What only the frontend understands: messages that are easy to read back, and no checks of the compiler's own work.
    private static let directOptions = ["-diagnostic-style=llvm", "-disable-llvm-verify", "-sil-verify-none"]

    private func commands(
        compile: [String], linker: [String], _ libraries: Libraries, _ kind: Libraries.Kind
    ) throws(ToolchainError) -> Commands {
        let withoutInputs = CommandWords.removing(["-primary-file": 1, "-o": 1, "-module-name": 1], from: compile)
        let frontend = withoutInputs.filter { $0 != "probe.swift" } + Self.directOptions
        guard let object = linker.firstIndex(of: Self.objectsMark) else {
            throw Self.unknownPlan(linker.joined(separator: " "))
        }
        let before = CommandWords.removing(["-o": 1, "--build-id": 0], from: Array(linker[..<object]))
        let after = linker[(object + 1)...]
        // The driver would run a program over every object file to find out which libraries it needs. Naming all of the
        // toolchain's and keeping those that are needed comes to the same.
        let folders = linker.filter { $0.hasPrefix("-L") }.map { String($0.dropFirst(2)) }
        let swift = Self.swiftLibraries.filter { name in folders.contains { Disk.exists("\($0)/lib\(name).so") } }
        return Commands(
            compile: frontend, linkBefore: before + ["--threads=1", "-O0", "--strip-all", "--as-needed"],
            linkAfter: libraries.linkOptions(kind) + swift.map { "-l" + $0 } + ["-lm", "-lpthread", "-lutil", "-ldl"]
                + after)
    }

    /// The toolchain's libraries that a program may come to need.
    private static let swiftLibraries = [
        "swiftSwiftOnoneSupport", "swiftCore", "swift_Concurrency", "swift_StringProcessing", "swift_RegexParser",
        "swiftRegexBuilder", "swiftGlibc", "BlocksRuntime", "dispatch", "swiftDispatch", "swiftObservation",
        "swiftSynchronization", "swiftDistributed", "swift_Builtin_float", "Foundation", "FoundationEssentials",
        "FoundationInternationalization", "FoundationNetworking", "FoundationXML",
    ]

    /// Runs a program of the toolchain and returns what it printed.
    private func ask(_ path: String, _ arguments: [String]) throws(ToolchainError) -> String {
        do {
            let outcome = try Captured.run(
                Launch(path: path, arguments: arguments, environment: Toolchain.environment),
                secondsMax: Self.learningSecondsMax)
            if outcome.end == .exited(code: 0) { return outcome.output }
            throw Self.unknownPlan(outcome.output)
        } catch let error as ProcessError {
            throw ToolchainError(problem: "The Swift compiler did not start: \(error).", tryNext: Self.reinstall)
        } catch {
            throw error as? ToolchainError ?? Self.unknownPlan("\(error)")
        }
    }

    /// What compilers see of our environment: enough to find their own parts and a place for temporary files.
    static var environment: [String: String] {
        var kept: [String: String] = [:]
        for name in ["PATH", "HOME", "TMPDIR", "SDKROOT", "DEVELOPER_DIR", "LD_LIBRARY_PATH"] {
            if let value = getenv(name) { kept[name] = String(cString: value) }
        }
        return kept
    }

    /// The same for a frontend or linker that is called directly: memory comes in large pieces, because these programs
    /// take much of it for a moment, and asking for it page by page is a sixth of their time.
    /// https://www.gnu.org/software/libc/manual/html_node/Memory-Allocation-Tunables.html
    static var directEnvironment: [String: String] {
        environment.merging(["GLIBC_TUNABLES": "glibc.malloc.top_pad=67108864:glibc.malloc.hugetlb=1"]) { $1 }
    }

    private static let reinstall = "Run labrunner doctor; if the compiler is damaged, install Swift again."

    private static func unknownPlan(_ text: String) -> ToolchainError {
        let end = text.split(separator: "\n").last.map(String.init) ?? "nothing"
        return ToolchainError(
            problem: "The Swift compiler answered in a way labrunner does not know. Its last words: \(end)",
            tryNext: reinstall)
    }
}

/// A program run to its end with all it printed, for the toolchain's short-lived tools.
struct Captured {
    let end: ChildProcess.End
    let output: String

    /// Output past this is dropped.
    private static let outputSizeBytesMax = 4 * 1024 * 1024

    /// Runs a program; one that takes longer than it may counts as killed.
    static func run(_ launch: Launch, secondsMax: Int) throws -> Captured {
        let pipe = try Descriptor.pipe()
        var process = try ChildProcess(launch, descriptors: [-1, pipe.writing.number, pipe.writing.number])
        let reading = pipe.intoReading()
        let pump = Pump()
        var bytes: [UInt8] = []
        pump.add(reading, onBytes: { if bytes.count < Self.outputSizeBytesMax { bytes += $0 } })
        if !pump.run(until: .now + .seconds(secondsMax)) { process.terminate() }
        return Captured(end: process.wait(), output: String(decoding: bytes, as: UTF8.self))
    }
}
