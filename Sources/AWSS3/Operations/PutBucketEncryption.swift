// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutBucketEncryption` takes.
public struct PutBucketEncryptionInput: Sendable {
    public var bucket: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var contentMD5: String?
    public var expectedBucketOwner: String?
    public var serverSideEncryptionConfiguration: S3ClientTypes.ServerSideEncryptionConfiguration?

    public init(
        bucket: String? = nil, checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, contentMD5: String? = nil,
        expectedBucketOwner: String? = nil,
        serverSideEncryptionConfiguration: S3ClientTypes.ServerSideEncryptionConfiguration? = nil
    ) {
        self.bucket = bucket
        self.checksumAlgorithm = checksumAlgorithm
        self.contentMD5 = contentMD5
        self.expectedBucketOwner = expectedBucketOwner
        self.serverSideEncryptionConfiguration = serverSideEncryptionConfiguration
    }
}

extension PutBucketEncryptionInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&contentMD5, "Content-MD5")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
        m.payload(&serverSideEncryptionConfiguration, "ServerSideEncryptionConfiguration")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `PutBucketEncryption` answers.
public struct PutBucketEncryptionOutput: Sendable {
    public init() {}
}

extension PutBucketEncryptionOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let putBucketEncryptionOperation = Operation<PutBucketEncryptionInput, PutBucketEncryptionOutput>(
        "PutBucketEncryption", "PUT /{Bucket}?encryption", requiresChecksum: true,
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `PutBucketEncryption`.
    public func putBucketEncryption(input: PutBucketEncryptionInput) async throws -> PutBucketEncryptionOutput {
        try await runtime.call(Self.putBucketEncryptionOperation, input)
    }
}
