// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `RestoreObject` takes.
public struct RestoreObjectInput: Sendable {
    public var bucket: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var expectedBucketOwner: String?
    public var key: String?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var restoreRequest: S3ClientTypes.RestoreRequest?
    public var versionId: String?

    public init(
        bucket: String? = nil, checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil,
        expectedBucketOwner: String? = nil, key: String? = nil, requestPayer: S3ClientTypes.RequestPayer? = nil,
        restoreRequest: S3ClientTypes.RestoreRequest? = nil, versionId: String? = nil
    ) {
        self.bucket = bucket
        self.checksumAlgorithm = checksumAlgorithm
        self.expectedBucketOwner = expectedBucketOwner
        self.key = key
        self.requestPayer = requestPayer
        self.restoreRequest = restoreRequest
        self.versionId = versionId
    }
}

extension RestoreObjectInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.label(&key, "Key")
        m.query(&versionId, "versionId")
        m.payload(&restoreRequest, "RestoreRequest")
        m.header(&requestPayer, "x-amz-request-payer")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `RestoreObject` answers.
public struct RestoreObjectOutput: Sendable {
    public var requestCharged: S3ClientTypes.RequestCharged?
    public var restoreOutputPath: String?

    public init(requestCharged: S3ClientTypes.RequestCharged? = nil, restoreOutputPath: String? = nil) {
        self.requestCharged = requestCharged
        self.restoreOutputPath = restoreOutputPath
    }
}

extension RestoreObjectOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&requestCharged, "x-amz-request-charged")
        m.header(&restoreOutputPath, "x-amz-restore-output-path")
    }
}

extension S3Client {
    static let restoreObjectOperation = Operation<RestoreObjectInput, RestoreObjectOutput>(
        "RestoreObject", "POST /{Bucket}/{Key+}?restore", errors: [ObjectAlreadyInActiveTierError.self],
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `RestoreObject`.
    public func restoreObject(input: RestoreObjectInput) async throws -> RestoreObjectOutput {
        try await runtime.call(Self.restoreObjectOperation, input)
    }
}
