import AWSDynamoDB
import Foundation
import LabKit

/// Three uploads: the first finds no table, the others do, and the last is shared with nobody.
@main enum Checks {
    static let clockToleranceSeconds = 3600.0

    typealias Item = [String: DynamoDBClientTypes.AttributeValue]

    /// One run of the answer, and what it was told.
    struct Upload {
        let user: String
        let fileName: String
        let size: String
        let sharedWith: [String]
        let run: LabRun
        let calls: [RecordedCall]

        /// As the answer printed it.
        var fileId: String { run.lines.last ?? "" }
    }

    static func main() async {
        await Lab.run { lab in
            let table = "FileMetadata-\(lab.random.hex(6))"
            let user = "user-\(lab.random.hex(6))"
            let friends = (0..<2).map { _ in "user-\(lab.random.hex(6))" }
            let fileName = "\(lab.random.text(words: 2)) \(lab.random.key("pdf"))"
            let dynamoDB = try await lab.administrator.dynamoDB()

            let first = try await upload(lab, table, user, fileName, friends)
            try await lab.require("makes the table", points: 3) {
                try await checkTable(lab, dynamoDB, table, first.calls)
            }
            await lab.check("waits until the table is there", points: 1) {
                try checkWait(lab, first.calls)
            }
            try await lab.require("records an upload", points: 3) {
                try checkItem(try await item(lab, dynamoDB, table, first), first)
            }

            let second = try await upload(lab, table, user, fileName, [friends[1]])
            let third = try await upload(lab, table, friends[0], fileName, [])
            try await lab.require("goes on with a table that is there", points: 3) {
                try await checkAll(lab, dynamoDB, table, [first, second, third])
            }
            await lab.check("leaves sharedWith out when nobody is named", points: 1) {
                try checkUnshared(try await item(lab, dynamoDB, table, third))
            }
            await lab.check("never replaces an item", points: 1) {
                try checkConditions(lab, [first, second, third])
            }
        }
    }

    static func upload(
        _ lab: Lab, _ table: String, _ user: String, _ fileName: String, _ sharedWith: [String]
    ) async throws -> Upload {
        let size = String(lab.random.int(in: 1...9_000_000_000))
        lab.clearCalls()
        let run = try await lab.runAnswer(
            arguments: [table, user, fileName, size] + sharedWith, timeoutSeconds: 60)
        return Upload(
            user: user, fileName: fileName, size: size, sharedWith: sharedWith, run: run, calls: lab.calls)
    }

    static func checkTable(
        _ lab: Lab, _ dynamoDB: DynamoDBClient, _ table: String, _ calls: [RecordedCall]
    ) async throws {
        try lab.expectCalls(
            to: "CreateTable", in: calls.filter { $0["TableName"] == table },
            why: "Items need a table, and this one is new on every run.",
            tryNext: "createTable(input: CreateTableInput(…, tableName: table))")
        let made = try await dynamoDB.describeTable(input: DescribeTableInput(tableName: table)).table
        let keys = (made?.keySchema ?? []).map { "\($0.attributeName ?? "?") \($0.keyType?.rawValue ?? "?")" }
        let types = (made?.attributeDefinitions ?? []).map { $0.attributeType?.rawValue ?? "?" }
        try expect(
            keys == ["userId HASH", "fileId RANGE"] && Set(types) == ["S"],
            expected: "the string keys userId (HASH) and fileId (RANGE)",
            seen: "\(keys.joined(separator: ", ")), of the types \(types.joined(separator: ", "))",
            why: "The keys decide what can be asked, and never change.",
            tryNext: "keySchema: userId as .hash, fileId as .range, and both as .s in attributeDefinitions")
        try expect(
            made?.billingModeSummary?.billingMode == .payPerRequest, expected: "the billing mode PAY_PER_REQUEST",
            seen: made?.billingModeSummary?.billingMode?.rawValue ?? "PROVISIONED",
            why: "Nobody knows yet how often people will upload, and at night nobody does.",
            tryNext: "billingMode: .payPerRequest, without provisionedThroughput")
        let indexes =
            (made?.globalSecondaryIndexes ?? []).map { $0.indexName ?? "?" }
            + (made?.localSecondaryIndexes ?? []).map { $0.indexName ?? "?" }
        try expect(
            indexes.isEmpty, expected: "no secondary index", seen: indexes.joined(separator: ", "),
            why: "Every index is stored, written and billed. No question asks for one yet.",
            tryNext: "leave the index out; a global one can be added to a table in use")
    }

    static func checkWait(_ lab: Lab, _ calls: [RecordedCall]) throws {
        let made = calls.firstIndex { $0.operation == "CreateTable" && $0.status == 200 } ?? 0
        let used = calls.firstIndex { $0.operation == "PutItem" } ?? calls.count
        try expect(
            made < used && calls[made..<used].contains { $0.operation == "DescribeTable" },
            expected: "a DescribeTable between CreateTable and PutItem", seen: lab.summary(of: calls),
            why: "On AWS a new table is CREATING for some seconds, and until it is ACTIVE it refuses items: "
                + "ResourceNotFoundException.",
            tryNext: "waitUntilTableExists(options: WaiterOptions(maxWaitTime: 60), input: …) after createTable")
    }

    /// The item whose id the answer printed.
    static func item(_ lab: Lab, _ dynamoDB: DynamoDBClient, _ table: String, _ upload: Upload) async throws -> Item {
        try expect(
            upload.run.exitCode == 0 && UUID(uuidString: upload.fileId) != nil,
            expected: "a UUID as the last line, and the exit status 0",
            seen: "status \(upload.run.exitCode ?? -1), and the last line: \(upload.fileId)",
            why: "Whoever uploads needs the id to find the file again.",
            tryNext: "let fileId = UUID().uuidString.lowercased() on every run, and print(fileId) at the end")
        let found = try await dynamoDB.getItem(
            input: GetItemInput(
                consistentRead: true, key: ["userId": .s(upload.user), "fileId": .s(upload.fileId)],
                tableName: table))
        guard let item = found.item else {
            throw ExpectationFailure(
                expected: "an item with userId \(upload.user) and fileId \(upload.fileId)",
                seen: "none; \(lab.summary(of: upload.calls))", why: "The printed id must lead to the item.",
                tryNext: "putItem(input: PutItemInput(…, item: item, tableName: table))")
        }
        return item
    }

    static func checkItem(_ item: Item, _ upload: Upload) throws {
        let wanted: [(name: String, value: DynamoDBClientTypes.AttributeValue)] = [
            ("fileName", .s(upload.fileName)), ("s3Key", .s("\(upload.user)/\(upload.fileId)")),
            ("size", .n(upload.size)),
        ]
        for (name, value) in wanted {
            try expect(
                item[name] == value, expected: "\(name) = \(show(value))", seen: "\(name) = \(show(item[name]))",
                why: "Next year's code knows the item by these names, types and values.",
                tryNext: "see the table of attributes in the lesson")
        }
        if !upload.sharedWith.isEmpty {
            try expect(
                show(item["sharedWith"]) == show(.ss(upload.sharedWith)),
                expected: "sharedWith = \(show(.ss(upload.sharedWith)))", seen: show(item["sharedWith"]),
                why: "Users can be added to a set and taken out of it in one call, and none is in it twice.",
                tryNext: "item[\"sharedWith\"] = .ss(sharedWith)")
        }
        let time = show(item["uploadedAt"])
        try expect(
            instant(item["uploadedAt"]).map { abs($0.timeIntervalSinceNow) < clockToleranceSeconds } ?? false,
            expected: "uploadedAt = S \(Date.now.formatted(.iso8601)), or about that time", seen: time,
            why: "Text in this form, always in UTC, sorts as time does.",
            tryNext: ".s(Date.now.formatted(.iso8601))")
    }

    /// The time in an attribute; nil unless it is ISO 8601 in UTC, with or without fractions of a second.
    static func instant(_ value: DynamoDBClientTypes.AttributeValue?) -> Date? {
        guard case .s(let text) = value, text.hasSuffix("Z") else { return nil }
        do {
            return try Date.ISO8601FormatStyle(includingFractionalSeconds: text.contains(".")).parse(text)
        } catch {
            return nil
        }
    }

    static func checkAll(_ lab: Lab, _ dynamoDB: DynamoDBClient, _ table: String, _ uploads: [Upload]) async throws {
        let again = uploads.dropFirst().flatMap(\.calls)
        try lab.expectNoCalls(
            to: "DeleteTable", in: again, why: "With the table go the files of everybody.",
            tryNext: "catch is ResourceInUseException, and go on")
        for upload in uploads {
            try checkItem(try await item(lab, dynamoDB, table, upload), upload)
        }
        try expect(
            Set(uploads.map(\.fileId)).count == uploads.count,
            expected: "a fileId of its own for each of \(uploads.count) uploads",
            seen: uploads.map(\.fileId).joined(separator: ", "),
            why: "The same name twice is two files.", tryNext: "a new UUID() on every run")
    }

    static func checkUnshared(_ item: Item) throws {
        try expect(
            item["sharedWith"] == nil, expected: "no attribute sharedWith in the item",
            seen: "sharedWith = \(show(item["sharedWith"]))",
            why: "A set is never empty, and a stand-in would be taken for a user or break the first ADD to the set.",
            tryNext: "if !sharedWith.isEmpty { item[\"sharedWith\"] = .ss(sharedWith) }")
    }

    static func checkConditions(_ lab: Lab, _ uploads: [Upload]) throws {
        let puts = uploads.flatMap(\.calls).filter { $0.operation == "PutItem" && $0.status == 200 }
        let guarded = puts.filter(isGuarded)
        try expect(
            !puts.isEmpty && guarded.count == puts.count,
            expected: "a condition with attribute_not_exists in every PutItem, of an attribute that every item has",
            seen: puts.isEmpty
                ? lab.summary(of: uploads.flatMap(\.calls))
                : "\(puts.count - guarded.count) of \(puts.count) PutItem calls without one",
            why: "A put replaces what is there, and says nothing.",
            tryNext: "conditionExpression: \"attribute_not_exists(fileId)\" in PutItemInput")
    }

    /// Whether a put is refused when its key is taken: the attribute that must not exist is one that every item has.
    static func isGuarded(_ put: RecordedCall) -> Bool {
        var condition = put["ConditionExpression"] ?? ""
        for (placeholder, name) in names(put).sorted(by: { $0.key > $1.key }) {
            condition = condition.replacingOccurrences(of: placeholder, with: name)
        }
        let always = "(userId|fileId|fileName|s3Key|size|uploadedAt)"
        let test = #"attribute_not_exists\s*\(\s*"# + always + #"\s*\)"#
        let way = #"(?i)\bOR\b|\bNOT\b"#
        return condition.range(of: test, options: .regularExpression) != nil
            && condition.range(of: way, options: .regularExpression) == nil
    }

    static func names(_ put: RecordedCall) -> [String: String] {
        do {
            let text = put["ExpressionAttributeNames"] ?? "{}"
            return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
        } catch {
            return [:]
        }
    }

    /// A value as the lesson writes it, such as `N 42`.
    static func show(_ value: DynamoDBClientTypes.AttributeValue?) -> String {
        switch value {
        case .s(let text): "S \(text)"
        case .n(let digits): "N \(digits)"
        case .ss(let texts): "SS \(texts.sorted().joined(separator: ", "))"
        case .l(let list): "a list of \(list.count)"
        case .null: "NULL"
        case nil: "nothing"
        default: "a value of another type"
        }
    }
}
