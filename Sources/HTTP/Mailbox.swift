import CSystem
import Synchronization

/// Work that other threads hand to a loop, and the descriptor that wakes it.
final class Mailbox: Sendable {
    private struct State {
        var work: [@Sendable () -> Void] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    let readEnd: Int32
    private let writeEnd: Int32

    /// Nil, with `errno` set, when the system has no descriptor left.
    init?() {
        var ends: (Int32, Int32) = (-1, -1)
        let result = wakerOpen(&ends.0, &ends.1)
        readEnd = ends.0
        writeEnd = ends.1
        if result != 0 { return nil }
    }

    deinit {
        if readEnd >= 0 { socketClose(readEnd) }
        if writeEnd >= 0 && writeEnd != readEnd { socketClose(writeEnd) }
    }

    /// False once the mailbox is closed: the work will not run.
    func put(_ work: @escaping @Sendable () -> Void) -> Bool {
        let (isOpen, wakes) = state.withLock { state in
            if state.isClosed { return (false, false) }
            state.work.append(work)
            return (true, state.work.count == 1)
        }
        if wakes { wakerSignal(writeEnd) }
        return isOpen
    }

    /// Everything put in since the last call.
    func takeAll() -> [@Sendable () -> Void] {
        wakerClear(readEnd)
        return state.withLock { state in
            let work = state.work
            state.work = []
            return work
        }
    }

    /// Takes no more; what is still inside is for the caller to run.
    func close() -> [@Sendable () -> Void] {
        state.withLock { state in
            state.isClosed = true
            let work = state.work
            state.work = []
            return work
        }
    }
}
