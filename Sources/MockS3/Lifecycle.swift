import Core
import ServiceKit
import SQLite

private let minimumSizePlace = HTTPBinding.Place.header(
    "x-amz-transition-default-minimum-object-size", "TransitionDefaultMinimumObjectSize")

/// Replaces a bucket's lifecycle rules
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html).
struct PutBucketLifecycleConfiguration: Operation {
    static let differences = [
        "Rules act at the stroke of midnight in UTC, where AWS takes up to some days.",
        "A configuration acts for the first time at the midnight after it was put.",
    ]

    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["lifecycle"],
        input: BucketReference.places + RequestChecksums.places + [minimumSizePlace],
        inputPayload: .member("LifecycleConfiguration", root: "LifecycleConfiguration"), output: [minimumSizePlace])

    private static let idLength = 48

    private let bucket: BucketReference
    private let configuration: LifecycleConfiguration

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        try RequestChecksums.verifyConfiguration(input)
        guard let document = try input.structure("LifecycleConfiguration") else { throw .malformedXML }
        let size = try input.string("TransitionDefaultMinimumObjectSize")
        guard let size = LifecycleConfiguration.MinimumSize(rawValue: size ?? "all_storage_classes_128K") else {
            throw .invalidRequest(
                "Invalid TransitionDefaultMinimumObjectSize found: \(size ?? "")")
        }
        configuration = try LifecycleConfiguration(document, minimumSize: size)
        try configuration.validate()
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        var configuration = configuration
        for index in configuration.rules.indices where configuration.rules[index].id.isEmpty {
            configuration.rules[index].id = call.random {
                $0.text(Self.idLength, from: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
            }
        }
        try LifecycleTable(call.store).set(configuration, of: bucket, next: call.now.nextMidnight)
        return Output(["TransitionDefaultMinimumObjectSize": .string(configuration.minimumSize.rawValue)])
    }
}

/// A bucket's lifecycle rules
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLifecycleConfiguration.html).
struct GetBucketLifecycleConfiguration: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["lifecycle"], input: BucketReference.places, output: [minimumSizePlace],
        outputPayload: .members(root: "LifecycleConfiguration"))

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        guard let configuration = try LifecycleTable(call.store).configuration(of: bucket) else {
            throw AWSError(
                "NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist", status: 404,
                details: [("BucketName", bucket.name)])
        }
        var members = configuration.members
        members.add("TransitionDefaultMinimumObjectSize", .string(configuration.minimumSize.rawValue))
        return Output(members)
    }
}

/// Removes a bucket's lifecycle rules
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketLifecycle.html).
struct DeleteBucketLifecycle: Operation {
    static let binding = HTTPBinding(
        "DELETE", "/{Bucket}", query: ["lifecycle"], input: BucketReference.places, status: 204)

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        try LifecycleTable(call.store).remove(of: bucket.open(call))
        return Output()
    }
}

/// The lifecycle configurations of buckets.
struct LifecycleTable {
    private let store: Store

    init(_ store: Store) { self.store = store }

    func configuration(of bucket: Bucket) throws(AWSError) -> LifecycleConfiguration? {
        guard bucket.features.contains(.lifecycle) else { return nil }
        let found = try store.first(
            "SELECT document, minimum_size FROM s3_lifecycle WHERE bucket = ?", [.integer(bucket.id)]
        ) { row in (document: row.text(0), size: row.text(1)) }
        guard let found, let size = LifecycleConfiguration.MinimumSize(rawValue: found.size) else { return nil }
        return try LifecycleConfiguration(ConfigurationDocument.decode(found.document), minimumSize: size)
    }

    func set(_ configuration: LifecycleConfiguration, of bucket: Bucket, next: Timestamp) throws(AWSError) {
        try store.write(
            "INSERT OR REPLACE INTO s3_lifecycle (bucket, document, minimum_size, next) VALUES (?, ?, ?, ?)",
            [
                .integer(bucket.id), .text(ConfigurationDocument.encode(configuration.members)),
                .text(configuration.minimumSize.rawValue), .integer(next.milliseconds),
            ])
        try bucket.set(.lifecycle, true, in: store)
    }

    func remove(of bucket: Bucket) throws(AWSError) {
        try store.write("DELETE FROM s3_lifecycle WHERE bucket = ?", [.integer(bucket.id)])
        try bucket.set(.lifecycle, false, in: store)
    }

    /// The bucket that has been due longest, and since when. One look into an index where none is.
    func due(at now: Timestamp) throws(AWSError) -> (bucket: Int64, midnight: Timestamp)? {
        try store.first(
            "SELECT bucket, next FROM s3_lifecycle WHERE next <= ? ORDER BY next, bucket LIMIT 1",
            [.integer(now.milliseconds)]
        ) { row in (row.integer(0), Timestamp(milliseconds: row.integer(1))) }
    }

    func setNext(_ next: Timestamp, of bucket: Int64) throws(AWSError) {
        try store.write(
            "UPDATE s3_lifecycle SET next = ? WHERE bucket = ?", [.integer(next.milliseconds), .integer(bucket)])
    }
}

extension LifecycleConfiguration {
    /// `x-amz-expiration` of a current object.
    func expiration(key: String, size: Int, tags: String, modified: Timestamp) -> String? {
        expiry(key: key, size: size, tags: tags, modified: modified).map {
            "expiry-date=\"\($0.date.httpDate)\", rule-id=\"\(PercentEncoding.encode($0.id))\""
        }
    }

    /// When the first of its rules deletes a current object, and which that is.
    func expiry(key: String, size: Int, tags: String, modified: Timestamp) -> (date: Timestamp, id: String)? {
        var first: (date: Timestamp, id: String)?
        for rule in rules where rule.isEnabled {
            guard let expiration = rule.expiration, rule.filter.matches(key: key, size: size, tags: tags) else {
                continue
            }
            let date = expiration.due(from: modified)
            if date < first?.date ?? Timestamp(milliseconds: .max) { first = (date, rule.id) }
        }
        return first
    }

    /// When an upload that nobody completes is given up, and by which rule.
    func abortion(key: String, initiated: Timestamp) -> (date: Timestamp, id: String)? {
        var first: (date: Timestamp, id: String)?
        for rule in rules where rule.isEnabled && rule.filter.matches(key: key, size: 0, tags: "") {
            guard let days = rule.abortDays else { continue }
            let date = LifecycleTiming.days(days).due(from: initiated)
            if date < first?.date ?? Timestamp(milliseconds: .max) { first = (date, rule.id) }
        }
        return first
    }

    static let expirationPlace = HTTPBinding.Place.header("x-amz-expiration", "Expiration")
    static let abortPlaces: [HTTPBinding.Place] = [
        .header("x-amz-abort-date", "AbortDate"), .header("x-amz-abort-rule-id", "AbortRuleId"),
    ]
}

extension Bucket {
    /// Adds to the answer to a write when the new object expires.
    func addExpiration(
        of object: NewObject, _ call: Call, to members: inout Structure
    ) throws(AWSError) {
        guard let configuration = try LifecycleTable(call.store).configuration(of: self) else { return }
        let text = configuration.expiration(
            key: object.key, size: object.size, tags: object.settings.tags.encoded,
            modified: Timestamp(seconds: call.now.seconds))
        if let text { members.add("Expiration", .string(text)) }
    }

    /// Adds to an answer about an upload when it is given up.
    func addAbortion(
        key: String, initiated: Timestamp, _ call: Call, to members: inout Structure
    ) throws(AWSError) {
        guard let configuration = try LifecycleTable(call.store).configuration(of: self),
            let abortion = configuration.abortion(key: key, initiated: initiated)
        else { return }
        members.add("AbortDate", .timestamp(abortion.date))
        members.add("AbortRuleId", .string(abortion.id))
    }
}
