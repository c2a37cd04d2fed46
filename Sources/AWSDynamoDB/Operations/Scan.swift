// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime
public import ClientRuntime

/// What `Scan` takes.
public struct ScanInput: Sendable {
    public var attributesToGet: [String]?
    public var conditionalOperator: DynamoDBClientTypes.ConditionalOperator?
    public var consistentRead: Bool?
    public var exclusiveStartKey: [String: DynamoDBClientTypes.AttributeValue]?
    public var expressionAttributeNames: [String: String]?
    public var expressionAttributeValues: [String: DynamoDBClientTypes.AttributeValue]?
    public var filterExpression: String?
    public var indexName: String?
    public var limit: Int?
    public var projectionExpression: String?
    public var returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity?
    public var scanFilter: [String: DynamoDBClientTypes.Condition]?
    public var segment: Int?
    public var select: DynamoDBClientTypes.Select?
    public var tableName: String?
    public var totalSegments: Int?

    public init(
        attributesToGet: [String]? = nil, conditionalOperator: DynamoDBClientTypes.ConditionalOperator? = nil,
        consistentRead: Bool? = nil, exclusiveStartKey: [String: DynamoDBClientTypes.AttributeValue]? = nil,
        expressionAttributeNames: [String: String]? = nil,
        expressionAttributeValues: [String: DynamoDBClientTypes.AttributeValue]? = nil, filterExpression: String? = nil,
        indexName: String? = nil, limit: Int? = nil, projectionExpression: String? = nil,
        returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity? = nil,
        scanFilter: [String: DynamoDBClientTypes.Condition]? = nil, segment: Int? = nil,
        select: DynamoDBClientTypes.Select? = nil, tableName: String? = nil, totalSegments: Int? = nil
    ) {
        self.attributesToGet = attributesToGet
        self.conditionalOperator = conditionalOperator
        self.consistentRead = consistentRead
        self.exclusiveStartKey = exclusiveStartKey
        self.expressionAttributeNames = expressionAttributeNames
        self.expressionAttributeValues = expressionAttributeValues
        self.filterExpression = filterExpression
        self.indexName = indexName
        self.limit = limit
        self.projectionExpression = projectionExpression
        self.returnConsumedCapacity = returnConsumedCapacity
        self.scanFilter = scanFilter
        self.segment = segment
        self.select = select
        self.tableName = tableName
        self.totalSegments = totalSegments
    }
}

extension ScanInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableName, "TableName")
        m.member(&indexName, "IndexName")
        m.member(&attributesToGet, "AttributesToGet")
        m.member(&limit, "Limit")
        m.member(&select, "Select")
        m.member(&scanFilter, "ScanFilter")
        m.member(&conditionalOperator, "ConditionalOperator")
        m.member(&exclusiveStartKey, "ExclusiveStartKey")
        m.member(&returnConsumedCapacity, "ReturnConsumedCapacity")
        m.member(&totalSegments, "TotalSegments")
        m.member(&segment, "Segment")
        m.member(&projectionExpression, "ProjectionExpression")
        m.member(&filterExpression, "FilterExpression")
        m.member(&expressionAttributeNames, "ExpressionAttributeNames")
        m.member(&expressionAttributeValues, "ExpressionAttributeValues")
        m.member(&consistentRead, "ConsistentRead")
    }
}

/// What `Scan` answers.
public struct ScanOutput: Sendable {
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

extension ScanOutput: Shape {
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
    static let scanOperation = Operation<ScanInput, ScanOutput>(
        "Scan", "POST /",
        errors: [
            InternalServerError.self, InvalidEndpointException.self, ProvisionedThroughputExceededException.self,
            RequestLimitExceeded.self, ResourceNotFoundException.self,
        ])

    /// Calls `Scan`.
    public func scan(input: ScanInput) async throws -> ScanOutput {
        try await runtime.call(Self.scanOperation, input)
    }

    /// Calls `Scan` for page after page, as they are asked for.
    public func scanPaginated(input: ScanInput) -> PaginatorSequence<ScanInput, ScanOutput> {
        PaginatorSequence(
            input: input, inputKey: \.exclusiveStartKey, outputKey: \.lastEvaluatedKey, paginationFunction: scan(input:)
        )
    }
}

extension ScanInput: PaginateToken {
    public func usingPaginationToken(_ token: [String: DynamoDBClientTypes.AttributeValue]) -> ScanInput {
        var next = self
        next.exclusiveStartKey = token
        return next
    }
}

extension PaginatorSequence
where OperationStackInput == ScanInput, OperationStackOutput == ScanOutput {
    /// The items of all pages.
    public func items() async throws -> [[String: DynamoDBClientTypes.AttributeValue]] {
        var all: [[String: DynamoDBClientTypes.AttributeValue]] = []
        for try await page in self { all += page.items ?? [] }
        return all
    }
}
