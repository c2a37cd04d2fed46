import Core
import ServiceKit
import SQLite

/// What a table with point-in-time recovery was at any second of the last days: for every change, what it replaced. The
/// table as it was is the table as it is with all later changes taken back.
///
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html
struct History {
    static let daysMax = 35

    let since: Timestamp
    let days: Int

    /// Nil for a table that keeps none.
    init?(_ table: Table) {
        let json = table.settings[Table.Own.recovery]
        guard let since = json?["enabled"]?.int else { return nil }
        self.since = Timestamp(milliseconds: Int64(since))
        days = json?["days"]?.int ?? Self.daysMax
    }

    /// The first moment that can be had back.
    func earliest(_ now: Timestamp) -> Timestamp { max(since, now.advanced(bySeconds: Int64(-days) * 86_400)) }

    fileprivate static func hear(_ change: ItemChange, _ table: Table, _ call: Call) throws(AWSError) {
        guard change.old != change.new else { return }
        try call.store.write(
            "INSERT INTO ddb_history (tbl, time, key, size, old) VALUES (?, ?, ?, ?, ?)",
            [
                .integer(table.id), .integer(call.now.milliseconds), .blob(change.key.bytes),
                .int(change.old?.sizeBytes), .blob(change.old?.json),
            ])
    }

    /// Makes `copy` hold the items that `table` had at a time.
    static func restore(_ table: Table, at time: Timestamp, to copy: Table, _ call: Call) throws(AWSError) {
        try call.store.write(
            """
            INSERT INTO ddb_item (tbl, key, size, body)
            SELECT ?1, i.key, i.size, i.body FROM ddb_item i WHERE i.tbl = ?2 AND NOT EXISTS
                (SELECT 1 FROM ddb_history h WHERE h.tbl = ?2 AND h.time > ?3 AND h.key = i.key)
            """, [.integer(copy.id), .integer(table.id), .integer(time.milliseconds)])
        // Of the changes since then the first of each item has what was there.
        try call.store.write(
            """
            INSERT INTO ddb_item (tbl, key, size, body)
            SELECT ?1, h.key, h.size, h.old FROM ddb_history h
            WHERE h.old IS NOT NULL AND h.number IN
                (SELECT min(number) FROM ddb_history WHERE tbl = ?2 AND time > ?3 GROUP BY key)
            """, [.integer(copy.id), .integer(table.id), .integer(time.milliseconds)])
    }

    /// Forgets what is older than anybody may ask for.
    static func trim(_ store: Store, _ now: Timestamp) throws(AWSError) {
        let horizon = now.advanced(bySeconds: Int64(-daysMax) * 86_400).milliseconds
        while true {
            let last = try store.first(
                """
                SELECT max(number) FROM (SELECT number, time FROM ddb_history ORDER BY number LIMIT 1000)
                WHERE time <= ?
                """, [.integer(horizon)]
            ) { row in row.isNull(0) ? nil : row.integer(0) }
            guard case let last?? = last else { return }
            try store.write("DELETE FROM ddb_history WHERE number <= ?", [.integer(last)])
        }
    }
}

extension ItemChange.Watcher {
    /// Keeps what changes replace, for point-in-time recovery.
    static let history = ItemChange.Watcher(
        watches: { table, _ in table.features.contains(.history) },
        hear: { (change, table, call) throws(AWSError) in try History.hear(change, table, call) })
}

extension Table {
    /// The state of a table's backups, as two operations answer it.
    fileprivate func continuousBackups(_ now: Timestamp) -> Value {
        var recovery: JSONObject = ["PointInTimeRecoveryStatus": "DISABLED"]
        if let history = History(self) {
            recovery["PointInTimeRecoveryStatus"] = "ENABLED"
            recovery["RecoveryPeriodInDays"] = JSONValue(history.days)
            recovery["EarliestRestorableDateTime"] = history.earliest(now).json
            recovery["LatestRestorableDateTime"] = now.json
        }
        let result: JSONObject = [
            "ContinuousBackupsStatus": "ENABLED", "PointInTimeRecoveryDescription": .object(recovery),
        ]
        return .json(JSONValue.object(result).bytes())
    }
}

/// Begins or ends point-in-time recovery
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContinuousBackups.html).
struct UpdateContinuousBackups: Operation {
    private let reference: TableReference
    private let isEnabled: Bool
    private let days: Int?

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "UpdateContinuousBackupsInput")
        reference = try TableReference(input)
        let specification = input.members.part("PointInTimeRecoverySpecification")
        isEnabled = specification?.flag("PointInTimeRecoveryEnabled") ?? false
        days = specification?["RecoveryPeriodInDays"].flatMap { $0.isNull ? nil : $0.wholeNumber }
        if !isEnabled, days != nil {
            throw .validation(
                "Invalid Request: Cannot specify RecoveryPeriodInDays when disabling point-in-time recovery.")
        }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let table = try reference.backedUp(call)
        let before = History(table)
        if isEnabled {
            let kept = JSONObject([
                (name: "enabled", value: JSONValue(Int((before?.since ?? call.now).milliseconds))),
                (name: "days", value: JSONValue(days ?? before?.days ?? History.daysMax)),
            ])
            try table.keep(call.store) { $0[Table.Own.recovery] = .object(kept) }
        } else if before != nil {
            try table.keep(call.store) { $0[Table.Own.recovery] = nil }
            try call.store.write("DELETE FROM ddb_history WHERE tbl = ?", [.integer(table.id)])
        }
        return Output(["ContinuousBackupsDescription": try table.current(call).continuousBackups(call.now)])
    }
}

/// Whether a table can be had back, and from when
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeContinuousBackups.html).
struct DescribeContinuousBackups: Operation {
    static let differences = ["The latest restorable time is now; AWS's is about five minutes ago."]

    private let reference: TableReference

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "DescribeContinuousBackupsInput")
        reference = try TableReference(input)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        Output(["ContinuousBackupsDescription": try reference.backedUp(call).continuousBackups(call.now)])
    }
}

/// Makes a table of what another was at a time
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableToPointInTime.html).
struct RestoreTableToPointInTime: Operation {
    private let reference: TableReference
    private let name: String
    /// Nil for the latest there is.
    private let time: Timestamp?
    private let overrides: RestoreOverrides

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "RestoreTableToPointInTimeInput")
        let members = input.members
        let sources = ["SourceTableArn", "SourceTableName"].compactMap(members.text)
        guard let source = sources.first, sources.count == 1 else {
            throw .validation("Invalid Request: Must provide exactly one of: sourceTableArn, sourceTableName")
        }
        if members.text("SourceTableArn") != nil, !source.hasPrefix("arn:") {
            throw .invalidParameter("ARNs must start with 'arn:': \(source)")
        }
        reference = TableReference(source)
        name = members.text("TargetTableName") ?? ""
        let milliseconds = members.milliseconds("RestoreDateTime")
        guard (milliseconds != nil) != (members.flag("UseLatestRestorableTime") == true) else {
            throw .validation(
                "Invalid Request: Either one of RestoreDateTime or UseLatestRestorableTime must be specified, but not both"
            )
        }
        time = milliseconds.map { Timestamp(milliseconds: $0) }
        overrides = try RestoreOverrides(input)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let source = try reference.backedUp(call)
        guard let history = History(source) else {
            throw AWSError(
                "PointInTimeRecoveryUnavailableException",
                "Point in time recovery is not enabled for table '\(source.name)'")
        }
        if try TableReference(name).find(call) != nil { throw .nameTaken(name) }
        let time = time ?? call.now
        // Clients round times to seconds.
        let earliest = Timestamp(seconds: history.earliest(call.now).seconds)
        guard time >= earliest, time <= call.now.advanced(bySeconds: 1) else {
            throw AWSError(
                "InvalidRestoreTimeException",
                "Invalid restore time: \(time.iso8601). The restore time must be between \(earliest.iso8601) and "
                    + "\(call.now.iso8601).")
        }
        var copy = TableCopy(of: source.settings, name: name, region: call.region, call)
        try overrides.apply(to: &copy)
        copy.settings["RestoreSummary"] = [
            "SourceTableArn": JSONValue(source.arn), "RestoreDateTime": time.json, "RestoreInProgress": false,
        ]
        let table = try copy.make()
        try History.restore(source, at: time, to: table, call)
        try TableCopy.finish(table, call)
        return Output(["TableDescription": try table.restoring(call)])
    }
}
