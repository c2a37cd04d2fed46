// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeleteBucket` takes.
public struct DeleteBucketInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension DeleteBucketInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `DeleteBucket` answers.
public struct DeleteBucketOutput: Sendable {
    public init() {}
}

extension DeleteBucketOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let deleteBucketOperation = Operation<DeleteBucketInput, DeleteBucketOutput>(
        "DeleteBucket", "DELETE /{Bucket}"
    )

    /// Calls `DeleteBucket`.
    public func deleteBucket(input: DeleteBucketInput) async throws -> DeleteBucketOutput {
        try await runtime.call(Self.deleteBucketOperation, input)
    }
}
