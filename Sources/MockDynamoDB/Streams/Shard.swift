import Core
import ServiceKit
import SQLite

/// A stretch of a stream's records.
///
/// Known difference: a stream has one open shard, where AWS has one for each partition of a table.
struct Shard {
    let id: Int64
    let name: String
    let parent: String?
    let opened: Timestamp
    let closed: Timestamp?
    /// The sequence number it begins with, before that of its first record.
    let first: Int64
    /// The last sequence number of a closed shard.
    let last: Int64?
    /// The last sequence number that is too old to be read.
    let trimmed: Int64

    private static let columns = "id, name, parent, opened, closed, first, last, trimmed"

    private init(_ row: borrowing Row) {
        id = row.integer(0)
        name = row.text(1)
        parent = row.optionalText(2)
        opened = Timestamp(milliseconds: row.integer(3))
        closed = row.isNull(4) ? nil : Timestamp(milliseconds: row.integer(4))
        first = row.integer(5)
        last = row.isNull(6) ? nil : row.integer(6)
        trimmed = row.integer(7)
    }

    /// The youngest shard of a stream.
    static func last(of stream: Int64, _ call: Call) throws(AWSError) -> Shard? {
        try call.store.first(
            "SELECT \(columns) FROM ddb_shard WHERE stream = ? ORDER BY id DESC LIMIT 1", [.integer(stream)],
            Shard.init)
    }

    static func find(_ name: String, of stream: Int64, _ call: Call) throws(AWSError) -> Shard? {
        try call.store.first(
            "SELECT \(columns) FROM ddb_shard WHERE stream = ? AND name = ?", [.integer(stream), .text(name)],
            Shard.init)
    }

    static func find(_ id: Int64, of stream: Int64, _ call: Call) throws(AWSError) -> Shard? {
        try call.store.first(
            "SELECT \(columns) FROM ddb_shard WHERE stream = ? AND id = ?", [.integer(stream), .integer(id)],
            Shard.init)
    }

    /// Shards of a stream, oldest first.
    static func list(
        of stream: Int64, after name: String?, children parent: String?, limit: Int, _ call: Call
    ) throws(AWSError) -> [Shard] {
        try call.store.query(
            """
            SELECT \(columns) FROM ddb_shard
            WHERE stream = ? AND (? IS NULL OR name > ?) AND (? IS NULL OR parent = ?) ORDER BY id LIMIT ?
            """,
            [.integer(stream), .text(name), .text(name), .text(parent), .text(parent), .int(limit)], Shard.init)
    }

    /// Begins a shard. Names sort by time, as some readers need.
    @discardableResult
    static func open(
        stream: Int64, after parent: Shard?, at time: Timestamp, _ call: Call
    ) throws(AWSError) -> Shard {
        let milliseconds = String(time.milliseconds)
        let name =
            "shardId-" + String(repeating: "0", count: max(0, 20 - milliseconds.utf8.count)) + milliseconds + "-"
            + call.random { $0.hex(8) }
        try call.store.write(
            "INSERT INTO ddb_shard (stream, name, parent, opened, first) VALUES (?, ?, ?, ?, ?)",
            [
                .integer(stream), .text(name), .text(parent?.name), .integer(time.milliseconds),
                .integer(try takeNumber(call)),
            ])
        guard let shard = try last(of: stream, call) else {
            throw .internalFailure("a shard that was written is not there")
        }
        return shard
    }

    /// A number of its own for where a shard begins: records of its parent come before, its own come after.
    private static func takeNumber(_ call: Call) throws(AWSError) -> Int64 {
        try call.store.write(
            """
            INSERT INTO sqlite_sequence (name, seq)
            SELECT 'ddb_record', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'ddb_record')
            """)
        let taken = try call.store.first(
            "UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'ddb_record' RETURNING seq"
        ) { row in row.integer(0) }
        guard let taken else { throw .internalFailure("a sequence that was begun is not there") }
        return taken
    }

    func close(at time: Timestamp, _ call: Call) throws(AWSError) {
        let newest = try call.store.first(
            "SELECT max(number) FROM ddb_record WHERE shard = ?", [.integer(id)]
        ) { row in row.integer(0) }
        try call.store.write(
            "UPDATE ddb_shard SET closed = ?, last = ? WHERE id = ?",
            [.integer(time.milliseconds), .integer(max(newest ?? 0, trimmed, first)), .integer(id)])
    }

    /// As `DescribeStream` shows it.
    var description: Value {
        .structure([
            "ShardId": .string(name),
            "SequenceNumberRange": .structure([
                "StartingSequenceNumber": .string(SequenceNumber.text(first)),
                "EndingSequenceNumber": .text(last.map(SequenceNumber.text)),
            ]),
            "ParentShardId": .text(parent),
        ])
    }
}

/// Sequence numbers as they are shown: decimal digits, at least 21, that sort as numbers and as texts do.
enum SequenceNumber {
    private static let digits = 21
    private static let prefix = "1"

    static func text(_ number: Int64) -> String {
        let text = String(number)
        return prefix + String(repeating: "0", count: digits - prefix.utf8.count - text.utf8.count) + text
    }

    /// Nil for what is none of ours.
    static func number(_ text: String) -> Int64? {
        guard text.utf8.count == digits, text.hasPrefix(prefix), text.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        return Int64(text.dropFirst(prefix.utf8.count))
    }
}
