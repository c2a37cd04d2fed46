import CSystem
import Core
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The one thread of a server: waits for readiness, feeds requests to the handler, commits, and only then replies.
///
/// Sendable because everything but the mailbox and the owner's number is touched only by the owner: the loop's thread
/// while it runs, and otherwise whoever holds the server's lock.
final class ServerLoop: @unchecked Sendable {
    private enum Token {
        static let mailbox = UInt64.max
        /// The last listener's; the others count down from it.
        static let listeners = UInt64.max - 1
        static let listenersMax = 8
    }

    let limits: ServerLimits
    let mailbox: Mailbox
    private let queue: EventQueue
    private let owner = Atomic<UInt64>(0)
    private let ended = Atomic<Bool>(false)
    private(set) var handler: (any RequestHandler)?

    private var listeners: [Int32] = []
    private var isAccepting = true
    /// By descriptor.
    private var connections: [Connection?] = []
    private(set) var connectionCount = 0
    private var generation: UInt64 = 0
    private var schedule = Schedule()
    private var nextSweep = Int64.max
    private var stopDeadline: Int64?

    /// Connections with something to do at the end of this wake-up.
    private var touched: [Connection] = []
    /// Connections whose held input can go on in the next wake-up.
    private var resumable: [Connection] = []
    /// Whether the handler, or work in its confinement, ran since the last commit.
    var handlerRan = false
    private(set) var now: Int64 = 0

    let readBuffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 * 1024, alignment: 16)
    var output = OutputBuffer(capacity: 64 * 1024)
    var encoder = ResponseEncoder()

    /// New connections taken in one wake-up, so that a flood of them does not starve the others.
    private static let acceptsPerWakeUpMax = 64
    /// Connections beyond the limit that are told so; more are closed without a word.
    private static let refusedConnectionsMax = 64
    /// How long accepting pauses when the process has no descriptors left.
    private static let acceptPauseMilliseconds = 100
    /// A client that has its last reply and does not close keeps nobody from stopping for longer.
    private static let stopLingerMilliseconds: Int64 = 200
    private static let backlog: Int32 = 1024

    init(handler: any RequestHandler, limits: ServerLimits) throws(ListenError) {
        guard let queue = EventQueue() else { throw .system(doing: "watch sockets", code: errno) }
        guard let mailbox = Mailbox() else { throw .system(doing: "watch sockets", code: errno) }
        guard queue.add(mailbox.readEnd, token: Token.mailbox) else {
            throw .system(doing: "watch sockets", code: errno)
        }
        self.queue = queue
        self.mailbox = mailbox
        self.handler = handler
        self.limits = limits
    }

    deinit {
        for listener in listeners { socketClose(listener) }
        readBuffer.deallocate()
    }

    // MARK: Ownership

    /// Whether the calling thread is the one that may touch the loop and its handler now.
    var isCurrent: Bool { owner.load(ordering: .relaxed) == threadCurrent() }

    /// Whether the loop's thread has done its last.
    var hasEnded: Bool { ended.load(ordering: .acquiring) }

    /// Runs `work` as the owner while no thread runs the loop. The caller holds the server's lock.
    func own<Result>(_ work: () -> Result) -> Result {
        owner.store(threadCurrent(), ordering: .relaxed)
        defer { owner.store(0, ordering: .relaxed) }
        let result = work()
        if let handler { _ = handler.commit() }
        return result
    }

    // MARK: Listening

    /// Takes over a listening descriptor and returns its port.
    func add(listener: Int32) throws(ListenError) -> Int {
        precondition(listeners.count < Token.listenersMax, "a server has few listeners")
        guard queue.add(listener, token: Token.listeners - UInt64(listeners.count)) else {
            throw .system(doing: "watch a listening socket", code: errno)
        }
        listeners.append(listener)
        return Int(socketPort(listener))
    }

    /// Opens a listener.
    static func listen(host: String, port: Int) throws(ListenError) -> Int32 {
        let descriptor = socketListen(host, Int32(port), backlog)
        guard descriptor >= 0 else { throw ListenError(host: host, port: port) }
        return descriptor
    }

    // MARK: The loop

    /// Runs until stopped.
    func run() {
        owner.store(threadCurrent(), ordering: .relaxed)
        now = Self.monotonicMilliseconds
        while !hasStopped {
            let events = queue.wait(timeoutMilliseconds: timeout)
            now = Self.monotonicMilliseconds
            for event in events { receive(event) }
            runDue()
            resume()
            settle()
            sweep()
        }
        finish()
        owner.store(0, ordering: .relaxed)
        ended.store(true, ordering: .releasing)
    }

    private var hasStopped: Bool {
        guard let stopDeadline else { return false }
        return connectionCount == 0 || now >= stopDeadline
    }

    private var timeout: Int32 {
        if !resumable.isEmpty { return 0 }
        let next = min(schedule.nextMilliseconds, nextSweep, stopDeadline ?? .max)
        return next == .max ? -1 : Int32(clamping: max(next - now, 0))
    }

    private func receive(_ event: SystemEvent) {
        if event.token == Token.mailbox {
            for work in mailbox.takeAll() { perform(work) }
        } else if event.token > Token.listeners - UInt64(Token.listenersMax) {
            accept(from: listeners[Int(Token.listeners - event.token)])
        } else if let connection = connections[Int(event.token & 0xFFFF_FFFF)], connection.token == event.token {
            if event.isBroken && !event.isReadable {
                close(connection)
            } else {
                touch(connection)
                if event.isReadable { receive(connection) }
            }
        }
    }

    private func perform(_ work: () -> Void) {
        handlerRan = true
        work()
    }

    private func runDue() {
        while let work = schedule.takeDue(nowMilliseconds: now) { perform(work.run) }
    }

    /// Goes on with requests that were held back until replies had left.
    private func resume() {
        if resumable.isEmpty { return }
        let connections = resumable
        resumable.removeAll(keepingCapacity: true)
        for connection in connections where !connection.isClosed {
            touch(connection)
            consumeHeld(connection)
        }
    }

    /// Commits what this wake-up changed, then writes its replies.
    private func settle() {
        if handlerRan {
            handlerRan = false
            if let failure = handler?.commit() { replaceTentative(with: failure) }
        }
        guard !touched.isEmpty else { return }
        encoder.setTime(WorldClock.machineTime)
        for connection in touched {
            connection.isTouched = false
            if connection.isClosed { continue }
            for index in connection.exchanges.indices { connection.exchanges[index].isTentative = false }
            send(connection)
            if connection.isClosed { continue }
            settle(connection)
        }
        touched.removeAll(keepingCapacity: true)
    }

    private func replaceTentative(with failure: Response) {
        for connection in touched {
            for index in connection.exchanges.indices where connection.exchanges[index].isTentative {
                connection.exchanges[index].response = failure
            }
        }
    }

    /// Decides what a connection waits for next, once its replies have left as far as they could.
    private func settle(_ connection: Connection) {
        if connection.inputEnded && !connection.isHeld { connection.takesRequests = false }
        let isDone = connection.exchanges.isEmpty && !connection.isSending
        if isDone && !connection.takesRequests && connection.phase != .lingering {
            if connection.inputEnded { return close(connection) }
            shutdown(connection.descriptor, Int32(SHUT_WR))
            connection.phase = .lingering
            connection.readDeadline = now + lingerMilliseconds
            connection.input = []
        }
        let hasRoom = !connection.isSending && hasRoom(connection)
        if connection.isHeld && hasRoom { resumable.append(connection) }
        let isLingering = connection.phase == .lingering
        let reads =
            !connection.inputEnded && (isLingering || (connection.takesRequests && hasRoom && !connection.isHeld))
        let writes = connection.isSending
        if reads != connection.watchesRead || writes != connection.watchesWrite {
            connection.watchesRead = reads
            connection.watchesWrite = writes
            queue.change(connection.descriptor, token: connection.token, read: reads, write: writes)
        }
        setDeadlines(connection)
    }

    private var lingerMilliseconds: Int64 {
        let usual = Int64(limits.lingerMilliseconds)
        return isStopping ? min(usual, Self.stopLingerMilliseconds) : usual
    }

    /// Whether one more request of this connection may be received.
    func hasRoom(_ connection: Connection) -> Bool {
        connection.receiving != nil || connection.exchanges.count < limits.pipelinedRequestsMax
    }

    /// Puts a connection on the list of those to serve at the end of this wake-up.
    func touch(_ connection: Connection) {
        if connection.isTouched { return }
        connection.isTouched = true
        touched.append(connection)
    }

    // MARK: Connections

    private func accept(from listener: Int32) {
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

    // MARK: Time

    static var monotonicMilliseconds: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// Runs work later. The caller owns the loop.
    func schedule(_ work: ScheduledWork, afterMilliseconds delay: Int) {
        schedule.add(work, dueMilliseconds: Self.monotonicMilliseconds + Int64(delay))
    }

    private func setDeadlines(_ connection: Connection) {
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
    private func sweep() {
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

    // MARK: Stopping

    /// Takes no more connections and requests, and ends once the replies in progress have left.
    func stop() {
        if stopDeadline != nil { return }
        stopDeadline = now + Int64(limits.stopMilliseconds)
        for listener in listeners {
            if isAccepting { queue.remove(listener) }
            socketClose(listener)
        }
        listeners = []
        isAccepting = false
        for case let connection? in connections {
            if connection.phase == .lingering {
                connection.readDeadline = min(connection.readDeadline, now + lingerMilliseconds)
                nextSweep = min(nextSweep, connection.readDeadline)
            } else if connection.exchanges.isEmpty && !connection.isSending {
                close(connection)
            } else {
                if let last = connection.exchanges.indices.last { connection.exchanges[last].keepsAlive = false }
                if connection.receiving == nil { connection.takesRequests = false }
                touch(connection)
            }
        }
    }

    /// Lets go of everything when the loop never ran.
    func abandon() {
        for listener in listeners { socketClose(listener) }
        listeners = []
        finish()
    }

    /// Whether the connection in hand ends with the request it is receiving.
    var isStopping: Bool { stopDeadline != nil }

    private func finish() {
        for work in mailbox.close() { perform(work) }
        settle()
        for case let connection? in connections { close(connection) }
        schedule.removeAll()
        touched = []
        resumable = []
        handler = nil
    }
}
