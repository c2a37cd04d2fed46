import Core
import ServiceKit
import SQLite

/// One day's work on a configuration of intelligent tiering: objects that nobody has read for so many days move into an
/// archive tier.
struct TieringRun {
    private let bucket: Bucket
    private let filter: ObjectFilter
    /// The tiers to move to with their days, those of more days first.
    private let tiers: [(tier: ArchiveTier, days: Int)]
    private let call: Call
    private let objects: ObjectTable
    private let isEnabled: Bool

    /// `call` happens at the midnight of the run.
    init(_ document: Structure, _ bucket: Bucket, _ call: Call) throws(AWSError) {
        self.bucket = bucket
        self.call = call
        objects = ObjectTable(bucket, call)
        isEnabled = document.leaf("Status") == "Enabled"
        filter = try ObjectFilter(rule: document["Filter"] == nil ? ["Prefix": .string("")] : document)
        tiers = document.nodes("Tiering").compactMap { tiering in
            guard let tier = tiering.leaf("AccessTier").flatMap(ArchiveTier.init(rawValue:)),
                let days = tiering.leafInteger("Days")
            else { return nil }
            return (tier, days)
        }.sorted { $0.days > $1.days }
    }

    /// An object with what is known of its use.
    private struct Candidate {
        let object: ObjectVersion
        let accessed: Timestamp
        let tier: ArchiveTier?
    }

    /// Moves what is due.
    /// - Returns: the midnight at which there may be something to do again.
    func act(now: Timestamp) throws(AWSError) -> Timestamp {
        guard isEnabled, let fewest = tiers.last else { return Timestamp(milliseconds: .max) }
        var next = LifecycleTiming.days(fewest.days).due(from: now)
        for candidate in try candidates() {
            if let due = target(of: candidate) {
                try move(candidate.object, to: due)
            }
            // The next tier further down is waited for.
            for (tier, days) in tiers where candidate.tier != .deepArchive && candidate.tier != tier {
                let midnight = LifecycleTiming.days(days).due(from: candidate.accessed)
                if midnight > call.now { next = min(next, midnight) }
            }
        }
        return next
    }

    /// The tier an object is to be moved to; nil when it is not time, or it is there.
    private func target(of candidate: Candidate) -> ArchiveTier? {
        let due = tiers.first { LifecycleTiming.days($0.days).due(from: candidate.accessed) <= call.now }?.tier
        guard let due, due != candidate.tier, candidate.tier != .deepArchive else { return nil }
        return due
    }

    /// Objects and older versions alike: both are stored.
    private func candidates() throws(AWSError) -> [Candidate] {
        let columns = ObjectVersion.columns.split(separator: ", ").map { "o.\($0)" }.joined(separator: ", ")
        let found = try call.store.query(
            """
            SELECT \(columns), coalesce(t.accessed, o.modified), t.tier
            FROM s3_object AS o LEFT JOIN s3_tiering AS t ON t.object = o.id
            WHERE o.bucket = ? AND o.storage_class = ? AND o.size >= ? ORDER BY o.key, o.id
            """, [.integer(bucket.id), .text(StorageClass.intelligentTiering), .int(TieringTable.sizeBytesMin)]
        ) { row in
            Candidate(
                object: ObjectVersion(row: row), accessed: Timestamp(milliseconds: row.integer(19)),
                tier: row.isNull(20) ? nil : ArchiveTier(rawValue: row.text(20)))
        }
        return found.filter { filter.matches(key: $0.object.key, size: $0.object.size, tags: $0.object.tags) }
    }

    private func move(_ object: ObjectVersion, to tier: ArchiveTier) throws(AWSError) {
        try TieringTable(call.store).move(object.id, to: tier)
        try objects.announce(.archived, object, .tier(tier))
    }
}
