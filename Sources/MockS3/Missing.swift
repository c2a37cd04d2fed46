import ServiceKit

/// The operations of S3 that this cloud has not, with what a request for them looks like, so that each is refused by
/// its name (https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html).
///
/// A request that changes something asks for its subresource alone: were `?analytics` without its `id` not found here,
/// it would be taken for the deletion of the bucket.
let missing: [Service.Missing] = [
    absent("CreateBucketMetadataConfiguration", "POST", bucket, "metadataConfiguration"),
    absent("CreateBucketMetadataTableConfiguration", "POST", bucket, "metadataTable"),
    absent("CreateSession", "GET", bucket, "session"),
    absent("DeleteBucketEncryption", "DELETE", bucket, "encryption"),
    absent("DeleteBucketLifecycle", "DELETE", bucket, "lifecycle"),
    absent("DeleteBucketMetadataConfiguration", "DELETE", bucket, "metadataConfiguration"),
    absent("DeleteBucketMetadataTableConfiguration", "DELETE", bucket, "metadataTable"),
    absent("DeleteBucketOwnershipControls", "DELETE", bucket, "ownershipControls"),
    absent("DeleteBucketPolicy", "DELETE", bucket, "policy"),
    absent("DeleteBucketReplication", "DELETE", bucket, "replication"),
    absent("DeletePublicAccessBlock", "DELETE", bucket, "publicAccessBlock"),
    absent("GetBucketAbac", "GET", bucket, "abac"),
    absent("GetBucketAcl", "GET", bucket, "acl"),
    absent("GetBucketEncryption", "GET", bucket, "encryption"),
    absent("GetBucketLifecycleConfiguration", "GET", bucket, "lifecycle"),
    absent("GetBucketMetadataConfiguration", "GET", bucket, "metadataConfiguration"),
    absent("GetBucketMetadataTableConfiguration", "GET", bucket, "metadataTable"),
    absent("GetBucketOwnershipControls", "GET", bucket, "ownershipControls"),
    absent("GetBucketPolicy", "GET", bucket, "policy"),
    absent("GetBucketPolicyStatus", "GET", bucket, "policyStatus"),
    absent("GetBucketReplication", "GET", bucket, "replication"),
    absent("GetBucketRequestPayment", "GET", bucket, "requestPayment"),
    absent("GetObjectAcl", "GET", object, "acl"),
    absent("GetObjectLegalHold", "GET", object, "legal-hold"),
    absent("GetObjectLockConfiguration", "GET", bucket, "object-lock"),
    absent("GetObjectRetention", "GET", object, "retention"),
    absent("GetPublicAccessBlock", "GET", bucket, "publicAccessBlock"),
    absent("ListDirectoryBuckets", "GET", "/"),
    absent("PutBucketAbac", "PUT", bucket, "abac"),
    absent("PutBucketAcl", "PUT", bucket, "acl"),
    absent("PutBucketEncryption", "PUT", bucket, "encryption"),
    absent("PutBucketLifecycleConfiguration", "PUT", bucket, "lifecycle"),
    absent("PutBucketOwnershipControls", "PUT", bucket, "ownershipControls"),
    absent("PutBucketPolicy", "PUT", bucket, "policy"),
    absent("PutBucketReplication", "PUT", bucket, "replication"),
    absent("PutBucketRequestPayment", "PUT", bucket, "requestPayment"),
    absent("PutObjectAcl", "PUT", object, "acl"),
    absent("PutObjectLegalHold", "PUT", object, "legal-hold"),
    absent("PutObjectLockConfiguration", "PUT", bucket, "object-lock"),
    absent("PutObjectRetention", "PUT", object, "retention"),
    absent("PutPublicAccessBlock", "PUT", bucket, "publicAccessBlock"),
    absent("RenameObject", "PUT", object, "renameObject"),
    absent("RestoreObject", "POST", object, "restore"),
    absent("SelectObjectContent", "POST", object, "select"),
    absent("UpdateBucketMetadataInventoryTableConfiguration", "PUT", bucket, "metadataInventoryTable"),
    absent("UpdateBucketMetadataJournalTableConfiguration", "PUT", bucket, "metadataJournalTable"),
    absent("UpdateObjectEncryption", "PUT", object, "encryption"),
    absent("WriteGetObjectResponse", "POST", "/WriteGetObjectResponse"),
]

private let bucket = "/{Bucket}"
private let object = "/{Bucket}/{Key+}"

private func absent(_ name: String, _ method: String, _ path: String, _ query: String...) -> Service.Missing {
    Service.Missing(name, HTTPBinding(method, path, query: query))
}
