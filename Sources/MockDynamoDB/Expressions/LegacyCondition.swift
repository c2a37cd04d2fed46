import ServiceKit

/// The operators of the parameters that expressions replaced.
///
/// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Condition.html
enum ComparisonOperator: String, CaseIterable, Sendable {
    case isIn = "IN"
    case null = "NULL"
    case between = "BETWEEN"
    case less = "LT"
    case notContains = "NOT_CONTAINS"
    case equal = "EQ"
    case greater = "GT"
    case notNull = "NOT_NULL"
    case notEqual = "NE"
    case lessOrEqual = "LE"
    case beginsWith = "BEGINS_WITH"
    case greaterOrEqual = "GE"
    case contains = "CONTAINS"

    /// How many values it takes.
    var valueCounts: ClosedRange<Int> {
        switch self {
        case .null, .notNull: 0...0
        case .isIn: 1...ExpressionLimits.inOperandsMax
        case .between: 2...2
        default: 1...1
        }
    }

    /// The types of value it takes; nil for all.
    var kinds: Set<AttributeValue.Kind>? {
        switch self {
        case .equal, .notEqual, .null, .notNull: nil
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .between, .contains, .notContains, .isIn: [.S, .N, .B]
        case .beginsWith: [.S, .B]
        }
    }

    /// The expression operator that means the same.
    var comparator: Comparator? {
        switch self {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        default: nil
        }
    }
}

/// One condition of the old kind: an operator and its values.
struct LegacyCondition: Sendable {
    let attribute: String
    let comparison: ComparisonOperator
    let values: [AttributeValue]

    /// Checks the number and types of values, in AWS's order.
    init(_ attribute: String, _ comparison: ComparisonOperator, _ values: [AttributeValue], isEnveloped: Bool)
        throws(AWSError)
    {
        self.attribute = attribute
        self.comparison = comparison
        self.values = values
        if let message = Self.fault(comparison, values) {
            throw .requestValidation(message, isEnveloped: isEnveloped)
        }
    }

    /// A condition whose values an expression's own rules have checked.
    init(unchecked attribute: String, _ comparison: ComparisonOperator, _ values: [AttributeValue]) {
        self.attribute = attribute
        self.comparison = comparison
        self.values = values
    }

    private static func fault(_ comparison: ComparisonOperator, _ values: [AttributeValue]) -> String? {
        let invalid = "One or more parameter values were invalid: "
        guard comparison.valueCounts.contains(values.count) else {
            return invalid + "Invalid number of argument(s) for the \(comparison.rawValue) ComparisonOperator"
        }
        if let first = values.first, values.contains(where: { $0.kind != first.kind }) {
            return invalid + "AttributeValues inside AttributeValueList must be of same type"
        }
        if let kinds = comparison.kinds, let first = values.first, !kinds.contains(first.kind) {
            return invalid
                + "ComparisonOperator \(comparison.rawValue) is not valid for \(first.kind.rawValue) AttributeValue type"
        }
        if comparison == .between, values[1].isLess(than: values[0]) == true {
            return "The BETWEEN condition was provided a range where the lower bound is greater than the upper bound"
        }
        return nil
    }

    /// What it says, as an expression would.
    var node: ConditionNode {
        let path = DocumentPath(attribute)
        let operand = Operand.path(path)
        if let comparator = comparison.comparator { return .comparison(comparator, operand, .value(values[0])) }
        switch comparison {
        case .null: return .not(.exists(path))
        case .notNull: return .exists(path)
        case .between: return .between(operand, lower: .value(values[0]), upper: .value(values[1]))
        case .beginsWith: return .beginsWith(operand, .value(values[0]))
        case .contains: return .contains(operand, .value(values[0]))
        // Of a missing attribute neither `CONTAINS` nor `NOT_CONTAINS` holds.
        case .notContains: return .and(.exists(path), .not(.contains(operand, .value(values[0]))))
        default: return .isIn(operand, values.map { .value($0) })
        }
    }
}

/// Reads `Expected`, `QueryFilter`, `ScanFilter` and `KeyConditions`, and how `ConditionalOperator` joins them.
struct LegacyConditions: Sendable {
    let conditions: [LegacyCondition]

    /// Reads a map of conditions: `QueryFilter`, `ScanFilter` or `KeyConditions`.
    init(filter members: Structure, parameter: String, isEnveloped: Bool = false) throws(AWSError) {
        var conditions: [LegacyCondition] = []
        for member in members.members {
            guard case .structure(let condition) = member.value else { continue }
            let place = "\(parameter.lowerFirst).\(member.name).member"
            guard let comparison = try Self.comparison(condition, at: place) else {
                throw .constraint("Value null at '\(place).comparisonOperator'", "Member must not be null")
            }
            let layer: ValueLayer = parameter == "ScanFilter" ? .older : .current
            let values = try Self.values(condition, layer) ?? []
            conditions.append(
                try LegacyCondition(member.name, comparison, values, isEnveloped: isEnveloped))
        }
        self.conditions = conditions
    }

    /// Reads `Expected`, where a condition may also be a value to be equal to, or whether the attribute exists.
    init(expected members: Structure, isEnveloped: Bool) throws(AWSError) {
        var conditions: [LegacyCondition] = []
        for member in members.members {
            guard case .structure(let condition) = member.value else { continue }
            conditions.append(
                try Self.expectation(member.name, condition, isEnveloped: isEnveloped))
        }
        self.conditions = conditions
    }

    private static func expectation(
        _ name: String, _ members: Structure, isEnveloped: Bool
    ) throws(AWSError) -> LegacyCondition {
        func refusal(_ message: String) -> AWSError {
            .requestValidation(
                "One or more parameter values were invalid: \(message) for Attribute: \(name)", isEnveloped: isEnveloped
            )
        }
        let comparison = try comparison(members, at: "expected.\(name).member")
        let layer: ValueLayer = isEnveloped ? .enveloped : .older
        let list = try values(members, layer)
        var value: AttributeValue?
        if case .structure? = members["Value"], let member = members["Value"] {
            value = try AttributeValue(member, by: layer)
        }
        var exists: Bool?
        if case .boolean(let flag)? = members["Exists"] { exists = flag }
        guard list == nil || value == nil else {
            throw refusal("Value and AttributeValueList cannot be used together")
        }
        if let comparison {
            guard exists == nil else { throw refusal("Exists and ComparisonOperator cannot be used together") }
            guard list != nil || value != nil || comparison.valueCounts.lowerBound == 0 else {
                throw refusal(
                    "Value or AttributeValueList must be used with ComparisonOperator: \(comparison.rawValue)")
            }
            return try LegacyCondition(name, comparison, list ?? value.map { [$0] } ?? [], isEnveloped: isEnveloped)
        }
        guard list == nil else { throw refusal("AttributeValueList can only be used with a ComparisonOperator") }
        switch (exists ?? true, value) {
        case (true, let value?): return try LegacyCondition(name, .equal, [value], isEnveloped: isEnveloped)
        case (true, nil):
            throw refusal("Value must be provided when Exists is \(exists.map { String($0) } ?? "null")")
        case (false, nil): return try LegacyCondition(name, .null, [], isEnveloped: isEnveloped)
        case (false, _?): throw refusal("Value cannot be used when Exists is false")
        }
    }

    private static func comparison(
        _ members: Structure, at place: String
    ) throws(AWSError) -> ComparisonOperator? {
        guard case .string(let name)? = members["ComparisonOperator"] else { return nil }
        guard let comparison = ComparisonOperator(rawValue: name) else {
            let names = ComparisonOperator.allCases.map(\.rawValue).joined(separator: ", ")
            throw .constraint(
                "Value '\(name)' at '\(place).comparisonOperator'", "Member must satisfy enum value set: [\(names)]")
        }
        return comparison
    }

    private static func values(_ members: Structure, _ layer: ValueLayer) throws(AWSError) -> [AttributeValue]? {
        guard case .list(let list, _)? = members["AttributeValueList"] else { return nil }
        return try list.map { (value) throws(AWSError) in try AttributeValue(value, by: layer) }
    }

    /// All of them, or one of them where `ConditionalOperator` is `OR`, as one condition; nil where there are none.
    func condition(isAny: Bool, from parameter: String) -> Condition? {
        guard let first = conditions.first else { return nil }
        let node = conditions.dropFirst().reduce(first.node) { isAny ? .or($0, $1.node) : .and($0, $1.node) }
        return Condition(node, from: parameter)
    }
}

extension AWSError {
    /// An error of the layer that checks members by themselves.
    static func constraint(_ place: String, _ rule: String) -> AWSError {
        .validation("1 validation error detected: \(place) failed to satisfy constraint: \(rule)")
    }
}

extension String {
    /// With its first letter in lower case, as errors write members.
    var lowerFirst: String { prefix(1).lowercased() + dropFirst() }
}
