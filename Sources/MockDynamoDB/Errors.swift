import ServiceKit

// Errors of DynamoDB with AWS's wording
// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html, and answers of the real
// service as recorded in the public tests of its emulators).

extension AWSError {
    /// Input that is well-formed and not allowed.
    static func validation(_ message: String) -> AWSError { AWSError("ValidationException", message) }

    /// The many refusals that begin with the same words.
    static func invalidParameter(_ rest: String) -> AWSError {
        .validation("One or more parameter values were invalid: \(rest)")
    }

    /// JSON whose values do not have the types of the operation's shapes.
    static func serialization(_ message: String) -> AWSError { AWSError("SerializationException", message) }
}
