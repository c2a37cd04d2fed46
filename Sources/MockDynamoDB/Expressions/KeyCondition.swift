import ServiceKit

/// The keys that a query asks for: one partition, and perhaps a range within it.
struct KeyCondition: Sendable {
    /// The values of the partition key's attributes, in the schema's order.
    let hash: [(name: String, value: AttributeValue)]
    /// The values that the first sort key attributes are equal to, in the schema's order.
    let equalities: [(name: String, value: AttributeValue)]
    /// What the sort key attribute after those must be.
    let range: (name: String, bounds: KeyRange)?

    /// Whether a whole key, or the index key attributes of an item, fulfil the condition.
    func holds(for item: Item) -> Bool {
        for (name, value) in hash + equalities where item[name] != value { return false }
        guard let range else { return true }
        return range.bounds.node(for: range.name).holds(in: item)
    }
}

/// A range of values of one sort key attribute.
enum KeyRange: Sendable {
    case less(AttributeValue)
    case lessOrEqual(AttributeValue)
    case greater(AttributeValue)
    case greaterOrEqual(AttributeValue)
    case between(AttributeValue, AttributeValue)
    case beginsWith(AttributeValue)

    fileprivate func node(for name: String) -> ConditionNode {
        let operand = Operand.path(DocumentPath(name))
        return switch self {
        case .less(let value): .comparison(.less, operand, .value(value))
        case .lessOrEqual(let value): .comparison(.lessOrEqual, operand, .value(value))
        case .greater(let value): .comparison(.greater, operand, .value(value))
        case .greaterOrEqual(let value): .comparison(.greaterOrEqual, operand, .value(value))
        case .between(let lower, let upper): .between(operand, lower: .value(lower), upper: .value(upper))
        case .beginsWith(let value): .beginsWith(operand, .value(value))
        }
    }
}

/// The conditions of a query as the request gives them, before the table's keys are known: at most one for an attribute.
struct KeyConditions: Sendable {
    private let conditions: [LegacyCondition]

    /// Reads `KeyConditionExpression` or `KeyConditions`, one of which a query must have.
    init(_ members: Structure, _ attributes: inout ExpressionAttributes) throws(AWSError) {
        if case .string(let text)? = members["KeyConditionExpression"] {
            conditions = try KeyConditionReader.conditions(text, &attributes)
        } else if case .structure(let structure)? = members["KeyConditions"] {
            conditions = try LegacyConditions(filter: structure, parameter: "KeyConditions").conditions
        } else {
            throw .validation(
                "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.")
        }
    }

    /// Conditions that are known otherwise.
    init(_ conditions: [LegacyCondition]) { self.conditions = conditions }

    private func condition(on key: KeyAttribute) -> LegacyCondition? {
        conditions.first { $0.attribute.hasBytes(of: key.name) }
    }

    /// Matches the conditions to the keys of the table or index that is queried.
    func bound(to schema: KeySchema) throws(AWSError) -> KeyCondition {
        let (hash, range) = (schema.hash, schema.range)
        guard conditions.count <= hash.count + range.count else {
            throw .validation(
                "The number of query conditions (\(conditions.count)) exceeds the number of key attributes defined in the "
                    + "schema (\(hash.count + range.count))")
        }
        try checkParts(hash)
        var hashValues: [(name: String, value: AttributeValue)] = []
        for key in hash {
            guard let condition = condition(on: key) else { throw missing(key) }
            try check(condition, of: key)
            guard condition.comparison == .equal else { throw .validation("Query key condition not supported") }
            hashValues.append((key.name, condition.values[0]))
        }
        try checkRange(range, conditionsLeft: conditions.count - hash.count)
        var equalities: [(name: String, value: AttributeValue)] = []
        for key in range {
            guard let condition = condition(on: key) else { break }
            guard condition.comparison == .equal else {
                return KeyCondition(
                    hash: hashValues, equalities: equalities, range: (key.name, bounds(condition)))
            }
            equalities.append((key.name, condition.values[0]))
        }
        return KeyCondition(hash: hashValues, equalities: equalities, range: nil)
    }

    /// A partition key of several attributes is asked for by all of them.
    private func checkParts(_ hash: [KeyAttribute]) throws(AWSError) {
        let unequal = hash.filter { condition(on: $0)?.comparison != .equal }
        guard hash.count > 1, !unequal.isEmpty else { return }
        throw .validation(
            "HASH key attributes \(unequal.map(\.name).joined(separator: ", ")) must have equality conditions specified "
                + "in the query")
    }

    /// Every condition that is not on the partition key must be on the sort key, from its beginning and without a gap,
    /// and only the last may be other than equality.
    private func checkRange(_ range: [KeyAttribute], conditionsLeft: Int) throws(AWSError) {
        let known = range.filter { condition(on: $0) != nil }
        for key in known { if let condition = condition(on: key) { try check(condition, of: key) } }
        if known.count < conditionsLeft, let first = range.first(where: { condition(on: $0) == nil }) {
            throw missing(first)
        }
        guard let last = range.lastIndex(where: { condition(on: $0) != nil }) else { return }
        let unequal = range[..<last].filter { condition(on: $0)?.comparison != .equal }
        guard unequal.isEmpty else {
            throw .validation(
                "RANGE key attributes \(unequal.map(\.name).joined(separator: ", ")) must have equality conditions "
                    + "specified in the query because a condition is present on key attribute \(range[last].name)")
        }
    }

    private func missing(_ key: KeyAttribute) -> AWSError {
        .validation("Query condition missed key schema element: \(key.name)")
    }

    private func check(_ condition: LegacyCondition, of key: KeyAttribute) throws(AWSError) {
        switch condition.comparison {
        case .null, .notNull, .notEqual, .contains, .notContains, .isIn:
            throw .validation("Attempted conditional constraint is not an indexable operation")
        default: break
        }
        for value in condition.values {
            guard value.kind == key.kind else {
                throw .invalidParameter("Condition parameter type does not match schema type")
            }
            let type: String
            switch value {
            case .string(let text) where text.isEmpty: type = "string"
            case .binary(let bytes) where bytes.isEmpty: type = "binary"
            default: continue
            }
            throw .validation(
                "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an "
                    + "empty \(type) value. Key: \(key.name)")
        }
        if condition.comparison == .beginsWith, key.kind == .N {
            throw .invalidParameter("Condition parameter type does not match schema type")
        }
    }

    private func bounds(_ condition: LegacyCondition) -> KeyRange {
        let value = condition.values[0]
        return switch condition.comparison {
        case .less: .less(value)
        case .lessOrEqual: .lessOrEqual(value)
        case .greater: .greater(value)
        case .greaterOrEqual: .greaterOrEqual(value)
        case .between: .between(value, condition.values[1])
        case .beginsWith: .beginsWith(value)
        // `check` has let no other through.
        default: preconditionFailure("\(condition.comparison) is not a range")
        }
    }
}
