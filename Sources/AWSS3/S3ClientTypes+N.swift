// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension S3ClientTypes {
    public struct NoncurrentVersionExpiration: Sendable {
        public var newerNoncurrentVersions: Int?
        public var noncurrentDays: Int?

        public init(newerNoncurrentVersions: Int? = nil, noncurrentDays: Int? = nil) {
            self.newerNoncurrentVersions = newerNoncurrentVersions
            self.noncurrentDays = noncurrentDays
        }
    }
}

extension S3ClientTypes.NoncurrentVersionExpiration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&noncurrentDays, "NoncurrentDays")
        m.member(&newerNoncurrentVersions, "NewerNoncurrentVersions")
    }
}

extension S3ClientTypes {
    public struct NoncurrentVersionTransition: Sendable {
        public var newerNoncurrentVersions: Int?
        public var noncurrentDays: Int?
        public var storageClass: S3ClientTypes.TransitionStorageClass?

        public init(
            newerNoncurrentVersions: Int? = nil, noncurrentDays: Int? = nil,
            storageClass: S3ClientTypes.TransitionStorageClass? = nil
        ) {
            self.newerNoncurrentVersions = newerNoncurrentVersions
            self.noncurrentDays = noncurrentDays
            self.storageClass = storageClass
        }
    }
}

extension S3ClientTypes.NoncurrentVersionTransition: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&noncurrentDays, "NoncurrentDays")
        m.member(&storageClass, "StorageClass")
        m.member(&newerNoncurrentVersions, "NewerNoncurrentVersions")
    }
}

extension S3ClientTypes {
    public struct NotificationConfiguration: Sendable {
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
}

extension S3ClientTypes.NotificationConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&topicConfigurations, "TopicConfiguration", .flat)
        m.member(&queueConfigurations, "QueueConfiguration", .flat)
        m.member(&lambdaFunctionConfigurations, "CloudFunctionConfiguration", .flat)
        m.member(&eventBridgeConfiguration, "EventBridgeConfiguration")
    }
}

extension S3ClientTypes {
    public struct NotificationConfigurationFilter: Sendable {
        public var key: S3ClientTypes.S3KeyFilter?

        public init(key: S3ClientTypes.S3KeyFilter? = nil) {
            self.key = key
        }
    }
}

extension S3ClientTypes.NotificationConfigurationFilter: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&key, "S3Key")
    }
}
