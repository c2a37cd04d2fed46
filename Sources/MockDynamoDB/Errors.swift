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

// MARK: - Tables

extension AWSError {
    /// No such table, as item operations say it.
    static var resourceNotFound: AWSError { AWSError("ResourceNotFoundException", "Requested resource not found") }

    /// No such table, as operations on tables say it.
    static func tableNotFound(_ name: String) -> AWSError {
        AWSError("ResourceNotFoundException", "Requested resource not found: Table: \(name) not found")
    }

    static func tableInUse(_ why: String) -> AWSError {
        AWSError("ResourceInUseException", "Attempt to change a resource which is still in use: \(why)")
    }

    static func tableExists(_ name: String) -> AWSError {
        AWSError("ResourceInUseException", "Table already exists: \(name)")
    }

    static func limitExceeded(_ message: String) -> AWSError { AWSError("LimitExceededException", message) }
}

// MARK: - Items

extension AWSError {
    /// A key that does not have the attributes, or their types, of the table's key.
    static var keyMismatch: AWSError {
        .validation("The provided key element does not match the schema")
    }

    static var itemTooLarge: AWSError { .validation("Item size has exceeded the maximum allowed size") }

    /// The condition of a write does not hold; with the item where the request asks for it.
    static func conditionFailed(_ item: Item?) -> AWSError {
        var members = Structure()
        if let item { members.add("Item", .json(item.json)) }
        return AWSError(
            "ConditionalCheckFailedException", "The conditional request failed", members: members)
    }

    static var throughputExceeded: AWSError {
        AWSError(
            "ProvisionedThroughputExceededException",
            "The level of configured provisioned throughput for the table was exceeded. Consider increasing your "
                + "provisioning level with the UpdateTable API.")
    }
}
