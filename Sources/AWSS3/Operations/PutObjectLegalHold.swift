// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutObjectLegalHold` takes.
public struct PutObjectLegalHoldInput: Sendable {
    public var bucket: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var contentMD5: String?
    public var expectedBucketOwner: String?
    public var key: String?
    public var legalHold: S3ClientTypes.ObjectLockLegalHold?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var versionId: String?

    public init(
        bucket: String? = nil, checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, contentMD5: String? = nil,
        expectedBucketOwner: String? = nil, key: String? = nil, legalHold: S3ClientTypes.ObjectLockLegalHold? = nil,
        requestPayer: S3ClientTypes.RequestPayer? = nil, versionId: String? = nil
    ) {
        self.bucket = bucket
        self.checksumAlgorithm = checksumAlgorithm
        self.contentMD5 = contentMD5
        self.expectedBucketOwner = expectedBucketOwner
        self.key = key
        self.legalHold = legalHold
        self.requestPayer = requestPayer
        self.versionId = versionId
    }
}

extension PutObjectLegalHoldInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.label(&key, "Key")
        m.payload(&legalHold, "LegalHold")
        m.header(&requestPayer, "x-amz-request-payer")
        m.query(&versionId, "versionId")
        m.header(&contentMD5, "Content-MD5")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `PutObjectLegalHold` answers.
public struct PutObjectLegalHoldOutput: Sendable {
    public var requestCharged: S3ClientTypes.RequestCharged?

    public init(requestCharged: S3ClientTypes.RequestCharged? = nil) {
        self.requestCharged = requestCharged
    }
}

extension PutObjectLegalHoldOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&requestCharged, "x-amz-request-charged")
    }
}

extension S3Client {
    static let putObjectLegalHoldOperation = Operation<PutObjectLegalHoldInput, PutObjectLegalHoldOutput>(
        "PutObjectLegalHold", "PUT /{Bucket}/{Key+}?legal-hold", requiresChecksum: true,
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `PutObjectLegalHold`.
    public func putObjectLegalHold(input: PutObjectLegalHoldInput) async throws -> PutObjectLegalHoldOutput {
        try await runtime.call(Self.putObjectLegalHoldOperation, input)
    }
}
