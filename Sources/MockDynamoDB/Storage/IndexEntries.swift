import ServiceKit
import SQLite

/// The rows of one secondary index.
struct IndexEntries {
    private let index: SecondaryIndex
    private let items: ItemTable
    private var store: Store { items.store }

    init(_ index: SecondaryIndex, _ items: ItemTable) {
        self.index = index
        self.items = items
    }

    /// Brings the index up to date with one item.
    /// - Returns: write units, as AWS counts them: one write for an entry that comes, goes or changes, two for one that
    ///   moves, none for one whose projected attributes stay the same.
    func update(_ row: Int64, _ key: StoredKey, from old: Item?, to new: Item?) throws(AWSError) -> Double {
        let before = old.flatMap { entry(of: $0, key) }
        let after = new.flatMap { entry(of: $0, key) }
        switch (before, after) {
        case (nil, nil): return 0
        case (nil, let after?):
            try insert(after, row)
            return WriteUnits.units(after.sizeBytes)
        case (let before?, nil):
            try delete(before)
            return WriteUnits.units(before.sizeBytes)
        case (let before?, let after?) where before.key != after.key:
            try delete(before)
            try insert(after, row)
            return WriteUnits.units(before.sizeBytes) + WriteUnits.units(after.sizeBytes)
        case (let before?, let after?):
            if before.projected == after.projected { return 0 }
            if index.projection != .all, before.sizeBytes != after.sizeBytes {
                try store.write(
                    "UPDATE ddb_entry SET size = ? WHERE idx = ? AND key = ?",
                    [.int(after.sizeBytes), .integer(index.id), .blob(after.key.bytes)])
            }
            return WriteUnits.units(max(before.sizeBytes, after.sizeBytes))
        }
    }

    /// Adds an item that was there before the index.
    func backfill(_ row: Int64, _ key: StoredKey, _ item: Item) throws(AWSError) {
        if let entry = entry(of: item, key) { try insert(entry, row) }
    }

    private struct Entry {
        let key: StoredKey
        let projected: Item
        let sizeBytes: Int
    }

    /// The entry of an item; nil when it lacks a key attribute, or has one that cannot be a key: of another type, empty or
    /// too large, which items from before the index may have.
    private func entry(of item: Item, _ key: StoredKey) -> Entry? {
        guard let hash = index.schema.hash.values(in: item), let range = index.schema.range.values(in: item),
            KeyLimits.allow(hash, range)
        else { return nil }
        let projected = index.project(item, items.table.schema)
        return Entry(
            key: StoredKey(hash: hash, range: range, item: key), projected: projected, sizeBytes: projected.sizeBytes)
    }

    private func insert(_ entry: Entry, _ row: Int64) throws(AWSError) {
        try store.write(
            "INSERT INTO ddb_entry (idx, key, item, size) VALUES (?, ?, ?, ?)",
            [
                .integer(index.id), .blob(entry.key.bytes), .integer(row),
                index.projection == .all ? .null : .int(entry.sizeBytes),
            ])
    }

    private func delete(_ entry: Entry) throws(AWSError) {
        try store.write(
            "DELETE FROM ddb_entry WHERE idx = ? AND key = ?", [.integer(index.id), .blob(entry.key.bytes)])
    }
}

extension [KeyAttribute] {
    /// The values of these attributes; nil when one is missing or of another type.
    func values(in item: Item) -> [AttributeValue]? {
        var values: [AttributeValue] = []
        for attribute in self {
            guard let value = item[attribute.name], value.kind == attribute.kind else { return nil }
            values.append(value)
        }
        return values
    }
}

extension SecondaryIndex {
    /// The attributes of an item that the index has.
    func project(_ item: Item, _ base: KeySchema) -> Item {
        let names: [String]
        switch projection {
        case .all: return item
        case .keysOnly: names = []
        case .include(let more): names = more
        }
        var projected = Item()
        for name in base.all.map(\.name) + schema.all.map(\.name) + names { projected[name] = item[name] }
        return projected
    }

    /// Whether the index has an attribute.
    func projects(_ name: String, _ base: KeySchema) -> Bool {
        switch projection {
        case .all: true
        case .keysOnly: schema.contains(name) || base.contains(name)
        case .include(let names): schema.contains(name) || base.contains(name) || names.contains(name)
        }
    }
}
