#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif
public import Smithy
import Synchronization

/// A stream in memory: one side writes, the other reads what has been written, until it is closed.
///
/// Unchecked because the class can be subclassed, which rules out a checked conformance; its one property is a `Mutex`.
public class BufferedStream: Smithy.Stream, @unchecked Sendable {
    private struct State {
        var bytes: Data
        var position = 0
        var isClosed: Bool
        var error: (any Error)?
        var readers: [CheckedContinuation<Void, Never>] = []

        /// Takes up to `count` bytes; nil when there are none now.
        mutating func take(upToCount count: Int) -> Data? {
            guard !bytes.isEmpty else { return nil }
            let taken = Data(bytes.prefix(count))
            bytes = Data(bytes.dropFirst(taken.count))
            position += taken.count
            return taken
        }

        /// The readers to wake, who then look again.
        mutating func wake() -> [CheckedContinuation<Void, Never>] {
            defer { readers = [] }
            return readers
        }
    }

    private let state: Mutex<State>

    public init(data: Data? = nil, isClosed: Bool = false) {
        state = Mutex(State(bytes: data ?? Data(), isClosed: isClosed))
    }

    public var position: Data.Index { state.withLock { $0.position } }

    /// Known once the stream is closed, since until then more may be written.
    public var length: Int? { state.withLock { $0.isClosed ? $0.position + $0.bytes.count : nil } }

    public var isEmpty: Bool { state.withLock { $0.bytes.isEmpty && $0.isClosed } }
    public var isSeekable: Bool { false }

    /// What is there now, which may be no bytes; nil at the end. Never blocks.
    public func read(upToCount count: Int) throws -> Data? {
        try state.withLock { state in
            if let bytes = state.take(upToCount: count) { return bytes }
            if let error = state.error { throw error }
            return state.isClosed ? nil : Data()
        }
    }

    public func readAsync(upToCount count: Int) async throws -> Data? {
        while true {
            guard let bytes = try read(upToCount: count) else { return nil }
            if !bytes.isEmpty || count == 0 { return bytes }
            await withCheckedContinuation { reader in
                let isReady = state.withLock { state in
                    if !state.bytes.isEmpty || state.isClosed { return true }
                    state.readers.append(reader)
                    return false
                }
                if isReady { reader.resume() }
            }
        }
    }

    public func readToEnd() throws -> Data? {
        try state.withLock { state in
            let bytes = state.take(upToCount: state.bytes.count)
            if bytes == nil, let error = state.error { throw error }
            return bytes
        }
    }

    public func readToEndAsync() async throws -> Data? {
        var all: Data?
        while let bytes = try await readAsync(upToCount: Int.max) { all = (all ?? Data()) + bytes }
        return all
    }

    public func write(contentsOf data: Data) throws {
        let readers = try state.withLock { state in
            guard !state.isClosed else { throw StreamError.writeToClosedStream("the stream was closed already") }
            state.bytes.append(data)
            return state.wake()
        }
        for reader in readers { reader.resume() }
    }

    public func close() { end(nil) }
    public func closeWithError(_ error: any Error) { end(error) }

    private func end(_ error: (any Error)?) {
        let readers = state.withLock { state in
            if !state.isClosed { state.error = error }
            state.isClosed = true
            return state.wake()
        }
        for reader in readers { reader.resume() }
    }
}
