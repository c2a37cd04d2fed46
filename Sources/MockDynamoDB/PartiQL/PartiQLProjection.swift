import ServiceKit

/// What a `SELECT` makes of an item: each path becomes an attribute of its own, under its last name.
struct PartiQLProjection: Sendable {
    let columns: [(name: String, path: DocumentPath)]

    /// Nil for `*`.
    init?(_ select: PartiQLSelect, _ context: PartiQLContext) throws(AWSError) {
        guard let projection = select.projection else { return nil }
        var columns: [(name: String, path: DocumentPath)] = []
        for expression in projection {
            switch expression {
            case .path(let head, let steps, _):
                let path = try context.path(head, steps)
                columns.append((Self.name(of: path), path))
            case .call(let name, _, let position):
                guard PartiQLFunctions.ofConditions[name] == nil else {
                    throw .validation("Unexpected path component at \(position)")
                }
                throw .validation("Unrecognized function: \(name) at \(position)")
            default: throw .validation("Unexpected path component")
            }
        }
        for (index, column) in columns.enumerated()
        where columns[..<index].contains(where: { $0.name.hasBytes(of: column.name) }) {
            throw .validation("Duplicate identifiers in select clause: \(column.name)")
        }
        self.columns = columns
    }

    /// The last name of a path, with the indexes behind it.
    private static func name(of path: DocumentPath) -> String {
        var name = path.head
        for step in path.rest {
            switch step {
            case .name(let next): name = next
            case .index(let index): name += "[\(index)]"
            }
        }
        return name
    }

    /// The attributes that it looks at, in order, each once.
    var attributeNames: [String] {
        var names: [String] = []
        for (_, path) in columns where !names.contains(where: { $0.hasBytes(of: path.head) }) {
            names.append(path.head)
        }
        return names
    }

    func apply(_ item: Item) -> Item {
        var result = Item()
        for (name, path) in columns { if let value = path.value(in: item) { result[name] = value } }
        return result
    }
}
