// fails: reads its own writes
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

let pages = dynamoDB.queryPaginated(
    input: QueryInput(
        expressionAttributeValues: [":user": .s(user), ":month": .s(month)],
        keyConditionExpression: "userId = :user AND begins_with(uploadedAtAndId, :month)", scanIndexForward: false,
        tableName: table))
for try await page in pages {
    for case .s(let fileName) in (page.items ?? []).compactMap({ $0["fileName"] }) {
        print(fileName)
    }
}
