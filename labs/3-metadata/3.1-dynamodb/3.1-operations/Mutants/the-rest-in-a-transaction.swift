// fails: stores every file, in batches
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

let requests = list.split(separator: "\n").map { line in
    let column = line.split(separator: ",").map(String.init)
    return DynamoDBClientTypes.WriteRequest(
        putRequest: DynamoDBClientTypes.PutRequest(item: [
            "userId": .s(column[0]), "fileId": .s(column[1]), "fileName": .s(column[2]),
            "size": .n(column[3]), "downloads": .n(column[4]),
        ]))
}
_ = try await dynamoDB.batchWriteItem(
    input: BatchWriteItemInput(requestItems: [table: Array(requests.prefix(25))]))
_ = try await dynamoDB.transactWriteItems(
    input: TransactWriteItemsInput(
        transactItems: requests.dropFirst(25).map { request in
            DynamoDBClientTypes.TransactWriteItem(
                put: DynamoDBClientTypes.Put(item: request.putRequest?.item, tableName: table))
        }))

let pages = dynamoDB.queryPaginated(
    input: QueryInput(
        consistentRead: true, expressionAttributeValues: [":user": .s(user)],
        keyConditionExpression: "userId = :user", limit: pageSize, tableName: table))
for try await page in pages {
    for case .s(let fileId) in (page.items ?? []).compactMap({ $0["fileId"] }) {
        print(fileId)
    }
}

_ = try await dynamoDB.updateItem(
    input: UpdateItemInput(
        expressionAttributeValues: [":one": .n("1")], key: ["userId": .s(user), "fileId": .s(fileToCount)],
        tableName: table, updateExpression: "ADD downloads :one"))

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
