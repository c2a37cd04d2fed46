import Core
import Crypto
import IAMPolicy
import ServiceKit
import SQLite

/// Makes one inventory of a bucket: a list of its objects with a manifest, in the bucket that the configuration names
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-location.html).
struct InventoryRun {
    private let document: Structure
    private let source: Bucket
    private let call: Call
    private let id: String

    init(_ document: Structure, _ source: Bucket, _ call: Call) {
        self.document = document
        self.source = source
        self.call = call
        id = document.leaf("Id") ?? ""
    }

    /// Delivers the inventory, unless it is switched off or the destination does not admit it: then it is lost without a
    /// word, as it is at AWS.
    /// - Returns: the midnight of the next one.
    func act() throws(AWSError) -> Timestamp {
        if document.leafBoolean("IsEnabled") == true, let delivery = try delivery() {
            try deliver(to: delivery)
        }
        let isWeekly = document.node("Schedule")?.leaf("Frequency") == "Weekly"
        return isWeekly ? call.now.nextMidnight.nextSunday : call.now.nextMidnight
    }

    // MARK: - Where to

    private struct Delivery {
        let bucket: Bucket
        let folder: String
        let encryption: ObjectEncryption
    }

    private func delivery() throws(AWSError) -> Delivery? {
        guard let destination = document.node("Destination")?.node("S3BucketDestination"),
            destination.leaf("Format") == "CSV", let arn = destination.leaf("Bucket"),
            let bucket = try Bucket.find(String(arn.dropFirst("arn:aws:s3:::".utf8.count)), in: call.store),
            bucket.region == source.region, try admits(bucket)
        else { return nil }
        let prefix = destination.leaf("Prefix").map { "\($0)/" } ?? ""
        let key = destination.node("Encryption")?.node("SSE-KMS")?.leaf("KeyId")
        return Delivery(
            bucket: bucket, folder: "\(prefix)\(source.name)/\(id)",
            encryption: key.map {
                .kms(KMSEncryption(isDual: false, key: $0, hasBucketKey: false, context: nil))
            } ?? .s3)
    }

    /// Whether the destination's policy lets S3 deliver there
    /// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/configure-inventory.html).
    private func admits(_ bucket: Bucket) throws(AWSError) -> Bool {
        let context = PolicyContext { key in
            switch key {
            case "aws:sourcearn": [source.arn]
            case "aws:sourceaccount": [source.account]
            case "s3:x-amz-acl": ["bucket-owner-full-control"]
            default: nil
            }
        }
        let request = PolicyRequest(
            principal: RequestPrincipal(account: "", arns: [], service: "s3.amazonaws.com"), action: "s3:PutObject",
            resource: "\(bucket.arn)/\(source.name)/\(id)", context: context)
        if case .allow? = try bucket.policy?.evaluate(request) { return true }
        return false
    }

    // MARK: - What

    private func deliver(to delivery: Delivery) throws(AWSError) {
        let list = InventoryList(document, source, call)
        let data = ContentCoding.gzip.encode(try list.csv())
        let name = "\(delivery.folder)/data/\(call.random { $0.uuid() }).csv.gz"
        try put(data, as: name, "application/octet-stream", to: delivery)
        let time = call.now.iso8601Seconds.dropLast(4).map { $0 == ":" ? "-" : $0 }
        let folder = "\(delivery.folder)/\(String(time))Z"
        let manifest = manifest(of: list, file: name, data, in: delivery.bucket)
        try put(manifest, as: "\(folder)/manifest.json", "application/json", to: delivery)
        let sum = Array((Hex.encode(MD5.hash(manifest)) + "\n").utf8)
        try put(sum, as: "\(folder)/manifest.checksum", "application/octet-stream", to: delivery)
        let day = String(time.map { $0 == "T" ? "-" : $0 })
        try put(
            Array("s3://\(delivery.bucket.name)/\(name)\n".utf8), as: "\(delivery.folder)/hive/dt=\(day)/symlink.txt",
            "application/octet-stream", to: delivery)
    }

    private func manifest(of list: InventoryList, file: String, _ data: [UInt8], in bucket: Bucket) -> [UInt8] {
        let manifest: JSONValue = [
            "sourceBucket": .string(source.name), "destinationBucket": .string(bucket.arn), "version": "2016-11-30",
            "creationTimestamp": .string(String(call.now.milliseconds)), "fileFormat": "CSV",
            "fileSchema": .string(list.columns.joined(separator: ", ")),
            "files": [
                [
                    "key": .string(file), "size": JSONValue(data.count),
                    "MD5checksum": .string(Hex.encode(MD5.hash(data))),
                ]
            ],
        ]
        return Array(manifest.text().utf8)
    }

    private func put(_ bytes: [UInt8], as key: String, _ type: String, to delivery: Delivery) throws(AWSError) {
        try ObjectTable(delivery.bucket, call).deliver(
            bytes, as: key, contentType: type, encryption: delivery.encryption)
    }
}
