import Synchronization

/// A response as a client gets it.
package struct ClientResponse: Sendable {
    package let status: Int
    package let headers: Headers
    package let body: ResponseBody
}

/// A response's body: here already, or still on its way.
package enum ResponseBody: Sendable {
    case collected([UInt8])
    case stream(ResponseStream)

    /// The whole body, unless it is larger than `limitBytes`.
    package func collect(limitBytes: Int) async throws(HTTPClientError) -> [UInt8] {
        switch self {
        case .collected(let bytes):
            if bytes.count > limitBytes { throw .responseTooLarge(limitBytes: limitBytes) }
            return bytes
        case .stream(let stream):
            var all: [UInt8] = []
            while let piece = try await stream.read() {
                if piece.count > limitBytes - all.count { throw .responseTooLarge(limitBytes: limitBytes) }
                all += piece
            }
            return all
        }
    }
}

/// The rest of a large body, pulled piece by piece. Dropping it closes the connection; reading to the end lets the next
/// request use it.
package final class ResponseStream: Sendable {
    /// The connection leaves when the body ends or fails.
    private struct State {
        var head: [UInt8]
        var connection: HTTPConnection?
        var failure: HTTPClientError?
    }

    private let state: Mutex<State>
    private let client: HTTPClient

    init(head: [UInt8], connection: HTTPConnection, client: HTTPClient) {
        state = Mutex(State(head: head, connection: connection))
        self.client = client
    }

    /// The next piece, at most `count` bytes, or nil at the end. One reader at a time; others wait for it.
    package func read(upTo count: Int = 64 * 1024) async throws(HTTPClientError) -> [UInt8]? {
        // What is here already needs no other thread.
        if let buffered = state.withLockIfAvailable({ Self.buffered(&$0, upTo: count) }) ?? nil { return buffered }
        return try await client.onThread { [self] cancellation throws(HTTPClientError) in
            try readWaiting(upTo: count, cancellation)
        }
    }

    /// The same for a thread that may block.
    package func readBlocking(upTo count: Int = 64 * 1024) throws(HTTPClientError) -> [UInt8]? {
        try readWaiting(upTo: count, Cancellation())
    }

    private static func buffered(_ state: inout State, upTo count: Int) -> [UInt8]? {
        if state.head.isEmpty { return nil }
        let piece = Array(state.head.prefix(count))
        state.head.removeFirst(piece.count)
        return piece
    }

    private func readWaiting(
        upTo count: Int, _ cancellation: Cancellation
    ) throws(HTTPClientError) -> [UInt8]? {
        let result: Result<[UInt8]?, HTTPClientError> = state.withLock { state in
            do throws(HTTPClientError) {
                if let piece = Self.buffered(&state, upTo: count) { return .success(piece) }
                if let failure = state.failure { throw failure }
                guard let connection = state.connection else { return .success(nil) }
                try connection.attach(cancellation)
                defer { cancellation.detach() }
                let piece = try connection.read(upTo: count)
                if connection.isComplete {
                    state.connection = nil
                    client.keep(connection)
                }
                return .success(piece)
            } catch {
                let failure = cancellation.isCancelled ? .cancelled : error
                state.connection = nil
                state.failure = failure
                return .failure(failure)
            }
        }
        return try result.get()
    }
}
