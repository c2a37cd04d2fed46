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
    absent("DeleteBucketAnalyticsConfiguration", "DELETE", bucket, "analytics"),
    absent("DeleteBucketCors", "DELETE", bucket, "cors"),
    absent("DeleteBucketIntelligentTieringConfiguration", "DELETE", bucket, "intelligent-tiering"),
    absent("DeleteBucketInventoryConfiguration", "DELETE", bucket, "inventory"),
    absent("DeleteBucketMetadataConfiguration", "DELETE", bucket, "metadataConfiguration"),
    absent("DeleteBucketMetadataTableConfiguration", "DELETE", bucket, "metadataTable"),
    absent("DeleteBucketMetricsConfiguration", "DELETE", bucket, "metrics"),
    absent("DeleteBucketWebsite", "DELETE", bucket, "website"),
    absent("GetBucketAbac", "GET", bucket, "abac"),
    absent("GetBucketAccelerateConfiguration", "GET", bucket, "accelerate"),
    absent("GetBucketAnalyticsConfiguration", "GET", bucket, "analytics", "id"),
    absent("GetBucketCors", "GET", bucket, "cors"),
    absent("GetBucketIntelligentTieringConfiguration", "GET", bucket, "intelligent-tiering", "id"),
    absent("GetBucketInventoryConfiguration", "GET", bucket, "inventory", "id"),
    absent("GetBucketLogging", "GET", bucket, "logging"),
    absent("GetBucketMetadataConfiguration", "GET", bucket, "metadataConfiguration"),
    absent("GetBucketMetadataTableConfiguration", "GET", bucket, "metadataTable"),
    absent("GetBucketMetricsConfiguration", "GET", bucket, "metrics", "id"),
    absent("GetBucketNotificationConfiguration", "GET", bucket, "notification"),
    absent("GetBucketWebsite", "GET", bucket, "website"),
    absent("GetObjectTorrent", "GET", object, "torrent"),
    absent("ListBucketAnalyticsConfigurations", "GET", bucket, "analytics"),
    absent("ListBucketIntelligentTieringConfigurations", "GET", bucket, "intelligent-tiering"),
    absent("ListBucketInventoryConfigurations", "GET", bucket, "inventory"),
    absent("ListBucketMetricsConfigurations", "GET", bucket, "metrics"),
    absent("ListDirectoryBuckets", "GET", "/"),
    absent("PostObject", "POST", bucket),
    absent("PutBucketAbac", "PUT", bucket, "abac"),
    absent("PutBucketAccelerateConfiguration", "PUT", bucket, "accelerate"),
    absent("PutBucketAnalyticsConfiguration", "PUT", bucket, "analytics"),
    absent("PutBucketCors", "PUT", bucket, "cors"),
    absent("PutBucketIntelligentTieringConfiguration", "PUT", bucket, "intelligent-tiering"),
    absent("PutBucketInventoryConfiguration", "PUT", bucket, "inventory"),
    absent("PutBucketLogging", "PUT", bucket, "logging"),
    absent("PutBucketMetricsConfiguration", "PUT", bucket, "metrics"),
    absent("PutBucketNotificationConfiguration", "PUT", bucket, "notification"),
    absent("PutBucketWebsite", "PUT", bucket, "website"),
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
