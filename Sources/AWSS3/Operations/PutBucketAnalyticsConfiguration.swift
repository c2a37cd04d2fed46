// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutBucketAnalyticsConfiguration` takes.
public struct PutBucketAnalyticsConfigurationInput: Sendable {
    public var analyticsConfiguration: S3ClientTypes.AnalyticsConfiguration?
    public var bucket: String?
    public var expectedBucketOwner: String?
    public var id: String?

    public init(
        analyticsConfiguration: S3ClientTypes.AnalyticsConfiguration? = nil, bucket: String? = nil,
        expectedBucketOwner: String? = nil, id: String? = nil
    ) {
        self.analyticsConfiguration = analyticsConfiguration
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
        self.id = id
    }
}

extension PutBucketAnalyticsConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&id, "id")
        m.payload(&analyticsConfiguration, "AnalyticsConfiguration")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `PutBucketAnalyticsConfiguration` answers.
public struct PutBucketAnalyticsConfigurationOutput: Sendable {
    public init() {}
}

extension PutBucketAnalyticsConfigurationOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let putBucketAnalyticsConfigurationOperation = Operation<
        PutBucketAnalyticsConfigurationInput, PutBucketAnalyticsConfigurationOutput
    >("PutBucketAnalyticsConfiguration", "PUT /{Bucket}?analytics")

    /// Calls `PutBucketAnalyticsConfiguration`.
    public func putBucketAnalyticsConfiguration(
        input: PutBucketAnalyticsConfigurationInput
    ) async throws -> PutBucketAnalyticsConfigurationOutput {
        try await runtime.call(Self.putBucketAnalyticsConfigurationOperation, input)
    }
}
