// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutBucketInventoryConfiguration` takes.
public struct PutBucketInventoryConfigurationInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?
    public var id: String?
    public var inventoryConfiguration: S3ClientTypes.InventoryConfiguration?

    public init(
        bucket: String? = nil, expectedBucketOwner: String? = nil, id: String? = nil,
        inventoryConfiguration: S3ClientTypes.InventoryConfiguration? = nil
    ) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
        self.id = id
        self.inventoryConfiguration = inventoryConfiguration
    }
}

extension PutBucketInventoryConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&id, "id")
        m.payload(&inventoryConfiguration, "InventoryConfiguration")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `PutBucketInventoryConfiguration` answers.
public struct PutBucketInventoryConfigurationOutput: Sendable {
    public init() {}
}

extension PutBucketInventoryConfigurationOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let putBucketInventoryConfigurationOperation = Operation<
        PutBucketInventoryConfigurationInput, PutBucketInventoryConfigurationOutput
    >("PutBucketInventoryConfiguration", "PUT /{Bucket}?inventory")

    /// Calls `PutBucketInventoryConfiguration`.
    public func putBucketInventoryConfiguration(
        input: PutBucketInventoryConfigurationInput
    ) async throws -> PutBucketInventoryConfigurationOutput {
        try await runtime.call(Self.putBucketInventoryConfigurationOperation, input)
    }
}
