import ServiceKit

/// Which parts of an item a read returns.
struct Projection: Sendable {
    let paths: [DocumentPath]
    private let tree: PathTree<Void>

    /// Paths of which no two overlap.
    init(paths: [DocumentPath]) {
        self.paths = paths
        tree = PathTree(paths.map { ($0, ()) })
    }

    /// Reads a `ProjectionExpression`.
    init(_ text: String, _ attributes: inout ExpressionAttributes) throws(AWSError) {
        let refuse = attributes.refusal(.projection)
        let syntax = try ExpressionParser.projection(text, refuse)
        for path in syntax { try ReservedNames.check(path, refuse) }
        var paths: [DocumentPath] = []
        for path in syntax { paths.append(try attributes.path(path, refuse)) }
        if let message = PathClash.message(paths) { throw refuse(message) }
        self.init(paths: paths)
    }

    /// Reads `AttributesToGet`, which names whole attributes.
    init(attributesToGet names: [String]) throws(AWSError) {
        for (index, name) in names.enumerated() where names[..<index].contains(where: { $0.hasBytes(of: name) }) {
            throw .invalidParameter("Duplicate value in attribute name: \(name)")
        }
        self.init(paths: names.map { DocumentPath($0) })
    }

    /// The projection that a request asks for in either way; nil where it asks for none.
    static func of(_ members: Structure, _ attributes: inout ExpressionAttributes) throws(AWSError) -> Projection? {
        if case .string(let text)? = members["ProjectionExpression"] { return try Projection(text, &attributes) }
        guard case .list(let values, _)? = members["AttributesToGet"] else { return nil }
        return try Projection(
            attributesToGet: values.compactMap { value in
                if case .string(let name) = value { name } else { nil }
            })
    }

    /// The attributes that it names, in order, each once.
    var attributeNames: [String] { tree.attributes.map(\.name) }

    /// Refuses paths that go into key attributes.
    func checkKeysAreScalars(_ keys: [String]) throws(AWSError) { try KeyPaths.check(paths, keys: keys) }

    /// The named parts of an item. Lists shrink to the elements named; what is not there is left out.
    func apply(_ item: Item) -> Item {
        var result = Item()
        for (name, node) in tree.attributes {
            if let value = item[name], let part = part(of: value, node) { result[name] = part }
        }
        return result
    }

    private func part(of value: AttributeValue, _ node: PathTree<Void>.Node) -> AttributeValue? {
        switch (node, value) {
        case (.leaf, _): return value
        case (.names(let nodes), .map(let map)):
            var result = Item()
            for (name, node) in nodes {
                if let inner = map[name], let part = part(of: inner, node) { result[name] = part }
            }
            return result.isEmpty ? nil : .map(result)
        case (.indexes(let nodes), .list(let list)):
            let parts = nodes.compactMap { index, node in
                list.indices.contains(index) ? part(of: list[index], node) : nil
            }
            return parts.isEmpty ? nil : .list(parts)
        default: return nil
        }
    }
}
