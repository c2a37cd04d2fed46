// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

public import AWSClientRuntime
public import ClientRuntime
public import SmithyHTTPAPI

/// `IdempotentParameterMismatchException`, HTTP status 400.
public struct IdempotentParameterMismatchException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "IdempotentParameterMismatchException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension IdempotentParameterMismatchException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `InternalServerError`, HTTP status 500.
public struct InternalServerError: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "InternalServerError" }
    public static var fault: ErrorFault { .server }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension InternalServerError: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `InvalidEndpointException`, HTTP status 421.
public struct InvalidEndpointException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "InvalidEndpointException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension InvalidEndpointException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `InvalidRestoreTimeException`, HTTP status 400.
public struct InvalidRestoreTimeException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "InvalidRestoreTimeException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension InvalidRestoreTimeException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `ItemCollectionSizeLimitExceededException`, HTTP status 400.
public struct ItemCollectionSizeLimitExceededException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "ItemCollectionSizeLimitExceededException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension ItemCollectionSizeLimitExceededException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}
