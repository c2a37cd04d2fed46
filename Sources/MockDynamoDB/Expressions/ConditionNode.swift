/// What a condition compares.
indirect enum Operand: Sendable {
    case path(DocumentPath)
    case value(AttributeValue)
    case size(Operand)
    /// A condition's outcome as a value; PartiQL alone can write it.
    case outcome(ConditionNode)

    /// The value an item gives it; nil where there is none.
    func value(in item: Item) -> AttributeValue? {
        switch self {
        case .path(let path): path.value(in: item)
        case .value(let value): value
        case .size(let operand): operand.value(in: item)?.elementCount.map { .number(DecimalNumber($0)) }
        case .outcome(let condition): .boolean(condition.holds(in: item))
        }
    }

    /// The type that is known without an item.
    var staticKind: AttributeValue.Kind? {
        switch self {
        case .path: nil
        case .value(let value): value.kind
        case .size: .N
        case .outcome: .BOOL
        }
    }

    /// The path, where it is one.
    var path: DocumentPath? { if case .path(let path) = self { path } else { nil } }
    /// The value, where it came with the request.
    var literal: AttributeValue? { if case .value(let value) = self { value } else { nil } }
}

/// A condition whose names and values are known and whose operands make sense.
indirect enum ConditionNode: Sendable {
    case comparison(Comparator, Operand, Operand)
    case between(Operand, lower: Operand, upper: Operand)
    case isIn(Operand, [Operand])
    case exists(DocumentPath)
    case hasType(Operand, Set<AttributeValue.Kind>)
    case beginsWith(Operand, Operand)
    case contains(Operand, Operand)
    case and(ConditionNode, ConditionNode)
    case or(ConditionNode, ConditionNode)
    case not(ConditionNode)
    /// Always the same; an empty filter of the old kind.
    case constant(Bool)

    /// Whether an item fulfils it. What is missing equals nothing and is not equal to anything.
    func holds(in item: Item) -> Bool {
        switch self {
        case .comparison(let comparator, let left, let right):
            compare(comparator, left.value(in: item), right.value(in: item))
        case .between(let operand, let lower, let upper):
            compare(.greaterOrEqual, operand.value(in: item), lower.value(in: item))
                && compare(.lessOrEqual, operand.value(in: item), upper.value(in: item))
        case .isIn(let operand, let candidates):
            candidates.contains { compare(.equal, operand.value(in: item), $0.value(in: item)) }
        case .exists(let path): path.value(in: item) != nil
        case .hasType(let operand, let kinds): operand.value(in: item).map { kinds.contains($0.kind) } ?? false
        case .beginsWith(let operand, let start):
            beginsWith(operand.value(in: item), start.value(in: item))
        case .contains(let whole, let part): contains(whole.value(in: item), part.value(in: item))
        case .and(let left, let right): left.holds(in: item) && right.holds(in: item)
        case .or(let left, let right): left.holds(in: item) || right.holds(in: item)
        case .not(let inner): !inner.holds(in: item)
        case .constant(let outcome): outcome
        }
    }

    private func compare(_ comparator: Comparator, _ left: AttributeValue?, _ right: AttributeValue?) -> Bool {
        guard let left, let right else { return comparator == .notEqual }
        switch comparator {
        case .equal: return left == right
        case .notEqual: return left != right
        case .less: return left.isLess(than: right) ?? false
        case .greater: return right.isLess(than: left) ?? false
        case .lessOrEqual: return right.isLess(than: left).map { !$0 } ?? false
        case .greaterOrEqual: return left.isLess(than: right).map { !$0 } ?? false
        }
    }

    private func beginsWith(_ value: AttributeValue?, _ start: AttributeValue?) -> Bool {
        switch (value, start) {
        case (.string(let text), .string(let start)): text.utf8.starts(with: start.utf8)
        case (.binary(let bytes), .binary(let start)): bytes.starts(with: start)
        default: false
        }
    }

    private func contains(_ whole: AttributeValue?, _ part: AttributeValue?) -> Bool {
        guard let whole, let part else { return false }
        switch (whole, part) {
        case (.string(let text), .string(let part)): return Array(text.utf8).holds(Array(part.utf8))
        case (.binary(let bytes), .binary(let part)): return bytes.holds(part)
        case (.list(let list), _): return list.contains(part)
        case (.stringSet(let texts), .string(let text)): return texts.contains { $0.hasBytes(of: text) }
        case (.numberSet(let numbers), .number(let number)): return numbers.contains(number)
        case (.binarySet(let values), .binary(let bytes)): return values.contains(bytes)
        default: return false
        }
    }
}

extension ConditionNode {
    /// The paths that it looks at, in the order in which they are written.
    var paths: [DocumentPath] {
        switch self {
        case .comparison(_, let left, let right): left.paths + right.paths
        case .between(let operand, let lower, let upper): operand.paths + lower.paths + upper.paths
        case .isIn(let operand, let candidates): operand.paths + candidates.flatMap(\.paths)
        case .exists(let path): [path]
        case .hasType(let operand, _): operand.paths
        case .beginsWith(let left, let right), .contains(let left, let right): left.paths + right.paths
        case .and(let left, let right), .or(let left, let right): left.paths + right.paths
        case .not(let inner): inner.paths
        case .constant: []
        }
    }
}

extension Operand {
    fileprivate var paths: [DocumentPath] {
        switch self {
        case .path(let path): [path]
        case .value: []
        case .size(let operand): operand.paths
        case .outcome(let condition): condition.paths
        }
    }
}

extension AttributeValue {
    /// What `size` says: characters, bytes or elements; nil for types that have none.
    fileprivate var elementCount: Int? {
        switch self {
        case .string(let text): text.utf16.count
        case .binary(let bytes): bytes.count
        case .list(let list): list.count
        case .map(let map): map.count
        case .stringSet(let set): set.count
        case .numberSet(let set): set.count
        case .binarySet(let set): set.count
        case .number, .boolean, .null: nil
        }
    }
}

extension [UInt8] {
    /// Whether these bytes have the others somewhere in them.
    fileprivate func holds(_ part: [UInt8]) -> Bool {
        guard part.count <= count else { return false }
        return (0...(count - part.count)).contains { self[$0..<($0 + part.count)].elementsEqual(part) }
    }
}
