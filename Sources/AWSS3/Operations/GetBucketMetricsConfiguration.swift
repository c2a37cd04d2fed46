// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketMetricsConfiguration` takes.
public struct GetBucketMetricsConfigurationInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?
    public var id: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil, id: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
        self.id = id
    }
}

extension GetBucketMetricsConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&id, "id")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetBucketMetricsConfiguration` answers.
public struct GetBucketMetricsConfigurationOutput: Sendable {
    public var metricsConfiguration: S3ClientTypes.MetricsConfiguration?

    public init(metricsConfiguration: S3ClientTypes.MetricsConfiguration? = nil) {
        self.metricsConfiguration = metricsConfiguration
    }
}

extension GetBucketMetricsConfigurationOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.payload(&metricsConfiguration, "MetricsConfiguration")
    }
}

extension S3Client {
    static let getBucketMetricsConfigurationOperation = Operation<
        GetBucketMetricsConfigurationInput, GetBucketMetricsConfigurationOutput
    >("GetBucketMetricsConfiguration", "GET /{Bucket}?metrics&x-id=GetBucketMetricsConfiguration")

    /// Calls `GetBucketMetricsConfiguration`.
    public func getBucketMetricsConfiguration(
        input: GetBucketMetricsConfigurationInput
    ) async throws -> GetBucketMetricsConfigurationOutput {
        try await runtime.call(Self.getBucketMetricsConfigurationOperation, input)
    }
}
