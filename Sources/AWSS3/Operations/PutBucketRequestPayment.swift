// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutBucketRequestPayment` takes.
public struct PutBucketRequestPaymentInput: Sendable {
    public var bucket: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var contentMD5: String?
    public var expectedBucketOwner: String?
    public var requestPaymentConfiguration: S3ClientTypes.RequestPaymentConfiguration?

    public init(
        bucket: String? = nil, checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, contentMD5: String? = nil,
        expectedBucketOwner: String? = nil,
        requestPaymentConfiguration: S3ClientTypes.RequestPaymentConfiguration? = nil
    ) {
        self.bucket = bucket
        self.checksumAlgorithm = checksumAlgorithm
        self.contentMD5 = contentMD5
        self.expectedBucketOwner = expectedBucketOwner
        self.requestPaymentConfiguration = requestPaymentConfiguration
    }
}

extension PutBucketRequestPaymentInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&contentMD5, "Content-MD5")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
        m.payload(&requestPaymentConfiguration, "RequestPaymentConfiguration")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `PutBucketRequestPayment` answers.
public struct PutBucketRequestPaymentOutput: Sendable {
    public init() {}
}

extension PutBucketRequestPaymentOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let putBucketRequestPaymentOperation = Operation<
        PutBucketRequestPaymentInput, PutBucketRequestPaymentOutput
    >(
        "PutBucketRequestPayment", "PUT /{Bucket}?requestPayment", requiresChecksum: true,
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `PutBucketRequestPayment`.
    public func putBucketRequestPayment(
        input: PutBucketRequestPaymentInput
    ) async throws -> PutBucketRequestPaymentOutput {
        try await runtime.call(Self.putBucketRequestPaymentOperation, input)
    }
}
