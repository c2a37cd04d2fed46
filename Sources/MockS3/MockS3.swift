package import ServiceKit

/// Amazon S3.
package let s3 = Service(
    name: "s3", xmlNamespace: "http://s3.amazonaws.com/doc/2006-03-01/", protocols: [.restXML],
    operations: [
        CreateBucket.self, HeadBucket.self, GetBucketLocation.self, DeleteBucket.self, ListBuckets.self,
        PutObject.self, GetObject.self, HeadObject.self, DeleteObject.self,
    ],
    missing: [], migrations: schema)
