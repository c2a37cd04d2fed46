/// A place in an item: an attribute, or something inside its lists and maps.
struct DocumentPath: Sendable, Equatable, CustomStringConvertible {
    enum Step: Sendable, Equatable {
        case name(String)
        case index(Int)

        static func == (a: Step, b: Step) -> Bool {
            switch (a, b) {
            case (.name(let a), .name(let b)): a.hasBytes(of: b)
            case (.index(let a), .index(let b)): a == b
            default: false
            }
        }

        /// Whether both are names or both are indexes.
        func isAlike(_ other: Step) -> Bool {
            switch (self, other) {
            case (.name, .name), (.index, .index): true
            default: false
            }
        }
    }

    /// The attribute's name.
    let head: String
    /// What leads on from there.
    let rest: [Step]

    init(_ head: String, _ rest: [Step] = []) {
        self.head = head
        self.rest = rest
    }

    var isNested: Bool { !rest.isEmpty }
    var steps: [Step] { [.name(head)] + rest }

    static func == (a: DocumentPath, b: DocumentPath) -> Bool { a.head.hasBytes(of: b.head) && a.rest == b.rest }

    /// As AWS writes it: `[a, b, [0]]`.
    var description: String {
        let parts = steps.map { step in
            switch step {
            case .name(let name): name
            case .index(let index): "[\(index)]"
            }
        }
        return "[\(parts.joined(separator: ", "))]"
    }

    /// What is there in an item; nil where the path leads nowhere.
    func value(in item: Item) -> AttributeValue? {
        guard var value = item[head] else { return nil }
        for step in rest {
            switch (step, value) {
            case (.name(let name), .map(let map)):
                guard let next = map[name] else { return nil }
                value = next
            case (.index(let index), .list(let list)):
                guard list.indices.contains(index) else { return nil }
                value = list[index]
            default: return nil
            }
        }
        return value
    }
}

/// How two paths of one expression get in each other's way.
enum PathClash {
    /// One is inside the other, or they are the same.
    case overlap
    /// One takes for a map what the other takes for a list.
    case conflict

    /// The first clash among paths, worded as AWS does; overlaps before conflicts.
    static func message(_ paths: [DocumentPath]) -> String? {
        var conflict: String?
        for (index, second) in paths.enumerated() {
            for first in paths[..<index] {
                switch between(first, second) {
                case .overlap: return words("overlap", first, second)
                case .conflict: conflict = conflict ?? words("conflict", first, second)
                case nil: break
                }
            }
        }
        return conflict
    }

    private static func words(_ verb: String, _ first: DocumentPath, _ second: DocumentPath) -> String {
        "Two document paths \(verb) with each other; must remove or rewrite one of these paths; path one: \(first), "
            + "path two: \(second)"
    }

    private static func between(_ first: DocumentPath, _ second: DocumentPath) -> PathClash? {
        for (one, two) in zip(first.steps, second.steps) {
            guard one.isAlike(two) else { return .conflict }
            guard one == two else { return nil }
        }
        return .overlap
    }
}
