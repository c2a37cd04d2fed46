import Synchronization

/// Sends requests over plain HTTP/1.1, keeping connections for reuse. Its calls wait without blocking Swift's own threads.
package final class HTTPClient: Sendable {
    private let limits: ClientLimits
    private let workers: WorkerPool
    private let idle = Mutex<[HTTPConnection]>([])

    /// Bodies up to this size come with the response unless a caller says otherwise.
    package static let collectedBytesMax = 1024 * 1024

    package init(limits: ClientLimits = ClientLimits()) {
        self.limits = limits
        workers = WorkerPool(threadsMax: limits.threadsMax)
    }

    /// Sends a request and returns its response, whatever its status. A body of up to `collectedBytesMax` bytes is in it;
    /// a larger one is left to be streamed. Cancelling the task ends the request.
    package func send(
        _ request: Request, to endpoint: HTTPEndpoint, collectedBytesMax: Int = HTTPClient.collectedBytesMax
    ) async throws(HTTPClientError) -> ClientResponse {
        try await onThread { [self] cancellation throws(HTTPClientError) in
            try exchange(request, endpoint, collectedBytesMax, cancellation)
        }
    }

    /// The same for a thread that may block.
    package func sendBlocking(
        _ request: Request, to endpoint: HTTPEndpoint, collectedBytesMax: Int = HTTPClient.collectedBytesMax
    ) throws(HTTPClientError) -> ClientResponse {
        try exchange(request, endpoint, collectedBytesMax, Cancellation())
    }

    /// Closes the connections that wait for reuse. The client can go on being used.
    package func closeIdleConnections() { idle.withLock { $0 = [] } }

    // MARK: Threads

    /// Runs `work`, which blocks, on a thread of the client's own.
    func onThread<Value: Sendable>(
        _ work: @escaping @Sendable (Cancellation) throws(HTTPClientError) -> Value
    ) async throws(HTTPClientError) -> Value {
        let cancellation = Cancellation()
        let result: Result<Value, HTTPClientError> = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isRunning = workers.run {
                    do throws(HTTPClientError) {
                        if cancellation.isCancelled { throw .cancelled }
                        continuation.resume(returning: .success(try work(cancellation)))
                    } catch {
                        continuation.resume(returning: .failure(error))
                    }
                }
                if !isRunning { continuation.resume(returning: .failure(.noThread)) }
            }
        } onCancel: {
            cancellation.cancel()
        }
        return try result.get()
    }

    // MARK: One request

    private func exchange(
        _ request: Request, _ endpoint: HTTPEndpoint, _ collectedBytesMax: Int, _ cancellation: Cancellation
    ) throws(HTTPClientError) -> ClientResponse {
        do throws(HTTPClientError) {
            if let kept = takeIdle(endpoint) {
                do throws(HTTPClientError) {
                    return try exchange(request, kept, collectedBytesMax, cancellation)
                } catch {
                    // The server closed it just then: it has not begun to answer, so once more over a new one.
                    guard case .connectionLost = error, !kept.hasReceived else { throw error }
                }
            }
            let fresh = try HTTPConnection(to: endpoint, limits: limits)
            return try exchange(request, fresh, collectedBytesMax, cancellation)
        } catch {
            throw cancellation.isCancelled ? .cancelled : error
        }
    }

    private func exchange(
        _ request: Request, _ connection: HTTPConnection, _ collectedBytesMax: Int, _ cancellation: Cancellation
    ) throws(HTTPClientError) -> ClientResponse {
        try connection.attach(cancellation)
        defer { cancellation.detach() }
        let head = try connection.send(request)
        var bytes: [UInt8] = []
        let announced = head.headers["content-length"].flatMap { Int($0) } ?? 0
        if connection.isComplete || announced <= collectedBytesMax {
            while bytes.count <= collectedBytesMax, let piece = try connection.read() {
                if bytes.isEmpty { bytes = piece } else { bytes += piece }
            }
        }
        guard connection.isComplete && bytes.count <= collectedBytesMax else {
            let stream = ResponseStream(head: bytes, connection: connection, client: self)
            return ClientResponse(status: head.status, headers: head.headers, body: .stream(stream))
        }
        keep(connection)
        return ClientResponse(status: head.status, headers: head.headers, body: .collected(bytes))
    }

    // MARK: Reuse

    /// Keeps a connection for the next request when it can be used again.
    func keep(_ connection: HTTPConnection) {
        guard connection.isReusable else { return }
        let now = ServerLoop.monotonicMilliseconds
        idle.withLock { idle in
            idle.removeAll { now - $0.idleSince > limits.idleMilliseconds }
            if idle.count >= limits.idleConnectionsMax { idle.removeFirst() }
            idle.append(connection)
        }
    }

    /// The connection used last, since it is the least likely to have been closed.
    private func takeIdle(_ endpoint: HTTPEndpoint) -> HTTPConnection? {
        let now = ServerLoop.monotonicMilliseconds
        return idle.withLock { idle in
            while let index = idle.lastIndex(where: { $0.endpoint == endpoint }) {
                let connection = idle.remove(at: index)
                if now - connection.idleSince <= limits.idleMilliseconds && connection.isReusable { return connection }
            }
            return nil
        }
    }
}
