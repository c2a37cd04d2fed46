// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutBucketMetricsConfiguration` takes.
public struct PutBucketMetricsConfigurationInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?
    public var id: String?
    public var metricsConfiguration: S3ClientTypes.MetricsConfiguration?

    public init(
        bucket: String? = nil, expectedBucketOwner: String? = nil, id: String? = nil,
        metricsConfiguration: S3ClientTypes.MetricsConfiguration? = nil
    ) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
        self.id = id
        self.metricsConfiguration = metricsConfiguration
    }
}

extension PutBucketMetricsConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&id, "id")
        m.payload(&metricsConfiguration, "MetricsConfiguration")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `PutBucketMetricsConfiguration` answers.
public struct PutBucketMetricsConfigurationOutput: Sendable {
    public init() {}
}

extension PutBucketMetricsConfigurationOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let putBucketMetricsConfigurationOperation = Operation<
        PutBucketMetricsConfigurationInput, PutBucketMetricsConfigurationOutput
    >("PutBucketMetricsConfiguration", "PUT /{Bucket}?metrics")

    /// Calls `PutBucketMetricsConfiguration`.
    public func putBucketMetricsConfiguration(
        input: PutBucketMetricsConfigurationInput
    ) async throws -> PutBucketMetricsConfigurationOutput {
        try await runtime.call(Self.putBucketMetricsConfigurationOperation, input)
    }
}
