// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeleteBucketReplication` takes.
public struct DeleteBucketReplicationInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension DeleteBucketReplicationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `DeleteBucketReplication` answers.
public struct DeleteBucketReplicationOutput: Sendable {
    public init() {}
}

extension DeleteBucketReplicationOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let deleteBucketReplicationOperation = Operation<
        DeleteBucketReplicationInput, DeleteBucketReplicationOutput
    >("DeleteBucketReplication", "DELETE /{Bucket}?replication")

    /// Calls `DeleteBucketReplication`.
    public func deleteBucketReplication(
        input: DeleteBucketReplicationInput
    ) async throws -> DeleteBucketReplicationOutput {
        try await runtime.call(Self.deleteBucketReplicationOperation, input)
    }
}
