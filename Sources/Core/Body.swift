#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The bytes of a message or an object: in memory when small, in files when large, never copied to become one piece.
///
/// An object made of uploaded parts is a body with one segment a part.
package struct Body: Sendable {
    package enum Segment: Sendable {
        case bytes([UInt8])
        case file(StoredFile, offset: Int, count: Int)

        package var count: Int {
            switch self {
            case .bytes(let bytes): bytes.count
            case .file(_, _, let count): count
            }
        }
    }

    package private(set) var segments: [Segment]
    package private(set) var count: Int

    package init(segments: [Segment]) {
        self.segments = segments
        count = segments.reduce(0) { $0 + $1.count }
    }

    package init(_ bytes: [UInt8]) { self.init(segments: bytes.isEmpty ? [] : [.bytes(bytes)]) }
    package init(_ text: String) { self.init(Array(text.utf8)) }

    package static let empty = Body(segments: [])
    package var isEmpty: Bool { count == 0 }

    package mutating func append(_ other: Body) {
        segments += other.segments
        count += other.count
    }

    /// The part of the body inside `range`, without reading it.
    package func slice(_ range: Range<Int>) -> Body {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "a slice lies inside its body")
        var start = 0
        var kept: [Segment] = []
        for segment in segments {
            let low = max(range.lowerBound - start, 0)
            let high = min(range.upperBound - start, segment.count)
            if low < high {
                switch segment {
                case .bytes(let bytes): kept.append(.bytes(Array(bytes[low..<high])))
                case .file(let file, let offset, _): kept.append(.file(file, offset: offset + low, count: high - low))
                }
            }
            start += segment.count
        }
        return Body(segments: kept)
    }

    /// Hands the content over piece by piece, at most `Body.chunkSizeBytes` at a time.
    package func forEachChunk(_ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        for segment in segments {
            switch segment {
            case .bytes(let bytes): try bytes.withUnsafeBytes(body)
            case .file(let file, let offset, let count): try file.read(offset: offset, count: count, body)
            }
        }
    }

    /// The whole content in memory. Callers bound `count` first.
    package func bytes() throws -> [UInt8] {
        if segments.count == 1, case .bytes(let bytes) = segments[0] { return bytes }
        var all: [UInt8] = []
        all.reserveCapacity(count)
        try forEachChunk { all.append(contentsOf: $0) }
        return all
    }

    package static let chunkSizeBytes = 256 * 1024
}

/// An open file with a part of a body in it. It stays readable until the last body that refers to it is gone, even when
/// somebody deletes its name.
package final class StoredFile: Sendable {
    package let descriptor: Int32
    /// Where the file was when it was opened.
    package let path: String
    /// Whether the file's name goes when nothing refers to it any more; true for spooled requests.
    private let isTemporary: Bool

    /// Takes over an open descriptor.
    package init(descriptor: Int32, path: String, isTemporary: Bool) {
        self.descriptor = descriptor
        self.path = path
        self.isTemporary = isTemporary
    }

    /// Opens a file for reading.
    package convenience init(path: String) throws(FileError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(doing: "open", path: path) }
        self.init(descriptor: descriptor, path: path, isTemporary: false)
    }

    deinit {
        close(descriptor)
        // After a rename the old name is gone already, and unlinking it again does no harm.
        if isTemporary { unlink(path) }
    }

    func read(offset: Int, count: Int, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(
            byteCount: min(max(count, 1), Body.chunkSizeBytes), alignment: 16)
        defer { buffer.deallocate() }
        var done = 0
        while done < count {
            let got = pread(descriptor, buffer.baseAddress, min(buffer.count, count - done), off_t(offset + done))
            if got < 0 && errno == EINTR { continue }
            guard got > 0 else { throw FileError(doing: "read", path: path, code: got < 0 ? errno : EIO) }
            try body(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[0..<got]))
            done += got
        }
    }
}

/// A file operation the system refused, worded for a person.
package struct FileError: Error, CustomStringConvertible, Sendable {
    package let doing: String
    package let path: String
    /// The system's error number, such as `ENOSPC`.
    package let code: Int32

    /// Takes the number from `errno` unless one is given.
    package init(doing: String, path: String, code: Int32 = errno) {
        self.doing = doing
        self.path = path
        self.code = code
    }

    package var isDiskFull: Bool { code == ENOSPC || code == EDQUOT }
    package var description: String { "cannot \(doing) \(path): \(String(cString: strerror(code)))" }
}
