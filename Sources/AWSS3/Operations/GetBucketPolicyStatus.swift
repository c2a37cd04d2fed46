// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketPolicyStatus` takes.
public struct GetBucketPolicyStatusInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension GetBucketPolicyStatusInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetBucketPolicyStatus` answers.
public struct GetBucketPolicyStatusOutput: Sendable {
    public var policyStatus: S3ClientTypes.PolicyStatus?

    public init(policyStatus: S3ClientTypes.PolicyStatus? = nil) {
        self.policyStatus = policyStatus
    }
}

extension GetBucketPolicyStatusOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.payload(&policyStatus, "PolicyStatus")
    }
}

extension S3Client {
    static let getBucketPolicyStatusOperation = Operation<GetBucketPolicyStatusInput, GetBucketPolicyStatusOutput>(
        "GetBucketPolicyStatus", "GET /{Bucket}?policyStatus"
    )

    /// Calls `GetBucketPolicyStatus`.
    public func getBucketPolicyStatus(input: GetBucketPolicyStatusInput) async throws -> GetBucketPolicyStatusOutput {
        try await runtime.call(Self.getBucketPolicyStatusOperation, input)
    }
}
