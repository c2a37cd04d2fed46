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

    /// The paths of files that are not as the descriptions would have them, in order: those that differ, and those that
    /// were generated once and would not be any more.
    func outdated() throws -> [String] {
        let files = try generated()
        let differing = files.filter { path, content in
            let present = FileManager.default.contents(atPath: root.appending(path: path).path)
            return present != Data(content.utf8)
        }.map(\.key)
        return (differing + leftOver(files)).sorted()
    }

    /// Generated files in the modules' folders that `files` does not have.
    private func leftOver(_ files: [String: String]) -> [String] {
        let modules = Set(files.keys.map { $0.split(separator: "/").prefix(2).joined(separator: "/") })
        return modules.flatMap { module -> [String] in
            let folder = FileManager.default.enumerator(atPath: root.appending(path: module).path)
            return (folder?.allObjects ?? []).compactMap { name in
                let path = "\(module)/\(name)"
                guard files[path] == nil,
                    let present = FileManager.default.contents(atPath: root.appending(path: path).path)
                else { return nil }
                return present.starts(with: Data(SwiftFile.mark.utf8)) ? path : nil
            }
        }
    }

    /// Writes what has changed and says what that was.
    func write() throws -> [String] {
        let paths = try outdated()
        let files = try generated()
        for path in paths {
            let url = root.appending(path: path)
            guard let content = files[path] else {
                try FileManager.default.removeItem(at: url)
                continue
            }
            let folder = url.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(content.utf8).write(to: url)
        }
        return paths
    }
}
