// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `TransactGetItems` takes.
public struct TransactGetItemsInput: Sendable {
    public var returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity?
    public var transactItems: [DynamoDBClientTypes.TransactGetItem]?

    public init(
        returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity? = nil,
        transactItems: [DynamoDBClientTypes.TransactGetItem]? = nil
    ) {
        self.returnConsumedCapacity = returnConsumedCapacity
        self.transactItems = transactItems
    }
}

extension TransactGetItemsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&transactItems, "TransactItems")
        m.member(&returnConsumedCapacity, "ReturnConsumedCapacity")
    }
}

/// What `TransactGetItems` answers.
public struct TransactGetItemsOutput: Sendable {
    public var consumedCapacity: [DynamoDBClientTypes.ConsumedCapacity]?
    public var responses: [DynamoDBClientTypes.ItemResponse]?

    public init(
        consumedCapacity: [DynamoDBClientTypes.ConsumedCapacity]? = nil,
        responses: [DynamoDBClientTypes.ItemResponse]? = nil
    ) {
        self.consumedCapacity = consumedCapacity
        self.responses = responses
    }
}

extension TransactGetItemsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&consumedCapacity, "ConsumedCapacity")
        m.member(&responses, "Responses")
    }
}

extension DynamoDBClient {
    static let transactGetItemsOperation = Operation<TransactGetItemsInput, TransactGetItemsOutput>(
        "TransactGetItems", "POST /",
        errors: [
            InternalServerError.self, InvalidEndpointException.self, ProvisionedThroughputExceededException.self,
            RequestLimitExceeded.self, ResourceNotFoundException.self, TransactionCanceledException.self,
        ])

    /// Calls `TransactGetItems`.
    public func transactGetItems(input: TransactGetItemsInput) async throws -> TransactGetItemsOutput {
        try await runtime.call(Self.transactGetItemsOperation, input)
    }
}
