// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutBucketCors` takes.
public struct PutBucketCorsInput: Sendable {
    public var bucket: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var contentMD5: String?
    public var corsConfiguration: S3ClientTypes.CORSConfiguration?
    public var expectedBucketOwner: String?

    public init(
        bucket: String? = nil, checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, contentMD5: String? = nil,
        corsConfiguration: S3ClientTypes.CORSConfiguration? = nil, expectedBucketOwner: String? = nil
    ) {
        self.bucket = bucket
        self.checksumAlgorithm = checksumAlgorithm
        self.contentMD5 = contentMD5
        self.corsConfiguration = corsConfiguration
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension PutBucketCorsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.payload(&corsConfiguration, "CORSConfiguration")
        m.header(&contentMD5, "Content-MD5")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `PutBucketCors` answers.
public struct PutBucketCorsOutput: Sendable {
    public init() {}
}

extension PutBucketCorsOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let putBucketCorsOperation = Operation<PutBucketCorsInput, PutBucketCorsOutput>(
        "PutBucketCors", "PUT /{Bucket}?cors", requiresChecksum: true,
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `PutBucketCors`.
    public func putBucketCors(input: PutBucketCorsInput) async throws -> PutBucketCorsOutput {
        try await runtime.call(Self.putBucketCorsOperation, input)
    }
}
