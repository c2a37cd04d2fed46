import ServiceKit

/// Finds out what the names and values of a condition stand for, and whether its operands make sense, in the order in
/// which AWS reports: unknown functions, functions in the wrong place and reserved words of the whole expression first,
/// then one condition after the other.
struct ConditionResolver {
    private let refuse: ExpressionRefusal
    private var attributes: ExpressionAttributes

    /// The condition that an expression says.
    static func condition(
        _ text: String, _ kind: ExpressionKind, _ attributes: inout ExpressionAttributes
    ) throws(AWSError) -> ConditionNode {
        let refuse = attributes.refusal(kind)
        let syntax = try ExpressionParser.condition(text, refuse)
        try ConditionFunctions.check(syntax, refuse)
        try ReservedNames.check(syntax, refuse)
        var resolver = ConditionResolver(refuse: refuse, attributes: attributes)
        let condition = try resolver.resolve(syntax)
        attributes = resolver.attributes
        return condition
    }

    private mutating func resolve(_ syntax: ConditionSyntax) throws(AWSError) -> ConditionNode {
        switch syntax {
        case .and(let left, let right): return .and(try resolve(left), try resolve(right))
        case .or(let left, let right): return .or(try resolve(left), try resolve(right))
        case .not(let inner): return .not(try resolve(inner))
        case .comparison(let comparator, let left, let right):
            let (left, right) = (try operand(left), try operand(right))
            try checkDistinct(comparator.rawValue, left, [right])
            if comparator.isOrdering { try checkComparable(comparator.rawValue, [left, right]) }
            return .comparison(comparator, left, right)
        case .between(let operand, let lower, let upper):
            let operands = [try self.operand(operand), try self.operand(lower), try self.operand(upper)]
            try checkComparable("BETWEEN", operands)
            try checkBounds(lower: operands[1], upper: operands[2])
            return .between(operands[0], lower: operands[1], upper: operands[2])
        case .isIn(let operand, let candidates):
            let left = try self.operand(operand)
            let candidates = try candidates.map { (candidate) throws(AWSError) in try self.operand(candidate) }
            guard candidates.count <= ExpressionLimits.inOperandsMax else {
                throw refuse(
                    "The IN operator is provided with too many operands; number of operands: \(candidates.count)")
            }
            try checkDistinct("IN", left, candidates)
            return .isIn(left, candidates)
        case .function(let function): return try call(function)
        }
    }

    // MARK: Operands

    private mutating func operand(_ syntax: OperandSyntax) throws(AWSError) -> Operand {
        switch syntax {
        case .path(let parts): return .path(try attributes.path(parts, refuse))
        case .value(let alias): return .value(try attributes.value(alias, refuse))
        case .function(let function):
            // `ConditionFunctions` has let no other through.
            let arguments = try operands(of: function)
            if let kind = arguments[0].staticKind, [.N, .BOOL, .NULL].contains(kind) {
                throw incorrectType("size", kind.rawValue)
            }
            return .size(arguments[0])
        }
    }

    private mutating func operands(of function: FunctionSyntax) throws(AWSError) -> [Operand] {
        let operands = try function.arguments.map { (argument) throws(AWSError) in try operand(argument) }
        guard operands.count == ConditionFunctions.operandCounts[function.name] else {
            throw refuse(
                "Incorrect number of operands for operator or function; operator or function: \(function.name), "
                    + "number of operands: \(operands.count)")
        }
        return operands
    }

    private mutating func call(_ function: FunctionSyntax) throws(AWSError) -> ConditionNode {
        let operands = try operands(of: function)
        try checkDistinct(function.name, operands[0], Array(operands.dropFirst()))
        switch function.name {
        case "attribute_exists", "attribute_not_exists":
            guard let path = operands[0].path else {
                throw refuse(
                    "Operator or function requires a document path; operator or function: \(function.name)")
            }
            return function.name == "attribute_exists" ? .exists(path) : .not(.exists(path))
        case "attribute_type": return .hasType(operands[0], [try attributeType(operands[1])])
        case "begins_with":
            for operand in operands {
                if let kind = operand.staticKind, kind != .S, kind != .B {
                    throw incorrectType(function.name, kind.rawValue)
                }
            }
            return .beginsWith(operands[0], operands[1])
        default:
            if let kind = operands[0].staticKind, [.N, .BOOL, .NULL, .M].contains(kind) {
                throw incorrectType(function.name, kind.rawValue)
            }
            return .contains(operands[0], operands[1])
        }
    }

    /// The second operand of `attribute_type`, which must come with the request.
    private func attributeType(_ operand: Operand) throws(AWSError) -> AttributeValue.Kind {
        guard case .value(let value) = operand else {
            throw incorrectType("attribute_type", "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}")
        }
        guard case .string(let name) = value else { throw incorrectType("attribute_type", value.kind.rawValue) }
        guard let kind = AttributeValue.Kind(rawValue: name) else {
            throw refuse(
                "Invalid attribute type name found; type: \(name), valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}")
        }
        return kind
    }

    // MARK: Checks

    private func incorrectType(_ name: String, _ type: String) -> AWSError {
        refuse(
            "Incorrect operand type for operator or function; operator or function: \(name), operand type: \(type)")
    }

    /// Only strings, numbers and binaries have an order.
    private func checkComparable(_ name: String, _ operands: [Operand]) throws(AWSError) {
        for operand in operands {
            if let kind = operand.staticKind, ![.S, .N, .B].contains(kind) {
                throw incorrectType(name, kind.rawValue)
            }
        }
    }

    private func checkDistinct(_ name: String, _ first: Operand, _ others: [Operand]) throws(AWSError) {
        guard let path = first.path, others.contains(where: { $0.path == path }) else { return }
        throw refuse(
            "The first operand must be distinct from the remaining operands for this operator or function; operator: "
                + "\(name), first operand: \(path)")
    }

    private func checkBounds(lower: Operand, upper: Operand) throws(AWSError) {
        guard let lower = lower.literal, let upper = upper.literal else { return }
        let bounds =
            "lower bound operand: AttributeValue: {\(lower.kind.rawValue):\(lower.boundText)}, "
            + "upper bound operand: AttributeValue: {\(upper.kind.rawValue):\(upper.boundText)}"
        guard lower.kind == upper.kind else {
            throw refuse("The BETWEEN operator requires same data type for lower and upper bounds; \(bounds)")
        }
        guard upper.isLess(than: lower) != true else {
            throw refuse(
                "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; \(bounds)")
        }
    }
}
