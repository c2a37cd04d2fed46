import Core
import ServiceKit

/// The functions that conditions know, and where they may stand.
enum ConditionFunctions {
    static let operandCounts = [
        "attribute_exists": 1, "attribute_not_exists": 1, "attribute_type": 2, "begins_with": 2, "contains": 2,
        "size": 1,
    ]
    /// The functions of update expressions.
    static let ofUpdates: Set<String> = ["if_not_exists", "list_append"]

    /// Refuses unknown functions, then those that stand in the wrong place.
    static func check(_ syntax: ConditionSyntax, _ refuse: ExpressionRefusal) throws(AWSError) {
        try checkNames(syntax, refuse)
        try checkPlaces(syntax, refuse)
    }

    private static func checkNames(_ syntax: ConditionSyntax, _ refuse: ExpressionRefusal) throws(AWSError) {
        for function in syntax.functions where operandCounts[function.name] == nil {
            guard !ofUpdates.contains(function.name) else {
                throw refuse("The function is not allowed in a condition expression; function: \(function.name)")
            }
            throw refuse("Invalid function name; function: \(function.name)")
        }
    }

    /// `size` is a value and cannot be a condition; the others are conditions and cannot be values.
    private static func checkPlaces(_ syntax: ConditionSyntax, _ refuse: ExpressionRefusal) throws(AWSError) {
        switch syntax {
        case .and(let left, let right), .or(let left, let right):
            try checkPlaces(left, refuse)
            try checkPlaces(right, refuse)
        case .not(let inner): try checkPlaces(inner, refuse)
        case .function(let function):
            guard function.name != "size" else { throw misplaced("size", refuse) }
            for operand in function.arguments { try checkValue(operand, refuse) }
        case .comparison, .between, .isIn:
            for operand in syntax.operands { try checkValue(operand, refuse) }
        }
    }

    private static func checkValue(_ operand: OperandSyntax, _ refuse: ExpressionRefusal) throws(AWSError) {
        guard let function = operand.function else { return }
        guard function.name == "size" else { throw misplaced(function.name, refuse) }
        for argument in function.arguments { try checkValue(argument, refuse) }
    }

    static func misplaced(_ name: String, _ refuse: ExpressionRefusal) -> AWSError {
        refuse("The function is not allowed to be used this way in an expression; function: \(name)")
    }
}

/// Refuses reserved words where a name is written without an alias.
enum ReservedNames {
    static func check(_ syntax: ConditionSyntax, _ refuse: ExpressionRefusal) throws(AWSError) {
        for path in syntax.operandsOfAll.flatMap(\.paths) { try check(path, refuse) }
    }

    static func check(_ path: [PathPartSyntax], _ refuse: ExpressionRefusal) throws(AWSError) {
        for case .name(let name) in path where ReservedWords.contains(name) {
            throw refuse("Attribute name is a reserved keyword; reserved keyword: \(name)")
        }
    }
}

extension ConditionSyntax {
    /// The operands of this condition itself.
    var operands: [OperandSyntax] {
        switch self {
        case .comparison(_, let left, let right): [left, right]
        case .between(let operand, let lower, let upper): [operand, lower, upper]
        case .isIn(let operand, let candidates): [operand] + candidates
        case .function(let function): function.arguments
        case .and, .or, .not: []
        }
    }

    /// The operands of all conditions in it, as they are written.
    var operandsOfAll: [OperandSyntax] {
        switch self {
        case .and(let left, let right), .or(let left, let right): left.operandsOfAll + right.operandsOfAll
        case .not(let inner): inner.operandsOfAll
        default: operands
        }
    }

    /// All calls, inner ones before those they are in.
    fileprivate var functions: [FunctionSyntax] {
        switch self {
        case .and(let left, let right), .or(let left, let right): left.functions + right.functions
        case .not(let inner): inner.functions
        case .function(let function): function.arguments.flatMap(\.functions) + [function]
        default: operands.flatMap(\.functions)
        }
    }
}

extension OperandSyntax {
    /// All calls, inner ones before those they are in.
    var functions: [FunctionSyntax] {
        function.map { $0.arguments.flatMap(\.functions) + [$0] } ?? []
    }

    /// All paths.
    var paths: [[PathPartSyntax]] {
        switch self {
        case .path(let path): [path]
        case .value: []
        case .function(let function): function.arguments.flatMap(\.paths)
        }
    }
}

extension ExpressionAttributes {
    /// The place that a path means.
    mutating func path(_ parts: [PathPartSyntax], _ refuse: ExpressionRefusal) throws(AWSError) -> DocumentPath {
        var steps: [DocumentPath.Step] = []
        for part in parts {
            switch part {
            case .name(let name): steps.append(.name(name))
            case .index(let index): steps.append(.index(index))
            case .alias(let alias):
                guard let name = name(alias) else {
                    throw refuse(
                        "An expression attribute name used in the document path is not defined; attribute name: "
                            + alias)
                }
                steps.append(.name(name))
            }
        }
        guard case .name(let head)? = steps.first else { preconditionFailure("the parser begins paths with a name") }
        return DocumentPath(head, Array(steps.dropFirst()))
    }

    /// The value that is meant.
    mutating func value(_ alias: String, _ refuse: ExpressionRefusal) throws(AWSError) -> AttributeValue {
        guard let value = value(alias) else {
            throw refuse(
                "An expression attribute value used in expression is not defined; attribute value: \(alias)")
        }
        return value
    }
}

extension AttributeValue {
    /// A bound as AWS writes it into errors.
    var boundText: String {
        switch self {
        case .string(let text): text
        case .number(let number): number.text
        case .binary(let bytes): Base64.encode(bytes)
        default: kind.rawValue
        }
    }
}
