import Core
package import ServiceKit
import SQLite

extension Table {
    /// What `DescribeTable` shows. Before a change is complete it shows what was there before.
    func description(
        _ call: Call, status: String? = nil, arriving: [String] = [], leaving: [String] = [], isWarming: Bool = false
    ) throws(AWSError) -> Value {
        let now = call.now
        let isReady = isReady(now)
        let shown = isReady || status == nil && state == .creating ? settings : settingsBefore ?? settings
        let counts = try counts(call)
        var result = JSONObject()
        result["AttributeDefinitions"] = shown["AttributeDefinitions"]
        result["TableName"] = JSONValue(name)
        result["KeySchema"] = shown["KeySchema"]
        result["TableStatus"] = JSONValue(status ?? self.status(now))
        result["CreationDateTime"] = created.json
        result["ProvisionedThroughput"] = shown["ProvisionedThroughput"]
        result["TableSizeBytes"] = JSONValue(counts.bytes)
        result["ItemCount"] = JSONValue(counts.items)
        result["TableArn"] = JSONValue(arn)
        for name in Self.plainMembers { result[name] = shown[name] }
        for name in ["LocalSecondaryIndexes", "GlobalSecondaryIndexes"] {
            guard let listed = shown[name]?.array, !listed.isEmpty else { continue }
            result[name] = .array(
                try listed.map { (index) throws(AWSError) in
                    let own = index["IndexName"]?.string ?? ""
                    let forced: String? =
                        leaving.contains(own)
                        ? "DELETING" : status == "CREATING" || arriving.contains(own) ? "CREATING" : nil
                    return try describe(index, call, isGlobal: name.hasPrefix("Global"), status: forced)
                })
        }
        result[WarmThroughput.name] = WarmThroughput(shown).json(isActive: isReady && !isWarming)
        return .json(JSONValue.object(result).bytes())
    }

    /// Members that are shown as they are kept.
    private static let plainMembers = [
        "TableId", "BillingModeSummary", "StreamSpecification", "LatestStreamLabel", "LatestStreamArn",
        "SSEDescription", "TableClassSummary", "DeletionProtectionEnabled", "OnDemandThroughput",
        "GlobalTableSettingsReplicationMode", "GlobalTableVersion", "Replicas", "RestoreSummary", "ArchivalSummary",
        "MultiRegionConsistency",
    ]

    private func describe(
        _ index: JSONValue, _ call: Call, isGlobal: Bool, status: String?
    ) throws(AWSError) -> JSONValue {
        var result = index.object ?? JSONObject()
        let ready = Int64(index[Own.ready]?.int ?? 0)
        for own in [Own.id, Own.ready] { result[own] = nil }
        let name = index["IndexName"]?.string ?? ""
        if isGlobal {
            let shown = status ?? (call.now.milliseconds >= ready ? "ACTIVE" : "CREATING")
            result["IndexStatus"] = JSONValue(shown)
            if shown == "CREATING", state == .updating { result["Backfilling"] = false }
        }
        let counts = try indexCounts(Int64(index[Own.id]?.int ?? 0), call)
        result["IndexSizeBytes"] = JSONValue(counts.bytes)
        result["ItemCount"] = JSONValue(counts.items)
        result["IndexArn"] = JSONValue("\(arn)/index/\(name)")
        // The answer to `CreateTable` does not show it yet.
        let isNew = status == "CREATING" && state == .creating
        if isGlobal { result[WarmThroughput.name] = isNew ? nil : WarmThroughput(result).json() }
        return .object(result)
    }

    // MARK: - Counts

    /// How often AWS counts a table's items.
    private static let countIntervalMilliseconds: Int64 = 6 * 3600 * 1000

    /// Items and bytes as of the last count; AWS counts about every six hours, and so does this cloud.
    private func counts(_ call: Call) throws(AWSError) -> (items: Int, bytes: Int) {
        let known = try call.store.first(
            "SELECT counted, items, bytes FROM ddb_table WHERE id = ?", [.integer(id)]
        ) { row in (counted: row.integer(0), items: row.int(1), bytes: row.int(2)) }
        guard let known else { return (0, 0) }
        if call.now.milliseconds - known.counted < Self.countIntervalMilliseconds { return (known.items, known.bytes) }
        let counted = try call.store.first(
            "SELECT count(*), total(size) FROM ddb_item WHERE tbl = ?", [.integer(id)]
        ) { row in (items: row.int(0), bytes: Int(row.real(1))) }
        guard let counted else { return (0, 0) }
        try call.store.write(
            "UPDATE ddb_table SET counted = ?, items = ?, bytes = ? WHERE id = ?",
            [.integer(call.now.milliseconds), .int(counted.items), .int(counted.bytes), .integer(id)])
        return counted
    }

    private func indexCounts(_ index: Int64, _ call: Call) throws(AWSError) -> (items: Int, bytes: Int) {
        let table = try counts(call)
        if table.items == 0 { return (0, 0) }
        return try call.store.first(
            """
            SELECT count(*), total(coalesce(e.size, i.size)) FROM ddb_entry e JOIN ddb_item i ON i.id = e.item
            WHERE e.idx = ?
            """, [.integer(index)]
        ) { row in (items: row.int(0), bytes: Int(row.real(1))) } ?? (0, 0)
    }
}

extension Timestamp {
    /// Seconds since 1970 with a fraction, as AWS's JSON has it.
    var json: JSONValue { JSONValue(Double(milliseconds) / 1000) }
}

/// How long tables and indexes take to come, change and go. None by default: a change is complete for the next request.
package enum TableTransitions {
    static let setting = "transitionSeconds"

    /// Lets a lab see `CREATING` and its kin: changes from now on take this long by the world's clock.
    package static func set(seconds: Int, _ store: Store) throws(AWSError) {
        try store.write("INSERT OR REPLACE INTO ddb_setting VALUES (?, ?)", [.text(setting), .int(seconds)])
    }

    /// When a change that begins now is complete.
    static func end(_ call: Call) throws(AWSError) -> Timestamp {
        let seconds = try call.store.first("SELECT value FROM ddb_setting WHERE name = ?", [.text(setting)]) { row in
            row.integer(0)
        }
        return call.now.advanced(bySeconds: seconds ?? 0)
    }
}
