import Core
package import ServiceKit

/// A fault that makes eventual consistency visible: for a while after a write, a read that does not ask for consistency
/// may see the item as it was before.
///
/// Previous versions are kept only while the fault is on. A deleted item comes back in reads by key only, since a query
/// has no place for what is no longer there.
package final class StaleReads {
    private var chance = 0.0
    private var lagMilliseconds: Int64 = 0
    private var versions: [SeenItem: Version] = [:]

    /// What an item was before its last write.
    struct Version {
        /// Nil where there was no item.
        let item: StoredItem?
        let changed: Timestamp
    }

    private static let versionsMax = 10_000

    private init() {}

    /// Turns the fault on for all tables of a world, or off with a chance of 0.
    ///
    /// - Parameters:
    ///   - chance: how likely a read is stale, from 0 to 1; drawn from the world's own chance, so that a seed repeats it.
    ///   - seconds: for how long after a write, by the world's clock.
    package static func set(_ universe: Universe, chance: Double, lagSeconds seconds: Int64) {
        let reads = universe.memory { StaleReads() }
        reads.chance = chance
        reads.lagMilliseconds = seconds * 1000
        reads.versions = [:]
    }

    /// The fault, where it is on.
    static func active(_ call: Call) -> StaleReads? {
        let reads = call.memory { StaleReads() }
        return reads.chance > 0 ? reads : nil
    }

    /// Keeps what a write is about to replace.
    func remember(_ old: StoredItem?, _ table: Table, _ key: StoredKey, _ now: Timestamp) {
        if versions.count >= Self.versionsMax { versions = [:] }
        versions[SeenItem(table: table.id, key: key)] = Version(item: old, changed: now)
    }

    /// The version that a read of an item sees in place of the present one; nil where it sees that.
    func version(_ table: Table, _ key: StoredKey, _ call: Call) -> Version? {
        guard let version = versions[SeenItem(table: table.id, key: key)],
            call.now.milliseconds - version.changed.milliseconds <= lagMilliseconds
        else { return nil }
        let draw = call.random { Double($0.next() >> 11) / Double(1 << 53) }
        return draw < chance ? version : nil
    }
}
