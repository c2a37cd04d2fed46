import ServiceKit

/// What a `SET` gives an attribute.
indirect enum UpdateValue: Sendable {
    case path(DocumentPath)
    case value(AttributeValue)
    case sum(UpdateValue, UpdateValue)
    case difference(UpdateValue, UpdateValue)
    case ifNotExists(DocumentPath, UpdateValue)
    case listAppend(UpdateValue, UpdateValue)

    /// The value, where it came with the request.
    var literal: AttributeValue? { if case .value(let value) = self { value } else { nil } }

    /// Its type, where that shows without the item.
    var kind: AttributeValue.Kind? {
        switch self {
        case .value(let value): value.kind
        case .sum, .difference: .N
        case .listAppend: .L
        case .path, .ifNotExists: nil
        }
    }

    /// The paths that it reads.
    var paths: [DocumentPath] {
        switch self {
        case .value: []
        case .path(let path): [path]
        case .ifNotExists(let path, let other): [path] + other.paths
        case .sum(let left, let right), .difference(let left, let right), .listAppend(let left, let right):
            left.paths + right.paths
        }
    }

    /// What it comes to, for an item as it was before the update.
    func value(in item: Item) throws(AWSError) -> AttributeValue {
        switch self {
        case .value(let value): return value
        case .path(let path):
            guard let value = path.value(in: item) else {
                throw .validation("The provided expression refers to an attribute that does not exist in the item")
            }
            return value
        case .ifNotExists(let path, let other):
            if let value = path.value(in: item) { return value }
            return try other.value(in: item)
        case .sum(let left, let right):
            return .number(try left.number(in: item).adding(try right.number(in: item)))
        case .difference(let left, let right):
            return .number(try left.number(in: item).subtracting(try right.number(in: item)))
        case .listAppend(let left, let right): return .list(try left.list(in: item) + right.list(in: item))
        }
    }

    private func number(in item: Item) throws(AWSError) -> DecimalNumber {
        guard case .number(let number) = try value(in: item) else { throw .incorrectUpdateOperand }
        return number
    }

    private func list(in item: Item) throws(AWSError) -> [AttributeValue] {
        guard case .list(let list) = try value(in: item) else { throw .incorrectUpdateOperand }
        return list
    }
}

/// One change of an update.
enum UpdateAction: Sendable {
    case set(UpdateValue)
    case remove
    /// Adds a number, or a set's members.
    case add(AttributeValue)
    /// Takes a set's members away.
    case delete(AttributeValue)

    /// The type of what the request gives, where that shows without the item.
    var kind: AttributeValue.Kind? {
        switch self {
        case .set(let value): value.kind
        case .add(let value), .delete(let value): value.kind
        case .remove: nil
        }
    }
}

/// What an update does to an item.
struct Update: Sendable {
    /// The parameter that it came from, which decides some of AWS's words.
    enum Origin: Sendable { case expression, attributeUpdates }

    let changes: [(path: DocumentPath, action: UpdateAction)]
    let origin: Origin

    /// Changes of which no two overlap.
    init(_ changes: [(path: DocumentPath, action: UpdateAction)], from origin: Origin = .expression) {
        self.changes = changes
        self.origin = origin
    }

    /// The update that a request asks for in either way; one without changes where it asks for none.
    static func of(_ members: Structure, _ attributes: inout ExpressionAttributes) throws(AWSError) -> Update {
        if case .string(let text)? = members["UpdateExpression"] {
            return try UpdateResolver.update(text, &attributes)
        }
        guard case .structure(let updates)? = members["AttributeUpdates"] else { return Update([]) }
        return Update(
            try AttributeUpdates.changes(updates, isEnveloped: attributes.isEnveloped), from: .attributeUpdates)
    }

    /// Whether an item comes into being where there was none: not when all there is to do is to take away.
    var createsItem: Bool {
        changes.isEmpty
            || changes.contains { change in
                switch change.action {
                case .set, .add: true
                case .remove, .delete: false
                }
            }
    }

    /// Whether it may nest what it sets deeper than the request does.
    var goesIntoValues: Bool { changes.contains { $0.path.isNested } }

    /// The paths that it writes and reads.
    var paths: [DocumentPath] {
        changes.flatMap { change in
            if case .set(let value) = change.action { [change.path] + value.paths } else { [change.path] }
        }
    }

    /// What it does to a whole attribute.
    func action(on name: String) -> UpdateAction? {
        changes.first { !$0.path.isNested && $0.path.head.hasBytes(of: name) }?.action
    }

    /// Refuses changes of key attributes.
    func checkChangesNoKey(_ keys: [String]) throws(AWSError) {
        for (path, _) in changes where keys.contains(where: { $0.hasBytes(of: path.head) }) {
            guard !path.isNested else {
                try KeyPaths.check([path], keys: keys)
                continue
            }
            throw .invalidParameter("Cannot update attribute \(path.head). This attribute is part of the key")
        }
    }

    /// The item after the update. `old` is the item that there was, `key` the key of one that there was not.
    func apply(to old: Item?, key: Item) throws(AWSError) -> UpdateResult {
        let start = old ?? key
        var steps: [(path: DocumentPath, leaf: UpdateStep)] = []
        for (path, action) in changes {
            switch action {
            // AWS overlooks a removal inside what no item has.
            case .remove where old == nil && path.isNested: continue
            case .set(let value): steps.append((path, .put(try value.value(in: start))))
            case .remove: steps.append((path, .remove))
            case .add(let value): steps.append((path, .add(value)))
            case .delete(let value): steps.append((path, .delete(value)))
            }
        }
        let wrongType =
            origin == .expression
            ? AWSError.incorrectUpdateOperand : .validation("Type mismatch for attribute to update")
        let item = try UpdateStep.apply(PathTree(steps), to: start, wrongType: wrongType)
        return UpdateResult(item: item, old: old, paths: changes.map(\.path))
    }
}

/// An item after an update, and what the update touched.
struct UpdateResult: Sendable {
    let item: Item
    private let old: Item?
    private let touched: Projection

    init(item: Item, old: Item?, paths: [DocumentPath]) {
        self.item = item
        self.old = old
        touched = Projection(paths: paths)
    }

    /// What the touched places held before, for `UPDATED_OLD`.
    var updatedOld: Item { old.map { touched.apply($0) } ?? Item() }
    /// What the touched places hold now, for `UPDATED_NEW`.
    var updatedNew: Item { touched.apply(item) }
}

extension AWSError {
    /// An item's own value has a type that the update cannot work with.
    static var incorrectUpdateOperand: AWSError {
        .validation("An operand in the update expression has an incorrect data type")
    }
    /// A path leads through something that is not there or not of its kind.
    static var invalidUpdatePath: AWSError {
        .validation("The document path provided in the update expression is invalid for update")
    }
}
