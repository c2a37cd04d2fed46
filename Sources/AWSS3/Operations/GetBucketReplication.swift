// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketReplication` takes.
public struct GetBucketReplicationInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension GetBucketReplicationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetBucketReplication` answers.
public struct GetBucketReplicationOutput: Sendable {
    public var replicationConfiguration: S3ClientTypes.ReplicationConfiguration?

    public init(replicationConfiguration: S3ClientTypes.ReplicationConfiguration? = nil) {
        self.replicationConfiguration = replicationConfiguration
    }
}

extension GetBucketReplicationOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.payload(&replicationConfiguration, "ReplicationConfiguration")
    }
}

extension S3Client {
    static let getBucketReplicationOperation = Operation<GetBucketReplicationInput, GetBucketReplicationOutput>(
        "GetBucketReplication", "GET /{Bucket}?replication"
    )

    /// Calls `GetBucketReplication`.
    public func getBucketReplication(input: GetBucketReplicationInput) async throws -> GetBucketReplicationOutput {
        try await runtime.call(Self.getBucketReplicationOperation, input)
    }
}
