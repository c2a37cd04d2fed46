import ServiceKit

/// Reads the parameter that update expressions replaced.
///
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.AttributeUpdates.html
enum AttributeUpdates {
    static func changes(
        _ members: Structure, isEnveloped: Bool
    ) throws(AWSError) -> [(path: DocumentPath, action: UpdateAction)] {
        var changes: [(path: DocumentPath, action: UpdateAction)] = []
        for member in members.members {
            guard case .structure(let update) = member.value else { continue }
            try (isEnveloped ? ValueLayer.enveloped : .older).reading { () throws(AWSError) in
                try AttributeNameLimits.check(member.name)
            }
            let action = try action(update, of: member.name)
            let value: AttributeValue?
            if case .structure? = update["Value"], let written = update["Value"] {
                value = try AttributeValue(written, by: isEnveloped ? .enveloped : .older)
            } else {
                value = nil
            }
            changes.append((DocumentPath(member.name), try change(action, value, isEnveloped: isEnveloped)))
        }
        return changes
    }

    private static func action(_ update: Structure, of name: String) throws(AWSError) -> String {
        guard case .string(let action)? = update["Action"] else { return "PUT" }
        guard ["ADD", "DELETE", "PUT"].contains(action) else {
            throw .constraint(
                "Value '\(action)' at 'attributeUpdates.\(name).member.action'",
                "Member must satisfy enum value set: [ADD, DELETE, PUT]")
        }
        return action
    }

    private static func change(
        _ action: String, _ value: AttributeValue?, isEnveloped: Bool
    ) throws(AWSError) -> UpdateAction {
        func refusal(_ message: String) -> AWSError {
            .requestValidation("One or more parameter values were invalid: \(message)", isEnveloped: isEnveloped)
        }
        guard let value else {
            guard action == "DELETE" else {
                throw refusal("Only DELETE action is allowed when no attribute value is specified")
            }
            return .remove
        }
        switch action {
        case "PUT": return .set(.value(value))
        case "DELETE":
            guard [.SS, .NS, .BS].contains(value.kind) else {
                throw refusal("DELETE action with value is not supported for the type \(value.kind.rawValue)")
            }
            return .delete(value)
        default:
            guard [.N, .L, .SS, .NS, .BS].contains(value.kind) else {
                throw refusal("ADD action is not supported for the type \(value.kind.rawValue)")
            }
            return .add(value)
        }
    }
}
