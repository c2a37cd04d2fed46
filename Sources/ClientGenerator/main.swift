import Foundation

/// Writes the client modules from their descriptions; with `--check`, only says which files are not up to date.
let modules = ClientModules(root: URL(filePath: FileManager.default.currentDirectoryPath))
do {
    if CommandLine.arguments.contains("--check") {
        let outdated = try modules.outdated()
        for path in outdated { print("not up to date: \(path)") }
        exit(outdated.isEmpty ? 0 : 1)
    }
    for path in try modules.write() { print("wrote \(path)") }
} catch {
    print("\(error)")
    exit(1)
}
