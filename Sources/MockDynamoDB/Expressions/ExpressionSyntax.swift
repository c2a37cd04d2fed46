/// A part of a path as written.
enum PathPartSyntax: Equatable, Sendable {
    case name(String)
    /// With its `#`.
    case alias(String)
    case index(Int)
}

/// What stands beside an operator or in a function, as written.
indirect enum OperandSyntax: Equatable, Sendable {
    case path([PathPartSyntax])
    /// With its `:`.
    case value(String)
    case function(FunctionSyntax)

    /// Whether this is written exactly so.
    var function: FunctionSyntax? { if case .function(let function) = self { function } else { nil } }
}

/// A call as written.
struct FunctionSyntax: Equatable, Sendable {
    let name: String
    let arguments: [OperandSyntax]
}

/// A condition as written.
indirect enum ConditionSyntax: Sendable {
    case comparison(Comparator, OperandSyntax, OperandSyntax)
    case between(OperandSyntax, lower: OperandSyntax, upper: OperandSyntax)
    case isIn(OperandSyntax, [OperandSyntax])
    case function(FunctionSyntax)
    case and(ConditionSyntax, ConditionSyntax)
    case or(ConditionSyntax, ConditionSyntax)
    case not(ConditionSyntax)
}

/// One change of an update expression as written.
enum ActionSyntax: Sendable {
    case set([PathPartSyntax], SetValueSyntax)
    case remove([PathPartSyntax])
    case add([PathPartSyntax], value: String)
    case delete([PathPartSyntax], value: String)

    var path: [PathPartSyntax] {
        switch self {
        case .set(let path, _), .remove(let path), .add(let path, _), .delete(let path, _): path
        }
    }
}

/// What stands right of a `SET`'s equals sign, as written.
enum SetValueSyntax: Sendable {
    case operand(OperandSyntax)
    /// `+` or `-`.
    case arithmetic(String, OperandSyntax, OperandSyntax)

    var operands: [OperandSyntax] {
        switch self {
        case .operand(let operand): [operand]
        case .arithmetic(_, let left, let right): [left, right]
        }
    }
}

/// A section of an update expression as written.
struct SectionSyntax: Sendable {
    /// `SET`, `REMOVE`, `ADD` or `DELETE`.
    let name: String
    let actions: [ActionSyntax]
}

/// The comparison operators.
enum Comparator: String, Sendable {
    case equal = "="
    case notEqual = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="

    /// The operator that says the same with its operands exchanged.
    var reversed: Comparator {
        switch self {
        case .equal, .notEqual: self
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        }
    }

    /// Whether it asks for more than equality, which only strings, numbers and binaries have an answer to.
    var isOrdering: Bool { self != .equal && self != .notEqual }
}
