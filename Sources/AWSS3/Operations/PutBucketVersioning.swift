// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutBucketVersioning` takes.
public struct PutBucketVersioningInput: Sendable {
    public var bucket: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var contentMD5: String?
    public var expectedBucketOwner: String?
    public var mfa: String?
    public var versioningConfiguration: S3ClientTypes.VersioningConfiguration?

    public init(
        bucket: String? = nil, checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, contentMD5: String? = nil,
        expectedBucketOwner: String? = nil, mfa: String? = nil,
        versioningConfiguration: S3ClientTypes.VersioningConfiguration? = nil
    ) {
        self.bucket = bucket
        self.checksumAlgorithm = checksumAlgorithm
        self.contentMD5 = contentMD5
        self.expectedBucketOwner = expectedBucketOwner
        self.mfa = mfa
        self.versioningConfiguration = versioningConfiguration
    }
}

extension PutBucketVersioningInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&contentMD5, "Content-MD5")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
        m.header(&mfa, "x-amz-mfa")
        m.payload(&versioningConfiguration, "VersioningConfiguration")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `PutBucketVersioning` answers.
public struct PutBucketVersioningOutput: Sendable {
    public init() {}
}

extension PutBucketVersioningOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let putBucketVersioningOperation = Operation<PutBucketVersioningInput, PutBucketVersioningOutput>(
        "PutBucketVersioning", "PUT /{Bucket}?versioning", requiresChecksum: true,
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `PutBucketVersioning`.
    public func putBucketVersioning(input: PutBucketVersioningInput) async throws -> PutBucketVersioningOutput {
        try await runtime.call(Self.putBucketVersioningOperation, input)
    }
}
