// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketPolicy` takes.
public struct GetBucketPolicyInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension GetBucketPolicyInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetBucketPolicy` answers.
public struct GetBucketPolicyOutput: Sendable {
    public var policy: String?

    public init(policy: String? = nil) {
        self.policy = policy
    }
}

extension GetBucketPolicyOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.payload(&policy, "Policy")
    }
}

extension S3Client {
    static let getBucketPolicyOperation = Operation<GetBucketPolicyInput, GetBucketPolicyOutput>(
        "GetBucketPolicy", "GET /{Bucket}?policy"
    )

    /// Calls `GetBucketPolicy`.
    public func getBucketPolicy(input: GetBucketPolicyInput) async throws -> GetBucketPolicyOutput {
        try await runtime.call(Self.getBucketPolicyOperation, input)
    }
}
