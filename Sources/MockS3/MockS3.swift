package import ServiceKit

/// Amazon S3.
package let s3 = Service(
    name: "s3", title: "Amazon S3", xmlNamespace: "http://s3.amazonaws.com/doc/2006-03-01/", protocols: [.restXML],
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
