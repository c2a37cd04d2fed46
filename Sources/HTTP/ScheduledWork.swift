import Synchronization

/// Something a server does later on its loop, unless it is cancelled before.
package final class ScheduledWork: Sendable {
    private let work: Mutex<(@Sendable () -> Void)?>

    init(_ work: @escaping @Sendable () -> Void) { self.work = Mutex(work) }

    /// Drops the work when it has not begun. Any thread may call this.
    package func cancel() { work.withLock { $0 = nil } }

    func run() {
        let work = work.withLock { work in
            let taken = work
            work = nil
            return taken
        }
        work?()
    }
}

/// What a loop has to do later, soonest first.
struct Schedule {
    /// Latest first, so that the next is taken from the end.
    private var entries: [(dueMilliseconds: Int64, work: ScheduledWork)] = []

    /// When the next work is due.
    var nextMilliseconds: Int64 { entries.last?.dueMilliseconds ?? .max }

    /// Work due at the same time runs in the order it was added.
    mutating func add(_ work: ScheduledWork, dueMilliseconds: Int64) {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].dueMilliseconds > dueMilliseconds { low = middle + 1 } else { high = middle }
        }
        entries.insert((dueMilliseconds, work), at: low)
    }

    /// Takes the next work that is due by now.
    mutating func takeDue(nowMilliseconds: Int64) -> ScheduledWork? {
        nextMilliseconds <= nowMilliseconds ? entries.removeLast().work : nil
    }

    mutating func removeAll() { entries = [] }
}
