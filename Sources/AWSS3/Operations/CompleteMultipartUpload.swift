// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `CompleteMultipartUpload` takes.
public struct CompleteMultipartUploadInput: Sendable {
    public var bucket: String?
    public var checksumCRC32: String?
    public var checksumCRC32C: String?
    public var checksumCRC64NVME: String?
    public var checksumSHA1: String?
    public var checksumSHA256: String?
    public var checksumType: S3ClientTypes.ChecksumType?
    public var expectedBucketOwner: String?
    public var ifMatch: String?
    public var ifNoneMatch: String?
    public var key: String?
    public var mpuObjectSize: Int?
    public var multipartUpload: S3ClientTypes.CompletedMultipartUpload?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var sseCustomerAlgorithm: String?
    public var sseCustomerKey: String?
    public var sseCustomerKeyMD5: String?
    public var uploadId: String?

    public init(
        bucket: String? = nil, checksumCRC32: String? = nil, checksumCRC32C: String? = nil,
        checksumCRC64NVME: String? = nil, checksumSHA1: String? = nil, checksumSHA256: String? = nil,
        checksumType: S3ClientTypes.ChecksumType? = nil, expectedBucketOwner: String? = nil, ifMatch: String? = nil,
        ifNoneMatch: String? = nil, key: String? = nil, mpuObjectSize: Int? = nil,
        multipartUpload: S3ClientTypes.CompletedMultipartUpload? = nil, requestPayer: S3ClientTypes.RequestPayer? = nil,
        sseCustomerAlgorithm: String? = nil, sseCustomerKey: String? = nil, sseCustomerKeyMD5: String? = nil,
        uploadId: String? = nil
    ) {
        self.bucket = bucket
        self.checksumCRC32 = checksumCRC32
        self.checksumCRC32C = checksumCRC32C
        self.checksumCRC64NVME = checksumCRC64NVME
        self.checksumSHA1 = checksumSHA1
        self.checksumSHA256 = checksumSHA256
        self.checksumType = checksumType
        self.expectedBucketOwner = expectedBucketOwner
        self.ifMatch = ifMatch
        self.ifNoneMatch = ifNoneMatch
        self.key = key
        self.mpuObjectSize = mpuObjectSize
        self.multipartUpload = multipartUpload
        self.requestPayer = requestPayer
        self.sseCustomerAlgorithm = sseCustomerAlgorithm
        self.sseCustomerKey = sseCustomerKey
        self.sseCustomerKeyMD5 = sseCustomerKeyMD5
        self.uploadId = uploadId
    }
}

extension CompleteMultipartUploadInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.label(&key, "Key")
        m.payload(&multipartUpload, "CompleteMultipartUpload")
        m.query(&uploadId, "uploadId")
        m.header(&checksumCRC32, "x-amz-checksum-crc32")
        m.header(&checksumCRC32C, "x-amz-checksum-crc32c")
        m.header(&checksumCRC64NVME, "x-amz-checksum-crc64nvme")
        m.header(&checksumSHA1, "x-amz-checksum-sha1")
        m.header(&checksumSHA256, "x-amz-checksum-sha256")
        m.header(&checksumType, "x-amz-checksum-type")
        m.header(&mpuObjectSize, "x-amz-mp-object-size")
        m.header(&requestPayer, "x-amz-request-payer")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.header(&ifMatch, "If-Match")
        m.header(&ifNoneMatch, "If-None-Match")
        m.header(&sseCustomerAlgorithm, "x-amz-server-side-encryption-customer-algorithm")
        m.header(&sseCustomerKey, "x-amz-server-side-encryption-customer-key")
        m.header(&sseCustomerKeyMD5, "x-amz-server-side-encryption-customer-key-MD5")
    }
}

/// What `CompleteMultipartUpload` answers.
public struct CompleteMultipartUploadOutput: Sendable {
    public var bucket: String?
    public var bucketKeyEnabled: Bool?
    public var checksumCRC32: String?
    public var checksumCRC32C: String?
    public var checksumCRC64NVME: String?
    public var checksumSHA1: String?
    public var checksumSHA256: String?
    public var checksumType: S3ClientTypes.ChecksumType?
    public var eTag: String?
    public var expiration: String?
    public var key: String?
    public var location: String?
    public var requestCharged: S3ClientTypes.RequestCharged?
    public var serverSideEncryption: S3ClientTypes.ServerSideEncryption?
    public var ssekmsKeyId: String?
    public var versionId: String?

    public init(
        bucket: String? = nil, bucketKeyEnabled: Bool? = nil, checksumCRC32: String? = nil,
        checksumCRC32C: String? = nil, checksumCRC64NVME: String? = nil, checksumSHA1: String? = nil,
        checksumSHA256: String? = nil, checksumType: S3ClientTypes.ChecksumType? = nil, eTag: String? = nil,
        expiration: String? = nil, key: String? = nil, location: String? = nil,
        requestCharged: S3ClientTypes.RequestCharged? = nil,
        serverSideEncryption: S3ClientTypes.ServerSideEncryption? = nil, ssekmsKeyId: String? = nil,
        versionId: String? = nil
    ) {
        self.bucket = bucket
        self.bucketKeyEnabled = bucketKeyEnabled
        self.checksumCRC32 = checksumCRC32
        self.checksumCRC32C = checksumCRC32C
        self.checksumCRC64NVME = checksumCRC64NVME
        self.checksumSHA1 = checksumSHA1
        self.checksumSHA256 = checksumSHA256
        self.checksumType = checksumType
        self.eTag = eTag
        self.expiration = expiration
        self.key = key
        self.location = location
        self.requestCharged = requestCharged
        self.serverSideEncryption = serverSideEncryption
        self.ssekmsKeyId = ssekmsKeyId
        self.versionId = versionId
    }
}

extension CompleteMultipartUploadOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&location, "Location")
        m.member(&bucket, "Bucket")
        m.member(&key, "Key")
        m.header(&expiration, "x-amz-expiration")
        m.member(&eTag, "ETag")
        m.member(&checksumCRC32, "ChecksumCRC32")
        m.member(&checksumCRC32C, "ChecksumCRC32C")
        m.member(&checksumCRC64NVME, "ChecksumCRC64NVME")
        m.member(&checksumSHA1, "ChecksumSHA1")
        m.member(&checksumSHA256, "ChecksumSHA256")
        m.member(&checksumType, "ChecksumType")
        m.header(&serverSideEncryption, "x-amz-server-side-encryption")
        m.header(&versionId, "x-amz-version-id")
        m.header(&ssekmsKeyId, "x-amz-server-side-encryption-aws-kms-key-id")
        m.header(&bucketKeyEnabled, "x-amz-server-side-encryption-bucket-key-enabled")
        m.header(&requestCharged, "x-amz-request-charged")
    }
}

extension S3Client {
    static let completeMultipartUploadOperation = Operation<
        CompleteMultipartUploadInput, CompleteMultipartUploadOutput
    >("CompleteMultipartUpload", "POST /{Bucket}/{Key+}")

    /// Calls `CompleteMultipartUpload`.
    public func completeMultipartUpload(
        input: CompleteMultipartUploadInput
    ) async throws -> CompleteMultipartUploadOutput {
        try await runtime.call(Self.completeMultipartUploadOperation, input)
    }
}
