/// Threads for work that blocks, started when needed and kept for a while.
final class WorkerPool: Sendable {
    private struct State {
        var jobs: [@Sendable () -> Void] = []
        var idle = 0
        var threads = 0
    }

    private let state = Monitor(State())
    private let threadsMax: Int
    /// How long a thread waits for more work before it ends.
    private static let idleSeconds = 5

    init(threadsMax: Int) { self.threadsMax = threadsMax }

    /// Runs `job` on some thread soon; false when there is no thread and none can be started.
    func run(_ job: @escaping @Sendable () -> Void) -> Bool {
        let needsThread = state.update { state in
            state.jobs.append(job)
            guard state.idle < state.jobs.count && state.threads < threadsMax else { return false }
            state.threads += 1
            return true
        }
        guard needsThread else { return true }
        // The thread keeps the state, not the pool, so that the pool can go while threads are idle.
        if let thread = SystemThread.start(name: "http-client", { [state] in Self.work(state) }) {
            thread.letGo()
            return true
        }
        return state.update { state in
            state.threads -= 1
            if state.threads > 0 { return true }
            state.jobs.removeLast()
            return false
        }
    }

    private static func work(_ state: Monitor<State>) {
        while let job = nextJob(state) { job() }
    }

    private static func nextJob(_ state: Monitor<State>) -> (@Sendable () -> Void)? {
        var isWaiting = false
        let job: (@Sendable () -> Void)? = state.wait(timeoutSeconds: idleSeconds) { state in
            if !isWaiting {
                isWaiting = true
                state.idle += 1
            }
            if state.jobs.isEmpty { return nil }
            state.idle -= 1
            return state.jobs.removeFirst()
        }
        if let job { return job }
        // One more look, since a job may have come between the timeout and now.
        return state.update { state in
            state.idle -= 1
            if !state.jobs.isEmpty { return state.jobs.removeFirst() }
            state.threads -= 1
            return nil
        }
    }
}
