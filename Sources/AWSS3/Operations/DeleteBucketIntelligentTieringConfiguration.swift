// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeleteBucketIntelligentTieringConfiguration` takes.
public struct DeleteBucketIntelligentTieringConfigurationInput: Sendable {
    public var bucket: String?
    public var id: String?

    public init(bucket: String? = nil, id: String? = nil) {
        self.bucket = bucket
        self.id = id
    }
}

extension DeleteBucketIntelligentTieringConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&id, "id")
    }
}

/// What `DeleteBucketIntelligentTieringConfiguration` answers.
public struct DeleteBucketIntelligentTieringConfigurationOutput: Sendable {
    public init() {}
}

extension DeleteBucketIntelligentTieringConfigurationOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let deleteBucketIntelligentTieringConfigurationOperation = Operation<
        DeleteBucketIntelligentTieringConfigurationInput, DeleteBucketIntelligentTieringConfigurationOutput
    >("DeleteBucketIntelligentTieringConfiguration", "DELETE /{Bucket}?intelligent-tiering")

    /// Calls `DeleteBucketIntelligentTieringConfiguration`.
    public func deleteBucketIntelligentTieringConfiguration(
        input: DeleteBucketIntelligentTieringConfigurationInput
    ) async throws -> DeleteBucketIntelligentTieringConfigurationOutput {
        try await runtime.call(Self.deleteBucketIntelligentTieringConfigurationOperation, input)
    }
}
