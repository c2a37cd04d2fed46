import ServiceKit

/// Finds out what the names and values of an update expression stand for, and whether its operands make sense. AWS looks
/// for one kind of mistake after the other in the whole expression, in the order of the steps here.
struct UpdateResolver {
    private let refuse: ExpressionRefusal
    private var attributes: ExpressionAttributes

    static func update(_ text: String, _ attributes: inout ExpressionAttributes) throws(AWSError) -> Update {
        let refuse = attributes.refusal(.update)
        let sections = try ExpressionParser.update(text, refuse)
        let actions = sections.flatMap(\.actions)
        for action in actions {
            try ReservedNames.check(action.path, refuse)
            for path in action.operands.flatMap(\.paths) { try ReservedNames.check(path, refuse) }
        }
        for action in actions { try UpdateFunctions.checkNames(action.operands, refuse) }
        try checkSections(sections, refuse)
        var resolver = UpdateResolver(refuse: refuse, attributes: attributes)
        let changes = try resolver.changes(actions)
        attributes = resolver.attributes
        return Update(changes)
    }

    private static func checkSections(
        _ sections: [SectionSyntax], _ refuse: ExpressionRefusal
    ) throws(AWSError) {
        for (index, section) in sections.enumerated()
        where sections[..<index].contains(where: { $0.name == section.name }) {
            throw refuse("The \"\(section.name)\" section can only be used once in an update expression;")
        }
    }

    private mutating func changes(
        _ actions: [ActionSyntax]
    ) throws(AWSError) -> [(path: DocumentPath, action: UpdateAction)] {
        var paths: [DocumentPath] = []
        for action in actions {
            paths.append(try attributes.path(action.path, refuse))
            for path in action.operands.flatMap(\.paths) { _ = try attributes.path(path, refuse) }
        }
        for action in actions {
            for alias in action.values { _ = try attributes.value(alias, refuse) }
        }
        if let message = PathClash.message(paths) { throw refuse(message) }
        try checkOperators(actions)
        var changes: [(path: DocumentPath, action: UpdateAction)] = []
        for (path, action) in zip(paths, actions) { changes.append((path, try resolve(action))) }
        return changes
    }

    private mutating func resolve(_ action: ActionSyntax) throws(AWSError) -> UpdateAction {
        switch action {
        case .remove: return .remove
        case .add(_, let alias): return .add(try attributes.value(alias, refuse))
        case .delete(_, let alias): return .delete(try attributes.value(alias, refuse))
        case .set(_, .operand(let operand)): return .set(try value(operand))
        case .set(_, .arithmetic(let sign, let left, let right)):
            let (left, right) = (try value(left), try value(right))
            for operand in [left, right] { try check(operand, of: sign, is: .N) }
            return .set(sign == "+" ? .sum(left, right) : .difference(left, right))
        }
    }

    private mutating func value(_ syntax: OperandSyntax) throws(AWSError) -> UpdateValue {
        switch syntax {
        case .path(let path): return .path(try attributes.path(path, refuse))
        case .value(let alias): return .value(try attributes.value(alias, refuse))
        case .function(let function):
            guard function.arguments.count == 2 else {
                throw refuse(
                    "Incorrect number of operands for operator or function; operator or function: \(function.name), "
                        + "number of operands: \(function.arguments.count)")
            }
            for argument in function.arguments {
                if let inner = argument.function, inner.name == "list_append" {
                    throw ConditionFunctions.misplaced(inner.name, refuse)
                }
            }
            let second = function.arguments[1]
            guard function.name == "if_not_exists" else {
                let (left, right) = (try value(function.arguments[0]), try value(second))
                for operand in [left, right] { try check(operand, of: function.name, is: .L) }
                return .listAppend(left, right)
            }
            guard case .path(let path) = function.arguments[0] else {
                throw refuse(
                    "Operator or function requires a document path; operator or function: \(function.name)")
            }
            return .ifNotExists(try attributes.path(path, refuse), try value(second))
        }
    }

    // MARK: Types

    private func check(_ operand: UpdateValue, of name: String, is kind: AttributeValue.Kind) throws(AWSError) {
        guard let found = operand.literal?.kind, found != kind else { return }
        throw refuse(
            "Incorrect operand type for operator or function; operator or function: \(name), operand type: "
                + found.rawValue)
    }

    /// `ADD` takes numbers and sets, `DELETE` sets.
    private mutating func checkOperators(_ actions: [ActionSyntax]) throws(AWSError) {
        for action in actions {
            let (name, alias): (String, String)
            switch action {
            case .add(_, let value): (name, alias) = ("ADD", value)
            case .delete(_, let value): (name, alias) = ("DELETE", value)
            default: continue
            }
            let kind = try attributes.value(alias, refuse).kind
            guard let word = kind.longName, !(name == "ADD" && kind == .N) else { continue }
            throw refuse(
                "Incorrect operand type for operator or function; operator: \(name), operand type: \(word)")
        }
    }
}

/// The functions that update expressions know.
enum UpdateFunctions {
    static func checkNames(_ operands: [OperandSyntax], _ refuse: ExpressionRefusal) throws(AWSError) {
        for function in operands.flatMap(\.functions) where !ConditionFunctions.ofUpdates.contains(function.name) {
            guard ConditionFunctions.operandCounts[function.name] == nil else {
                throw refuse("The function is not allowed in an update expression; function: \(function.name)")
            }
            throw refuse("Invalid function name; function: \(function.name)")
        }
    }
}

extension ActionSyntax {
    /// What stands right of a `SET`'s equals sign.
    fileprivate var operands: [OperandSyntax] {
        if case .set(_, let value) = self { value.operands } else { [] }
    }

    /// The values it names.
    fileprivate var values: [String] {
        switch self {
        case .add(_, let value), .delete(_, let value): [value]
        case .set, .remove: operands.flatMap(\.values)
        }
    }
}

extension OperandSyntax {
    fileprivate var values: [String] {
        switch self {
        case .path: []
        case .value(let alias): [alias]
        case .function(let function): function.arguments.flatMap(\.values)
        }
    }
}

extension AttributeValue.Kind {
    /// As errors about `ADD` and `DELETE` call it; nil for sets, which both take.
    fileprivate var longName: String? {
        switch self {
        case .S: "STRING"
        case .N: "NUMBER"
        case .B: "BINARY"
        case .NULL: "NULL"
        case .BOOL: "BOOLEAN"
        case .L: "LIST"
        case .M: "MAP"
        case .SS, .NS, .BS: nil
        }
    }
}
