package import ServiceKit

/// Amazon S3.
package let s3 = Service(
    name: "s3", title: "Amazon S3",
    differences: [
        "New buckets accept SSE-C; since April 2026 AWS's refuse it until PutBucketEncryption says otherwise.",
        "There is no TLS, so SSE-C is allowed over HTTP and `aws:SecureTransport` is false.",
        "There is no KMS: every well-formed key id counts as a key that exists, and bytes are stored unencrypted.",
        "Analyses of storage classes and metrics of requests are configured and never made.",
    ],
    xmlNamespace: "http://s3.amazonaws.com/doc/2006-03-01/", protocols: [.restXML],
    operations: [
        CreateBucket.self, HeadBucket.self, GetBucketLocation.self, DeleteBucket.self, ListBuckets.self,
        PutBucketVersioning.self, GetBucketVersioning.self, PutBucketTagging.self, GetBucketTagging.self,
        DeleteBucketTagging.self, PutObject.self, GetObject.self, HeadObject.self, DeleteObject.self,
        DeleteObjects.self, PutObjectTagging.self, GetObjectTagging.self, DeleteObjectTagging.self, ListObjects.self,
        ListObjectsV2.self, ListObjectVersions.self, CopyObject.self, GetObjectAttributes.self,
        CreateMultipartUpload.self, UploadPart.self, UploadPartCopy.self, CompleteMultipartUpload.self,
        AbortMultipartUpload.self, ListParts.self, ListMultipartUploads.self,
        PutBucketPolicy.self, GetBucketPolicy.self, DeleteBucketPolicy.self, GetBucketPolicyStatus.self,
        PutPublicAccessBlock.self, GetPublicAccessBlock.self, DeletePublicAccessBlock.self,
        PutBucketOwnershipControls.self, GetBucketOwnershipControls.self, DeleteBucketOwnershipControls.self,
        PutBucketAcl.self, GetBucketAcl.self, PutObjectAcl.self, GetObjectAcl.self, PutBucketRequestPayment.self,
        GetBucketRequestPayment.self, PutBucketEncryption.self, GetBucketEncryption.self, DeleteBucketEncryption.self,
        PutObjectLockConfiguration.self, GetObjectLockConfiguration.self, PutObjectRetention.self,
        GetObjectRetention.self, PutObjectLegalHold.self, GetObjectLegalHold.self,
        PutBucketLifecycleConfiguration.self, GetBucketLifecycleConfiguration.self, DeleteBucketLifecycle.self,
        RestoreObject.self, PutBucketReplication.self, GetBucketReplication.self, DeleteBucketReplication.self,
    ] + configurationOperations,
    missing: missing, migrations: schema, upkeep: bringAboutWhatIsDue)
