import Core
import SQLite
import ServiceKit
import Testing

@Suite struct StoreTests {
    private func makeStore() throws -> Store {
        try Store(directory: nil, migrations: [("t", ["CREATE TABLE t (n INTEGER UNIQUE)"])])
    }

    private func numbers(_ store: Store) throws -> [Int] { try store.query("SELECT n FROM t ORDER BY n") { $0.int(0) } }

    private func add(_ number: Int, to store: Store) throws(AWSError) {
        try store.write("INSERT INTO t VALUES (?)", [.int(number)])
    }

    @Test func `A call that fails takes back what it wrote and nothing else`() throws {
        let store = try makeStore()
        try store.atomically { () throws(AWSError) in try add(1, to: store) }
        let error = #expect(throws: AWSError.self) {
            try store.atomically { () throws(AWSError) in
                try add(2, to: store)
                throw AWSError("Refused", "no")
            }
        }
        #expect(error?.code == "Refused")
        try store.atomically { () throws(AWSError) in try add(3, to: store) }
        #expect(try numbers(store) == [1, 3])
        try store.commit()
        #expect(try numbers(store) == [1, 3])
    }

    @Test func `A statement that fails inside a call takes the whole call back`() throws {
        let store = try makeStore()
        try store.atomically { () throws(AWSError) in try add(1, to: store) }
        let error = #expect(throws: AWSError.self) {
            try store.atomically { () throws(AWSError) in
                try add(2, to: store)
                try add(1, to: store)
            }
        }
        #expect(error?.status == 500)
        #expect(try numbers(store) == [1])
        try store.commit()
    }

    @Test func `Reading opens no transaction, and committing nothing does no harm`() throws {
        let store = try makeStore()
        #expect(try store.atomically { () throws(AWSError) in try store.first("SELECT 1") { $0.int(0) } } == 1)
        try store.commit()
        #expect(try numbers(store).isEmpty)
    }
}

@Suite struct StructureTests {
    // XML and query strings hold text everywhere; accessors convert.
    @Test func `Text reads as the type that is asked for`() throws {
        let structure: Structure = [
            "n": .string("12"), "flag": .string("true"), "empty": .string(""), "null": .null, "list": .string(""),
        ]
        #expect(try structure.integer("n") == 12)
        #expect(try structure.boolean("flag") == true)
        #expect(try structure.structure("empty")?.isEmpty == true)
        #expect(try structure.string("null") == nil)
        #expect(try structure.list("list")?.isEmpty == true)
        let error = #expect(throws: TypeMismatch.self) { try structure.integer("flag") }
        #expect(error?.member == "flag")
    }

    @Test func `Names that come again are kept in order`() {
        var structure = Structure([("a", .string("1")), ("b", .string("2")), ("a", .string("3"))])
        #expect(structure.flatList("a").count == 2)
        structure["b"] = nil
        structure["c"] = .integer(4)
        #expect(structure.members.map(\.name) == ["a", "a", "c"])
    }
}
