// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeleteItem` takes.
public struct DeleteItemInput: Sendable {
    public var conditionExpression: String?
    public var conditionalOperator: DynamoDBClientTypes.ConditionalOperator?
    public var expected: [String: DynamoDBClientTypes.ExpectedAttributeValue]?
    public var expressionAttributeNames: [String: String]?
    public var expressionAttributeValues: [String: DynamoDBClientTypes.AttributeValue]?
    public var key: [String: DynamoDBClientTypes.AttributeValue]?
    public var returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity?
    public var returnItemCollectionMetrics: DynamoDBClientTypes.ReturnItemCollectionMetrics?
    public var returnValues: DynamoDBClientTypes.ReturnValue?
    public var returnValuesOnConditionCheckFailure: DynamoDBClientTypes.ReturnValuesOnConditionCheckFailure?
    public var tableName: String?

    public init(
        conditionExpression: String? = nil, conditionalOperator: DynamoDBClientTypes.ConditionalOperator? = nil,
        expected: [String: DynamoDBClientTypes.ExpectedAttributeValue]? = nil,
        expressionAttributeNames: [String: String]? = nil,
        expressionAttributeValues: [String: DynamoDBClientTypes.AttributeValue]? = nil,
        key: [String: DynamoDBClientTypes.AttributeValue]? = nil,
        returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity? = nil,
        returnItemCollectionMetrics: DynamoDBClientTypes.ReturnItemCollectionMetrics? = nil,
        returnValues: DynamoDBClientTypes.ReturnValue? = nil,
        returnValuesOnConditionCheckFailure: DynamoDBClientTypes.ReturnValuesOnConditionCheckFailure? = nil,
        tableName: String? = nil
    ) {
        self.conditionExpression = conditionExpression
        self.conditionalOperator = conditionalOperator
        self.expected = expected
        self.expressionAttributeNames = expressionAttributeNames
        self.expressionAttributeValues = expressionAttributeValues
        self.key = key
        self.returnConsumedCapacity = returnConsumedCapacity
        self.returnItemCollectionMetrics = returnItemCollectionMetrics
        self.returnValues = returnValues
        self.returnValuesOnConditionCheckFailure = returnValuesOnConditionCheckFailure
        self.tableName = tableName
    }
}

extension DeleteItemInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableName, "TableName")
        m.member(&key, "Key")
        m.member(&expected, "Expected")
        m.member(&conditionalOperator, "ConditionalOperator")
        m.member(&returnValues, "ReturnValues")
        m.member(&returnConsumedCapacity, "ReturnConsumedCapacity")
        m.member(&returnItemCollectionMetrics, "ReturnItemCollectionMetrics")
        m.member(&conditionExpression, "ConditionExpression")
        m.member(&expressionAttributeNames, "ExpressionAttributeNames")
        m.member(&expressionAttributeValues, "ExpressionAttributeValues")
        m.member(&returnValuesOnConditionCheckFailure, "ReturnValuesOnConditionCheckFailure")
    }
}

/// What `DeleteItem` answers.
public struct DeleteItemOutput: Sendable {
    public var attributes: [String: DynamoDBClientTypes.AttributeValue]?
    public var consumedCapacity: DynamoDBClientTypes.ConsumedCapacity?
    public var itemCollectionMetrics: DynamoDBClientTypes.ItemCollectionMetrics?

    public init(
        attributes: [String: DynamoDBClientTypes.AttributeValue]? = nil,
        consumedCapacity: DynamoDBClientTypes.ConsumedCapacity? = nil,
        itemCollectionMetrics: DynamoDBClientTypes.ItemCollectionMetrics? = nil
    ) {
        self.attributes = attributes
        self.consumedCapacity = consumedCapacity
        self.itemCollectionMetrics = itemCollectionMetrics
    }
}

extension DeleteItemOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&attributes, "Attributes")
        m.member(&consumedCapacity, "ConsumedCapacity")
        m.member(&itemCollectionMetrics, "ItemCollectionMetrics")
    }
}

extension DynamoDBClient {
    static let deleteItemOperation = Operation<DeleteItemInput, DeleteItemOutput>(
        "DeleteItem", "POST /",
        errors: [
            ConditionalCheckFailedException.self, InternalServerError.self, InvalidEndpointException.self,
            ItemCollectionSizeLimitExceededException.self, ProvisionedThroughputExceededException.self,
            ReplicatedWriteConflictException.self, RequestLimitExceeded.self, ResourceNotFoundException.self,
            TransactionConflictException.self,
        ])

    /// Calls `DeleteItem`.
    public func deleteItem(input: DeleteItemInput) async throws -> DeleteItemOutput {
        try await runtime.call(Self.deleteItemOperation, input)
    }
}
