import Core

/// Bodies of restJson and awsJson.
enum JSONBody {
    static func encode(_ node: Node) -> [UInt8] { value(node).bytes() }

    private static func value(_ node: Node) -> JSONValue {
        switch node {
        case .null: .null
        case .text(let text): .string(text)
        case .bool(let value): .bool(value)
        case .integer(let value): JSONValue(value)
        case .real(let value): value.isFinite ? JSONValue(value) : .string(Node.text(of: value))
        case .bytes(let bytes): .string(Base64.encode(bytes))
        case .instant(let time, let format):
            format == nil || format == .epoch
                ? .number(Node.text(of: time, .epoch)) : .string(Node.text(of: time, format ?? .epoch))
        case .list(let items, _): .array(items.map(value))
        case .map(let entries, _): .object(JSONObject(entries.map { ($0.key, value($0.value)) }))
        case .fields(let children), .element(let children):
            .object(JSONObject(children.map { ($0.name, value($0.node)) }))
        }
    }

    static func decode(_ bytes: [UInt8]) throws -> Node {
        bytes.isEmpty ? .fields([]) : node(try JSONValue(parsing: bytes))
    }

    private static func node(_ value: JSONValue) -> Node {
        switch value {
        case .null: .null
        case .bool(let flag): .bool(flag)
        case .string(let text): .text(text)
        case .number: value.int.map(Node.integer) ?? .real(value.double ?? .nan)
        case .array(let items): .list(items.map(node), .plain)
        case .object(let object): .fields(object.members.map { ($0.name, node($0.value)) })
        }
    }
}
