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
        guard let configuration = try configuration(of: bucket), let object = try object(id),
            !StorageClass.isArchive(object.storageClass)
        else { return }
        // What lifecycle rules delete is deleted there by rules of its own.
        if object.isMarker, call.operation == LifecycleRun.operation { return }
        for rule in configuration.rules(key: object.key, tags: object.tags) {
            // Rules of the first version copy delete markers without saying so.
            if object.isMarker, !(rule.deleteMarkers ?? !rule.isSecondVersion) { continue }
            try store.write(
                """
                INSERT INTO s3_replication_task (object, destination, account, storage_class) VALUES (?, ?, ?, ?)
                """, [.integer(id), .text(rule.destination), .text(rule.account), .text(rule.storageClass)])
            try set(.pending, of: id)
        }
    }

    /// Has new tags or a new lock of a copied version copied too. Changes of a replica stay where they are.
    func enqueueChange(of object: ObjectVersion, in bucket: Bucket) throws(AWSError) {
        guard bucket.features.contains(.replication), let status = try status(of: object.id), status != .replica
        else { return }
        try enqueue(object.id, in: bucket)
    }

    private func object(_ id: Int64) throws(AWSError) -> ObjectVersion? {
        try store.first(
            "SELECT \(ObjectVersion.columns) FROM s3_object WHERE id = ?", [.integer(id)], ObjectVersion.init(row:))
    }

    // MARK: - Doing them

    private struct Task {
        let id: Int64
        let object: Int64
        let destination: String
        let account: String?
        let storageClass: String?

        init(row: borrowing Row) {
            id = row.integer(0)
            object = row.integer(1)
            destination = row.text(2)
            account = row.optionalText(3)
            storageClass = row.optionalText(4)
        }
    }

    /// How many versions are copied in one transaction, so that no request waits long.
    private static let batchSize = 1000

    /// Does the tasks that are there. One look at an empty table where there are none.
    static func bringAboutWhatIsDue(_ universe: Universe, _ now: Timestamp) throws(AWSError) {
        let tasks = try universe.store.query(
            """
            SELECT id, object, destination, account, storage_class FROM s3_replication_task ORDER BY id
            LIMIT \(batchSize)
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
        guard let source = try object(task.object) else { return }
        guard try copy(source, by: task) else { return try set(.failed, of: source.id) }
        let waits = try store.first(
            "SELECT 1 FROM s3_replication_task WHERE object = ? LIMIT 1", [.integer(source.id)]
        ) { row in row.bool(0) }
        if waits == nil, try status(of: source.id) != .failed { try set(.completed, of: source.id) }
    }

    /// - Returns: whether the destination takes it.
    private func copy(_ source: ObjectVersion, by task: Task) throws(AWSError) -> Bool {
        guard let bucket = try Bucket.find(task.destination, in: store), bucket.versioning == .enabled,
            task.account == nil || task.account == bucket.account
        else { return false }
        let lock = try store.first(
            "SELECT mode, retain_until, legal_hold FROM s3_lock WHERE object = ?", [.integer(source.id)],
            ObjectLock.init(row:))
        guard lock == nil || bucket.features.contains(.lock) else { return false }
        let objects = ObjectTable(bucket, call)
        let replica: Int64
        if let known = try objects.version(source.key, VersionID(source.version)) {
            try store.write(
                "UPDATE s3_object SET tags = ? WHERE id = ?", [.text(source.tags), .integer(known.id)])
            replica = known.id
        } else {
            replica = try objects.insertReplica(of: source, storageClass: task.storageClass)
        }
        if let lock { try LockTable(call).set(lock, of: replica) }
        if !source.isMarker { try set(.replica, of: replica) }
        if !bucket.features.contains(.replicationStatus) { try bucket.set(.replicationStatus, true, in: store) }
        return true
    }
}

extension ObjectTable {
    /// Puts a copy of another bucket's version on top of this bucket's: the same in all but its place.
    fileprivate func insertReplica(
        of source: ObjectVersion, storageClass: String?
    ) throws(AWSError) -> Int64 {
        try demoteLatest(source.key)
        // Whatever columns an object has are the replica's too.
        let columns = try call.store.query(
            """
            SELECT name FROM pragma_table_info('s3_object')
            WHERE name NOT IN ('id', 'bucket', 'state', 'content', 'storage_class')
            """
        ) { row in row.text(0) }.joined(separator: ", ")
        try call.store.write(
            """
            INSERT INTO s3_object (bucket, state, content, storage_class, \(columns))
            SELECT ?, ?, ?, ?, \(columns) FROM s3_object WHERE id = ?
            """,
            [
                .integer(bucket.id),
                .int(source.isMarker ? ObjectVersion.State.latestIsMarker : ObjectVersion.State.current),
                .integer(try ContentStore(call).share(source.content)),
                .text(source.isMarker ? source.storageClass : storageClass ?? source.storageClass),
                .integer(source.id),
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
