// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketAnalyticsConfiguration` takes.
public struct GetBucketAnalyticsConfigurationInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?
    public var id: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil, id: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
        self.id = id
    }
}

extension GetBucketAnalyticsConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&id, "id")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetBucketAnalyticsConfiguration` answers.
public struct GetBucketAnalyticsConfigurationOutput: Sendable {
    public var analyticsConfiguration: S3ClientTypes.AnalyticsConfiguration?

    public init(analyticsConfiguration: S3ClientTypes.AnalyticsConfiguration? = nil) {
        self.analyticsConfiguration = analyticsConfiguration
    }
}

extension GetBucketAnalyticsConfigurationOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.payload(&analyticsConfiguration, "AnalyticsConfiguration")
    }
}

extension S3Client {
    static let getBucketAnalyticsConfigurationOperation = Operation<
        GetBucketAnalyticsConfigurationInput, GetBucketAnalyticsConfigurationOutput
    >("GetBucketAnalyticsConfiguration", "GET /{Bucket}?analytics&x-id=GetBucketAnalyticsConfiguration")

    /// Calls `GetBucketAnalyticsConfiguration`.
    public func getBucketAnalyticsConfiguration(
        input: GetBucketAnalyticsConfigurationInput
    ) async throws -> GetBucketAnalyticsConfigurationOutput {
        try await runtime.call(Self.getBucketAnalyticsConfigurationOperation, input)
    }
}
