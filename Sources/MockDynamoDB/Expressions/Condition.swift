import ServiceKit

/// What must hold of an item for a write to happen, or for a read to return it.
struct Condition: Sendable {
    let node: ConditionNode
    /// How errors name the parameter that it came from.
    private let parameter: String

    init(_ node: ConditionNode, from parameter: String) {
        self.node = node
        self.parameter = parameter
    }

    /// Reads a `ConditionExpression` or `FilterExpression`.
    init(_ text: String, _ kind: ExpressionKind, _ attributes: inout ExpressionAttributes) throws(AWSError) {
        self.init(
            try ConditionResolver.condition(text, kind, &attributes),
            from: kind == .filter ? "Filter Expression" : kind.rawValue)
    }

    /// Whether an item fulfils it; an item that does not exist has no attributes.
    func holds(for item: Item?) -> Bool { node.holds(in: item ?? Item()) }

    /// The attributes that it looks at, each once.
    var attributeNames: [String] {
        var names: [String] = []
        for path in node.paths where !names.contains(where: { $0.hasBytes(of: path.head) }) { names.append(path.head) }
        return names
    }

    /// Refuses a filter that looks at the key which a query was made by. `keys` are the key attributes of what is read.
    func checkContainsNoKey(_ keys: [String]) throws(AWSError) {
        for key in keys where node.paths.contains(where: { $0.head.hasBytes(of: key) }) {
            throw .validation(
                "\(parameter) can only contain non-primary key attributes: Primary key attribute: \(key)")
        }
    }

    /// Refuses paths that go into key attributes, which are never lists or maps.
    func checkKeysAreScalars(_ keys: [String]) throws(AWSError) {
        try KeyPaths.check(node.paths, keys: keys)
    }
}

/// Rules about key attributes in paths.
enum KeyPaths {
    /// Refuses a path that goes into a key attribute. `isIndex` chooses AWS's words for keys of an index.
    static func check(_ paths: [DocumentPath], keys: [String], isIndex: Bool = false) throws(AWSError) {
        for key in keys where paths.contains(where: { $0.isNested && $0.head.hasBytes(of: key) }) {
            throw .validation(
                "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: "
                    + "\(isIndex ? "IndexKey" : "Key"): \(key)")
        }
    }
}
