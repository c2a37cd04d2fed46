import AWSDynamoDB
import Foundation
import LabKit

/// A list of files that becomes a table, comes back in pages, counts a download and gives one file away.
@main enum Checks {
    static let pageSize = 7
    /// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html
    static let batchItemsMax = 25

    typealias Item = [String: DynamoDBClientTypes.AttributeValue]

    /// One line of the list.
    struct File {
        let user: String
        let id: String
        let name: String
        let size: String
        let downloads: Int

        var line: String { "\(user),\(id),\(name),\(size),\(downloads)" }
        var key: Item { ["userId": .s(user), "fileId": .s(id)] }
    }

    /// What the answer was asked to do.
    struct Order {
        let table: String
        let files: [File]
        let user: String
        let counted: File
        let given: File
        let newOwner: String

        var ofUser: [File] { files.filter { $0.user == user }.sorted { $0.id < $1.id } }
    }

    static func main() async {
        await Lab.run { lab in
            let order = makeOrder(lab)
            _ = try lab.file("files.csv", contents: order.files.map { $0.line + "\n" }.joined())
            let run = try await lab.runAnswer(
                arguments: [
                    order.table, "files.csv", order.user, String(pageSize), order.counted.id, order.given.id,
                    order.newOwner,
                ], timeoutSeconds: 60)
            let calls = lab.calls
            let dynamoDB = try await lab.administrator.dynamoDB()

            try await lab.require("creates the table", points: 2) {
                try await checkTable(lab, dynamoDB, order, calls)
            }
            await lab.check("waits until the table is there", points: 1) {
                try checkWait(lab, calls)
            }
            await lab.check("stores every file, in batches", points: 3) {
                try await checkStored(lab, dynamoDB, order, calls)
            }
            await lab.check("asks for one user's files, to the last page", points: 2) {
                try checkPages(lab, order, calls, printed: run.lines)
            }
            await lab.check("counts in one call", points: 2) {
                try await checkCount(lab, dynamoDB, order, calls)
            }
            await lab.check("gives the file away, all or nothing", points: 2) {
                try await checkGift(lab, dynamoDB, order, calls)
            }
        }
    }

    /// Files of three users in no order, and so many of one of them that they fill several pages.
    static func makeOrder(_ lab: Lab) -> Order {
        let users = (0..<3).map { _ in "user-\(lab.random.hex(6))" }
        let counts = [lab.random.int(in: 16...24), lab.random.int(in: 5...15), lab.random.int(in: 8...15)]
        var files: [File] = []
        for (user, count) in zip(users, counts) {
            for _ in 0..<count {
                files.append(
                    File(
                        user: user, id: "f-\(lab.random.hex(10))", name: lab.random.key("jpg"),
                        size: String(lab.random.int(in: 1...9_000_000_000)), downloads: lab.random.int(in: 1...5000)))
            }
        }
        let own = lab.random.shuffled(files.filter { $0.user == users[0] })
        return Order(
            table: "files-\(lab.random.hex(8))", files: lab.random.shuffled(files), user: users[0], counted: own[0],
            given: own[1], newOwner: users[1])
    }

    static func succeeded(_ calls: [RecordedCall], _ operation: String) -> [RecordedCall] {
        calls.filter { $0.operation == operation && $0.status == 200 }
    }

    static func checkTable(
        _ lab: Lab, _ dynamoDB: DynamoDBClient, _ order: Order, _ calls: [RecordedCall]
    ) async throws {
        try expect(
            succeeded(calls, "CreateTable").contains { $0["TableName"] == order.table },
            expected: "a CreateTable call for \(order.table) that succeeds", seen: lab.summary(of: calls),
            why: "Items need a table, and this one is new on every run.",
            tryNext: "createTable(input: CreateTableInput(…, tableName: table))")
        let answer = try await dynamoDB.describeTable(input: DescribeTableInput(tableName: order.table))
        let keys = (answer.table?.keySchema ?? []).map { "\($0.attributeName ?? "?") \($0.keyType?.rawValue ?? "?")" }
        let types = (answer.table?.attributeDefinitions ?? []).map { $0.attributeType?.rawValue ?? "?" }
        try expect(
            keys == ["userId HASH", "fileId RANGE"] && Set(types) == ["S"],
            expected: "the string keys userId (HASH) and fileId (RANGE)",
            seen: "\(keys.joined(separator: ", ")) of the types \(types.joined(separator: ", "))",
            why: "All files of one user must share a partition key, and each needs a key of its own.",
            tryNext: "keySchema: userId as .hash, fileId as .range, and both as .s in attributeDefinitions")
        try expect(
            answer.table?.billingModeSummary?.billingMode == .payPerRequest,
            expected: "the billing mode PAY_PER_REQUEST",
            seen: answer.table?.billingModeSummary?.billingMode?.rawValue ?? "PROVISIONED",
            why: "Reserved capacity is billed while nobody calls, and refuses what goes beyond.",
            tryNext: "billingMode: .payPerRequest, without provisionedThroughput")
    }

    static func checkWait(_ lab: Lab, _ calls: [RecordedCall]) throws {
        let made = calls.firstIndex { $0.operation == "CreateTable" && $0.status == 200 } ?? 0
        let preparing = ["CreateTable", "DescribeTable"]
        let used = calls[made...].firstIndex { !preparing.contains($0.operation) } ?? calls.count
        try expect(
            calls[made..<used].contains { $0.operation == "DescribeTable" },
            expected: "a DescribeTable between CreateTable and the first item", seen: lab.summary(of: calls),
            why: "On AWS a new table is CREATING for some seconds, and until it is ACTIVE it refuses items: "
                + "ResourceNotFoundException.",
            tryNext: "waitUntilTableExists(options: WaiterOptions(maxWaitTime: 60), input: …) after createTable")
    }

    static func checkStored(
        _ lab: Lab, _ dynamoDB: DynamoDBClient, _ order: Order, _ calls: [RecordedCall]
    ) async throws {
        var stored: [String: Item] = [:]
        for try await page in dynamoDB.scanPaginated(input: ScanInput(consistentRead: true, tableName: order.table)) {
            for item in page.items ?? [] {
                stored["\(plain(item["userId"])) \(plain(item["fileId"]))"] = item
            }
        }
        // What became of the given file, and how often the counted one was downloaded, is for other checks.
        for file in order.files where file.id != order.given.id {
            guard let item = stored["\(file.user) \(file.id)"] else {
                throw ExpectationFailure(
                    expected: "an item for each of the \(order.files.count) lines",
                    seen: "none for \(file.line); \(lab.summary(of: calls))",
                    why: "What is not in the table, no question will find.",
                    tryNext: "go on until no request is left: removeFirst, or dropFirst(25) in a loop")
            }
            try checkItem(item, file, counted: file.id == order.counted.id)
        }
        let batches = succeeded(calls, "BatchWriteItem").count
        let needed = (order.files.count + batchItemsMax - 1) / batchItemsMax
        try expect(
            needed...(2 * needed) ~= batches && succeeded(calls, "PutItem").isEmpty,
            expected: "\(needed) BatchWriteItem calls for \(order.files.count) items, and no PutItem",
            seen: lab.summary(of: calls),
            why: "A parcel of 25 crosses the network once. One by one that takes 25 times as long.",
            tryNext: "batchWriteItem with up to \(batchItemsMax) write requests at a time")
    }

    static func checkItem(_ item: Item, _ file: File, counted: Bool) throws {
        var wanted: [(name: String, value: DynamoDBClientTypes.AttributeValue)] = [
            ("fileName", .s(file.name)), ("size", .n(file.size)),
        ]
        if !counted { wanted.append(("downloads", .n(String(file.downloads)))) }
        for (name, value) in wanted {
            try expect(
                item[name] == value, expected: "\(name) = \(show(value)) in the item of \(file.id)",
                seen: "\(name) = \(show(item[name])), among \(item.keys.sorted().joined(separator: ", "))",
                why: "A number that is stored as a string sorts 10 before 9, and cannot be added to.",
                tryNext: "\"size\": .n(column[3]), \"downloads\": .n(column[4])")
        }
    }

    static func checkPages(_ lab: Lab, _ order: Order, _ calls: [RecordedCall], printed: [String]) throws {
        let scans = calls.filter { $0.operation == "Scan" }
        try expect(
            scans.isEmpty, expected: "no Scan", seen: lab.summary(of: scans),
            why: "A Scan reads, and bills, the files of all users.", tryNext: "query(input:) with a key condition")
        let paged = succeeded(calls, "Query").filter {
            $0["Limit"] == String(pageSize)
                && (($0["ExpressionAttributeValues"] ?? "") + ($0["KeyConditions"] ?? "")).contains(order.user)
        }
        try expect(
            !paged.isEmpty, expected: "Query for \(order.user) with Limit \(pageSize)",
            seen: lab.summary(of: calls.filter { $0.operation == "Query" }),
            why: "The page size is the fourth argument.", tryNext: "limit: pageSize in QueryInput")
        let unprinted = order.ofUser.map(\.id).filter { !printed.contains($0) }
        let pagesNeeded = (order.ofUser.count + pageSize - 1) / pageSize
        // What a program prints it may have from the list; that it went from page to page, the cloud has seen.
        let pages = Set(paged.map { $0["ExclusiveStartKey"] ?? "" }).count
        try expect(
            unprinted.isEmpty && pages >= pagesNeeded,
            expected: "all \(order.ofUser.count) fileIds of \(order.user) on lines of their own, "
                + "from \(pagesNeeded) pages",
            seen: "\(lab.summary(of: paged)), different pages: \(pages), fileIds not printed: \(unprinted.count)",
            why: "One answer is one page. What comes after it is silently missing if you stop there.",
            tryNext: "repeat while the answer brings a lastEvaluatedKey, or use queryPaginated(input:)")
        let foreign = order.files.filter { $0.user != order.user && printed.contains($0.id) }
        try expect(
            foreign.isEmpty, expected: "nobody else's files", seen: foreign.map(\.line).joined(separator: "\n"),
            why: "One user must not see what another one has.", tryNext: "keyConditionExpression: \"userId = :user\"")
    }

    static func checkCount(
        _ lab: Lab, _ dynamoDB: DynamoDBClient, _ order: Order, _ calls: [RecordedCall]
    ) async throws {
        let updates = succeeded(calls, "UpdateItem").filter { ($0["Key"] ?? "").contains(order.counted.id) }
        try expect(
            !updates.isEmpty, expected: "an UpdateItem for \(order.counted.id)", seen: lab.summary(of: calls),
            why: "Only an update leaves the other attributes alone.",
            tryNext: "updateItem(input: UpdateItemInput(…, updateExpression: \"ADD downloads :one\"))")
        let answer = try await dynamoDB.getItem(
            input: GetItemInput(consistentRead: true, key: order.counted.key, tableName: order.table))
        try expect(
            answer.item?["downloads"] == .n(String(order.counted.downloads + 1)),
            expected: "downloads = N \(order.counted.downloads + 1) in the item of \(order.counted.id)",
            seen: show(answer.item?["downloads"]), why: "One download more than in the list.",
            tryNext: "\":one\": .n(\"1\") among the expression's values")
        try expect(
            updates.allSatisfy(addsOne),
            expected: "an update that lets DynamoDB add 1 to downloads, and no other of this item",
            seen: updates.map { $0["UpdateExpression"] ?? "no UpdateExpression" }.joined(separator: "\n"),
            why: "Two programs that read 7 and write 8 have lost a download. Two that add 1 have not.",
            tryNext: "ADD downloads :one, or SET downloads = downloads + :one")
    }

    /// Whether DynamoDB itself adds one to `downloads`, in one of the two ways there are.
    static func addsOne(_ update: RecordedCall) -> Bool {
        let names = json(update["ExpressionAttributeNames"]) as? [String: String] ?? [:]
        var expression = update["UpdateExpression"] ?? ""
        for (placeholder, name) in names.sorted(by: { $0.key > $1.key }) {
            expression = expression.replacingOccurrences(of: placeholder, with: name)
        }
        let add = #"(?i)\badd\s+([\w.]+\s+:\w+\s*,\s*)*downloads\s+:\w"#
        let old = #"(if_not_exists\s*\(\s*downloads\s*,\s*:\w+\s*\)|downloads)"#
        let set = #"(?i)downloads\s*=\s*("# + old + #"\s*\+\s*:\w|:\w+\s*\+\s*"# + old + ")"
        let sums = [add, set].contains { expression.range(of: $0, options: .regularExpression) != nil }
        let values = json(update["ExpressionAttributeValues"]) as? [String: [String: Any]] ?? [:]
        return sums && values.values.contains { ($0["N"] as? String).flatMap { Decimal(string: $0) } == 1 }
    }

    /// A member that was recorded as JSON; nil where there is none.
    static func json(_ text: String?) -> Any? {
        do { return try text.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) } } catch { return nil }
    }

    /// Whether a transaction has both halves of the gift.
    static func gives(_ call: RecordedCall, _ order: Order) -> Bool {
        let members = json(call["TransactItems"]) as? [[String: [String: Any]]] ?? []
        func has(_ action: String, _ member: String, _ user: String) -> Bool {
            members.contains { each in
                let key = each[action]?[member] as? [String: [String: Any]] ?? [:]
                return key["fileId"]?["S"] as? String == order.given.id && key["userId"]?["S"] as? String == user
            }
        }
        return has("Put", "Item", order.newOwner) && has("Delete", "Key", order.given.user)
    }

    static func checkGift(
        _ lab: Lab, _ dynamoDB: DynamoDBClient, _ order: Order, _ calls: [RecordedCall]
    ) async throws {
        let file = order.given
        let old = try await dynamoDB.getItem(
            input: GetItemInput(consistentRead: true, key: file.key, tableName: order.table))
        let new = try await dynamoDB.getItem(
            input: GetItemInput(
                consistentRead: true, key: ["userId": .s(order.newOwner), "fileId": .s(file.id)],
                tableName: order.table))
        try expect(
            old.item == nil && new.item != nil,
            expected: "\(file.id) with \(order.newOwner), and no longer with \(file.user)",
            seen: "\(old.item == nil ? "nothing" : "an item") under \(file.user), "
                + "\(new.item == nil ? "nothing" : "an item") under \(order.newOwner); \(lab.summary(of: calls))",
            why: "A key never changes. A new owner means a new item.",
            tryNext: "put the item under its new userId, and delete the one under the old")
        try expect(
            ["fileName", "size", "downloads"].map { plain(new.item?[$0]) }
                == [file.name, file.size, String(file.downloads)],
            expected: "fileName, size and downloads as they were",
            seen: "an item with \((new.item ?? [:]).keys.sorted().joined(separator: ", "))",
            why: "A put writes the whole item. What you leave out is gone.",
            tryNext: "get the item, change its userId alone, and put that")
        try expect(
            succeeded(calls, "TransactWriteItems").contains { gives($0, order) },
            expected: "one TransactWriteItems with the put and the delete", seen: lab.summary(of: calls),
            why: "A program that ends between two calls leaves the file with both users, or with nobody.",
            tryNext: "transactWriteItems with one TransactWriteItem(delete:) and one TransactWriteItem(put:)")
    }

    /// A string or number without its type.
    static func plain(_ value: DynamoDBClientTypes.AttributeValue?) -> String {
        switch value {
        case .s(let text), .n(let text): text
        default: ""
        }
    }

    /// A value as the lesson writes it, such as `N 42`.
    static func show(_ value: DynamoDBClientTypes.AttributeValue?) -> String {
        switch value {
        case .s(let text): "S \(text)"
        case .n(let digits): "N \(digits)"
        case nil: "nothing"
        default: "a value of another type"
        }
    }
}
