import Core
import ServiceKit

/// What an element of a configuration document may hold. S3 answers what its schema does not know, what is missing from
/// it and what has the wrong form with `MalformedXML`, before it looks at what the document means.
struct XMLRule: Sendable {
    enum Content: Sendable {
        case text, integer, boolean
        case choice([String])
        case elements([XMLRule])
    }

    /// The element's name; one that begins with `@` is an attribute.
    let name: String
    let content: Content
    let isRequired: Bool
    let isRepeated: Bool

    static func text(_ name: String, required: Bool = false, many: Bool = false) -> XMLRule {
        XMLRule(name: name, content: .text, isRequired: required, isRepeated: many)
    }

    static func integer(_ name: String, required: Bool = false) -> XMLRule {
        XMLRule(name: name, content: .integer, isRequired: required, isRepeated: false)
    }

    static func boolean(_ name: String, required: Bool = false) -> XMLRule {
        XMLRule(name: name, content: .boolean, isRequired: required, isRepeated: false)
    }

    static func choice(_ name: String, _ words: [String], required: Bool = false, many: Bool = false) -> XMLRule {
        XMLRule(name: name, content: .choice(words), isRequired: required, isRepeated: many)
    }

    static func elements(_ name: String, required: Bool = false, many: Bool = false, _ rules: [XMLRule]) -> XMLRule {
        XMLRule(name: name, content: .elements(rules), isRequired: required, isRepeated: many)
    }

    // MARK: - Reading by rules

    /// The members of a document that keeps to the rules, in the order of the rules, whose order is that of S3's answers.
    static func read(_ document: Structure, _ rules: [XMLRule]) throws(AWSError) -> Structure {
        for member in document.members where !member.name.hasPrefix("@") {
            guard rules.contains(where: { $0.name == member.name }) else { throw .malformedXML }
        }
        var result = Structure()
        for rule in rules {
            var count = 0
            for member in document.members where member.name == rule.name {
                result.add(rule.name, try rule.read(member.value))
                count += 1
            }
            guard count > 0 || !rule.isRequired, count <= 1 || rule.isRepeated else { throw .malformedXML }
        }
        return result
    }

    private func read(_ value: Value) throws(AWSError) -> Value {
        if case .elements(let rules) = content {
            switch value {
            case .structure(let structure): return .structure(try Self.read(structure, rules))
            case .string(let text) where text.allSatisfy(\.isWhitespace): return .structure(try Self.read([:], rules))
            default: throw .malformedXML
            }
        }
        guard case .string(let text) = value else { throw .malformedXML }
        let isAllowed: Bool =
            switch content {
            case .integer: Int32(text) != nil
            case .boolean: ["true", "false"].contains(text.lowercased())
            case .choice(let words): words.contains(text)
            case .text, .elements: true
            }
        guard isAllowed else { throw .malformedXML }
        return .string(text)
    }
}

extension Structure {
    /// A member's text in a document that was read by rules.
    func leaf(_ name: String) -> String? {
        if case .string(let text)? = self[name] { text } else { nil }
    }

    /// The texts of all members of a name.
    func leaves(_ name: String) -> [String] {
        members.compactMap { member in
            if member.name == name, case .string(let text) = member.value { text } else { nil }
        }
    }

    /// A member with members of its own; one that was stored empty has none.
    func node(_ name: String) -> Structure? { nodes(name).first }

    /// All members of a name that have members of their own.
    func nodes(_ name: String) -> [Structure] {
        members.compactMap { member in
            guard member.name == name else { return nil }
            return switch member.value {
            case .structure(let structure): structure
            case .string: Structure()
            default: nil
            }
        }
    }
}
