#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// What happens later, and what has waited for too long.
extension ServerLoop {
    static var monotonicMilliseconds: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// Runs work later. The caller owns the loop.
    func schedule(_ work: ScheduledWork, afterMilliseconds delay: Int) {
        schedule.add(work, dueMilliseconds: Self.monotonicMilliseconds + Int64(delay))
    }

    /// Decides how long a connection may take for what it does now.
    func setDeadlines(_ connection: Connection) {
        if connection.phase != .lingering {
            let phase: Connection.Phase =
                connection.receiving != nil
                ? .body
                : !connection.exchanges.isEmpty || connection.isSending
                    ? .waiting : connection.input.isEmpty ? .idle : .head
            switch phase {
            case .idle: connection.readDeadline = now + Int64(limits.idleMilliseconds)
            case .head where connection.phase != .head:
                connection.readDeadline = now + Int64(limits.headMilliseconds)
            case .body where connection.phase != .body: renewBodyDeadline(connection)
            case .waiting: connection.readDeadline = .max
            default: break
            }
            connection.phase = phase
        }
        nextSweep = min(nextSweep, connection.readDeadline, connection.writeDeadline)
    }

    private func renewBodyDeadline(_ connection: Connection) {
        connection.readDeadline = now + Int64(limits.bodyProgressMilliseconds)
        connection.bodyBytes = 0
    }

    /// Ends what has waited for too long.
    func sweep() {
        if now < nextSweep { return }
        nextSweep = .max
        for case let connection? in connections {
            if now >= connection.writeDeadline {
                close(connection)
            } else if now >= connection.readDeadline {
                expire(connection)
            }
            if !connection.isClosed {
                nextSweep = min(nextSweep, connection.readDeadline, connection.writeDeadline)
            }
        }
        // Refusals made here leave at once.
        if !touched.isEmpty { settle() }
    }

    private func expire(_ connection: Connection) {
        switch connection.phase {
        case .body where connection.bodyBytes >= limits.bodyProgressBytes: renewBodyDeadline(connection)
        case .body: refuse(connection, .slowBody)
        case .head: refuse(connection, .slowHead)
        case .idle, .waiting, .lingering: close(connection)
        }
    }
}
