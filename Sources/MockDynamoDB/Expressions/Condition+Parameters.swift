import ServiceKit

extension Condition {
    /// The condition of a write: its `ConditionExpression`, or what it expects in the old way; nil where there is none.
    static func ofWrite(
        _ members: Structure, _ attributes: inout ExpressionAttributes
    ) throws(AWSError) -> Condition? {
        if case .string(let text)? = members["ConditionExpression"] {
            return try Condition(text, .condition, &attributes)
        }
        let isAny = try conditionalOperator(members, over: "Expected", isEnveloped: attributes.isEnveloped)
        guard case .structure(let expected)? = members["Expected"] else { return nil }
        return try LegacyConditions(expected: expected, isEnveloped: attributes.isEnveloped)
            .condition(isAny: isAny, from: "Expected")
    }

    /// The filter of a read: its `FilterExpression`, or `legacy` (`QueryFilter` or `ScanFilter`); nil where there is
    /// none.
    static func ofRead(
        _ members: Structure, legacy: String, _ attributes: inout ExpressionAttributes
    ) throws(AWSError) -> Condition? {
        if case .string(let text)? = members["FilterExpression"] { return try Condition(text, .filter, &attributes) }
        let isAny = try conditionalOperator(members, over: legacy, isEnveloped: false)
        guard case .structure(let filter)? = members[legacy] else { return nil }
        return try LegacyConditions(filter: filter, parameter: legacy).condition(isAny: isAny, from: legacy)
    }

    /// Whether `ConditionalOperator` says `OR`; it needs more than one condition.
    private static func conditionalOperator(
        _ members: Structure, over parameter: String, isEnveloped: Bool
    ) throws(AWSError) -> Bool {
        guard case .string(let name)? = members["ConditionalOperator"] else { return false }
        var count = 0
        if case .structure(let conditions)? = members[parameter] { count = conditions.members.count }
        guard count > 0 else {
            throw .requestValidation(
                "One or more parameter values were invalid: ConditionalOperator cannot be used without Filter or Expected",
                isEnveloped: isEnveloped)
        }
        guard count > 1 else {
            throw .requestValidation(
                "One or more parameter values were invalid: ConditionalOperator can only be used when Filter or Expected "
                    + "has two or more elements", isEnveloped: isEnveloped)
        }
        return name == "OR"
    }
}
