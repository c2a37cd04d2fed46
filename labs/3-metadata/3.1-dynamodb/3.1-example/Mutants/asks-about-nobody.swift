// fails: asks with a Query
import AWSDynamoDB
import Foundation
import SmithyWaitersAPI

// usage: main.swift <table> <list> <user> <month>
let table = CommandLine.arguments[1]
let list = try String(contentsOfFile: CommandLine.arguments[2], encoding: .utf8)
let user = CommandLine.arguments[3]
let month = CommandLine.arguments[4]

let dynamoDB = try await DynamoDBClient()

_ = try await dynamoDB.createTable(
    input: CreateTableInput(
        attributeDefinitions: [
            DynamoDBClientTypes.AttributeDefinition(attributeName: "userId", attributeType: .s),
            DynamoDBClientTypes.AttributeDefinition(attributeName: "uploadedAtAndId", attributeType: .s),
        ],
        billingMode: .payPerRequest,
        keySchema: [
            DynamoDBClientTypes.KeySchemaElement(attributeName: "userId", keyType: .hash),
            DynamoDBClientTypes.KeySchemaElement(attributeName: "uploadedAtAndId", keyType: .range),
        ],
        tableName: table))
_ = try await dynamoDB.waitUntilTableExists(
    options: WaiterOptions(maxWaitTime: 60), input: DescribeTableInput(tableName: table))

func item(_ line: Substring) -> [String: DynamoDBClientTypes.AttributeValue] {
    let column = line.split(separator: ",").map(String.init)
    return [
        "userId": .s(column[0]), "uploadedAtAndId": .s("\(column[4])#\(column[1])"), "fileId": .s(column[1]),
        "fileName": .s(column[2]), "size": .n(column[3]), "uploadedAt": .s(column[4]), "note": .s(column[5]),
    ]
}

var requests = list.split(separator: "\n").map { line in
    DynamoDBClientTypes.WriteRequest(putRequest: DynamoDBClientTypes.PutRequest(item: item(line)))
}
while !requests.isEmpty {
    let outcome = try await dynamoDB.batchWriteItem(
        input: BatchWriteItemInput(requestItems: [table: Array(requests.prefix(25))]))
    requests = requests.dropFirst(25) + (outcome.unprocessedItems?[table] ?? [])
}

_ = try await dynamoDB.query(
    input: QueryInput(
        consistentRead: true, expressionAttributeValues: [":user": .s("nobody")],
        keyConditionExpression: "userId = :user", tableName: table))
let rows = list.split(separator: "\n").map { $0.split(separator: ",") }
let found = rows.filter { $0[0] == user && $0[4].hasPrefix(month) }
for row in found.sorted(by: { $0[4] > $1[4] }) {
    print(row[2])
}
