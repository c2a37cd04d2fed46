// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetObjectRetention` takes.
public struct GetObjectRetentionInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?
    public var key: String?
    public var requestPayer: S3ClientTypes.RequestPayer?
    public var versionId: String?

    public init(
        bucket: String? = nil, expectedBucketOwner: String? = nil, key: String? = nil,
        requestPayer: S3ClientTypes.RequestPayer? = nil, versionId: String? = nil
    ) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
        self.key = key
        self.requestPayer = requestPayer
        self.versionId = versionId
    }
}

extension GetObjectRetentionInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.label(&key, "Key")
        m.query(&versionId, "versionId")
        m.header(&requestPayer, "x-amz-request-payer")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetObjectRetention` answers.
public struct GetObjectRetentionOutput: Sendable {
    public var retention: S3ClientTypes.ObjectLockRetention?

    public init(retention: S3ClientTypes.ObjectLockRetention? = nil) {
        self.retention = retention
    }
}

extension GetObjectRetentionOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.payload(&retention, "Retention")
    }
}

extension S3Client {
    static let getObjectRetentionOperation = Operation<GetObjectRetentionInput, GetObjectRetentionOutput>(
        "GetObjectRetention", "GET /{Bucket}/{Key+}?retention"
    )

    /// Calls `GetObjectRetention`.
    public func getObjectRetention(input: GetObjectRetentionInput) async throws -> GetObjectRetentionOutput {
        try await runtime.call(Self.getObjectRetentionOperation, input)
    }
}
