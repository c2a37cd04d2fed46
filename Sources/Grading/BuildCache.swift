import Core
import Workbook

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What grading keeps between runs, in `.labrunner/cache`: everything in it can be made again.
struct BuildCache: Sendable {
    let folder: String

    /// Executables of one kind kept; the least recently used go first.
    private static let programsMax = 64

    /// The compiler's own cache of C modules.
    var moduleCache: String { folder + "/modules" }

    func programPath(_ kind: Libraries.Kind, _ key: String) -> String { "\(folder)/\(kind.rawValue)/\(key)" }

    /// The executable with a key, marked as used, if it is there.
    func program(_ kind: Libraries.Kind, _ key: String) -> String? {
        let path = programPath(kind, key)
        guard Files.isExecutable(path) else { return nil }
        Files.touch(path)
        return path
    }

    /// Moves a finished executable in. Another runner that built the same meanwhile does no harm.
    func keep(_ built: String, _ kind: Libraries.Kind, _ key: String) throws(FileError) -> String {
        let path = programPath(kind, key)
        try Disk.makeFolder(Disk.folder(of: path))
        guard rename(built, path) == 0 else { throw FileError(doing: "write", path: path) }
        discardOldest(kind)
        return path
    }

    private func discardOldest(_ kind: Libraries.Kind) {
        let parent = "\(folder)/\(kind.rawValue)"
        let names = Files.names(in: parent)
        guard names.count > Self.programsMax else { return }
        let oldest = names.map { (age: Disk.stamp(parent + "/" + $0)?.modifiedNanoseconds ?? 0, name: $0) }
            .sorted { ($0.age, $0.name) < ($1.age, $1.name) }
        for entry in oldest.prefix(names.count - Self.programsMax) { Files.remove(parent + "/" + entry.name) }
    }

    /// A new empty folder for one run, and one that nothing else uses.
    func makeScratch() throws(FileError) -> Scratch {
        let parent = folder + "/scratch"
        try Disk.makeFolder(parent)
        removeAbandonedScratch(parent)
        for number in 1...Int.max {
            let path = "\(parent)/\(getpid())-\(number)"
            if mkdir(path, 0o700) == 0 { return Scratch(path: path) }
            guard errno == EEXIST else { break }
        }
        throw FileError(doing: "make the folder", path: parent)
    }

    /// Clears away what runners left that did not come to an orderly end.
    private func removeAbandonedScratch(_ parent: String) {
        for name in Files.names(in: parent) {
            guard let owner = name.split(separator: "-").first.flatMap({ Int32($0) }), owner != getpid() else {
                continue
            }
            if kill(owner, 0) != 0 && errno == ESRCH { Files.remove(parent + "/" + name) }
        }
    }
}

/// A folder that is gone after its run.
struct Scratch: ~Copyable {
    let path: String
    deinit { Files.remove(path) }
}
