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
    /// What an event is about, beside a connection.
    enum Token {
        static let mailbox = UInt64.max
        /// The last listener's; the others count down from it.
        static let listeners = UInt64.max - 1
        static let listenersMax = 8
    }

    let limits: ServerLimits
    let mailbox: Mailbox
    let queue: EventQueue
    private let owner = Atomic<UInt64>(0)
    private let ended = Atomic<Bool>(false)
    private(set) var handler: (any RequestHandler)?

    var listeners: [Int32] = []
    var isAccepting = true
    /// By descriptor.
    var connections: [Connection?] = []
    var connectionCount = 0
    var generation: UInt64 = 0
    var schedule = Schedule()
    var nextSweep = Int64.max
    private(set) var stopDeadline: Int64?

    /// Connections with something to do at the end of this wake-up.
    private(set) var touched: [Connection] = []
    /// Connections whose held input can go on in the next wake-up.
    private var resumable: [Connection] = []
    /// Whether the handler, or work in its confinement, ran since the last commit.
    var handlerRan = false
    private(set) var now: Int64 = 0

    let readBuffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 * 1024, alignment: 16)
    var output = OutputBuffer(capacity: 64 * 1024)
    var encoder = ResponseEncoder()

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
    func settle() {
        if handlerRan {
            handlerRan = false
            if let failure = handler?.commit() { replaceTentative(with: failure) }
        }
        guard !touched.isEmpty else { return }
        encoder.setTime(WorldClock.machineTime)
        for connection in touched {
            connection.isTouched = false
            if connection.isClosed { continue }
            for index in connection.exchanges.indices { connection.exchanges[index].settle() }
            send(connection)
            if connection.isClosed { continue }
            settle(connection)
        }
        touched.removeAll(keepingCapacity: true)
    }

    private func replaceTentative(with failure: CommitFailure) {
        for connection in touched {
            for index in connection.exchanges.indices where connection.exchanges[index].isTentative {
                connection.exchanges[index].response = failure(connection.exchanges[index].context)
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
