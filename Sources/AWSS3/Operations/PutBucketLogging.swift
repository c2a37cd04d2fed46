// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutBucketLogging` takes.
public struct PutBucketLoggingInput: Sendable {
    public var bucket: String?
    public var bucketLoggingStatus: S3ClientTypes.BucketLoggingStatus?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var contentMD5: String?
    public var expectedBucketOwner: String?

    public init(
        bucket: String? = nil, bucketLoggingStatus: S3ClientTypes.BucketLoggingStatus? = nil,
        checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, contentMD5: String? = nil,
        expectedBucketOwner: String? = nil
    ) {
        self.bucket = bucket
        self.bucketLoggingStatus = bucketLoggingStatus
        self.checksumAlgorithm = checksumAlgorithm
        self.contentMD5 = contentMD5
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension PutBucketLoggingInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.payload(&bucketLoggingStatus, "BucketLoggingStatus")
        m.header(&contentMD5, "Content-MD5")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `PutBucketLogging` answers.
public struct PutBucketLoggingOutput: Sendable {
    public init() {}
}

extension PutBucketLoggingOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let putBucketLoggingOperation = Operation<PutBucketLoggingInput, PutBucketLoggingOutput>(
        "PutBucketLogging", "PUT /{Bucket}?logging", requiresChecksum: true,
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `PutBucketLogging`.
    public func putBucketLogging(input: PutBucketLoggingInput) async throws -> PutBucketLoggingOutput {
        try await runtime.call(Self.putBucketLoggingOperation, input)
    }
}
