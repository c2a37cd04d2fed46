// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketInventoryConfiguration` takes.
public struct GetBucketInventoryConfigurationInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?
    public var id: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil, id: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
        self.id = id
    }
}

extension GetBucketInventoryConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&id, "id")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetBucketInventoryConfiguration` answers.
public struct GetBucketInventoryConfigurationOutput: Sendable {
    public var inventoryConfiguration: S3ClientTypes.InventoryConfiguration?

    public init(inventoryConfiguration: S3ClientTypes.InventoryConfiguration? = nil) {
        self.inventoryConfiguration = inventoryConfiguration
    }
}

extension GetBucketInventoryConfigurationOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.payload(&inventoryConfiguration, "InventoryConfiguration")
    }
}

extension S3Client {
    static let getBucketInventoryConfigurationOperation = Operation<
        GetBucketInventoryConfigurationInput, GetBucketInventoryConfigurationOutput
    >("GetBucketInventoryConfiguration", "GET /{Bucket}?inventory&x-id=GetBucketInventoryConfiguration")

    /// Calls `GetBucketInventoryConfiguration`.
    public func getBucketInventoryConfiguration(
        input: GetBucketInventoryConfigurationInput
    ) async throws -> GetBucketInventoryConfigurationOutput {
        try await runtime.call(Self.getBucketInventoryConfigurationOperation, input)
    }
}
