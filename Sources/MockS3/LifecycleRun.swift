import Core
import ServiceKit
import SQLite

/// One day's work on a bucket's lifecycle rules, as S3 does it at midnight in UTC.
///
/// A run reads the keys under each rule's prefix once, acts on what is due, and finds out when there may be something to
/// do next. Between these times a bucket costs nothing.
struct LifecycleRun {
    private let bucket: Bucket
    private let configuration: LifecycleConfiguration
    private let midnight: Timestamp
    /// The world's time, which may be past many midnights.
    private let now: Timestamp
    private let call: Call
    private let objects: ObjectTable
    private var next = Timestamp(milliseconds: .max)
    private var store: Store { call.store }

    /// The name of these calls; nobody can send one.
    static let operation = "LifecycleRun"

    /// Does what is due in all buckets, in the order in which it came due.
    static func bringAboutWhatIsDue(_ universe: Universe, _ now: Timestamp) throws(AWSError) {
        let table = LifecycleTable(universe.store)
        while let due = try table.due(at: now) {
            let bucket = try universe.store.first(
                "SELECT \(Bucket.columns) FROM s3_bucket WHERE id = ?", [.integer(due.bucket)], Bucket.init(row:))
            guard let bucket, let configuration = try table.configuration(of: bucket) else {
                throw .internalFailure("a lifecycle configuration has no bucket")
            }
            var run = LifecycleRun(bucket, configuration, due.midnight, now, universe)
            try run.act()
            try table.setNext(max(run.next, due.midnight.nextMidnight), of: bucket.id)
        }
    }

    private init(
        _ bucket: Bucket, _ configuration: LifecycleConfiguration, _ midnight: Timestamp, _ now: Timestamp,
        _ universe: Universe
    ) {
        self.bucket = bucket
        self.configuration = configuration
        self.midnight = midnight
        self.now = now
        call = Call(
            service: "s3", operation: Self.operation, caller: Caller(account: bucket.account, accessKey: ""),
            region: bucket.region, requestID: "", now: midnight, endpoint: "", universe: universe)
        objects = ObjectTable(bucket, call)
    }

    private mutating func act() throws(AWSError) {
        let rules = configuration.rules.filter(\.isEnabled)
        for rule in rules {
            if let expiration = rule.expiration { try expire(rule, expiration) }
        }
        let transitions = rules.flatMap { rule in rule.transitions.map { (rule, $0) } }
        for (rule, transition) in transitions.sorted(by: { Self.isWarmer($0.1.storageClass, $1.1.storageClass) }) {
            try move(rule, transition)
        }
        if bucket.versioning != .off {
            for rule in rules {
                if let expiration = rule.noncurrentExpiration { try actOnNoncurrent(rule, expiration) }
            }
            let transitions = rules.flatMap { rule in rule.noncurrentTransitions.map { (rule, $0) } }
            for (rule, transition) in transitions.sorted(by: {
                Self.isWarmer($0.1.storageClass ?? "", $1.1.storageClass ?? "")
            }) {
                try actOnNoncurrent(rule, transition)
            }
            for rule in rules { try removeLoneMarkers(rule) }
        }
        for rule in rules {
            if let days = rule.abortDays { try abortUploads(rule, .days(days)) }
        }
    }

    private static func isWarmer(_ a: String, _ b: String) -> Bool { StorageClass.rank(a) < StorageClass.rank(b) }

    // MARK: - When next

    /// Notes when something of an age that counts from `start` comes due.
    private mutating func wait(for timing: LifecycleTiming, from start: Timestamp) {
        next = min(next, max(timing.due(from: start), midnight.nextMidnight))
    }

    /// Notes when what does not exist yet can come due at the earliest.
    private mutating func waitForNewcomers(_ timing: LifecycleTiming) {
        next = min(next, max(timing.due(from: now), now.nextMidnight))
        if case .date(let date) = timing, date > midnight { next = min(next, date) }
    }

    // MARK: - Current objects

    /// A row on which a rule may act.
    private struct Candidate {
        let id: Int64
        let key: String
        let size: Int
        let tags: String
        let storageClass: String

        static let columns = "id, key, size, tags, storage_class"

        init(row: borrowing Row) {
            id = row.integer(0)
            key = row.text(1)
            size = row.int(2)
            tags = row.text(3)
            storageClass = row.text(4)
        }
    }

    /// The current objects under a rule that are due; the others are waited for.
    private mutating func due(_ rule: LifecycleRule, _ timing: LifecycleTiming) throws(AWSError) -> [Candidate] {
        let limit = timing.startLimit(at: midnight)
        var found: [Candidate] = []
        var earliest: Timestamp?
        let (range, values) = keyRange(rule.filter.prefix)
        try store.forEach(
            "SELECT \(Candidate.columns), modified FROM s3_object WHERE bucket = ? AND state = 0\(range)", values
        ) { row in
            let modified = Timestamp(milliseconds: row.integer(5))
            if let limit, modified < limit {
                found.append(Candidate(row: row))
            } else {
                earliest = min(earliest ?? modified, modified)
            }
            return true
        }
        if let earliest { wait(for: timing, from: earliest) }
        waitForNewcomers(timing)
        return found.filter { rule.filter.matches(key: $0.key, size: $0.size, tags: $0.tags) }
    }

    private func keyRange(_ prefix: String?) -> (String, [SQLValue]) {
        guard let prefix, !prefix.isEmpty else { return ("", [.integer(bucket.id)]) }
        return (
            " AND key >= CAST(? AS TEXT) AND key < CAST(? AS TEXT)",
            [.integer(bucket.id), .blob(Array(prefix.utf8)), .blob(KeyWalk.successor(of: Array(prefix.utf8)))]
        )
    }

    private mutating func expire(_ rule: LifecycleRule, _ timing: LifecycleTiming) throws(AWSError) {
        for candidate in try due(rule, timing) {
            let marker = try objects.delete(candidate.key)
            try objects.announce(marker == nil ? .expired : .expiredByMarker, candidate.key, version: marker)
        }
    }

    private mutating func move(_ rule: LifecycleRule, _ transition: LifecycleRule.Transition) throws(AWSError) {
        for candidate in try due(rule, transition.timing) {
            try move(candidate, to: transition.storageClass, by: rule)
        }
    }

    private func move(_ candidate: Candidate, to storageClass: String, by rule: LifecycleRule) throws(AWSError) {
        let isLarge = candidate.size >= configuration.minimumSize.sizeBytesMin(for: storageClass)
        guard StorageClass.canMove(from: candidate.storageClass, to: storageClass), isLarge || rule.filter.hasSizes
        else { return }
        try store.write(
            "UPDATE s3_object SET storage_class = ? WHERE id = ?", [.text(storageClass), .integer(candidate.id)])
        if StorageClass.hasState(candidate.storageClass) { try RestoreTable(call).remove(candidate.id) }
        if storageClass == StorageClass.intelligentTiering {
            try TieringTable(store).start(candidate.id, at: midnight)
        }
        guard bucket.features.contains(.notification), let object = try ObjectVersion.find(candidate.id, in: store)
        else { return }
        try objects.announce(.transitioned, object, .transition(to: storageClass))
    }

    // MARK: - Older versions

    /// A version that another has taken the place of.
    private struct Noncurrent {
        let candidate: Candidate
        let isMarker: Bool
        /// When the next version came.
        let since: Timestamp
        /// How many noncurrent versions of its key are newer.
        let newer: Int
    }

    private func noncurrent(_ rule: LifecycleRule) throws(AWSError) -> [Noncurrent] {
        let (range, values) = keyRange(rule.filter.prefix)
        var found: [Noncurrent] = []
        var key: String?
        var newerCame = Timestamp(milliseconds: 0)
        var newer = 0
        try store.forEach(
            """
            SELECT \(Candidate.columns), modified, state, is_marker, (
                SELECT modified FROM s3_object AS now
                WHERE now.bucket = old.bucket AND now.key = old.key AND now.state = 0)
            FROM s3_object AS old WHERE bucket = ? AND state <> 0\(range) ORDER BY key, id DESC
            """, values
        ) { row in
            let candidate = Candidate(row: row)
            let modified = Timestamp(milliseconds: row.integer(5))
            if key?.utf8.elementsEqual(candidate.key.utf8) != true {
                key = candidate.key
                newer = 0
                newerCame = Timestamp(milliseconds: row.integer(8))
            }
            if row.int(6) == ObjectVersion.State.noncurrent {
                found.append(
                    Noncurrent(candidate: candidate, isMarker: row.bool(7), since: newerCame, newer: newer))
                newer += 1
            }
            newerCame = modified
            return true
        }
        return found
    }

    private mutating func actOnNoncurrent(_ rule: LifecycleRule, _ action: LifecycleRule.Noncurrent) throws(AWSError) {
        let timing = LifecycleTiming.days(action.days)
        waitForNewcomers(timing)
        for version in try noncurrent(rule) {
            let candidate = version.candidate
            if timing.due(from: version.since) > midnight {
                wait(for: timing, from: version.since)
                continue
            }
            guard rule.filter.matches(key: candidate.key, size: candidate.size, tags: candidate.tags),
                !version.isMarker || rule.filter.tags.isEmpty && !rule.filter.hasSizes
            else { continue }
            guard version.newer >= action.kept ?? 0 else {
                // The next version of its key may be one too many.
                next = min(next, now.nextMidnight)
                continue
            }
            if let storageClass = action.storageClass {
                if !version.isMarker { try move(candidate, to: storageClass, by: rule) }
            } else {
                try removeUnlessLocked(candidate.id)
            }
        }
    }

    /// A locked version outlives its rule until it is free.
    private mutating func removeUnlessLocked(_ id: Int64) throws(AWSError) {
        guard let version = try ObjectVersion.find(id, in: store) else { return }
        let lock = try LockTable(call).lock(of: version, in: bucket)
        if lock.legalHold == true {
            next = min(next, now.nextMidnight)
        } else if let until = lock.retention?.until, until > midnight {
            next = min(next, until.nextMidnight)
        } else {
            try remove(version)
        }
    }

    private func remove(_ version: ObjectVersion) throws(AWSError) {
        try objects.remove(version)
        try objects.announce(.expired, version.key, version: version.version)
    }

    /// Removes delete markers that are all that is left of their keys: at once where the rule says so, or at the age at
    /// which it deletes objects.
    private mutating func removeLoneMarkers(_ rule: LifecycleRule) throws(AWSError) {
        guard rule.filter.tags.isEmpty, !rule.filter.hasSizes,
            let timing = rule.removesLoneMarkers == true ? .days(0) : rule.expiration
        else { return }
        waitForNewcomers(timing)
        let (range, values) = keyRange(rule.filter.prefix)
        let markers = try store.query(
            """
            SELECT \(ObjectVersion.columns) FROM s3_object AS marker
            WHERE bucket = ? AND state <> 0 AND state = 1\(range) AND NOT EXISTS (
                SELECT 1 FROM s3_object AS other WHERE other.bucket = marker.bucket AND other.key = marker.key
                    AND other.state <> 0 AND other.id <> marker.id)
            """, values, ObjectVersion.init(row:))
        for marker in markers {
            if let limit = timing.startLimit(at: midnight), marker.modified < limit {
                try remove(marker)
            } else {
                wait(for: timing, from: marker.modified)
            }
        }
    }

    // MARK: - Uploads

    private mutating func abortUploads(_ rule: LifecycleRule, _ timing: LifecycleTiming) throws(AWSError) {
        waitForNewcomers(timing)
        let (range, values) = keyRange(rule.filter.prefix)
        let uploads = try store.query(
            "SELECT id, initiated FROM s3_upload WHERE bucket = ? AND completed IS NULL\(range)", values
        ) { row in (id: row.integer(0), initiated: Timestamp(milliseconds: row.integer(1))) }
        for upload in uploads {
            if timing.due(from: upload.initiated) <= midnight {
                try UploadTable(call).remove(upload.id)
            } else {
                wait(for: timing, from: upload.initiated)
            }
        }
    }
}

extension StorageClass {
    /// Warmest first: objects move down this list only
    /// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html).
    private static let waterfall = [
        standard, "REDUCED_REDUNDANCY", "STANDARD_IA", "INTELLIGENT_TIERING", "ONEZONE_IA", "GLACIER_IR", "GLACIER",
        "DEEP_ARCHIVE",
    ]

    static func rank(_ name: String) -> Int { waterfall.firstIndex(of: name) ?? 0 }

    static func canMove(from present: String, to wanted: String) -> Bool {
        rank(wanted) > rank(present) && !(present == "ONEZONE_IA" && wanted == "GLACIER_IR")
    }
}

/// What time alone brings about in S3: lifecycle rules, the end of restored copies, archive tiers, inventories,
/// replication and access logs.
@Sendable func bringAboutWhatIsDue(_ universe: Universe) throws(AWSError) {
    let now = universe.clock.now
    try LifecycleRun.bringAboutWhatIsDue(universe, now)
    try RestoreTable.bringAboutWhatIsDue(universe, now)
    try ConfigurationRun.bringAboutWhatIsDue(universe, now)
    try Replication.bringAboutWhatIsDue(universe, now)
    try AccessLogDelivery.bringAboutWhatIsDue(universe, now)
}
