// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `ListBucketMetricsConfigurations` takes.
public struct ListBucketMetricsConfigurationsInput: Sendable {
    public var bucket: String?
    public var continuationToken: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, continuationToken: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.continuationToken = continuationToken
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension ListBucketMetricsConfigurationsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&continuationToken, "continuation-token")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `ListBucketMetricsConfigurations` answers.
public struct ListBucketMetricsConfigurationsOutput: Sendable {
    public var continuationToken: String?
    public var isTruncated: Bool?
    public var metricsConfigurationList: [S3ClientTypes.MetricsConfiguration]?
    public var nextContinuationToken: String?

    public init(
        continuationToken: String? = nil, isTruncated: Bool? = nil,
        metricsConfigurationList: [S3ClientTypes.MetricsConfiguration]? = nil, nextContinuationToken: String? = nil
    ) {
        self.continuationToken = continuationToken
        self.isTruncated = isTruncated
        self.metricsConfigurationList = metricsConfigurationList
        self.nextContinuationToken = nextContinuationToken
    }
}

extension ListBucketMetricsConfigurationsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&isTruncated, "IsTruncated")
        m.member(&continuationToken, "ContinuationToken")
        m.member(&nextContinuationToken, "NextContinuationToken")
        m.member(&metricsConfigurationList, "MetricsConfiguration", .flat)
    }
}

extension S3Client {
    static let listBucketMetricsConfigurationsOperation = Operation<
        ListBucketMetricsConfigurationsInput, ListBucketMetricsConfigurationsOutput
    >("ListBucketMetricsConfigurations", "GET /{Bucket}?metrics&x-id=ListBucketMetricsConfigurations")

    /// Calls `ListBucketMetricsConfigurations`.
    public func listBucketMetricsConfigurations(
        input: ListBucketMetricsConfigurationsInput
    ) async throws -> ListBucketMetricsConfigurationsOutput {
        try await runtime.call(Self.listBucketMetricsConfigurationsOperation, input)
    }
}
