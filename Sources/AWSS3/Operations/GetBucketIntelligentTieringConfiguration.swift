// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketIntelligentTieringConfiguration` takes.
public struct GetBucketIntelligentTieringConfigurationInput: Sendable {
    public var bucket: String?
    public var id: String?

    public init(bucket: String? = nil, id: String? = nil) {
        self.bucket = bucket
        self.id = id
    }
}

extension GetBucketIntelligentTieringConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.query(&id, "id")
    }
}

/// What `GetBucketIntelligentTieringConfiguration` answers.
public struct GetBucketIntelligentTieringConfigurationOutput: Sendable {
    public var intelligentTieringConfiguration: S3ClientTypes.IntelligentTieringConfiguration?

    public init(intelligentTieringConfiguration: S3ClientTypes.IntelligentTieringConfiguration? = nil) {
        self.intelligentTieringConfiguration = intelligentTieringConfiguration
    }
}

extension GetBucketIntelligentTieringConfigurationOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.payload(&intelligentTieringConfiguration, "IntelligentTieringConfiguration")
    }
}

extension S3Client {
    static let getBucketIntelligentTieringConfigurationOperation = Operation<
        GetBucketIntelligentTieringConfigurationInput, GetBucketIntelligentTieringConfigurationOutput
    >(
        "GetBucketIntelligentTieringConfiguration",
        "GET /{Bucket}?intelligent-tiering&x-id=GetBucketIntelligentTieringConfiguration"
    )

    /// Calls `GetBucketIntelligentTieringConfiguration`.
    public func getBucketIntelligentTieringConfiguration(
        input: GetBucketIntelligentTieringConfigurationInput
    ) async throws -> GetBucketIntelligentTieringConfigurationOutput {
        try await runtime.call(Self.getBucketIntelligentTieringConfigurationOperation, input)
    }
}
