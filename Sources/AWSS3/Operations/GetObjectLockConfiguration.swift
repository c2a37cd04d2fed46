// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetObjectLockConfiguration` takes.
public struct GetObjectLockConfigurationInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension GetObjectLockConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetObjectLockConfiguration` answers.
public struct GetObjectLockConfigurationOutput: Sendable {
    public var objectLockConfiguration: S3ClientTypes.ObjectLockConfiguration?

    public init(objectLockConfiguration: S3ClientTypes.ObjectLockConfiguration? = nil) {
        self.objectLockConfiguration = objectLockConfiguration
    }
}

extension GetObjectLockConfigurationOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.payload(&objectLockConfiguration, "ObjectLockConfiguration")
    }
}

extension S3Client {
    static let getObjectLockConfigurationOperation = Operation<
        GetObjectLockConfigurationInput, GetObjectLockConfigurationOutput
    >("GetObjectLockConfiguration", "GET /{Bucket}?object-lock")

    /// Calls `GetObjectLockConfiguration`.
    public func getObjectLockConfiguration(
        input: GetObjectLockConfigurationInput
    ) async throws -> GetObjectLockConfigurationOutput {
        try await runtime.call(Self.getObjectLockConfigurationOperation, input)
    }
}
