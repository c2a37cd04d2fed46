// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `BatchWriteItem` takes.
public struct BatchWriteItemInput: Sendable {
    public var requestItems: [String: [DynamoDBClientTypes.WriteRequest]]?
    public var returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity?
    public var returnItemCollectionMetrics: DynamoDBClientTypes.ReturnItemCollectionMetrics?

    public init(
        requestItems: [String: [DynamoDBClientTypes.WriteRequest]]? = nil,
        returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity? = nil,
        returnItemCollectionMetrics: DynamoDBClientTypes.ReturnItemCollectionMetrics? = nil
    ) {
        self.requestItems = requestItems
        self.returnConsumedCapacity = returnConsumedCapacity
        self.returnItemCollectionMetrics = returnItemCollectionMetrics
    }
}

extension BatchWriteItemInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&requestItems, "RequestItems")
        m.member(&returnConsumedCapacity, "ReturnConsumedCapacity")
        m.member(&returnItemCollectionMetrics, "ReturnItemCollectionMetrics")
    }
}

/// What `BatchWriteItem` answers.
public struct BatchWriteItemOutput: Sendable {
    public var consumedCapacity: [DynamoDBClientTypes.ConsumedCapacity]?
    public var itemCollectionMetrics: [String: [DynamoDBClientTypes.ItemCollectionMetrics]]?
    public var unprocessedItems: [String: [DynamoDBClientTypes.WriteRequest]]?

    public init(
        consumedCapacity: [DynamoDBClientTypes.ConsumedCapacity]? = nil,
        itemCollectionMetrics: [String: [DynamoDBClientTypes.ItemCollectionMetrics]]? = nil,
        unprocessedItems: [String: [DynamoDBClientTypes.WriteRequest]]? = nil
    ) {
        self.consumedCapacity = consumedCapacity
        self.itemCollectionMetrics = itemCollectionMetrics
        self.unprocessedItems = unprocessedItems
    }
}

extension BatchWriteItemOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&unprocessedItems, "UnprocessedItems")
        m.member(&itemCollectionMetrics, "ItemCollectionMetrics")
        m.member(&consumedCapacity, "ConsumedCapacity")
    }
}

extension DynamoDBClient {
    static let batchWriteItemOperation = Operation<BatchWriteItemInput, BatchWriteItemOutput>(
        "BatchWriteItem", "POST /",
        errors: [
            InternalServerError.self, InvalidEndpointException.self, ItemCollectionSizeLimitExceededException.self,
            ProvisionedThroughputExceededException.self, RequestLimitExceeded.self, ResourceNotFoundException.self,
        ])

    /// Calls `BatchWriteItem`.
    public func batchWriteItem(input: BatchWriteItemInput) async throws -> BatchWriteItemOutput {
        try await runtime.call(Self.batchWriteItemOperation, input)
    }
}
