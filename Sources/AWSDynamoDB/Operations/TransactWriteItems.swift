// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `TransactWriteItems` takes.
public struct TransactWriteItemsInput: Sendable {
    public var clientRequestToken: String?
    public var returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity?
    public var returnItemCollectionMetrics: DynamoDBClientTypes.ReturnItemCollectionMetrics?
    public var transactItems: [DynamoDBClientTypes.TransactWriteItem]?

    public init(
        clientRequestToken: String? = nil, returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity? = nil,
        returnItemCollectionMetrics: DynamoDBClientTypes.ReturnItemCollectionMetrics? = nil,
        transactItems: [DynamoDBClientTypes.TransactWriteItem]? = nil
    ) {
        self.clientRequestToken = clientRequestToken
        self.returnConsumedCapacity = returnConsumedCapacity
        self.returnItemCollectionMetrics = returnItemCollectionMetrics
        self.transactItems = transactItems
    }
}

extension TransactWriteItemsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&transactItems, "TransactItems")
        m.member(&returnConsumedCapacity, "ReturnConsumedCapacity")
        m.member(&returnItemCollectionMetrics, "ReturnItemCollectionMetrics")
        m.member(&clientRequestToken, "ClientRequestToken")
    }
}

/// What `TransactWriteItems` answers.
public struct TransactWriteItemsOutput: Sendable {
    public var consumedCapacity: [DynamoDBClientTypes.ConsumedCapacity]?
    public var itemCollectionMetrics: [String: [DynamoDBClientTypes.ItemCollectionMetrics]]?

    public init(
        consumedCapacity: [DynamoDBClientTypes.ConsumedCapacity]? = nil,
        itemCollectionMetrics: [String: [DynamoDBClientTypes.ItemCollectionMetrics]]? = nil
    ) {
        self.consumedCapacity = consumedCapacity
        self.itemCollectionMetrics = itemCollectionMetrics
    }
}

extension TransactWriteItemsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&consumedCapacity, "ConsumedCapacity")
        m.member(&itemCollectionMetrics, "ItemCollectionMetrics")
    }
}

extension DynamoDBClient {
    static let transactWriteItemsOperation = Operation<TransactWriteItemsInput, TransactWriteItemsOutput>(
        "TransactWriteItems", "POST /",
        errors: [
            IdempotentParameterMismatchException.self, InternalServerError.self, InvalidEndpointException.self,
            ProvisionedThroughputExceededException.self, RequestLimitExceeded.self, ResourceNotFoundException.self,
            TransactionCanceledException.self, TransactionInProgressException.self,
        ])

    /// Calls `TransactWriteItems`.
    public func transactWriteItems(input: TransactWriteItemsInput) async throws -> TransactWriteItemsOutput {
        try await runtime.call(Self.transactWriteItemsOperation, input)
    }
}
