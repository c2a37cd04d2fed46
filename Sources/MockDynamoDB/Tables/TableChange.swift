import Core
import ServiceKit
import SQLite

/// A change of a table in the making.
struct TableChange {
    private let table: Table
    private let call: Call
    private let end: Timestamp
    var settings: TableSettings
    /// Indexes that were added, to be filled from the items there are.
    private var added: [String] = []
    private var removed: [SecondaryIndex] = []
    private var changesStream = false

    init(_ table: Table, _ call: Call, _ end: Timestamp) {
        self.table = table
        self.call = call
        self.end = end
        settings = TableSettings(table, call)
    }

    var billingMode: String {
        settings["BillingModeSummary"]?["BillingMode"]?.string ?? "PROVISIONED"
    }

    // MARK: - Throughput

    /// - Parameter indexes: those that the request gives a throughput.
    mutating func setBilling(
        _ mode: String?, _ throughput: Table.Throughput?, indexes: Set<String>
    ) throws(AWSError) {
        let before = billingMode
        let after = mode ?? before
        if after == "PAY_PER_REQUEST" {
            guard throughput == nil else {
                throw .invalidParameter(
                    "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST"
                )
            }
            if mode != nil, before != after {
                settings.setBilling(after)
                changeIndexes { $0["ProvisionedThroughput"] = TableSettings.throughput(nil) }
            }
            return
        }
        if mode != nil, throughput == nil {
            throw .invalidParameter("ProvisionedThroughput must be specified when BillingMode is PROVISIONED")
        }
        if before != after {
            try checkIndexThroughputs(indexes)
            settings.setBilling(after)
            settings["OnDemandThroughput"] = nil
            changeIndexes { $0["OnDemandThroughput"] = nil }
        }
        guard let throughput else { return }
        let current = Table.Throughput(settings["ProvisionedThroughput"]) ?? Table.Throughput(read: 0, write: 0)
        guard throughput != current || before != after else {
            throw ThroughputRules.unchanged(index: nil, current, throughput)
        }
        try ThroughputRules.checkQuota(throughput, region: call.region)
        settings["ProvisionedThroughput"] = try ThroughputRules.changed(
            settings["ProvisionedThroughput"], from: current, to: throughput, call.now)
    }

    /// A table that no longer pays by request says what each of its indexes is to have.
    private func checkIndexThroughputs(_ given: Set<String>) throws(AWSError) {
        for index in settings["GlobalSecondaryIndexes"]?.array ?? [] {
            let name = index["IndexName"]?.string ?? ""
            guard given.contains(name) else {
                throw .invalidParameter("ProvisionedThroughput must be specified for index: \(name)")
            }
        }
    }

    /// Changes what each global index has.
    private mutating func changeIndexes(_ change: (inout JSONObject) -> Void) {
        guard let indexes = settings["GlobalSecondaryIndexes"]?.array else { return }
        settings["GlobalSecondaryIndexes"] = .array(
            indexes.map { index in
                var members = index.object ?? JSONObject()
                change(&members)
                return .object(members)
            })
    }

    // MARK: - Settings

    mutating func setStream(_ stream: Structure?) throws(AWSError) {
        guard let stream else { return }
        let isOn = settings["StreamSpecification"] != nil
        let turnsOn = stream.flag("StreamEnabled") == true
        if isOn, turnsOn { throw .validation("Table already has an enabled stream: TableName: \(table.name)") }
        if !isOn, !turnsOn { throw .validation("Table has no stream to disable: TableName: \(table.name)") }
        settings.setStream(stream, table: table.arn)
        changesStream = true
    }

    mutating func setEncryption(_ encryption: Structure?) throws(AWSError) {
        guard let encryption else { return }
        if encryption.flag("Enabled") != true, settings["SSEDescription"] == nil {
            throw .invalidParameter("Table is already encrypted by default")
        }
        if let given = encryption.text("KMSMasterKeyId"),
            let arn = settings["SSEDescription"]?["KMSMasterKeyArn"]?.string,
            arn == given || arn.hasSuffix("key/\(given)")
        {
            throw .invalidParameter(
                "Table is already encrypted with given KMSMasterKeyId. Use KMSMasterKeyId parameter if you want to change "
                    + "Master Key")
        }
        settings.setEncryption(encryption)
    }

    mutating func setWarmThroughput(_ members: Structure) throws(AWSError) {
        guard let warm = try WarmThroughput(settings.json).raised(members) else { return }
        settings[WarmThroughput.name] = warm.json()
    }

    // MARK: - Indexes

    mutating func create(
        _ index: TableDefinition.Index, definitions: [(name: String, type: String)]
    ) throws(AWSError) {
        if let known = table.index(index.name) {
            if known.isGlobal, known.ready > call.now {
                throw .tableInUse("Index is being created.  Table: \(table.name) Index: \(index.name)")
            }
            throw .validation("Attempting to create an index which already exists")
        }
        guard !definitions.isEmpty else {
            throw .invalidParameter("AttributeDefinitions is not specified for index: \(index.name)")
        }
        guard table.globalIndexes.count < TableDefinition.globalIndexesMax else {
            throw .limitExceeded(
                "Subscriber limit exceeded: Number of global secondary indexes exceeds per-table limit of 20")
        }
        try ThroughputRules.checkQuota(index.throughput, index: index.name, region: call.region)
        try TableRules.checkOnDemand(
            index.members.part("OnDemandThroughput"), billingMode: billingMode, index: index.name)
        _ = try TableDefinition(adding: index, definitions: definitions, billingMode: billingMode)
        try addDefinitions(of: index, definitions)
        try settings.add(index, isGlobal: true, table: table.id, ready: end)
        added.append(index.name)
    }

    /// The types of the new index's attributes; what is known already keeps its type.
    private mutating func addDefinitions(
        of index: TableDefinition.Index, _ definitions: [(name: String, type: String)]
    ) throws(AWSError) {
        var known = (settings["AttributeDefinitions"]?.array ?? []).map {
            (name: $0["AttributeName"]?.string ?? "", type: $0["AttributeType"]?.string ?? "")
        }
        for definition in definitions where index.keys.contains(where: { $0.name == definition.name }) {
            guard let old = known.first(where: { $0.name == definition.name }) else {
                known.append(definition)
                continue
            }
            guard old.type == definition.type else {
                throw .invalidParameter(
                    "Attributes cannot be redefined. Please check that your attribute has the same type as previously "
                        + "defined. Existing schema: Schema:[SchemaElement: key{\(old.name):\(old.type):HASH}] New schema: "
                        + "Schema:[SchemaElement: key{\(definition.name):\(definition.type):HASH}]")
            }
        }
        settings.setDefinitions(known)
    }

    mutating func update(
        index name: String, _ throughput: Table.Throughput?, _ members: Structure
    ) throws(AWSError) {
        let index = try global(name, "update")
        let isOnDemand = billingMode == "PAY_PER_REQUEST"
        if isOnDemand, throughput != nil, table.throughput != nil { throw ThroughputRules.isOnDemand(index: name) }
        let asks = members.part(WarmThroughput.name) != nil || members.part("OnDemandThroughput")?.isEmpty == false
        if throughput == nil ? !asks : isOnDemand {
            throw .invalidParameter(
                isOnDemand
                    ? "The only Updates for index: \(name) when TableThroughputMode is PAY_PER_REQUEST can be to "
                        + "OnDemandThroughput, WarmThroughput"
                    : "Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: \(name)")
        }
        try throughput?.checkBounds(index: name)
        guard var listed = settings["GlobalSecondaryIndexes"]?.array,
            let place = listed.firstIndex(where: { $0["IndexName"]?.string == name })
        else { return }
        var json = listed[place].object ?? JSONObject()
        if let throughput {
            let current = index.throughput ?? Table.Throughput(read: 0, write: 0)
            guard throughput != current || billingMode != "PROVISIONED" || table.throughput == nil else {
                throw ThroughputRules.unchanged(index: name, current, throughput)
            }
            try ThroughputRules.checkQuota(throughput, index: name, region: call.region)
            json["ProvisionedThroughput"] = try ThroughputRules.changed(
                json["ProvisionedThroughput"], from: current, to: throughput, call.now)
        }
        if let warm = try WarmThroughput(json).raised(members, index: name) {
            json[WarmThroughput.name] = warm.json()
        }
        if let limits = members.part("OnDemandThroughput") {
            try TableRules.checkOnDemand(limits, billingMode: billingMode, index: name, isChange: true)
            json["OnDemandThroughput"] = limits.plainJSON
        }
        listed[place] = .object(json)
        settings["GlobalSecondaryIndexes"] = .array(listed)
    }

    mutating func delete(index name: String) throws(AWSError) {
        let index = try global(name, "delete")
        let left = (settings["GlobalSecondaryIndexes"]?.array ?? []).filter { $0["IndexName"]?.string != name }
        settings["GlobalSecondaryIndexes"] = left.isEmpty ? nil : .array(left)
        removed.append(index)
        let used = Set(
            (table.schema.all + table.indexes.filter { $0.id != index.id }.flatMap(\.schema.all)).map(\.name))
        settings["AttributeDefinitions"] = .array(
            (settings["AttributeDefinitions"]?.array ?? []).filter { used.contains($0["AttributeName"]?.string ?? "") })
    }

    private func global(_ name: String, _ verb: String) throws(AWSError) -> SecondaryIndex {
        guard let index = table.index(name) else {
            throw AWSError(
                "ResourceNotFoundException",
                "Requested resource not found: Index \(name) for table \(table.name)")
        }
        guard index.isGlobal else {
            throw .validation("Cannot \(verb) an index that is not a GlobalSecondaryIndex: \(name)")
        }
        return index
    }

    // MARK: - Keeping it

    /// Writes the change, fills new indexes, and answers as AWS does: with what was there before.
    func finish(isAtOnce: Bool, isWarming: Bool = false, _ reference: TableReference) throws(AWSError) -> Output {
        let before = JSONValue.object(table.settings).text()
        try call.store.write(
            "UPDATE ddb_table SET settings = ?, settings_before = ?, state = ?, ready = ? WHERE id = ?",
            [
                .text(settings.text), isAtOnce || !added.isEmpty || changesStream ? .null : .text(before),
                .int(Table.State.updating.rawValue), .integer(isAtOnce ? call.now.milliseconds : end.milliseconds),
                .integer(table.id),
            ])
        for index in removed {
            try call.store.write("INSERT INTO ddb_garbage VALUES (1, ?)", [.integer(index.id)])
        }
        let changed = try reference.existing(call)
        try TableLifecycle.changed(changed, call)
        for name in added { if let index = changed.index(name) { try fill(index, of: changed) } }
        if isWarming {
            return Output(["TableDescription": try table.description(call, status: "ACTIVE", isWarming: true)])
        }
        return Output(["TableDescription": try answer(changed, isAtOnce: isAtOnce)])
    }

    private func answer(_ changed: Table, isAtOnce: Bool) throws(AWSError) -> Value {
        if isAtOnce { return try changed.description(call, status: "ACTIVE") }
        // A new stream's name is in the answer, so that its reader can begin.
        if changesStream { return try changed.description(call, status: "UPDATING") }
        if added.isEmpty { return try table.description(call, status: "UPDATING", leaving: removed.map(\.name)) }
        return try changed.description(call, status: "UPDATING", arriving: added)
    }

    /// Entries for the items that were there before the index.
    private func fill(_ index: SecondaryIndex, of table: Table) throws(AWSError) {
        let items = ItemTable(table, call)
        let entries = IndexEntries(index, items)
        var last: [UInt8] = []
        while true {
            let batch = try call.store.query(
                "SELECT id, key, body FROM ddb_item WHERE tbl = ? AND key > ? ORDER BY key LIMIT 500",
                [.integer(table.id), .blob(last)]
            ) { row in (row: row.integer(0), key: row.blob(1), body: row.blob(2)) }
            guard let end = batch.last else { return }
            for (row, _, body) in batch {
                let item = try Item(stored: body)
                try entries.backfill(row, table.key(ofNew: item), item)
            }
            last = end.key
        }
    }
}
