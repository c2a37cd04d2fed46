// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutObjectRetention` takes.
public struct PutObjectRetentionInput: Sendable {
    public var bucket: String?
    public var bypassGovernanceRetention: Bool?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var contentMD5: String?
    public var expectedBucketOwner: String?
    public var key: String?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var retention: S3ClientTypes.ObjectLockRetention?
    public var versionId: String?

    public init(
        bucket: String? = nil, bypassGovernanceRetention: Bool? = nil,
        checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, contentMD5: String? = nil,
        expectedBucketOwner: String? = nil, key: String? = nil, requestPayer: S3ClientTypes.RequestPayer? = nil,
        retention: S3ClientTypes.ObjectLockRetention? = nil, versionId: String? = nil
    ) {
        self.bucket = bucket
        self.bypassGovernanceRetention = bypassGovernanceRetention
        self.checksumAlgorithm = checksumAlgorithm
        self.contentMD5 = contentMD5
        self.expectedBucketOwner = expectedBucketOwner
        self.key = key
        self.requestPayer = requestPayer
        self.retention = retention
        self.versionId = versionId
    }
}

extension PutObjectRetentionInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.label(&key, "Key")
        m.payload(&retention, "Retention")
        m.header(&requestPayer, "x-amz-request-payer")
        m.query(&versionId, "versionId")
        m.header(&bypassGovernanceRetention, "x-amz-bypass-governance-retention")
        m.header(&contentMD5, "Content-MD5")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `PutObjectRetention` answers.
public struct PutObjectRetentionOutput: Sendable {
    public var requestCharged: S3ClientTypes.RequestCharged?

    public init(requestCharged: S3ClientTypes.RequestCharged? = nil) {
        self.requestCharged = requestCharged
    }
}

extension PutObjectRetentionOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&requestCharged, "x-amz-request-charged")
    }
}

extension S3Client {
    static let putObjectRetentionOperation = Operation<PutObjectRetentionInput, PutObjectRetentionOutput>(
        "PutObjectRetention", "PUT /{Bucket}/{Key+}?retention", requiresChecksum: true,
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `PutObjectRetention`.
    public func putObjectRetention(input: PutObjectRetentionInput) async throws -> PutObjectRetentionOutput {
        try await runtime.call(Self.putObjectRetentionOperation, input)
    }
}
