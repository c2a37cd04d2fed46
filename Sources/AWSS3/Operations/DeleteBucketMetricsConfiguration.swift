// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeleteBucketMetricsConfiguration` takes.
public struct DeleteBucketMetricsConfigurationInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?
    public var id: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil, id: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
        self.id = id
    }
}

extension DeleteBucketMetricsConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&id, "id")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `DeleteBucketMetricsConfiguration` answers.
public struct DeleteBucketMetricsConfigurationOutput: Sendable {
    public init() {}
}

extension DeleteBucketMetricsConfigurationOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let deleteBucketMetricsConfigurationOperation = Operation<
        DeleteBucketMetricsConfigurationInput, DeleteBucketMetricsConfigurationOutput
    >("DeleteBucketMetricsConfiguration", "DELETE /{Bucket}?metrics")

    /// Calls `DeleteBucketMetricsConfiguration`.
    public func deleteBucketMetricsConfiguration(
        input: DeleteBucketMetricsConfigurationInput
    ) async throws -> DeleteBucketMetricsConfigurationOutput {
        try await runtime.call(Self.deleteBucketMetricsConfigurationOperation, input)
    }
}
