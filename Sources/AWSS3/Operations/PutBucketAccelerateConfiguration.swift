// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutBucketAccelerateConfiguration` takes.
public struct PutBucketAccelerateConfigurationInput: Sendable {
    public var accelerateConfiguration: S3ClientTypes.AccelerateConfiguration?
    public var bucket: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var expectedBucketOwner: String?

    public init(
        accelerateConfiguration: S3ClientTypes.AccelerateConfiguration? = nil, bucket: String? = nil,
        checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, expectedBucketOwner: String? = nil
    ) {
        self.accelerateConfiguration = accelerateConfiguration
        self.bucket = bucket
        self.checksumAlgorithm = checksumAlgorithm
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension PutBucketAccelerateConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.payload(&accelerateConfiguration, "AccelerateConfiguration")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
    }
}

/// What `PutBucketAccelerateConfiguration` answers.
public struct PutBucketAccelerateConfigurationOutput: Sendable {
    public init() {}
}

extension PutBucketAccelerateConfigurationOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let putBucketAccelerateConfigurationOperation = Operation<
        PutBucketAccelerateConfigurationInput, PutBucketAccelerateConfigurationOutput
    >(
        "PutBucketAccelerateConfiguration", "PUT /{Bucket}?accelerate",
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `PutBucketAccelerateConfiguration`.
    public func putBucketAccelerateConfiguration(
        input: PutBucketAccelerateConfigurationInput
    ) async throws -> PutBucketAccelerateConfigurationOutput {
        try await runtime.call(Self.putBucketAccelerateConfigurationOperation, input)
    }
}
