// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

public import AWSClientRuntime
public import ClientRuntime
public import SmithyHTTPAPI

/// `TableAlreadyExistsException`, HTTP status 400.
public struct TableAlreadyExistsException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "TableAlreadyExistsException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension TableAlreadyExistsException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `TableInUseException`, HTTP status 400.
public struct TableInUseException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "TableInUseException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension TableInUseException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `TableNotFoundException`, HTTP status 400.
public struct TableNotFoundException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "TableNotFoundException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension TableNotFoundException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `TransactionCanceledException`, HTTP status 400.
public struct TransactionCanceledException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    /// What the service says about this error.
    public struct Properties: Sendable {
        public internal(set) var cancellationReasons: [DynamoDBClientTypes.CancellationReason]?
    }

    public internal(set) var properties = Properties()
    public static var typeName: String { "TransactionCanceledException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init(cancellationReasons: [DynamoDBClientTypes.CancellationReason]? = nil) {
        properties.cancellationReasons = cancellationReasons
    }
}

extension TransactionCanceledException: ServiceErrorShape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&properties.cancellationReasons, "CancellationReasons")
    }

    public var debugDescription: String { summary }
}

/// `TransactionConflictException`, HTTP status 400.
public struct TransactionConflictException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "TransactionConflictException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension TransactionConflictException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `TransactionInProgressException`, HTTP status 400.
public struct TransactionInProgressException: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "TransactionInProgressException" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension TransactionInProgressException: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}
