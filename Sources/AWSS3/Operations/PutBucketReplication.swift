// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutBucketReplication` takes.
public struct PutBucketReplicationInput: Sendable {
    public var bucket: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var contentMD5: String?
    public var expectedBucketOwner: String?
    public var replicationConfiguration: S3ClientTypes.ReplicationConfiguration?
    public var token: String?

    public init(
        bucket: String? = nil, checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, contentMD5: String? = nil,
        expectedBucketOwner: String? = nil, replicationConfiguration: S3ClientTypes.ReplicationConfiguration? = nil,
        token: String? = nil
    ) {
        self.bucket = bucket
        self.checksumAlgorithm = checksumAlgorithm
        self.contentMD5 = contentMD5
        self.expectedBucketOwner = expectedBucketOwner
        self.replicationConfiguration = replicationConfiguration
        self.token = token
    }
}

extension PutBucketReplicationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&contentMD5, "Content-MD5")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
        m.payload(&replicationConfiguration, "ReplicationConfiguration")
        m.header(&token, "x-amz-bucket-object-lock-token")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `PutBucketReplication` answers.
public struct PutBucketReplicationOutput: Sendable {
    public init() {}
}

extension PutBucketReplicationOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let putBucketReplicationOperation = Operation<PutBucketReplicationInput, PutBucketReplicationOutput>(
        "PutBucketReplication", "PUT /{Bucket}?replication", requiresChecksum: true,
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `PutBucketReplication`.
    public func putBucketReplication(input: PutBucketReplicationInput) async throws -> PutBucketReplicationOutput {
        try await runtime.call(Self.putBucketReplicationOperation, input)
    }
}
