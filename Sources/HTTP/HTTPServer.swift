import CSystem
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An HTTP/1.1 server on one thread of its own. The handler is called on that thread only.
package final class HTTPServer: Sendable {
    private enum Phase {
        case ready
        case running(SystemThread)
        case stopping
        case stopped
    }

    private let phase = Mutex(Phase.ready)
    private let loop: ServerLoop

    /// The server keeps the handler until it has stopped. Fails only when the process has no descriptors left.
    package init(handler: any RequestHandler, limits: ServerLimits = ServerLimits()) throws(ListenError) {
        loop = try ServerLoop(handler: handler, limits: limits)
    }

    deinit { stop() }

    // MARK: Before the start

    /// Opens a port, 0 for any free one, and returns it. With `127.0.0.1` the same port is opened on `::1` where the
    /// machine has IPv6, since `localhost` may mean either.
    package func listen(host: String = "127.0.0.1", port: Int) throws(ListenError) -> Int {
        let host = host == "localhost" ? "127.0.0.1" : host
        let isAny = port == 0
        var attempts = isAny ? Self.portAttemptsMax : 1
        while true {
            attempts -= 1
            let first = try ServerLoop.listen(host: host, port: port)
            let actual = Int(socketPort(first))
            do throws(ListenError) {
                if host == "127.0.0.1" { try listenOnIPv6(port: actual) }
                return try adopt(listener: first)
            } catch {
                socketClose(first)
                if case .portInUse = error, attempts > 0 { continue }
                throw error
            }
        }
    }

    /// A free port for IPv4 may be taken for IPv6; then another is tried.
    private static let portAttemptsMax = 8

    private func listenOnIPv6(port: Int) throws(ListenError) {
        do throws(ListenError) {
            let second = try ServerLoop.listen(host: "::1", port: port)
            do throws(ListenError) {
                _ = try adopt(listener: second)
            } catch {
                socketClose(second)
                throw error
            }
        } catch {
            // Anything else means that this machine has no IPv6, and then nobody will miss it.
            if case .portInUse = error { throw error }
        }
    }

    /// Takes over a socket that listens already, wherever it was opened, and returns its port. The caller still closes it
    /// when this throws.
    package func adopt(listener: Int32) throws(ListenError) -> Int {
        guard socketAdoptListener(listener) == 0 else {
            throw .system(doing: "take over a listening socket", code: errno)
        }
        return try phase.withLock { phase throws(ListenError) -> Int in
            guard case .ready = phase else { preconditionFailure("a server listens before it starts") }
            return try loop.add(listener: listener)
        }
    }

    /// Starts answering, on a thread of that name.
    package func start(threadName: String = "http") throws(ListenError) {
        try phase.withLock { phase throws(ListenError) in
            guard case .ready = phase else { preconditionFailure("a server starts once") }
            let loop = loop
            guard let thread = SystemThread.start(name: threadName, { loop.run() }) else {
                throw .system(doing: "start a thread", code: EAGAIN)
            }
            phase = .running(thread)
        }
    }

    // MARK: Work on the loop

    /// Runs `work` on the loop soon, in the order of the calls, followed by a commit. Any thread may call this. Before
    /// the start it waits; after the end it is dropped, which `false` says.
    @discardableResult
    package func perform(_ work: @escaping @Sendable () -> Void) -> Bool { loop.mailbox.put(work) }

    /// Runs `work` on the loop and waits for its result; on the loop itself, at once. Never call it where a thread must
    /// not block. Without a running loop it runs here, alone; after the end nothing is committed.
    package func performAndWait<Result: Sendable>(_ work: @escaping @Sendable () -> Result) -> Result {
        if loop.isCurrent { return work() }
        let here: Result? = phase.withLock { phase in
            switch phase {
            case .ready, .stopped: loop.own(work)
            case .running, .stopping: loop.hasEnded ? loop.own(work) : nil
            }
        }
        if let here { return here }
        let box = Monitor<Result?>(nil)
        let isOpen = perform {
            let result = work()
            box.update { $0 = result }
        }
        if isOpen { return box.wait { $0 } }
        // The loop is at its end; once it is over, the work can run here.
        sched_yield()
        return performAndWait(work)
    }

    /// Runs `work` on the loop after a delay, followed by a commit. Any thread may call this.
    @discardableResult
    package func schedule(afterMilliseconds delay: Int, _ work: @escaping @Sendable () -> Void) -> ScheduledWork {
        let scheduled = ScheduledWork(work)
        if loop.isCurrent {
            loop.schedule(scheduled, afterMilliseconds: delay)
        } else {
            perform { [loop] in loop.schedule(scheduled, afterMilliseconds: delay) }
        }
        return scheduled
    }

    /// Whether the calling thread is the loop, where the handler's state may be touched.
    package var isOnLoop: Bool { loop.isCurrent }

    /// Connections open now, for statistics.
    package var connectionCount: Int { performAndWait { [loop] in loop.connectionCount } }

    // MARK: The end

    /// Takes no more connections, lets replies in progress leave for at most `ServerLimits.stopMilliseconds`, closes
    /// everything and waits for the thread; from the loop itself it only asks for that. May be called again.
    package func stop() {
        let thread: SystemThread? = phase.withLock { phase in
            switch phase {
            case .ready:
                loop.abandon()
                phase = .stopped
                return nil
            case .running(let thread):
                phase = .stopping
                return thread
            case .stopping, .stopped: return nil
            }
        }
        guard let thread else { return }
        perform { [loop] in loop.stop() }
        if loop.isCurrent {
            thread.letGo()
            return
        }
        thread.join()
        phase.withLock { $0 = .stopped }
    }
}
