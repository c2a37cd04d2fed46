import AWSDynamoDB
import Foundation
import LabKit

/// A year of files becomes a table, of which one month of one user is read: no more and no less.
@main enum Checks {
    /// One month takes about a twelfth of what the user's whole year takes. This leaves room for another way to page.
    static let readUnitsMax = 6.0

    /// One line of the list.
    struct File {
        let user: String
        let id: String
        let name: String
        let size: String
        let uploadedAt: String
        let note: String

        var line: String { "\(user),\(id),\(name),\(size),\(uploadedAt),\(note)" }
    }

    static func main() async {
        await Lab.run { lab in
            let table = "uploads-\(lab.random.hex(8))"
            let users = (0..<3).map { _ in "user-\(lab.random.hex(6))" }
            let year = lab.random.int(in: 2021...2026)
            let month = "\(year)-\(twoDigits(lab.random.int(in: 1...12)))"
            let files = makeFiles(lab, users: users, year: year, month: month)
            _ = try lab.file("files.csv", contents: files.map { $0.line + "\n" }.joined())
            let run = try await lab.runAnswer(arguments: [table, "files.csv", users[0], month], timeoutSeconds: 60)
            let calls = lab.calls
            let dynamoDB = try await lab.administrator.dynamoDB()

            try await lab.require("stores every file", points: 3) {
                try await checkStored(lab, dynamoDB, table, files, calls)
            }
            await lab.check("prints the month's files, newest first", points: 2) {
                let wanted = files.filter { $0.user == users[0] && $0.uploadedAt.hasPrefix(month) }
                try checkPrinted(run.lines, wanted, files)
            }
            try await lab.require("asks with a Query", points: 2) {
                let wanted = files.filter { $0.user == users[0] && $0.uploadedAt.hasPrefix(month) }
                try checkQuery(lab, table, users[0], wanted, calls)
            }
            await lab.check("reads only what it prints", points: 2) {
                try checkReading(lab, calls)
            }
            await lab.check("reads its own writes", points: 1) {
                try await checkConsistency(lab, files, [users[0], month])
            }
        }
    }

    /// Runs the program again, with a new table, in a cloud whose eventually consistent reads see nothing new.
    static func checkConsistency(_ lab: Lab, _ files: [File], _ question: [String]) async throws {
        lab.makeReadsStale()
        let table = "uploads-\(lab.random.hex(8))"
        let run = try await lab.runAnswer(arguments: [table, "files.csv"] + question, timeoutSeconds: 60)
        let wanted = files.filter { $0.user == question[0] && $0.uploadedAt.hasPrefix(question[1]) }.map(\.name)
        let missing = Set(wanted).subtracting(run.lines)
        try expect(
            missing.isEmpty, expected: "the \(wanted.count) files of the month, right after they were stored",
            seen: "\(missing.count) of them are missing when reads lag behind writes by a minute",
            why: "A read is eventually consistent unless it asks for more: it may miss what was written just before.",
            tryNext: "consistentRead: true in the QueryInput")
    }

    /// Each user's files over the year, shuffled. In the month that is asked for, two fall into the same second: the first
    /// and the last of the list, so that they do not meet in one batch, which would be refused and not replaced.
    static func makeFiles(_ lab: Lab, users: [String], year: Int, month: String) -> [File] {
        var files: [File] = []
        for (index, user) in users.enumerated() {
            for monthOfYear in 1...12 {
                for _ in 0..<(index == 0 ? lab.random.int(in: 18...24) : lab.random.int(in: 1...4)) {
                    files.append(makeFile(lab, user, moment(lab, "\(year)-\(twoDigits(monthOfYear))")))
                }
            }
        }
        let second = moment(lab, month)
        return [makeFile(lab, users[0], second)] + lab.random.shuffled(files) + [makeFile(lab, users[0], second)]
    }

    static func makeFile(_ lab: Lab, _ user: String, _ uploadedAt: String) -> File {
        File(
            user: user, id: "f-\(lab.random.hex(10))", name: lab.random.key("jpg"),
            size: String(lab.random.int(in: 1...9_000_000_000)), uploadedAt: uploadedAt,
            note: lab.random.text(words: 30))
    }

    static func moment(_ lab: Lab, _ month: String) -> String {
        let numbers = [lab.random.int(in: 1...28)] + [23, 59, 59].map { lab.random.int(in: 0...$0) }
        let texts = numbers.map(twoDigits)
        return "\(month)-\(texts[0])T\(texts[1]):\(texts[2]):\(texts[3])Z"
    }

    static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    static func checkStored(
        _ lab: Lab, _ dynamoDB: DynamoDBClient, _ table: String, _ files: [File], _ calls: [RecordedCall]
    ) async throws {
        try lab.expectCalls(
            to: "CreateTable", in: calls.filter { $0["TableName"] == table },
            why: "Items need a table, and this one is new on every run.",
            tryNext: "createTable(input: CreateTableInput(…, tableName: table))")
        let answer = try await dynamoDB.describeTable(input: DescribeTableInput(tableName: table))
        let keys = (answer.table?.keySchema ?? []).map { "\($0.attributeName ?? "?") \($0.keyType?.rawValue ?? "?")" }
        try expect(
            keys.first == "userId HASH" && keys.count == 2,
            expected: "userId as the partition key (HASH), and a sort key (RANGE)", seen: keys.joined(separator: ", "),
            why: "The partition key is what the question knows exactly. The sort key holds the order.",
            tryNext: "two KeySchemaElements: userId with .hash, your sort key with .range")
        var stored: [String: [String: DynamoDBClientTypes.AttributeValue]] = [:]
        for try await page in dynamoDB.scanPaginated(input: ScanInput(consistentRead: true, tableName: table)) {
            for item in page.items ?? [] {
                if case .s(let id) = item["fileId"] { stored[id] = item }
            }
        }
        let missing = files.filter { stored[$0.id] == nil }
        try expect(
            missing.isEmpty, expected: "\(files.count) items, one for each line",
            seen: "\(stored.count) items, and none for \(missing.first?.line ?? ""); \(lab.summary(of: calls))",
            why: "A put with a key that exists replaces the item. Two files of one user can have the same time.",
            tryNext: "a sort key that is different for every file: the time, then #, then the file's id")
        for file in files {
            try checkItem(stored[file.id] ?? [:], file)
        }
    }

    static func checkItem(_ item: [String: DynamoDBClientTypes.AttributeValue], _ file: File) throws {
        let wanted: [(name: String, value: DynamoDBClientTypes.AttributeValue)] = [
            ("userId", .s(file.user)), ("fileName", .s(file.name)), ("size", .n(file.size)),
            ("uploadedAt", .s(file.uploadedAt)), ("note", .s(file.note)),
        ]
        let wrong = wanted.filter { item[$0.name] != $0.value }.map(\.name)
        try expect(
            wrong.isEmpty,
            expected: "userId, fileId, fileName, uploadedAt and note as strings and size as a number, "
                + "with the values of the line: \(file.line)",
            seen: "another value or type, or none, in \(wrong.joined(separator: ", "))",
            why: "Others will read these items, and know them by these names and types.",
            tryNext: "\"size\": .n(column[3]), \"uploadedAt\": .s(column[4])")
    }

    static func checkPrinted(_ lines: [String], _ wanted: [File], _ files: [File]) throws {
        let names = Set(wanted.map(\.name))
        let missing = names.subtracting(lines).sorted()
        let others = lines.filter { !names.contains($0) }
        try expect(
            missing.isEmpty && others.isEmpty && lines.count == wanted.count,
            expected: "the \(wanted.count) names of the user's files of the month, each once",
            seen: "\(lines.count) lines, of which \(others.count) do not belong there; "
                + "\(missing.count) names are missing",
            why: "This is the page that the user opens.",
            tryNext: "begins_with on the sort key, and a print of each item's fileName")
        let times = Dictionary(files.map { ($0.name, $0.uploadedAt) }, uniquingKeysWith: { first, _ in first })
        let printed = lines.compactMap { times[$0] }
        try expect(
            printed == printed.sorted(by: >), expected: "the newest first",
            seen: "files of \(printed.prefix(3).joined(separator: ", ")), …",
            why: "What was uploaded last is what people look for first.", tryNext: "scanIndexForward: false")
    }

    static func checkQuery(
        _ lab: Lab, _ table: String, _ user: String, _ wanted: [File], _ calls: [RecordedCall]
    ) throws {
        try lab.expectNoCalls(
            to: "Scan", in: calls,
            why: "A Scan reads, and bills, the whole table: every file of every user.",
            tryNext: "query(input:) with a key condition instead of scan(input:) with a filter")
        let queries = calls.filter { $0["TableName"] == table && $0.operation == "Query" && $0.status == 200 }
        let ofUser = queries.filter {
            (($0["ExpressionAttributeValues"] ?? "") + ($0["KeyConditions"] ?? "")).contains(user)
        }
        // An answer that brings all names is at least as long as they are.
        let bytesNeeded = wanted.map { #"{"fileName":{"S":""}}"#.utf8.count + $0.name.utf8.count }.reduce(0, +)
        let bytes = ofUser.map(\.responseSizeBytes).reduce(0, +)
        try expect(
            bytes >= bytesNeeded,
            expected: "a Query of \(table) for \(user) whose answer brings the \(wanted.count) files",
            seen: ofUser.isEmpty
                ? lab.summary(of: calls)
                : "\(lab.summary(of: ofUser)) with \(bytes) bytes of answers, too few for them",
            why: "The page must show what is in the table, whoever put it there.",
            tryNext: "query(input: QueryInput(…, keyConditionExpression: \"userId = :user AND …\", tableName: table))")
    }

    static func checkReading(_ lab: Lab, _ calls: [RecordedCall]) throws {
        let writes = ["BatchWriteItem", "PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems"]
        let reads = calls.filter { !writes.contains($0.operation) }
        try lab.expectCapacityUnits(
            atMost: readUnitsMax, in: reads,
            why: "A filter, on the server or in your program, comes after the reading, and reading is what is billed.",
            tryNext: "userId = :user AND begins_with(<your sort key>, :month) as key condition, and no filter")
    }
}
