// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeleteBucketLifecycle` takes.
public struct DeleteBucketLifecycleInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension DeleteBucketLifecycleInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `DeleteBucketLifecycle` answers.
public struct DeleteBucketLifecycleOutput: Sendable {
    public init() {}
}

extension DeleteBucketLifecycleOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let deleteBucketLifecycleOperation = Operation<DeleteBucketLifecycleInput, DeleteBucketLifecycleOutput>(
        "DeleteBucketLifecycle", "DELETE /{Bucket}?lifecycle"
    )

    /// Calls `DeleteBucketLifecycle`.
    public func deleteBucketLifecycle(input: DeleteBucketLifecycleInput) async throws -> DeleteBucketLifecycleOutput {
        try await runtime.call(Self.deleteBucketLifecycleOperation, input)
    }
}
