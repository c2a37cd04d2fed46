import Core
import ServiceKit

/// What a read of an object says of its lock, its end, its copy and its replicas.
enum ObjectState {
    static let places: [HTTPBinding.Place] =
        ObjectLock.places + [
            LifecycleConfiguration.expirationPlace, .header("x-amz-restore", "Restore"),
            .header("x-amz-replication-status", "ReplicationStatus"), ArchiveTier.place,
        ]

    /// Asks only the tables that the bucket's features or the object's class call for. Recorded from AWS: whoever asks for
    /// a version by its id is not told when it ends, though it be the current one.
    static func add(
        of object: ObjectVersion, in bucket: Bucket, _ call: Call, to members: inout Structure, showsEnd: Bool
    ) throws(AWSError) {
        if let restoration = try RestoreTable(call).restoration(of: object) {
            members.add("Restore", .string(restoration.header(at: call.now)))
        }
        if let tier = try TieringTable(call.store).tier(of: object) {
            members.add("ArchiveStatus", .string(tier.rawValue))
        }
        if bucket.features.isDisjoint(with: .overTime) { return }
        try LockTable(call).lock(of: object, in: bucket).add(to: &members)
        if showsEnd, object.isLatest, let configuration = try LifecycleTable(call.store).configuration(of: bucket) {
            let text = configuration.expiration(
                key: object.key, size: object.size, tags: object.tags, modified: object.modified)
            if let text { members.add("Expiration", .string(text)) }
        }
        if bucket.features.contains(.replicationStatus), let status = try Replication(call).status(of: object.id) {
            members.add("ReplicationStatus", .string(status.rawValue))
        }
    }
}
