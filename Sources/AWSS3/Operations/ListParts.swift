// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime
public import ClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What `ListParts` takes.
public struct ListPartsInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?
    public var key: String?
    public var maxParts: Int?
    public var partNumberMarker: String?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var sseCustomerAlgorithm: String?
    public var sseCustomerKey: String?
    public var sseCustomerKeyMD5: String?
    public var uploadId: String?

    public init(
        bucket: String? = nil, expectedBucketOwner: String? = nil, key: String? = nil, maxParts: Int? = nil,
        partNumberMarker: String? = nil, requestPayer: S3ClientTypes.RequestPayer? = nil,
        sseCustomerAlgorithm: String? = nil, sseCustomerKey: String? = nil, sseCustomerKeyMD5: String? = nil,
        uploadId: String? = nil
    ) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
        self.key = key
        self.maxParts = maxParts
        self.partNumberMarker = partNumberMarker
        self.requestPayer = requestPayer
        self.sseCustomerAlgorithm = sseCustomerAlgorithm
        self.sseCustomerKey = sseCustomerKey
        self.sseCustomerKeyMD5 = sseCustomerKeyMD5
        self.uploadId = uploadId
    }
}

extension ListPartsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.label(&key, "Key")
        m.query(&maxParts, "max-parts")
        m.query(&partNumberMarker, "part-number-marker")
        m.query(&uploadId, "uploadId")
        m.header(&requestPayer, "x-amz-request-payer")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.header(&sseCustomerAlgorithm, "x-amz-server-side-encryption-customer-algorithm")
        m.header(&sseCustomerKey, "x-amz-server-side-encryption-customer-key")
        m.header(&sseCustomerKeyMD5, "x-amz-server-side-encryption-customer-key-MD5")
    }
}

/// What `ListParts` answers.
public struct ListPartsOutput: Sendable {
    public var abortDate: Date?
    public var abortRuleId: String?
    public var bucket: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var checksumType: S3ClientTypes.ChecksumType?
    public var initiator: S3ClientTypes.Initiator?
    public var isTruncated: Bool?
    public var key: String?
    public var maxParts: Int?
    public var nextPartNumberMarker: String?
    public var owner: S3ClientTypes.Owner?
    public var partNumberMarker: String?
    public var parts: [S3ClientTypes.Part]?
    public var requestCharged: S3ClientTypes.RequestCharged?
    public var storageClass: S3ClientTypes.StorageClass?
    public var uploadId: String?

    public init(
        abortDate: Date? = nil, abortRuleId: String? = nil, bucket: String? = nil,
        checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, checksumType: S3ClientTypes.ChecksumType? = nil,
        initiator: S3ClientTypes.Initiator? = nil, isTruncated: Bool? = nil, key: String? = nil, maxParts: Int? = nil,
        nextPartNumberMarker: String? = nil, owner: S3ClientTypes.Owner? = nil, partNumberMarker: String? = nil,
        parts: [S3ClientTypes.Part]? = nil, requestCharged: S3ClientTypes.RequestCharged? = nil,
        storageClass: S3ClientTypes.StorageClass? = nil, uploadId: String? = nil
    ) {
        self.abortDate = abortDate
        self.abortRuleId = abortRuleId
        self.bucket = bucket
        self.checksumAlgorithm = checksumAlgorithm
        self.checksumType = checksumType
        self.initiator = initiator
        self.isTruncated = isTruncated
        self.key = key
        self.maxParts = maxParts
        self.nextPartNumberMarker = nextPartNumberMarker
        self.owner = owner
        self.partNumberMarker = partNumberMarker
        self.parts = parts
        self.requestCharged = requestCharged
        self.storageClass = storageClass
        self.uploadId = uploadId
    }
}

extension ListPartsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&abortDate, "x-amz-abort-date")
        m.header(&abortRuleId, "x-amz-abort-rule-id")
        m.member(&bucket, "Bucket")
        m.member(&key, "Key")
        m.member(&uploadId, "UploadId")
        m.member(&partNumberMarker, "PartNumberMarker")
        m.member(&nextPartNumberMarker, "NextPartNumberMarker")
        m.member(&maxParts, "MaxParts")
        m.member(&isTruncated, "IsTruncated")
        m.member(&parts, "Part", .flat)
        m.member(&initiator, "Initiator")
        m.member(&owner, "Owner")
        m.member(&storageClass, "StorageClass")
        m.header(&requestCharged, "x-amz-request-charged")
        m.member(&checksumAlgorithm, "ChecksumAlgorithm")
        m.member(&checksumType, "ChecksumType")
    }
}

extension S3Client {
    static let listPartsOperation = Operation<ListPartsInput, ListPartsOutput>(
        "ListParts", "GET /{Bucket}/{Key+}?x-id=ListParts"
    )

    /// Calls `ListParts`.
    public func listParts(input: ListPartsInput) async throws -> ListPartsOutput {
        try await runtime.call(Self.listPartsOperation, input)
    }

    /// Calls `ListParts` for page after page, as they are asked for.
    public func listPartsPaginated(input: ListPartsInput) -> PaginatorSequence<ListPartsInput, ListPartsOutput> {
        PaginatorSequence(
            input: input, inputKey: \.partNumberMarker, outputKey: \.nextPartNumberMarker,
            isTruncatedKey: \.isTruncated, paginationFunction: listParts(input:)
        )
    }
}

extension ListPartsInput: PaginateToken {
    public func usingPaginationToken(_ token: String) -> ListPartsInput {
        var next = self
        next.partNumberMarker = token
        return next
    }
}

extension PaginatorSequence
where OperationStackInput == ListPartsInput, OperationStackOutput == ListPartsOutput {
    /// The items of all pages.
    public func parts() async throws -> [S3ClientTypes.Part] {
        var all: [S3ClientTypes.Part] = []
        for try await page in self { all += page.parts ?? [] }
        return all
    }
}
