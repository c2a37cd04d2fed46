// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeleteObjects` takes.
public struct DeleteObjectsInput: Sendable {
    public var bucket: String?
    public var bypassGovernanceRetention: Bool?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var delete: S3ClientTypes.Delete?
    public var expectedBucketOwner: String?
    public var mfa: String?
    public var requestPayer: S3ClientTypes.RequestPayer?

    public init(
        bucket: String? = nil, bypassGovernanceRetention: Bool? = nil,
        checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, delete: S3ClientTypes.Delete? = nil,
        expectedBucketOwner: String? = nil, mfa: String? = nil, requestPayer: S3ClientTypes.RequestPayer? = nil
    ) {
        self.bucket = bucket
        self.bypassGovernanceRetention = bypassGovernanceRetention
        self.checksumAlgorithm = checksumAlgorithm
        self.delete = delete
        self.expectedBucketOwner = expectedBucketOwner
        self.mfa = mfa
        self.requestPayer = requestPayer
    }
}

extension DeleteObjectsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.payload(&delete, "Delete")
        m.header(&mfa, "x-amz-mfa")
        m.header(&requestPayer, "x-amz-request-payer")
        m.header(&bypassGovernanceRetention, "x-amz-bypass-governance-retention")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
    }
}

/// What `DeleteObjects` answers.
public struct DeleteObjectsOutput: Sendable {
    public var deleted: [S3ClientTypes.DeletedObject]?
    public var errors: [S3ClientTypes.Error]?
    public var requestCharged: S3ClientTypes.RequestCharged?

    public init(
        deleted: [S3ClientTypes.DeletedObject]? = nil, errors: [S3ClientTypes.Error]? = nil,
        requestCharged: S3ClientTypes.RequestCharged? = nil
    ) {
        self.deleted = deleted
        self.errors = errors
        self.requestCharged = requestCharged
    }
}

extension DeleteObjectsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&deleted, "Deleted", .flat)
        m.header(&requestCharged, "x-amz-request-charged")
        m.member(&errors, "Error", .flat)
    }
}

extension S3Client {
    static let deleteObjectsOperation = Operation<DeleteObjectsInput, DeleteObjectsOutput>(
        "DeleteObjects", "POST /{Bucket}?delete", requiresChecksum: true,
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `DeleteObjects`.
    public func deleteObjects(input: DeleteObjectsInput) async throws -> DeleteObjectsOutput {
        try await runtime.call(Self.deleteObjectsOperation, input)
    }
}
