import Core
import ServiceKit
import SQLite

/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html
enum MultipartLimits {
    static let partSizeBytesMin = 5 << 20
    static let objectSizeBytesMax = 50_000 << 30
}

/// The uploads of a bucket.
enum Uploads {
    static func removeAll(of bucket: Bucket, _ call: Call) throws(AWSError) {}
}
