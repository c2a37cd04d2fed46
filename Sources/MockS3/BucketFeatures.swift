import Core
import ServiceKit
import SQLite

/// What a bucket has that concerns every request for its objects. Read with the bucket, so that one without any of it
/// asks no further table.
struct BucketFeatures: OptionSet {
    let rawValue: Int

    /// Object Lock is on; it stays on.
    static let lock = BucketFeatures(rawValue: 1)
    /// There is a lifecycle configuration.
    static let lifecycle = BucketFeatures(rawValue: 2)
    /// There is a replication configuration.
    static let replication = BucketFeatures(rawValue: 4)
    /// Objects may have a replication status: the bucket is, or was, the source or the destination of replication.
    static let replicationStatus = BucketFeatures(rawValue: 8)
    /// Its events are published.
    static let notification = BucketFeatures(rawValue: 16)
    /// Requests to it are logged.
    static let logging = BucketFeatures(rawValue: 32)
    /// There are, or were, uploads in parts.
    static let uploads = BucketFeatures(rawValue: 64)

    /// It was made with the location `EU`, which it goes on to tell.
    static let europe = BucketFeatures(rawValue: 128)

    /// What decides on an object's life: lock, expiry, replication.
    static let overTime: BucketFeatures = [.lock, .lifecycle, .replication, .replicationStatus]
}

extension Bucket {
    /// Notes that there is, or is no longer, something of a kind.
    func set(_ feature: BucketFeatures, _ isOn: Bool, in store: Store) throws(AWSError) {
        try store.write(
            isOn
                ? "UPDATE s3_bucket SET features = features | ? WHERE id = ?"
                : "UPDATE s3_bucket SET features = features & ~ ? WHERE id = ?",
            [.int(feature.rawValue), .integer(id)])
    }

    /// Forgets the configurations of a bucket that goes.
    func removeConfigurations(in store: Store) throws(AWSError) {
        guard !features.isDisjoint(with: .overTime) else { return }
        for table in ["s3_default_retention", "s3_lifecycle", "s3_replication"] {
            try store.write("DELETE FROM \(table) WHERE bucket = ?", [.integer(id)])
        }
    }
}

extension ObjectTable {
    /// Forgets what is kept beside a version that goes.
    func removeState(of object: ObjectVersion) throws(AWSError) {
        let id = SQLValue.integer(object.id)
        if StorageClass.hasState(object.storageClass) { try RestoreTable(call).remove(object.id) }
        if bucket.features.contains(.lock) {
            try call.store.write("DELETE FROM s3_lock WHERE object = ?", [id])
        }
        if bucket.features.contains(.replicationStatus) {
            try call.store.write("DELETE FROM s3_replication_status WHERE object = ?", [id])
            try call.store.write("DELETE FROM s3_replication_task WHERE object = ?", [id])
        }
    }

    /// Notes for the open uploads of a key that its object is no longer the one they began with: a conditional
    /// completion must say so.
    func overtakeUploads(of key: String) throws(AWSError) {
        guard bucket.features.contains(.uploads) else { return }
        try call.store.write(
            "UPDATE s3_upload SET is_overtaken = 1 WHERE bucket = ? AND key = ? AND completed IS NULL",
            [.integer(bucket.id), .text(key)])
    }

    /// Gives a new version its lock, and has it replicated.
    func addState(_ settings: ObjectSettings, to id: Int64) throws(AWSError) {
        if bucket.features.isDisjoint(with: .overTime) {
            guard settings.lock.isEmpty else { throw .noObjectLock }
            return
        }
        try LockTable(call).protect(id, in: bucket, asked: settings.lock)
        if bucket.features.contains(.replication) { try Replication(call).enqueue(id, in: bucket) }
    }
}

extension Timestamp {
    static let secondsPerDay: Int64 = 86_400

    /// The first midnight in UTC after this instant.
    var nextMidnight: Timestamp { Timestamp(seconds: (dayNumber + 1) * Self.secondsPerDay) }

    /// This midnight or the first after it that begins a Sunday.
    var nextSunday: Timestamp {
        // The first of January 1970 was a Thursday.
        advanced(byDays: Int((10 - dayNumber % 7) % 7))
    }

    /// Days since 1970, rounded down.
    private var dayNumber: Int64 {
        let day = Self.secondsPerDay * 1000
        return milliseconds >= 0 ? milliseconds / day : (milliseconds - day + 1) / day
    }

    var isMidnight: Bool { milliseconds == dayNumber * Self.secondsPerDay * 1000 }

    /// This instant a number of whole days later.
    func advanced(byDays days: Int) -> Timestamp { advanced(bySeconds: Int64(days) * Self.secondsPerDay) }
}
