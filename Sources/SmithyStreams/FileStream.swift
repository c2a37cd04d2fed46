import Dispatch
public import Foundation
public import Smithy
import Synchronization

/// The content of an open file, from where the handle stands to the file's end.
public final class FileStream: Smithy.Stream, FileBackedStream, Sendable {
    private struct State {
        var position: Int
        var isClosed = false
    }

    private let fileHandle: FileHandle
    private let state: Mutex<State>
    /// Reads block, so they run here and not on the threads that Swift's tasks share.
    private static let queue = DispatchQueue(label: "SmithyStreams.FileStream", attributes: .concurrent)

    public init(fileHandle: FileHandle) {
        self.fileHandle = fileHandle
        // A pipe has no offset; it is read from its present place, which counts as its start.
        let offset = lseek(fileHandle.fileDescriptor, 0, SEEK_CUR)
        state = Mutex(State(position: max(Int(offset), 0)))
    }

    public var position: Data.Index { state.withLock { $0.position } }

    /// The size of the file; nil for pipes and terminals, which have none.
    public var length: Int? {
        guard let facts = Self.facts(fileHandle.fileDescriptor), facts.isRegular else { return nil }
        return facts.sizeBytes
    }

    public var isEmpty: Bool { length.map { position >= $0 } ?? false }
    public var isSeekable: Bool { length != nil }

    /// The file's descriptor, for senders that read the file by offset.
    package var fileDescriptor: Int32 { fileHandle.fileDescriptor }

    public func read(upToCount count: Int) throws -> Data? {
        try state.withLock { state in
            guard !state.isClosed, let bytes = try fileHandle.read(upToCount: count), !bytes.isEmpty else { return nil }
            state.position += bytes.count
            return bytes
        }
    }

    public func readAsync(upToCount count: Int) async throws -> Data? {
        try await onQueue { try self.read(upToCount: count) }
    }

    public func readToEnd() throws -> Data? {
        try state.withLock { state in
            guard !state.isClosed, let bytes = try fileHandle.readToEnd() else { return nil }
            state.position += bytes.count
            return bytes
        }
    }

    public func readToEndAsync() async throws -> Data? { try await onQueue { try self.readToEnd() } }

    private func onQueue(_ work: @escaping @Sendable () throws -> Data?) async throws -> Data? {
        try await withCheckedThrowingContinuation { continuation in
            Self.queue.async { continuation.resume(with: Result(catching: work)) }
        }
    }

    public func seek(toOffset offset: Int) throws {
        guard let length else { throw StreamError.notSupported("this file cannot be rewound") }
        guard (0...length).contains(offset) else {
            throw StreamError.invalidOffset("offset \(offset) lies outside the file's \(length) bytes")
        }
        try state.withLock { state in
            try fileHandle.seek(toOffset: UInt64(offset))
            state.position = offset
        }
    }

    public func write(contentsOf data: Data) throws {
        try state.withLock { state in
            guard !state.isClosed else { throw StreamError.writeToClosedStream("the file was closed already") }
            try fileHandle.write(contentsOf: data)
        }
    }

    /// Ends the stream. The file handle stays its owner's to close.
    public func close() { state.withLock { $0.isClosed = true } }
    public func closeWithError(_ error: any Error) { close() }

    private static func facts(_ descriptor: Int32) -> (isRegular: Bool, sizeBytes: Int)? {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { return nil }
        return (facts.st_mode & S_IFMT == S_IFREG, Int(facts.st_size))
    }
}
