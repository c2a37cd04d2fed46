import Workbook

/// The modules and archives that answers and checks are built against, as `swift build` left them beside this executable.
struct Libraries: Sendable {
    /// What a program may be: a learner's answer or a lab's checks.
    enum Kind: String, Sendable {
        case answer
        case checks

        /// The module a program becomes; its name shows in what a program that traps prints.
        var moduleName: String { self == .answer ? "Answer" : "LabChecks" }

        fileprivate var archive: String {
            switch self {
            case .answer: "libAnswerLibraries.a"
            case .checks: "libCheckLibraries.a"
            }
        }

        /// System libraries under the archive.
        fileprivate var systemLibraries: [String] { self == .checks ? ["-lsqlite3"] : [] }
    }

    /// The folder that holds `labrunner`, such as `.build/debug`.
    let folder: String
    /// The package's folder, for module maps of C targets; nil when the build folder is not inside one.
    let packageFolder: String?

    /// Where the running executable is.
    static func besideExecutable() -> Libraries {
        #if os(Linux)
            let executable = Disk.resolved("/proc/self/exe") ?? CommandLine.arguments[0]
        #else
            let executable = Disk.resolved(CommandLine.arguments[0]) ?? CommandLine.arguments[0]
        #endif
        return Libraries(folder: Disk.folder(of: executable))
    }

    init(folder: String) {
        self.folder = folder
        var candidate = folder
        while candidate != "/" && candidate != "." && !Disk.exists(candidate + "/Package.swift") {
            candidate = Disk.folder(of: candidate)
        }
        packageFolder = candidate == "/" || candidate == "." ? nil : candidate
    }

    var modulesFolder: String { folder + "/Modules" }
    var jailPath: String { folder + "/labjail" }
    func archive(_ kind: Kind) -> String { folder + "/" + kind.archive }

    /// What is missing for programs of a kind, as a path.
    func missing(for kind: Kind) -> String? {
        [modulesFolder, archive(kind), jailPath].first { !Disk.exists($0) }
    }

    /// Frontend options that make the modules visible.
    func compileOptions(_ kind: Kind) -> [String] {
        ["-I", modulesFolder] + moduleMaps.flatMap { ["-Xcc", "-fmodule-map-file=\($0)"] }
    }

    /// Linker options that add the archive and what it needs.
    func linkOptions(_ kind: Kind) -> [String] { [archive(kind)] + kind.systemLibraries }

    /// Stands for the libraries' content; changes with every build that changes them.
    func identity(_ kind: Kind) -> String {
        let modules = Files.names(in: modulesFolder).filter { $0.hasSuffix(".swiftmodule") }
        return ([archive(kind)] + modules.map { modulesFolder + "/" + $0 }).map(Files.identity).joined(separator: "\n")
    }

    /// The C modules under ours: the compiler looks for them as soon as one of ours that imports them is loaded.
    private var moduleMaps: [String] {
        let built = folder + "/CSystem.build/module.modulemap"
        let system = packageFolder.map { $0 + "/Sources/CSQLite/module.modulemap" }
        return [built, system].compactMap { $0 }.filter(Disk.exists)
    }
}
