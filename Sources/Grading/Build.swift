import Core
import Processes
import Workbook

/// A source file as it was when the build began.
struct SourceFile: Sendable {
    /// The file's name, without folders.
    let name: String
    /// What diagnostics call it: the path as the learner knows it.
    let displayName: String
    let bytes: [UInt8]
}

/// What building needs and shares: compiler, libraries and cache.
struct BuildSetup: Sendable {
    let toolchain: Toolchain
    let libraries: Libraries
    let cache: BuildCache
}

/// How a build ended.
enum BuildOutcome: Sendable {
    case built(path: String)
    /// The learner's code, or the lab author's, does not compile.
    case refused([Diagnostic])
    /// The machine or the installation is at fault.
    case impossible(ToolchainError)
}

/// One program on its way from sources to an executable: frontend, then linker, called directly. It moves on whenever
/// its pump turns, so that several can go on at once on one thread.
final class Build {
    private let setup: BuildSetup
    private let kind: Libraries.Kind
    private let sources: [SourceFile]
    private let pump: Pump
    private var scratch: Scratch
    /// A compiler that has started already.
    private var warm: WarmCompiler?
    private var commands = Toolchain.Commands(compile: [], linkBefore: [], linkAfter: [])
    private var key = ""
    private var output: [UInt8] = []
    /// Whether the direct calls failed, and the driver did the work instead.
    private(set) var isFallback = false
    /// Runs when a stage begins.
    private let onStage: (Stage) -> Void
    private(set) var outcome: BuildOutcome?
    /// Whether the sources are found to be right, so that there will most likely be a program.
    private(set) var isCompiled = false

    /// What the compiler may print before the rest is dropped.
    private static let outputSizeBytesMax = 1024 * 1024

    init(
        _ setup: BuildSetup, _ kind: Libraries.Kind, sources: [SourceFile], pump: Pump,
        warm: consuming WarmCompiler? = nil, onStage: @escaping (Stage) -> Void = { _ in }
    ) throws {
        self.setup = setup
        self.kind = kind
        self.sources = sources
        self.pump = pump
        self.onStage = onStage
        self.warm = warm
        scratch = try setup.cache.makeScratch()
    }

    /// Takes the executable from the cache, or starts the compiler.
    func start() {
        attempt {
            if let missing = setup.libraries.missing(for: kind) { throw Self.notBuilt(missing) }
            commands = try setup.toolchain.commands(setup.libraries, kind, cache: setup.cache)
            key = contentKey()
            if let path = setup.cache.program(kind, key) {
                isCompiled = true
                outcome = .built(path: path)
                return
            }
            onStage(.compiling)
            try compile()
        }
    }

    // MARK: Stages

    private var objectPath: String { scratch.path + "/program.o" }
    private var programPath: String { scratch.path + "/program" }
    private func path(of source: SourceFile) -> String { scratch.path + "/" + source.name }

    /// A single file is a script unless it has an entry point; of several, `main.swift` is the script.
    private var parseOptions: [String] {
        if sources.contains(where: { $0.name == "main.swift" }) { return [] }
        if sources.count == 1 && !SourceText.hasEntryPoint(sources[0].bytes) { return [] }
        return ["-parse-as-library"]
    }

    /// The frontend and its options up to the names of files.
    static func compileWords(_ commands: Toolchain.Commands, _ kind: Libraries.Kind, _ parseOptions: [String])
        -> [String]
    {
        commands.compile + parseOptions + ["-module-name", kind.moduleName]
    }

    /// The names of files for the frontend.
    static func fileArguments(sources: [String], folder: String) -> [String] {
        (sources.count == 1 ? ["-primary-file"] : []) + sources + ["-o", folder + "/program.o"]
    }

    private func compile() throws {
        let words = Self.compileWords(commands, kind, parseOptions)
        if let warm = warm.take(), warm.fits(words, sources) {
            warm.compile(sources[0].bytes).take { scratch, process, output in
                self.scratch = scratch
                follow(Tool(process: process), output, then: compiled)
            }
            return
        }
        for source in sources { try Files.write(source.bytes, to: path(of: source)) }
        try run(words + Self.fileArguments(sources: sources.map(path), folder: scratch.path), then: compiled)
    }

    private func compiled(_ end: ChildProcess.End, _ text: String) throws {
        let diagnostics = DiagnosticParser.parse(text, files: displayNames)
        switch end {
        case .exited(code: 0):
            isCompiled = true
            onStage(.linking)
            try link()
        case .exited where diagnostics.contains { $0.severity == "error" && !$0.file.isEmpty }:
            outcome = .refused(diagnostics)
        default:
            try fallBack(after: text)
        }
    }

    private func link() throws {
        try run(commands.linkBefore + [objectPath] + commands.linkAfter + ["-o", programPath]) {
            [unowned self] end, text in
            if end == .exited(code: 0) { return try finish() }
            if let diagnostic = Self.missingEntryPoint(text) {
                outcome = .refused([diagnostic])
            } else {
                try fallBack(after: text)
            }
        }
    }

    /// Several files, none of which says where the program begins.
    private static func missingEntryPoint(_ text: String) -> Diagnostic? {
        guard text.split(separator: "\n").contains(where: { $0.hasSuffix("undefined symbol: main") }) else {
            return nil
        }
        return Diagnostic(
            file: "", line: 0, column: 0, severity: "error",
            message: "The program has no beginning: name one file main.swift, or mark one type with @main.")
    }

    private func finish() throws {
        outcome = .built(path: try setup.cache.keep(programPath, kind, key))
    }

    /// When a direct call fails for a reason that is not in the sources, `swiftc` gets its chance: it may know something
    /// that the learnt command lines do not.
    private func fallBack(after text: String) throws {
        setup.toolchain.forgetCommands(setup.libraries, kind, cache: setup.cache)
        if isFallback { throw Self.compilerFailed(text) }
        isFallback = true
        for source in sources { try Files.write(source.bytes, to: path(of: source)) }
        let options = ["-swift-version", "6", "-Onone", "-no-color-diagnostics", "-diagnostic-style=llvm"]
        let libraries = setup.libraries.compileOptions(kind) + setup.libraries.linkOptions(kind)
        try run(
            [setup.toolchain.compiler] + options + ["-module-cache-path", setup.cache.moduleCache] + parseOptions
                + ["-module-name", kind.moduleName] + sources.map(path) + libraries + ["-o", programPath]
        ) { [unowned self] end, text in
            if end == .exited(code: 0) { return try finish() }
            let diagnostics = DiagnosticParser.parse(text, files: displayNames)
            // What the linker says about a missing entry point or a symbol has no place, and is still about the sources.
            guard diagnostics.contains(where: { $0.severity == "error" }) else { throw Self.compilerFailed(text) }
            outcome = .refused(diagnostics)
        }
    }

    private func run(_ command: [String], then next: @escaping (ChildProcess.End, String) throws -> Void) throws {
        let pipe = try Descriptor.pipe()
        let launch = Launch(
            path: command[0], arguments: Array(command.dropFirst()), environment: Toolchain.directEnvironment,
            directory: scratch.path)
        let tool = Tool(
            process: try ChildProcess(launch, descriptors: [-1, pipe.writing.number, pipe.writing.number]))
        follow(tool, pipe.intoReading(), then: next)
    }

    /// Collects what a tool prints until it ends.
    private func follow(
        _ tool: Tool, _ printed: consuming Descriptor, then next: @escaping (ChildProcess.End, String) throws -> Void
    ) {
        output = []
        pump.add(
            printed,
            onBytes: { [unowned self] bytes in if output.count < Self.outputSizeBytesMax { output += bytes } },
            onEnd: { [unowned self] in
                let end = tool.process.wait()
                attempt { try next(end, String(decoding: output, as: UTF8.self)) }
            })
    }

    /// Turns what went wrong into the outcome.
    private func attempt(_ body: () throws -> Void) {
        do {
            try body()
        } catch let error as ToolchainError {
            outcome = .impossible(error)
        } catch {
            outcome = .impossible(
                ToolchainError(problem: "Building did not work: \(error).", tryNext: "Run labrunner doctor."))
        }
    }

    private var displayNames: [String: String] {
        Dictionary(sources.map { (path(of: $0), $0.displayName) }, uniquingKeysWith: { first, _ in first })
    }

    private func contentKey() -> String {
        var key = ContentKey()
        key.add(setup.toolchain.identity)
        key.add(setup.libraries.identity(kind))
        for word in commands.compile + commands.linkBefore + commands.linkAfter { key.add(word) }
        for source in sources {
            key.add(source.name)
            key.add(source.bytes)
        }
        return key.text()
    }

    private static func notBuilt(_ path: String) -> ToolchainError {
        ToolchainError(
            problem: "A part of labrunner is not built: \(path) is missing.",
            tryNext: "Run swift build in the workbook's folder.")
    }

    private static func compilerFailed(_ text: String) -> ToolchainError {
        let words = text.split(separator: "\n").suffix(3).joined(separator: " / ")
        return ToolchainError(
            problem: "The compiler stopped without finding a mistake in the program. It said: \(words)",
            tryNext: "Run labrunner doctor; if the package was changed or Swift was updated, run swift build.")
    }
}

/// Keeps a compiler or linker, which cannot be copied, for the closure that waits for it.
private final class Tool {
    var process: ChildProcess
    init(process: consuming ChildProcess) { self.process = process }
}
