// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

public import AWSClientRuntime
public import ClientRuntime
public import SmithyHTTPAPI

/// `PointInTimeRecoveryUnavailableException`, HTTP status 400.
public struct PointInTimeRecoveryUnavailableException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "PointInTimeRecoveryUnavailableException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension PointInTimeRecoveryUnavailableException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `PolicyNotFoundException`, HTTP status 400.
public struct PolicyNotFoundException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "PolicyNotFoundException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension PolicyNotFoundException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `ProvisionedThroughputExceededException`, HTTP status 400.
public struct ProvisionedThroughputExceededException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "ProvisionedThroughputExceededException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension ProvisionedThroughputExceededException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}
