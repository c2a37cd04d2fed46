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
    absent("DeleteBucketMetadataConfiguration", "DELETE", bucket, "metadataConfiguration"),
    absent("DeleteBucketMetadataTableConfiguration", "DELETE", bucket, "metadataTable"),
    absent("GetBucketAbac", "GET", bucket, "abac"),
    absent("GetBucketMetadataConfiguration", "GET", bucket, "metadataConfiguration"),
    absent("GetBucketMetadataTableConfiguration", "GET", bucket, "metadataTable"),
    absent("ListDirectoryBuckets", "GET", "/"),
    absent("PutBucketAbac", "PUT", bucket, "abac"),
    absent("RenameObject", "PUT", object, "renameObject"),
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
