#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The time a world believes it is: the machine's time plus an offset that a learner or a check moves.
package struct WorldClock: Sendable {
    /// How far the world is ahead of the machine.
    package private(set) var offsetMilliseconds: Int64 = 0
    private var frozenAt: Timestamp?

    package init(offsetMilliseconds: Int64 = 0) { self.offsetMilliseconds = offsetMilliseconds }

    package var now: Timestamp {
        frozenAt ?? Timestamp(milliseconds: Self.machineTime.milliseconds + offsetMilliseconds)
    }

    /// Moves time forward, or back when `seconds` is negative.
    package mutating func advance(bySeconds seconds: Int64) {
        offsetMilliseconds += seconds * 1000
        frozenAt = frozenAt?.advanced(bySeconds: seconds)
    }

    /// Makes it `instant` now; time goes on from there unless the clock is frozen.
    package mutating func set(to instant: Timestamp) {
        offsetMilliseconds = instant.milliseconds - Self.machineTime.milliseconds
        if frozenAt != nil { frozenAt = instant }
    }

    /// Stops time at its present instant, so that two readings are equal.
    package mutating func freeze() { frozenAt = now }

    /// The machine's own time. Everything but clocks and deadlines on real processes asks the world instead.
    package static var machineTime: Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }
}
