import CSystem

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// From a listener to a connection, and its end.
extension ServerLoop {
    /// New connections taken in one wake-up, so that a flood of them does not starve the others.
    private static let acceptsPerWakeUpMax = 64
    /// Connections beyond the limit that are told so; more are closed without a word.
    private static let refusedConnectionsMax = 64
    /// How long accepting pauses when the process has no descriptors left.
    private static let acceptPauseMilliseconds = 100

    /// Takes new connections, some in each wake-up.
    func accept(from listener: Int32) {
        for _ in 0..<Self.acceptsPerWakeUpMax {
            let descriptor = socketAccept(listener)
            guard descriptor >= 0 else {
                if errno == EINTR || errno == ECONNABORTED { continue }
                if errno != EAGAIN && errno != EWOULDBLOCK { pauseAccepting() }
                return
            }
            admit(descriptor)
        }
    }

    private func admit(_ descriptor: Int32) {
        let isFull = connectionCount >= limits.connectionCountMax && !closeLongestIdle()
        if connectionCount >= limits.connectionCountMax + Self.refusedConnectionsMax {
            socketClose(descriptor)
            return
        }
        generation = (generation + 1) & 0x7FFF_FFFF
        let connection = Connection(
            descriptor: descriptor, token: generation << 32 | UInt64(descriptor), limits: limits.message)
        guard queue.add(descriptor, token: connection.token) else { return socketClose(descriptor) }
        while connections.count <= Int(descriptor) { connections.append(nil) }
        connections[Int(descriptor)] = connection
        connectionCount += 1
        if isFull { refuse(connection, .tooManyConnections) }
        touch(connection)
    }

    /// Ends a connection, whatever it is doing.
    func close(_ connection: Connection) {
        if connection.isClosed { return }
        connection.isClosed = true
        connection.receiving = nil
        connection.exchanges = []
        connections[Int(connection.descriptor)] = nil
        connectionCount -= 1
        // Closing also ends the queue's interest in it.
        socketClose(connection.descriptor)
        if !isAccepting && stopDeadline == nil { resumeAccepting() }
    }

    /// Makes room for a new client at the cost of one that says nothing.
    private func closeLongestIdle() -> Bool {
        var longest: Connection?
        for case let connection? in connections where connection.phase == .idle && !connection.isTouched {
            if connection.readDeadline < longest?.readDeadline ?? .max { longest = connection }
        }
        if let longest { close(longest) }
        return longest != nil
    }

    private func pauseAccepting() {
        if !isAccepting { return }
        isAccepting = false
        for listener in listeners { queue.remove(listener) }
        let work = ScheduledWork { [weak self] in
            guard let self, !isAccepting, stopDeadline == nil else { return }
            resumeAccepting()
        }
        schedule.add(work, dueMilliseconds: now + Int64(Self.acceptPauseMilliseconds))
    }

    private func resumeAccepting() {
        isAccepting = true
        for (index, listener) in listeners.enumerated() {
            if !queue.add(listener, token: Token.listeners - UInt64(index)) { isAccepting = false }
        }
    }
}
