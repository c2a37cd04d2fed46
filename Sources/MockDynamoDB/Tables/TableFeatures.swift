import Core
import ServiceKit
import SQLite

/// What a table has beside its items, of those features that must hear of every change of an item.
struct TableFeatures: OptionSet, Sendable {
    let rawValue: Int

    static let stream = TableFeatures(rawValue: 1)
    static let timeToLive = TableFeatures(rawValue: 2)
    static let history = TableFeatures(rawValue: 4)
    static let replicas = TableFeatures(rawValue: 8)

    init(rawValue: Int) { self.rawValue = rawValue }

    /// Reads what is on from a table's settings.
    init(_ settings: JSONObject) {
        var features: TableFeatures = []
        if settings["StreamSpecification"]?["StreamEnabled"]?.bool == true { features.insert(.stream) }
        if settings[Table.Own.timeToLive]?["AttributeName"] != nil { features.insert(.timeToLive) }
        if settings[Table.Own.recovery]?["enabled"] != nil { features.insert(.history) }
        if settings[Table.Own.replicas] != nil { features.insert(.replicas) }
        self = features
    }
}

extension Table.Own {
    /// The attribute that says when items expire, and when that was last changed.
    static let timeToLive = ".timeToLive"
    /// Since when, and for how many days, every change is kept.
    static let recovery = ".recovery"
    /// The regions a global table is in, this one too.
    static let replicas = ".replicas"
    /// Regions that were lately filled from this table.
    static let sourced = ".sourced"
    /// What a replica has otherwise than the others, as they show it.
    static let overrides = ".overrides"
    /// The number of the resource policy.
    static let policyRevision = ".policyRevision"
}

extension Table {
    /// Changes what is kept of the table, without a time of transition.
    func keep(_ store: Store, _ change: (inout JSONObject) -> Void) throws(AWSError) {
        var after = settings
        change(&after)
        var before = settingsBefore
        if before != nil { change(&before!) }  // It is there: the line before it asks.
        try store.write(
            "UPDATE ddb_table SET settings = ?, settings_before = ? WHERE id = ?",
            [
                .text(JSONValue.object(after).text()), .text(before.map { JSONValue.object($0).text() }),
                .integer(id),
            ])
    }

    /// The table as it is now, after a change.
    func current(_ call: Call) throws(AWSError) -> Table {
        guard let table = try Table.find(name, account: account, region: region, call) else {
            throw .tableNotFound(name)
        }
        return table
    }

    /// A table by its number; nil when it is gone.
    static func find(id: Int64, _ call: Call) throws(AWSError) -> Table? {
        let place = try call.store.first(
            "SELECT account, region, name FROM ddb_table WHERE id = ?", [.integer(id)]
        ) { row in (account: row.text(0), region: row.text(1), name: row.text(2)) }
        guard let place else { return nil }
        return try find(place.name, account: place.account, region: place.region, call)
    }

    /// Hands all items to `body`, with their rows and keys, in the order of their keys.
    func forEachItem(
        _ store: Store, _ body: (_ row: Int64, _ key: StoredKey, _ item: Item) throws(AWSError) -> Void
    ) throws(AWSError) {
        var last: [UInt8] = []
        while true {
            let batch = try store.query(
                "SELECT id, key, body FROM ddb_item WHERE tbl = ? AND key > ? ORDER BY key LIMIT 500",
                [.integer(id), .blob(last)]
            ) { row in (row: row.integer(0), key: row.blob(1), body: row.blob(2)) }
            guard let end = batch.last else { return }
            for (row, _, json) in batch {
                let item = try Item(stored: json)
                try body(row, key(ofNew: item), item)
            }
            last = end.key
        }
    }
}

/// What else happens when a table is made, changed or taken away.
enum TableLifecycle {
    /// Refuses a change that what a table has beside its items forbids.
    static func checkChange(_ table: Table, _ members: Structure) throws(AWSError) {
        guard table.features.contains(.replicas) else { return }
        if members.part("StreamSpecification")?.flag("StreamEnabled") == false {
            throw .invalidParameter("Disabling Stream is not allowed for a Global Table replica.")
        }
    }

    /// Refuses a deletion that is not allowed yet.
    static func checkDeletion(_ table: Table, _ call: Call) throws(AWSError) {
        try Replication.checkIsNoSource(table, call)
    }

    /// A table was made or changed; what is beside its items follows.
    static func changed(_ table: Table, _ call: Call) throws(AWSError) {
        try TableStream.follow(table.current(call), call)
    }

    /// A table is about to go.
    static func leaving(_ table: Table, _ call: Call) throws(AWSError) {
        if table.features.contains(.history) { try Backup.keepDeleted(table, call) }
        try Replication.forget(table, call)
        try TableStream.end(of: table, call)
        try call.store.write("DELETE FROM ddb_expiry WHERE tbl = ?", [.integer(table.id)])
        try call.store.write("DELETE FROM ddb_history WHERE tbl = ?", [.integer(table.id)])
    }

    /// What time brings about: items expire, records and history are trimmed, kept backups of deleted tables go.
    static func upkeep(_ universe: Universe) throws(AWSError) {
        let now = universe.clock.now
        try TimeToLive.expire(universe)
        try StreamRetention.trim(universe.store, now)
        try History.trim(universe.store, now)
        try Backup.trim(universe.store, now)
    }
}

/// The tables behind what a table has beside its items.
///
/// - `ddb_stream` has a row for each stream there was in the last day, `ddb_shard` its shards, `ddb_record` their
///   records; a record's row is its sequence number.
/// - `ddb_expiry` says when items expire, in seconds since 1970.
/// - `ddb_history` keeps what each change of a table with point-in-time recovery replaced.
let featureSchema = """
    CREATE TABLE ddb_stream (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        tbl INTEGER NOT NULL,
        account TEXT NOT NULL,
        region TEXT NOT NULL,
        name TEXT NOT NULL,
        label TEXT NOT NULL,
        view TEXT NOT NULL,
        keys TEXT NOT NULL,
        created INTEGER NOT NULL,
        ended INTEGER
    );
    CREATE INDEX ddb_stream_place ON ddb_stream (account, region, name, label);
    CREATE INDEX ddb_stream_table ON ddb_stream (tbl);
    CREATE TABLE ddb_shard (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        stream INTEGER NOT NULL,
        name TEXT NOT NULL,
        parent TEXT,
        opened INTEGER NOT NULL,
        closed INTEGER,
        first INTEGER NOT NULL,
        last INTEGER,
        trimmed INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX ddb_shard_stream ON ddb_shard (stream, id);
    CREATE TABLE ddb_record (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        shard INTEGER NOT NULL,
        time INTEGER NOT NULL,
        event TEXT NOT NULL,
        by_service INTEGER NOT NULL,
        size INTEGER NOT NULL,
        body BLOB NOT NULL
    );
    CREATE INDEX ddb_record_shard ON ddb_record (shard, number);

    CREATE TABLE ddb_expiry (
        tbl INTEGER NOT NULL,
        key BLOB NOT NULL,
        due INTEGER NOT NULL,
        PRIMARY KEY (tbl, key)
    ) WITHOUT ROWID;
    CREATE INDEX ddb_expiry_due ON ddb_expiry (due);

    CREATE TABLE ddb_history (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        tbl INTEGER NOT NULL,
        time INTEGER NOT NULL,
        key BLOB NOT NULL,
        size INTEGER,
        old BLOB
    );
    CREATE INDEX ddb_history_time ON ddb_history (tbl, time);

    CREATE TABLE ddb_backup (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        account TEXT NOT NULL,
        region TEXT NOT NULL,
        arn TEXT NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        table_name TEXT NOT NULL,
        table_created INTEGER NOT NULL,
        settings TEXT NOT NULL,
        created INTEGER NOT NULL,
        expires INTEGER,
        items INTEGER NOT NULL,
        bytes INTEGER NOT NULL
    );
    CREATE UNIQUE INDEX ddb_backup_arn ON ddb_backup (arn);
    CREATE INDEX ddb_backup_place ON ddb_backup (account, region, id);
    CREATE TABLE ddb_backup_item (
        backup INTEGER NOT NULL,
        key BLOB NOT NULL,
        size INTEGER NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (backup, key)
    ) WITHOUT ROWID;
    """
