import Core
import Workbook

extension Toolchain {
    /// The command lines for one kind of program, from the cache if the same compiler and libraries were asked before.
    func commands(_ libraries: Libraries, _ kind: Libraries.Kind, cache: BuildCache) throws -> Commands {
        let path = "\(cache.folder)/commands-\(kind.rawValue)-\(commandsKey(libraries, kind, cache)).json"
        if let known = Self.read(path) { return known }
        try Disk.makeFolder(cache.folder)
        let commands = try learn(libraries, kind, moduleCache: cache.moduleCache)
        for name in Files.names(in: cache.folder) where name.hasPrefix("commands-\(kind.rawValue)-") {
            Files.remove(cache.folder + "/" + name)
        }
        try Files.write(commands.json.bytes(pretty: true), to: path)
        return commands
    }

    /// Forgets what was learnt, so that the compiler is asked again.
    func forgetCommands(_ libraries: Libraries, _ kind: Libraries.Kind, cache: BuildCache) {
        Files.remove("\(cache.folder)/commands-\(kind.rawValue)-\(commandsKey(libraries, kind, cache)).json")
    }

    /// Counts up when what is asked of the compiler, or what is made of its answer, changes.
    private static let commandsVersion = "2"

    private func commandsKey(_ libraries: Libraries, _ kind: Libraries.Kind, _ cache: BuildCache) -> String {
        var key = ContentKey()
        key.add(Self.commandsVersion)
        key.add(identity)
        key.add(cache.folder)
        for option in libraries.compileOptions(kind) + libraries.linkOptions(kind) { key.add(option) }
        return key.text()
    }

    /// A file that is missing or damaged counts as never written.
    private static func read(_ path: String) -> Commands? {
        do {
            return Commands(try JSONValue(parsing: try Disk.bytes(path)))
        } catch {
            return nil
        }
    }
}

extension Toolchain.Commands {
    fileprivate var json: JSONValue {
        ["compile": Self.list(compile), "linkBefore": Self.list(linkBefore), "linkAfter": Self.list(linkAfter)]
    }

    fileprivate init?(_ json: JSONValue) {
        func list(_ name: String) -> [String]? { json[name]?.array?.compactMap(\.string) }
        guard let compile = list("compile"), let before = list("linkBefore"), let after = list("linkAfter"),
            !compile.isEmpty, !before.isEmpty
        else { return nil }
        self.init(compile: compile, linkBefore: before, linkAfter: after)
    }

    private static func list(_ words: [String]) -> JSONValue { .array(words.map { .string($0) }) }
}
