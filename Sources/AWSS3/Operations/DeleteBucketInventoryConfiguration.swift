// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeleteBucketInventoryConfiguration` takes.
public struct DeleteBucketInventoryConfigurationInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?
    public var id: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil, id: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
        self.id = id
    }
}

extension DeleteBucketInventoryConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&id, "id")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `DeleteBucketInventoryConfiguration` answers.
public struct DeleteBucketInventoryConfigurationOutput: Sendable {
    public init() {}
}

extension DeleteBucketInventoryConfigurationOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let deleteBucketInventoryConfigurationOperation = Operation<
        DeleteBucketInventoryConfigurationInput, DeleteBucketInventoryConfigurationOutput
    >("DeleteBucketInventoryConfiguration", "DELETE /{Bucket}?inventory")

    /// Calls `DeleteBucketInventoryConfiguration`.
    public func deleteBucketInventoryConfiguration(
        input: DeleteBucketInventoryConfigurationInput
    ) async throws -> DeleteBucketInventoryConfigurationOutput {
        try await runtime.call(Self.deleteBucketInventoryConfigurationOperation, input)
    }
}
