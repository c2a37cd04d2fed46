public import SmithyHTTPAPI

/// A client of one service.
public protocol Client: Sendable {}

/// An error that a service answered with.
public protocol ServiceError {
    /// The service's name for the error, such as `NoSuchKey`.
    var typeName: String? { get }
    var message: String? { get set }
}

/// An error that came as an HTTP response.
public protocol HTTPError {
    var httpResponse: HTTPResponse { get set }
}

/// Whose fault an error is.
public enum ErrorFault { case client, server }

/// An error that the service's model describes.
public protocol ModeledError {
    static var typeName: String { get }
    static var fault: ErrorFault { get }
    static var isRetryable: Bool { get }
    static var isThrottling: Bool { get }
}

extension ModeledError {
    public var typeName: String? { Self.typeName }
}

/// An error that the service's model does not describe.
public struct UnknownHTTPServiceError: ServiceError, HTTPError, Error {
    public var typeName: String?
    public var message: String?
    public var httpResponse: HTTPResponse

    package init(typeName: String?, message: String?, httpResponse: HTTPResponse) {
        self.typeName = typeName
        self.message = message
        self.httpResponse = httpResponse
    }
}
