// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeleteBucketEncryption` takes.
public struct DeleteBucketEncryptionInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension DeleteBucketEncryptionInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `DeleteBucketEncryption` answers.
public struct DeleteBucketEncryptionOutput: Sendable {
    public init() {}
}

extension DeleteBucketEncryptionOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let deleteBucketEncryptionOperation = Operation<DeleteBucketEncryptionInput, DeleteBucketEncryptionOutput>(
        "DeleteBucketEncryption", "DELETE /{Bucket}?encryption"
    )

    /// Calls `DeleteBucketEncryption`.
    public func deleteBucketEncryption(
        input: DeleteBucketEncryptionInput
    ) async throws -> DeleteBucketEncryptionOutput {
        try await runtime.call(Self.deleteBucketEncryptionOperation, input)
    }
}
