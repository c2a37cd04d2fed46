import CSystem
import Core

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A client's connection, used by one thread at a time, which it blocks.
///
/// Sendable because it has one owner at a time, a thread or the lock of a pool or of a stream, which hands it on whole.
package final class HTTPConnection: @unchecked Sendable {
    package let endpoint: HTTPEndpoint
    private let descriptor: Int32
    private let limits: ClientLimits
    private var parser: ResponseParser
    private var input: [UInt8] = []
    private var inputStart = 0
    /// A head that has arrived and was not handed over yet.
    private var head: ResponseHead?
    /// Where in `input` content lies that was not handed over yet.
    private var piece = 0..<0

    /// Whether the response in hand has been read to its end.
    private(set) var isComplete = true
    /// Whether another request may follow the response in hand.
    private var keepsAlive = true
    /// Whether anything of the response in hand has arrived.
    private(set) var hasReceived = false
    /// Requests sent so far.
    private(set) var requestCount = 0
    /// When the last response ended, by the machine's monotonic clock.
    private(set) var idleSince: Int64 = 0

    private static let receiveBytesMax = 64 * 1024

    package init(to endpoint: HTTPEndpoint, limits: ClientLimits = ClientLimits()) throws(HTTPClientError) {
        self.endpoint = endpoint
        self.limits = limits
        var reason: UnsafePointer<CChar>?
        descriptor = socketConnect(
            endpoint.addressToResolve, Int32(endpoint.port), Int32(limits.connectMilliseconds), &reason)
        parser = ResponseParser(limits: limits.message, answersHead: false)
        guard descriptor >= 0 else {
            let code = errno
            if let reason { throw .unknownHost(endpoint.host, reason: String(cString: reason)) }
            if code == ETIMEDOUT { throw .timedOut(doing: "connecting to \(endpoint.host), port \(endpoint.port)") }
            throw .cannotConnect(host: endpoint.host, port: endpoint.port, code: code)
        }
        if socketSetTimeout(descriptor, Int32(limits.silenceMilliseconds)) < 0 {
            throw .cannotConnect(host: endpoint.host, port: endpoint.port, code: errno)
        }
    }

    deinit { if descriptor >= 0 { socketClose(descriptor) } }

    /// Whether another request can be sent: the last response is read, and both sides left the connection open.
    package var isReusable: Bool {
        isComplete && keepsAlive && piece.isEmpty && inputStart == input.count && !socketIsStale(descriptor)
    }

    /// Lets `cancellation` end what this connection is doing.
    func attach(_ cancellation: Cancellation) throws(HTTPClientError) { try cancellation.attach(descriptor) }

    // MARK: Sending

    /// Sends a request and waits for the head of its response, whose body is then read with `read`. `Host` and
    /// `Content-Length` are added where they are missing; a body is sent chunked where `Transfer-Encoding` says so.
    package func send(_ request: Request) throws(HTTPClientError) -> ResponseHead {
        precondition(isComplete, "the previous response is read first")
        parser = ResponseParser(limits: limits.message, answersHead: request.head.method == "HEAD")
        isComplete = false
        keepsAlive = true
        hasReceived = false
        requestCount += 1
        var output = OutputBuffer(capacity: 1024)
        let isChunked = RequestEncoder.encode(request, to: endpoint, into: &output)
        if request.head.headers["expect"] != nil && !request.body.isEmpty {
            try sendAll(output.bytes)
            if let refusal = try awaitContinue() { return refusal }
            output.clear()
        }
        do throws(HTTPClientError) {
            try send(request.body, after: output.bytes, chunked: isChunked)
        } catch {
            // The server may have answered before it took the whole body, and closed.
            guard case .connectionLost = error else { throw error }
            keepsAlive = false
            let lost = error
            do throws(HTTPClientError) { return try receiveHead() } catch { throw lost }
        }
        return try receiveHead()
    }

    /// Waits for leave to send the body. A final response instead means that it stays here, and ends the connection.
    private func awaitContinue() throws(HTTPClientError) -> ResponseHead? {
        guard socketAwaitReadable(descriptor, Int32(limits.continueMilliseconds)) > 0 else { return nil }
        let head = try receiveAnyHead()
        if head.status < 200 { return nil }
        keepsAlive = false
        return head
    }

    private func send(
        _ body: Body, after head: UnsafeRawBufferPointer, chunked: Bool
    ) throws(HTTPClientError) {
        var head = head
        if !chunked, case .bytes(let first)? = body.segments.first {
            try sendAll(head, first)
            head = UnsafeRawBufferPointer(start: nil, count: 0)
        }
        try sendAll(head)
        for (index, segment) in body.segments.enumerated() where chunked || index > 0 || !isBytes(segment) {
            if segment.count == 0 { continue }
            if chunked { try sendAll(Array("\(String(segment.count, radix: 16))\r\n".utf8)) }
            switch segment {
            case .bytes(let bytes): try sendAll(bytes)
            case .file: try sendFile(segment)
            }
            if chunked { try sendAll(Array("\r\n".utf8)) }
        }
        if chunked { try sendAll(Array("0\r\n\r\n".utf8)) }
    }

    private func isBytes(_ segment: Body.Segment) -> Bool { if case .bytes = segment { true } else { false } }

    private func sendAll(_ head: UnsafeRawBufferPointer, _ body: [UInt8]) throws(HTTPClientError) {
        let sent = body.withUnsafeBytes {
            socketSend(descriptor, head.baseAddress, head.count, $0.baseAddress, $0.count, false)
        }
        let done = try check(sent, doing: Self.sending)
        if done < head.count { try sendAll(UnsafeRawBufferPointer(rebasing: head[done...])) }
        try sendAll(body, from: max(done - head.count, 0))
    }

    private func sendAll(_ bytes: [UInt8], from start: Int = 0) throws(HTTPClientError) {
        let result: Result<Void, HTTPClientError> = bytes.withUnsafeBytes { buffer in
            do throws(HTTPClientError) {
                return .success(try sendAll(UnsafeRawBufferPointer(rebasing: buffer[start...])))
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    private func sendAll(_ bytes: UnsafeRawBufferPointer) throws(HTTPClientError) {
        var done = 0
        while done < bytes.count {
            let sent = socketSend(descriptor, bytes.baseAddress! + done, bytes.count - done, nil, 0, false)
            done += try check(sent, doing: Self.sending)
        }
    }

    private func sendFile(_ segment: Body.Segment) throws(HTTPClientError) {
        do {
            try Body(segments: [segment]).forEachChunk { try sendAll($0) }
        } catch let error as HTTPClientError {
            throw error
        } catch {
            throw .bodyNotReadable("\(error)")
        }
    }

    private static let sending = "sending a request"
    private static let receiving = "waiting for a response"

    /// The count of a call that succeeded, 0 when a signal interrupted it.
    private func check(_ result: Int, doing: String) throws(HTTPClientError) -> Int {
        if result >= 0 { return result }
        switch errno {
        case EINTR: return 0
        case EAGAIN, EWOULDBLOCK, ETIMEDOUT: throw .timedOut(doing: doing)
        default: throw .connectionLost(doing: doing)
        }
    }

    // MARK: Receiving

    /// The next piece of the response's body, at most `count` bytes of it, or nil at its end.
    package func read(upTo count: Int = 64 * 1024) throws(HTTPClientError) -> [UInt8]? {
        precondition(count > 0, "a reader takes something")
        while true {
            if let piece = try readBuffered(upTo: count) { return piece }
            if isComplete { return nil }
            if try receive() == 0 {
                guard parser.mayEnd else { throw .connectionLost(doing: "receiving a response") }
                complete()
            }
        }
    }

    /// A piece that is here already; nil at the end, or when the thread would have to wait for more.
    func readBuffered(upTo count: Int) throws(HTTPClientError) -> [UInt8]? {
        if piece.isEmpty { try step() }
        if piece.isEmpty { return nil }
        let taken = piece.prefix(count)
        piece = taken.upperBound..<piece.upperBound
        let bytes = Array(input[taken])
        // So that the connection is free with the last byte rather than with the nil after it.
        if piece.isEmpty { try step() }
        return bytes
    }

    private func complete() {
        isComplete = true
        idleSince = ServerLoop.monotonicMilliseconds
    }

    private func receiveHead() throws(HTTPClientError) -> ResponseHead {
        for _ in 0..<Self.interimHeadsMax {
            let head = try receiveAnyHead()
            if head.status >= 200 { return head }
        }
        throw .malformedResponse(reason: "It sends interim responses without end.")
    }

    private static let interimHeadsMax = 16

    private func receiveAnyHead() throws(HTTPClientError) -> ResponseHead {
        while true {
            try step()
            if let head {
                self.head = nil
                // What has no body is complete now, so that its connection is free at once.
                if head.status >= 200 { try step() }
                return head
            }
            if try receive() == 0 { throw .connectionLost(doing: Self.receiving) }
        }
    }

    /// Parses on in what has been received, up to the next head, piece or end.
    private func step() throws(HTTPClientError) {
        if isComplete { return }
        let failure: ParseFailure? = input.withUnsafeBytes { bytes in
            do throws(ParseFailure) {
                switch try parser.next(in: bytes, from: &inputStart) {
                case .head(let head, let isKept):
                    self.head = head
                    if !isKept { keepsAlive = false }
                case .body(let found): piece = (inputStart - found.count)..<inputStart
                case .end: complete()
                case .needsMore: break
                }
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw .malformedResponse(reason: failure.reason) }
    }

    /// Receives more bytes behind those not consumed; 0 at the end of the connection.
    private func receive() throws(HTTPClientError) -> Int {
        input.removeFirst(inputStart)
        inputStart = 0
        while true {
            var result = 0
            let more = [UInt8](unsafeUninitializedCapacity: Self.receiveBytesMax) { buffer, count in
                result = recv(descriptor, buffer.baseAddress, buffer.count, 0)
                count = max(result, 0)
            }
            if result < 0 && errno == EINTR { continue }
            let count = try check(result, doing: Self.receiving)
            if count > 0 { hasReceived = true }
            if input.isEmpty { input = more } else { input += more }
            return count
        }
    }
}
