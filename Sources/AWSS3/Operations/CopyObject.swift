// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What `CopyObject` takes.
public struct CopyObjectInput: Sendable {
    public var acl: S3ClientTypes.ObjectCannedACL?
    public var bucket: String?
    public var bucketKeyEnabled: Bool?
    public var cacheControl: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var contentDisposition: String?
    public var contentEncoding: String?
    public var contentLanguage: String?
    public var contentType: String?
    public var copySource: String?
    public var copySourceIfMatch: String?
    public var copySourceIfModifiedSince: Date?
    public var copySourceIfNoneMatch: String?
    public var copySourceIfUnmodifiedSince: Date?
    public var copySourceSSECustomerAlgorithm: String?
    public var copySourceSSECustomerKey: String?
    public var copySourceSSECustomerKeyMD5: String?
    public var expectedBucketOwner: String?
    public var expectedSourceBucketOwner: String?
    public var expires: Date?
    public var grantFullControl: String?
    public var grantRead: String?
    public var grantReadACP: String?
    public var grantWriteACP: String?
    public var key: String?
    public var metadata: [String: String]?
    public var metadataDirective: S3ClientTypes.MetadataDirective?
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
    public var taggingDirective: S3ClientTypes.TaggingDirective?
    public var websiteRedirectLocation: String?

    public init(
        acl: S3ClientTypes.ObjectCannedACL? = nil, bucket: String? = nil, bucketKeyEnabled: Bool? = nil,
        cacheControl: String? = nil, checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil,
        contentDisposition: String? = nil, contentEncoding: String? = nil, contentLanguage: String? = nil,
        contentType: String? = nil, copySource: String? = nil, copySourceIfMatch: String? = nil,
        copySourceIfModifiedSince: Date? = nil, copySourceIfNoneMatch: String? = nil,
        copySourceIfUnmodifiedSince: Date? = nil, copySourceSSECustomerAlgorithm: String? = nil,
        copySourceSSECustomerKey: String? = nil, copySourceSSECustomerKeyMD5: String? = nil,
        expectedBucketOwner: String? = nil, expectedSourceBucketOwner: String? = nil, expires: Date? = nil,
        grantFullControl: String? = nil, grantRead: String? = nil, grantReadACP: String? = nil,
        grantWriteACP: String? = nil, key: String? = nil, metadata: [String: String]? = nil,
        metadataDirective: S3ClientTypes.MetadataDirective? = nil,
        objectLockLegalHoldStatus: S3ClientTypes.ObjectLockLegalHoldStatus? = nil,
        objectLockMode: S3ClientTypes.ObjectLockMode? = nil, objectLockRetainUntilDate: Date? = nil,
        requestPayer: S3ClientTypes.RequestPayer? = nil,
        serverSideEncryption: S3ClientTypes.ServerSideEncryption? = nil, sseCustomerAlgorithm: String? = nil,
        sseCustomerKey: String? = nil, sseCustomerKeyMD5: String? = nil, ssekmsEncryptionContext: String? = nil,
        ssekmsKeyId: String? = nil, storageClass: S3ClientTypes.StorageClass? = nil, tagging: String? = nil,
        taggingDirective: S3ClientTypes.TaggingDirective? = nil, websiteRedirectLocation: String? = nil
    ) {
        self.acl = acl
        self.bucket = bucket
        self.bucketKeyEnabled = bucketKeyEnabled
        self.cacheControl = cacheControl
        self.checksumAlgorithm = checksumAlgorithm
        self.contentDisposition = contentDisposition
        self.contentEncoding = contentEncoding
        self.contentLanguage = contentLanguage
        self.contentType = contentType
        self.copySource = copySource
        self.copySourceIfMatch = copySourceIfMatch
        self.copySourceIfModifiedSince = copySourceIfModifiedSince
        self.copySourceIfNoneMatch = copySourceIfNoneMatch
        self.copySourceIfUnmodifiedSince = copySourceIfUnmodifiedSince
        self.copySourceSSECustomerAlgorithm = copySourceSSECustomerAlgorithm
        self.copySourceSSECustomerKey = copySourceSSECustomerKey
        self.copySourceSSECustomerKeyMD5 = copySourceSSECustomerKeyMD5
        self.expectedBucketOwner = expectedBucketOwner
        self.expectedSourceBucketOwner = expectedSourceBucketOwner
        self.expires = expires
        self.grantFullControl = grantFullControl
        self.grantRead = grantRead
        self.grantReadACP = grantReadACP
        self.grantWriteACP = grantWriteACP
        self.key = key
        self.metadata = metadata
        self.metadataDirective = metadataDirective
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
        self.taggingDirective = taggingDirective
        self.websiteRedirectLocation = websiteRedirectLocation
    }
}

extension CopyObjectInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&acl, "x-amz-acl")
        m.label(&bucket, "Bucket")
        m.header(&cacheControl, "Cache-Control")
        m.header(&checksumAlgorithm, "x-amz-checksum-algorithm")
        m.header(&contentDisposition, "Content-Disposition")
        m.header(&contentEncoding, "Content-Encoding")
        m.header(&contentLanguage, "Content-Language")
        m.header(&contentType, "Content-Type")
        m.header(&copySource, "x-amz-copy-source")
        m.header(&copySourceIfMatch, "x-amz-copy-source-if-match")
        m.header(&copySourceIfModifiedSince, "x-amz-copy-source-if-modified-since")
        m.header(&copySourceIfNoneMatch, "x-amz-copy-source-if-none-match")
        m.header(&copySourceIfUnmodifiedSince, "x-amz-copy-source-if-unmodified-since")
        m.header(&expires, "Expires")
        m.header(&grantFullControl, "x-amz-grant-full-control")
        m.header(&grantRead, "x-amz-grant-read")
        m.header(&grantReadACP, "x-amz-grant-read-acp")
        m.header(&grantWriteACP, "x-amz-grant-write-acp")
        m.label(&key, "Key")
        m.headers(&metadata, prefix: "x-amz-meta-")
        m.header(&metadataDirective, "x-amz-metadata-directive")
        m.header(&taggingDirective, "x-amz-tagging-directive")
        m.header(&serverSideEncryption, "x-amz-server-side-encryption")
        m.header(&storageClass, "x-amz-storage-class")
        m.header(&websiteRedirectLocation, "x-amz-website-redirect-location")
        m.header(&sseCustomerAlgorithm, "x-amz-server-side-encryption-customer-algorithm")
        m.header(&sseCustomerKey, "x-amz-server-side-encryption-customer-key")
        m.header(&sseCustomerKeyMD5, "x-amz-server-side-encryption-customer-key-MD5")
        m.header(&ssekmsKeyId, "x-amz-server-side-encryption-aws-kms-key-id")
        m.header(&ssekmsEncryptionContext, "x-amz-server-side-encryption-context")
        m.header(&bucketKeyEnabled, "x-amz-server-side-encryption-bucket-key-enabled")
        m.header(&copySourceSSECustomerAlgorithm, "x-amz-copy-source-server-side-encryption-customer-algorithm")
        m.header(&copySourceSSECustomerKey, "x-amz-copy-source-server-side-encryption-customer-key")
        m.header(&copySourceSSECustomerKeyMD5, "x-amz-copy-source-server-side-encryption-customer-key-MD5")
        m.header(&requestPayer, "x-amz-request-payer")
        m.header(&tagging, "x-amz-tagging")
        m.header(&objectLockMode, "x-amz-object-lock-mode")
        m.header(&objectLockRetainUntilDate, "x-amz-object-lock-retain-until-date", Form(time: .iso8601))
        m.header(&objectLockLegalHoldStatus, "x-amz-object-lock-legal-hold")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.header(&expectedSourceBucketOwner, "x-amz-source-expected-bucket-owner")
    }
}

/// What `CopyObject` answers.
public struct CopyObjectOutput: Sendable {
    public var bucketKeyEnabled: Bool?
    public var copyObjectResult: S3ClientTypes.CopyObjectResult?
    public var copySourceVersionId: String?
    public var expiration: String?
    public var requestCharged: S3ClientTypes.RequestCharged?
    public var serverSideEncryption: S3ClientTypes.ServerSideEncryption?
    public var sseCustomerAlgorithm: String?
    public var sseCustomerKeyMD5: String?
    public var ssekmsEncryptionContext: String?
    public var ssekmsKeyId: String?
    public var versionId: String?

    public init(
        bucketKeyEnabled: Bool? = nil, copyObjectResult: S3ClientTypes.CopyObjectResult? = nil,
        copySourceVersionId: String? = nil, expiration: String? = nil,
        requestCharged: S3ClientTypes.RequestCharged? = nil,
        serverSideEncryption: S3ClientTypes.ServerSideEncryption? = nil, sseCustomerAlgorithm: String? = nil,
        sseCustomerKeyMD5: String? = nil, ssekmsEncryptionContext: String? = nil, ssekmsKeyId: String? = nil,
        versionId: String? = nil
    ) {
        self.bucketKeyEnabled = bucketKeyEnabled
        self.copyObjectResult = copyObjectResult
        self.copySourceVersionId = copySourceVersionId
        self.expiration = expiration
        self.requestCharged = requestCharged
        self.serverSideEncryption = serverSideEncryption
        self.sseCustomerAlgorithm = sseCustomerAlgorithm
        self.sseCustomerKeyMD5 = sseCustomerKeyMD5
        self.ssekmsEncryptionContext = ssekmsEncryptionContext
        self.ssekmsKeyId = ssekmsKeyId
        self.versionId = versionId
    }
}

extension CopyObjectOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.payload(&copyObjectResult, "CopyObjectResult")
        m.header(&expiration, "x-amz-expiration")
        m.header(&copySourceVersionId, "x-amz-copy-source-version-id")
        m.header(&versionId, "x-amz-version-id")
        m.header(&serverSideEncryption, "x-amz-server-side-encryption")
        m.header(&sseCustomerAlgorithm, "x-amz-server-side-encryption-customer-algorithm")
        m.header(&sseCustomerKeyMD5, "x-amz-server-side-encryption-customer-key-MD5")
        m.header(&ssekmsKeyId, "x-amz-server-side-encryption-aws-kms-key-id")
        m.header(&ssekmsEncryptionContext, "x-amz-server-side-encryption-context")
        m.header(&bucketKeyEnabled, "x-amz-server-side-encryption-bucket-key-enabled")
        m.header(&requestCharged, "x-amz-request-charged")
    }
}

extension S3Client {
    static let copyObjectOperation = Operation<CopyObjectInput, CopyObjectOutput>(
        "CopyObject", "PUT /{Bucket}/{Key+}?x-id=CopyObject", errors: [ObjectNotInActiveTierError.self]
    )

    /// Calls `CopyObject`.
    public func copyObject(input: CopyObjectInput) async throws -> CopyObjectOutput {
        try await runtime.call(Self.copyObjectOperation, input)
    }
}
