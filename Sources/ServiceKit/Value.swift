package import Core

/// A member's value on its way through a protocol: what JSON, XML, CBOR and query strings have in common.
///
/// Inputs that come from text (XML, query strings, headers) hold `.string` everywhere; the accessors of `Structure`
/// convert, so an operation reads its members the same way whatever the protocol was.
package enum Value: Sendable {
    case null
    case string(String)
    case boolean(Bool)
    case integer(Int)
    case double(Double)
    /// A number by its literal text, as JSON gives it, so that no digit is lost.
    case number(String)
    case blob([UInt8])
    case timestamp(Timestamp)
    case structure(Structure)
    /// A list; `member` is what XML and query protocols call each element.
    case list([Value], member: String = "member")
    /// A list whose elements stand directly in the parent in XML, each under the list's own name.
    case flatList([Value])
    /// A value that is JSON bytes already, for answers of JSON protocols; it spares taking apart what is only passed on.
    case json([UInt8])

    /// A string, or null for nil: members that are null are left out of answers.
    package static func text(_ value: String?) -> Value { value.map { .string($0) } ?? .null }
}

/// The members of a shape, in order. A name may come more than once where XML repeats an element.
///
/// Two kinds of names are special in XML answers: `@name` is an attribute, and the empty name is the element's own text.
package struct Structure: Sendable, ExpressibleByDictionaryLiteral {
    package private(set) var members: [(name: String, value: Value)] = []

    package init() {}
    package init(_ members: [(name: String, value: Value)]) { self.members = members }
    package init(dictionaryLiteral elements: (String, Value)...) { members = elements.map { ($0.0, $0.1) } }

    package mutating func add(_ name: String, _ value: Value) { members.append((name, value)) }

    /// The first member of a name; setting replaces it, or adds it at the end.
    package subscript(name: String) -> Value? {
        get { members.first { $0.name == name }?.value }
        set {
            let index = members.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append((name, value))
            case (nil, nil): break
            }
        }
    }

    package var isEmpty: Bool { members.isEmpty }
}

/// A member whose value does not have the type that its shape asks for. Each protocol words it in its own way.
package struct TypeMismatch: Error {
    package let member: String
    package let expected: String
    package let seen: Value
}

extension Structure {
    package func string(_ name: String) throws(TypeMismatch) -> String? {
        switch self[name] {
        case nil, .null: return nil
        case .string(let text): return text
        case let other?: throw TypeMismatch(member: name, expected: "string", seen: other)
        }
    }

    package func integer(_ name: String) throws(TypeMismatch) -> Int? {
        switch self[name] {
        case nil, .null: return nil
        case .integer(let value): return value
        case .string(let text)? where Int(text) != nil, .number(let text)? where Int(text) != nil: return Int(text)
        case let other?: throw TypeMismatch(member: name, expected: "integer", seen: other)
        }
    }

    package func boolean(_ name: String) throws(TypeMismatch) -> Bool? {
        switch self[name] {
        case nil, .null: return nil
        case .boolean(let value): return value
        case .string("true"), .string("True"), .string("TRUE"): return true
        case .string("false"), .string("False"), .string("FALSE"): return false
        case let other?: throw TypeMismatch(member: name, expected: "boolean", seen: other)
        }
    }

    package func structure(_ name: String) throws(TypeMismatch) -> Structure? {
        switch self[name] {
        case nil, .null: return nil
        case .structure(let structure): return structure
        case .string(let text)? where text.isXMLSpace: return Structure()
        case let other?: throw TypeMismatch(member: name, expected: "structure", seen: other)
        }
    }

    /// A list whose elements XML wraps in `member` elements.
    package func list(_ name: String, member: String = "member") throws(TypeMismatch) -> [Value]? {
        switch self[name] {
        case nil, .null: return nil
        case .list(let values, _): return values
        case .structure(let structure): return structure.flatList(member)
        case .string(let text)? where text.isXMLSpace: return []
        case let other?: throw TypeMismatch(member: name, expected: "list", seen: other)
        }
    }

    /// Every value under a name: a list that XML does not wrap.
    package func flatList(_ name: String) -> [Value] {
        members.flatMap { member -> [Value] in
            guard member.name == name else { return [] }
            if case .list(let values, _) = member.value { return values }
            return [member.value]
        }
    }
}

extension String {
    /// Whether this is all that an XML element without children holds when it is empty or broken over lines.
    fileprivate var isXMLSpace: Bool { utf8.allSatisfy { [0x20, 0x09, 0x0a, 0x0d].contains($0) } }
}
