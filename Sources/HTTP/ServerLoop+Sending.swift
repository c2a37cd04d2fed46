import CSystem
import Core

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// From the handler's answers to the bytes of a connection.
extension ServerLoop {
    /// Bodies up to this size are copied behind their headers, so that both leave with one call.
    private static let inlineBodyBytesMax = 32 * 1024
    /// Replies are gathered up to about this size before they are sent.
    private static let gatheredBytesMax = 64 * 1024
    /// Bytes of large bodies one connection may send in a wake-up before the others have their turn.
    private static let turnBytesMax = 4 * 1024 * 1024

    /// What became of an attempt to send.
    private enum Progress { case done, blocked, closed }

    /// Sends as much as the client takes: what is left over, then the replies that are ready, in order.
    func send(_ connection: Connection) {
        var turn = Self.turnBytesMax
        while true {
            if !connection.unsent.isEmpty {
                guard sendUnsent(connection) == .done else { return }
            }
            if connection.cursor != nil {
                guard sendBody(connection, turn: &turn) == .done else { return }
            }
            gather(connection)
            if output.isEmpty {
                connection.writeDeadline = .max
                return
            }
            guard sendGathered(connection) != .closed else { return }
        }
    }

    private static let continueLine: StaticString = "HTTP/1.1 100 Continue\r\n\r\n"

    /// Writes the replies that are ready into `output`, up to the first with a large body, which becomes the cursor.
    private func gather(_ connection: Connection) {
        output.clear()
        while let exchange = connection.exchanges.first, output.count < Self.gatheredBytesMax {
            guard let response = exchange.response else {
                if exchange.wantsContinue {
                    output.append(Self.continueLine)
                    connection.exchanges[0].wantsContinue = false
                }
                return
            }
            if exchange.wantsContinueFirst { output.append(Self.continueLine) }
            encoder.encode(
                response, toHead: exchange.isHead, isHTTP11: exchange.isHTTP11, closes: !exchange.keepsAlive,
                into: &output)
            connection.exchanges.removeFirst()
            connection.firstSequence += 1
            if exchange.isHead || response.body.isEmpty || !statusHasBody(response.status) { continue }
            guard appendInline(response.body) else {
                connection.cursor = BodyCursor(response.body)
                return
            }
        }
    }

    /// Copies a small body that is in memory; false when it has to be sent from where it is.
    private func appendInline(_ body: Body) -> Bool {
        if body.count > Self.inlineBodyBytesMax { return false }
        for segment in body.segments { if case .file = segment { return false } }
        for case .bytes(let bytes) in body.segments { output.append(bytes) }
        return true
    }

    /// Sends `output`, with the first piece of a large body if it is in memory, and keeps what did not go.
    private func sendGathered(_ connection: Connection) -> Progress {
        let head = output.bytes
        var sent = 0
        if case .bytes(let bytes)? = connection.cursor?.current?.segment {
            sent = bytes.withUnsafeBytes {
                socketSend(
                    connection.descriptor, head.baseAddress, head.count, $0.baseAddress, $0.count,
                    connection.cursor?.isLast == false)
            }
        } else {
            sent = socketSend(
                connection.descriptor, head.baseAddress, head.count, nil, 0, connection.cursor != nil)
        }
        guard let sent = progress(connection, sent) else { return .closed }
        if sent < head.count {
            connection.unsent = ArraySlice(head[sent...])
        } else {
            advance(connection, by: sent - head.count)
        }
        return .done
    }

    private func sendUnsent(_ connection: Connection) -> Progress {
        let result = connection.unsent.withUnsafeBytes {
            socketSend(connection.descriptor, $0.baseAddress, $0.count, nil, 0, connection.cursor != nil)
        }
        guard let sent = progress(connection, result) else { return .closed }
        connection.unsent = connection.unsent.dropFirst(sent)
        if !connection.unsent.isEmpty { return .blocked }
        connection.unsent = []
        return .done
    }

    /// Sends on from the cursor until the body ends, the client takes no more, or the turn is over.
    private func sendBody(_ connection: Connection, turn: inout Int) -> Progress {
        while let (segment, offset) = connection.cursor?.current {
            if turn <= 0 { return .blocked }
            let result: Int
            let wanted: Int
            switch segment {
            case .bytes(let bytes):
                wanted = min(bytes.count - offset, turn)
                result = bytes.withUnsafeBytes {
                    socketSend(
                        connection.descriptor, $0.baseAddress! + offset, wanted, nil, 0,
                        connection.cursor?.isLast == false)
                }
            case .file(let file, let start, let count):
                wanted = min(count - offset, turn)
                result = socketSendFile(connection.descriptor, file.descriptor, Int64(start + offset), wanted)
                // The file is shorter than it was when it was promised; the client must not take it for whole.
                if result == 0 {
                    close(connection)
                    return .closed
                }
            }
            guard let sent = progress(connection, result) else { return .closed }
            turn -= sent
            advance(connection, by: sent)
            if sent < wanted { return .blocked }
        }
        return .done
    }

    private func advance(_ connection: Connection, by count: Int) {
        connection.cursor?.advance(by: count)
        if connection.cursor != nil && connection.cursor?.current == nil { connection.cursor = nil }
    }

    /// The bytes that went, 0 when none could; nil when the connection broke and is closed.
    private func progress(_ connection: Connection, _ result: Int) -> Int? {
        if result < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR {
            close(connection)
            return nil
        }
        if result > 0 || connection.writeDeadline == .max {
            connection.writeDeadline = now + Int64(limits.writeProgressMilliseconds)
        }
        return max(result, 0)
    }
}
