import Core
package import Smithy
import SmithyHTTPAPI

/// Walks over the members of a shape, either taking their values to send them or setting them from what was received.
///
/// A shape shows each member in one call, which also says where in a message it belongs. Failures are kept in `failure`
/// and not thrown, so that these calls stay one plain line each.
package final class Members {
    /// What was received. The body is parsed when the first member asks for it.
    struct Source {
        var node: () throws -> Node
        var headers = SmithyHTTPAPI.Headers()
        var status = 0
        var bytes: [UInt8] = []
        var stream: ByteStream = .noStream
    }

    /// What is to be sent beside the body's members.
    struct Parts {
        var labels: [String: String] = [:]
        var query: [(name: String, value: String)] = []
        var headers: [(name: String, value: String)] = []
        /// The member that is the whole body, with the name of its root element.
        var payload: (name: String, node: Node)?
        var stream: ByteStream?
    }

    private let source: Source?
    private var received: Node?
    private(set) var fields: [(name: String, node: Node)] = []
    private(set) var parts = Parts()
    private(set) var failure: (any Error)?

    /// Takes the members' values.
    init(writing: Void) { source = nil }

    /// Sets the members of a nested shape.
    init(reading node: Node) {
        source = Source(node: { node })
        received = node
    }

    /// Sets the members of an operation's output.
    init(reading source: Source) { self.source = source }

    // MARK: - The body

    /// A member of the body.
    package func member<Value: WireValue>(_ value: inout Value?, _ name: String, _ form: Form = .plain) {
        if source == nil {
            if let value { fields.append((name, value.node(form))) }
        } else {
            attempt(name) { value = try find(Value.self, name, form) }
        }
    }

    /// A member of the body that has a value even when nothing was received.
    package func defaulted<Value: WireValue>(_ value: inout Value, _ name: String, _ form: Form = .plain) {
        if source == nil {
            fields.append((name, value.node(form)))
        } else {
            attempt(name) { if let found = try find(Value.self, name, form) { value = found } }
        }
    }

    /// A member that is an attribute of its structure's XML element; `name` may have a prefix.
    package func attribute<Value: WireValue>(_ value: inout Value?, _ name: String) {
        if source == nil {
            if let value { fields.append((Node.attributeMark + name, value.node(.plain))) }
        } else {
            // Attributes are received without their prefix.
            let local = name.split(separator: ":").last.map(String.init) ?? name
            attempt(name) { value = try find(Value.self, Node.attributeMark + local, .plain) }
        }
    }

    /// The member that is the whole body; `name` is its root element.
    package func payload<Value: WireValue>(_ value: inout Value?, _ name: String) {
        guard let source else {
            if let value { parts.payload = (name, value.node(.plain)) }
            return
        }
        guard !source.bytes.isEmpty else { return }
        attempt(name) {
            // Texts and bytes are a body as they are; only structures are XML or JSON.
            if Value.self == String.self {
                value = try Value.read(.text(String(decoding: source.bytes, as: UTF8.self)), .plain)
            } else if Value.self is any Shape.Type || Value.self is any WireUnion.Type {
                value = try Value.read(try body(), .plain)
            } else {
                value = try Value.read(.bytes(source.bytes), .plain)
            }
        }
    }

    /// The member that is the whole body and is sent or read piece by piece.
    package func stream(_ value: inout ByteStream?) {
        if let source { value = source.stream } else { parts.stream = value }
    }

    // MARK: - The rest of a message

    /// A part of the path.
    package func label(_ value: inout (some WireValue)?, _ name: String) {
        if source == nil, let text = value?.node(.plain).headerText(.iso8601) { parts.labels[name] = text }
    }

    /// A parameter of the query; a list is sent as the parameter repeated.
    package func query(_ value: inout (some WireValue)?, _ name: String, _ form: Form = .plain) {
        guard source == nil, let value else { return }
        switch value.node(form) {
        case .list(let items, _): for item in items { parts.query.append((name, item.headerText(.iso8601))) }
        case .map(let entries, _):
            for entry in entries { parts.query.append((entry.key, entry.value.headerText(.iso8601))) }
        case let node: parts.query.append((name, node.headerText(.iso8601)))
        }
    }

    /// A header.
    package func header<Value: WireValue>(_ value: inout Value?, _ name: String, _ form: Form = .plain) {
        if let source {
            guard let text = source.headers.value(for: name) else { return }
            attempt(name) { value = try Value.read(Value.headerNode(text), form) }
        } else if let value {
            parts.headers.append((name, value.node(form).headerText(.http)))
        }
    }

    /// A header that has a value even when none was received.
    package func defaultedHeader<Value: WireValue>(_ value: inout Value, _ name: String, _ form: Form = .plain) {
        var found: Value? = value
        header(&found, name, form)
        if let found { value = found }
    }

    /// A map whose entries are a header each, named `prefix` and the key.
    package func headers(_ value: inout [String: String]?, prefix: String) {
        if let source {
            let found = source.headers.headers.filter { $0.name.lowercased().hasPrefix(prefix) }
            guard !found.isEmpty else { return }
            value = found.reduce(into: [:]) {
                $0[String($1.name.lowercased().dropFirst(prefix.count))] = $1.value.joined(separator: ",")
            }
        } else {
            for (key, text) in (value ?? [:]).sorted(by: { $0.key < $1.key }) {
                parts.headers.append((prefix + key, text))
            }
        }
    }

    /// The status of the response.
    package func status(_ value: inout Int?) { if let source { value = source.status } }
    package func status(_ value: inout Int) { if let source { value = source.status } }

    // MARK: - Reading

    private func attempt(_ name: String, _ work: () throws -> Void) {
        do { try work() } catch {
            failure = failure ?? WireError(description: "\(name): \(error)")
        }
    }

    private func body() throws -> Node {
        if let received { return received }
        let node = try source?.node() ?? .null
        received = node
        return node
    }

    private func find<Value: WireValue>(_: Value.Type, _ name: String, _ form: Form) throws -> Value? {
        let children = try body().children
        if form.isFlat, case .element = try body() {
            let items = children.filter { $0.name == name }
            return items.isEmpty ? nil : try Value.read(.element(items), form)
        }
        guard let node = children.first(where: { $0.name == name })?.node else { return nil }
        if case .null = node { return nil }
        return try Value.read(node, form)
    }
}

/// A structure of which exactly one member is present.
package protocol WireUnion: WireValue {}

extension Node {
    /// The value as a header, a label or a query parameter shows it.
    func headerText(_ usualTime: Form.Time) -> String {
        switch self {
        case .text(let text): text
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .real(let value): Node.text(of: value)
        case .bytes(let bytes): Base64.encode(bytes)
        case .instant(let time, let format): Node.text(of: time, format ?? usualTime)
        case .list(let items, _): items.map { $0.headerText(usualTime) }.joined(separator: ",")
        case .null, .map, .fields, .element: ""
        }
    }

    /// A number as XML, JSON and headers write it: whole numbers without a fraction.
    static func text(of value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
        return Int(exactly: value).map(String.init) ?? "\(value)"
    }
}
