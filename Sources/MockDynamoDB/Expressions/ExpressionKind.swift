import ServiceKit

/// Which of a request's parameters an expression is; errors name it.
enum ExpressionKind: String, Sendable {
    case update = "UpdateExpression"
    case condition = "ConditionExpression"
    case keyCondition = "KeyConditionExpression"
    case filter = "FilterExpression"
    case projection = "ProjectionExpression"

    /// The words that are part of this kind's grammar, in upper case; they are no names, not even reserved ones.
    var keywords: Set<String> {
        switch self {
        case .update: ["SET", "REMOVE", "ADD", "DELETE"]
        case .condition, .keyCondition, .filter: ["AND", "OR", "NOT", "IN", "BETWEEN"]
        case .projection: []
        }
    }
}

/// Limits of all expressions
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html#limits-expression-parameters).
enum ExpressionLimits {
    /// Of an expression as it was sent, before names and values are put in.
    static let sizeBytesMax = 4096
    /// Operators and functions of one expression.
    static let operatorsMax = 300
    /// What follows `IN`.
    static let inOperandsMax = 100
    /// Of a name that begins with `#`, or of a value's that begins with `:`.
    static let substitutionNameBytesMax = 255
    /// Of all names and values of a request.
    static let substitutionBytesMax = 2 * 1024 * 1024
    /// Deeper parentheses cannot all have an operator of their own, so some are redundant.
    static let nestingMax = operatorsMax + 8
}

/// Turns what is wrong with an expression into AWS's answer.
struct ExpressionRefusal: Sendable {
    let kind: ExpressionKind
    /// Whether the operation answers with the words of its validation layer in front.
    let isEnveloped: Bool

    /// `Invalid UpdateExpression: …`
    func callAsFunction(_ message: String) -> AWSError {
        .requestValidation("Invalid \(kind.rawValue): \(message)", isEnveloped: isEnveloped)
    }
}

extension AWSError {
    /// A request that is wrong by itself. PutItem, UpdateItem and DeleteItem report it as their validation layer does, as
    /// Query does of `Select`; the other operations bare.
    static func requestValidation(_ message: String, isEnveloped: Bool) -> AWSError {
        .validation(isEnveloped ? "1 validation error detected: " + message : message)
    }
}
