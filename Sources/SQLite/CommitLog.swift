import CSQLite

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes a commit to the write-ahead log with one call to the system.
///
/// SQLite hands the log over in twos, 24 bytes before each page, and every write is a call to the system: nine for a
/// small commit, half of what it costs. This layer between SQLite and the system (a "VFS",
/// https://sqlite.org/vfs.html) gathers them and writes when the last page of a commit is there, which the log's own
/// format tells (https://sqlite.org/fileformat2.html#walformat). So nothing is held back once `COMMIT` has succeeded,
/// and a full disk still makes it fail.
enum CommitLog {
    /// The layer's name for `sqlite3_open_v2`; nil where the system's own layer must do.
    static let name: String? = install()

    /// More than this is written before the commit is complete. SQLite's own layer writes no more at once: it takes a
    /// length modulo 128 KiB (`seekAndWriteFd` in os_unix.c), and what is longer ends as `SQLITE_FULL`.
    private static let sizeBytesMax = (1 << 17) - 1
    /// What stands before each page in the log.
    private static let frameHeaderSizeBytes: Int32 = 24

    /// What a log's file keeps beside what the system's layer keeps, in the same piece of memory.
    private struct State {
        var methods: UnsafePointer<sqlite3_io_methods>
        var ownMethods: UnsafeMutablePointer<sqlite3_io_methods>
        var bytes: UnsafeMutableRawPointer
        var count = 0
        /// Where the gathered bytes belong in the file.
        var offset: Int64 = 0
        /// Whether the page that comes next is a commit's last.
        var isLastPage = false
    }

    private typealias File = UnsafeMutablePointer<sqlite3_file>

    /// Set once by `install`, before anything is opened through the layer; SQLite keeps its layers for ever too.
    nonisolated(unsafe) private static var system: UnsafeMutablePointer<sqlite3_vfs>?

    private static func install() -> String? {
        guard let found = sqlite3_vfs_find(nil) else { return nil }
        system = found
        let layer = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
        layer.initialize(to: found.pointee)
        layer.pointee.zName = UnsafePointer(strdup("labrunner"))
        layer.pointee.pNext = nil
        layer.pointee.szOsFile = stateOffset + Int32(MemoryLayout<State>.stride)
        layer.pointee.xOpen = { _, path, file, flags, outFlags in
            CommitLog.open(path, file, flags, outFlags)
        }
        return sqlite3_vfs_register(layer, 0) == SQLITE_OK ? "labrunner" : nil
    }

    /// Behind what the system's layer keeps, aligned for pointers.
    private static var stateOffset: Int32 { ((system?.pointee.szOsFile ?? 0) + 15) & ~15 }

    private static func state(_ file: File) -> UnsafeMutablePointer<State> {
        (UnsafeMutableRawPointer(file) + Int(stateOffset)).assumingMemoryBound(to: State.self)
    }

    private static func open(
        _ path: UnsafePointer<CChar>?, _ file: File?, _ flags: Int32, _ outFlags: UnsafeMutablePointer<Int32>?
    ) -> Int32 {
        guard let system, let open = system.pointee.xOpen, let file else { return SQLITE_CANTOPEN }
        let code = open(system, path, file, flags, outFlags)
        guard code == SQLITE_OK, flags & SQLITE_OPEN_WAL != 0, let methods = file.pointee.pMethods else { return code }
        let own = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
        own.initialize(to: methods.pointee)
        own.pointee.xWrite = { CommitLog.write($0, $1, $2, $3) }
        own.pointee.xRead = { file, bytes, count, offset in
            CommitLog.afterFlush(file) { $0.xRead(file, bytes, count, offset) }
        }
        own.pointee.xTruncate = { file, size in CommitLog.afterFlush(file) { $0.xTruncate(file, size) } }
        own.pointee.xSync = { file, flags in CommitLog.afterFlush(file) { $0.xSync(file, flags) } }
        own.pointee.xFileSize = { file, size in CommitLog.afterFlush(file) { $0.xFileSize(file, size) } }
        own.pointee.xClose = { CommitLog.close($0) }
        state(file).initialize(
            to: State(
                methods: methods, ownMethods: own, bytes: .allocate(byteCount: sizeBytesMax, alignment: 16)))
        file.pointee.pMethods = UnsafePointer(own)
        return SQLITE_OK
    }

    private static func write(
        _ file: File?, _ bytes: UnsafeRawPointer?, _ count: Int32, _ offset: Int64
    ) -> Int32 {
        guard let file, let bytes else { return SQLITE_MISUSE }
        let state = state(file)
        let fits = state.pointee.count + Int(count) <= sizeBytesMax
        if !fits || offset != state.pointee.offset + Int64(state.pointee.count) {
            let code = flush(file)
            if code != SQLITE_OK { return code }
            guard Int(count) <= sizeBytesMax else {
                return state.pointee.methods.pointee.xWrite(file, bytes, count, offset)
            }
            state.pointee.offset = offset
        }
        (state.pointee.bytes + state.pointee.count).copyMemory(from: bytes, byteCount: Int(count))
        state.pointee.count += Int(count)
        if count == frameHeaderSizeBytes {
            // A frame's second number is the database's size in pages in a commit's last frame, and 0 in the others.
            state.pointee.isLastPage = bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self) != 0
            return SQLITE_OK
        }
        guard state.pointee.isLastPage else { return SQLITE_OK }
        state.pointee.isLastPage = false
        return flush(file)
    }

    /// Writes what is gathered, which may end between the 24 bytes of a last page and the page. After a failure it is
    /// dropped: SQLite takes the commit for failed and writes it anew.
    private static func flush(_ file: File) -> Int32 {
        let state = state(file)
        let count = state.pointee.count
        if count == 0 { return SQLITE_OK }
        let offset = state.pointee.offset
        state.pointee.count = 0
        state.pointee.offset += Int64(count)
        return state.pointee.methods.pointee.xWrite(file, state.pointee.bytes, Int32(count), offset)
    }

    private static func afterFlush(_ file: File?, _ body: (sqlite3_io_methods) -> Int32) -> Int32 {
        guard let file else { return SQLITE_MISUSE }
        let code = flush(file)
        return code == SQLITE_OK ? body(state(file).pointee.methods.pointee) : code
    }

    private static func close(_ file: File?) -> Int32 {
        guard let file else { return SQLITE_MISUSE }
        let flushed = flush(file)
        let state = state(file).move()
        state.bytes.deallocate()
        let code = state.methods.pointee.xClose(file)
        state.ownMethods.deallocate()
        return flushed == SQLITE_OK ? code : flushed
    }
}
