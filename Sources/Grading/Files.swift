import Core
import Crypto

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The few things grading does with files, all with absolute paths.
enum Files {
    /// The whole content of a file that is at most `sizeBytesMax` long.
    static func read(_ path: String, sizeBytesMax: Int = 16 * 1024 * 1024) throws(FileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(doing: "read", path: path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(doing: "read", path: path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(doing: "read", path: path, code: EISDIR) }
        guard status.st_size <= sizeBytesMax else { throw FileError(doing: "read", path: path, code: EFBIG) }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var done = 0
        while done < bytes.count {
            let count = bytes.count - done
            let got = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress! + done, count, off_t(done)) }
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw FileError(doing: "read", path: path) }
            if got == 0 { break }
            done += got
        }
        return Array(bytes[..<done])
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
    static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

    /// Writes a file whole or not at all.
    static func write(_ text: String, to path: String) throws(FileError) { try write(Array(text.utf8), to: path) }

    /// Writes a file whole or not at all.
    static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let temporary = "\(path).\(getpid()).new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileError(doing: "write", path: path) }
        var done = 0
        while done < bytes.count {
            let got = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress! + done, bytes.count - done, off_t(done)) }
            if got < 0 && errno == EINTR { continue }
            guard got > 0 else {
                let error = FileError(doing: "write", path: path)
                close(descriptor)
                unlink(temporary)
                throw error
            }
            done += got
        }
        close(descriptor)
        guard rename(temporary, path) == 0 else { throw FileError(doing: "write", path: path) }
    }

    /// Makes a folder and those above it; one that exists is fine.
    static func makeFolder(_ path: String) throws(FileError) {
        if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
            throw FileError(doing: "make the folder", path: path)
        }
        try makeFolder(String(path[..<slash]))
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw FileError(doing: "make the folder", path: path)
        }
    }

    /// The names in a folder, sorted; none when it does not exist.
    static func names(in path: String) -> [String] {
        guard let directory = opendir(path) else { return [] }
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

    /// Removes a file or a folder with all in it, following no link. What cannot be removed stays: cleaning up is never a
    /// reason to fail.
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

    /// Stands for a file's content without reading it: where it is, how long, and when it was last written.
    static func identity(of path: String) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return "\(path) missing" }
        #if canImport(Glibc)
            let time = status.st_mtim
        #else
            let time = status.st_mtimespec
        #endif
        return "\(path) \(status.st_size) \(time.tv_sec).\(time.tv_nsec) \(status.st_ino)"
    }

    /// When a file was last written or, through `touch`, used.
    static func age(of path: String) -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else { return 0 }
        #if canImport(Glibc)
            return Int(status.st_mtim.tv_sec)
        #else
            return Int(status.st_mtimespec.tv_sec)
        #endif
    }

    /// Marks a file as used now.
    static func touch(_ path: String) { utimensat(AT_FDCWD, path, nil, 0) }

    /// The absolute path of a path with all links followed; nil when there is no such file.
    static func resolve(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The last part of a path.
    static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// A path without its last part.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

/// A key made of everything that decides a result.
struct ContentKey {
    private var hash = SHA256()

    /// Adds a part, marked off from its neighbours by its length.
    mutating func add(_ bytes: [UInt8]) {
        hash.update("\(bytes.count):")
        hash.update(bytes)
    }

    mutating func add(_ text: String) { add(Array(text.utf8)) }

    /// Thirty-two hexadecimal digits: short enough for a path, too long to meet twice.
    consuming func text() -> String { Hex.encode(Array(hash.finalize().prefix(16))) }
}
