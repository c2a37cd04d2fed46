import ServiceKit

/// Turns the `WHERE` of a statement into conditions as the expressions have them.
struct PartiQLConditions {
    let context: PartiQLContext

    /// What an expression asks of an item.
    func condition(_ expression: PartiQLExpression) throws(AWSError) -> ConditionNode {
        switch expression {
        case .infix("and", let left, let right): return .and(try condition(left), try condition(right))
        case .infix("or", let left, let right): return .or(try condition(left), try condition(right))
        case .not(let inner): return .not(try condition(inner))
        case .infix(let sign, let left, let right):
            guard let comparator = Comparator(rawValue: sign) else { throw unsupported(sign) }
            let (left, right) = (try operand(left), try operand(right))
            if comparator.isOrdering { try checkComparable(sign, [left, right]) }
            return .comparison(comparator, left, right)
        case .between(let value, let lower, let upper):
            let operands = [try operand(value), try operand(lower), try operand(upper)]
            try checkComparable("BETWEEN", operands)
            return .between(operands[0], lower: operands[1], upper: operands[2])
        case .isIn(let value, let candidates): return try isIn(value, candidates)
        case .isType(let value, let name): return try isType(value, name)
        case .call(let name, let arguments, let position): return try call(name, arguments, position)
        case .exists:
            throw .validation("EXISTS can only be used in ExecuteTransaction write requests.")
        default: throw .validation("WHERE clause must contain an expression that resolves to a boolean")
        }
    }

    private func unsupported(_ sign: String) -> AWSError {
        .validation("Unsupported operator in Condition Expression. Operator: \(sign)")
    }

    /// A value, a path, a size, or the outcome of a condition.
    private func operand(_ expression: PartiQLExpression) throws(AWSError) -> Operand {
        switch expression {
        case .path(let head, let steps, _): return .path(try context.path(head, steps))
        case .call("size", let arguments, _):
            try checkCount("size", arguments, 1)
            return .size(try operand(arguments[0]))
        case .call: return .outcome(try condition(expression))
        case .infix(let sign, _, _):
            guard Comparator(rawValue: sign) != nil || sign == "and" || sign == "or" else { throw unsupported(sign) }
            return .outcome(try condition(expression))
        case .not, .between, .isIn, .isType: return .outcome(try condition(expression))
        case .negative: throw unsupported("-")
        default: return .value(try context.value(expression))
        }
    }

    private func isIn(
        _ value: PartiQLExpression, _ candidates: PartiQLExpression
    ) throws(AWSError) -> ConditionNode {
        let elements: [Operand]
        switch candidates {
        case .list(let list), .bag(let list):
            elements = try list.map { (element) throws(AWSError) in try operand(element) }
        case .parameter(let index):
            guard case .list(let list) = context.parameters[index] else { throw Self.invalidIn }
            elements = list.map { .value($0) }
        // One candidate in parentheses.
        default: elements = [try operand(candidates)]
        }
        guard !elements.isEmpty, case .path = value else { throw Self.invalidIn }
        guard elements.count <= ExpressionLimits.inOperandsMax else {
            throw .validation(
                "The IN operator is provided with too many operands; number of operands: \(elements.count)")
        }
        return .isIn(try operand(value), elements)
    }

    private static let invalidIn = AWSError.validation(
        "IN operator must have a left hand argument of type Variable Reference and right hand argument of type Seq with "
            + "at least one member")

    private func isType(_ value: PartiQLExpression, _ name: String) throws(AWSError) -> ConditionNode {
        let operand = try operand(value)
        if name == "MISSING" {
            guard let path = operand.path else { return .constant(false) }
            return .not(.exists(path))
        }
        guard let kinds = PartiQLTypes.kinds(name) else {
            throw .validation(
                "Unsupported data type for IS operator: \(name). Supported data types are [MISSING, NULL, BOOLEAN, BLOB, "
                    + "STRING, NUMERIC, STRUCT, TUPLE, LIST]")
        }
        return .hasType(operand, kinds)
    }

    // MARK: Functions

    private func call(
        _ name: String, _ arguments: [PartiQLExpression], _ position: PartiQLPosition
    ) throws(AWSError) -> ConditionNode {
        guard let count = PartiQLFunctions.ofConditions[name], name != "size" else {
            guard name != "size" else {
                throw .validation("WHERE clause must contain an expression that resolves to a boolean")
            }
            throw .validation("Unrecognized function: \(name) at \(position)")
        }
        try checkCount(name, arguments, count)
        let operands = try arguments.map { (argument) throws(AWSError) in try operand(argument) }
        switch name {
        case "attribute_exists", "attribute_not_exists":
            guard let path = operands[0].path else {
                throw .validation("Operator or function requires a document path; operator or function: \(name)")
            }
            return name == "attribute_exists" ? .exists(path) : .not(.exists(path))
        case "attribute_type":
            guard case .value(.string(let text)) = operands[1] else {
                throw incorrectType(name, operands[1].staticKind?.rawValue ?? "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}")
            }
            guard let kind = AttributeValue.Kind(rawValue: text) else {
                throw .validation(
                    "Invalid attribute type name found; type: \(text), valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}")
            }
            return .hasType(operands[0], [kind])
        case "begins_with":
            for operand in operands {
                if let kind = operand.staticKind, kind != .S, kind != .B { throw incorrectType(name, kind.rawValue) }
            }
            return .beginsWith(operands[0], operands[1])
        default: return .contains(operands[0], operands[1])
        }
    }

    private func checkCount(_ name: String, _ arguments: [PartiQLExpression], _ count: Int) throws(AWSError) {
        guard arguments.count == count else {
            throw .validation(
                "Incorrect number of operands for operator or function; operator or function: \(name), number of operands: "
                    + "\(arguments.count)")
        }
    }

    private func incorrectType(_ name: String, _ type: String) -> AWSError {
        .validation(
            "Incorrect operand type for operator or function; operator or function: \(name), operand type: \(type)")
    }

    private func checkComparable(_ name: String, _ operands: [Operand]) throws(AWSError) {
        for operand in operands {
            if let kind = operand.staticKind, ![.S, .N, .B].contains(kind) {
                throw incorrectType(name, kind.rawValue)
            }
        }
    }
}
