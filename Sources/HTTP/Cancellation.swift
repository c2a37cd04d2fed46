import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Ends a request from another thread by shutting its socket down, never one that has been closed meanwhile.
final class Cancellation: Sendable {
    private struct State {
        var descriptor: Int32?
        var isCancelled = false
    }

    private let state = Mutex(State())

    var isCancelled: Bool { state.withLock { $0.isCancelled } }

    func cancel() {
        state.withLock { state in
            state.isCancelled = true
            if let descriptor = state.descriptor { shutdown(descriptor, Int32(SHUT_RDWR)) }
        }
    }

    /// From now on a cancellation shuts this socket down; throws when there was one already.
    func attach(_ descriptor: Int32) throws(HTTPClientError) {
        let isCancelled = state.withLock { state in
            state.descriptor = descriptor
            return state.isCancelled
        }
        if isCancelled { throw .cancelled }
    }

    /// The socket is no longer this request's. Called before it is closed or used for another.
    func detach() { state.withLock { $0.descriptor = nil } }
}
