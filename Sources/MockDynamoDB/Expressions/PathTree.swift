/// Paths that do not overlap, joined where they have the same beginning, each with something at its end.
struct PathTree<Leaf: Sendable>: Sendable {
    indirect enum Node: Sendable {
        case leaf(Leaf)
        /// Attributes of a map.
        case names([(name: String, node: Node)])
        /// Elements of a list, by rising index.
        case indexes([(index: Int, node: Node)])
    }

    private(set) var attributes: [(name: String, node: Node)] = []

    /// Joins paths of which no two overlap or conflict.
    init(_ leaves: [(path: DocumentPath, leaf: Leaf)]) {
        for (path, leaf) in leaves { Self.insert(leaf, path.head, path.rest[...], &attributes) }
    }

    private static func insert(
        _ leaf: Leaf, _ name: String, _ rest: ArraySlice<DocumentPath.Step>, _ nodes: inout [(name: String, node: Node)]
    ) {
        let index = nodes.firstIndex { $0.name.hasBytes(of: name) }
        let node = grown(index.map { nodes[$0].node }, leaf, rest)
        if let index { nodes[index].node = node } else { nodes.append((name, node)) }
    }

    private static func grown(_ node: Node?, _ leaf: Leaf, _ rest: ArraySlice<DocumentPath.Step>) -> Node {
        switch rest.first {
        case nil: return .leaf(leaf)
        case .name(let name):
            var nodes: [(name: String, node: Node)] = []
            if case .names(let existing)? = node { nodes = existing }
            insert(leaf, name, rest.dropFirst(), &nodes)
            return .names(nodes)
        case .index(let position):
            var nodes: [(index: Int, node: Node)] = []
            if case .indexes(let existing)? = node { nodes = existing }
            let place = nodes.firstIndex { $0.index >= position } ?? nodes.count
            if place < nodes.count, nodes[place].index == position {
                nodes[place].node = grown(nodes[place].node, leaf, rest.dropFirst())
            } else {
                nodes.insert((position, grown(nil, leaf, rest.dropFirst())), at: place)
            }
            return .indexes(nodes)
        }
    }
}
