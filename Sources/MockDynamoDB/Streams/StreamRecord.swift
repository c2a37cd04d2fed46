import Core
import Crypto
import ServiceKit
import SQLite

/// One change as a stream's readers see it
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html).
struct StreamRecord {
    let number: Int64
    let sizeBytes: Int
    private let time: Timestamp
    private let event: String
    private let isByService: Bool
    /// Keys and images as members of a JSON object, without its braces.
    private let body: [UInt8]

    // MARK: - Writing

    /// Writes a change to the table's stream. What leaves an item as it was is no change.
    static func write(_ change: ItemChange, _ table: Table, _ call: Call) throws(AWSError) {
        guard change.old != change.new, let item = change.new ?? change.old else { return }
        guard let view = table.streamView else { return }
        var stream = try TableStream.open(table, call)
        if stream == nil {
            try TableStream.follow(table, call)
            stream = try TableStream.open(table, call)
        }
        guard let shard = try stream?.openShard(call) else {
            throw .internalFailure("the stream of \(table.name) has no open shard")
        }
        let keys = table.keyAttributes(of: item)
        var parts: [(name: StaticString, item: Item)] = [("\"Keys\":", keys)]
        if let new = change.new, view.hasPrefix("NEW") { parts.append((",\"NewImage\":", new)) }
        if let old = change.old, view == "OLD_IMAGE" || view == "NEW_AND_OLD_IMAGES" {
            parts.append((",\"OldImage\":", old))
        }
        var body: [UInt8] = []
        for part in parts {
            body += part.name.description.utf8
            body += part.item.json
        }
        try call.store.write(
            "INSERT INTO ddb_record (shard, time, event, by_service, size, body) VALUES (?, ?, ?, ?, ?, ?)",
            [
                .integer(shard.id), .integer(call.now.milliseconds),
                .text(change.old == nil ? "INSERT" : change.new == nil ? "REMOVE" : "MODIFY"),
                .bool(change.cause == .timeToLive), .int(parts.reduce(0) { $0 + $1.item.sizeBytes }), .blob(body),
            ])
    }

    // MARK: - Reading

    private init(_ row: borrowing Row) {
        number = row.integer(0)
        time = Timestamp(milliseconds: row.integer(1))
        event = row.text(2)
        isByService = row.bool(3)
        sizeBytes = row.int(4)
        body = row.blob(5)
    }

    static let countMax = 1000
    private static let bytesMax = 1 << 20

    /// The records of a shard after a sequence number, up to 1 MB of them.
    static func page(_ shard: Shard, after number: Int64, limit: Int, _ call: Call) throws(AWSError) -> [StreamRecord] {
        var records: [StreamRecord] = []
        var bytes = 0
        try call.store.forEach(
            """
            SELECT number, time, event, by_service, size, body FROM ddb_record WHERE shard = ? AND number > ?
            ORDER BY number LIMIT ?
            """, [.integer(shard.id), .integer(number), .int(limit)]
        ) { row in
            let record = StreamRecord(row)
            bytes += record.sizeBytes
            guard records.isEmpty || bytes <= bytesMax else { return false }
            records.append(record)
            return true
        }
        return records
    }

    /// The record as JSON.
    func value(_ stream: TableStream) -> Value {
        var json: [UInt8] = Array("{\"ApproximateCreationDateTime\":\(time.seconds),".utf8)
        json += body
        json += ",\"SequenceNumber\":\"\(SequenceNumber.text(number))\",\"SizeBytes\":\(sizeBytes)".utf8
        json += ",\"StreamViewType\":\"\(stream.view)\"}".utf8
        return .structure([
            "eventID": .string(Self.eventID(stream.arn, number)), "eventName": .string(event),
            "eventVersion": .string("1.1"), "eventSource": .string("aws:dynamodb"),
            "awsRegion": .string(stream.region), "dynamodb": .json(json),
            "userIdentity": isByService
                ? .structure([
                    "PrincipalId": .string("dynamodb.amazonaws.com"), "Type": .string("Service"),
                ]) : .null,
        ])
    }

    /// Always the same for a record.
    private static func eventID(_ arn: String, _ number: Int64) -> String {
        var digest = MD5()
        Array("\(arn)#\(number)".utf8).withUnsafeBytes { digest.update($0) }
        return digest.finalize().map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}

extension ItemChange.Watcher {
    /// Streams write down what changed.
    static let stream = ItemChange.Watcher(
        watches: { table, _ in table.features.contains(.stream) },
        hear: { (change, table, call) throws(AWSError) in try StreamRecord.write(change, table, call) })
}
