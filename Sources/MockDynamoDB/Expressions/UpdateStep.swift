import ServiceKit

/// A change whose value is known.
enum UpdateStep: Sendable {
    case put(AttributeValue)
    case remove
    case add(AttributeValue)
    case delete(AttributeValue)

    /// Makes all changes at once. Indexes count in lists as they were; what is set behind a list's end is appended in
    /// the order of the indexes.
    static func apply(
        _ tree: PathTree<UpdateStep>, to item: Item, wrongType: AWSError
    ) throws(AWSError) -> Item {
        try UpdateWalk(wrongType: wrongType).changed(item, tree.attributes)
    }

    /// What stands where this is applied; nil for nothing.
    fileprivate func result(_ old: AttributeValue?, wrongType: AWSError) throws(AWSError) -> AttributeValue? {
        switch self {
        case .put(let value): return value
        case .remove: return nil
        case .add(let value):
            guard let old else { return value }
            return try old.adding(value, wrongType: wrongType)
        case .delete(let value):
            guard let old else { return nil }
            return try old.deleting(value, wrongType: wrongType)
        }
    }
}

/// Goes down the tree of changes and the item side by side.
private struct UpdateWalk {
    let wrongType: AWSError

    func changed(
        _ map: Item, _ nodes: [(name: String, node: PathTree<UpdateStep>.Node)]
    ) throws(AWSError) -> Item {
        var map = map
        for (name, node) in nodes { map[name] = try changed(map[name], node) }
        return map
    }

    private func changed(
        _ value: AttributeValue?, _ node: PathTree<UpdateStep>.Node
    ) throws(AWSError) -> AttributeValue? {
        switch (node, value) {
        case (.leaf(let step), _): return try step.result(value, wrongType: wrongType)
        case (.names(let nodes), .map(let map)?): return .map(try changed(map, nodes))
        case (.indexes(let nodes), .list(let list)?): return .list(try changed(list, nodes))
        default: throw .invalidUpdatePath
        }
    }

    private func changed(
        _ list: [AttributeValue], _ nodes: [(index: Int, node: PathTree<UpdateStep>.Node)]
    ) throws(AWSError) -> [AttributeValue] {
        var slots: [AttributeValue?] = list
        for (index, node) in nodes {
            if list.indices.contains(index) {
                slots[index] = try changed(list[index], node)
            } else {
                slots.append(try changed(nil, node))
            }
        }
        return slots.compactMap { $0 }
    }
}

extension AttributeValue {
    /// The sum of numbers, the union of sets, or, as the old parameter allows, one list behind the other.
    fileprivate func adding(_ other: AttributeValue, wrongType: AWSError) throws(AWSError) -> AttributeValue {
        switch (self, other) {
        case (.number(let a), .number(let b)): return .number(try a.adding(b))
        case (.stringSet(let a), .stringSet(let b)):
            return .stringSet(a + b.filter { text in !a.contains { $0.hasBytes(of: text) } })
        case (.numberSet(let a), .numberSet(let b)): return .numberSet(a + b.filter { !a.contains($0) })
        case (.binarySet(let a), .binarySet(let b)): return .binarySet(a + b.filter { !a.contains($0) })
        case (.list(let a), .list(let b)): return .list(a + b)
        default: throw wrongType
        }
    }

    /// A set without another's members; nil where nothing is left.
    fileprivate func deleting(_ other: AttributeValue, wrongType: AWSError) throws(AWSError) -> AttributeValue? {
        switch (self, other) {
        case (.stringSet(let a), .stringSet(let b)):
            let rest = a.filter { text in !b.contains { $0.hasBytes(of: text) } }
            return rest.isEmpty ? nil : .stringSet(rest)
        case (.numberSet(let a), .numberSet(let b)):
            let rest = a.filter { !b.contains($0) }
            return rest.isEmpty ? nil : .numberSet(rest)
        case (.binarySet(let a), .binarySet(let b)):
            let rest = a.filter { !b.contains($0) }
            return rest.isEmpty ? nil : .binarySet(rest)
        default: throw wrongType
        }
    }
}
