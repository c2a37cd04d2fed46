package import Core
import Workbook

extension Grader {
    /// Tells editors how the learner's files are compiled, so that they complete names and mark mistakes: SourceKit-LSP
    /// looks for a compilation database in the folders above a file. Writes only what has changed.
    ///
    /// https://clang.llvm.org/docs/JSONCompilationDatabase.html
    package func writeEditorSupport() throws(FileError) {
        let commands = workbook.steps.flatMap { step -> [JSONValue] in
            let folder = workbook.answersFolder(step)
            let files = step.files.map(\.name).filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }
            return files.map { entry(for: $0, among: files, folder: folder) }
        }
        let path = workbook.root + "/answers/compile_commands.json"
        let text = JSONValue.array(commands).bytes(pretty: true) + [UInt8(ascii: "\n")]
        if Disk.exists(path), try Disk.bytes(path) == text { return }
        try Disk.makeFolder(workbook.root + "/answers")
        try Disk.replace(path, with: text)
    }

    private func entry(for file: String, among files: [String], folder: String) -> JSONValue {
        let arguments =
            ["swiftc", "-swift-version", "6"] + libraries.compileOptions(.answer)
            + ["-module-name", Libraries.Kind.answer.moduleName] + files
        return [
            "directory": .string(folder), "file": .string(file),
            "arguments": .array(arguments.map { .string($0) }),
        ]
    }
}
