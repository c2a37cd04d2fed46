// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime
public import SmithyHTTPAPI

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What `DeleteObject` takes.
public struct DeleteObjectInput: Sendable {
    public var bucket: String?
    public var bypassGovernanceRetention: Bool?
    public var expectedBucketOwner: String?
    public var ifMatch: String?
    public var ifMatchLastModifiedTime: Date?
    public var ifMatchSize: Int?
    public var key: String?
    public var mfa: String?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var versionId: String?

    public init(
        bucket: String? = nil, bypassGovernanceRetention: Bool? = nil, expectedBucketOwner: String? = nil,
        ifMatch: String? = nil, ifMatchLastModifiedTime: Date? = nil, ifMatchSize: Int? = nil, key: String? = nil,
        mfa: String? = nil, requestPayer: S3ClientTypes.RequestPayer? = nil, versionId: String? = nil
    ) {
        self.bucket = bucket
        self.bypassGovernanceRetention = bypassGovernanceRetention
        self.expectedBucketOwner = expectedBucketOwner
        self.ifMatch = ifMatch
        self.ifMatchLastModifiedTime = ifMatchLastModifiedTime
        self.ifMatchSize = ifMatchSize
        self.key = key
        self.mfa = mfa
        self.requestPayer = requestPayer
        self.versionId = versionId
    }
}

extension DeleteObjectInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.label(&key, "Key")
        m.header(&mfa, "x-amz-mfa")
        m.query(&versionId, "versionId")
        m.header(&requestPayer, "x-amz-request-payer")
        m.header(&bypassGovernanceRetention, "x-amz-bypass-governance-retention")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.header(&ifMatch, "If-Match")
        m.header(&ifMatchLastModifiedTime, "x-amz-if-match-last-modified-time")
        m.header(&ifMatchSize, "x-amz-if-match-size")
    }
}

/// What `DeleteObject` answers.
public struct DeleteObjectOutput: Sendable {
    public var deleteMarker: Bool?
    public var requestCharged: S3ClientTypes.RequestCharged?
    public var versionId: String?

    public init(
        deleteMarker: Bool? = nil, requestCharged: S3ClientTypes.RequestCharged? = nil, versionId: String? = nil
    ) {
        self.deleteMarker = deleteMarker
        self.requestCharged = requestCharged
        self.versionId = versionId
    }
}

extension DeleteObjectOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&deleteMarker, "x-amz-delete-marker")
        m.header(&versionId, "x-amz-version-id")
        m.header(&requestCharged, "x-amz-request-charged")
    }
}

extension S3Client {
    static let deleteObjectOperation = Operation<DeleteObjectInput, DeleteObjectOutput>(
        "DeleteObject", "DELETE /{Bucket}/{Key+}?x-id=DeleteObject"
    )

    /// Calls `DeleteObject`.
    public func deleteObject(input: DeleteObjectInput) async throws -> DeleteObjectOutput {
        try await runtime.call(Self.deleteObjectOperation, input)
    }
}

extension DeleteObjectInput {
    /// The signed request, valid for `expiration` seconds, without sending it.
    public func presign(config: S3Client.S3ClientConfig, expiration: TimeInterval) async throws -> HTTPRequest? {
        try await S3Client(config: config).runtime
            .presign(S3Client.deleteObjectOperation, self, expirationSeconds: expiration)
    }

    /// The URL of the signed request, valid for `expiration` seconds.
    public func presignURL(config: S3Client.S3ClientConfig, expiration: TimeInterval) async throws -> URL? {
        try await S3Client(config: config).runtime
            .presignedURL(S3Client.deleteObjectOperation, self, expirationSeconds: expiration)
    }
}
