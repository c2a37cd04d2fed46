// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutBucketIntelligentTieringConfiguration` takes.
public struct PutBucketIntelligentTieringConfigurationInput: Sendable {
    public var bucket: String?
    public var id: String?
    public var intelligentTieringConfiguration: S3ClientTypes.IntelligentTieringConfiguration?

    public init(
        bucket: String? = nil, id: String? = nil,
        intelligentTieringConfiguration: S3ClientTypes.IntelligentTieringConfiguration? = nil
    ) {
        self.bucket = bucket
        self.id = id
        self.intelligentTieringConfiguration = intelligentTieringConfiguration
    }
}

extension PutBucketIntelligentTieringConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&id, "id")
        m.payload(&intelligentTieringConfiguration, "IntelligentTieringConfiguration")
    }
}

/// What `PutBucketIntelligentTieringConfiguration` answers.
public struct PutBucketIntelligentTieringConfigurationOutput: Sendable {
    public init() {}
}

extension PutBucketIntelligentTieringConfigurationOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let putBucketIntelligentTieringConfigurationOperation = Operation<
        PutBucketIntelligentTieringConfigurationInput, PutBucketIntelligentTieringConfigurationOutput
    >("PutBucketIntelligentTieringConfiguration", "PUT /{Bucket}?intelligent-tiering")

    /// Calls `PutBucketIntelligentTieringConfiguration`.
    public func putBucketIntelligentTieringConfiguration(
        input: PutBucketIntelligentTieringConfigurationInput
    ) async throws -> PutBucketIntelligentTieringConfigurationOutput {
        try await runtime.call(Self.putBucketIntelligentTieringConfigurationOperation, input)
    }
}
