// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeleteBucketTagging` takes.
public struct DeleteBucketTaggingInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension DeleteBucketTaggingInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `DeleteBucketTagging` answers.
public struct DeleteBucketTaggingOutput: Sendable {
    public init() {}
}

extension DeleteBucketTaggingOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let deleteBucketTaggingOperation = Operation<DeleteBucketTaggingInput, DeleteBucketTaggingOutput>(
        "DeleteBucketTagging", "DELETE /{Bucket}?tagging"
    )

    /// Calls `DeleteBucketTagging`.
    public func deleteBucketTagging(input: DeleteBucketTaggingInput) async throws -> DeleteBucketTaggingOutput {
        try await runtime.call(Self.deleteBucketTaggingOperation, input)
    }
}
