// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketLifecycleConfiguration` takes.
public struct GetBucketLifecycleConfigurationInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension GetBucketLifecycleConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetBucketLifecycleConfiguration` answers.
public struct GetBucketLifecycleConfigurationOutput: Sendable {
    public var rules: [S3ClientTypes.LifecycleRule]?
    public var transitionDefaultMinimumObjectSize: S3ClientTypes.TransitionDefaultMinimumObjectSize?

    public init(
        rules: [S3ClientTypes.LifecycleRule]? = nil,
        transitionDefaultMinimumObjectSize: S3ClientTypes.TransitionDefaultMinimumObjectSize? = nil
    ) {
        self.rules = rules
        self.transitionDefaultMinimumObjectSize = transitionDefaultMinimumObjectSize
    }
}

extension GetBucketLifecycleConfigurationOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&rules, "Rule", .flat)
        m.header(&transitionDefaultMinimumObjectSize, "x-amz-transition-default-minimum-object-size")
    }
}

extension S3Client {
    static let getBucketLifecycleConfigurationOperation = Operation<
        GetBucketLifecycleConfigurationInput, GetBucketLifecycleConfigurationOutput
    >("GetBucketLifecycleConfiguration", "GET /{Bucket}?lifecycle")

    /// Calls `GetBucketLifecycleConfiguration`.
    public func getBucketLifecycleConfiguration(
        input: GetBucketLifecycleConfigurationInput
    ) async throws -> GetBucketLifecycleConfigurationOutput {
        try await runtime.call(Self.getBucketLifecycleConfigurationOperation, input)
    }
}
