import Core
import ServiceKit
import SQLite

/// A table as it was at one moment, kept until somebody deletes it.
///
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Backup-and-Restore.html
struct Backup {
    let id: Int64
    let arn: String
    let name: String
    /// `USER`, or `SYSTEM` for what is kept of a deleted table.
    let kind: String
    let region: String
    let account: String
    let tableName: String
    let tableCreated: Timestamp
    let settings: JSONObject
    let created: Timestamp
    let expires: Timestamp?
    let items: Int
    let bytes: Int

    var tableARN: String { Table.arn(tableName, account: account, region: region) }

    private static let columns =
        "id, arn, name, kind, region, account, table_name, table_created, settings, created, expires, items, bytes"

    private struct Row {
        let id: Int64
        let texts: [String]
        let times: (tableCreated: Int64, created: Int64, expires: Int64?)
        let counts: (items: Int, bytes: Int)

        init(_ row: borrowing SQLite.Row) {
            id = row.integer(0)
            texts = [row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(8)]
            times = (row.integer(7), row.integer(9), row.isNull(10) ? nil : row.integer(10))
            counts = (row.int(11), row.int(12))
        }
    }

    private init(_ row: Row) throws(AWSError) {
        id = row.id
        arn = row.texts[0]
        name = row.texts[1]
        kind = row.texts[2]
        region = row.texts[3]
        account = row.texts[4]
        tableName = row.texts[5]
        do { settings = try JSONValue(parsing: row.texts[6]).object ?? JSONObject() } catch {
            throw .internalFailure("a backup's settings are damaged: \(error)")
        }
        tableCreated = Timestamp(milliseconds: row.times.tableCreated)
        created = Timestamp(milliseconds: row.times.created)
        expires = row.times.expires.map { Timestamp(milliseconds: $0) }
        items = row.counts.items
        bytes = row.counts.bytes
    }

    // MARK: - Making and finding

    /// How long what is left of a deleted table is kept.
    static let deletedSeconds: Int64 = 35 * 86_400

    /// Copies a table as it is now.
    @discardableResult
    static func make(
        _ table: Table, name: String, kind: String = "USER", expires: Timestamp? = nil, _ call: Call
    ) throws(AWSError) -> Backup {
        let milliseconds = String(call.now.milliseconds)
        let mark = String(repeating: "0", count: max(0, 14 - milliseconds.utf8.count)) + milliseconds
        let arn = "\(table.arn)/backup/\(mark)-\(call.random { $0.hex(8) })"
        try call.store.write(
            """
            INSERT INTO ddb_backup (account, region, arn, name, kind, table_name, table_created, settings, created,
                expires, items, bytes)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, count(*), coalesce(sum(size), 0) FROM ddb_item WHERE tbl = ?
            """,
            [
                .text(table.account), .text(table.region), .text(arn), .text(name), .text(kind), .text(table.name),
                .integer(table.created.milliseconds), .text(JSONValue.object(table.settings).text()),
                .integer(call.now.milliseconds), .integer(expires?.milliseconds), .integer(table.id),
            ])
        let id = call.store.lastInsertedRow
        try call.store.write(
            "INSERT INTO ddb_backup_item SELECT ?, key, size, body FROM ddb_item WHERE tbl = ? ORDER BY key",
            [.integer(id), .integer(table.id)])
        return try BackupARN(arn).existing(call)
    }

    /// What AWS keeps of a table with point-in-time recovery when it is deleted.
    static func keepDeleted(_ table: Table, _ call: Call) throws(AWSError) {
        try make(
            table, name: "\(table.name)$DeletedTableBackup", kind: "SYSTEM",
            expires: call.now.advanced(bySeconds: deletedSeconds), call)
    }

    /// Takes away the kept backups whose time has come.
    static func trim(_ store: Store, _ now: Timestamp) throws(AWSError) {
        let old = try store.query(
            "SELECT id FROM ddb_backup WHERE expires <= ?", [.integer(now.milliseconds)]
        ) { row in row.integer(0) }
        for id in old { try remove(id, store) }
    }

    func remove(_ store: Store) throws(AWSError) { try Self.remove(id, store) }

    private static func remove(_ id: Int64, _ store: Store) throws(AWSError) {
        try store.write("DELETE FROM ddb_backup WHERE id = ?", [.integer(id)])
        try store.write("DELETE FROM ddb_backup_item WHERE backup = ?", [.integer(id)])
    }

    static func find(_ arn: String, _ call: Call) throws(AWSError) -> Backup? {
        let row = try call.store.first(
            "SELECT \(columns) FROM ddb_backup WHERE arn = ? AND account = ? AND region = ?",
            [.text(arn), .text(call.caller.account), .text(call.region)], Row.init)
        return try row.map { (row) throws(AWSError) in try Backup(row) }
    }

    /// Backups of the caller's region, oldest first.
    static func list(
        table: String?, kind: String?, from: Int64, to: Int64, after start: Int64, limit: Int, _ call: Call
    ) throws(AWSError) -> [Backup] {
        let rows = try call.store.query(
            """
            SELECT \(columns) FROM ddb_backup
            WHERE account = ? AND region = ? AND id > ? AND (? IS NULL OR table_name = ?) AND (? IS NULL OR kind = ?)
                AND created >= ? AND created < ?
            ORDER BY id LIMIT ?
            """,
            [
                .text(call.caller.account), .text(call.region), .integer(start), .text(table), .text(table),
                .text(kind), .text(kind), .integer(from), .integer(to), .int(limit),
            ], Row.init)
        return try rows.map { (row) throws(AWSError) in try Backup(row) }
    }

    // MARK: - Answers

    func details(status: String) -> JSONObject {
        var result: JSONObject = [
            "BackupArn": JSONValue(arn), "BackupName": JSONValue(name), "BackupSizeBytes": JSONValue(bytes),
            "BackupStatus": JSONValue(status), "BackupType": JSONValue(kind),
            "BackupCreationDateTime": created.json,
        ]
        result["BackupExpiryDateTime"] = expires?.json
        return result
    }

    var summary: JSONValue {
        var result = details(status: "AVAILABLE")
        result["TableName"] = JSONValue(tableName)
        result["TableId"] = settings["TableId"]
        result["TableArn"] = JSONValue(tableARN)
        return .object(result)
    }

    func description(status: String, _ now: Timestamp) -> Value {
        var source: JSONObject = [
            "TableName": JSONValue(tableName), "TableArn": JSONValue(tableARN), "TableSizeBytes": JSONValue(bytes),
            "TableCreationDateTime": tableCreated.json, "ItemCount": JSONValue(items),
        ]
        for name in ["TableId", "KeySchema", "OnDemandThroughput"] { source[name] = settings[name] }
        source["ProvisionedThroughput"] = Self.units(settings["ProvisionedThroughput"])
        source["BillingMode"] = settings["BillingModeSummary"]?["BillingMode"] ?? "PROVISIONED"
        var features = JSONObject()
        for (list, members) in [
            ("LocalSecondaryIndexes", ["IndexName", "KeySchema", "Projection"]),
            ("GlobalSecondaryIndexes", ["IndexName", "KeySchema", "Projection", "OnDemandThroughput"]),
        ] {
            guard let indexes = settings[list]?.array, !indexes.isEmpty else { continue }
            features[list] = .array(
                indexes.map { index in
                    var shown = JSONObject()
                    for member in members { shown[member] = index[member] }
                    if list.hasPrefix("G") {
                        shown["ProvisionedThroughput"] = Self.units(index["ProvisionedThroughput"])
                    }
                    return .object(shown)
                })
        }
        features["StreamDescription"] = settings["StreamSpecification"]
        features["SSEDescription"] = settings["SSEDescription"]
        if let attribute = settings[Table.Own.timeToLive]?["AttributeName"] {
            features["TimeToLiveDescription"] = ["TimeToLiveStatus": "ENABLED", "AttributeName": attribute]
        }
        let result: JSONObject = [
            "BackupDetails": .object(details(status: status)), "SourceTableDetails": .object(source),
            "SourceTableFeatureDetails": .object(features),
        ]
        return .json(JSONValue.object(result).bytes())
    }

    private static func units(_ throughput: JSONValue?) -> JSONValue {
        [
            "ReadCapacityUnits": throughput?["ReadCapacityUnits"] ?? 0,
            "WriteCapacityUnits": throughput?["WriteCapacityUnits"] ?? 0,
        ]
    }
}

/// A backup's ARN as a request has it.
struct BackupARN {
    let text: String

    init(_ text: String) throws(AWSError) {
        let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        let resource = parts.last?.split(separator: "/", omittingEmptySubsequences: false) ?? []
        guard parts.count == 6, parts[0] == "arn", parts[2] == "dynamodb", resource.count == 4, resource[0] == "table",
            resource[2] == "backup"
        else { throw .validation("Invalid Backup ARN") }
        self.text = text
    }

    func existing(_ call: Call) throws(AWSError) -> Backup {
        guard let backup = try Backup.find(text, call) else {
            throw AWSError("BackupNotFoundException", "Backup not found: \(text)")
        }
        return backup
    }
}
