// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `ListBucketAnalyticsConfigurations` takes.
public struct ListBucketAnalyticsConfigurationsInput: Sendable {
    public var bucket: String?
    public var continuationToken: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, continuationToken: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.continuationToken = continuationToken
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension ListBucketAnalyticsConfigurationsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&continuationToken, "continuation-token")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `ListBucketAnalyticsConfigurations` answers.
public struct ListBucketAnalyticsConfigurationsOutput: Sendable {
    public var analyticsConfigurationList: [S3ClientTypes.AnalyticsConfiguration]?
    public var continuationToken: String?
    public var isTruncated: Bool?
    public var nextContinuationToken: String?

    public init(
        analyticsConfigurationList: [S3ClientTypes.AnalyticsConfiguration]? = nil, continuationToken: String? = nil,
        isTruncated: Bool? = nil, nextContinuationToken: String? = nil
    ) {
        self.analyticsConfigurationList = analyticsConfigurationList
        self.continuationToken = continuationToken
        self.isTruncated = isTruncated
        self.nextContinuationToken = nextContinuationToken
    }
}

extension ListBucketAnalyticsConfigurationsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&isTruncated, "IsTruncated")
        m.member(&continuationToken, "ContinuationToken")
        m.member(&nextContinuationToken, "NextContinuationToken")
        m.member(&analyticsConfigurationList, "AnalyticsConfiguration", .flat)
    }
}

extension S3Client {
    static let listBucketAnalyticsConfigurationsOperation = Operation<
        ListBucketAnalyticsConfigurationsInput, ListBucketAnalyticsConfigurationsOutput
    >("ListBucketAnalyticsConfigurations", "GET /{Bucket}?analytics&x-id=ListBucketAnalyticsConfigurations")

    /// Calls `ListBucketAnalyticsConfigurations`.
    public func listBucketAnalyticsConfigurations(
        input: ListBucketAnalyticsConfigurationsInput
    ) async throws -> ListBucketAnalyticsConfigurationsOutput {
        try await runtime.call(Self.listBucketAnalyticsConfigurationsOperation, input)
    }
}
