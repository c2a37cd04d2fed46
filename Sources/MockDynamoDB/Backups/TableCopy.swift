import Core
import ServiceKit
import SQLite

/// A table made from what another was: a restored one, or a replica.
struct TableCopy {
    let name: String
    let region: String
    let call: Call
    /// What the new table is to be; what belongs to one table alone is left out here.
    var settings: JSONObject

    init(of original: JSONObject, name: String, region: String, _ call: Call) {
        self.name = name
        self.region = region
        self.call = call
        settings = original
        for member in original.names where member.hasPrefix(".") || Self.ownMembers.contains(member) {
            settings[member] = nil
        }
        settings["TableId"] = JSONValue(call.random { $0.uuid() })
        settings["DeletionProtectionEnabled"] = false
    }

    /// What a copy does not inherit
    /// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CreateBackup.html).
    private static let ownMembers: Set<String> = [
        "StreamSpecification", "LatestStreamLabel", "LatestStreamArn", "RestoreSummary", "Replicas",
        "GlobalTableVersion", "WarmThroughput",
    ]

    /// Makes the table, without items.
    func make() throws(AWSError) -> Table {
        let account = call.caller.account
        let ready = try TableTransitions.end(call)
        try call.store.write(
            """
            INSERT INTO ddb_table (account, region, name, created, ready, state, settings, counted)
            VALUES (?, ?, ?, ?, ?, ?, '', ?)
            """,
            [
                .text(account), .text(region), .text(name), .integer(call.now.milliseconds),
                .integer(ready.milliseconds), .int(Table.State.creating.rawValue), .integer(call.now.milliseconds),
            ])
        let id = call.store.lastInsertedRow
        var settings = settings
        for list in ["LocalSecondaryIndexes", "GlobalSecondaryIndexes"] {
            guard let indexes = settings[list]?.array else { continue }
            settings[list] = .array(
                try indexes.map { (index) throws(AWSError) in
                    var index = index.object ?? JSONObject()
                    try call.store.write("INSERT INTO ddb_index (tbl) VALUES (?)", [.integer(id)])
                    index[Table.Own.id] = JSONValue(Int(call.store.lastInsertedRow))
                    if index[Table.Own.ready] != nil { index[Table.Own.ready] = JSONValue(Int(ready.milliseconds)) }
                    return .object(index)
                })
        }
        try call.store.write(
            "UPDATE ddb_table SET settings = ? WHERE id = ?",
            [.text(JSONValue.object(settings).text()), .integer(id)])
        guard let table = try Table.find(name, account: account, region: region, call) else {
            throw .internalFailure("a table that was written is not there")
        }
        return table
    }

    /// Fills the indexes of a table whose items are there, and counts the items.
    static func finish(_ table: Table, _ call: Call) throws(AWSError) {
        let items = ItemTable(table, call)
        if !table.indexes.isEmpty {
            try table.forEachItem(call.store) { (row, key, item) throws(AWSError) in
                for index in table.indexes { try IndexEntries(index, items).backfill(row, key, item) }
            }
        }
        try call.store.write(
            """
            UPDATE ddb_table SET
                items = (SELECT count(*) FROM ddb_item WHERE tbl = ?1),
                bytes = (SELECT coalesce(sum(size), 0) FROM ddb_item WHERE tbl = ?1)
            WHERE id = ?1
            """, [.integer(table.id)])
    }
}

/// What a request for a restored table asks for beside what the original was.
struct RestoreOverrides {
    private let members: Structure

    init(_ input: Input) throws(AWSError) {
        members = input.members
        try TableRules.checkEncryption(members.part("SSESpecificationOverride"))
        let throughput = members.part("ProvisionedThroughputOverride")
        switch members.text("BillingModeOverride") {
        case "PAY_PER_REQUEST" where throughput != nil:
            throw .validation(
                "Invalid Request: Cannot override ProvisionedThroughput if BillingMode is overridden to PAY_PER_REQUEST"
            )
        case "PROVISIONED" where throughput == nil:
            throw .validation(
                "Invalid Request: Must override ProvisionedThroughput if BillingMode is overridden to PROVISIONED")
        default: break
        }
    }

    func apply(to copy: inout TableCopy) throws(AWSError) {
        for (name, list) in [
            ("GlobalSecondaryIndexOverride", "GlobalSecondaryIndexes"),
            ("LocalSecondaryIndexOverride", "LocalSecondaryIndexes"),
        ] {
            guard let wanted = members.elements(name) else { continue }
            try keepIndexes(wanted, list, &copy)
        }
        var settings = TableSettings(copy.settings, copy.call)
        if let mode = members.text("BillingModeOverride") { settings.setBilling(mode) }
        if let throughput = Table.Throughput(members.part("ProvisionedThroughputOverride")) {
            guard settings["BillingModeSummary"]?["BillingMode"]?.string != "PAY_PER_REQUEST" else {
                throw .validation(
                    "Invalid Request: Cannot override ProvisionedThroughput unless BillingMode is PROVISIONED")
            }
            settings["ProvisionedThroughput"] = TableSettings.throughput(throughput)
        }
        if let limits = members.part("OnDemandThroughputOverride") {
            settings["OnDemandThroughput"] = limits.plainJSON
        }
        settings.setEncryption(members.part("SSESpecificationOverride"))
        copy.settings = settings.json
        dropUnusedDefinitions(&copy)
    }

    /// Only indexes that were there can be there again.
    private func keepIndexes(_ wanted: [Structure], _ list: String, _ copy: inout TableCopy) throws(AWSError) {
        let indexes = copy.settings[list]?.array ?? []
        var kept: [JSONValue] = []
        for index in wanted {
            let name = index.text("IndexName") ?? ""
            guard var known = indexes.first(where: { $0["IndexName"]?.string == name })?.object else {
                throw .validation(
                    "Invalid Request: Index \(name) does not match a secondary index that existed in the source table "
                        + "and cannot be created during the restore operation")
            }
            if let throughput = Table.Throughput(index.part("ProvisionedThroughput")) {
                known["ProvisionedThroughput"] = TableSettings.throughput(throughput)
            }
            kept.append(.object(known))
        }
        copy.settings[list] = kept.isEmpty ? nil : .array(kept)
    }

    private func dropUnusedDefinitions(_ copy: inout TableCopy) {
        let lists = ["LocalSecondaryIndexes", "GlobalSecondaryIndexes"].flatMap { copy.settings[$0]?.array ?? [] }
        let schemas = [copy.settings["KeySchema"]] + lists.map { $0["KeySchema"] }
        let used = Set(schemas.flatMap { $0?.array ?? [] }.compactMap { $0["AttributeName"]?.string })
        let definitions = copy.settings["AttributeDefinitions"]?.array ?? []
        copy.settings["AttributeDefinitions"] = .array(
            definitions.filter { used.contains($0["AttributeName"]?.string ?? "") })
    }
}

extension AWSError {
    /// No such table, as the operations on backups say it.
    static func noTable(_ name: String) -> AWSError {
        AWSError("TableNotFoundException", "Table not found: \(name)")
    }

    /// The name a restored table is to have is taken.
    static func nameTaken(_ name: String) -> AWSError {
        AWSError("TableAlreadyExistsException", "Table already exists: \(name)")
    }
}

extension TableReference {
    /// A table whose backups are asked for.
    func backedUp(_ call: Call) throws(AWSError) -> Table {
        guard let table = try find(call) else { throw .noTable(name) }
        return table
    }
}
