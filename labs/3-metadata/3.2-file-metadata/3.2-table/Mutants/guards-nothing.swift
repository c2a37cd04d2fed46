// fails: never replaces an item
import AWSDynamoDB
import Foundation
import SmithyWaitersAPI

// usage: main.swift <table> <user> <file name> <size> [<shared with> ...]
let table = CommandLine.arguments[1]
let user = CommandLine.arguments[2]
let fileName = CommandLine.arguments[3]
let size = CommandLine.arguments[4]
let sharedWith = Array(CommandLine.arguments.dropFirst(5))

let dynamoDB = try await DynamoDBClient()

do {
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
} catch is ResourceInUseException {
    // The table is there, which is all that is wanted.
}
_ = try await dynamoDB.waitUntilTableExists(
    options: WaiterOptions(maxWaitTime: 60), input: DescribeTableInput(tableName: table))

let fileId = UUID().uuidString.lowercased()
var item: [String: DynamoDBClientTypes.AttributeValue] = [
    "userId": .s(user), "fileId": .s(fileId), "fileName": .s(fileName), "s3Key": .s("\(user)/\(fileId)"),
    "uploadedAt": .s(Date.now.formatted(.iso8601)), "size": .n(size),
]
if !sharedWith.isEmpty {
    item["sharedWith"] = .ss(sharedWith)
}
_ = try await dynamoDB.putItem(
    input: PutItemInput(conditionExpression: "attribute_not_exists(deletedAt)", item: item, tableName: table))
print(fileId)
