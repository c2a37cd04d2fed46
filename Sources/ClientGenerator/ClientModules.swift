import Foundation

/// The client modules of a checkout: which description each is made from, and where it goes.
struct ClientModules {
    /// The folder that holds `Package.swift`.
    let root: URL

    private var descriptions: URL { root.appending(path: "Sources/ClientGenerator/Descriptions") }

    /// All generated files by their path from `root`.
    func generated() throws -> [String: String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: descriptions.path).sorted()
        var files: [String: String] = [:]
        for name in names where name.hasSuffix(".txt") {
            let text = try String(contentsOf: descriptions.appending(path: name), encoding: .utf8)
            let service = try DescriptionParser.parse(file: name, text: text)
            for (path, content) in Generator.files(service, source: name) {
                files["Sources/AWS\(service.name)/\(path)"] = content
            }
        }
        return files
    }

    /// The paths of files that are not as the descriptions would have them, in order.
    func outdated() throws -> [String] {
        try generated().filter { path, content in
            let present = FileManager.default.contents(atPath: root.appending(path: path).path)
            return present != Data(content.utf8)
        }.map(\.key).sorted()
    }

    /// Writes what has changed and says what that was.
    func write() throws -> [String] {
        let paths = try outdated()
        let files = try generated()
        for path in paths {
            let url = root.appending(path: path)
            let folder = url.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data((files[path] ?? "").utf8).write(to: url)
        }
        return paths
    }
}
