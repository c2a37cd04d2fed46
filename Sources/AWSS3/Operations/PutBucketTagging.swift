// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutBucketTagging` takes.
public struct PutBucketTaggingInput: Sendable {
    public var bucket: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var contentMD5: String?
    public var expectedBucketOwner: String?
    public var tagging: S3ClientTypes.Tagging?

    public init(
        bucket: String? = nil, checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, contentMD5: String? = nil,
        expectedBucketOwner: String? = nil, tagging: S3ClientTypes.Tagging? = nil
    ) {
        self.bucket = bucket
        self.checksumAlgorithm = checksumAlgorithm
        self.contentMD5 = contentMD5
        self.expectedBucketOwner = expectedBucketOwner
        self.tagging = tagging
    }
}

extension PutBucketTaggingInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&contentMD5, "Content-MD5")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
        m.payload(&tagging, "Tagging")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `PutBucketTagging` answers.
public struct PutBucketTaggingOutput: Sendable {
    public init() {}
}

extension PutBucketTaggingOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let putBucketTaggingOperation = Operation<PutBucketTaggingInput, PutBucketTaggingOutput>(
        "PutBucketTagging", "PUT /{Bucket}?tagging", requiresChecksum: true,
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `PutBucketTagging`.
    public func putBucketTagging(input: PutBucketTaggingInput) async throws -> PutBucketTaggingOutput {
        try await runtime.call(Self.putBucketTaggingOperation, input)
    }
}
