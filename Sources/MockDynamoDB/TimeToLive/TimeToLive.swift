import Core
import ServiceKit
import SQLite

/// Items that go when their time has come.
///
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html
struct TimeToLive: Equatable {
    /// Nil while it is off.
    let attribute: String?
    let changed: Timestamp
    /// When the last change is complete.
    let ready: Timestamp

    /// How long after a change the next one must wait.
    static let intervalSeconds: Int64 = 3600
    /// What expired so long ago is taken for a mistake, and stays.
    static let ageSecondsMax: Int64 = 5 * 365 * 86_400

    init(attribute: String?, changed: Timestamp, ready: Timestamp) {
        self.attribute = attribute
        self.changed = changed
        self.ready = ready
    }

    /// What a table has; nil when nobody ever asked.
    init?(_ table: Table) {
        guard let json = table.settings[Table.Own.timeToLive] else { return nil }
        attribute = json["AttributeName"]?.string
        changed = Timestamp(milliseconds: Int64(json["changed"]?.int ?? 0))
        ready = Timestamp(milliseconds: Int64(json["ready"]?.int ?? 0))
    }

    var json: JSONValue {
        var object: JSONObject = [
            "changed": JSONValue(Int(changed.milliseconds)), "ready": JSONValue(Int(ready.milliseconds)),
        ]
        object["AttributeName"] = attribute.map { JSONValue($0) }
        return .object(object)
    }

    /// When an item expires, in seconds since 1970; nil when it never does.
    static func due(_ item: Item, _ attribute: String, now: Timestamp) -> Int64? {
        guard case .number(let number)? = item[attribute] else { return nil }
        // What is too large for this is too far away.
        guard let seconds = number.int ?? Double(number.text).flatMap({ Int(exactly: $0.rounded(.down)) }) else {
            return nil
        }
        return Int64(seconds) < now.seconds - ageSecondsMax ? nil : Int64(seconds)
    }

    // MARK: - The list of what is due

    /// Turns it on or off for a table.
    func apply(to table: Table, _ call: Call) throws(AWSError) {
        try table.keep(call.store) { $0[Table.Own.timeToLive] = json }
        try call.store.write("DELETE FROM ddb_expiry WHERE tbl = ?", [.integer(table.id)])
        guard let attribute else { return }
        try table.forEachItem(call.store) { (_, key, item) throws(AWSError) in
            guard let due = Self.due(item, attribute, now: call.now) else { return }
            try Self.note(key, table, due, call.store)
        }
    }

    fileprivate static func note(
        _ key: StoredKey, _ table: Table, _ due: Int64, _ store: Store
    ) throws(AWSError) {
        try store.write(
            "INSERT OR REPLACE INTO ddb_expiry VALUES (?, ?, ?)",
            [.integer(table.id), .blob(key.bytes), .integer(due)])
    }

    fileprivate static func hear(_ change: ItemChange, _ table: Table, _ call: Call) throws(AWSError) {
        guard let attribute = TimeToLive(table)?.attribute else { return }
        let due = change.new.flatMap { Self.due($0, attribute, now: call.now) }
        if let due { return try note(change.key, table, due, call.store) }
        // An item that had no time before has no row; asking costs more than deleting nothing.
        guard change.old?[attribute] != nil else { return }
        try call.store.write(
            "DELETE FROM ddb_expiry WHERE tbl = ? AND key = ?", [.integer(table.id), .blob(change.key.bytes)])
    }

    // MARK: - Expiry

    /// Deletes what has expired. AWS takes up to some days for it; here it is done as soon as the clock says so.
    static func expire(_ universe: Universe) throws(AWSError) {
        let now = universe.clock.now
        while true {
            let due = try universe.store.query(
                "SELECT tbl, key FROM ddb_expiry WHERE due < ? ORDER BY due LIMIT 500",
                // What is due at a second has expired once that second has passed at all.
                [.integer((now.milliseconds + 999) / 1000)]
            ) { row in (table: row.integer(0), key: row.blob(1)) }
            if due.isEmpty { return }
            for (table, key) in due { try expire(table, key, universe) }
        }
    }

    private static func expire(_ id: Int64, _ key: [UInt8], _ universe: Universe) throws(AWSError) {
        let store = universe.store
        try store.write("DELETE FROM ddb_expiry WHERE tbl = ? AND key = ?", [.integer(id), .blob(key)])
        let place = try store.first("SELECT account, region FROM ddb_table WHERE id = ?", [.integer(id)]) { row in
            (account: row.text(0), region: row.text(1))
        }
        guard let place else { return }
        let call = Call(
            service: "dynamodb", operation: "TimeToLive", caller: Caller(account: place.account, accessKey: ""),
            region: place.region, requestID: "", now: universe.clock.now, endpoint: "", universe: universe)
        guard let table = try Table.find(id: id, call) else { return }
        let stored = try store.first(
            "SELECT id, size, body FROM ddb_item WHERE tbl = ? AND key = ?", [.integer(id), .blob(key)]
        ) { row in (row: row.integer(0), size: row.int(1), body: row.blob(2)) }
        guard let stored else { return }
        let itemKey = try table.key(ofNew: Item(stored: stored.body))
        let item = StoredItem(row: stored.row, key: itemKey, sizeBytes: stored.size, body: stored.body)
        try ItemTable(table, call).write(itemKey, replacing: item, with: nil, by: .timeToLive)
    }
}

extension ItemChange.Watcher {
    /// Keeps the list of what expires when.
    static let timeToLive = ItemChange.Watcher(
        watches: { table, _ in table.features.contains(.timeToLive) },
        hear: { (change, table, call) throws(AWSError) in try TimeToLive.hear(change, table, call) })
}

// MARK: - Operations

/// Says which attribute holds the time, or turns expiry off
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html).
struct UpdateTimeToLive: Operation {
    static let differences = ["Items go as soon as they have expired; AWS takes up to some days."]

    private let reference: TableReference
    private let attribute: String
    private let isEnabled: Bool

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "UpdateTimeToLiveInput")
        reference = try TableReference(input)
        let specification = input.members.part("TimeToLiveSpecification")
        attribute = specification?.text("AttributeName") ?? ""
        isEnabled = specification?.flag("Enabled") ?? false
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let table = try reference.changeable(call)
        let before = TimeToLive(table)
        if let current = before?.attribute {
            guard current == attribute else {
                throw .validation(
                    "TimeToLive is active on a different AttributeName: current AttributeName is \(current)")
            }
            if isEnabled { throw .validation("TimeToLive is already enabled") }
        } else if !isEnabled {
            throw .validation("TimeToLive is already disabled")
        }
        if let before, call.now < before.changed.advanced(bySeconds: TimeToLive.intervalSeconds) {
            throw .validation("Time to live has been modified multiple times within a fixed interval")
        }
        let after = TimeToLive(
            attribute: isEnabled ? attribute : nil, changed: call.now, ready: try TableTransitions.end(call))
        // A global table's items expire alike everywhere.
        for replica in try Replication.all(of: table, call) { try after.apply(to: replica, call) }
        return Output([
            "TimeToLiveSpecification": .structure([
                "Enabled": .boolean(isEnabled), "AttributeName": .string(attribute),
            ])
        ])
    }
}

/// Says which attribute holds the time
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTimeToLive.html).
struct DescribeTimeToLive: Operation {
    private let reference: TableReference

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "DescribeTimeToLiveInput")
        reference = try TableReference(input)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let table = try reference.existing(call)
        let status = table.status(call.now)
        guard status != "CREATING", status != "DELETING" else {
            throw .validation(
                "Cannot describe time to live while table is in \(status) state: Current table state is \(status)")
        }
        return Output(["TimeToLiveDescription": Self.description(TimeToLive(table), call.now)])
    }

    static func description(_ timeToLive: TimeToLive?, _ now: Timestamp) -> Value {
        let isChanging = timeToLive.map { now < $0.ready } ?? false
        return .structure([
            "TimeToLiveStatus": .string(
                timeToLive?.attribute == nil
                    ? isChanging ? "DISABLING" : "DISABLED" : isChanging ? "ENABLING" : "ENABLED"),
            "AttributeName": .text(timeToLive?.attribute),
        ])
    }
}
