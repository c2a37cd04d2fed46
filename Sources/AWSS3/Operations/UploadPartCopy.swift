// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What `UploadPartCopy` takes.
public struct UploadPartCopyInput: Sendable {
    public var bucket: String?
    public var copySource: String?
    public var copySourceIfMatch: String?
    public var copySourceIfModifiedSince: Date?
    public var copySourceIfNoneMatch: String?
    public var copySourceIfUnmodifiedSince: Date?
    public var copySourceRange: String?
    public var copySourceSSECustomerAlgorithm: String?
    public var copySourceSSECustomerKey: String?
    public var copySourceSSECustomerKeyMD5: String?
    public var expectedBucketOwner: String?
    public var expectedSourceBucketOwner: String?
    public var key: String?
    public var partNumber: Int?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var sseCustomerAlgorithm: String?
    public var sseCustomerKey: String?
    public var sseCustomerKeyMD5: String?
    public var uploadId: String?

    public init(
        bucket: String? = nil, copySource: String? = nil, copySourceIfMatch: String? = nil,
        copySourceIfModifiedSince: Date? = nil, copySourceIfNoneMatch: String? = nil,
        copySourceIfUnmodifiedSince: Date? = nil, copySourceRange: String? = nil,
        copySourceSSECustomerAlgorithm: String? = nil, copySourceSSECustomerKey: String? = nil,
        copySourceSSECustomerKeyMD5: String? = nil, expectedBucketOwner: String? = nil,
        expectedSourceBucketOwner: String? = nil, key: String? = nil, partNumber: Int? = nil,
        requestPayer: S3ClientTypes.RequestPayer? = nil, sseCustomerAlgorithm: String? = nil,
        sseCustomerKey: String? = nil, sseCustomerKeyMD5: String? = nil, uploadId: String? = nil
    ) {
        self.bucket = bucket
        self.copySource = copySource
        self.copySourceIfMatch = copySourceIfMatch
        self.copySourceIfModifiedSince = copySourceIfModifiedSince
        self.copySourceIfNoneMatch = copySourceIfNoneMatch
        self.copySourceIfUnmodifiedSince = copySourceIfUnmodifiedSince
        self.copySourceRange = copySourceRange
        self.copySourceSSECustomerAlgorithm = copySourceSSECustomerAlgorithm
        self.copySourceSSECustomerKey = copySourceSSECustomerKey
        self.copySourceSSECustomerKeyMD5 = copySourceSSECustomerKeyMD5
        self.expectedBucketOwner = expectedBucketOwner
        self.expectedSourceBucketOwner = expectedSourceBucketOwner
        self.key = key
        self.partNumber = partNumber
        self.requestPayer = requestPayer
        self.sseCustomerAlgorithm = sseCustomerAlgorithm
        self.sseCustomerKey = sseCustomerKey
        self.sseCustomerKeyMD5 = sseCustomerKeyMD5
        self.uploadId = uploadId
    }
}

extension UploadPartCopyInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&copySource, "x-amz-copy-source")
        m.header(&copySourceIfMatch, "x-amz-copy-source-if-match")
        m.header(&copySourceIfModifiedSince, "x-amz-copy-source-if-modified-since")
        m.header(&copySourceIfNoneMatch, "x-amz-copy-source-if-none-match")
        m.header(&copySourceIfUnmodifiedSince, "x-amz-copy-source-if-unmodified-since")
        m.header(&copySourceRange, "x-amz-copy-source-range")
        m.label(&key, "Key")
        m.query(&partNumber, "partNumber")
        m.query(&uploadId, "uploadId")
        m.header(&sseCustomerAlgorithm, "x-amz-server-side-encryption-customer-algorithm")
        m.header(&sseCustomerKey, "x-amz-server-side-encryption-customer-key")
        m.header(&sseCustomerKeyMD5, "x-amz-server-side-encryption-customer-key-MD5")
        m.header(&copySourceSSECustomerAlgorithm, "x-amz-copy-source-server-side-encryption-customer-algorithm")
        m.header(&copySourceSSECustomerKey, "x-amz-copy-source-server-side-encryption-customer-key")
        m.header(&copySourceSSECustomerKeyMD5, "x-amz-copy-source-server-side-encryption-customer-key-MD5")
        m.header(&requestPayer, "x-amz-request-payer")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.header(&expectedSourceBucketOwner, "x-amz-source-expected-bucket-owner")
    }
}

/// What `UploadPartCopy` answers.
public struct UploadPartCopyOutput: Sendable {
    public var bucketKeyEnabled: Bool?
    public var copyPartResult: S3ClientTypes.CopyPartResult?
    public var copySourceVersionId: String?
    public var requestCharged: S3ClientTypes.RequestCharged?
    public var serverSideEncryption: S3ClientTypes.ServerSideEncryption?
    public var sseCustomerAlgorithm: String?
    public var sseCustomerKeyMD5: String?
    public var ssekmsKeyId: String?

    public init(
        bucketKeyEnabled: Bool? = nil, copyPartResult: S3ClientTypes.CopyPartResult? = nil,
        copySourceVersionId: String? = nil, requestCharged: S3ClientTypes.RequestCharged? = nil,
        serverSideEncryption: S3ClientTypes.ServerSideEncryption? = nil, sseCustomerAlgorithm: String? = nil,
        sseCustomerKeyMD5: String? = nil, ssekmsKeyId: String? = nil
    ) {
        self.bucketKeyEnabled = bucketKeyEnabled
        self.copyPartResult = copyPartResult
        self.copySourceVersionId = copySourceVersionId
        self.requestCharged = requestCharged
        self.serverSideEncryption = serverSideEncryption
        self.sseCustomerAlgorithm = sseCustomerAlgorithm
        self.sseCustomerKeyMD5 = sseCustomerKeyMD5
        self.ssekmsKeyId = ssekmsKeyId
    }
}

extension UploadPartCopyOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&copySourceVersionId, "x-amz-copy-source-version-id")
        m.payload(&copyPartResult, "CopyPartResult")
        m.header(&serverSideEncryption, "x-amz-server-side-encryption")
        m.header(&sseCustomerAlgorithm, "x-amz-server-side-encryption-customer-algorithm")
        m.header(&sseCustomerKeyMD5, "x-amz-server-side-encryption-customer-key-MD5")
        m.header(&ssekmsKeyId, "x-amz-server-side-encryption-aws-kms-key-id")
        m.header(&bucketKeyEnabled, "x-amz-server-side-encryption-bucket-key-enabled")
        m.header(&requestCharged, "x-amz-request-charged")
    }
}

extension S3Client {
    static let uploadPartCopyOperation = Operation<UploadPartCopyInput, UploadPartCopyOutput>(
        "UploadPartCopy", "PUT /{Bucket}/{Key+}?x-id=UploadPartCopy"
    )

    /// Calls `UploadPartCopy`.
    public func uploadPartCopy(input: UploadPartCopyInput) async throws -> UploadPartCopyOutput {
        try await runtime.call(Self.uploadPartCopyOperation, input)
    }
}
