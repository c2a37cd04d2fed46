// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeleteBucketOwnershipControls` takes.
public struct DeleteBucketOwnershipControlsInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension DeleteBucketOwnershipControlsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `DeleteBucketOwnershipControls` answers.
public struct DeleteBucketOwnershipControlsOutput: Sendable {
    public init() {}
}

extension DeleteBucketOwnershipControlsOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let deleteBucketOwnershipControlsOperation = Operation<
        DeleteBucketOwnershipControlsInput, DeleteBucketOwnershipControlsOutput
    >("DeleteBucketOwnershipControls", "DELETE /{Bucket}?ownershipControls")

    /// Calls `DeleteBucketOwnershipControls`.
    public func deleteBucketOwnershipControls(
        input: DeleteBucketOwnershipControlsInput
    ) async throws -> DeleteBucketOwnershipControlsOutput {
        try await runtime.call(Self.deleteBucketOwnershipControlsOperation, input)
    }
}
