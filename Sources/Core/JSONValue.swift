/// A JSON document or a part of one (RFC 8259). Numbers keep the digits they came with, so decimals stay exact.
package enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    package init(_ value: Int) { self = .number(String(value)) }
    package init(_ value: String) { self = .string(value) }
    package init(_ value: Bool) { self = .bool(value) }
    package init(_ values: [JSONValue]) { self = .array(values) }
    package init(_ object: JSONObject) { self = .object(object) }

    /// Whole numbers lose their `.0`; JSON cannot say infinity or not-a-number, which become null.
    package init(_ value: Double) {
        guard value.isFinite else {
            self = .null
            return
        }
        self = .number(value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)")
    }

    package var isNull: Bool { self == .null }
    package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    package var string: String? { if case .string(let value) = self { value } else { nil } }
    package var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
    package var object: JSONObject? { if case .object(let value) = self { value } else { nil } }

    /// A number without fraction that fits; `3.0` and `3e2` count as whole.
    package var int: Int? {
        guard case .number(let literal) = self else { return nil }
        return Int(literal) ?? Double(literal).flatMap { Int(exactly: $0) }
    }

    package var double: Double? { if case .number(let literal) = self { Double(literal) } else { nil } }

    /// The member under a name; nil too when this is no object.
    package subscript(name: String) -> JSONValue? { object?[name] }
    /// The element at an index; nil when this is no array or it is shorter.
    package subscript(index: Int) -> JSONValue? { array.flatMap { $0.indices.contains(index) ? $0[index] : nil } }
}

/// The members of a JSON object in the order they were written or set. Order does not count when comparing.
package struct JSONObject: Sendable, Equatable {
    package private(set) var members: [(name: String, value: JSONValue)] = []
    /// A name that came more than once in what this was made of, for readers that refuse that.
    package private(set) var duplicate: String?

    package init() {}

    /// Of members with one name the last stays, as in most readers of JSON.
    package init(_ members: [(name: String, value: JSONValue)]) {
        self.members = members
        // Few names are compared faster than they are hashed.
        let isDistinct =
            members.count <= 8
            ? members.indices.allSatisfy { at in !members[..<at].contains { $0.name == members[at].name } }
            : Set(members.lazy.map(\.name)).count == members.count
        if isDistinct { return }
        var seen: Set<String> = []
        duplicate = members.first { !seen.insert($0.name).inserted }?.name
        seen = []
        self.members = members.reversed().filter { seen.insert($0.name).inserted }.reversed()
    }

    package var count: Int { members.count }
    package var isEmpty: Bool { members.isEmpty }
    package var names: [String] { members.map(\.name) }

    /// Setting keeps a member's place, adds it at the end, or removes it with nil.
    package subscript(name: String) -> JSONValue? {
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

    package static func == (a: JSONObject, b: JSONObject) -> Bool {
        guard a.members.count == b.members.count else { return false }
        let sorted = (a.members.sorted { $0.name < $1.name }, b.members.sorted { $0.name < $1.name })
        return zip(sorted.0, sorted.1).allSatisfy { $0 == $1 }
    }
}

// Not from nil: a comparison of an optional value with nil would then mean null.
extension JSONValue: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(integerLiteral value: Int) { self.init(value) }
    package init(floatLiteral value: Double) { self.init(value) }
    package init(stringLiteral value: String) { self = .string(value) }
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONObject(elements.map { (name: $0.0, value: $0.1) }))
    }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(elements.map { (name: $0.0, value: $0.1) })
    }
}
