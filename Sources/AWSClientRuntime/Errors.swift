public import ClientRuntime
public import SmithyHTTPAPI

/// An error that an AWS service answered with.
public protocol AWSServiceError: ServiceError {
    /// What AWS's own support asks for, to find the request.
    var requestID: String? { get }
}

extension AWSServiceError {
    /// The service's code for the error, such as `NoSuchBucket`.
    public var errorCode: String? { typeName }
}

/// An error without a type of its own: read `errorCode` to tell which it is.
public struct UnknownAWSHTTPServiceError: AWSServiceError, HTTPError, Error {
    public var typeName: String?
    public var message: String?
    public var requestID: String?
    public var httpResponse: HTTPResponse

    package init(typeName: String?, message: String?, requestID: String?, httpResponse: HTTPResponse) {
        self.typeName = typeName
        self.message = message
        self.requestID = requestID
        self.httpResponse = httpResponse
    }
}

extension UnknownAWSHTTPServiceError: CustomDebugStringConvertible {
    public var debugDescription: String {
        describe(code: typeName, message: message, response: httpResponse, requestID: requestID)
    }
}

/// How often, and how eagerly, a client repeats what failed.
public enum AWSRetryMode: String, Sendable { case legacy, standard, adaptive }

/// The one line that an uncaught error is printed as.
func describe(code: String?, message: String?, response: HTTPResponse, requestID: String?) -> String {
    var facts = ["HTTP \(response.statusCode.rawValue)"]
    if let requestID { facts.append("request \(requestID)") }
    let text = message.map { ": \($0)" } ?? ""
    return "\(code ?? "UnknownError")\(text) (\(facts.joined(separator: ", ")))"
}
