// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketEncryption` takes.
public struct GetBucketEncryptionInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension GetBucketEncryptionInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetBucketEncryption` answers.
public struct GetBucketEncryptionOutput: Sendable {
    public var serverSideEncryptionConfiguration: S3ClientTypes.ServerSideEncryptionConfiguration?

    public init(serverSideEncryptionConfiguration: S3ClientTypes.ServerSideEncryptionConfiguration? = nil) {
        self.serverSideEncryptionConfiguration = serverSideEncryptionConfiguration
    }
}

extension GetBucketEncryptionOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.payload(&serverSideEncryptionConfiguration, "ServerSideEncryptionConfiguration")
    }
}

extension S3Client {
    static let getBucketEncryptionOperation = Operation<GetBucketEncryptionInput, GetBucketEncryptionOutput>(
        "GetBucketEncryption", "GET /{Bucket}?encryption"
    )

    /// Calls `GetBucketEncryption`.
    public func getBucketEncryption(input: GetBucketEncryptionInput) async throws -> GetBucketEncryptionOutput {
        try await runtime.call(Self.getBucketEncryptionOperation, input)
    }
}
