package import Core

#if canImport(Glibc)
    import Glibc

    private let systemWrite = Glibc.write
#else
    import Darwin

    private let systemWrite = Darwin.write
#endif

/// The file operations the workbook needs, each whole or not at all.
package enum Disk {
    package static let noSpace = ENOSPC
    package static let overQuota = EDQUOT
    package static let notPermitted = EACCES
    package static let readOnly = EROFS
    package static let notThere = ENOENT

    /// Far above any lesson, quiz, answer or progress file; keeps a wrong path from filling memory. Our own limit.
    package static let fileSizeBytesMax = 16 * 1024 * 1024

    package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    package static func isFolder(_ path: String) -> Bool {
        var info = stat()
        return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }

    /// Changes whenever the file is written or replaced; nil when there is none.
    package static func stamp(_ path: String) -> FileStamp? {
        var info = stat()
        guard stat(path, &info) == 0 else { return nil }
        #if canImport(Glibc)
            let time = info.st_mtim
        #else
            let time = info.st_mtimespec
        #endif
        return FileStamp(
            inode: UInt64(info.st_ino), sizeBytes: Int64(info.st_size),
            modifiedNanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    /// The whole file.
    package static func bytes(_ path: String) throws(FileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(doing: "open", path: path) }
        defer { close(descriptor) }
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let got = read(descriptor, &buffer, buffer.count)
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw FileError(doing: "read", path: path) }
            if got == 0 { return content }
            guard content.count + got <= fileSizeBytesMax else {
                throw FileError(doing: "read", path: path, code: EFBIG)
            }
            content.append(contentsOf: buffer[..<got])
        }
    }

    /// The names in a folder, sorted, without `.` and `..`.
    package static func names(in folder: String) throws(FileError) -> [String] {
        guard let directory = opendir(folder) else { throw FileError(doing: "open", path: folder) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Makes a folder and those above it; a folder that is there already is fine.
    package static func makeFolder(_ path: String) throws(FileError) {
        if isFolder(path) { return }
        let parent = folder(of: path)
        if !parent.isEmpty && parent != path { try makeFolder(parent) }
        if mkdir(path, 0o755) != 0 && errno != EEXIST { throw FileError(doing: "create", path: path) }
        guard isFolder(path) else { throw FileError(doing: "create", path: path, code: ENOTDIR) }
    }

    /// Replaces a file in one step: whoever reads it sees the old content or the new, also after a crash.
    package static func replace(_ path: String, with content: [UInt8]) throws(FileError) {
        let folder = folder(of: path)
        let temporary = folder + "/." + name(of: path) + ".new"
        var mode: mode_t = 0o644
        var info = stat()
        if stat(path, &info) == 0 { mode = info.st_mode & 0o777 }
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw FileError(doing: "write", path: path) }
        do throws(FileError) {
            try write(content, to: descriptor, path: path)
            guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else {
                throw FileError(doing: "write", path: path)
            }
            guard rename(temporary, path) == 0 else { throw FileError(doing: "replace", path: path) }
        } catch {
            close(descriptor)
            unlink(temporary)
            throw error
        }
        close(descriptor)
        syncFolder(folder)
    }

    /// Writes a file that must not exist yet. Returns false, with nothing changed, when it does.
    package static func create(_ path: String, with content: [UInt8]) throws(FileError) -> Bool {
        try makeFolder(folder(of: path))
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        if descriptor < 0 && errno == EEXIST { return false }
        guard descriptor >= 0 else { throw FileError(doing: "create", path: path) }
        defer { close(descriptor) }
        do throws(FileError) {
            try write(content, to: descriptor, path: path)
        } catch {
            unlink(path)
            throw error
        }
        return true
    }

    /// Adds one record to the end of a file in one write; when the disk takes only a part, the part is removed again.
    package static func append(_ record: [UInt8], to path: String) throws(FileError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileError(doing: "open", path: path) }
        defer { close(descriptor) }
        let size = lseek(descriptor, 0, SEEK_END)
        var last: UInt8 = UInt8(ascii: "\n")
        if size > 0 { _ = pread(descriptor, &last, 1, size - 1) }
        // A record torn by a crash gets its own line end, so that it spoils nothing but itself.
        let line = last == UInt8(ascii: "\n") ? record : [UInt8(ascii: "\n")] + record
        let written = line.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
        if written == line.count {
            fsync(descriptor)
            return
        }
        let code = written < 0 ? errno : ENOSPC
        ftruncate(descriptor, size)
        throw FileError(doing: "write", path: path, code: code)
    }

    /// Gives a file or folder another name.
    package static func move(_ path: String, to other: String) throws(FileError) {
        guard rename(path, other) == 0 else { throw FileError(doing: "move", path: path) }
    }

    /// The path without its last part; `.` when there is nothing before it.
    package static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last part of a path.
    package static func name(of path: String) -> String {
        String(path.split(separator: "/").last ?? "")
    }

    /// The path with links resolved; nil when it leads nowhere.
    package static func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    private static func write(_ content: [UInt8], to descriptor: Int32, path: String) throws(FileError) {
        var done = 0
        while done < content.count {
            let wrote = content.withUnsafeBytes {
                systemWrite(descriptor, $0.baseAddress! + done, content.count - done)
            }
            if wrote < 0 && errno == EINTR { continue }
            guard wrote > 0 else { throw FileError(doing: "write", path: path) }
            done += wrote
        }
    }

    /// Makes a rename outlive a power cut, where the file system can; there is nothing to do when it cannot.
    private static func syncFolder(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}

/// What tells one state of a file from another without reading it.
package struct FileStamp: Equatable, Sendable {
    package let inode: UInt64
    package let sizeBytes: Int64
    package let modifiedNanoseconds: Int64
}
