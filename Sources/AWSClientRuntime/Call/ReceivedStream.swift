import Core
import Crypto
import HTTP
import Smithy
import SmithyHTTPAPI
import Synchronization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The checksum that came with an answer, compared with that of the bytes as they are read.
struct ChecksumCheck: Sendable {
    private static let names: [(header: String, algorithm: DigestAlgorithm)] = [
        ("x-amz-checksum-crc64nvme", .crc64nvme), ("x-amz-checksum-crc32", .crc32), ("x-amz-checksum-crc32c", .crc32c),
        ("x-amz-checksum-sha256", .sha256), ("x-amz-checksum-sha1", .sha1),
    ]

    private let expected: String
    private var digest: Digest

    /// Nil when the answer has no checksum of the bytes it brings: a part of an object comes with that of the whole, and
    /// an object made of parts with one of their checksums, which ends in their number.
    init?(_ headers: SmithyHTTPAPI.Headers, status: Int) {
        guard status == HTTPStatusCode.ok.rawValue, headers.value(for: "x-amz-checksum-type") != "COMPOSITE",
            let name = Self.names.first(where: { headers.exists(name: $0.header) }),
            let value = headers.value(for: name.header), !value.contains("-")
        else { return nil }
        expected = value
        digest = Digest(name.algorithm)
    }

    mutating func update(_ bytes: [UInt8]) { digest.update(bytes) }

    /// Throws if the bytes were not those that the checksum was made of.
    mutating func finish() throws {
        let computed = Base64.encode(digest.finalize())
        guard computed == expected else {
            throw ClientError.invalidValue(
                "the body arrived damaged: its checksum is \(computed), not \(expected) as the service said")
        }
    }
}

/// The body of an answer, taken from the socket as it is read. Dropping it unread closes the connection.
final class ReceivedStream: Smithy.Stream {
    private struct State {
        var position = 0
        /// What is left of a body that came with the head of its answer.
        var collected: ArraySlice<UInt8>
        var check: ChecksumCheck?
        var hasEnded = false
        var isClosed = false
    }

    let length: Int?
    private let source: ResponseStream?
    private let state: Mutex<State>

    init(_ body: ResponseBody, length: Int?, _ check: ChecksumCheck?) {
        switch body {
        case .collected(let bytes):
            self.length = bytes.count
            source = nil
            state = Mutex(State(collected: bytes[...], check: check))
        case .stream(let stream):
            self.length = length
            source = stream
            state = Mutex(State(collected: [], check: check))
        }
    }

    var position: Data.Index { state.withLock { $0.position } }
    var isEmpty: Bool { state.withLock { state in state.hasEnded || (length == state.position) } }
    var isSeekable: Bool { false }

    func read(upToCount count: Int) throws -> Data? {
        guard let source else { return try take(upToCount: count) }
        return try accept(try source.readBlocking(upTo: limited(count)))
    }

    func readAsync(upToCount count: Int) async throws -> Data? {
        guard let source else { return try take(upToCount: count) }
        return try accept(try await source.read(upTo: limited(count)))
    }

    func readToEnd() throws -> Data? {
        var all: Data?
        while let piece = try read(upToCount: Body.chunkSizeBytes) { all = (all ?? Data()) + piece }
        return all
    }

    func readToEndAsync() async throws -> Data? {
        var all: Data?
        while let piece = try await readAsync(upToCount: Body.chunkSizeBytes) {
            if all == nil { all = piece } else { all?.append(piece) }
        }
        return all
    }

    private func limited(_ count: Int) -> Int { min(max(count, 1), Body.chunkSizeBytes) }

    /// The next bytes of a body that is here already.
    private func take(upToCount count: Int) throws -> Data? {
        let piece: [UInt8]? = state.withLock { state in
            guard !state.collected.isEmpty else { return nil }
            let piece = Array(state.collected.prefix(max(count, 0)))
            state.collected = state.collected.dropFirst(piece.count)
            return piece
        }
        return try accept(piece)
    }

    /// Counts and checks what was read; nil is the end.
    private func accept(_ piece: [UInt8]?) throws -> Data? {
        try state.withLock { state in
            if state.isClosed { return nil }
            if let piece {
                state.position += piece.count
                state.check?.update(piece)
                return Data(piece)
            }
            let isFirst = !state.hasEnded
            state.hasEnded = true
            if isFirst { try state.check?.finish() }
            return nil
        }
    }

    func write(contentsOf data: Data) throws { throw StreamError.notSupported("an answer's body cannot be written to") }
    func close() { state.withLock { $0.isClosed = true } }
    func closeWithError(_ error: any Error) { close() }
}
