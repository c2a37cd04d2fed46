import Core
import ServiceKit
import SQLite

/// What is kept of a table as `DescribeTable` shows it, built from a request's members.
struct TableSettings {
    private(set) var json = JSONObject()
    private let call: Call

    init(_ call: Call) { self.call = call }

    /// Goes on from what a table has.
    init(_ table: Table, _ call: Call) { self.init(table.settings, call) }

    /// Goes on from what is kept already.
    init(_ settings: JSONObject, _ call: Call) {
        json = settings
        self.call = call
    }

    subscript(name: String) -> JSONValue? {
        get { json[name] }
        set { json[name] = newValue }
    }

    /// In the order of their names, in which AWS shows them.
    mutating func setDefinitions(_ definitions: [(name: String, type: String)]) {
        json["AttributeDefinitions"] = .array(
            definitions.sorted { $0.name < $1.name }.map {
                ["AttributeName": JSONValue($0.name), "AttributeType": JSONValue($0.type)]
            })
    }

    static func keySchema(_ keys: [TableDefinition.Key]) -> JSONValue {
        .array(keys.map { ["AttributeName": JSONValue($0.name), "KeyType": JSONValue($0.type)] })
    }

    /// Zeros where the table pays per request.
    static func throughput(_ throughput: Table.Throughput?) -> JSONValue {
        [
            "NumberOfDecreasesToday": 0, "ReadCapacityUnits": JSONValue(throughput?.read ?? 0),
            "WriteCapacityUnits": JSONValue(throughput?.write ?? 0),
        ]
    }

    /// An index with the number that its entries are found by.
    mutating func add(_ index: TableDefinition.Index, isGlobal: Bool, table: Int64, ready: Timestamp) throws(AWSError) {
        try call.store.write("INSERT INTO ddb_index (tbl) VALUES (?)", [.integer(table)])
        var projection: JSONObject = ["ProjectionType": JSONValue(index.projectionType ?? "ALL")]
        if let names = index.nonKeyAttributes {
            projection["NonKeyAttributes"] = .array(names.sorted().map { JSONValue($0) })
        }
        var members: JSONObject = [
            Table.Own.id: JSONValue(Int(call.store.lastInsertedRow)), "IndexName": JSONValue(index.name),
            "KeySchema": Self.keySchema(index.keys), "Projection": .object(projection),
        ]
        if isGlobal {
            members[Table.Own.ready] = JSONValue(Int(ready.milliseconds))
            members["ProvisionedThroughput"] = Self.throughput(index.throughput)
            if let warm = try WarmThroughput.asked(index.members, of: index.throughput, index: index.name) {
                members[WarmThroughput.name] = warm.json()
            }
            if let limits = index.members.part("OnDemandThroughput") {
                members["OnDemandThroughput"] = limits.plainJSON
            }
        }
        let list = isGlobal ? "GlobalSecondaryIndexes" : "LocalSecondaryIndexes"
        json[list] = .array((json[list]?.array ?? []) + [.object(members)])
    }

    mutating func setBilling(_ mode: String) {
        guard mode == "PAY_PER_REQUEST" else {
            if json["BillingModeSummary"] != nil {
                var summary = json["BillingModeSummary"]?.object ?? JSONObject()
                summary["BillingMode"] = "PROVISIONED"
                json["BillingModeSummary"] = .object(summary)
            }
            return
        }
        json["BillingModeSummary"] = [
            "BillingMode": "PAY_PER_REQUEST", "LastUpdateToPayPerRequestDateTime": call.now.json,
        ]
        json["ProvisionedThroughput"] = Self.throughput(nil)
    }

    /// Turns the stream on, with a new label, or off, which leaves the last label.
    mutating func setStream(_ stream: Structure?, table arn: String) {
        guard let stream else { return }
        guard stream.flag("StreamEnabled") == true else {
            json["StreamSpecification"] = nil
            return
        }
        let label = String(call.now.iso8601.dropLast())
        json["StreamSpecification"] = [
            "StreamEnabled": true, "StreamViewType": JSONValue(stream.text("StreamViewType") ?? ""),
        ]
        json["LatestStreamLabel"] = JSONValue(label)
        json["LatestStreamArn"] = JSONValue("\(arn)/stream/\(label)")
    }

    /// Encryption with a key of KMS; a table's own default is not shown.
    mutating func setEncryption(_ encryption: Structure?) {
        guard let encryption else { return }
        guard encryption.flag("Enabled") == true else {
            json["SSEDescription"] = nil
            return
        }
        let given = encryption.text("KMSMasterKeyId")
        let arn =
            given?.hasPrefix("arn:") == true
            ? given ?? ""
            : "arn:aws:kms:\(call.region):\(call.caller.account):key/\(given ?? call.random { $0.uuid() })"
        json["SSEDescription"] = [
            "Status": "ENABLED", "SSEType": "KMS", "KMSMasterKeyArn": JSONValue(arn),
        ]
    }

    var text: String { JSONValue.object(json).text() }
}

extension Structure {
    /// Scalars and lists of a request as JSON.
    var plainJSON: JSONValue { .object(JSONObject(members.map { (name: $0.name, value: $0.value.plainJSON) })) }
}

extension Value {
    fileprivate var plainJSON: JSONValue {
        switch self {
        case .string(let text): .string(text)
        case .number(let text): .number(text)
        case .integer(let number): JSONValue(number)
        case .boolean(let flag): .bool(flag)
        case .list(let values, _): .array(values.map(\.plainJSON))
        case .structure(let structure): structure.plainJSON
        default: .null
        }
    }
}
