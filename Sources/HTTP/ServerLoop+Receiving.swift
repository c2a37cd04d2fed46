import Core

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// From the bytes of a connection to the handler's answers.
extension ServerLoop {
    /// Reads what has arrived, once, so that no connection starves the others.
    func receive(_ connection: Connection) {
        let count = recv(connection.descriptor, readBuffer.baseAddress, readBuffer.count, 0)
        if count < 0 {
            if errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR { close(connection) }
            return
        }
        if connection.phase == .lingering {
            if count == 0 { close(connection) }
            return
        }
        if count == 0 { return endInput(connection) }
        let bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(readBuffer)[..<count])
        if connection.input.isEmpty {
            let used = consume(connection, bytes)
            if used < count { connection.input.append(contentsOf: bytes[used...]) }
        } else {
            connection.input.append(contentsOf: bytes)
            consumeHeld(connection)
        }
    }

    /// Goes on with what was received earlier.
    func consumeHeld(_ connection: Connection) {
        let input = connection.input
        connection.input = []
        let used = input.withUnsafeBytes { consume(connection, $0) }
        if used < input.count { connection.input = Array(input[used...]) }
    }

    /// The client will send nothing more. It may still wait for replies.
    private func endInput(_ connection: Connection) {
        connection.inputEnded = true
        if connection.receiving != nil {
            connection.receiving = nil
            connection.exchanges.removeLast()
        }
    }

    /// Handles all complete requests in `bytes` and returns how many bytes that took.
    private func consume(_ connection: Connection, _ bytes: UnsafeRawBufferPointer) -> Int {
        var offset = 0
        connection.isHeld = false
        while connection.takesRequests && !connection.isClosed {
            if connection.parser.isBetweenBodies && !hasRoom(connection) {
                connection.isHeld = offset < bytes.count
                return offset
            }
            switch connection.parser.next(in: bytes, from: &offset) {
            case .needsMore: return offset
            case .head(let head, let framing): begin(connection, head, framing)
            case .body(let piece): write(connection, piece)
            case .end: end(connection)
            case .failed(let failure):
                handler?.notice(failure, connection.receiving?.head)
                refuse(connection, failure)
            }
        }
        return bytes.count
    }

    private func begin(_ connection: Connection, _ head: RequestHead, _ framing: RequestFraming) {
        guard let handler else { return }
        let keepsAlive = framing.keepsAlive && !isStopping
        let sequence = connection.begin(
            Exchange(isHead: head.method == "HEAD", isHTTP11: head.isHTTP11, keepsAlive: keepsAlive))
        if framing.expectsContinue && framing.length.isEmpty {
            connection.exchanges[connection.exchanges.count - 1].wantsContinueFirst = true
        }
        handlerRan = true
        // The next head has its own time to arrive.
        connection.phase = .waiting
        switch handler.admit(head) {
        case .accept(let sink, let context):
            connection.receiving = Receiving(head: head, sink: sink, context: context, sequence: sequence)
            if framing.expectsContinue && !framing.length.isEmpty {
                connection.exchanges[connection.exchanges.count - 1].wantsContinue = true
            }
        case .refuse(let response):
            connection.answer(sequence, with: response, isTentative: true)
            if !framing.length.isEmpty || !keepsAlive { connection.closeAfter(sequence) }
        }
    }

    private func write(_ connection: Connection, _ piece: UnsafeRawBufferPointer) {
        guard let receiving = connection.receiving else { return }
        connection.bodyBytes += piece.count
        do throws(Refusal) {
            try receiving.sink.write(piece)
        } catch {
            refuse(connection, error.response)
        }
    }

    private func end(_ connection: Connection) {
        guard let receiving = connection.receiving else { return }
        let body: Body
        do throws(Refusal) {
            body = try receiving.sink.finish()
        } catch {
            // The whole body has been read, so the connection can go on.
            finishReceiving(connection, receiving)
            return connection.answer(receiving.sequence, with: error.response, isTentative: false)
        }
        finishReceiving(connection, receiving)
        let sequence = receiving.sequence
        handlerRan = true
        let reply = Reply { [self] response in
            precondition(isCurrent, "replies are made on the loop")
            if connection.isClosed { return }
            connection.answer(sequence, with: response, isTentative: true, context: receiving.context)
            touch(connection)
        }
        handler?.handle(Request(head: receiving.head, body: body), context: receiving.context, reply: reply)
    }

    private func finishReceiving(_ connection: Connection, _ receiving: Receiving) {
        connection.receiving = nil
        let index = receiving.sequence - connection.firstSequence
        connection.exchanges[index].wantsContinue = false
        if !connection.exchanges[index].keepsAlive { connection.takesRequests = false }
    }

    /// Answers a connection that cannot go on, and ends it after that answer.
    func refuse(_ connection: Connection, _ failure: ParseFailure) { refuse(connection, failure.response) }

    private func refuse(_ connection: Connection, _ response: Response) {
        let sequence: Int
        if let receiving = connection.receiving {
            sequence = receiving.sequence
            connection.receiving = nil
        } else {
            sequence = connection.begin(Exchange(isHead: false, isHTTP11: true, keepsAlive: false))
        }
        connection.answer(sequence, with: response, isTentative: false)
        connection.closeAfter(sequence)
        touch(connection)
    }
}
