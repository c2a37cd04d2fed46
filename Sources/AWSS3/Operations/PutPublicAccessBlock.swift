// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutPublicAccessBlock` takes.
public struct PutPublicAccessBlockInput: Sendable {
    public var bucket: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var contentMD5: String?
    public var expectedBucketOwner: String?
    public var publicAccessBlockConfiguration: S3ClientTypes.PublicAccessBlockConfiguration?

    public init(
        bucket: String? = nil, checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, contentMD5: String? = nil,
        expectedBucketOwner: String? = nil,
        publicAccessBlockConfiguration: S3ClientTypes.PublicAccessBlockConfiguration? = nil
    ) {
        self.bucket = bucket
        self.checksumAlgorithm = checksumAlgorithm
        self.contentMD5 = contentMD5
        self.expectedBucketOwner = expectedBucketOwner
        self.publicAccessBlockConfiguration = publicAccessBlockConfiguration
    }
}

extension PutPublicAccessBlockInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&contentMD5, "Content-MD5")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
        m.payload(&publicAccessBlockConfiguration, "PublicAccessBlockConfiguration")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `PutPublicAccessBlock` answers.
public struct PutPublicAccessBlockOutput: Sendable {
    public init() {}
}

extension PutPublicAccessBlockOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let putPublicAccessBlockOperation = Operation<PutPublicAccessBlockInput, PutPublicAccessBlockOutput>(
        "PutPublicAccessBlock", "PUT /{Bucket}?publicAccessBlock", requiresChecksum: true,
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `PutPublicAccessBlock`.
    public func putPublicAccessBlock(input: PutPublicAccessBlockInput) async throws -> PutPublicAccessBlockOutput {
        try await runtime.call(Self.putPublicAccessBlockOperation, input)
    }
}
