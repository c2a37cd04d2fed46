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
    ],
    missing: missing, migrations: schema)
