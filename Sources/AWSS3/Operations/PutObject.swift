// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime
public import Smithy
public import SmithyHTTPAPI

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What `PutObject` takes.
public struct PutObjectInput: Sendable {
    public var acl: S3ClientTypes.ObjectCannedACL?
    public var body: ByteStream?
    public var bucket: String?
    public var bucketKeyEnabled: Bool?
    public var cacheControl: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var checksumCRC32: String?
    public var checksumCRC32C: String?
    public var checksumCRC64NVME: String?
    public var checksumSHA1: String?
    public var checksumSHA256: String?
    public var contentDisposition: String?
    public var contentEncoding: String?
    public var contentLanguage: String?
    public var contentLength: Int?
    public var contentMD5: String?
    public var contentType: String?
    public var expectedBucketOwner: String?
    public var expires: Date?
    public var grantFullControl: String?
    public var grantRead: String?
    public var grantReadACP: String?
    public var grantWriteACP: String?
    public var ifMatch: String?
    public var ifNoneMatch: String?
    public var key: String?
    public var metadata: [String: String]?
    public var objectLockLegalHoldStatus: S3ClientTypes.ObjectLockLegalHoldStatus?
    public var objectLockMode: S3ClientTypes.ObjectLockMode?
    public var objectLockRetainUntilDate: Date?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var serverSideEncryption: S3ClientTypes.ServerSideEncryption?
    public var sseCustomerAlgorithm: String?
    public var sseCustomerKey: String?
    public var sseCustomerKeyMD5: String?
    public var ssekmsEncryptionContext: String?
    public var ssekmsKeyId: String?
    public var storageClass: S3ClientTypes.StorageClass?
    public var tagging: String?
    public var websiteRedirectLocation: String?
    public var writeOffsetBytes: Int?

    public init(
        acl: S3ClientTypes.ObjectCannedACL? = nil, body: ByteStream? = nil, bucket: String? = nil,
        bucketKeyEnabled: Bool? = nil, cacheControl: String? = nil,
        checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, checksumCRC32: String? = nil,
        checksumCRC32C: String? = nil, checksumCRC64NVME: String? = nil, checksumSHA1: String? = nil,
        checksumSHA256: String? = nil, contentDisposition: String? = nil, contentEncoding: String? = nil,
        contentLanguage: String? = nil, contentLength: Int? = nil, contentMD5: String? = nil,
        contentType: String? = nil, expectedBucketOwner: String? = nil, expires: Date? = nil,
        grantFullControl: String? = nil, grantRead: String? = nil, grantReadACP: String? = nil,
        grantWriteACP: String? = nil, ifMatch: String? = nil, ifNoneMatch: String? = nil, key: String? = nil,
        metadata: [String: String]? = nil, objectLockLegalHoldStatus: S3ClientTypes.ObjectLockLegalHoldStatus? = nil,
        objectLockMode: S3ClientTypes.ObjectLockMode? = nil, objectLockRetainUntilDate: Date? = nil,
        requestPayer: S3ClientTypes.RequestPayer? = nil,
        serverSideEncryption: S3ClientTypes.ServerSideEncryption? = nil, sseCustomerAlgorithm: String? = nil,
        sseCustomerKey: String? = nil, sseCustomerKeyMD5: String? = nil, ssekmsEncryptionContext: String? = nil,
        ssekmsKeyId: String? = nil, storageClass: S3ClientTypes.StorageClass? = nil, tagging: String? = nil,
        websiteRedirectLocation: String? = nil, writeOffsetBytes: Int? = nil
    ) {
        self.acl = acl
        self.body = body
        self.bucket = bucket
        self.bucketKeyEnabled = bucketKeyEnabled
        self.cacheControl = cacheControl
        self.checksumAlgorithm = checksumAlgorithm
        self.checksumCRC32 = checksumCRC32
        self.checksumCRC32C = checksumCRC32C
        self.checksumCRC64NVME = checksumCRC64NVME
        self.checksumSHA1 = checksumSHA1
        self.checksumSHA256 = checksumSHA256
        self.contentDisposition = contentDisposition
        self.contentEncoding = contentEncoding
        self.contentLanguage = contentLanguage
        self.contentLength = contentLength
        self.contentMD5 = contentMD5
        self.contentType = contentType
        self.expectedBucketOwner = expectedBucketOwner
        self.expires = expires
        self.grantFullControl = grantFullControl
        self.grantRead = grantRead
        self.grantReadACP = grantReadACP
        self.grantWriteACP = grantWriteACP
        self.ifMatch = ifMatch
        self.ifNoneMatch = ifNoneMatch
        self.key = key
        self.metadata = metadata
        self.objectLockLegalHoldStatus = objectLockLegalHoldStatus
        self.objectLockMode = objectLockMode
        self.objectLockRetainUntilDate = objectLockRetainUntilDate
        self.requestPayer = requestPayer
        self.serverSideEncryption = serverSideEncryption
        self.sseCustomerAlgorithm = sseCustomerAlgorithm
        self.sseCustomerKey = sseCustomerKey
        self.sseCustomerKeyMD5 = sseCustomerKeyMD5
        self.ssekmsEncryptionContext = ssekmsEncryptionContext
        self.ssekmsKeyId = ssekmsKeyId
        self.storageClass = storageClass
        self.tagging = tagging
        self.websiteRedirectLocation = websiteRedirectLocation
        self.writeOffsetBytes = writeOffsetBytes
    }
}

extension PutObjectInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&acl, "x-amz-acl")
        m.stream(&body)
        m.label(&bucket, "Bucket")
        m.header(&cacheControl, "Cache-Control")
        m.header(&contentDisposition, "Content-Disposition")
        m.header(&contentEncoding, "Content-Encoding")
        m.header(&contentLanguage, "Content-Language")
        m.header(&contentLength, "Content-Length")
        m.header(&contentMD5, "Content-MD5")
        m.header(&contentType, "Content-Type")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
        m.header(&checksumCRC32, "x-amz-checksum-crc32")
        m.header(&checksumCRC32C, "x-amz-checksum-crc32c")
        m.header(&checksumCRC64NVME, "x-amz-checksum-crc64nvme")
        m.header(&checksumSHA1, "x-amz-checksum-sha1")
        m.header(&checksumSHA256, "x-amz-checksum-sha256")
        m.header(&expires, "Expires")
        m.header(&ifMatch, "If-Match")
        m.header(&ifNoneMatch, "If-None-Match")
        m.header(&grantFullControl, "x-amz-grant-full-control")
        m.header(&grantRead, "x-amz-grant-read")
        m.header(&grantReadACP, "x-amz-grant-read-acp")
        m.header(&grantWriteACP, "x-amz-grant-write-acp")
        m.label(&key, "Key")
        m.header(&writeOffsetBytes, "x-amz-write-offset-bytes")
        m.headers(&metadata, prefix: "x-amz-meta-")
        m.header(&serverSideEncryption, "x-amz-server-side-encryption")
        m.header(&storageClass, "x-amz-storage-class")
        m.header(&websiteRedirectLocation, "x-amz-website-redirect-location")
        m.header(&sseCustomerAlgorithm, "x-amz-server-side-encryption-customer-algorithm")
        m.header(&sseCustomerKey, "x-amz-server-side-encryption-customer-key")
        m.header(&sseCustomerKeyMD5, "x-amz-server-side-encryption-customer-key-MD5")
        m.header(&ssekmsKeyId, "x-amz-server-side-encryption-aws-kms-key-id")
        m.header(&ssekmsEncryptionContext, "x-amz-server-side-encryption-context")
        m.header(&bucketKeyEnabled, "x-amz-server-side-encryption-bucket-key-enabled")
        m.header(&requestPayer, "x-amz-request-payer")
        m.header(&tagging, "x-amz-tagging")
        m.header(&objectLockMode, "x-amz-object-lock-mode")
        m.header(&objectLockRetainUntilDate, "x-amz-object-lock-retain-until-date", Form(time: .iso8601))
        m.header(&objectLockLegalHoldStatus, "x-amz-object-lock-legal-hold")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `PutObject` answers.
public struct PutObjectOutput: Sendable {
    public var bucketKeyEnabled: Bool?
    public var checksumCRC32: String?
    public var checksumCRC32C: String?
    public var checksumCRC64NVME: String?
    public var checksumSHA1: String?
    public var checksumSHA256: String?
    public var checksumType: S3ClientTypes.ChecksumType?
    public var eTag: String?
    public var expiration: String?
    public var requestCharged: S3ClientTypes.RequestCharged?
    public var serverSideEncryption: S3ClientTypes.ServerSideEncryption?
    public var size: Int?
    public var sseCustomerAlgorithm: String?
    public var sseCustomerKeyMD5: String?
    public var ssekmsEncryptionContext: String?
    public var ssekmsKeyId: String?
    public var versionId: String?

    public init(
        bucketKeyEnabled: Bool? = nil, checksumCRC32: String? = nil, checksumCRC32C: String? = nil,
        checksumCRC64NVME: String? = nil, checksumSHA1: String? = nil, checksumSHA256: String? = nil,
        checksumType: S3ClientTypes.ChecksumType? = nil, eTag: String? = nil, expiration: String? = nil,
        requestCharged: S3ClientTypes.RequestCharged? = nil,
        serverSideEncryption: S3ClientTypes.ServerSideEncryption? = nil, size: Int? = nil,
        sseCustomerAlgorithm: String? = nil, sseCustomerKeyMD5: String? = nil, ssekmsEncryptionContext: String? = nil,
        ssekmsKeyId: String? = nil, versionId: String? = nil
    ) {
        self.bucketKeyEnabled = bucketKeyEnabled
        self.checksumCRC32 = checksumCRC32
        self.checksumCRC32C = checksumCRC32C
        self.checksumCRC64NVME = checksumCRC64NVME
        self.checksumSHA1 = checksumSHA1
        self.checksumSHA256 = checksumSHA256
        self.checksumType = checksumType
        self.eTag = eTag
        self.expiration = expiration
        self.requestCharged = requestCharged
        self.serverSideEncryption = serverSideEncryption
        self.size = size
        self.sseCustomerAlgorithm = sseCustomerAlgorithm
        self.sseCustomerKeyMD5 = sseCustomerKeyMD5
        self.ssekmsEncryptionContext = ssekmsEncryptionContext
        self.ssekmsKeyId = ssekmsKeyId
        self.versionId = versionId
    }
}

extension PutObjectOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&expiration, "x-amz-expiration")
        m.header(&eTag, "ETag")
        m.header(&checksumCRC32, "x-amz-checksum-crc32")
        m.header(&checksumCRC32C, "x-amz-checksum-crc32c")
        m.header(&checksumCRC64NVME, "x-amz-checksum-crc64nvme")
        m.header(&checksumSHA1, "x-amz-checksum-sha1")
        m.header(&checksumSHA256, "x-amz-checksum-sha256")
        m.header(&checksumType, "x-amz-checksum-type")
        m.header(&serverSideEncryption, "x-amz-server-side-encryption")
        m.header(&versionId, "x-amz-version-id")
        m.header(&sseCustomerAlgorithm, "x-amz-server-side-encryption-customer-algorithm")
        m.header(&sseCustomerKeyMD5, "x-amz-server-side-encryption-customer-key-MD5")
        m.header(&ssekmsKeyId, "x-amz-server-side-encryption-aws-kms-key-id")
        m.header(&ssekmsEncryptionContext, "x-amz-server-side-encryption-context")
        m.header(&bucketKeyEnabled, "x-amz-server-side-encryption-bucket-key-enabled")
        m.header(&size, "x-amz-object-size")
        m.header(&requestCharged, "x-amz-request-charged")
    }
}

extension S3Client {
    static let putObjectOperation = Operation<PutObjectInput, PutObjectOutput>(
        "PutObject", "PUT /{Bucket}/{Key+}?x-id=PutObject",
        errors: [EncryptionTypeMismatch.self, InvalidRequest.self, InvalidWriteOffset.self, TooManyParts.self],
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `PutObject`.
    public func putObject(input: PutObjectInput) async throws -> PutObjectOutput {
        try await runtime.call(Self.putObjectOperation, input)
    }
}

extension PutObjectInput {
    /// The signed request, valid for `expiration` seconds, without sending it.
    public func presign(config: S3Client.S3ClientConfig, expiration: TimeInterval) async throws -> HTTPRequest? {
        try await S3Client(config: config).runtime
            .presign(S3Client.putObjectOperation, self, expirationSeconds: expiration)
    }

    /// The URL of the signed request, valid for `expiration` seconds.
    public func presignURL(config: S3Client.S3ClientConfig, expiration: TimeInterval) async throws -> URL? {
        try await S3Client(config: config).runtime
            .presignedURL(S3Client.putObjectOperation, self, expirationSeconds: expiration)
    }
}
