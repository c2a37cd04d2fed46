// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketAccelerateConfiguration` takes.
public struct GetBucketAccelerateConfigurationInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?
    public var requestPayer: S3ClientTypes.RequestPayer?

    public init(
        bucket: String? = nil, expectedBucketOwner: String? = nil, requestPayer: S3ClientTypes.RequestPayer? = nil
    ) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
        self.requestPayer = requestPayer
    }
}

extension GetBucketAccelerateConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.header(&requestPayer, "x-amz-request-payer")
    }
}

/// What `GetBucketAccelerateConfiguration` answers.
public struct GetBucketAccelerateConfigurationOutput: Sendable {
    public var requestCharged: S3ClientTypes.RequestCharged?
    public var status: S3ClientTypes.BucketAccelerateStatus?

    public init(
        requestCharged: S3ClientTypes.RequestCharged? = nil, status: S3ClientTypes.BucketAccelerateStatus? = nil
    ) {
        self.requestCharged = requestCharged
        self.status = status
    }
}

extension GetBucketAccelerateConfigurationOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&status, "Status")
        m.header(&requestCharged, "x-amz-request-charged")
    }
}

extension S3Client {
    static let getBucketAccelerateConfigurationOperation = Operation<
        GetBucketAccelerateConfigurationInput, GetBucketAccelerateConfigurationOutput
    >("GetBucketAccelerateConfiguration", "GET /{Bucket}?accelerate")

    /// Calls `GetBucketAccelerateConfiguration`.
    public func getBucketAccelerateConfiguration(
        input: GetBucketAccelerateConfigurationInput
    ) async throws -> GetBucketAccelerateConfigurationOutput {
        try await runtime.call(Self.getBucketAccelerateConfigurationOperation, input)
    }
}
