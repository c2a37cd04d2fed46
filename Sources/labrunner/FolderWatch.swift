import Workbook

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Notices when a learner saves one of a step's files, also when the editor writes a new file and renames it.
///
/// What counts is the files' stamps. On Linux the system wakes us up the moment a file is closed or renamed; elsewhere,
/// and in folders that cannot be watched, stamps are compared a few times a second.
struct FolderWatch: ~Copyable {
    /// Readable when something happened; -1 where the system offers nothing.
    let descriptor: Int32
    /// How long to wait at most before comparing stamps.
    let pauseMilliseconds: Int32

    private let paths: [String]
    private var stamps: [FileStamp?]

    init(folder: String, names: [String]) {
        paths = names.map { folder + "/" + $0 }
        stamps = paths.map(Disk.stamp)
        #if os(Linux)
            let events = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
            var folders = Set(paths.map(Disk.folder))
            folders.insert(folder)
            let mask = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO)
            let isWatched = folders.allSatisfy { inotify_add_watch(events, $0, mask) >= 0 }
            descriptor = events
            pauseMilliseconds = isWatched ? 500 : 60
        #else
            descriptor = -1
            pauseMilliseconds = 60
        #endif
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Whether a file was saved since the last call. A file that is gone for the moment does not count.
    mutating func somethingWasSaved() -> Bool {
        drain()
        let fresh = paths.map(Disk.stamp)
        let isSaved = zip(fresh, stamps).contains { $0 != nil && $0 != $1 }
        for index in fresh.indices where fresh[index] != nil { stamps[index] = fresh[index] }
        return isSaved
    }

    private func drain() {
        guard descriptor >= 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 4096)
        while read(descriptor, &buffer, buffer.count) > 0 {}
    }
}
