// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `ListBucketInventoryConfigurations` takes.
public struct ListBucketInventoryConfigurationsInput: Sendable {
    public var bucket: String?
    public var continuationToken: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, continuationToken: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.continuationToken = continuationToken
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension ListBucketInventoryConfigurationsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&continuationToken, "continuation-token")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `ListBucketInventoryConfigurations` answers.
public struct ListBucketInventoryConfigurationsOutput: Sendable {
    public var continuationToken: String?
    public var inventoryConfigurationList: [S3ClientTypes.InventoryConfiguration]?
    public var isTruncated: Bool?
    public var nextContinuationToken: String?

    public init(
        continuationToken: String? = nil, inventoryConfigurationList: [S3ClientTypes.InventoryConfiguration]? = nil,
        isTruncated: Bool? = nil, nextContinuationToken: String? = nil
    ) {
        self.continuationToken = continuationToken
        self.inventoryConfigurationList = inventoryConfigurationList
        self.isTruncated = isTruncated
        self.nextContinuationToken = nextContinuationToken
    }
}

extension ListBucketInventoryConfigurationsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&continuationToken, "ContinuationToken")
        m.member(&inventoryConfigurationList, "InventoryConfiguration", .flat)
        m.member(&isTruncated, "IsTruncated")
        m.member(&nextContinuationToken, "NextContinuationToken")
    }
}

extension S3Client {
    static let listBucketInventoryConfigurationsOperation = Operation<
        ListBucketInventoryConfigurationsInput, ListBucketInventoryConfigurationsOutput
    >("ListBucketInventoryConfigurations", "GET /{Bucket}?inventory&x-id=ListBucketInventoryConfigurations")

    /// Calls `ListBucketInventoryConfigurations`.
    public func listBucketInventoryConfigurations(
        input: ListBucketInventoryConfigurationsInput
    ) async throws -> ListBucketInventoryConfigurationsOutput {
        try await runtime.call(Self.listBucketInventoryConfigurationsOperation, input)
    }
}
