// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

public import AWSClientRuntime
public import ClientRuntime
public import SmithyHTTPAPI

/// `BucketAlreadyExists`, HTTP status 409.
public struct BucketAlreadyExists: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "BucketAlreadyExists" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension BucketAlreadyExists: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `BucketAlreadyOwnedByYou`, HTTP status 409.
public struct BucketAlreadyOwnedByYou: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "BucketAlreadyOwnedByYou" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension BucketAlreadyOwnedByYou: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `EncryptionTypeMismatch`, HTTP status 400.
public struct EncryptionTypeMismatch: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "EncryptionTypeMismatch" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension EncryptionTypeMismatch: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `InvalidObjectState`, HTTP status 403.
public struct InvalidObjectState: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    /// What the service says about this error.
    public struct Properties: Sendable {
        public internal(set) var accessTier: S3ClientTypes.IntelligentTieringAccessTier?
        public internal(set) var storageClass: S3ClientTypes.StorageClass?
    }

    public internal(set) var properties = Properties()
    public static var typeName: String { "InvalidObjectState" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init(
        accessTier: S3ClientTypes.IntelligentTieringAccessTier? = nil, storageClass: S3ClientTypes.StorageClass? = nil
    ) {
        properties.accessTier = accessTier
        properties.storageClass = storageClass
    }
}

extension InvalidObjectState: ServiceErrorShape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&properties.storageClass, "StorageClass")
        m.member(&properties.accessTier, "AccessTier")
    }

    public var debugDescription: String { summary }
}

/// `InvalidRequest`, HTTP status 400.
public struct InvalidRequest: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "InvalidRequest" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension InvalidRequest: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `InvalidWriteOffset`, HTTP status 400.
public struct InvalidWriteOffset: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "InvalidWriteOffset" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension InvalidWriteOffset: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `NoSuchBucket`, HTTP status 404.
public struct NoSuchBucket: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "NoSuchBucket" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension NoSuchBucket: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `NoSuchKey`, HTTP status 404.
public struct NoSuchKey: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "NoSuchKey" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension NoSuchKey: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `NoSuchUpload`, HTTP status 404.
public struct NoSuchUpload: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "NoSuchUpload" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension NoSuchUpload: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `NotFound`, HTTP status 404.
public struct NotFound: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "NotFound" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension NotFound: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `ObjectAlreadyInActiveTierError`, HTTP status 403.
public struct ObjectAlreadyInActiveTierError: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "ObjectAlreadyInActiveTierError" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension ObjectAlreadyInActiveTierError: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `ObjectNotInActiveTierError`, HTTP status 403.
public struct ObjectNotInActiveTierError: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "ObjectNotInActiveTierError" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension ObjectNotInActiveTierError: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}

/// `TooManyParts`, HTTP status 400.
public struct TooManyParts: ModeledError, AWSServiceError, HTTPError, Error, Sendable {
    public static var typeName: String { "TooManyParts" }
    public static var fault: ErrorFault { .client }
    public static var isRetryable: Bool { false }
    public static var isThrottling: Bool { false }
    public var httpResponse = HTTPResponse()
    public var message: String?
    public var requestID: String?

    public init() {}
}

extension TooManyParts: ServiceErrorShape {
    package mutating func members(_ m: Members) {}

    public var debugDescription: String { summary }
}
