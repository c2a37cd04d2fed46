import Core
import ServiceKit
import SQLite

/// A table as the item operations need it. What only `DescribeTable` shows stays in `settings`.
struct Table: Sendable {
    let id: Int64
    let account: String
    let region: String
    let name: String
    let created: Timestamp
    /// When the last change of the table is complete.
    let ready: Timestamp
    let state: State
    /// What `DescribeTable` shows of what was asked for, in AWS's form; members that begin with a dot are ours.
    let settings: JSONObject
    /// What must hear of every change of an item.
    let features: TableFeatures
    /// What is shown until the change is complete.
    let settingsBefore: JSONObject?
    let schema: KeySchema
    /// In the order of their names, in which AWS checks items against them.
    let indexes: [SecondaryIndex]
    /// Nil for a table that pays per request.
    let throughput: Throughput?

    enum State: Int { case creating, updating, deleting }

    struct Throughput: Sendable, Equatable {
        var read: Int
        var write: Int
    }

    var arn: String { Self.arn(name, account: account, region: region) }

    static func arn(_ name: String, account: String, region: String) -> String {
        "arn:aws:dynamodb:\(region):\(account):table/\(name)"
    }

    /// Whether the table's last change is complete.
    func isReady(_ now: Timestamp) -> Bool { state != .deleting && now >= ready }

    func status(_ now: Timestamp) -> String {
        if isReady(now) { return "ACTIVE" }
        return switch state {
        case .creating: "CREATING"
        case .updating: "UPDATING"
        case .deleting: "DELETING"
        }
    }

    /// Whether items can be read and written: from the end of its creation to the beginning of its deletion.
    func isOpen(_ now: Timestamp) -> Bool {
        switch state {
        case .creating: now >= ready
        case .updating: true
        case .deleting: false
        }
    }

    func index(_ name: String) -> SecondaryIndex? { indexes.first { $0.name == name } }

    var globalIndexes: [SecondaryIndex] { indexes.filter(\.isGlobal) }
    var localIndexes: [SecondaryIndex] { indexes.filter { !$0.isGlobal } }

    /// Where the table's stream writes, if it has one: `NEW_IMAGE` and so on.
    var streamView: String? {
        guard let stream = settings["StreamSpecification"], stream["StreamEnabled"]?.bool == true else { return nil }
        return stream["StreamViewType"]?.string
    }
}

/// An attribute of a key with its type.
struct KeyAttribute: Sendable, Equatable {
    let name: String
    /// `S`, `N` or `B`.
    let kind: AttributeValue.Kind
}

/// The attributes that find an item: one for the partition and at most one for the order in a table, up to four of each
/// in a global secondary index.
struct KeySchema: Sendable, Equatable {
    let hash: [KeyAttribute]
    let range: [KeyAttribute]

    var all: [KeyAttribute] { hash + range }
    func contains(_ name: String) -> Bool { hash.contains { $0.name == name } || range.contains { $0.name == name } }
}

/// A global or local secondary index.
struct SecondaryIndex: Sendable {
    enum Projection: Sendable, Equatable {
        case all
        case keysOnly
        case include([String])
    }

    let id: Int64
    let name: String
    let isGlobal: Bool
    let schema: KeySchema
    let projection: Projection
    /// When the index has been built.
    let ready: Timestamp
    let throughput: Table.Throughput?
}

// MARK: - Reading

extension Table {
    static let columns = "id, account, region, name, created, ready, state, settings, settings_before"

    /// A table by name, whatever its state; nil when there is none.
    static func find(_ name: String, account: String, region: String, _ call: Call) throws(AWSError) -> Table? {
        let row = try call.store.first(
            "SELECT \(columns) FROM ddb_table WHERE account = ? AND region = ? AND name = ?",
            [.text(account), .text(region), .text(name)], TableRow.init)
        guard let row else { return nil }
        let table = try call.memory { TableCache() }.table(row)
        if table.state == .deleting, call.now >= table.ready {
            try table.remove(call.store)
            return nil
        }
        return table
    }

    fileprivate init(_ row: TableRow) throws(AWSError) {
        id = row.id
        account = row.account
        region = row.region
        name = row.name
        created = Timestamp(milliseconds: row.created)
        ready = Timestamp(milliseconds: row.ready)
        state = State(rawValue: row.state) ?? .creating
        let settings = try Self.object(row.settings)
        self.settings = settings
        features = TableFeatures(settings)
        settingsBefore = try row.settingsBefore.map { (text) throws(AWSError) in try Self.object(text) }
        var kinds: [String: AttributeValue.Kind] = [:]
        for definition in settings["AttributeDefinitions"]?.array ?? [] {
            kinds[definition["AttributeName"]?.string ?? ""] =
                AttributeValue.Kind(rawValue: definition["AttributeType"]?.string ?? "")
        }
        schema = KeySchema(settings["KeySchema"], kinds)
        let isProvisioned = settings["BillingModeSummary"]?["BillingMode"]?.string != "PAY_PER_REQUEST"
        throughput = isProvisioned ? Throughput(settings["ProvisionedThroughput"]) : nil
        let local = (settings["LocalSecondaryIndexes"]?.array ?? []).map { SecondaryIndex($0, kinds, isGlobal: false) }
        let global = (settings["GlobalSecondaryIndexes"]?.array ?? []).map { SecondaryIndex($0, kinds, isGlobal: true) }
        indexes = (local + global).sorted { $0.name < $1.name }
    }

    private static func object(_ text: String) throws(AWSError) -> JSONObject {
        do { return try JSONValue(parsing: text).object ?? JSONObject() } catch {
            throw .internalFailure("a table's settings are damaged: \(error)")
        }
    }
}

extension Table.Throughput {
    init?(_ json: JSONValue?) {
        guard let read = json?["ReadCapacityUnits"]?.int, let write = json?["WriteCapacityUnits"]?.int else {
            return nil
        }
        self.init(read: read, write: write)
    }
}

extension KeySchema {
    init(_ json: JSONValue?, _ kinds: [String: AttributeValue.Kind]) {
        func attributes(_ type: String) -> [KeyAttribute] {
            (json?.array ?? []).filter { $0["KeyType"]?.string == type }.map { element in
                let name = element["AttributeName"]?.string ?? ""
                return KeyAttribute(name: name, kind: kinds[name] ?? .S)
            }
        }
        self.init(hash: attributes("HASH"), range: attributes("RANGE"))
    }
}

extension SecondaryIndex {
    fileprivate init(_ json: JSONValue, _ kinds: [String: AttributeValue.Kind], isGlobal: Bool) {
        id = Int64(json[Table.Own.id]?.int ?? 0)
        name = json["IndexName"]?.string ?? ""
        self.isGlobal = isGlobal
        schema = KeySchema(json["KeySchema"], kinds)
        projection =
            switch json["Projection"]?["ProjectionType"]?.string {
            case "KEYS_ONLY": .keysOnly
            case "INCLUDE": .include(json["Projection"]?["NonKeyAttributes"]?.array?.compactMap(\.string) ?? [])
            default: .all
            }
        ready = Timestamp(milliseconds: Int64(json[Table.Own.ready]?.int ?? 0))
        throughput = Table.Throughput(json["ProvisionedThroughput"])
    }
}

extension Table {
    /// Members of the settings that AWS does not have.
    enum Own {
        static let id = ".id"
        static let ready = ".ready"
        static let tags = ".tags"
        static let policy = ".policy"
    }
}

/// A row of `ddb_table`.
private struct TableRow: Equatable {
    let id: Int64
    let account: String
    let region: String
    let name: String
    let created: Int64
    let ready: Int64
    let state: Int
    let settings: String
    let settingsBefore: String?

    init(_ row: borrowing Row) {
        id = row.integer(0)
        account = row.text(1)
        region = row.text(2)
        name = row.text(3)
        created = row.integer(4)
        ready = row.integer(5)
        state = row.int(6)
        settings = row.text(7)
        settingsBefore = row.optionalText(8)
    }
}

/// Tables taken apart before. Rows are compared whole, so that what was undone is never taken for what is.
private final class TableCache {
    private var known: [Int64: (row: TableRow, table: Table)] = [:]
    private static let countMax = 500

    func table(_ row: TableRow) throws(AWSError) -> Table {
        if let found = known[row.id], found.row == row { return found.table }
        let table = try Table(row)
        if known.count >= Self.countMax { known = [:] }
        known[row.id] = (row, table)
        return table
    }
}

/// All tables of an account in a region that are rows now, in the order of their names.
extension Table {
    static func names(
        account: String, region: String, after start: String?, limit: Int, _ call: Call
    ) throws(AWSError) -> [String] {
        try call.store.query(
            """
            SELECT name FROM ddb_table
            WHERE account = ? AND region = ? AND name > ? AND NOT (state = ? AND ready <= ?)
            ORDER BY name LIMIT ?
            """,
            [
                .text(account), .text(region), .text(start ?? ""), .int(State.deleting.rawValue),
                .integer(call.now.milliseconds), .int(limit),
            ]
        ) { row in row.text(0) }
    }

    /// Takes the table's row away; its items go in quiet moments.
    func remove(_ store: Store) throws(AWSError) {
        try store.write("DELETE FROM ddb_table WHERE id = ?", [.integer(id)])
        try store.write("INSERT INTO ddb_garbage VALUES (0, ?)", [.integer(id)])
        for index in indexes { try store.write("INSERT INTO ddb_garbage VALUES (1, ?)", [.integer(index.id)]) }
    }
}
