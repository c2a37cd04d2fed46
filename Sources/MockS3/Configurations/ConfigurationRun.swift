import Core
import ServiceKit
import SQLite

/// What configurations bring about at midnight in UTC: archive tiers and inventories.
enum ConfigurationRun {
    /// Does what is due in all buckets, in the order in which it came due.
    static func bringAboutWhatIsDue(_ universe: Universe, _ now: Timestamp) throws(AWSError) {
        while let due = try next(at: now, in: universe.store) {
            let bucket = try universe.store.first(
                "SELECT \(Bucket.columns) FROM s3_bucket WHERE id = ?", [.integer(due.bucket)], Bucket.init(row:))
            guard let bucket else { throw .internalFailure("a configuration has no bucket") }
            let document = try ConfigurationDocument.decode(due.document)
            let next = try act(due.kind, document, bucket, at: due.midnight, universe, now)
            try universe.store.write(
                "UPDATE s3_configuration SET next = ? WHERE bucket = ? AND kind = ? AND id = ?",
                [.integer(next.milliseconds), .integer(bucket.id), .text(due.kind.rawValue), .text(due.id)])
        }
    }

    /// A configuration that has something to do.
    private struct Due {
        let bucket: Int64
        let kind: ConfigurationKind
        let id: String
        let document: String
        let midnight: Timestamp
    }

    private static func next(at now: Timestamp, in store: Store) throws(AWSError) -> Due? {
        try store.first(
            "SELECT bucket, kind, id, document, next FROM s3_configuration WHERE next <= ? ORDER BY next LIMIT 1",
            [.integer(now.milliseconds)]
        ) { row in
            guard let kind = ConfigurationKind(rawValue: row.text(1)) else {
                preconditionFailure("the kinds in the store are those that there are")
            }
            return Due(
                bucket: row.integer(0), kind: kind, id: row.text(2), document: row.text(3),
                midnight: Timestamp(milliseconds: row.integer(4)))
        }
    }

    /// - Returns: the midnight at which there may be something to do again.
    private static func act(
        _ kind: ConfigurationKind, _ document: Structure, _ bucket: Bucket, at midnight: Timestamp,
        _ universe: Universe, _ now: Timestamp
    ) throws(AWSError) -> Timestamp {
        func call(at time: Timestamp) -> Call {
            Call(
                service: "s3", operation: "ConfigurationRun", caller: Caller(account: bucket.account, accessKey: ""),
                region: bucket.region, requestID: "", now: time, endpoint: "", universe: universe)
        }
        switch kind {
        case .tiering: return try TieringRun(document, bucket, call(at: midnight)).act(now: now)
        case .inventory: return try InventoryRun(document, bucket, call(at: now)).act()
        default: preconditionFailure("\(kind) does nothing by itself")
        }
    }
}
