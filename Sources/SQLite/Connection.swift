import CSQLite

/// One open database, used by one thread.
///
/// Statements are prepared once and kept by their text, so SQL is written where it is used, with `?` for every value.
package struct Connection: ~Copyable {
    private let handle: OpaquePointer
    private let statements = StatementCache()

    /// Opens or creates the file at `path`; `:memory:` gives a database that goes with the connection.
    package init(path: String) throws(SQLiteError) {
        var handle: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
        let code = sqlite3_open_v2(path, &handle, flags, CommitLog.name)
        guard code == SQLITE_OK, let handle else {
            let error = SQLiteError(code: code, message: Self.message(handle), statement: "open \(path)")
            sqlite3_close(handle)
            throw error
        }
        self.handle = handle
        sqlite3_busy_timeout(handle, busyTimeoutMilliseconds)
    }

    deinit {
        statements.finalizeAll()
        sqlite3_close(handle)
    }

    /// Runs one statement for its effect and answers how many rows it changed.
    @discardableResult
    package func run(_ sql: String, _ values: [SQLValue] = []) throws(SQLiteError) -> Int {
        try step(sql, values) { _ in true }
        return Int(sqlite3_changes(handle))
    }

    /// Runs several statements, separated by semicolons and without values: schemas and pragmas.
    package func runScript(_ sql: String) throws(SQLiteError) {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw error(code, sql) }
    }

    /// Hands every row to `body` until it answers false.
    package func step(
        _ sql: String, _ values: [SQLValue], _ body: (borrowing Row) -> Bool
    ) throws(SQLiteError) {
        let statement = try statements.take(sql, from: handle)
        defer { statements.give(back: statement) }
        for (index, value) in values.enumerated() {
            value.bind(to: statement.pointer, at: Int32(index + 1))
        }
        while true {
            let code = sqlite3_step(statement.pointer)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw error(code, sql) }
            if !body(Row(statement: statement.pointer)) { return }
        }
    }

    /// The rows of a query, each made into a value by `read`.
    package func query<T>(
        _ sql: String, _ values: [SQLValue] = [], _ read: (borrowing Row) -> T
    ) throws(SQLiteError) -> [T] {
        var rows: [T] = []
        try step(sql, values) { row in
            rows.append(read(row))
            return true
        }
        return rows
    }

    /// The first row of a query.
    package func first<T>(
        _ sql: String, _ values: [SQLValue] = [], _ read: (borrowing Row) -> T
    ) throws(SQLiteError) -> T? {
        var found: T?
        try step(sql, values) { row in
            found = read(row)
            return false
        }
        return found
    }

    /// The row id that the last insertion made.
    package var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

    /// Whether a transaction is open; a failure such as a full disk may have ended it.
    package var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// Brings the schema up to date: runs the scripts of `steps` that this database has not seen under `name`.
    package func migrate(_ name: String, _ steps: [String]) throws(SQLiteError) {
        try runScript("CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, version INTEGER NOT NULL)")
        let version = try first("SELECT version FROM migration WHERE name = ?", [.text(name)]) { $0.int(0) } ?? 0
        guard version <= steps.count else {
            throw SQLiteError(
                code: SQLITE_MISMATCH, message: "written by a newer version (schema \(version) of \(steps.count))",
                statement: "migrate \(name)")
        }
        guard version < steps.count else { return }
        for script in steps[version...] { try runScript(script) }
        try run("INSERT OR REPLACE INTO migration VALUES (?, ?)", [.text(name), .int(steps.count)])
    }

    private func error(_ code: Int32, _ sql: String) -> SQLiteError {
        SQLiteError(code: sqlite3_extended_errcode(handle), message: Self.message(handle), statement: sql)
    }

    private static func message(_ handle: OpaquePointer?) -> String {
        handle.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
    }
}

/// How long a statement waits for another process that holds the database.
private let busyTimeoutMilliseconds: Int32 = 5000

/// A failure of SQLite with the statement it happened in.
package struct SQLiteError: Error, CustomStringConvertible, Sendable {
    /// SQLite's extended result code.
    package let code: Int32
    package let message: String
    package let statement: String

    /// Whether there was no room left to write.
    package var isDiskFull: Bool { code & 0xff == SQLITE_FULL || code & 0xff == SQLITE_IOERR }
    /// Whether the file is not a database, or a broken one.
    package var isDamaged: Bool { code & 0xff == SQLITE_CORRUPT || code & 0xff == SQLITE_NOTADB }

    package var description: String { "\(message) (SQLite \(code)) in: \(statement)" }
}

/// Prepared statements by their text. A statement in use is not handed out twice, so queries may nest.
private final class StatementCache {
    final class Entry {
        let pointer: OpaquePointer
        var isTaken = true
        let isKept: Bool
        init(pointer: OpaquePointer, isKept: Bool) {
            self.pointer = pointer
            self.isKept = isKept
        }
    }

    private var entries: [String: Entry] = [:]

    func take(_ sql: String, from handle: OpaquePointer) throws(SQLiteError) -> Entry {
        let kept = entries[sql]
        if let kept, !kept.isTaken {
            kept.isTaken = true
            return kept
        }
        var pointer: OpaquePointer?
        let code = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
        guard code == SQLITE_OK, let pointer else {
            throw SQLiteError(code: code, message: String(cString: sqlite3_errmsg(handle)), statement: sql)
        }
        let entry = Entry(pointer: pointer, isKept: kept == nil)
        if kept == nil { entries[sql] = entry }
        return entry
    }

    func give(back entry: Entry) {
        guard entry.isKept else {
            sqlite3_finalize(entry.pointer)
            return
        }
        sqlite3_reset(entry.pointer)
        sqlite3_clear_bindings(entry.pointer)
        entry.isTaken = false
    }

    func finalizeAll() {
        for entry in entries.values { sqlite3_finalize(entry.pointer) }
        entries = [:]
    }
}
