// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

public import AWSClientRuntime
public import ClientRuntime
public import SmithyHTTPAPI

/// `GlobalTableAlreadyExistsException`, HTTP status 400.
public struct GlobalTableAlreadyExistsException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "GlobalTableAlreadyExistsException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension GlobalTableAlreadyExistsException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `GlobalTableNotFoundException`, HTTP status 400.
public struct GlobalTableNotFoundException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "GlobalTableNotFoundException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension GlobalTableNotFoundException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}
