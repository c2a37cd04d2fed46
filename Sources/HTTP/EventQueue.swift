import CSystem

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Tells which of many descriptors are ready.
struct EventQueue: ~Copyable {
    private let descriptor: Int32
    private let events: UnsafeMutableBufferPointer<SystemEvent>

    /// Events taken in one wake-up; the rest come with the next.
    static let eventsPerWakeUpMax = 512

    /// Nil, with `errno` set, when the system has no queue to give.
    init?() {
        descriptor = eventQueueOpen()
        guard descriptor >= 0 else { return nil }
        events = .allocate(capacity: Self.eventsPerWakeUpMax)
    }

    deinit {
        close(descriptor)
        events.deallocate()
    }

    /// Starts watching a descriptor; false when the system refuses.
    func add(_ target: Int32, token: UInt64, read: Bool = true, write: Bool = false) -> Bool {
        eventQueueWatch(descriptor, target, token, read, write, true) == 0
    }

    func change(_ target: Int32, token: UInt64, read: Bool, write: Bool) {
        let result = eventQueueWatch(descriptor, target, token, read, write, false)
        precondition(result == 0, "a descriptor is watched until it is closed")
    }

    func remove(_ target: Int32) {
        let result = eventQueueForget(descriptor, target)
        precondition(result == 0, "a descriptor is watched until it is closed")
    }

    /// The events since the last call; waits up to `timeoutMilliseconds`, or for ever when that is negative.
    func wait(timeoutMilliseconds: Int32) -> UnsafeBufferPointer<SystemEvent> {
        let count = eventQueueWait(descriptor, events.baseAddress, Int32(events.count), timeoutMilliseconds)
        return UnsafeBufferPointer(rebasing: events[..<max(Int(count), 0)])
    }
}
