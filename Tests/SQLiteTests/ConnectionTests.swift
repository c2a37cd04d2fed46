import Core
import Foundation
import Testing

@testable import SQLite

@Suite struct ConnectionTests {
    @Test(arguments: [
        SQLValue.null, .integer(.min), .integer(.max), .real(1.5), .text(""), .text("a\u{0}b"), .text("Zürich 🚀"),
        .blob([]), .blob([0, 255]),
    ])
    func `A value comes back as it went in`(value: SQLValue) throws {
        let connection = try Connection(path: ":memory:")
        let back = try connection.first("SELECT ?1, typeof(?1)", [value]) { row -> SQLValue in
            switch row.text(1) {
            case "integer": .integer(row.integer(0))
            case "real": .real(row.real(0))
            case "text": .text(row.text(0))
            case "blob": .blob(row.blob(0))
            default: .null
            }
        }
        #expect(back == value)
    }

    @Test func `Queries may nest, and a statement that was left early starts over`() throws {
        let connection = try Connection(path: ":memory:")
        try connection.runScript("CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (1), (2), (3)")
        let sql = "SELECT n FROM t ORDER BY n"
        var pairs: [[Int]] = []
        for _ in 0..<2 {
            try connection.step(sql, []) { row in
                let outer = row.int(0)
                let inner = try? connection.first(sql) { row in row.int(0) }
                pairs.append([outer, inner ?? -1])
                return outer < 2
            }
        }
        #expect(pairs == [[1, 1], [2, 1], [1, 1], [2, 1]])
    }

    @Test func `Migrations run once each, and a newer database is refused`() throws {
        let connection = try Connection(path: ":memory:")
        let steps = ["CREATE TABLE t (n INTEGER)", "INSERT INTO t VALUES (1)"]
        try connection.migrate("t", Array(steps.prefix(1)))
        try connection.migrate("t", steps)
        try connection.migrate("t", steps)
        #expect(try connection.query("SELECT n FROM t") { row in row.int(0) } == [1])
        #expect(throws: SQLiteError.self) { try connection.migrate("t", Array(steps.prefix(1))) }
    }

    @Test func `A failure names the statement`() throws {
        let connection = try Connection(path: ":memory:")
        let error = #expect(throws: SQLiteError.self) { try connection.run("SELEC 1") }
        #expect(error?.statement == "SELEC 1")
        #expect(error?.isDiskFull == false)
    }

    /// Sizes around what SQLite's own layer writes at once, 128 KiB, in steps of less than a page.
    @Test(arguments: Array(stride(from: 0, to: 48, by: 1)) + [100, 500])
    func `A commit of any size is in the log when it has succeeded`(pages: Int) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) } }
        let path = folder.appending(path: "data.sqlite").path
        let writer = try Connection(path: path)
        try writer.runScript("PRAGMA journal_mode = WAL; CREATE TABLE t (n INTEGER PRIMARY KEY, b BLOB)")
        for round in 0..<2 {
            try writer.runScript("BEGIN")
            for page in 0...pages {
                let content = [UInt8](repeating: UInt8(page % 251), count: 3900)
                try writer.run(
                    "INSERT OR REPLACE INTO t VALUES (?1, ?2)", [.integer(Int64(page + round)), .blob(content)])
            }
            try writer.runScript("COMMIT")
            let reader = try Connection(path: path)
            let found = try reader.query("SELECT length(b) FROM t ORDER BY n") { row in row.int(0) }
            #expect(found == Array(repeating: 3900, count: pages + 1 + round))
        }
    }
}
