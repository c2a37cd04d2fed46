import Core

/// What can happen to an object that others want to know, by the part of its name behind `s3:`
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html).
enum S3Event: String {
    case createdByPut = "ObjectCreated:Put"
    case createdByPost = "ObjectCreated:Post"
    case createdByCopy = "ObjectCreated:Copy"
    case createdByUpload = "ObjectCreated:CompleteMultipartUpload"
    case removed = "ObjectRemoved:Delete"
    case marked = "ObjectRemoved:DeleteMarkerCreated"
    case tagged = "ObjectTagging:Put"
    case untagged = "ObjectTagging:Delete"
    case aclChanged = "ObjectAcl:Put"
    case restoreStarted = "ObjectRestore:Post"
    case restored = "ObjectRestore:Completed"
    case restoreExpired = "ObjectRestore:Delete"
    case expired = "LifecycleExpiration:Delete"
    case expiredByMarker = "LifecycleExpiration:DeleteMarkerCreated"
    case transitioned = "LifecycleTransition"
    case archived = "IntelligentTiering"
    case replicationFailed = "Replication:OperationFailedReplication"

    /// The names a configuration may use.
    static let known: Set<String> = [
        "s3:ReducedRedundancyLostObject", "s3:ObjectCreated:*", "s3:ObjectCreated:Put", "s3:ObjectCreated:Post",
        "s3:ObjectCreated:Copy", "s3:ObjectCreated:CompleteMultipartUpload", "s3:ObjectRemoved:*",
        "s3:ObjectRemoved:Delete", "s3:ObjectRemoved:DeleteMarkerCreated", "s3:ObjectRestore:*",
        "s3:ObjectRestore:Post", "s3:ObjectRestore:Completed", "s3:ObjectRestore:Delete", "s3:Replication:*",
        "s3:Replication:OperationFailedReplication", "s3:Replication:OperationNotTracked",
        "s3:Replication:OperationMissedThreshold", "s3:Replication:OperationReplicatedAfterThreshold",
        "s3:LifecycleTransition", "s3:IntelligentTiering", "s3:ObjectAcl:Put", "s3:LifecycleExpiration:*",
        "s3:LifecycleExpiration:Delete", "s3:LifecycleExpiration:DeleteMarkerCreated", "s3:ObjectTagging:*",
        "s3:ObjectTagging:Put", "s3:ObjectTagging:Delete",
    ]

    /// The record's version: newer kinds of events have a newer one.
    var version: String {
        switch self {
        case .tagged, .untagged, .aclChanged, .expired, .expiredByMarker, .transitioned, .archived, .restoreExpired:
            "2.3"
        case .replicationFailed: "2.2"
        default: "2.1"
        }
    }

    /// Whether the order of events of one key can be told, which makes sense for its content alone.
    var hasSequencer: Bool {
        switch self {
        case .tagged, .untagged, .aclChanged: false
        default: true
        }
    }

    /// Whether the record says how large the object is.
    var hasSize: Bool {
        switch self {
        case .removed, .marked, .expired, .expiredByMarker, .tagged, .untagged, .aclChanged: false
        default: true
        }
    }

    /// Whether the record says what the content was.
    var hasETag: Bool {
        switch self {
        case .removed, .expired: false
        default: true
        }
    }

    /// How EventBridge calls it, with what its detail says of the reason; nil for what is not sent there.
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html
    var eventBridge: (type: String, reason: String?, deletion: String?)? {
        switch self {
        case .createdByPut: ("Object Created", "PutObject", nil)
        case .createdByPost: ("Object Created", "POST Object", nil)
        case .createdByCopy: ("Object Created", "CopyObject", nil)
        case .createdByUpload: ("Object Created", "CompleteMultipartUpload", nil)
        case .removed: ("Object Deleted", "DeleteObject", "Permanently Deleted")
        case .marked: ("Object Deleted", "DeleteObject", "Delete Marker Created")
        case .expired: ("Object Deleted", "Lifecycle Expiration", "Permanently Deleted")
        case .expiredByMarker: ("Object Deleted", "Lifecycle Expiration", "Delete Marker Created")
        case .tagged: ("Object Tags Added", nil, nil)
        case .untagged: ("Object Tags Deleted", nil, nil)
        case .aclChanged: ("Object ACL Updated", nil, nil)
        case .restoreStarted: ("Object Restore Initiated", nil, nil)
        case .restored: ("Object Restore Completed", nil, nil)
        case .restoreExpired: ("Object Restore Expired", nil, nil)
        case .transitioned: ("Object Storage Class Changed", nil, nil)
        case .archived: ("Object Access Tier Changed", nil, nil)
        case .replicationFailed: nil
        }
    }
}

/// What the records of some kinds of events say beside the object
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html).
enum S3EventDetail {
    case restore(from: String)
    case restored(from: String, until: Timestamp)
    case transition(to: String)
    case tier(ArchiveTier)
    case replicationFailure(rule: String, destination: String, requested: Timestamp, reason: String)

    /// The record's member for it; nil where its records have none.
    var record: (name: String, value: JSONValue)? {
        switch self {
        case .restore: nil
        case .restored(let storageClass, let until):
            (
                "glacierEventData",
                [
                    "restoreEventData": [
                        "lifecycleRestorationExpiryTime": .string(until.iso8601),
                        "lifecycleRestoreStorageClass": .string(storageClass),
                    ]
                ]
            )
        case .transition(let storageClass):
            ("lifecycleEventData", ["transitionEventData": ["destinationStorageClass": .string(storageClass)]])
        case .tier(let tier): ("intelligentTieringEventData", ["destinationAccessTier": .string(tier.rawValue)])
        case .replicationFailure(let rule, let destination, let requested, let reason):
            (
                "replicationEventData",
                [
                    "replicationRuleId": .string(rule), "destinationBucket": .string("arn:aws:s3:::\(destination)"),
                    "s3Operation": "OBJECT_PUT", "requestTime": .string(requested.iso8601),
                    "failureReason": .string(reason),
                ]
            )
        }
    }

    /// The members of EventBridge's detail for it.
    var eventBridge: [(name: String, value: String)] {
        switch self {
        case .restore(let storageClass): [("source-storage-class", storageClass)]
        case .restored(let storageClass, let until):
            [("restore-expiry-time", until.iso8601Seconds), ("source-storage-class", storageClass)]
        case .transition(let storageClass): [("destination-storage-class", storageClass)]
        case .tier(let tier): [("destination-access-tier", tier.rawValue)]
        case .replicationFailure: []
        }
    }
}
