// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetBucketNotificationConfiguration` takes.
public struct GetBucketNotificationConfigurationInput: Sendable {
    public var bucket: String?
    public var expectedBucketOwner: String?

    public init(bucket: String? = nil, expectedBucketOwner: String? = nil) {
        self.bucket = bucket
        self.expectedBucketOwner = expectedBucketOwner
    }
}

extension GetBucketNotificationConfigurationInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.label(&bucket, "Bucket")
        m.header(&expectedBucketOwner, "x-amz-expected-bucket-owner")
    }
}

/// What `GetBucketNotificationConfiguration` answers.
public struct GetBucketNotificationConfigurationOutput: Sendable {
    public var eventBridgeConfiguration: S3ClientTypes.EventBridgeConfiguration?
    public var lambdaFunctionConfigurations: [S3ClientTypes.LambdaFunctionConfiguration]?
    public var queueConfigurations: [S3ClientTypes.QueueConfiguration]?
    public var topicConfigurations: [S3ClientTypes.TopicConfiguration]?

    public init(
        eventBridgeConfiguration: S3ClientTypes.EventBridgeConfiguration? = nil,
        lambdaFunctionConfigurations: [S3ClientTypes.LambdaFunctionConfiguration]? = nil,
        queueConfigurations: [S3ClientTypes.QueueConfiguration]? = nil,
        topicConfigurations: [S3ClientTypes.TopicConfiguration]? = nil
    ) {
        self.eventBridgeConfiguration = eventBridgeConfiguration
        self.lambdaFunctionConfigurations = lambdaFunctionConfigurations
        self.queueConfigurations = queueConfigurations
        self.topicConfigurations = topicConfigurations
    }
}

extension GetBucketNotificationConfigurationOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&topicConfigurations, "TopicConfiguration", .flat)
        m.member(&queueConfigurations, "QueueConfiguration", .flat)
        m.member(&lambdaFunctionConfigurations, "CloudFunctionConfiguration", .flat)
        m.member(&eventBridgeConfiguration, "EventBridgeConfiguration")
    }
}

extension S3Client {
    static let getBucketNotificationConfigurationOperation = Operation<
        GetBucketNotificationConfigurationInput, GetBucketNotificationConfigurationOutput
    >("GetBucketNotificationConfiguration", "GET /{Bucket}?notification")

    /// Calls `GetBucketNotificationConfiguration`.
    public func getBucketNotificationConfiguration(
        input: GetBucketNotificationConfigurationInput
    ) async throws -> GetBucketNotificationConfigurationOutput {
        try await runtime.call(Self.getBucketNotificationConfigurationOperation, input)
    }
}
