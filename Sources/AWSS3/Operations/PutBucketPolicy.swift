// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutBucketPolicy` takes.
public struct PutBucketPolicyInput: Sendable {
    public var bucket: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var confirmRemoveSelfBucketAccess: Bool?
    public var contentMD5: String?
    public var expectedBucketOwner: String?
    public var policy: String?

    public init(
        bucket: String? = nil, checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil,
        confirmRemoveSelfBucketAccess: Bool? = nil, contentMD5: String? = nil, expectedBucketOwner: String? = nil,
        policy: String? = nil
    ) {
        self.bucket = bucket
        self.checksumAlgorithm = checksumAlgorithm
        self.confirmRemoveSelfBucketAccess = confirmRemoveSelfBucketAccess
        self.contentMD5 = contentMD5
        self.expectedBucketOwner = expectedBucketOwner
        self.policy = policy
    }
}

extension PutBucketPolicyInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&contentMD5, "Content-MD5")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
        m.header(&confirmRemoveSelfBucketAccess, "x-amz-confirm-remove-self-bucket-access")
        m.payload(&policy, "Policy")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `PutBucketPolicy` answers.
public struct PutBucketPolicyOutput: Sendable {
    public init() {}
}

extension PutBucketPolicyOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let putBucketPolicyOperation = Operation<PutBucketPolicyInput, PutBucketPolicyOutput>(
        "PutBucketPolicy", "PUT /{Bucket}?policy", requiresChecksum: true,
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `PutBucketPolicy`.
    public func putBucketPolicy(input: PutBucketPolicyInput) async throws -> PutBucketPolicyOutput {
        try await runtime.call(Self.putBucketPolicyOperation, input)
    }
}
