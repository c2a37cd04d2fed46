// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `ListBucketIntelligentTieringConfigurations` takes.
public struct ListBucketIntelligentTieringConfigurationsInput: Sendable {
    public var bucket: String?
    public var continuationToken: String?

    public init(bucket: String? = nil, continuationToken: String? = nil) {
        self.bucket = bucket
        self.continuationToken = continuationToken
    }
}

extension ListBucketIntelligentTieringConfigurationsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&continuationToken, "continuation-token")
    }
}

/// What `ListBucketIntelligentTieringConfigurations` answers.
public struct ListBucketIntelligentTieringConfigurationsOutput: Sendable {
    public var continuationToken: String?
    public var intelligentTieringConfigurationList: [S3ClientTypes.IntelligentTieringConfiguration]?
    public var isTruncated: Bool?
    public var nextContinuationToken: String?

    public init(
        continuationToken: String? = nil,
        intelligentTieringConfigurationList: [S3ClientTypes.IntelligentTieringConfiguration]? = nil,
        isTruncated: Bool? = nil, nextContinuationToken: String? = nil
    ) {
        self.continuationToken = continuationToken
        self.intelligentTieringConfigurationList = intelligentTieringConfigurationList
        self.isTruncated = isTruncated
        self.nextContinuationToken = nextContinuationToken
    }
}

extension ListBucketIntelligentTieringConfigurationsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&isTruncated, "IsTruncated")
        m.member(&continuationToken, "ContinuationToken")
        m.member(&nextContinuationToken, "NextContinuationToken")
        m.member(&intelligentTieringConfigurationList, "IntelligentTieringConfiguration", .flat)
    }
}

extension S3Client {
    static let listBucketIntelligentTieringConfigurationsOperation = Operation<
        ListBucketIntelligentTieringConfigurationsInput, ListBucketIntelligentTieringConfigurationsOutput
    >(
        "ListBucketIntelligentTieringConfigurations",
        "GET /{Bucket}?intelligent-tiering&x-id=ListBucketIntelligentTieringConfigurations"
    )

    /// Calls `ListBucketIntelligentTieringConfigurations`.
    public func listBucketIntelligentTieringConfigurations(
        input: ListBucketIntelligentTieringConfigurationsInput
    ) async throws -> ListBucketIntelligentTieringConfigurationsOutput {
        try await runtime.call(Self.listBucketIntelligentTieringConfigurationsOperation, input)
    }
}
