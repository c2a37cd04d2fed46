import Core
import ServiceKit

/// One change of one item, for those who watch a table: its stream, its replicas, its point-in-time history.
struct ItemChange {
    /// Who changed the item.
    enum Cause: Equatable {
        case request
        /// Time to live ran out; the stream's record names DynamoDB itself as the one who deleted.
        case timeToLive
        /// It happened in another region, named here.
        case replication(from: String)
    }

    let key: StoredKey
    let old: Item?
    let new: Item?
    let cause: Cause

    /// Hears of changes, within the transaction that makes them.
    struct Watcher: Sendable {
        /// Whether this table's changes matter; asked for every write, so it must be cheap.
        let watches: @Sendable (Table, Call) -> Bool
        let hear: @Sendable (ItemChange, Table, Call) throws(AWSError) -> Void
    }

    /// Whether anybody wants to hear of this table's changes.
    static func isWatched(_ table: Table, _ call: Call) -> Bool {
        watchers.contains { $0.watches(table, call) }
    }

    /// Tells those who watch the table.
    func emit(_ table: Table, _ call: Call) throws(AWSError) {
        for watcher in Self.watchers where watcher.watches(table, call) { try watcher.hear(self, table, call) }
    }
}

extension ItemChange {
    /// Everybody who watches tables; a feature adds its line.
    static let watchers: [Watcher] = [.stream, .timeToLive, .history, .replicas]
}
