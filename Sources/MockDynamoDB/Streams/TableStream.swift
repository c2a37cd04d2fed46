import Core
import Crypto
import ServiceKit
import SQLite

/// A stream of a table: on, or turned off within the last day.
///
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html
struct TableStream {
    let id: Int64
    /// The number of the table it belongs to, or belonged to.
    let table: Int64
    let account: String
    let region: String
    let name: String
    let label: String
    let view: String
    /// The table's key schema as JSON.
    let keys: String
    let created: Timestamp
    let ended: Timestamp?

    var arn: String { Table.arn(name, account: account, region: region) + "/stream/\(label)" }

    private static let columns = "id, tbl, account, region, name, label, view, keys, created, ended"

    private init(_ row: borrowing Row) {
        id = row.integer(0)
        table = row.integer(1)
        account = row.text(2)
        region = row.text(3)
        name = row.text(4)
        label = row.text(5)
        view = row.text(6)
        keys = row.text(7)
        created = Timestamp(milliseconds: row.integer(8))
        ended = row.isNull(9) ? nil : Timestamp(milliseconds: row.integer(9))
    }

    // MARK: - Finding

    /// The stream that a table writes to now.
    static func open(_ table: Table, _ call: Call) throws(AWSError) -> TableStream? {
        try call.store.first(
            "SELECT \(columns) FROM ddb_stream WHERE tbl = ? AND ended IS NULL", [.integer(table.id)], TableStream.init)
    }

    /// A stream of the caller's by its ARN.
    static func find(_ arn: StreamARN, _ call: Call) throws(AWSError) -> TableStream? {
        guard arn.account == call.caller.account, arn.region == call.region else { return nil }
        return try call.store.first(
            """
            SELECT \(columns) FROM ddb_stream WHERE account = ? AND region = ? AND name = ? AND label = ?
            ORDER BY id DESC LIMIT 1
            """, [.text(arn.account), .text(arn.region), .text(arn.table), .text(arn.label)], TableStream.init)
    }

    /// Streams of the caller's region, oldest first.
    static func list(_ name: String?, after start: Int64, limit: Int, _ call: Call) throws(AWSError) -> [TableStream] {
        try call.store.query(
            """
            SELECT \(columns) FROM ddb_stream WHERE account = ? AND region = ? AND (? IS NULL OR name = ?) AND id > ?
            ORDER BY id LIMIT ?
            """,
            [
                .text(call.caller.account), .text(call.region), .text(name), .text(name), .integer(start), .int(limit),
            ], TableStream.init)
    }

    // MARK: - Life cycle

    /// Begins and ends streams as the table's settings say.
    static func follow(_ table: Table, _ call: Call) throws(AWSError) {
        let wanted = table.streamView == nil ? nil : table.settings["LatestStreamLabel"]?.string
        let open = try open(table, call)
        if open?.label == wanted { return }
        if open != nil { try end(of: table, call) }
        guard let wanted, let view = table.streamView else { return }
        try call.store.write(
            """
            INSERT INTO ddb_stream (tbl, account, region, name, label, view, keys, created)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(table.id), .text(table.account), .text(table.region), .text(table.name), .text(wanted),
                .text(view), .text((table.settings["KeySchema"] ?? []).text()), .integer(call.now.milliseconds),
            ])
        try Shard.open(stream: call.store.lastInsertedRow, after: nil, at: call.now, call)
    }

    /// Closes the stream a table writes to; its records stay for a day.
    static func end(of table: Table, _ call: Call) throws(AWSError) {
        guard let stream = try open(table, call) else { return }
        if let shard = try stream.openShard(call) { try shard.close(at: call.now, call) }
        try call.store.write(
            "UPDATE ddb_stream SET ended = ? WHERE id = ?", [.integer(call.now.milliseconds), .integer(stream.id)])
    }

    func status(_ call: Call) throws(AWSError) -> String {
        let table = try Table.find(id: table, call)
        let isChanging = table.map { $0.state != .deleting && !$0.isReady(call.now) } ?? false
        if ended != nil { return isChanging ? "DISABLING" : "DISABLED" }
        return isChanging && table?.settingsBefore?["StreamSpecification"] == nil ? "ENABLING" : "ENABLED"
    }

    // MARK: - Shards

    /// The shard that records go to now; nil for a stream that has ended. Shards that have had their time are closed, and
    /// others opened after them.
    func openShard(_ call: Call) throws(AWSError) -> Shard? {
        if ended != nil { return nil }
        guard var shard = try Shard.last(of: id, call), shard.closed == nil else { return nil }
        let turns = ShardRotation.turns(opened: shard.opened, now: call.now)
        for turn in turns {
            try shard.close(at: turn.closes, call)
            shard = try Shard.open(stream: id, after: shard, at: turn.opens, call)
        }
        if !turns.isEmpty { try StreamRetention.trim(call.store, call.now) }
        return shard
    }
}

/// When a shard makes room for the next one.
enum ShardRotation {
    /// How long a shard takes records: about four hours
    /// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html).
    static let shardSeconds: Int64 = 4 * 3600

    /// The end of one shard and the beginning of the next.
    struct Turn: Equatable {
        let closes: Timestamp
        let opens: Timestamp
    }

    /// The turns that are due. Of a long time without any reader or writer only those of the last day matter, since shards
    /// that closed before are gone.
    static func turns(opened: Timestamp, now: Timestamp) -> [Turn] {
        var turns: [Turn] = []
        var opened = opened
        let oldest = now.advanced(bySeconds: -StreamRetention.seconds - shardSeconds)
        while now >= opened.advanced(bySeconds: shardSeconds) {
            let closes = opened.advanced(bySeconds: shardSeconds)
            var opens = closes
            if opens < oldest {
                let skipped = (oldest.milliseconds - opens.milliseconds) / (shardSeconds * 1000)
                opens = opens.advanced(bySeconds: skipped * shardSeconds)
            }
            turns.append(Turn(closes: closes, opens: opens))
            opened = opens
        }
        return turns
    }
}

/// How long records stay.
enum StreamRetention {
    static let seconds: Int64 = 24 * 3600

    /// Takes away the records that are too old, and shards and streams that have none and get none.
    static func trim(_ store: Store, _ now: Timestamp) throws(AWSError) {
        let horizon = now.advanced(bySeconds: -seconds).milliseconds
        while true {
            // Sequence numbers rise with time, so what is too old comes first.
            let old = try store.query(
                """
                SELECT shard, max(number) FROM (SELECT shard, number, time FROM ddb_record ORDER BY number LIMIT 1000)
                WHERE time <= ? GROUP BY shard
                """, [.integer(horizon)]
            ) { row in (shard: row.integer(0), number: row.integer(1)) }
            guard let last = old.map(\.number).max() else { break }
            for (shard, number) in old {
                try store.write(
                    "UPDATE ddb_shard SET trimmed = ? WHERE id = ?", [.integer(number), .integer(shard)])
            }
            try store.write("DELETE FROM ddb_record WHERE number <= ?", [.integer(last)])
        }
        let hasOld = try store.first(
            """
            SELECT EXISTS (SELECT 1 FROM ddb_shard WHERE closed <= ?1) OR EXISTS (SELECT 1 FROM ddb_stream WHERE ended <= ?1)
            """, [.integer(horizon)]
        ) { row in row.bool(0) }
        guard hasOld == true else { return }
        try store.write("DELETE FROM ddb_shard WHERE closed <= ?", [.integer(horizon)])
        try store.write("DELETE FROM ddb_stream WHERE ended <= ?", [.integer(horizon)])
    }
}

/// The parts of a stream's ARN.
struct StreamARN {
    let text: String
    let region: String
    let account: String
    let table: String
    let label: String

    init(_ text: String) throws(AWSError) {
        let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        let resource = parts.last?.split(separator: "/", omittingEmptySubsequences: false) ?? []
        guard parts.count == 6, parts[0] == "arn", parts[2] == "dynamodb", resource.count == 4, resource[0] == "table",
            resource[2] == "stream"
        else { throw .validation("Invalid StreamArn") }
        self.text = text
        region = String(parts[3])
        account = String(parts[4])
        table = String(resource[1])
        label = String(resource[3])
    }

    func existing(_ call: Call) throws(AWSError) -> TableStream {
        guard let stream = try TableStream.find(self, call) else {
            throw AWSError(
                "ResourceNotFoundException", "Requested resource not found: Stream: \(text) not found")
        }
        return stream
    }
}
