// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeleteBucketPolicy` takes.
public struct DeleteBucketPolicyInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension DeleteBucketPolicyInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `DeleteBucketPolicy` answers.
public struct DeleteBucketPolicyOutput: Sendable {
    public init() {}
}

extension DeleteBucketPolicyOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let deleteBucketPolicyOperation = Operation<DeleteBucketPolicyInput, DeleteBucketPolicyOutput>(
        "DeleteBucketPolicy", "DELETE /{Bucket}?policy"
    )

    /// Calls `DeleteBucketPolicy`.
    public func deleteBucketPolicy(input: DeleteBucketPolicyInput) async throws -> DeleteBucketPolicyOutput {
        try await runtime.call(Self.deleteBucketPolicyOperation, input)
    }
}
