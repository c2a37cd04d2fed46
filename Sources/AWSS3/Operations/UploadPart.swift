// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime
public import Smithy
public import SmithyHTTPAPI

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What `UploadPart` takes.
public struct UploadPartInput: Sendable {
    public var body: ByteStream?
    public var bucket: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var checksumCRC32: String?
    public var checksumCRC32C: String?
    public var checksumCRC64NVME: String?
    public var checksumSHA1: String?
    public var checksumSHA256: String?
    public var contentLength: Int?
    public var contentMD5: String?
    public var expectedBucketOwner: String?
    public var key: String?
    public var partNumber: Int?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var sseCustomerAlgorithm: String?
    public var sseCustomerKey: String?
    public var sseCustomerKeyMD5: String?
    public var uploadId: String?

    public init(
        body: ByteStream? = nil, bucket: String? = nil, checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil,
        checksumCRC32: String? = nil, checksumCRC32C: String? = nil, checksumCRC64NVME: String? = nil,
        checksumSHA1: String? = nil, checksumSHA256: String? = nil, contentLength: Int? = nil,
        contentMD5: String? = nil, expectedBucketOwner: String? = nil, key: String? = nil, partNumber: Int? = nil,
        requestPayer: S3ClientTypes.RequestPayer? = nil, sseCustomerAlgorithm: String? = nil,
        sseCustomerKey: String? = nil, sseCustomerKeyMD5: String? = nil, uploadId: String? = nil
    ) {
        self.body = body
        self.bucket = bucket
        self.checksumAlgorithm = checksumAlgorithm
        self.checksumCRC32 = checksumCRC32
        self.checksumCRC32C = checksumCRC32C
        self.checksumCRC64NVME = checksumCRC64NVME
        self.checksumSHA1 = checksumSHA1
        self.checksumSHA256 = checksumSHA256
        self.contentLength = contentLength
        self.contentMD5 = contentMD5
        self.expectedBucketOwner = expectedBucketOwner
        self.key = key
        self.partNumber = partNumber
        self.requestPayer = requestPayer
        self.sseCustomerAlgorithm = sseCustomerAlgorithm
        self.sseCustomerKey = sseCustomerKey
        self.sseCustomerKeyMD5 = sseCustomerKeyMD5
        self.uploadId = uploadId
    }
}

extension UploadPartInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.stream(&body)
        m.label(&bucket, "Bucket")
        m.header(&contentLength, "Content-Length")
        m.header(&contentMD5, "Content-MD5")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
        m.header(&checksumCRC32, "x-amz-checksum-crc32")
        m.header(&checksumCRC32C, "x-amz-checksum-crc32c")
        m.header(&checksumCRC64NVME, "x-amz-checksum-crc64nvme")
        m.header(&checksumSHA1, "x-amz-checksum-sha1")
        m.header(&checksumSHA256, "x-amz-checksum-sha256")
        m.label(&key, "Key")
        m.query(&partNumber, "partNumber")
        m.query(&uploadId, "uploadId")
        m.header(&sseCustomerAlgorithm, "x-amz-server-side-encryption-customer-algorithm")
        m.header(&sseCustomerKey, "x-amz-server-side-encryption-customer-key")
        m.header(&sseCustomerKeyMD5, "x-amz-server-side-encryption-customer-key-MD5")
        m.header(&requestPayer, "x-amz-request-payer")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `UploadPart` answers.
public struct UploadPartOutput: Sendable {
    public var bucketKeyEnabled: Bool?
    public var checksumCRC32: String?
    public var checksumCRC32C: String?
    public var checksumCRC64NVME: String?
    public var checksumSHA1: String?
    public var checksumSHA256: String?
    public var eTag: String?
    public var requestCharged: S3ClientTypes.RequestCharged?
    public var serverSideEncryption: S3ClientTypes.ServerSideEncryption?
    public var sseCustomerAlgorithm: String?
    public var sseCustomerKeyMD5: String?
    public var ssekmsKeyId: String?

    public init(
        bucketKeyEnabled: Bool? = nil, checksumCRC32: String? = nil, checksumCRC32C: String? = nil,
        checksumCRC64NVME: String? = nil, checksumSHA1: String? = nil, checksumSHA256: String? = nil,
        eTag: String? = nil, requestCharged: S3ClientTypes.RequestCharged? = nil,
        serverSideEncryption: S3ClientTypes.ServerSideEncryption? = nil, sseCustomerAlgorithm: String? = nil,
        sseCustomerKeyMD5: String? = nil, ssekmsKeyId: String? = nil
    ) {
        self.bucketKeyEnabled = bucketKeyEnabled
        self.checksumCRC32 = checksumCRC32
        self.checksumCRC32C = checksumCRC32C
        self.checksumCRC64NVME = checksumCRC64NVME
        self.checksumSHA1 = checksumSHA1
        self.checksumSHA256 = checksumSHA256
        self.eTag = eTag
        self.requestCharged = requestCharged
        self.serverSideEncryption = serverSideEncryption
        self.sseCustomerAlgorithm = sseCustomerAlgorithm
        self.sseCustomerKeyMD5 = sseCustomerKeyMD5
        self.ssekmsKeyId = ssekmsKeyId
    }
}

extension UploadPartOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&serverSideEncryption, "x-amz-server-side-encryption")
        m.header(&eTag, "ETag")
        m.header(&checksumCRC32, "x-amz-checksum-crc32")
        m.header(&checksumCRC32C, "x-amz-checksum-crc32c")
        m.header(&checksumCRC64NVME, "x-amz-checksum-crc64nvme")
        m.header(&checksumSHA1, "x-amz-checksum-sha1")
        m.header(&checksumSHA256, "x-amz-checksum-sha256")
        m.header(&sseCustomerAlgorithm, "x-amz-server-side-encryption-customer-algorithm")
        m.header(&sseCustomerKeyMD5, "x-amz-server-side-encryption-customer-key-MD5")
        m.header(&ssekmsKeyId, "x-amz-server-side-encryption-aws-kms-key-id")
        m.header(&bucketKeyEnabled, "x-amz-server-side-encryption-bucket-key-enabled")
        m.header(&requestCharged, "x-amz-request-charged")
    }
}

extension S3Client {
    static let uploadPartOperation = Operation<UploadPartInput, UploadPartOutput>(
        "UploadPart", "PUT /{Bucket}/{Key+}?x-id=UploadPart",
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `UploadPart`.
    public func uploadPart(input: UploadPartInput) async throws -> UploadPartOutput {
        try await runtime.call(Self.uploadPartOperation, input)
    }
}

extension UploadPartInput {
    /// The signed request, valid for `expiration` seconds, without sending it.
    public func presign(config: S3Client.S3ClientConfig, expiration: TimeInterval) async throws -> HTTPRequest? {
        try await S3Client(config: config).runtime
            .presign(S3Client.uploadPartOperation, self, expirationSeconds: expiration)
    }

    /// The URL of the signed request, valid for `expiration` seconds.
    public func presignURL(config: S3Client.S3ClientConfig, expiration: TimeInterval) async throws -> URL? {
        try await S3Client(config: config).runtime
            .presignedURL(S3Client.uploadPartOperation, self, expirationSeconds: expiration)
    }
}
