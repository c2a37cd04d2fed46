import CSQLite

/// A value on its way into a statement.
package enum SQLValue: Sendable, Equatable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    package static func int(_ value: Int) -> SQLValue { .integer(Int64(value)) }
    package static func bool(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }
    /// Null for nil.
    package static func text(_ value: String?) -> SQLValue { value.map { .text($0) as SQLValue } ?? .null }
    /// Null for nil.
    package static func integer(_ value: Int64?) -> SQLValue { value.map { .integer($0) as SQLValue } ?? .null }
    /// Null for nil.
    package static func int(_ value: Int?) -> SQLValue { value.map { .integer(Int64($0)) as SQLValue } ?? .null }
    /// Null for nil.
    package static func blob(_ value: [UInt8]?) -> SQLValue { value.map { .blob($0) as SQLValue } ?? .null }

    func bind(to statement: OpaquePointer, at index: Int32) {
        // SQLITE_TRANSIENT: SQLite copies what is bound.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        switch self {
        case .null: sqlite3_bind_null(statement, index)
        case .integer(let value): sqlite3_bind_int64(statement, index, value)
        case .real(let value): sqlite3_bind_double(statement, index, value)
        case .text(var value):
            value.withUTF8 { utf8 in
                // An empty buffer may have no address, and a null address would bind NULL.
                guard let base = utf8.baseAddress else {
                    sqlite3_bind_text(statement, index, "", 0, copied)
                    return
                }
                base.withMemoryRebound(to: CChar.self, capacity: utf8.count) { text in
                    _ = sqlite3_bind_text(statement, index, text, Int32(utf8.count), copied)
                }
            }
        case .blob(let value):
            if value.isEmpty {
                sqlite3_bind_zeroblob(statement, index, 0)
            } else {
                _ = value.withUnsafeBytes {
                    sqlite3_bind_blob64(statement, index, $0.baseAddress, sqlite3_uint64($0.count), copied)
                }
            }
        }
    }
}

/// The current row of a query, valid until the next one. Columns count from 0.
package struct Row: ~Copyable {
    let statement: OpaquePointer

    package func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }
    package func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }
    package func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }
    package func bool(_ column: Int32) -> Bool { sqlite3_column_int64(statement, column) != 0 }
    package func real(_ column: Int32) -> Double { sqlite3_column_double(statement, column) }

    package func text(_ column: Int32) -> String {
        guard let start = sqlite3_column_text(statement, column) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    package func blob(_ column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(statement, column) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    }

    package func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
    package func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }
    package func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }
    package func optionalBlob(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : blob(column) }
}
