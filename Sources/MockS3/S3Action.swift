/// What IAM calls an operation, and which permission of an access control list allows it
/// (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html,
/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html).
struct S3Action {
    /// What a decision is about.
    enum Resource {
        case bucket
        /// A key, which need not have an object.
        case key
        /// An object that is there: its own list decides, and without it whether the caller may know that it is missing.
        case object
    }

    /// Such as `s3:GetObject`.
    let name: String
    let resource: Resource
    /// Nil where no access control list can allow it.
    let permission: Permission?

    init(_ name: String, _ resource: Resource, _ permission: Permission? = nil) {
        self.name = "s3:\(name)"
        self.resource = resource
        self.permission = permission
    }

    static let listBucket = S3Action("ListBucket", .bucket, .read)
    static let getObject = S3Action("GetObject", .object, .read)
    static let putObject = S3Action("PutObject", .key, .write)

    /// The action of an operation; nil for those that decide for themselves, key by key or without a bucket. The action
    /// has the operation's name unless the tables below say otherwise.
    static func of(_ operation: String, hasKey: Bool, hasVersion: Bool) -> S3Action? {
        if operation == "DeleteObjects" || operation == "CreateBucket" { return nil }
        if hasVersion, let action = versioned[operation] { return action }
        if let action = exceptions[operation] { return action }
        return S3Action(operation, hasKey ? .object : .bucket)
    }

    /// With `versionId` these are actions of their own.
    private static let versioned: [String: S3Action] = [
        "GetObject": S3Action("GetObjectVersion", .object, .read),
        "HeadObject": S3Action("GetObjectVersion", .object, .read),
        "GetObjectAttributes": S3Action("GetObjectVersionAttributes", .object),
        "GetObjectAcl": S3Action("GetObjectVersionAcl", .object, .readACP),
        "PutObjectAcl": S3Action("PutObjectVersionAcl", .object, .writeACP),
        "GetObjectTagging": S3Action("GetObjectVersionTagging", .object),
        "PutObjectTagging": S3Action("PutObjectVersionTagging", .object),
        "DeleteObjectTagging": S3Action("DeleteObjectVersionTagging", .object),
        "GetObjectTorrent": S3Action("GetObjectVersionTorrent", .object, .read),
        "DeleteObject": S3Action("DeleteObjectVersion", .key),
    ]

    private static let exceptions: [String: S3Action] = [
        "HeadBucket": listBucket,
        "ListObjects": listBucket,
        "ListObjectsV2": listBucket,
        "ListObjectVersions": S3Action("ListBucketVersions", .bucket, .read),
        "ListMultipartUploads": S3Action("ListBucketMultipartUploads", .bucket, .read),
        "GetBucketAcl": S3Action("GetBucketAcl", .bucket, .readACP),
        "PutBucketAcl": S3Action("PutBucketAcl", .bucket, .writeACP),
        "GetBucketCors": S3Action("GetBucketCORS", .bucket),
        "PutBucketCors": S3Action("PutBucketCORS", .bucket),
        "DeleteBucketCors": S3Action("PutBucketCORS", .bucket),
        "GetBucketEncryption": S3Action("GetEncryptionConfiguration", .bucket),
        "PutBucketEncryption": S3Action("PutEncryptionConfiguration", .bucket),
        "DeleteBucketEncryption": S3Action("PutEncryptionConfiguration", .bucket),
        "GetBucketLifecycleConfiguration": S3Action("GetLifecycleConfiguration", .bucket),
        "PutBucketLifecycleConfiguration": S3Action("PutLifecycleConfiguration", .bucket),
        "DeleteBucketLifecycle": S3Action("PutLifecycleConfiguration", .bucket),
        "GetBucketReplication": S3Action("GetReplicationConfiguration", .bucket),
        "PutBucketReplication": S3Action("PutReplicationConfiguration", .bucket),
        "DeleteBucketReplication": S3Action("PutReplicationConfiguration", .bucket),
        "GetPublicAccessBlock": S3Action("GetBucketPublicAccessBlock", .bucket),
        "PutPublicAccessBlock": S3Action("PutBucketPublicAccessBlock", .bucket),
        "DeletePublicAccessBlock": S3Action("PutBucketPublicAccessBlock", .bucket),
        "DeleteBucketOwnershipControls": S3Action("PutBucketOwnershipControls", .bucket),
        "DeleteBucketTagging": S3Action("PutBucketTagging", .bucket),
        "GetBucketNotificationConfiguration": S3Action("GetBucketNotification", .bucket),
        "PutBucketNotificationConfiguration": S3Action("PutBucketNotification", .bucket),
        "GetBucketAccelerateConfiguration": S3Action("GetAccelerateConfiguration", .bucket),
        "PutBucketAccelerateConfiguration": S3Action("PutAccelerateConfiguration", .bucket),
        "GetObjectLockConfiguration": S3Action("GetBucketObjectLockConfiguration", .bucket),
        "PutObjectLockConfiguration": S3Action("PutBucketObjectLockConfiguration", .bucket),
        "HeadObject": getObject,
        "GetObject": getObject,
        "GetObjectAcl": S3Action("GetObjectAcl", .object, .readACP),
        "PutObjectAcl": S3Action("PutObjectAcl", .object, .writeACP),
        "GetObjectTorrent": S3Action("GetObjectTorrent", .object, .read),
        "SelectObjectContent": getObject,
        "PutObject": putObject, "PostObject": putObject, "CopyObject": putObject,
        "CreateMultipartUpload": putObject, "UploadPart": putObject, "UploadPartCopy": putObject,
        "CompleteMultipartUpload": putObject,
        "AbortMultipartUpload": S3Action("AbortMultipartUpload", .key, .write),
        "ListParts": S3Action("ListMultipartUploadParts", .key),
        "DeleteObject": S3Action("DeleteObject", .key, .write),
    ].merging(configurations) { own, _ in own }

    /// Configurations with an id: one action to read and to list, one to put and to delete.
    private static let configurations: [String: S3Action] = Dictionary(
        uniqueKeysWithValues: ["Analytics", "IntelligentTiering", "Inventory", "Metrics"].flatMap { kind in
            [
                ("GetBucket\(kind)Configuration", S3Action("Get\(kind)Configuration", .bucket)),
                ("ListBucket\(kind)Configurations", S3Action("Get\(kind)Configuration", .bucket)),
                ("PutBucket\(kind)Configuration", S3Action("Put\(kind)Configuration", .bucket)),
                ("DeleteBucket\(kind)Configuration", S3Action("Put\(kind)Configuration", .bucket)),
            ]
        })

    /// Whether the action changes or shows the policy itself: the owner's root user is never locked out of that.
    var isAboutPolicy: Bool { ["s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy"].contains(name) }
}
