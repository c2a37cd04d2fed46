// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `PutBucketNotificationConfiguration` takes.
public struct PutBucketNotificationConfigurationInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?
    public var notificationConfiguration: S3ClientTypes.NotificationConfiguration?
    public var skipDestinationValidation: Bool?

    public init(
        bucket: String? = nil, expectedBucketOwner: String? = nil,
        notificationConfiguration: S3ClientTypes.NotificationConfiguration? = nil,
        skipDestinationValidation: Bool? = nil
    ) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
        self.notificationConfiguration = notificationConfiguration
        self.skipDestinationValidation = skipDestinationValidation
    }
}

extension PutBucketNotificationConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.payload(&notificationConfiguration, "NotificationConfiguration")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
        m.header(&skipDestinationValidation, "x-amz-skip-destination-validation")
    }
}

/// What `PutBucketNotificationConfiguration` answers.
public struct PutBucketNotificationConfigurationOutput: Sendable {
    public init() {}
}

extension PutBucketNotificationConfigurationOutput: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3Client {
    static let putBucketNotificationConfigurationOperation = Operation<
        PutBucketNotificationConfigurationInput, PutBucketNotificationConfigurationOutput
    >("PutBucketNotificationConfiguration", "PUT /{Bucket}?notification")

    /// Calls `PutBucketNotificationConfiguration`.
    public func putBucketNotificationConfiguration(
        input: PutBucketNotificationConfigurationInput
    ) async throws -> PutBucketNotificationConfigurationOutput {
        try await runtime.call(Self.putBucketNotificationConfigurationOperation, input)
    }
}
