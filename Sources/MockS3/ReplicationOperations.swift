import Core
import ServiceKit
import SQLite

/// Replaces a bucket's replication rules
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketReplication.html).
struct PutBucketReplication: Operation {
    static let differences = [
        "Whether the role may do its work is not asked.",
        "ExistingObjectReplication, ReplicationTime and Metrics are kept without effect.",
    ]

    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["replication"],
        input: BucketReference.places + RequestChecksums.places + [
            .header("x-amz-bucket-object-lock-token", "Token")
        ], inputPayload: .member("ReplicationConfiguration", root: "ReplicationConfiguration"))

    private static let idLength = 48

    private let bucket: BucketReference
    private let configuration: ReplicationConfiguration

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        try RequestChecksums.verifyConfiguration(input)
        guard let document = try input.structure("ReplicationConfiguration") else { throw .malformedXML }
        configuration = try ReplicationConfiguration(document)
        try configuration.validate()
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        guard bucket.versioning == .enabled else {
            throw .invalidRequest(
                "Versioning must be 'Enabled' on the bucket to apply a replication configuration")
        }
        var configuration = configuration
        for index in configuration.rules.indices {
            try checkDestination(configuration.rules[index].destination, bucket, call)
            guard configuration.rules[index].id.isEmpty else { continue }
            configuration.rules[index].id = call.random {
                $0.text(Self.idLength, from: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
            }
        }
        try call.store.write(
            "INSERT OR REPLACE INTO s3_replication (bucket, document) VALUES (?, ?)",
            [.integer(bucket.id), .text(ConfigurationDocument.encode(configuration.members))])
        try bucket.set([.replication, .replicationStatus], true, in: call.store)
        return Output()
    }

    private func checkDestination(_ name: String, _ source: Bucket, _ call: Call) throws(AWSError) {
        guard name != source.name else {
            throw .invalidRequest("Destination bucket cannot be the same as the source bucket.")
        }
        guard let destination = try Bucket.find(name, in: call.store) else {
            throw .invalidRequest("Destination bucket must exist.")
        }
        guard destination.versioning == .enabled else {
            throw .invalidRequest("Destination bucket must have versioning enabled.")
        }
        guard !source.features.contains(.lock) || destination.features.contains(.lock) else {
            throw .invalidRequest("Destination bucket must have Object Lock enabled.")
        }
    }
}

/// A bucket's replication rules
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketReplication.html).
struct GetBucketReplication: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["replication"], input: BucketReference.places,
        outputPayload: .members(root: "ReplicationConfiguration"))

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        guard let configuration = try Replication(call).configuration(of: bucket) else {
            throw AWSError(
                "ReplicationConfigurationNotFoundError", "The replication configuration was not found", status: 404,
                details: [("BucketName", bucket.name)])
        }
        return Output(configuration.members)
    }
}

/// Removes a bucket's replication rules
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucketReplication.html).
struct DeleteBucketReplication: Operation {
    static let binding = HTTPBinding(
        "DELETE", "/{Bucket}", query: ["replication"], input: BucketReference.places, status: 204)

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        try call.store.write("DELETE FROM s3_replication WHERE bucket = ?", [.integer(bucket.id)])
        try bucket.set(.replication, false, in: call.store)
        return Output()
    }
}
