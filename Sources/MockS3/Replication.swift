import Core
import ServiceKit
import SQLite

/// Copies new versions to other buckets, with their ids, settings, tags and locks
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-what-is-isnot-replicated.html).
///
/// A write leaves a task behind, and the object's status is `PENDING`; the tasks are done in their order in the next
/// quiet moment, or as the world's clock moves.
struct Replication {
    /// As `x-amz-replication-status` says it.
    enum Status: String {
        case pending = "PENDING"
        case completed = "COMPLETED"
        case failed = "FAILED"
        case replica = "REPLICA"
    }

    private let call: Call
    private var store: Store { call.store }

    /// The name of its calls; nobody can send one.
    static let operation = "Replication"

    init(_ call: Call) { self.call = call }

    func configuration(of bucket: Bucket) throws(AWSError) -> ReplicationConfiguration? {
        guard bucket.features.contains(.replication) else { return nil }
        let document = try store.first(
            "SELECT document FROM s3_replication WHERE bucket = ?", [.integer(bucket.id)]
        ) { row in row.text(0) }
        return try document.map { (text) throws(AWSError) in
            try ReplicationConfiguration(ConfigurationDocument.decode(text))
        }
    }

    func status(of object: Int64) throws(AWSError) -> Status? {
        let text = try store.first(
            "SELECT status FROM s3_replication_status WHERE object = ?", [.integer(object)]
        ) { row in row.text(0) }
        return text.flatMap(Status.init(rawValue:))
    }

    private func set(_ status: Status, of object: Int64) throws(AWSError) {
        try store.write(
            "INSERT OR REPLACE INTO s3_replication_status (object, status) VALUES (?, ?)",
            [.integer(object), .text(status.rawValue)])
    }

    // MARK: - Leaving tasks behind

    /// Has a new version, or a new delete marker, copied wherever the bucket's rules say.
    func enqueue(_ id: Int64, in bucket: Bucket) throws(AWSError) {
        guard let configuration = try configuration(of: bucket), let object = try ObjectVersion.find(id, in: store),
            !StorageClass.isArchive(object.storageClass)
        else { return }
        // What lifecycle rules delete is deleted there by rules of its own.
        if object.isMarker, call.operation == LifecycleRun.operation { return }
        for rule in configuration.rules(key: object.key, tags: object.tags) {
            // Rules of the first version copy delete markers without saying so.
            if object.isMarker, !(rule.deleteMarkers ?? !rule.isSecondVersion) { continue }
            try store.write(
                """
                INSERT INTO s3_replication_task
                    (object, destination, account, storage_class, rule, is_handed_over, is_reported)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .integer(id), .text(rule.destination), .text(rule.account), .text(rule.storageClass),
                    .text(rule.id), .int(rule.handsOver ? 1 : 0), .int(rule.hasMetrics ? 1 : 0),
                ])
            try set(.pending, of: id)
        }
    }

    /// Has new tags, grants or a new lock of a copied version copied too. Changes of a replica stay where they are.
    func enqueueChange(of object: ObjectVersion, in bucket: Bucket) throws(AWSError) {
        guard bucket.features.contains(.replication), let status = try status(of: object.id), status != .replica
        else { return }
        try enqueue(object.id, in: bucket)
    }

    // MARK: - Doing them

    private struct Task {
        let id: Int64
        let object: Int64
        let destination: String
        let account: String?
        let storageClass: String?
        let rule: String
        /// Whether the copy is the destination's owner's, whoever owns the source.
        let isHandedOver: Bool
        let isReported: Bool

        static let columns = "id, object, destination, account, storage_class, rule, is_handed_over, is_reported"

        init(row: borrowing Row) {
            id = row.integer(0)
            object = row.integer(1)
            destination = row.text(2)
            account = row.optionalText(3)
            storageClass = row.optionalText(4)
            rule = row.text(5)
            isHandedOver = row.bool(6)
            isReported = row.bool(7)
        }
    }

    /// Why a version is not copied
    /// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-failure-codes.html).
    private enum Failure: String {
        case bucketNotFound = "DstBucketNotFound"
        case bucketUnversioned = "DstBucketUnversioned"
        case lockMissing = "DstBucketObjectLockConfigMissing"
        case putNotPermitted = "DstPutObjectNotPermitted"
    }

    /// How many versions are copied in one transaction, so that no request waits long.
    private static let batchSize = 1000

    /// Does the tasks that are there. One look at an empty table where there are none.
    static func bringAboutWhatIsDue(_ universe: Universe, _ now: Timestamp) throws(AWSError) {
        let tasks = try universe.store.query(
            """
            SELECT \(Task.columns) FROM s3_replication_task ORDER BY id LIMIT \(batchSize)
            """, [], Task.init(row:))
        guard !tasks.isEmpty else { return }
        let call = Call(
            service: "s3", operation: operation, caller: .anonymous, region: Region.classic, requestID: "", now: now,
            endpoint: "", universe: universe)
        let replication = Replication(call)
        for task in tasks { try replication.perform(task) }
    }

    private func perform(_ task: Task) throws(AWSError) {
        try store.write("DELETE FROM s3_replication_task WHERE id = ?", [.integer(task.id)])
        // A version that is gone by now is not copied.
        guard let source = try ObjectVersion.find(task.object, in: store),
            let bucket = try Bucket.of(object: source.id, in: store)
        else { return }
        let (destination, failure) = try destination(source, task)
        guard let destination else {
            try set(.failed, of: source.id)
            if let failure, task.isReported { try report(failure, source, bucket, task) }
            return
        }
        try copy(source, of: bucket, to: destination, by: task)
        let waits = try store.first(
            "SELECT 1 FROM s3_replication_task WHERE object = ? LIMIT 1", [.integer(source.id)]
        ) { row in row.bool(0) }
        if waits == nil, try status(of: source.id) != .failed { try set(.completed, of: source.id) }
    }

    private func report(
        _ failure: Failure, _ source: ObjectVersion, _ bucket: Bucket, _ task: Task
    ) throws(AWSError) {
        try ObjectTable(bucket, call).announce(
            .replicationFailed, source,
            .replicationFailure(
                rule: task.rule, destination: task.destination, requested: source.modified, reason: failure.rawValue))
    }

    /// The bucket that takes a copy, or why it does not.
    private func destination(_ source: ObjectVersion, _ task: Task) throws(AWSError) -> (Bucket?, Failure?) {
        guard let bucket = try Bucket.find(task.destination, in: store) else { return (nil, .bucketNotFound) }
        guard bucket.versioning == .enabled else { return (nil, .bucketUnversioned) }
        guard task.account == nil || task.account == bucket.account else { return (nil, .putNotPermitted) }
        if !bucket.features.contains(.lock), try lock(of: source) != nil { return (nil, .lockMissing) }
        return (bucket, nil)
    }

    private func lock(of source: ObjectVersion) throws(AWSError) -> ObjectLock? {
        try store.first(
            "SELECT mode, retain_until, legal_hold FROM s3_lock WHERE object = ?", [.integer(source.id)],
            ObjectLock.init(row:))
    }

    private func copy(
        _ source: ObjectVersion, of bucket: Bucket, to destination: Bucket, by task: Task
    ) throws(AWSError) {
        let objects = ObjectTable(destination, call)
        let acl = acl(of: source, in: bucket, for: destination, task)
        let replica: Int64
        if let known = try objects.version(source.key, VersionID(source.version)) {
            try store.write(
                "UPDATE s3_object SET tags = ?, acl = ? WHERE id = ?",
                [.text(source.tags), .text(acl), .integer(known.id)])
            replica = known.id
        } else {
            replica = try objects.insertReplica(of: source, acl: acl, storageClass: task.storageClass)
            if let object = try ObjectVersion.find(replica, in: store), !object.isMarker {
                try objects.announce(.createdByPut, object)
            }
        }
        if let lock = try lock(of: source) { try LockTable(call).set(lock, of: replica) }
        if !source.isMarker { try set(.replica, of: replica) }
        if !destination.features.contains(.replicationStatus) {
            try destination.set(.replicationStatus, true, in: store)
        }
    }

    /// A copy keeps its owner and its grants, unless the rule hands it over to the owner of its bucket
    /// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-change-owner.html).
    private func acl(
        of source: ObjectVersion, in bucket: Bucket, for destination: Bucket, _ task: Task
    ) -> String? {
        if task.isHandedOver || source.isMarker { return nil }
        let list = source.accessControlList(in: bucket)
        return list == .private(Owner.id(ofAccount: destination.account)) ? nil : list.stored
    }
}

extension ObjectTable {
    /// Puts a copy of another bucket's version on top of this bucket's: the same in all but its place.
    fileprivate func insertReplica(
        of source: ObjectVersion, acl: String?, storageClass: String?
    ) throws(AWSError) -> Int64 {
        try demoteLatest(source.key)
        // Whatever columns an object has are the replica's too.
        let columns = try call.store.query(
            """
            SELECT name FROM pragma_table_info('s3_object')
            WHERE name NOT IN ('id', 'bucket', 'state', 'content', 'storage_class', 'acl')
            """
        ) { row in row.text(0) }.joined(separator: ", ")
        try call.store.write(
            """
            INSERT INTO s3_object (bucket, state, content, storage_class, acl, \(columns))
            SELECT ?, ?, ?, ?, ?, \(columns) FROM s3_object WHERE id = ?
            """,
            [
                .integer(bucket.id),
                .int(source.isMarker ? ObjectVersion.State.latestIsMarker : ObjectVersion.State.current),
                .integer(try ContentStore(call).share(source.content)),
                .text(source.isMarker ? source.storageClass : storageClass ?? source.storageClass),
                .text(acl), .integer(source.id),
            ])
        let replica = call.store.lastInsertedRow
        if source.partCount != nil {
            try call.store.write(
                """
                INSERT INTO s3_object_part (object, number, start, size, checksum)
                SELECT ?, number, start, size, checksum FROM s3_object_part WHERE object = ?
                """, [.integer(replica), .integer(source.id)])
        }
        return replica
    }
}
