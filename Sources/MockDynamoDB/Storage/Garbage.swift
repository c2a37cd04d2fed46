import ServiceKit
import SQLite

/// What deleted tables and indexes left behind, swept in quiet moments so that deleting a large table is as quick as
/// deleting a small one.
enum Garbage {
    /// Rows a sweep takes at most; the next quiet moment takes the next.
    static let rowsMax = 20_000

    static func sweep(_ store: Store) throws(AWSError) {
        var left = rowsMax
        while left > 0 {
            let next = try store.first("SELECT rowid, kind, id FROM ddb_garbage LIMIT 1") { row in
                (row: row.integer(0), isIndex: row.bool(1), id: row.integer(2))
            }
            guard let next else { return }
            let taken =
                next.isIndex
                ? try store.write(
                    """
                    DELETE FROM ddb_entry WHERE idx = ? AND key IN (SELECT key FROM ddb_entry WHERE idx = ? LIMIT ?)
                    """, [.integer(next.id), .integer(next.id), .int(left)])
                : try store.write(
                    "DELETE FROM ddb_item WHERE id IN (SELECT id FROM ddb_item WHERE tbl = ? LIMIT ?)",
                    [.integer(next.id), .int(left)])
            if taken < left {
                try store.write("DELETE FROM ddb_garbage WHERE rowid = ?", [.integer(next.row)])
            }
            left -= taken
        }
    }
}
