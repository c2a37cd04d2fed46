package import Core
package import ServiceKit
import SQLite

/// One request to a bucket whose requests are logged
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html).
package struct AccessRecord {
    private let time: Timestamp
    private let bucket: String
    /// All that stands behind owner and bucket in the line.
    private let rest: String

    package init(
        time: Timestamp, bucket: String, key: String?, requester: Caller, requestID: String, operation: String,
        method: String, target: String, isHTTP11: Bool, isWebsite: Bool, status: Int, errorCode: String?,
        bytesSent: Int, bytesReceived: Int, referrer: String?, userAgent: String?, version: String?, hostID: String,
        authentication: String, host: String?
    ) {
        self.time = time
        self.bucket = bucket
        let verb = "\(isWebsite ? "WEBSITE" : "REST").\(method).\(Self.resource(operation, hasKey: key != nil))"
        let requester = requester.isAnonymous ? "-" : Owner.id(ofAccount: requester.account)
        let size = operation == "PutObject" || operation == "UploadPart" ? bytesReceived : bytesSent
        let isObject = operation == "GetObject" || operation == "PutObject" || operation == "UploadPart"
        let fields: [String] = [
            "[\(Self.date(time))]", "127.0.0.1", requester, requestID, verb,
            key.map { PercentEncoding.encode($0, keepingSlash: true) } ?? "-",
            "\"\(method) \(target) HTTP/1.\(isHTTP11 ? 1 : 0)\"", String(status), errorCode ?? "-",
            bytesSent > 0 ? String(bytesSent) : "-", isObject && errorCode == nil ? String(size) : "-",
            // The world's clock stands still during a request, so it takes no time.
            "0", "0", Self.quoted(referrer), Self.quoted(userAgent), version ?? "-", hostID,
            Self.signatureVersion(authentication, target), "-", Self.authenticationType(authentication), host ?? "-",
            "-", "-", "-",
        ]
        rest = fields.joined(separator: " ")
    }

    /// Keeps the record until it is delivered; does nothing for a bucket without logging.
    package func keep(in store: Store) throws(AWSError) {
        guard let bucket = try Bucket.find(bucket, in: store), bucket.features.contains(.logging) else {
            return
        }
        let line = "\(Owner.id(ofAccount: bucket.account)) \(bucket.name) \(rest)"
        try store.write(
            "INSERT INTO s3_access_log (bucket, time, line) VALUES (?, ?, ?)",
            [.integer(bucket.id), .integer(time.milliseconds), .text(line)])
    }

    /// `31/Jan/2026:23:59:59 +0000`.
    private static func date(_ time: Timestamp) -> String {
        let words = time.httpDate.split(separator: " ")
        return "\(words[1])/\(words[2])/\(words[3]):\(words[4]) +0000"
    }

    private static func quoted(_ text: String?) -> String {
        text.map { "\"\($0.filter { $0 != "\"" && $0 != "\n" })\"" } ?? "\"-\""
    }

    private static func signatureVersion(_ kind: String, _ target: String) -> String {
        switch kind {
        case "anonymous": "-"
        case "presigned" where !target.contains("X-Amz-Signature"): "SigV2"
        default: "SigV4"
        }
    }

    private static func authenticationType(_ kind: String) -> String {
        switch kind {
        case "header": "AuthHeader"
        case "presigned", "form": "QueryString"
        default: "-"
        }
    }

    /// What S3 calls the thing an operation is about.
    private static func resource(_ operation: String, hasKey: Bool) -> String {
        if let known = resources[operation] { return known }
        for (part, name) in parts where operation.contains(part) { return name }
        return hasKey ? "OBJECT" : "BUCKET"
    }

    private static let resources = [
        "ListObjectVersions": "BUCKETVERSIONS", "DeleteObjects": "MULTI_OBJECT_DELETE",
        "CreateMultipartUpload": "UPLOADS",
        "CompleteMultipartUpload": "UPLOAD", "AbortMultipartUpload": "UPLOAD", "ListParts": "UPLOAD",
        "ListMultipartUploads": "UPLOADS", "UploadPart": "PART", "UploadPartCopy": "PART",
        "GetBucketLocation": "LOCATION", "PutObjectTagging": "OBJECT_TAGGING", "GetObjectTagging": "OBJECT_TAGGING",
        "DeleteObjectTagging": "OBJECT_TAGGING", "RestoreObject": "OBJECT_RESTORE",
    ]
    private static let parts = [
        ("Logging", "LOGGING_STATUS"), ("Versioning", "VERSIONING"), ("Tagging", "TAGGING"), ("Cors", "CORS"),
        ("Website", "WEBSITE"), ("Notification", "NOTIFICATION"), ("Policy", "BUCKETPOLICY"), ("Acl", "ACL"),
        ("Lifecycle", "LIFECYCLE"), ("Encryption", "ENCRYPTION"), ("Accelerate", "ACCELERATE"),
        ("Replication", "REPLICATION"), ("RequestPayment", "REQUEST_PAYMENT"), ("Inventory", "INVENTORY"),
        ("Metrics", "METRICS"), ("Analytics", "ANALYTICS"), ("IntelligentTiering", "INTELLIGENT_TIERING"),
    ]
}

/// Whether any bucket has its requests logged.
package func s3KeepsAccessLogs(in store: Store) throws(AWSError) -> Bool {
    try store.first("SELECT 1 FROM s3_configuration WHERE kind = 'logging' LIMIT 1") { $0.bool(0) } ?? false
}

/// Delivers records of access as objects of their target buckets, as AWS does with some delay.
struct AccessLogDelivery {
    /// AWS promises hours at best; a learner should not have to wait for them.
    static let delaySeconds: Int64 = 300
    private static let linesMax = 10_000

    private let universe: Universe
    private let now: Timestamp

    /// Delivers what is old enough.
    static func bringAboutWhatIsDue(_ universe: Universe, _ now: Timestamp) throws(AWSError) {
        let delivery = AccessLogDelivery(universe: universe, now: now)
        while try delivery.deliverOldest() {}
    }

    /// Delivers the records of the bucket whose are the oldest, once they are old enough.
    private func deliverOldest() throws(AWSError) -> Bool {
        let oldest = try universe.store.first("SELECT bucket, time FROM s3_access_log ORDER BY id LIMIT 1") {
            (bucket: $0.integer(0), time: Timestamp(milliseconds: $0.integer(1)))
        }
        guard let oldest, oldest.time.advanced(bySeconds: Self.delaySeconds) <= now else { return false }
        let lines = try universe.store.query(
            "SELECT id, line FROM s3_access_log WHERE bucket = ? ORDER BY id LIMIT ?",
            [.integer(oldest.bucket), .int(Self.linesMax)]
        ) { (id: $0.integer(0), line: $0.text(1)) }
        let source = try universe.store.first(
            "SELECT \(Bucket.columns) FROM s3_bucket WHERE id = ?", [.integer(oldest.bucket)], Bucket.init(row:))
        if let source { try deliver(lines.map(\.line), from: source, at: oldest.time) }
        try universe.store.write(
            "DELETE FROM s3_access_log WHERE bucket = ? AND id <= ?",
            [.integer(oldest.bucket), .integer(lines.last?.id ?? 0)])
        return true
    }

    /// What cannot be delivered any more is lost, as it is at AWS.
    private func deliver(_ lines: [String], from source: Bucket, at time: Timestamp) throws(AWSError) {
        let logging = try ConfigurationTable(source, universe.store).find(.logging)?.node("LoggingEnabled")
        guard let logging, let target = try Bucket.find(logging.leaf("TargetBucket") ?? "", in: universe.store) else {
            return
        }
        let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
        let call = Call(
            service: "s3", operation: "LogDelivery", caller: Caller(account: target.account, accessKey: "logging"),
            region: target.region, requestID: universe.randomness.text(16, from: "0123456789ABCDEF"), now: now,
            endpoint: "", universe: universe)
        try ObjectTable(target, call).deliver(bytes, as: key(logging, source, time), contentType: "text/plain")
    }

    private func key(_ logging: Structure, _ source: Bucket, _ eventTime: Timestamp) -> String {
        let prefix = logging.leaf("TargetPrefix") ?? ""
        let unique = universe.randomness.text(16, from: "0123456789ABCDEF")
        guard let partitioned = logging.node("TargetObjectKeyFormat")?.node("PartitionedPrefix") else {
            return "\(prefix)\(Self.date(now))-\(unique)"
        }
        let isByEvent = partitioned.leaf("PartitionDateSource") == "EventTime"
        let day = Self.date(isByEvent ? eventTime : now).prefix(10)
        // By the time of events all of a day's are together, so the rest of the time is zeros.
        let time = isByEvent ? "\(day)-00-00-00" : Self.date(now)
        let folders = day.split(separator: "-").joined(separator: "/")
        return "\(prefix)\(source.account)/\(source.region)/\(source.name)/\(folders)/\(time)-\(unique)"
    }

    /// `2026-01-31-23-59-59`.
    private static func date(_ time: Timestamp) -> String {
        String(time.iso8601Seconds.dropLast().map { $0 == "T" || $0 == ":" ? "-" : $0 })
    }
}
