import Core
import ServiceKit
import SQLite

/// Changes a table's throughput, indexes or settings
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html).
struct UpdateTable: Operation {
    private let reference: TableReference
    private let members: Structure
    private let throughput: Table.Throughput?
    private let indexUpdates: [IndexUpdate]

    /// One change of one global index.
    fileprivate enum IndexUpdate {
        case create(TableDefinition.Index)
        case update(String, Table.Throughput?, Structure)
        case delete(String)

        var name: String {
            switch self {
            case .create(let index): index.name
            case .update(let name, _, _), .delete(let name): name
            }
        }
    }

    init(_ input: Input) throws(AWSError) {
        try TableReference.checkForTableOperation(input)
        try InputCheck.check(input, "UpdateTableInput")
        members = input.members
        reference = try TableReference(input)
        throughput = Table.Throughput(members.part("ProvisionedThroughput"))
        indexUpdates = try Self.indexUpdates(members)
        try checkSomething()
        try checkTogether()
        try throughput?.checkBounds()
        try TableRules.checkEncryption(members.part("SSESpecification"))
        try TableRules.checkSettingsReplication(members)
        try TableRules.checkTableClass(members)
    }

    // MARK: - Rules about the request alone

    private static func indexUpdates(_ members: Structure) throws(AWSError) -> [IndexUpdate] {
        var updates: [IndexUpdate] = []
        for element in members.elements("GlobalSecondaryIndexUpdates") ?? [] {
            let actions = ["Update", "Create", "Delete"].filter { element.part($0) != nil }
            guard let action = actions.first, let part = element.part(action) else {
                throw .invalidParameter(
                    "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create, "
                        + "GlobalSecondaryIndexUpdate.Delete must not be null")
            }
            guard actions.count == 1 else {
                throw .invalidParameter(
                    "Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object")
            }
            let name = part.text("IndexName") ?? ""
            guard !updates.contains(where: { $0.name == name }) else {
                throw .invalidParameter(
                    "Only one global secondary index update per index is allowed simultaneously. Index: \(name)")
            }
            switch action {
            case "Create": updates.append(.create(TableDefinition.Index(part)))
            case "Update":
                updates.append(.update(name, Table.Throughput(part.part("ProvisionedThroughput")), part))
            default: updates.append(.delete(name))
            }
        }
        return updates
    }

    private static let changing = [
        "ProvisionedThroughput", "BillingMode", "StreamSpecification", "GlobalSecondaryIndexUpdates",
        "SSESpecification", "ReplicaUpdates", "DeletionProtectionEnabled", "OnDemandThroughput", "WarmThroughput",
        "TableClass",
    ]

    private func holds(_ name: String) -> Bool {
        if name == "GlobalSecondaryIndexUpdates" { return !indexUpdates.isEmpty }
        return members[name].map { !$0.isNull } ?? false
    }

    private func checkSomething() throws(AWSError) {
        guard !Self.changing.contains(where: holds), !holds(TableRules.settingsReplication) else { return }
        throw .validation(
            "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, GlobalSecondaryIndexUpdates, "
                + "SSESpecification, ReplicaUpdates, MultiAccountReplicaReady, ReplicaTransitRoleArn, "
                + (holds("MultiRegionConsistency") ? "" : "MultiRegionConsistency, ")
                + "DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is "
                + "required")
    }

    /// Changes that cannot be asked for together.
    private func checkTogether() throws(AWSError) {
        let count = Self.changing.filter(holds).count
        let alone = [
            "SSESpecification": "Server-Side Encryption modification must be the only operation in the request",
            "TableClass": "TableClass modification must be the only operation in the request",
            "DeletionProtectionEnabled": "DeletionProtection modification must be the only operation in the request",
            "WarmThroughput": "WarmThroughput must be the only operation in the request",
        ]
        if holds(WarmThroughput.name), indexUpdates.contains(where: { if case .create = $0 { true } else { false } }) {
            throw .invalidParameter("Create global secondary index cannot be specified when updating WarmThroughput")
        }
        for name in Self.changing where holds(name) && count > 1 {
            if let words = alone[name] { throw .invalidParameter(words) }
        }
        if count > 0, members.elements("GlobalSecondaryIndexUpdates")?.isEmpty == true {
            throw .invalidParameter("List of GlobalSecondaryIndexUpdates is empty")
        }
        let resizes = holds("ProvisionedThroughput")
        let reshapes = indexUpdates.contains { if case .update = $0 { false } else { true } }
        if resizes, holds("StreamSpecification") {
            throw .invalidParameter("You cannot modify stream status while updating table IOPS")
        }
        if resizes, reshapes, !holds("BillingMode") {
            throw .invalidParameter("You cannot create or delete index while updating table IOPS")
        }
        if reshapes, holds("StreamSpecification") {
            throw .invalidParameter("You cannot create or delete index while changing stream status")
        }
        if holds("OnDemandThroughput"), count > (holds("BillingMode") ? 2 : 1) {
            throw .invalidParameter(
                "OnDemandThroughput can only be combined with BillingMode in an UpdateTable request")
        }
        if let stream = members.part("StreamSpecification") {
            let hasView = stream.text("StreamViewType") != nil
            if stream.flag("StreamEnabled") == true, !hasView {
                throw .invalidParameter("If stream is being enabled then UpdateViewType is required")
            }
            if stream.flag("StreamEnabled") != true, hasView {
                throw .invalidParameter("If stream is being disabled, then UpdateViewType must not be specified")
            }
        }
    }

    // MARK: - The change

    func run(_ call: Call) throws(AWSError) -> Output {
        let table = try reference.changeable(call)
        if holds("ReplicaUpdates") {
            return try Replication.update(table, members, call)
        }
        try TableLifecycle.checkChange(table, members)
        let end = try TableTransitions.end(call)
        var change = TableChange(table, call, end)
        try change.setBilling(
            members.text("BillingMode"), throughput,
            indexes: Set(indexUpdates.compactMap { if case .update(let name, _?, _) = $0 { name } else { nil } }))
        try change.setStream(members.part("StreamSpecification"))
        try change.setEncryption(members.part("SSESpecification"))
        if let tableClass = members.text("TableClass") {
            change.settings["TableClassSummary"] = [
                "TableClass": JSONValue(tableClass), "LastUpdateDateTime": call.now.json,
            ]
        }
        if let isProtected = members.flag("DeletionProtectionEnabled") {
            change.settings["DeletionProtectionEnabled"] = JSONValue(isProtected)
        }
        if let limits = members.part("OnDemandThroughput") {
            try TableRules.checkOnDemand(limits, billingMode: change.billingMode, isChange: true)
            change.settings["OnDemandThroughput"] = limits.plainJSON
        }
        if let mode = members.text(TableRules.settingsReplication) {
            change.settings[TableRules.settingsReplication] = JSONValue(mode)
        }
        try change.setWarmThroughput(members)
        try apply(&change)
        // These two leave the table as it is: `ACTIVE`.
        let isAtOnce = holds("DeletionProtectionEnabled") || holds(WarmThroughput.name)
        let output = try change.finish(isAtOnce: isAtOnce, isWarming: holds(WarmThroughput.name), reference)
        try Replication.pass(on: members, of: table, call) { (call) throws(AWSError) in _ = try run(call) }
        return output
    }

    private func apply(_ change: inout TableChange) throws(AWSError) {
        let reshaping = indexUpdates.filter { if case .update = $0 { false } else { true } }
        guard reshaping.count <= 1 else {
            throw .limitExceeded(
                "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table")
        }
        for update in indexUpdates {
            switch update {
            case .create(let index):
                try change.create(index, definitions: TableDefinition.definitions(members))
            case .update(let name, let throughput, let part):
                try change.update(index: name, throughput, part)
            case .delete(let name): try change.delete(index: name)
            }
        }
    }
}
