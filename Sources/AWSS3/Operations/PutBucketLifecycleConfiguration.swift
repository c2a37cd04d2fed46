// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutBucketLifecycleConfiguration` takes.
public struct PutBucketLifecycleConfigurationInput: Sendable {
    public var bucket: String?
    public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
    public var expectedBucketOwner: String?
    public var lifecycleConfiguration: S3ClientTypes.BucketLifecycleConfiguration?
    public var transitionDefaultMinimumObjectSize: S3ClientTypes.TransitionDefaultMinimumObjectSize?

    public init(
        bucket: String? = nil, checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil,
        expectedBucketOwner: String? = nil, lifecycleConfiguration: S3ClientTypes.BucketLifecycleConfiguration? = nil,
        transitionDefaultMinimumObjectSize: S3ClientTypes.TransitionDefaultMinimumObjectSize? = nil
    ) {
        self.bucket = bucket
        self.checksumAlgorithm = checksumAlgorithm
        self.expectedBucketOwner = expectedBucketOwner
        self.lifecycleConfiguration = lifecycleConfiguration
        self.transitionDefaultMinimumObjectSize = transitionDefaultMinimumObjectSize
    }
}

extension PutBucketLifecycleConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&checksumAlgorithm, "x-amz-sdk-checksum-algorithm")
        m.payload(&lifecycleConfiguration, "LifecycleConfiguration")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.header(&transitionDefaultMinimumObjectSize, "x-amz-transition-default-minimum-object-size")
    }
}

/// What `PutBucketLifecycleConfiguration` answers.
public struct PutBucketLifecycleConfigurationOutput: Sendable {
    public var transitionDefaultMinimumObjectSize: S3ClientTypes.TransitionDefaultMinimumObjectSize?

    public init(transitionDefaultMinimumObjectSize: S3ClientTypes.TransitionDefaultMinimumObjectSize? = nil) {
        self.transitionDefaultMinimumObjectSize = transitionDefaultMinimumObjectSize
    }
}

extension PutBucketLifecycleConfigurationOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.header(&transitionDefaultMinimumObjectSize, "x-amz-transition-default-minimum-object-size")
    }
}

extension S3Client {
    static let putBucketLifecycleConfigurationOperation = Operation<
        PutBucketLifecycleConfigurationInput, PutBucketLifecycleConfigurationOutput
    >(
        "PutBucketLifecycleConfiguration", "PUT /{Bucket}?lifecycle", requiresChecksum: true,
        checksumAlgorithm: { $0.checksumAlgorithm?.rawValue ?? "" }
    )

    /// Calls `PutBucketLifecycleConfiguration`.
    public func putBucketLifecycleConfiguration(
        input: PutBucketLifecycleConfigurationInput
    ) async throws -> PutBucketLifecycleConfigurationOutput {
        try await runtime.call(Self.putBucketLifecycleConfigurationOperation, input)
    }
}
