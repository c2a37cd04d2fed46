// fails: counts in one call
import AWSDynamoDB
import Foundation
import SmithyWaitersAPI

// usage: main.swift <table> <list> <user> <page size> <file to count> <file to give> <new owner>
let table = CommandLine.arguments[1]
let list = try String(contentsOfFile: CommandLine.arguments[2], encoding: .utf8)
let user = CommandLine.arguments[3]
let pageSize = Int(CommandLine.arguments[4])
let fileToCount = CommandLine.arguments[5]
let fileToGive = CommandLine.arguments[6]
let newOwner = CommandLine.arguments[7]

let dynamoDB = try await DynamoDBClient()

_ = try await dynamoDB.createTable(
    input: CreateTableInput(
        attributeDefinitions: [
            DynamoDBClientTypes.AttributeDefinition(attributeName: "userId", attributeType: .s),
            DynamoDBClientTypes.AttributeDefinition(attributeName: "fileId", attributeType: .s),
        ],
        billingMode: .payPerRequest,
        keySchema: [
            DynamoDBClientTypes.KeySchemaElement(attributeName: "userId", keyType: .hash),
            DynamoDBClientTypes.KeySchemaElement(attributeName: "fileId", keyType: .range),
        ],
        tableName: table))
_ = try await dynamoDB.waitUntilTableExists(
    options: WaiterOptions(maxWaitTime: 60), input: DescribeTableInput(tableName: table))

var requests = list.split(separator: "\n").map { line in
    let column = line.split(separator: ",").map(String.init)
    return DynamoDBClientTypes.WriteRequest(
        putRequest: DynamoDBClientTypes.PutRequest(item: [
            "userId": .s(column[0]), "fileId": .s(column[1]), "fileName": .s(column[2]),
            "size": .n(column[3]), "downloads": .n(column[4]),
        ]))
}
while !requests.isEmpty {
    let outcome = try await dynamoDB.batchWriteItem(
        input: BatchWriteItemInput(requestItems: [table: Array(requests.prefix(25))]))
    requests = requests.dropFirst(25) + (outcome.unprocessedItems?[table] ?? [])
}

let pages = dynamoDB.queryPaginated(
    input: QueryInput(
        consistentRead: true, expressionAttributeValues: [":user": .s(user)],
        keyConditionExpression: "userId = :user", limit: pageSize, tableName: table))
for try await page in pages {
    for case .s(let fileId) in (page.items ?? []).compactMap({ $0["fileId"] }) {
        print(fileId)
    }
}

let countKey: [String: DynamoDBClientTypes.AttributeValue] = ["userId": .s(user), "fileId": .s(fileToCount)]
let counted = try await dynamoDB.getItem(input: GetItemInput(consistentRead: true, key: countKey, tableName: table))
if case .n(let digits) = counted.item?["downloads"], let downloads = Int(digits) {
    _ = try await dynamoDB.updateItem(
        input: UpdateItemInput(
            expressionAttributeValues: [":sum": .n(String(downloads + 1)), ":one": .n("1")], key: countKey,
            tableName: table, updateExpression: "SET downloads = :sum ADD changes :one"))
}

let oldKey: [String: DynamoDBClientTypes.AttributeValue] = ["userId": .s(user), "fileId": .s(fileToGive)]
let found = try await dynamoDB.getItem(input: GetItemInput(consistentRead: true, key: oldKey, tableName: table))
if var item = found.item {
    item["userId"] = .s(newOwner)
    _ = try await dynamoDB.transactWriteItems(
        input: TransactWriteItemsInput(transactItems: [
            DynamoDBClientTypes.TransactWriteItem(
                delete: DynamoDBClientTypes.Delete(
                    conditionExpression: "attribute_exists(fileId)", key: oldKey, tableName: table)),
            DynamoDBClientTypes.TransactWriteItem(
                put: DynamoDBClientTypes.Put(
                    conditionExpression: "attribute_not_exists(fileId)", item: item, tableName: table)),
        ]))
}
