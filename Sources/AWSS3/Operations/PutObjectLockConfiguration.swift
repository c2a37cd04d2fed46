// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutObjectLockConfiguration` takes.
public struct PutObjectLockConfigurationInput: Sendable {
    public var bucket: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var contentMD5: String?
    public var expectedBucketOwner: String?
    public var objectLockConfiguration: S3ClientTypes.ObjectLockConfiguration?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var token: String?

    public init(
        bucket: String? = nil, checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, contentMD5: String? = nil,
        expectedBucketOwner: String? = nil, objectLockConfiguration: S3ClientTypes.ObjectLockConfiguration? = nil,
        requestPayer: S3ClientTypes.RequestPayer? = nil, token: String? = nil
    ) {
        self.bucket = bucket
        self.checksumAlgorithm = checksumAlgorithm
        self.contentMD5 = contentMD5
        self.expectedBucketOwner = expectedBucketOwner
        self.objectLockConfiguration = objectLockConfiguration
        self.requestPayer = requestPayer
        self.token = token
    }
}

extension PutObjectLockConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.payload(&objectLockConfiguration, "ObjectLockConfiguration")
        m.header(&requestPayer, "x-amz-request-payer")
        m.header(&token, "x-amz-bucket-object-lock-token")
        m.header(&contentMD5, "Content-MD5")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `PutObjectLockConfiguration` answers.
public struct PutObjectLockConfigurationOutput: Sendable {
    public var requestCharged: S3ClientTypes.RequestCharged?

    public init(requestCharged: S3ClientTypes.RequestCharged? = nil) {
        self.requestCharged = requestCharged
    }
}

extension PutObjectLockConfigurationOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&requestCharged, "x-amz-request-charged")
    }
}

extension S3Client {
    static let putObjectLockConfigurationOperation = Operation<
        PutObjectLockConfigurationInput, PutObjectLockConfigurationOutput
    >(
        "PutObjectLockConfiguration", "PUT /{Bucket}?object-lock", requiresChecksum: true,
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `PutObjectLockConfiguration`.
    public func putObjectLockConfiguration(
        input: PutObjectLockConfigurationInput
    ) async throws -> PutObjectLockConfigurationOutput {
        try await runtime.call(Self.putObjectLockConfigurationOperation, input)
    }
}
