// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetItem` takes.
public struct GetItemInput: Sendable {
    public var attributesToGet: [String]?
    public var consistentRead: Bool?
    public var expressionAttributeNames: [String: String]?
    public var key: [String: DynamoDBClientTypes.AttributeValue]?
    public var projectionExpression: String?
    public var returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity?
    public var tableName: String?

    public init(
        attributesToGet: [String]? = nil, consistentRead: Bool? = nil,
        expressionAttributeNames: [String: String]? = nil, key: [String: DynamoDBClientTypes.AttributeValue]? = nil,
        projectionExpression: String? = nil, returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity? = nil,
        tableName: String? = nil
    ) {
        self.attributesToGet = attributesToGet
        self.consistentRead = consistentRead
        self.expressionAttributeNames = expressionAttributeNames
        self.key = key
        self.projectionExpression = projectionExpression
        self.returnConsumedCapacity = returnConsumedCapacity
        self.tableName = tableName
    }
}

extension GetItemInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableName, "TableName")
        m.member(&key, "Key")
        m.member(&attributesToGet, "AttributesToGet")
        m.member(&consistentRead, "ConsistentRead")
        m.member(&returnConsumedCapacity, "ReturnConsumedCapacity")
        m.member(&projectionExpression, "ProjectionExpression")
        m.member(&expressionAttributeNames, "ExpressionAttributeNames")
    }
}

/// What `GetItem` answers.
public struct GetItemOutput: Sendable {
    public var consumedCapacity: DynamoDBClientTypes.ConsumedCapacity?
    public var item: [String: DynamoDBClientTypes.AttributeValue]?

    public init(
        consumedCapacity: DynamoDBClientTypes.ConsumedCapacity? = nil,
        item: [String: DynamoDBClientTypes.AttributeValue]? = nil
    ) {
        self.consumedCapacity = consumedCapacity
        self.item = item
    }
}

extension GetItemOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&item, "Item")
        m.member(&consumedCapacity, "ConsumedCapacity")
    }
}

extension DynamoDBClient {
    static let getItemOperation = Operation<GetItemInput, GetItemOutput>(
        "GetItem", "POST /",
        errors: [
            InternalServerError.self, InvalidEndpointException.self, ProvisionedThroughputExceededException.self,
            RequestLimitExceeded.self, ResourceNotFoundException.self,
        ])

    /// Calls `GetItem`.
    public func getItem(input: GetItemInput) async throws -> GetItemOutput {
        try await runtime.call(Self.getItemOperation, input)
    }
}
