// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What `CreateMultipartUpload` takes.
public struct CreateMultipartUploadInput: Sendable {
    public var acl: S3ClientTypes.ObjectCannedACL?
    public var bucket: String?
    public var bucketKeyEnabled: Bool?
    public var cacheControl: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var checksumType: S3ClientTypes.ChecksumType?
    public var contentDisposition: String?
    public var contentEncoding: String?
    public var contentLanguage: String?
    public var contentType: String?
    public var expectedBucketOwner: String?
    public var expires: Date?
    public var grantFullControl: String?
    public var grantRead: String?
    public var grantReadACP: String?
    public var grantWriteACP: String?
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

    public init(
        acl: S3ClientTypes.ObjectCannedACL? = nil, bucket: String? = nil, bucketKeyEnabled: Bool? = nil,
        cacheControl: String? = nil, checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil,
        checksumType: S3ClientTypes.ChecksumType? = nil, contentDisposition: String? = nil,
        contentEncoding: String? = nil, contentLanguage: String? = nil, contentType: String? = nil,
        expectedBucketOwner: String? = nil, expires: Date? = nil, grantFullControl: String? = nil,
        grantRead: String? = nil, grantReadACP: String? = nil, grantWriteACP: String? = nil, key: String? = nil,
        metadata: [String: String]? = nil, objectLockLegalHoldStatus: S3ClientTypes.ObjectLockLegalHoldStatus? = nil,
        objectLockMode: S3ClientTypes.ObjectLockMode? = nil, objectLockRetainUntilDate: Date? = nil,
        requestPayer: S3ClientTypes.RequestPayer? = nil,
        serverSideEncryption: S3ClientTypes.ServerSideEncryption? = nil, sseCustomerAlgorithm: String? = nil,
        sseCustomerKey: String? = nil, sseCustomerKeyMD5: String? = nil, ssekmsEncryptionContext: String? = nil,
        ssekmsKeyId: String? = nil, storageClass: S3ClientTypes.StorageClass? = nil, tagging: String? = nil,
        websiteRedirectLocation: String? = nil
    ) {
        self.acl = acl
        self.bucket = bucket
        self.bucketKeyEnabled = bucketKeyEnabled
        self.cacheControl = cacheControl
        self.checksumAlgorithm = checksumAlgorithm
        self.checksumType = checksumType
        self.contentDisposition = contentDisposition
        self.contentEncoding = contentEncoding
        self.contentLanguage = contentLanguage
        self.contentType = contentType
        self.expectedBucketOwner = expectedBucketOwner
        self.expires = expires
        self.grantFullControl = grantFullControl
        self.grantRead = grantRead
        self.grantReadACP = grantReadACP
        self.grantWriteACP = grantWriteACP
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
    }
}

extension CreateMultipartUploadInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&acl, "x-amz-acl")
        m.label(&bucket, "Bucket")
        m.header(&cacheControl, "Cache-Control")
        m.header(&contentDisposition, "Content-Disposition")
        m.header(&contentEncoding, "Content-Encoding")
        m.header(&contentLanguage, "Content-Language")
        m.header(&contentType, "Content-Type")
        m.header(&expires, "Expires")
        m.header(&grantFullControl, "x-amz-grant-full-control")
        m.header(&grantRead, "x-amz-grant-read")
        m.header(&grantReadACP, "x-amz-grant-read-acp")
        m.header(&grantWriteACP, "x-amz-grant-write-acp")
        m.label(&key, "Key")
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
        m.header(&checksumAlgorithm, "x-amz-checksum-algorithm")
        m.header(&checksumType, "x-amz-checksum-type")
    }
}

/// What `CreateMultipartUpload` answers.
public struct CreateMultipartUploadOutput: Sendable {
    public var abortDate: Date?
    public var abortRuleId: String?
    public var bucket: String?
    public var bucketKeyEnabled: Bool?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var checksumType: S3ClientTypes.ChecksumType?
    public var key: String?
    public var requestCharged: S3ClientTypes.RequestCharged?
    public var serverSideEncryption: S3ClientTypes.ServerSideEncryption?
    public var sseCustomerAlgorithm: String?
    public var sseCustomerKeyMD5: String?
    public var ssekmsEncryptionContext: String?
    public var ssekmsKeyId: String?
    public var uploadId: String?

    public init(
        abortDate: Date? = nil, abortRuleId: String? = nil, bucket: String? = nil, bucketKeyEnabled: Bool? = nil,
        checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, checksumType: S3ClientTypes.ChecksumType? = nil,
        key: String? = nil, requestCharged: S3ClientTypes.RequestCharged? = nil,
        serverSideEncryption: S3ClientTypes.ServerSideEncryption? = nil, sseCustomerAlgorithm: String? = nil,
        sseCustomerKeyMD5: String? = nil, ssekmsEncryptionContext: String? = nil, ssekmsKeyId: String? = nil,
        uploadId: String? = nil
    ) {
        self.abortDate = abortDate
        self.abortRuleId = abortRuleId
        self.bucket = bucket
        self.bucketKeyEnabled = bucketKeyEnabled
        self.checksumAlgorithm = checksumAlgorithm
        self.checksumType = checksumType
        self.key = key
        self.requestCharged = requestCharged
        self.serverSideEncryption = serverSideEncryption
        self.sseCustomerAlgorithm = sseCustomerAlgorithm
        self.sseCustomerKeyMD5 = sseCustomerKeyMD5
        self.ssekmsEncryptionContext = ssekmsEncryptionContext
        self.ssekmsKeyId = ssekmsKeyId
        self.uploadId = uploadId
    }
}

extension CreateMultipartUploadOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&abortDate, "x-amz-abort-date")
        m.header(&abortRuleId, "x-amz-abort-rule-id")
        m.member(&bucket, "Bucket")
        m.member(&key, "Key")
        m.member(&uploadId, "UploadId")
        m.header(&serverSideEncryption, "x-amz-server-side-encryption")
        m.header(&sseCustomerAlgorithm, "x-amz-server-side-encryption-customer-algorithm")
        m.header(&sseCustomerKeyMD5, "x-amz-server-side-encryption-customer-key-MD5")
        m.header(&ssekmsKeyId, "x-amz-server-side-encryption-aws-kms-key-id")
        m.header(&ssekmsEncryptionContext, "x-amz-server-side-encryption-context")
        m.header(&bucketKeyEnabled, "x-amz-server-side-encryption-bucket-key-enabled")
        m.header(&requestCharged, "x-amz-request-charged")
        m.header(&checksumAlgorithm, "x-amz-checksum-algorithm")
        m.header(&checksumType, "x-amz-checksum-type")
    }
}

extension S3Client {
    static let createMultipartUploadOperation = Operation<CreateMultipartUploadInput, CreateMultipartUploadOutput>(
        "CreateMultipartUpload", "POST /{Bucket}/{Key+}?uploads"
    )

    /// Calls `CreateMultipartUpload`.
    public func createMultipartUpload(input: CreateMultipartUploadInput) async throws -> CreateMultipartUploadOutput {
        try await runtime.call(Self.createMultipartUploadOperation, input)
    }
}
