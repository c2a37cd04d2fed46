import Core
import ServiceKit
import SQLite

/// Tables of one name in several regions of the world that hold the same items: global tables, version 2019.11.21.
///
/// A write reaches every region within the transaction that makes it, so the last writer wins without further rules.
///
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GlobalTables.html
enum Replication {
    static let version = "2019.11.21"
    /// How long a table that others were filled from cannot be deleted.
    private static let sourceSeconds: Int64 = 24 * 3600

    /// The regions a table is in; its own alone for a table that is not global.
    private static func regions(of table: Table) -> [String] {
        table.settings[Table.Own.replicas]?.array?.compactMap(\.string) ?? [table.region]
    }

    /// The tables of a global table, or the one that is not global.
    static func all(of table: Table, _ call: Call) throws(AWSError) -> [Table] {
        var tables = [table]
        for region in regions(of: table) where region != table.region {
            if let found = try Table.find(table.name, account: table.account, region: region, call) {
                tables.append(found)
            }
        }
        return tables
    }

    fileprivate static func hear(_ change: ItemChange, _ table: Table, _ call: Call) throws(AWSError) {
        if case .replication = change.cause { return }
        guard change.old != change.new else { return }
        for replica in try all(of: table, call) where replica.id != table.id {
            let items = ItemTable(replica, call)
            try items.write(
                change.key, replacing: items.find(change.key), with: change.new, by: .replication(from: table.region))
        }
    }

    /// Repeats a change of a global table that holds for all its regions: billing, throughput and indexes.
    static func pass(
        on members: Structure, of table: Table, _ call: Call, _ change: (Call) throws(AWSError) -> Void
    ) throws(AWSError) {
        guard table.features.contains(.replicas), regions(of: table).contains(call.region) else { return }
        let shared = ["GlobalSecondaryIndexUpdates", "BillingMode", "ProvisionedThroughput", "OnDemandThroughput"]
        guard shared.contains(where: { members[$0].map { !$0.isNull } ?? false }) else { return }
        let mark = call.memory { PassingOn() }
        guard !mark.isUnderWay else { return }
        mark.isUnderWay = true
        defer { mark.isUnderWay = false }
        for region in regions(of: table) where region != table.region { try change(call.elsewhere(region)) }
    }

    // MARK: - Replicas that come and go

    private enum Action {
        case create(String, Structure)
        case update(String, Structure)
        case delete(String)
    }

    /// `UpdateTable` with `ReplicaUpdates`.
    static func update(_ table: Table, _ members: Structure, _ call: Call) throws(AWSError) -> Output {
        let others = members.members.filter { !["TableName", "ReplicaUpdates"].contains($0.name) && !$0.value.isNull }
        if !others.isEmpty {
            throw .invalidParameter("Replica modification must be the only operation in the request")
        }
        switch try action(members.elements("ReplicaUpdates") ?? [], call) {
        case .create(let region, let settings): try create(table, in: region, settings, call)
        case .update(let region, let settings): try change(table, in: region, settings, call)
        case .delete(let region): try delete(table, in: region, call)
        }
        return Output(["TableDescription": try table.current(call).description(call, status: "UPDATING")])
    }

    private static func action(_ updates: [Structure], _ call: Call) throws(AWSError) -> Action {
        guard let update = updates.first else { throw noActions }
        guard updates.count == 1 else {
            throw .validation(
                "Update table operation with more than one create or delete replica actions not allowed")
        }
        let names = ["Create", "Update", "Delete"].filter { update.part($0) != nil }
        guard let name = names.first, let part = update.part(name), names.count == 1 else { throw noActions }
        let region = part.text("RegionName") ?? ""
        guard region != call.region else {
            throw .validation(
                "Cannot add, delete, or update the local region through ReplicaUpdates. Use CreateTable, DeleteTable, or "
                    + "UpdateTable as required.")
        }
        guard Regions.all.contains(region) else {
            throw .validation(
                "Region \(region) is not supported. The latest version of global tables are only supported in the "
                    + "following regions: [\(Regions.all.joined(separator: ", "))]")
        }
        switch name {
        case "Create": return .create(region, part)
        case "Update": return .update(region, part)
        default: return .delete(region)
        }
    }

    private static var noActions: AWSError {
        .validation("There are no actions specified in the Replica Update Action of the request.")
    }

    private static func create(
        _ original: Table, in region: String, _ wishes: Structure, _ call: Call
    ) throws(AWSError) {
        let overrides = try ReplicaOverrides(wishes)
        guard try Table.find(original.name, account: original.account, region: region, call) == nil else {
            throw .validation(
                "Failed to create a the new replica of table with name: ‘\(original.name)’ because one or more replicas "
                    + "already existed as tables.")
        }
        guard original.throughput == nil else {
            throw .validation("Table write capacity should either be Pay-Per-Request or AutoScaled.")
        }
        try begin(original, call)
        let source = try original.current(call)
        let members = regions(of: source) + [region]
        var copy = TableCopy(of: source.settings, name: source.name, region: region, call)
        copy.settings["StreamSpecification"] = source.settings["StreamSpecification"]
        let label = String(call.now.iso8601.dropLast())
        copy.settings["LatestStreamLabel"] = JSONValue(label)
        copy.settings["LatestStreamArn"] = JSONValue(
            Table.arn(source.name, account: source.account, region: region) + "/stream/\(label)")
        overrides.apply(to: &copy.settings, account: source.account, region: region)
        let made = try copy.make()
        try call.store.write(
            "INSERT INTO ddb_item (tbl, key, size, body) SELECT ?, key, size, body FROM ddb_item WHERE tbl = ?",
            [.integer(made.id), .integer(source.id)])
        try TableCopy.finish(made, call)
        try TableStream.follow(made, call)
        if let timeToLive = TimeToLive(source) { try timeToLive.apply(to: made, call) }
        try setRegions(members, of: source, call)
    }

    /// Gives a replica settings of its own.
    private static func change(
        _ table: Table, in region: String, _ wishes: Structure, _ call: Call
    ) throws(AWSError) {
        let overrides = try ReplicaOverrides(wishes)
        let replica = try replica(of: table, in: region, call)
        try replica.keep(call.store) { overrides.apply(to: &$0, account: replica.account, region: region) }
        try setRegions(regions(of: table), of: table, call)
    }

    private static func replica(of table: Table, in region: String, _ call: Call) throws(AWSError) -> Table {
        guard regions(of: table).contains(region),
            let replica = try Table.find(table.name, account: table.account, region: region, call)
        else {
            throw .validation(
                "Update global table operation failed because one or more replicas were not part of the global table. "
                    + "Please retry the request without these replicas: [\(region)].")
        }
        return replica
    }

    /// A table that becomes global has a stream, and remembers that another was filled from it.
    private static func begin(_ table: Table, _ call: Call) throws(AWSError) {
        let label = String(call.now.iso8601.dropLast())
        try table.keep(call.store) { settings in
            if settings["StreamSpecification"] == nil {
                settings["StreamSpecification"] = ["StreamEnabled": true, "StreamViewType": "NEW_AND_OLD_IMAGES"]
                settings["LatestStreamLabel"] = JSONValue(label)
                settings["LatestStreamArn"] = JSONValue("\(table.arn)/stream/\(label)")
            }
            settings[Table.Own.sourced] = JSONValue(Int(call.now.milliseconds))
        }
        try TableStream.follow(table.current(call), call)
    }

    /// Makes every table of a global table know its regions and what the others have of their own; a single one is global
    /// no longer.
    private static func setRegions(_ regions: [String], of table: Table, _ call: Call) throws(AWSError) {
        var tables: [Table] = []
        for region in regions {
            if let found = try Table.find(table.name, account: table.account, region: region, call) {
                tables.append(found)
            }
        }
        for replica in tables {
            let others = tables.filter { $0.id != replica.id }
            try replica.keep(call.store) { settings in
                settings[Table.Own.replicas] = others.isEmpty ? nil : .array(regions.map { JSONValue($0) })
                settings["GlobalTableVersion"] = others.isEmpty ? nil : JSONValue(version)
                settings["Replicas"] = others.isEmpty ? nil : .array(others.map(ReplicaOverrides.description(of:)))
                if others.isEmpty { settings[Table.Own.sourced] = nil }
            }
        }
    }

    private static func delete(_ table: Table, in region: String, _ call: Call) throws(AWSError) {
        let replica = try replica(of: table, in: region, call)
        if replica.settings["DeletionProtectionEnabled"]?.bool == true {
            throw .validation(
                "Cannot delete table \(replica.name) in region \(region) because it has deletion protection enabled. "
                    + "Disable deletion protection first.")
        }
        try TableLifecycle.leaving(replica, call.elsewhere(region))
        try replica.remove(call.store)
    }

    /// A table that goes is no replica of the others any more.
    static func forget(_ table: Table, _ call: Call) throws(AWSError) {
        guard table.features.contains(.replicas) else { return }
        try setRegions(regions(of: table).filter { $0 != table.region }, of: table, call)
    }

    /// Refuses the deletion of a table that others were filled from a short while ago.
    static func checkIsNoSource(_ table: Table, _ call: Call) throws(AWSError) {
        guard table.features.contains(.replicas), let last = table.settings[Table.Own.sourced]?.int else { return }
        guard call.now.milliseconds - Int64(last) < sourceSeconds * 1000 else { return }
        throw .validation(
            "Replica cannot be deleted because it has acted as a source region for new replica(s) being added to the "
                + "table in the last 24 hours.")
    }
}

/// Whether a change is being repeated in other regions, so that they do not repeat it in turn. Confined to its world's loop.
private final class PassingOn {
    var isUnderWay = false
}

/// The regions of the world that can have replicas
/// (https://docs.aws.amazon.com/general/latest/gr/ddb.html).
enum Regions {
    static let all = [
        "af-south-1", "ap-east-1", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-south-2",
        "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ca-central-1", "ca-west-1",
        "eu-central-1", "eu-central-2", "eu-north-1", "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2",
        "eu-west-3", "il-central-1", "me-central-1", "me-south-1", "sa-east-1", "us-east-1", "us-east-2", "us-west-1",
        "us-west-2",
    ]
}

extension ItemChange.Watcher {
    /// Brings changes to the other regions of a global table.
    static let replicas = ItemChange.Watcher(
        watches: { table, _ in table.features.contains(.replicas) },
        hear: { (change, table, call) throws(AWSError) in try Replication.hear(change, table, call) })
}
