// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime
public import SmithyWaitersAPI

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What `HeadObject` takes.
public struct HeadObjectInput: Sendable {
    public var bucket: String?
    public var checksumMode: S3ClientTypes.ChecksumMode?
    public var expectedBucketOwner: String?
    public var ifMatch: String?
    public var ifModifiedSince: Date?
    public var ifNoneMatch: String?
    public var ifUnmodifiedSince: Date?
    public var key: String?
    public var partNumber: Int?
    public var range: String?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var responseCacheControl: String?
    public var responseContentDisposition: String?
    public var responseContentEncoding: String?
    public var responseContentLanguage: String?
    public var responseContentType: String?
    public var responseExpires: Date?
    public var sseCustomerAlgorithm: String?
    public var sseCustomerKey: String?
    public var sseCustomerKeyMD5: String?
    public var versionId: String?

    public init(
        bucket: String? = nil, checksumMode: S3ClientTypes.ChecksumMode? = nil, expectedBucketOwner: String? = nil,
        ifMatch: String? = nil, ifModifiedSince: Date? = nil, ifNoneMatch: String? = nil,
        ifUnmodifiedSince: Date? = nil, key: String? = nil, partNumber: Int? = nil, range: String? = nil,
        requestPayer: S3ClientTypes.RequestPayer? = nil, responseCacheControl: String? = nil,
        responseContentDisposition: String? = nil, responseContentEncoding: String? = nil,
        responseContentLanguage: String? = nil, responseContentType: String? = nil, responseExpires: Date? = nil,
        sseCustomerAlgorithm: String? = nil, sseCustomerKey: String? = nil, sseCustomerKeyMD5: String? = nil,
        versionId: String? = nil
    ) {
        self.bucket = bucket
        self.checksumMode = checksumMode
        self.expectedBucketOwner = expectedBucketOwner
        self.ifMatch = ifMatch
        self.ifModifiedSince = ifModifiedSince
        self.ifNoneMatch = ifNoneMatch
        self.ifUnmodifiedSince = ifUnmodifiedSince
        self.key = key
        self.partNumber = partNumber
        self.range = range
        self.requestPayer = requestPayer
        self.responseCacheControl = responseCacheControl
        self.responseContentDisposition = responseContentDisposition
        self.responseContentEncoding = responseContentEncoding
        self.responseContentLanguage = responseContentLanguage
        self.responseContentType = responseContentType
        self.responseExpires = responseExpires
        self.sseCustomerAlgorithm = sseCustomerAlgorithm
        self.sseCustomerKey = sseCustomerKey
        self.sseCustomerKeyMD5 = sseCustomerKeyMD5
        self.versionId = versionId
    }
}

extension HeadObjectInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&ifMatch, "If-Match")
        m.header(&ifModifiedSince, "If-Modified-Since")
        m.header(&ifNoneMatch, "If-None-Match")
        m.header(&ifUnmodifiedSince, "If-Unmodified-Since")
        m.label(&key, "Key")
        m.header(&range, "Range")
        m.query(&responseCacheControl, "response-cache-control")
        m.query(&responseContentDisposition, "response-content-disposition")
        m.query(&responseContentEncoding, "response-content-encoding")
        m.query(&responseContentLanguage, "response-content-language")
        m.query(&responseContentType, "response-content-type")
        m.query(&responseExpires, "response-expires", Form(time: .http))
        m.query(&versionId, "versionId")
        m.header(&sseCustomerAlgorithm, "x-amz-server-side-encryption-customer-algorithm")
        m.header(&sseCustomerKey, "x-amz-server-side-encryption-customer-key")
        m.header(&sseCustomerKeyMD5, "x-amz-server-side-encryption-customer-key-MD5")
        m.header(&requestPayer, "x-amz-request-payer")
        m.query(&partNumber, "partNumber")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.header(&checksumMode, "x-amz-checksum-mode")
    }
}

/// What `HeadObject` answers.
public struct HeadObjectOutput: Sendable {
    public var acceptRanges: String?
    public var archiveStatus: S3ClientTypes.ArchiveStatus?
    public var bucketKeyEnabled: Bool?
    public var cacheControl: String?
    public var checksumCRC32: String?
    public var checksumCRC32C: String?
    public var checksumCRC64NVME: String?
    public var checksumSHA1: String?
    public var checksumSHA256: String?
    public var checksumType: S3ClientTypes.ChecksumType?
    public var contentDisposition: String?
    public var contentEncoding: String?
    public var contentLanguage: String?
    public var contentLength: Int?
    public var contentRange: String?
    public var contentType: String?
    public var deleteMarker: Bool?
    public var eTag: String?
    public var expiration: String?
    public var expires: Date?
    public var lastModified: Date?
    public var metadata: [String: String]?
    public var missingMeta: Int?
    public var objectLockLegalHoldStatus: S3ClientTypes.ObjectLockLegalHoldStatus?
    public var objectLockMode: S3ClientTypes.ObjectLockMode?
    public var objectLockRetainUntilDate: Date?
    public var partsCount: Int?
    public var replicationStatus: S3ClientTypes.ReplicationStatus?
    public var requestCharged: S3ClientTypes.RequestCharged?
    public var restore: String?
    public var serverSideEncryption: S3ClientTypes.ServerSideEncryption?
    public var sseCustomerAlgorithm: String?
    public var sseCustomerKeyMD5: String?
    public var ssekmsKeyId: String?
    public var storageClass: S3ClientTypes.StorageClass?
    public var versionId: String?
    public var websiteRedirectLocation: String?

    public init(
        acceptRanges: String? = nil, archiveStatus: S3ClientTypes.ArchiveStatus? = nil, bucketKeyEnabled: Bool? = nil,
        cacheControl: String? = nil, checksumCRC32: String? = nil, checksumCRC32C: String? = nil,
        checksumCRC64NVME: String? = nil, checksumSHA1: String? = nil, checksumSHA256: String? = nil,
        checksumType: S3ClientTypes.ChecksumType? = nil, contentDisposition: String? = nil,
        contentEncoding: String? = nil, contentLanguage: String? = nil, contentLength: Int? = nil,
        contentRange: String? = nil, contentType: String? = nil, deleteMarker: Bool? = nil, eTag: String? = nil,
        expiration: String? = nil, expires: Date? = nil, lastModified: Date? = nil, metadata: [String: String]? = nil,
        missingMeta: Int? = nil, objectLockLegalHoldStatus: S3ClientTypes.ObjectLockLegalHoldStatus? = nil,
        objectLockMode: S3ClientTypes.ObjectLockMode? = nil, objectLockRetainUntilDate: Date? = nil,
        partsCount: Int? = nil, replicationStatus: S3ClientTypes.ReplicationStatus? = nil,
        requestCharged: S3ClientTypes.RequestCharged? = nil, restore: String? = nil,
        serverSideEncryption: S3ClientTypes.ServerSideEncryption? = nil, sseCustomerAlgorithm: String? = nil,
        sseCustomerKeyMD5: String? = nil, ssekmsKeyId: String? = nil, storageClass: S3ClientTypes.StorageClass? = nil,
        versionId: String? = nil, websiteRedirectLocation: String? = nil
    ) {
        self.acceptRanges = acceptRanges
        self.archiveStatus = archiveStatus
        self.bucketKeyEnabled = bucketKeyEnabled
        self.cacheControl = cacheControl
        self.checksumCRC32 = checksumCRC32
        self.checksumCRC32C = checksumCRC32C
        self.checksumCRC64NVME = checksumCRC64NVME
        self.checksumSHA1 = checksumSHA1
        self.checksumSHA256 = checksumSHA256
        self.checksumType = checksumType
        self.contentDisposition = contentDisposition
        self.contentEncoding = contentEncoding
        self.contentLanguage = contentLanguage
        self.contentLength = contentLength
        self.contentRange = contentRange
        self.contentType = contentType
        self.deleteMarker = deleteMarker
        self.eTag = eTag
        self.expiration = expiration
        self.expires = expires
        self.lastModified = lastModified
        self.metadata = metadata
        self.missingMeta = missingMeta
        self.objectLockLegalHoldStatus = objectLockLegalHoldStatus
        self.objectLockMode = objectLockMode
        self.objectLockRetainUntilDate = objectLockRetainUntilDate
        self.partsCount = partsCount
        self.replicationStatus = replicationStatus
        self.requestCharged = requestCharged
        self.restore = restore
        self.serverSideEncryption = serverSideEncryption
        self.sseCustomerAlgorithm = sseCustomerAlgorithm
        self.sseCustomerKeyMD5 = sseCustomerKeyMD5
        self.ssekmsKeyId = ssekmsKeyId
        self.storageClass = storageClass
        self.versionId = versionId
        self.websiteRedirectLocation = websiteRedirectLocation
    }
}

extension HeadObjectOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&deleteMarker, "x-amz-delete-marker")
        m.header(&acceptRanges, "accept-ranges")
        m.header(&expiration, "x-amz-expiration")
        m.header(&restore, "x-amz-restore")
        m.header(&archiveStatus, "x-amz-archive-status")
        m.header(&lastModified, "Last-Modified")
        m.header(&contentLength, "Content-Length")
        m.header(&checksumCRC32, "x-amz-checksum-crc32")
        m.header(&checksumCRC32C, "x-amz-checksum-crc32c")
        m.header(&checksumCRC64NVME, "x-amz-checksum-crc64nvme")
        m.header(&checksumSHA1, "x-amz-checksum-sha1")
        m.header(&checksumSHA256, "x-amz-checksum-sha256")
        m.header(&checksumType, "x-amz-checksum-type")
        m.header(&eTag, "ETag")
        m.header(&missingMeta, "x-amz-missing-meta")
        m.header(&versionId, "x-amz-version-id")
        m.header(&cacheControl, "Cache-Control")
        m.header(&contentDisposition, "Content-Disposition")
        m.header(&contentEncoding, "Content-Encoding")
        m.header(&contentLanguage, "Content-Language")
        m.header(&contentType, "Content-Type")
        m.header(&contentRange, "Content-Range")
        m.header(&expires, "Expires")
        m.header(&websiteRedirectLocation, "x-amz-website-redirect-location")
        m.header(&serverSideEncryption, "x-amz-server-side-encryption")
        m.headers(&metadata, prefix: "x-amz-meta-")
        m.header(&sseCustomerAlgorithm, "x-amz-server-side-encryption-customer-algorithm")
        m.header(&sseCustomerKeyMD5, "x-amz-server-side-encryption-customer-key-MD5")
        m.header(&ssekmsKeyId, "x-amz-server-side-encryption-aws-kms-key-id")
        m.header(&bucketKeyEnabled, "x-amz-server-side-encryption-bucket-key-enabled")
        m.header(&storageClass, "x-amz-storage-class")
        m.header(&requestCharged, "x-amz-request-charged")
        m.header(&replicationStatus, "x-amz-replication-status")
        m.header(&partsCount, "x-amz-mp-parts-count")
        m.header(&objectLockMode, "x-amz-object-lock-mode")
        m.header(&objectLockRetainUntilDate, "x-amz-object-lock-retain-until-date", Form(time: .iso8601))
        m.header(&objectLockLegalHoldStatus, "x-amz-object-lock-legal-hold")
    }
}

extension S3Client {
    static let headObjectOperation = Operation<HeadObjectInput, HeadObjectOutput>(
        "HeadObject", "HEAD /{Bucket}/{Key+}", errors: [NotFound.self]
    )

    /// Calls `HeadObject`.
    public func headObject(input: HeadObjectInput) async throws -> HeadObjectOutput {
        try await runtime.call(Self.headObjectOperation, input)
    }

    /// Calls `HeadObject` until what `ObjectExists` stands for is so.
    public func waitUntilObjectExists(
        options: WaiterOptions, input: HeadObjectInput
    ) async throws -> WaiterOutcome<HeadObjectOutput> {
        let acceptors: [Acceptor<HeadObjectOutput>] = [
            Acceptor(.success, .output), Acceptor(.retry, .error("NotFound")),
        ]
        return try await wait(options, minDelaySeconds: 5, acceptors) { try await headObject(input: input) }
    }

    /// Calls `HeadObject` until what `ObjectNotExists` stands for is so.
    public func waitUntilObjectNotExists(
        options: WaiterOptions, input: HeadObjectInput
    ) async throws -> WaiterOutcome<HeadObjectOutput> {
        let acceptors: [Acceptor<HeadObjectOutput>] = [Acceptor(.success, .error("NotFound"))]
        return try await wait(options, minDelaySeconds: 5, acceptors) { try await headObject(input: input) }
    }
}
