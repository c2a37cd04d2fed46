// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `ExecuteStatement` takes.
public struct ExecuteStatementInput: Sendable {
    public var consistentRead: Bool?
    public var limit: Int?
    public var nextToken: String?
    public var parameters: [DynamoDBClientTypes.AttributeValue]?
    public var returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity?
    public var returnValuesOnConditionCheckFailure: DynamoDBClientTypes.ReturnValuesOnConditionCheckFailure?
    public var statement: String?

    public init(
        consistentRead: Bool? = nil, limit: Int? = nil, nextToken: String? = nil,
        parameters: [DynamoDBClientTypes.AttributeValue]? = nil,
        returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity? = nil,
        returnValuesOnConditionCheckFailure: DynamoDBClientTypes.ReturnValuesOnConditionCheckFailure? = nil,
        statement: String? = nil
    ) {
        self.consistentRead = consistentRead
        self.limit = limit
        self.nextToken = nextToken
        self.parameters = parameters
        self.returnConsumedCapacity = returnConsumedCapacity
        self.returnValuesOnConditionCheckFailure = returnValuesOnConditionCheckFailure
        self.statement = statement
    }
}

extension ExecuteStatementInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&statement, "Statement")
        m.member(&parameters, "Parameters")
        m.member(&consistentRead, "ConsistentRead")
        m.member(&nextToken, "NextToken")
        m.member(&returnConsumedCapacity, "ReturnConsumedCapacity")
        m.member(&limit, "Limit")
        m.member(&returnValuesOnConditionCheckFailure, "ReturnValuesOnConditionCheckFailure")
    }
}

/// What `ExecuteStatement` answers.
public struct ExecuteStatementOutput: Sendable {
    public var consumedCapacity: DynamoDBClientTypes.ConsumedCapacity?
    public var items: [[String: DynamoDBClientTypes.AttributeValue]]?
    public var lastEvaluatedKey: [String: DynamoDBClientTypes.AttributeValue]?
    public var nextToken: String?

    public init(
        consumedCapacity: DynamoDBClientTypes.ConsumedCapacity? = nil,
        items: [[String: DynamoDBClientTypes.AttributeValue]]? = nil,
        lastEvaluatedKey: [String: DynamoDBClientTypes.AttributeValue]? = nil, nextToken: String? = nil
    ) {
        self.consumedCapacity = consumedCapacity
        self.items = items
        self.lastEvaluatedKey = lastEvaluatedKey
        self.nextToken = nextToken
    }
}

extension ExecuteStatementOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&items, "Items")
        m.member(&nextToken, "NextToken")
        m.member(&consumedCapacity, "ConsumedCapacity")
        m.member(&lastEvaluatedKey, "LastEvaluatedKey")
    }
}

extension DynamoDBClient {
    static let executeStatementOperation = Operation<ExecuteStatementInput, ExecuteStatementOutput>(
        "ExecuteStatement", "POST /",
        errors: [
            ConditionalCheckFailedException.self, DuplicateItemException.self, InternalServerError.self,
            ItemCollectionSizeLimitExceededException.self, ProvisionedThroughputExceededException.self,
            RequestLimitExceeded.self, ResourceNotFoundException.self, TransactionConflictException.self,
        ])

    /// Calls `ExecuteStatement`.
    public func executeStatement(input: ExecuteStatementInput) async throws -> ExecuteStatementOutput {
        try await runtime.call(Self.executeStatementOperation, input)
    }
}
