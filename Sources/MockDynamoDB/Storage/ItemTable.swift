import Core
import ServiceKit
import SQLite

/// An item as the store has it. Its attributes are taken apart when somebody asks.
struct StoredItem {
    let row: Int64
    let key: StoredKey
    let sizeBytes: Int
    /// JSON, as answers hold it.
    let body: [UInt8]

    func item() throws(AWSError) -> Item { try Item(stored: body) }
}

/// The items of one table: looking them up, and the one place where they change.
struct ItemTable {
    let table: Table
    let call: Call
    var store: Store { call.store }

    init(_ table: Table, _ call: Call) {
        self.table = table
        self.call = call
    }

    /// The item with a key.
    func find(_ key: StoredKey) throws(AWSError) -> StoredItem? {
        try store.first(
            "SELECT id, size, body FROM ddb_item WHERE tbl = ? AND key = ?",
            [.integer(table.id), .blob(key.bytes)]
        ) { row in StoredItem(row: row.integer(0), key: key, sizeBytes: row.int(1), body: row.blob(2)) }
    }

    /// Makes `new` the item with this key, or removes it when `new` is nil. Every change of every item comes through
    /// here: table, indexes, and those who watch (`ItemChange`).
    ///
    /// - Parameter old: what `find` gave for the key, within this call.
    /// - Returns: what the write consumed.
    @discardableResult
    func write(
        _ key: StoredKey, replacing old: StoredItem?, with new: Item?, by cause: ItemChange.Cause = .request
    ) throws(AWSError) -> WriteUnits {
        var units = WriteUnits(table: max(old?.sizeBytes ?? 0, new?.sizeBytes ?? 0))
        guard old != nil || new != nil else { return units }
        StaleReads.active(call)?.remember(old, table, key, call.now)
        let needsOld = !table.indexes.isEmpty || ItemChange.isWatched(table, call)
        let before = needsOld ? try old?.item() : nil
        let row = try writeRow(key, old, new)
        for index in table.indexes {
            let written = try IndexEntries(index, self).update(row, key, from: before, to: new)
            if written > 0 { units.indexes.append((index, written)) }
        }
        if needsOld, ItemChange.isWatched(table, call) {
            try ItemChange(key: key, old: before, new: new, cause: cause).emit(table, call)
        }
        return units
    }

    /// Writes the item itself.
    /// - Returns: its row.
    private func writeRow(_ key: StoredKey, _ old: StoredItem?, _ new: Item?) throws(AWSError) -> Int64 {
        guard let new else {
            guard let old else { return 0 }
            try store.write("DELETE FROM ddb_item WHERE id = ?", [.integer(old.row)])
            return old.row
        }
        let values: [SQLValue] = [.int(new.sizeBytes), .blob(new.json)]
        if let old {
            try store.write("UPDATE ddb_item SET size = ?, body = ? WHERE id = ?", values + [.integer(old.row)])
            return old.row
        }
        try store.write(
            "INSERT INTO ddb_item (size, body, tbl, key) VALUES (?, ?, ?, ?)",
            values + [.integer(table.id), .blob(key.bytes)])
        return store.lastInsertedRow
    }
}
