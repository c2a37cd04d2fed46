// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

public import AWSClientRuntime
public import ClientRuntime
public import SmithyHTTPAPI

/// `ReplicaAlreadyExistsException`, HTTP status 400.
public struct ReplicaAlreadyExistsException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "ReplicaAlreadyExistsException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension ReplicaAlreadyExistsException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `ReplicaNotFoundException`, HTTP status 400.
public struct ReplicaNotFoundException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "ReplicaNotFoundException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension ReplicaNotFoundException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `ReplicatedWriteConflictException`, HTTP status 400.
public struct ReplicatedWriteConflictException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "ReplicatedWriteConflictException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension ReplicatedWriteConflictException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `RequestLimitExceeded`, HTTP status 400.
public struct RequestLimitExceeded: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "RequestLimitExceeded" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension RequestLimitExceeded: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `ResourceInUseException`, HTTP status 400.
public struct ResourceInUseException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "ResourceInUseException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension ResourceInUseException: ServiceErrorShape {
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
