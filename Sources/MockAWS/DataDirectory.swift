package import Core

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder that holds a kept world, locked for as long as this value lives: one process serves it at a time.
package final class DataDirectory: Sendable {
    package let path: String
    private let descriptor: Int32

    /// Who serves a folder already, as its lock file says.
    package struct Occupant: Sendable, Equatable {
        package let processID: Int
        package let port: Int
    }

    package enum OpenError: Error, CustomStringConvertible {
        case occupied(path: String, by: Occupant?)
        case failed(FileError)

        package var description: String {
            switch self {
            case .occupied(let path, let occupant?):
                "another labrunner (process \(occupant.processID), port \(occupant.port)) serves \(path); "
                    + "use that one, stop it, or choose another folder"
            case .occupied(let path, nil):
                "another labrunner serves \(path); use that one, stop it, or choose another folder"
            case .failed(let error): error.description
            }
        }
    }

    /// Makes the folder if it is not there and locks it.
    package init(path: String) throws(OpenError) {
        self.path = path
        try Self.makeFolders(path)
        let lock = "\(path)/lock"
        descriptor = open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .failed(FileError(doing: "open", path: lock)) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let occupant = Self.readOccupant(descriptor)
            close(descriptor)
            throw .occupied(path: path, by: occupant)
        }
    }

    deinit { close(descriptor) }

    /// Tells other processes where the world of this folder answers.
    package func announce(port: Int) throws(OpenError) {
        let line = Array("\(getpid()) \(port)\n".utf8)
        guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, line, line.count, 0) == line.count else {
            throw .failed(FileError(doing: "write", path: "\(path)/lock"))
        }
    }

    /// The process that serves a folder now, nil if none does.
    package static func occupant(of path: String) -> Occupant? {
        let descriptor = open("\(path)/lock", O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return nil }
        return readOccupant(descriptor)
    }

    private static func readOccupant(_ descriptor: Int32) -> Occupant? {
        var buffer = [UInt8](repeating: 0, count: 64)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { return nil }
        let words = String(decoding: buffer[..<count], as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard words.count == 2, let process = Int(words[0]), let port = Int(words[1]) else { return nil }
        return Occupant(processID: process, port: port)
    }

    private static func makeFolders(_ path: String) throws(OpenError) {
        var made = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            made += "/\(part)"
            guard mkdir(made, 0o700) == 0 || errno == EEXIST else {
                throw .failed(FileError(doing: "make the folder", path: made))
            }
        }
    }
}
