// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutObjectTagging` takes.
public struct PutObjectTaggingInput: Sendable {
    public var bucket: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var contentMD5: String?
    public var expectedBucketOwner: String?
    public var key: String?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var tagging: S3ClientTypes.Tagging?
    public var versionId: String?

    public init(
        bucket: String? = nil, checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, contentMD5: String? = nil,
        expectedBucketOwner: String? = nil, key: String? = nil, requestPayer: S3ClientTypes.RequestPayer? = nil,
        tagging: S3ClientTypes.Tagging? = nil, versionId: String? = nil
    ) {
        self.bucket = bucket
        self.checksumAlgorithm = checksumAlgorithm
        self.contentMD5 = contentMD5
        self.expectedBucketOwner = expectedBucketOwner
        self.key = key
        self.requestPayer = requestPayer
        self.tagging = tagging
        self.versionId = versionId
    }
}

extension PutObjectTaggingInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.label(&key, "Key")
        m.query(&versionId, "versionId")
        m.header(&contentMD5, "Content-MD5")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
        m.payload(&tagging, "Tagging")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.header(&requestPayer, "x-amz-request-payer")
    }
}

/// What `PutObjectTagging` answers.
public struct PutObjectTaggingOutput: Sendable {
    public var versionId: String?

    public init(versionId: String? = nil) {
        self.versionId = versionId
    }
}

extension PutObjectTaggingOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&versionId, "x-amz-version-id")
    }
}

extension S3Client {
    static let putObjectTaggingOperation = Operation<PutObjectTaggingInput, PutObjectTaggingOutput>(
        "PutObjectTagging", "PUT /{Bucket}/{Key+}?tagging", requiresChecksum: true,
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `PutObjectTagging`.
    public func putObjectTagging(input: PutObjectTaggingInput) async throws -> PutObjectTaggingOutput {
        try await runtime.call(Self.putObjectTaggingOperation, input)
    }
}
