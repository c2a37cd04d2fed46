import ServiceKit

/// Turns the assignments of an `UPDATE` into changes as update expressions have them.
struct PartiQLUpdates {
    let context: PartiQLContext

    func update(_ assignments: [PartiQLAssignment]) throws(AWSError) -> Update {
        var changes: [(path: DocumentPath, action: UpdateAction)] = []
        for assignment in assignments {
            switch assignment {
            case .remove(let target): changes.append((try path(target), .remove))
            case .set(let target, let value):
                let path = try path(target)
                changes.append((path, try action(value, at: path)))
            }
        }
        if let message = PathClash.message(changes.map(\.path)) { throw .validation(message) }
        return Update(changes)
    }

    private func path(_ target: PartiQLExpression) throws(AWSError) -> DocumentPath {
        guard case .path(let head, let steps, _) = target else {
            throw .validation("Unrecognized assignment target: \(target.operationName)")
        }
        return try context.path(head, steps)
    }

    private func action(_ expression: PartiQLExpression, at target: DocumentPath) throws(AWSError) -> UpdateAction {
        guard case .call(let name, let arguments, let position) = expression, name == "set_add" || name == "set_delete"
        else { return .set(try value(expression)) }
        let upper = name.uppercased()
        guard arguments.count == 2 else {
            throw .validation("\(upper) must have exactly two arguments at \(position)")
        }
        guard case .path(let head, let steps, let start) = arguments[0], try context.path(head, steps) == target
        else {
            throw .validation("The first argument to \(upper) must equal the assignment value at \(position)")
        }
        let kinds: Set<AttributeValue.Kind> = [.SS, .NS, .BS]
        guard case .value(let set) = try value(arguments[1]), kinds.contains(set.kind) else {
            throw .validation("The second argument to \(upper) must be a value with type SET at \(start)")
        }
        return name == "set_add" ? .add(set) : .delete(set)
    }

    private func value(_ expression: PartiQLExpression) throws(AWSError) -> UpdateValue {
        switch expression {
        case .path(let head, let steps, _): return .path(try context.path(head, steps))
        case .infix("+", let left, let right): return .sum(try number(left, "+"), try number(right, "+"))
        case .infix("-", let left, let right): return .difference(try number(left, "-"), try number(right, "-"))
        case .infix(let sign, _, _):
            throw .validation("Unsupported operator in Update Expression. Operator: \(sign)")
        case .isType: throw .validation("IS operator is not supported in update expressions")
        case .call(let name, let arguments, let position): return try call(name, arguments, position)
        default: return .value(try context.value(expression))
        }
    }

    private func number(_ expression: PartiQLExpression, _ sign: String) throws(AWSError) -> UpdateValue {
        let value = try value(expression)
        if let kind = value.literal?.kind, kind != .N { throw incorrectType(sign, kind) }
        return value
    }

    private func call(
        _ name: String, _ arguments: [PartiQLExpression], _ position: PartiQLPosition
    ) throws(AWSError) -> UpdateValue {
        guard ConditionFunctions.ofUpdates.contains(name) else {
            throw .validation("Unrecognized function: \(name) at \(position)")
        }
        guard arguments.count == 2 else {
            throw .validation(
                "Incorrect number of operands for operator or function; operator or function: \(name), number of operands: "
                    + "\(arguments.count)")
        }
        let second = try value(arguments[1])
        guard name == "list_append" else {
            guard case .path(let head, let steps, _) = arguments[0] else {
                throw .validation("Operator or function requires a document path; operator or function: \(name)")
            }
            return .ifNotExists(try context.path(head, steps), second)
        }
        let first = try value(arguments[0])
        for operand in [first, second] {
            if let kind = operand.literal?.kind, kind != .L { throw incorrectType(name, kind) }
        }
        return .listAppend(first, second)
    }

    private func incorrectType(_ name: String, _ kind: AttributeValue.Kind) -> AWSError {
        .validation(
            "Incorrect operand type for operator or function; operator or function: \(name), operand type: "
                + kind.rawValue)
    }
}
