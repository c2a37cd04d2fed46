import CSystem

/// A thread of our own, for work that blocks: Swift's own threads are few and must never wait.
struct SystemThread: Sendable {
    private let handle: UInt64

    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Runs `body` on a new thread, whose name (15 bytes are kept) debuggers show; nil when the system has no more
    /// threads.
    static func start(name: String, _ body: @escaping @Sendable () -> Void) -> SystemThread? {
        let work = Unmanaged.passRetained(Work(body))
        var handle: UInt64 = 0
        let result = threadStart(
            name, { Unmanaged<Work>.fromOpaque($0!).takeRetainedValue().body() }, work.toOpaque(), &handle)
        guard result == 0 else {
            work.release()
            return nil
        }
        return SystemThread(handle: handle)
    }

    /// Waits for the end of the thread. Every thread is joined or let go, once.
    func join() { threadJoin(handle) }

    /// Lets the thread end by itself.
    func letGo() { threadLetGo(handle) }
}
