package import ClientRuntime
import SmithyHTTPAPI

/// What the core must know about a service.
package struct ServiceFacts: Sendable {
    /// How a service's messages are written.
    package enum Format: Sendable { case restXml, restJson1, awsJson1_0, awsJson1_1, awsQuery }

    package let name: String
    /// The service's name in signatures.
    package let signingName: String
    package let format: Format
    /// The namespace of XML bodies.
    package let namespace: String?
    /// The prefix of the operation in `X-Amz-Target`.
    package let target: String?
    /// The value of the parameter `Version`.
    package let version: String?

    /// The first pause before a request is sent again; it doubles from there.
    package let backoffSeconds: Double

    package init(
        name: String, signingName: String, format: Format, namespace: String? = nil, target: String? = nil,
        version: String? = nil, backoffSeconds: Double = 1
    ) {
        self.name = name
        self.signingName = signingName
        self.format = format
        self.namespace = namespace
        self.target = target
        self.version = version
        self.backoffSeconds = backoffSeconds
    }

    var isS3: Bool { signingName == "s3" }
}

/// What the core must know about an operation.
package struct Operation<Input: Shape, Output: Shape>: Sendable {
    let name: String
    let method: HTTPMethodType
    /// The path with its labels in braces, and the query that never changes.
    let path: String
    /// The errors with a type of their own.
    let errors: [any ServiceErrorShape.Type]
    /// Whether the answer's root element is itself the only member.
    let isUnwrapped: Bool
    /// Whether the answer's body is handed over unread.
    let streamsOutput: Bool
    let requiresChecksum: Bool
    /// The checksum algorithm an input asks for, empty for none; nil if the operation knows no checksums.
    let checksumAlgorithm: (@Sendable (Input) -> String)?
    /// Whether an input asks for the answer's checksum to be checked; nil if the operation knows no such checks.
    let validatesResponse: (@Sendable (Input) -> Bool)?

    /// `request` is the method, a space and the path.
    package init(
        _ name: String, _ request: String, errors: [any ServiceErrorShape.Type] = [],
        isUnwrapped: Bool = false, streamsOutput: Bool = false, requiresChecksum: Bool = false,
        checksumAlgorithm: (@Sendable (Input) -> String)? = nil, validatesResponse: (@Sendable (Input) -> Bool)? = nil
    ) {
        self.name = name
        let parts = request.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let method = HTTPMethodType(rawValue: parts[0].lowercased()) else {
            preconditionFailure("an operation's request is a method and a path")
        }
        self.method = method
        path = String(parts[1])
        self.errors = errors
        self.isUnwrapped = isUnwrapped
        self.streamsOutput = streamsOutput
        self.requiresChecksum = requiresChecksum
        self.checksumAlgorithm = checksumAlgorithm
        self.validatesResponse = validatesResponse
    }
}

/// An error with a type of its own, as the core makes it from a response.
package protocol ServiceErrorShape: AWSServiceError, HTTPError, ModeledError, CustomDebugStringConvertible, Error,
    Sendable
{
    init()
    var requestID: String? { get set }

    /// Shows the error's members beside its message.
    mutating func members(_ m: Members)
}

extension ServiceErrorShape {
    /// The line that the error is printed as.
    package var summary: String {
        describe(code: Self.typeName, message: message, response: httpResponse, requestID: requestID)
    }
}
