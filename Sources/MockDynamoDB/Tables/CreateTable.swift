import Core
import ServiceKit
import SQLite

/// Makes a table (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html).
struct CreateTable: Operation {
    private let reference: TableReference
    private let definition: TableDefinition
    private let members: Structure
    private let warm: WarmThroughput?

    init(_ input: Input) throws(AWSError) {
        try TableReference.checkForTableOperation(input)
        try InputCheck.check(input, "CreateTableInput")
        members = input.members
        reference = try TableReference(input)
        definition = try TableDefinition(input)
        try Self.checkStream(members.part("StreamSpecification"))
        try TableRules.checkEncryption(members.part("SSESpecification"))
        try TableRules.checkOnDemand(members.part("OnDemandThroughput"), billingMode: definition.billingMode)
        try TableRules.checkTableClass(members)
        warm = try WarmThroughput.asked(members, of: definition.throughput)
        for index in definition.globalIndexes {
            try TableRules.checkOnDemand(
                index.members.part("OnDemandThroughput"), billingMode: definition.billingMode, index: index.name)
            _ = try WarmThroughput.asked(index.members, of: index.throughput, index: index.name)
        }
        try TableRules.checkSettingsReplication(members)
        if members.text("GlobalTableSourceArn") != nil {
            // A replica of a table of another account; there is no copying between accounts here.
            throw .notImplemented(service: "dynamodb", operation: "CreateTable with GlobalTableSourceArn")
        }
        if let tags = members.elements("Tags") { try TagRules.check(tags) }
        if let policy = members.text("ResourcePolicy") { try ResourcePolicy.check(policy) }
    }

    private static func checkStream(_ stream: Structure?) throws(AWSError) {
        guard let stream else { return }
        let hasView = stream.text("StreamViewType") != nil
        if stream.flag("StreamEnabled") == true, !hasView {
            throw .invalidParameter("Table is being created with a stream enabled, UpdateViewType is required")
        }
        if stream.flag("StreamEnabled") != true, hasView {
            throw .invalidParameter(
                "Table is being created with a stream disabled, UpdateViewType should not be specified")
        }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        if try reference.find(call) != nil { throw .tableExists(reference.name) }
        try ThroughputRules.checkQuota(definition.throughput, region: call.region)
        for index in definition.globalIndexes {
            try ThroughputRules.checkQuota(index.throughput, index: index.name, region: call.region)
        }
        let account = call.caller.account
        let ready = try TableTransitions.end(call)
        try call.store.write(
            """
            INSERT INTO ddb_table (account, region, name, created, ready, state, settings, counted)
            VALUES (?, ?, ?, ?, ?, ?, '', ?)
            """,
            [
                .text(account), .text(call.region), .text(reference.name), .integer(call.now.milliseconds),
                .integer(ready.milliseconds), .int(Table.State.creating.rawValue), .integer(call.now.milliseconds),
            ])
        let id = call.store.lastInsertedRow
        let settings = try settings(id, ready, call)
        try call.store.write("UPDATE ddb_table SET settings = ? WHERE id = ?", [.text(settings.text), .integer(id)])
        guard let table = try reference.find(call) else { throw .tableNotFound(reference.name) }
        try TableLifecycle.changed(table, call)
        return Output(["TableDescription": try table.description(call, status: "CREATING")])
    }

    private func settings(_ id: Int64, _ ready: Timestamp, _ call: Call) throws(AWSError) -> TableSettings {
        var settings = TableSettings(call)
        settings.setDefinitions(definition.definitions)
        settings["KeySchema"] = TableSettings.keySchema(definition.keys)
        settings["TableId"] = JSONValue(call.random { $0.uuid() })
        settings["ProvisionedThroughput"] = TableSettings.throughput(definition.throughput)
        if definition.billingMode == "PAY_PER_REQUEST" { settings.setBilling(definition.billingMode) }
        for index in definition.localIndexes { try settings.add(index, isGlobal: false, table: id, ready: ready) }
        for index in definition.globalIndexes { try settings.add(index, isGlobal: true, table: id, ready: ready) }
        settings.setStream(
            members.part("StreamSpecification"),
            table: Table.arn(reference.name, account: call.caller.account, region: call.region))
        settings.setEncryption(members.part("SSESpecification"))
        if let tableClass = members.text("TableClass") {
            settings["TableClassSummary"] = ["TableClass": JSONValue(tableClass)]
        }
        settings["DeletionProtectionEnabled"] = JSONValue(members.flag("DeletionProtectionEnabled") ?? false)
        settings["OnDemandThroughput"] = members.part("OnDemandThroughput")?.plainJSON
        settings[WarmThroughput.name] = warm?.json()
        settings[TableRules.settingsReplication] = members.text(TableRules.settingsReplication).map { JSONValue($0) }
        if let tags = members.elements("Tags") { settings[Table.Own.tags] = .array(tags.map(\.plainJSON)) }
        settings[Table.Own.policy] = members.text("ResourcePolicy").map { JSONValue($0) }
        return settings
    }
}

/// Rules that several operations on tables share.
enum TableRules {
    static func checkEncryption(_ encryption: Structure?) throws(AWSError) {
        guard let encryption else { return }
        let type = encryption.text("SSEType")
        let key = encryption.text("KMSMasterKeyId")
        guard encryption.flag("Enabled") == true else {
            if type != nil { throw .invalidParameter("SSEType can not be specified if Enabled is false") }
            if key != nil { throw .invalidParameter("KMSMasterKeyId can not be specified if Enabled is false") }
            return
        }
        if type == "AES256" { throw .invalidParameter("SSEType AES256 is not supported") }
        if key != nil, type == nil { throw .invalidParameter("SSEType KMS is required if KMSMasterKeyId is specified") }
    }

    static let settingsReplication = "GlobalTableSettingsReplicationMode"

    /// Whether settings are copied between replicas in other accounts; a table of one account may say so beforehand.
    static func checkSettingsReplication(_ members: Structure) throws(AWSError) {
        guard members.text(settingsReplication) == "ENABLED_WITH_OVERRIDES" else { return }
        throw .validation(
            "Value 'ENABLED_WITH_OVERRIDES' at '\(settingsReplication)' failed to satisfy constraint: Only ENABLED and "
                + "DISABLED settings replication are supported for a Regional Table.")
    }

    /// Checks the bounds of what is paid for by request. Only a change may take a bound away, by -1.
    static func checkOnDemand(
        _ limits: Structure?, billingMode: String, index: String? = nil, isChange: Bool = false
    ) throws(AWSError) {
        guard let limits else { return }
        for name in ["MaxReadRequestUnits", "MaxWriteRequestUnits"] {
            guard let value = limits[name], !value.isNull else { continue }
            guard billingMode == "PAY_PER_REQUEST" else {
                throw .invalidParameter(
                    "\(name) for OnDemandThroughput\(index.map { " for index\(isChange ? " " : ""): \($0)" } ?? "") cannot be specified when the "
                        + "table BillingMode is PROVISIONED")
            }
            guard value.wholeNumber > 0 || isChange && value.wholeNumber == -1 else {
                throw .invalidParameter(
                    "Requested \(name) for OnDemandThroughput for \(index.map { "index : \($0)" } ?? "table") is outside "
                        + "of valid range")
            }
        }
    }

    /// AWS's framework does not know the classes; DynamoDB has its own words for one that is none.
    static func checkTableClass(_ members: Structure) throws(AWSError) {
        let classes = ["STANDARD", "STANDARD_INFREQUENT_ACCESS"]
        guard let given = members.text("TableClass"), !classes.contains(given) else { return }
        throw .validation(
            "Invalid table-class parameter provided. Please try again with a valid table-class value: "
                + "[\(classes.joined(separator: ", "))].")
    }
}
