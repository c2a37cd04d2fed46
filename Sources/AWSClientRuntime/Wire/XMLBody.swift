import Core

/// Bodies of restXml, and the answers of awsQuery.
enum XMLBody {
    /// A document whose root is `name`.
    static func encode(_ name: String, _ node: Node, namespace: String?) -> [UInt8] {
        var writer = XMLWriter(declaration: false)
        writer.open(name, attributes: namespace.map { [("xmlns", $0)] } ?? [])
        writeContent(node, into: &writer)
        writer.close()
        return writer.bytes
    }

    private static func writeContent(_ node: Node, into writer: inout XMLWriter) {
        for child in node.children where !child.name.hasPrefix(Node.attributeMark) {
            write(child.name, child.node, into: &writer)
        }
    }

    /// The attributes of an element, with the namespace of the one prefix that AWS uses in them.
    private static func attributes(_ node: Node) -> [(name: String, value: String)] {
        let own = node.children.filter { $0.name.hasPrefix(Node.attributeMark) }.map {
            (name: String($0.name.dropFirst()), value: $0.node.headerText(.iso8601))
        }
        let isPrefixed = own.contains { $0.name.hasPrefix("xsi:") }
        return (isPrefixed ? [("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")] : []) + own
    }

    private static func write(_ name: String, _ node: Node, into writer: inout XMLWriter) {
        switch node {
        case .null: break
        case .list(let items, let form):
            if !form.isFlat { writer.open(name) }
            for item in items { write(form.isFlat ? name : form.item, item, into: &writer) }
            if !form.isFlat { writer.close() }
        case .map(let entries, let form):
            if !form.isFlat { writer.open(name) }
            for entry in entries {
                writer.open(form.isFlat ? name : "entry")
                writer.element(form.key, entry.key)
                write(form.value, entry.value, into: &writer)
                writer.close()
            }
            if !form.isFlat { writer.close() }
        case .fields, .element:
            writer.open(name, attributes: attributes(node))
            writeContent(node, into: &writer)
            writer.close()
        case .text, .bool, .integer, .real, .bytes, .instant:
            writer.element(name, node.headerText(.iso8601))
        }
    }

    /// The root's name and content.
    static func decode(_ bytes: [UInt8]) throws -> (name: String, node: Node) {
        let root = try XMLElement(parsing: bytes)
        return (root.name, node(root))
    }

    private static func node(_ element: XMLElement) -> Node {
        if element.children.isEmpty { return .text(element.text) }
        let attributes = element.attributes.filter { $0.name != "xmlns" }.map {
            (name: Node.attributeMark + $0.name, node: Node.text($0.value))
        }
        return .element(attributes + element.children.map { ($0.name, node($0)) })
    }
}
