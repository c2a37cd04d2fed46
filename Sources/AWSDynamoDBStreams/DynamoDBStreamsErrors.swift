// Made by ClientGenerator from dynamodb-streams.txt. Change that, and run: swift run ClientGenerator

public import AWSClientRuntime
public import ClientRuntime
public import SmithyHTTPAPI

/// `ExpiredIteratorException`, HTTP status 400.
public struct ExpiredIteratorException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "ExpiredIteratorException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension ExpiredIteratorException: ServiceErrorShape {
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

/// `LimitExceededException`, HTTP status 400.
public struct LimitExceededException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "LimitExceededException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension LimitExceededException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `ResourceNotFoundException`, HTTP status 400.
public struct ResourceNotFoundException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "ResourceNotFoundException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension ResourceNotFoundException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `TrimmedDataAccessException`, HTTP status 400.
public struct TrimmedDataAccessException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "TrimmedDataAccessException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension TrimmedDataAccessException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}
