#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What bytes can be taken from, in order, once.
public protocol ReadableStream: AnyObject, Sendable {
    /// How many bytes have been read so far.
    var position: Data.Index { get }
    /// How many bytes the stream holds from its start to its end, where that is known.
    var length: Int? { get }
    var isEmpty: Bool { get }
    /// Whether `seek(toOffset:)` works, so that a failed request can be sent again.
    var isSeekable: Bool { get }

    /// Up to `count` bytes, or nil at the end. May block the calling thread; prefer `readAsync`.
    func read(upToCount count: Int) throws -> Data?

    /// Up to `count` bytes as soon as there are some, or nil at the end.
    func readAsync(upToCount count: Int) async throws -> Data?

    /// All remaining bytes, or nil if there are none. May block the calling thread; prefer `readToEndAsync`.
    func readToEnd() throws -> Data?

    /// All remaining bytes, or nil if there are none.
    func readToEndAsync() async throws -> Data?

    /// Moves the read position to `offset` bytes from the start.
    func seek(toOffset offset: Int) throws
}

/// What bytes can be put into.
public protocol WriteableStream: AnyObject, Sendable {
    func write(contentsOf data: Data) throws

    /// Marks the end: readers get nil once they have read what was written.
    func close()

    /// Marks a failed end: readers get `error` once they have read what was written.
    func closeWithError(_ error: any Error)
}

/// A body that is handed over piece by piece.
public protocol Stream: ReadableStream, WriteableStream {}

extension Stream {
    /// Refuses, for streams whose bytes are gone once read.
    public func seek(toOffset offset: Int) throws {
        throw StreamError.notSupported("this stream cannot be rewound")
    }
}

/// What can go wrong with a stream.
public enum StreamError: Error, Sendable {
    case invalidOffset(String), notSupported(String), connectionReleased(String), writeToClosedStream(String)
}
