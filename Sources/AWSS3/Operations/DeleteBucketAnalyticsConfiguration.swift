// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeleteBucketAnalyticsConfiguration` takes.
public struct DeleteBucketAnalyticsConfigurationInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?
    public var id: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil, id: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
        self.id = id
    }
}

extension DeleteBucketAnalyticsConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&id, "id")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `DeleteBucketAnalyticsConfiguration` answers.
public struct DeleteBucketAnalyticsConfigurationOutput: Sendable {
    public init() {}
}

extension DeleteBucketAnalyticsConfigurationOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let deleteBucketAnalyticsConfigurationOperation = Operation<
        DeleteBucketAnalyticsConfigurationInput, DeleteBucketAnalyticsConfigurationOutput
    >("DeleteBucketAnalyticsConfiguration", "DELETE /{Bucket}?analytics")

    /// Calls `DeleteBucketAnalyticsConfiguration`.
    public func deleteBucketAnalyticsConfiguration(
        input: DeleteBucketAnalyticsConfigurationInput
    ) async throws -> DeleteBucketAnalyticsConfigurationOutput {
        try await runtime.call(Self.deleteBucketAnalyticsConfigurationOperation, input)
    }
}
