// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime
public import ClientRuntime

/// What `Query` takes.
public struct QueryInput: Sendable {
    public var attributesToGet: [String]?
    public var conditionalOperator: DynamoDBClientTypes.ConditionalOperator?
    public var consistentRead: Bool?
    public var exclusiveStartKey: [String: DynamoDBClientTypes.AttributeValue]?
    public var expressionAttributeNames: [String: String]?
    public var expressionAttributeValues: [String: DynamoDBClientTypes.AttributeValue]?
    public var filterExpression: String?
    public var indexName: String?
    public var keyConditionExpression: String?
    public var keyConditions: [String: DynamoDBClientTypes.Condition]?
    public var limit: Int?
    public var projectionExpression: String?
    public var queryFilter: [String: DynamoDBClientTypes.Condition]?
    public var returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity?
    public var scanIndexForward: Bool?
    public var select: DynamoDBClientTypes.Select?
    public var tableName: String?

    public init(
        attributesToGet: [String]? = nil, conditionalOperator: DynamoDBClientTypes.ConditionalOperator? = nil,
        consistentRead: Bool? = nil, exclusiveStartKey: [String: DynamoDBClientTypes.AttributeValue]? = nil,
        expressionAttributeNames: [String: String]? = nil,
        expressionAttributeValues: [String: DynamoDBClientTypes.AttributeValue]? = nil, filterExpression: String? = nil,
        indexName: String? = nil, keyConditionExpression: String? = nil,
        keyConditions: [String: DynamoDBClientTypes.Condition]? = nil, limit: Int? = nil,
        projectionExpression: String? = nil, queryFilter: [String: DynamoDBClientTypes.Condition]? = nil,
        returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity? = nil, scanIndexForward: Bool? = nil,
        select: DynamoDBClientTypes.Select? = nil, tableName: String? = nil
    ) {
        self.attributesToGet = attributesToGet
        self.conditionalOperator = conditionalOperator
        self.consistentRead = consistentRead
        self.exclusiveStartKey = exclusiveStartKey
        self.expressionAttributeNames = expressionAttributeNames
        self.expressionAttributeValues = expressionAttributeValues
        self.filterExpression = filterExpression
        self.indexName = indexName
        self.keyConditionExpression = keyConditionExpression
        self.keyConditions = keyConditions
        self.limit = limit
        self.projectionExpression = projectionExpression
        self.queryFilter = queryFilter
        self.returnConsumedCapacity = returnConsumedCapacity
        self.scanIndexForward = scanIndexForward
        self.select = select
        self.tableName = tableName
    }
}

extension QueryInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableName, "TableName")
        m.member(&indexName, "IndexName")
        m.member(&select, "Select")
        m.member(&attributesToGet, "AttributesToGet")
        m.member(&limit, "Limit")
        m.member(&consistentRead, "ConsistentRead")
        m.member(&keyConditions, "KeyConditions")
        m.member(&queryFilter, "QueryFilter")
        m.member(&conditionalOperator, "ConditionalOperator")
        m.member(&scanIndexForward, "ScanIndexForward")
        m.member(&exclusiveStartKey, "ExclusiveStartKey")
        m.member(&returnConsumedCapacity, "ReturnConsumedCapacity")
        m.member(&projectionExpression, "ProjectionExpression")
        m.member(&filterExpression, "FilterExpression")
        m.member(&keyConditionExpression, "KeyConditionExpression")
        m.member(&expressionAttributeNames, "ExpressionAttributeNames")
        m.member(&expressionAttributeValues, "ExpressionAttributeValues")
    }
}

/// What `Query` answers.
public struct QueryOutput: Sendable {
    public var consumedCapacity: DynamoDBClientTypes.ConsumedCapacity?
    public var count: Int = 0
    public var items: [[String: DynamoDBClientTypes.AttributeValue]]?
    public var lastEvaluatedKey: [String: DynamoDBClientTypes.AttributeValue]?
    public var scannedCount: Int = 0

    public init(
        consumedCapacity: DynamoDBClientTypes.ConsumedCapacity? = nil, count: Int = 0,
        items: [[String: DynamoDBClientTypes.AttributeValue]]? = nil,
        lastEvaluatedKey: [String: DynamoDBClientTypes.AttributeValue]? = nil, scannedCount: Int = 0
    ) {
        self.consumedCapacity = consumedCapacity
        self.count = count
        self.items = items
        self.lastEvaluatedKey = lastEvaluatedKey
        self.scannedCount = scannedCount
    }
}

extension QueryOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&items, "Items")
        m.defaulted(&count, "Count")
        m.defaulted(&scannedCount, "ScannedCount")
        m.member(&lastEvaluatedKey, "LastEvaluatedKey")
        m.member(&consumedCapacity, "ConsumedCapacity")
    }
}

extension DynamoDBClient {
    static let queryOperation = Operation<QueryInput, QueryOutput>(
        "Query", "POST /",
        errors: [
            InternalServerError.self, InvalidEndpointException.self, ProvisionedThroughputExceededException.self,
            RequestLimitExceeded.self, ResourceNotFoundException.self,
        ])

    /// Calls `Query`.
    public func query(input: QueryInput) async throws -> QueryOutput {
        try await runtime.call(Self.queryOperation, input)
    }

    /// Calls `Query` for page after page, as they are asked for.
    public func queryPaginated(input: QueryInput) -> PaginatorSequence<QueryInput, QueryOutput> {
        PaginatorSequence(
            input: input, inputKey: \.exclusiveStartKey, outputKey: \.lastEvaluatedKey,
            paginationFunction: query(input:)
        )
    }
}

extension QueryInput: PaginateToken {
    public func usingPaginationToken(_ token: [String: DynamoDBClientTypes.AttributeValue]) -> QueryInput {
        var next = self
        next.exclusiveStartKey = token
        return next
    }
}

extension PaginatorSequence
where OperationStackInput == QueryInput, OperationStackOutput == QueryOutput {
    /// The items of all pages.
    public func items() async throws -> [[String: DynamoDBClientTypes.AttributeValue]] {
        var all: [[String: DynamoDBClientTypes.AttributeValue]] = []
        for try await page in self { all += page.items ?? [] }
        return all
    }
}
