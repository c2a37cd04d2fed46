// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What `GetObjectAttributes` takes.
public struct GetObjectAttributesInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?
    public var key: String?
    public var maxParts: Int?
    public var objectAttributes: [S3ClientTypes.ObjectAttributes]?
    public var partNumberMarker: String?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var sseCustomerAlgorithm: String?
    public var sseCustomerKey: String?
    public var sseCustomerKeyMD5: String?
    public var versionId: String?

    public init(
        bucket: String? = nil, expectedBucketOwner: String? = nil, key: String? = nil, maxParts: Int? = nil,
        objectAttributes: [S3ClientTypes.ObjectAttributes]? = nil, partNumberMarker: String? = nil,
        requestPayer: S3ClientTypes.RequestPayer? = nil, sseCustomerAlgorithm: String? = nil,
        sseCustomerKey: String? = nil, sseCustomerKeyMD5: String? = nil, versionId: String? = nil
    ) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
        self.key = key
        self.maxParts = maxParts
        self.objectAttributes = objectAttributes
        self.partNumberMarker = partNumberMarker
        self.requestPayer = requestPayer
        self.sseCustomerAlgorithm = sseCustomerAlgorithm
        self.sseCustomerKey = sseCustomerKey
        self.sseCustomerKeyMD5 = sseCustomerKeyMD5
        self.versionId = versionId
    }
}

extension GetObjectAttributesInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.label(&key, "Key")
        m.query(&versionId, "versionId")
        m.header(&maxParts, "x-amz-max-parts")
        m.header(&partNumberMarker, "x-amz-part-number-marker")
        m.header(&sseCustomerAlgorithm, "x-amz-server-side-encryption-customer-algorithm")
        m.header(&sseCustomerKey, "x-amz-server-side-encryption-customer-key")
        m.header(&sseCustomerKeyMD5, "x-amz-server-side-encryption-customer-key-MD5")
        m.header(&requestPayer, "x-amz-request-payer")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.header(&objectAttributes, "x-amz-object-attributes")
    }
}

/// What `GetObjectAttributes` answers.
public struct GetObjectAttributesOutput: Sendable {
    public var checksum: S3ClientTypes.Checksum?
    public var deleteMarker: Bool?
    public var eTag: String?
    public var lastModified: Date?
    public var objectParts: S3ClientTypes.GetObjectAttributesParts?
    public var objectSize: Int?
    public var requestCharged: S3ClientTypes.RequestCharged?
    public var storageClass: S3ClientTypes.StorageClass?
    public var versionId: String?

    public init(
        checksum: S3ClientTypes.Checksum? = nil, deleteMarker: Bool? = nil, eTag: String? = nil,
        lastModified: Date? = nil, objectParts: S3ClientTypes.GetObjectAttributesParts? = nil, objectSize: Int? = nil,
        requestCharged: S3ClientTypes.RequestCharged? = nil, storageClass: S3ClientTypes.StorageClass? = nil,
        versionId: String? = nil
    ) {
        self.checksum = checksum
        self.deleteMarker = deleteMarker
        self.eTag = eTag
        self.lastModified = lastModified
        self.objectParts = objectParts
        self.objectSize = objectSize
        self.requestCharged = requestCharged
        self.storageClass = storageClass
        self.versionId = versionId
    }
}

extension GetObjectAttributesOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&deleteMarker, "x-amz-delete-marker")
        m.header(&lastModified, "Last-Modified")
        m.header(&versionId, "x-amz-version-id")
        m.header(&requestCharged, "x-amz-request-charged")
        m.member(&eTag, "ETag")
        m.member(&checksum, "Checksum")
        m.member(&objectParts, "ObjectParts")
        m.member(&storageClass, "StorageClass")
        m.member(&objectSize, "ObjectSize")
    }
}

extension S3Client {
    static let getObjectAttributesOperation = Operation<GetObjectAttributesInput, GetObjectAttributesOutput>(
        "GetObjectAttributes", "GET /{Bucket}/{Key+}?attributes", errors: [NoSuchKey.self]
    )

    /// Calls `GetObjectAttributes`.
    public func getObjectAttributes(input: GetObjectAttributesInput) async throws -> GetObjectAttributesOutput {
        try await runtime.call(Self.getObjectAttributesOperation, input)
    }
}
