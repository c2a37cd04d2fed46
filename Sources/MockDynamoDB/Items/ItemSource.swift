import Core
import ServiceKit
import SQLite

/// What a query or scan reads: a table or one of its indexes, in the order of its keys.
struct ItemSource {
    let table: Table
    let index: SecondaryIndex?
    private let store: Store

    init(_ table: Table, _ index: SecondaryIndex?, _ call: Call) {
        self.table = table
        self.index = index
        store = call.store
    }

    var schema: KeySchema { index?.schema ?? table.schema }

    /// A row on its way by.
    struct Found {
        let sizeBytes: Int
        /// The whole item, even where the index has only a part of it.
        let body: [UInt8]
        let wholeSizeBytes: Int
    }

    /// Hands over what lies between two keys until `body` answers false. `upper` is not included.
    func forEach(
        _ range: KeyBounds, isForward: Bool, _ body: (Found) -> Bool
    ) throws(AWSError) {
        let owner = index?.id ?? table.id
        let sql = Self.statements[(index == nil ? 0 : 4) + (range.upper == nil ? 0 : 2) + (isForward ? 0 : 1)]
        let values: [SQLValue] = [.integer(owner), .blob(range.lower)] + (range.upper.map { [.blob($0)] } ?? [])
        try store.forEach(sql, values) { row in
            body(Found(sizeBytes: row.int(0), body: row.blob(1), wholeSizeBytes: row.int(2)))
        }
    }

    /// Put together once: every query asks for one.
    private static let statements: [String] = [false, true].flatMap { isIndex in
        [false, true].flatMap { isBounded in
            ["ASC", "DESC"].map { order in
                let name = isIndex ? "e.key" : "key"
                let from =
                    isIndex
                    ? "SELECT coalesce(e.size, i.size), i.body, i.size FROM ddb_entry e CROSS JOIN ddb_item i WHERE i.id = e.item AND e.idx = ?"
                    : "SELECT size, body, size FROM ddb_item WHERE tbl = ?"
                return "\(from) AND \(name) >= ?\(isBounded ? " AND \(name) < ?" : "") ORDER BY \(name) \(order)"
            }
        }
    }
}

/// A range of stored keys; the upper end is not included, and nil where there is none.
struct KeyBounds {
    var lower: [UInt8]
    var upper: [UInt8]?

    static let all = KeyBounds(lower: [], upper: nil)

    /// All keys that begin so.
    init(prefix: [UInt8]) {
        lower = prefix
        upper = Self.after(prefix)
    }

    init(lower: [UInt8], upper: [UInt8]?) {
        self.lower = lower
        self.upper = upper
    }

    /// The first bytes that come after everything that begins so.
    static func after(_ prefix: [UInt8]) -> [UInt8]? {
        var bytes = prefix
        while let last = bytes.last {
            if last < 0xff {
                bytes[bytes.count - 1] = last + 1
                return bytes
            }
            bytes.removeLast()
        }
        return nil
    }

    /// Goes on after a key, or before it when going backwards.
    mutating func resume(after key: [UInt8], isForward: Bool) {
        if isForward {
            let next = key + [0]
            if lower.lexicographicallyPrecedes(next) { lower = next }
        } else if upper.map({ key.lexicographicallyPrecedes($0) }) ?? true {
            upper = key
        }
    }

    func contains(_ key: [UInt8]) -> Bool {
        !key.lexicographicallyPrecedes(lower) && (upper.map { key.lexicographicallyPrecedes($0) } ?? true)
    }

    /// A part of a scan: an equal share of the places that partitions can have.
    init(segment: Int, of total: Int) {
        func start(_ segment: Int) -> [UInt8]? {
            let place = (segment << 32 + total - 1) / total
            return place >> 32 > 0 ? nil : (0..<4).map { UInt8(place >> (24 - $0 * 8) & 0xff) }
        }
        lower = start(segment) ?? []
        upper = start(segment + 1)
    }
}

extension KeyCondition {
    /// The stored keys that fulfil the condition. In an index the parts of a sort key end by themselves; in a table there
    /// is one part, which ends the key.
    func bounds(isIndex: Bool) -> KeyBounds {
        var prefix = StoredKey.partition(hash.map(\.value))
        func bytes(_ value: AttributeValue) -> [UInt8] {
            guard isIndex else { return prefix + (value.keyBytes ?? []) }
            var bytes = prefix
            StoredKey.appendEscaped(value.keyBytes ?? [], to: &bytes)
            return bytes
        }
        func after(_ value: AttributeValue) -> [UInt8]? {
            isIndex ? KeyBounds.after(bytes(value)) : bytes(value) + [0]
        }
        for (_, value) in equalities {
            if !isIndex { return KeyBounds(lower: bytes(value), upper: after(value)) }
            prefix = bytes(value)
        }
        let whole = KeyBounds(prefix: prefix)
        switch range?.bounds {
        case nil: return whole
        case .less(let value): return KeyBounds(lower: whole.lower, upper: bytes(value))
        case .lessOrEqual(let value): return KeyBounds(lower: whole.lower, upper: after(value))
        case .greater(let value): return KeyBounds(lower: after(value) ?? prefix, upper: whole.upper)
        case .greaterOrEqual(let value): return KeyBounds(lower: bytes(value), upper: whole.upper)
        case .between(let low, let high): return KeyBounds(lower: bytes(low), upper: after(high))
        case .beginsWith(let value):
            let start = bytes(value)
            return KeyBounds(prefix: isIndex ? Array(start.dropLast(2)) : start)
        }
    }
}
