import Core
import ServiceKit
import SQLite

/// Keeps a table as it is (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateBackup.html).
struct CreateBackup: Operation {
    private let reference: TableReference
    private let name: String

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "CreateBackupInput")
        reference = try TableReference(input)
        name = try input.string("BackupName") ?? ""
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let table = try reference.backedUp(call)
        guard table.isOpen(call.now) else {
            let change = table.state == .creating ? "created" : "deleted"
            throw AWSError("TableInUseException", "Table is being \(change): \(table.name)")
        }
        let backup = try Backup.make(table, name: name, call)
        return Output(["BackupDetails": .json(JSONValue.object(backup.details(status: "CREATING")).bytes())])
    }
}

/// What a backup holds (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeBackup.html).
struct DescribeBackup: Operation {
    private let arn: BackupARN

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "DescribeBackupInput")
        arn = try BackupARN(input.string("BackupArn") ?? "")
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        Output(["BackupDescription": try arn.existing(call).description(status: "AVAILABLE", call.now)])
    }
}

/// Takes a backup away (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteBackup.html).
struct DeleteBackup: Operation {
    private let arn: BackupARN

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "DeleteBackupInput")
        arn = try BackupARN(input.string("BackupArn") ?? "")
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let backup = try arn.existing(call)
        if backup.kind == "SYSTEM", let expires = backup.expires {
            throw .validation(
                "Invalid Request: User is not allowed to delete the system backup with arn \(arn.text). It will "
                    + "automatically expire on \(expires.iso8601)")
        }
        try backup.remove(call.store)
        return Output(["BackupDescription": backup.description(status: "DELETED", call.now)])
    }
}

/// The backups of a region (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListBackups.html).
struct ListBackups: Operation {
    private let table: String?
    private let limit: Int
    private let lower: Int64?
    private let upper: Int64?
    private let start: BackupARN?
    private let kind: String?

    private static let limitMax = 100

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "ListBackupsInput")
        let members = input.members
        table = members.text("TableName").map { TableReference($0).name }
        limit = members["Limit"].map { $0.isNull ? Self.limitMax : $0.wholeNumber } ?? Self.limitMax
        lower = members.milliseconds("TimeRangeLowerBound")
        upper = members.milliseconds("TimeRangeUpperBound")
        start = try members.text("ExclusiveStartBackupArn").map { (text) throws(AWSError) in try BackupARN(text) }
        kind = members.text("BackupType").flatMap { $0 == "ALL" ? nil : $0 }
        if let lower, let upper, lower > upper {
            throw .invalidParameter("Time range lower bound must be less than or equal to upper bound")
        }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let after = try start.flatMap { (arn) throws(AWSError) in try Backup.find(arn.text, call)?.id } ?? 0
        let backups = try Backup.list(
            table: table, kind: kind, from: lower ?? .min, to: upper ?? .max, after: after, limit: limit + 1, call)
        var members: Structure = [
            "BackupSummaries": .json(JSONValue.array(backups.prefix(limit).map(\.summary)).bytes())
        ]
        if backups.count > limit { members.add("LastEvaluatedBackupArn", .string(backups[limit - 1].arn)) }
        return Output(members)
    }
}

/// Makes a table from a backup
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableFromBackup.html).
struct RestoreTableFromBackup: Operation {
    private let arn: BackupARN
    private let name: String
    private let overrides: RestoreOverrides

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "RestoreTableFromBackupInput")
        arn = try BackupARN(input.string("BackupArn") ?? "")
        name = try input.string("TargetTableName") ?? ""
        overrides = try RestoreOverrides(input)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let backup = try arn.existing(call)
        if try TableReference(name).find(call) != nil { throw .nameTaken(name) }
        var copy = TableCopy(of: backup.settings, name: name, region: call.region, call)
        try overrides.apply(to: &copy)
        copy.settings["RestoreSummary"] = [
            "SourceBackupArn": JSONValue(backup.arn), "SourceTableArn": JSONValue(backup.tableARN),
            "RestoreDateTime": backup.created.json, "RestoreInProgress": false,
        ]
        let table = try copy.make()
        try call.store.write(
            "INSERT INTO ddb_item (tbl, key, size, body) SELECT ?, key, size, body FROM ddb_backup_item WHERE backup = ?",
            [.integer(table.id), .integer(backup.id)])
        try TableCopy.finish(table, call)
        return Output(["TableDescription": try table.restoring(call)])
    }
}

extension Table {
    /// What the answer to a request for a restored table shows.
    func restoring(_ call: Call) throws(AWSError) -> Value {
        guard case .json(let bytes) = try description(call, status: "CREATING") else {
            throw .internalFailure("a table's description is no JSON")
        }
        var json: JSONObject
        do { json = try JSONValue(parsing: bytes).object ?? JSONObject() } catch {
            throw .internalFailure("a table's description is damaged: \(error)")
        }
        var summary = json["RestoreSummary"]?.object ?? JSONObject()
        summary["RestoreInProgress"] = true
        json["RestoreSummary"] = .object(summary)
        json["ItemCount"] = 0
        json["TableSizeBytes"] = 0
        return .json(JSONValue.object(json).bytes())
    }
}

extension Structure {
    /// A time of a request, in milliseconds since 1970.
    func milliseconds(_ name: String) -> Int64? {
        switch self[name] {
        case .number(let text): Double(text).flatMap { Int64(exactly: ($0 * 1000).rounded()) }
        case .integer(let seconds): Int64(seconds) * 1000
        case .double(let seconds): Int64(exactly: (seconds * 1000).rounded())
        case .timestamp(let time): time.milliseconds
        default: nil
        }
    }
}
