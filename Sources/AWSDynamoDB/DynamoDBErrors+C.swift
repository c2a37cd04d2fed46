// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

public import AWSClientRuntime
public import ClientRuntime
public import SmithyHTTPAPI

/// `ConditionalCheckFailedException`, HTTP status 400.
public struct ConditionalCheckFailedException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    /// What the service says about this error.
    public struct Properties: Sendable {
        public internal(set) var item: [String: DynamoDBClientTypes.AttributeValue]?
    }

    public internal(set) var properties = Properties()
    public static var typeName: String { "ConditionalCheckFailedException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init(item: [String: DynamoDBClientTypes.AttributeValue]? = nil) {
        properties.item = item
    }
}

extension ConditionalCheckFailedException: ServiceErrorShape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&properties.item, "Item")
    }

    public var debugDescription: String { summary }
}

/// `ContinuousBackupsUnavailableException`, HTTP status 400.
public struct ContinuousBackupsUnavailableException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "ContinuousBackupsUnavailableException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension ContinuousBackupsUnavailableException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}
