// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutBucketWebsite` takes.
public struct PutBucketWebsiteInput: Sendable {
    public var bucket: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var contentMD5: String?
    public var expectedBucketOwner: String?
    public var websiteConfiguration: S3ClientTypes.WebsiteConfiguration?

    public init(
        bucket: String? = nil, checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, contentMD5: String? = nil,
        expectedBucketOwner: String? = nil, websiteConfiguration: S3ClientTypes.WebsiteConfiguration? = nil
    ) {
        self.bucket = bucket
        self.checksumAlgorithm = checksumAlgorithm
        self.contentMD5 = contentMD5
        self.expectedBucketOwner = expectedBucketOwner
        self.websiteConfiguration = websiteConfiguration
    }
}

extension PutBucketWebsiteInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&contentMD5, "Content-MD5")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
        m.payload(&websiteConfiguration, "WebsiteConfiguration")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `PutBucketWebsite` answers.
public struct PutBucketWebsiteOutput: Sendable {
    public init() {}
}

extension PutBucketWebsiteOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let putBucketWebsiteOperation = Operation<PutBucketWebsiteInput, PutBucketWebsiteOutput>(
        "PutBucketWebsite", "PUT /{Bucket}?website", requiresChecksum: true,
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `PutBucketWebsite`.
    public func putBucketWebsite(input: PutBucketWebsiteInput) async throws -> PutBucketWebsiteOutput {
        try await runtime.call(Self.putBucketWebsiteOperation, input)
    }
}
