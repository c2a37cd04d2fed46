import Core
import Workbook

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What grading does with files that can be made again: nothing here waits for the disk, and cleaning up never fails.
enum Files {
    static func isExecutable(_ path: String) -> Bool { !Disk.isFolder(path) && access(path, X_OK) == 0 }

    /// Writes a file of the cache whole or not at all.
    static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let temporary = "\(path).\(getpid()).new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileError(doing: "write", path: path) }
        defer { close(descriptor) }
        var done = 0
        while done < bytes.count {
            let count = bytes.count - done
            let got = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress! + done, count, off_t(done)) }
            if got < 0 && errno == EINTR { continue }
            guard got > 0 else {
                let error = FileError(doing: "write", path: path)
                unlink(temporary)
                throw error
            }
            done += got
        }
        guard rename(temporary, path) == 0 else { throw FileError(doing: "write", path: path) }
    }

    /// The names in a folder of the cache, sorted; none when it is not there or cannot be read.
    static func names(in folder: String) -> [String] {
        do { return try Disk.names(in: folder) } catch { return [] }
    }

    /// Removes a file or a folder with all in it, following no link. What cannot be removed stays.
    static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        // A program may have taken its own rights to a folder away.
        chmod(path, 0o700)
        for name in names(in: path) { remove(path + "/" + name) }
        rmdir(path)
    }

    /// Stands for a file's content without reading it.
    static func identity(of path: String) -> String {
        guard let stamp = Disk.stamp(path) else { return "\(path) missing" }
        return "\(path) \(stamp.inode) \(stamp.sizeBytes) \(stamp.modifiedNanoseconds)"
    }

    /// Marks a file as used now.
    static func touch(_ path: String) { utimensat(AT_FDCWD, path, nil, 0) }
}
