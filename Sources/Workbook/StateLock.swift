import Core

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Keeps two runners from writing progress and history at once. Held while a value of this type lives.
package struct StateLock: ~Copyable {
    /// Writing takes milliseconds; whoever holds the lock longer than this hangs. Our own limit.
    package static let waitMillisecondsMax = 5000
    private static let pauseMicroseconds: useconds_t = 20_000

    private let descriptor: Int32

    /// Waits for `.labrunner/lock`. The system lets go of it when a process ends, however it ends.
    package init(folder: String) throws(Trouble) {
        do {
            try Disk.makeFolder(folder)
        } catch {
            throw Trouble(error)
        }
        let path = folder + "/lock"
        let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard opened >= 0 else { throw Trouble(FileError(doing: "open", path: path)) }
        var waited = 0
        while flock(opened, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR, waited < Self.waitMillisecondsMax else {
                close(opened)
                throw Trouble(
                    .environment, "Another labrunner has been writing progress for \(waited / 1000) seconds.",
                    todo: "End it, then run the command again.")
            }
            usleep(Self.pauseMicroseconds)
            waited += Int(Self.pauseMicroseconds) / 1000
        }
        descriptor = opened
    }

    deinit { close(descriptor) }
}
