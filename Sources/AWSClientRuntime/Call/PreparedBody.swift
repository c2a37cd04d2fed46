import Core
import Crypto
import Dispatch
import Smithy
import SmithyStreams
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A request's body in a form that can be sent more than once, with the digests that go into its head.
struct PreparedBody: Sendable {
    /// Streams of unknown length are kept in memory up to here, and in a file from here on.
    private static let memoryBytesMax = 1024 * 1024
    /// Where hashing and file reading happen, which would keep a task's thread busy for long.
    private static let queue = DispatchQueue(label: "AWSClientRuntime.PreparedBody", attributes: .concurrent)

    let body: Body
    let sha256: String
    /// The checksum that was asked for, in base64.
    let checksum: String?

    /// Makes a body of a stream, and computes its digests.
    static func prepare(_ stream: ByteStream, checksum: DigestAlgorithm?) async throws -> PreparedBody {
        try await prepare(try await replayable(stream), checksum: checksum)
    }

    static func prepare(_ body: Body, checksum: DigestAlgorithm?) async throws -> PreparedBody {
        if body.count <= Body.chunkSizeBytes { return try digest(body, checksum) }
        return try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try digest(body, checksum) }) }
        }
    }

    private static func digest(_ body: Body, _ algorithm: DigestAlgorithm?) throws -> PreparedBody {
        var sha256 = SHA256()
        var digest = algorithm.map { Digest($0) }
        try body.forEachChunk { bytes in
            sha256.update(bytes)
            digest?.update(bytes)
        }
        return PreparedBody(
            body: body, sha256: Hex.encode(sha256.finalize()),
            checksum: digest.map {
                var last = $0
                return Base64.encode(last.finalize())
            })
    }

    private static func replayable(_ stream: ByteStream) async throws -> Body {
        switch stream {
        case .noStream: return .empty
        case .data(let data): return Body([UInt8](data ?? Data()))
        case .stream(let source):
            if let file = source as? any FileBackedStream, let length = file.length {
                // A descriptor of our own, since the caller may close the file while a retry still reads it.
                let descriptor = fcntl(file.fileDescriptor, F_DUPFD_CLOEXEC, 0)
                guard descriptor >= 0 else { throw FileError(doing: "read", path: "the body's file") }
                let stored = StoredFile(descriptor: descriptor, path: "the body's file", isTemporary: false)
                let start = min(file.position, length)
                return start == length
                    ? .empty : Body(segments: [.file(stored, offset: start, count: length - start)])
            }
            return try await collected(source)
        }
    }

    private static func collected(_ source: any Smithy.Stream) async throws -> Body {
        var bytes: [UInt8] = []
        var spool: Spool?
        while let piece = try await source.readAsync(upToCount: Body.chunkSizeBytes) {
            bytes += piece
            if bytes.count > memoryBytesMax {
                let target = try spool ?? Spool()
                spool = target
                let full = bytes
                bytes = []
                try await target.append(full)
            }
        }
        guard let spool else { return Body(bytes) }
        try await spool.append(bytes)
        return spool.body
    }
}

/// A temporary file without a name, for a stream too long for memory.
private final class Spool: Sendable {
    private let file: StoredFile
    private let count = Mutex(0)

    init() throws {
        let folder = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
        var path = Array("\(folder)/upload-XXXXXX".utf8CString)
        let descriptor = path.withUnsafeMutableBufferPointer { mkstemp($0.baseAddress!) }
        let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard descriptor >= 0 else { throw FileError(doing: "create", path: name) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        file = StoredFile(descriptor: descriptor, path: name, isTemporary: true)
    }

    var body: Body { Body(segments: [.file(file, offset: 0, count: count.withLock { $0 })]) }

    func append(_ bytes: [UInt8]) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async { [self] in continuation.resume(with: Result { try write(bytes) }) }
        }
    }

    private func write(_ bytes: [UInt8]) throws {
        let start = count.withLock { $0 }
        try bytes.withUnsafeBytes { all in
            var done = 0
            while done < all.count {
                let sent = pwrite(file.descriptor, all.baseAddress! + done, all.count - done, off_t(start + done))
                if sent < 0 && errno == EINTR { continue }
                guard sent > 0 else { throw FileError(doing: "write", path: file.path) }
                done += sent
            }
        }
        count.withLock { $0 += bytes.count }
    }
}
