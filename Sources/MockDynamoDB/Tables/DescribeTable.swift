import Core
import ServiceKit
import SQLite

/// What a table is (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html).
struct DescribeTable: Operation {
    private let reference: TableReference

    init(_ input: Input) throws(AWSError) {
        try TableReference.checkForTableOperation(input)
        try InputCheck.check(input, "DescribeTableInput")
        reference = try TableReference(input)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        Output(["Table": try reference.existing(call).description(call)])
    }
}

/// The names of a region's tables (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTables.html).
struct ListTables: Operation {
    private let limit: Int
    private let start: String?

    private static let limitMax = 100

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "ListTablesInput")
        limit = input.members["Limit"].map { $0.isNull ? Self.limitMax : $0.wholeNumber } ?? Self.limitMax
        start = try input.string("ExclusiveStartTableName")
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let names = try Table.names(
            account: call.caller.account, region: call.region, after: start, limit: limit + 1, call)
        var members: Structure = ["TableNames": .list(names.prefix(limit).map { .string($0) })]
        if names.count > limit { members.add("LastEvaluatedTableName", .string(names[limit - 1])) }
        return Output(members)
    }
}

/// Takes a table away (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteTable.html).
struct DeleteTable: Operation {
    private let reference: TableReference

    init(_ input: Input) throws(AWSError) {
        try TableReference.checkForTableOperation(input)
        try InputCheck.check(input, "DeleteTableInput")
        reference = try TableReference(input)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let table = try reference.changeable(call)
        if table.settings["DeletionProtectionEnabled"]?.bool == true {
            throw .validation(
                "Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first."
            )
        }
        if table.globalIndexes.contains(where: { $0.ready > call.now }) {
            throw AWSError(
                "ResourceInUseException",
                "Attempt to change a resource which is still in use: Cannot delete table while indexes are being created, "
                    + "updated, or deleted.")
        }
        try TableLifecycle.checkDeletion(table, call)
        let shown = try table.deletionAnswer(call)
        try TableLifecycle.leaving(table, call)
        let end = try TableTransitions.end(call)
        if end <= call.now {
            try table.remove(call.store)
        } else {
            try call.store.write(
                "UPDATE ddb_table SET state = ?, ready = ? WHERE id = ?",
                [.int(Table.State.deleting.rawValue), .integer(end.milliseconds), .integer(table.id)])
        }
        return Output(["TableDescription": shown])
    }
}

extension Table {
    /// What `DeleteTable` answers: no keys and no counts that a table on its way out still had.
    fileprivate func deletionAnswer(_ call: Call) throws(AWSError) -> Value {
        var result: JSONObject = ["TableName": JSONValue(name), "TableStatus": "DELETING"]
        result["ProvisionedThroughput"] = settings["ProvisionedThroughput"]
        result["TableSizeBytes"] = 0
        result["ItemCount"] = 0
        result["TableArn"] = JSONValue(arn)
        for name in ["TableId", "BillingModeSummary", "DeletionProtectionEnabled", "TableClassSummary"] {
            result[name] = settings[name]
        }
        return .json(JSONValue.object(result).bytes())
    }
}
