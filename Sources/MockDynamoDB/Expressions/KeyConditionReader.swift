import ServiceKit

/// Takes a key condition expression apart: the grammar is that of all conditions, the meaning is narrower.
enum KeyConditionReader {
    static func conditions(
        _ text: String, _ attributes: inout ExpressionAttributes
    ) throws(AWSError) -> [LegacyCondition] {
        let refuse = attributes.refusal(.keyCondition)
        let node = try ConditionResolver.condition(text, .keyCondition, &attributes)
        var conditions: [LegacyCondition] = []
        try collect(node, into: &conditions, refuse)
        return conditions
    }

    private static func collect(
        _ node: ConditionNode, into conditions: inout [LegacyCondition], _ refuse: ExpressionRefusal
    ) throws(AWSError) {
        if case .and(let left, let right) = node {
            try collect(left, into: &conditions, refuse)
            try collect(right, into: &conditions, refuse)
            return
        }
        let condition = try single(node, refuse)
        guard !conditions.contains(where: { $0.attribute.hasBytes(of: condition.attribute) }) else {
            throw refuse("KeyConditionExpressions must only contain one condition per key")
        }
        conditions.append(condition)
    }

    private static func single(
        _ node: ConditionNode, _ refuse: ExpressionRefusal
    ) throws(AWSError) -> LegacyCondition {
        func unsupported(_ name: String) -> AWSError {
            refuse("Invalid operator used in KeyConditionExpression: \(name)")
        }
        switch node {
        case .comparison(.notEqual, _, _): throw unsupported("<>")
        case .comparison(let comparator, let left, let right):
            return try comparison(comparator, left, right, refuse)
        case .between(let operand, let lower, let upper):
            let name = try key(operand, of: "BETWEEN", beside: [lower, upper], refuse)
            return condition(name, .between, [lower, upper])
        case .beginsWith(let operand, let start):
            let name = try key(operand, of: "begins_with", beside: [start], refuse)
            return condition(name, .beginsWith, [start])
        case .isIn: throw unsupported("IN")
        case .or: throw unsupported("OR")
        case .exists: throw unsupported("attribute_exists")
        case .not(.exists): throw unsupported("attribute_not_exists")
        case .not: throw unsupported("NOT")
        case .hasType: throw unsupported("attribute_type")
        case .contains: throw unsupported("contains")
        case .and, .constant: preconditionFailure("not a single condition of an expression")
        }
    }

    private static func comparison(
        _ comparator: Comparator, _ left: Operand, _ right: Operand, _ refuse: ExpressionRefusal
    ) throws(AWSError) -> LegacyCondition {
        try checkNoNesting([left, right], refuse)
        switch (left.path, right.path) {
        case (let path?, nil): return condition(try name(path, refuse), comparator.legacy, [right])
        case (nil, let path?): return condition(try name(path, refuse), comparator.reversed.legacy, [left])
        case (nil, nil): throw refuse("Invalid condition in KeyConditionExpression: No key attribute specified")
        case (_?, _?):
            throw refuse(
                "Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition")
        }
    }

    /// The attribute that must come first.
    private static func key(
        _ operand: Operand, of operatorName: String, beside others: [Operand], _ refuse: ExpressionRefusal
    ) throws(AWSError) -> String {
        guard let path = operand.path else {
            throw refuse(
                "Invalid condition in KeyConditionExpression: \(operatorName) operator must have the key attribute as its "
                    + "first operand")
        }
        try checkNoNesting(others, refuse)
        guard others.allSatisfy({ $0.path == nil }) else {
            throw refuse(
                "Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition")
        }
        return try name(path, refuse)
    }

    private static func name(_ path: DocumentPath, _ refuse: ExpressionRefusal) throws(AWSError) -> String {
        guard !path.isNested else {
            throw refuse("KeyConditionExpressions cannot have conditions on nested attributes")
        }
        return path.head
    }

    private static func checkNoNesting(_ operands: [Operand], _ refuse: ExpressionRefusal) throws(AWSError) {
        for case .size in operands { throw refuse("KeyConditionExpressions cannot contain nested operations") }
    }

    private static func condition(
        _ name: String, _ comparison: ComparisonOperator, _ operands: [Operand]
    ) -> LegacyCondition {
        LegacyCondition(unchecked: name, comparison, operands.compactMap(\.literal))
    }
}

extension Comparator {
    /// The operator of the old parameters that means the same.
    fileprivate var legacy: ComparisonOperator {
        switch self {
        case .equal: .equal
        case .notEqual: .notEqual
        case .less: .less
        case .lessOrEqual: .lessOrEqual
        case .greater: .greater
        case .greaterOrEqual: .greaterOrEqual
        }
    }
}
