// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `BatchGetItem` takes.
public struct BatchGetItemInput: Sendable {
    public var requestItems: [String: DynamoDBClientTypes.KeysAndAttributes]?
    public var returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity?

    public init(
        requestItems: [String: DynamoDBClientTypes.KeysAndAttributes]? = nil,
        returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity? = nil
    ) {
        self.requestItems = requestItems
        self.returnConsumedCapacity = returnConsumedCapacity
    }
}

extension BatchGetItemInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&requestItems, "RequestItems")
        m.member(&returnConsumedCapacity, "ReturnConsumedCapacity")
    }
}

/// What `BatchGetItem` answers.
public struct BatchGetItemOutput: Sendable {
    public var consumedCapacity: [DynamoDBClientTypes.ConsumedCapacity]?
    public var responses: [String: [[String: DynamoDBClientTypes.AttributeValue]]]?
    public var unprocessedKeys: [String: DynamoDBClientTypes.KeysAndAttributes]?

    public init(
        consumedCapacity: [DynamoDBClientTypes.ConsumedCapacity]? = nil,
        responses: [String: [[String: DynamoDBClientTypes.AttributeValue]]]? = nil,
        unprocessedKeys: [String: DynamoDBClientTypes.KeysAndAttributes]? = nil
    ) {
        self.consumedCapacity = consumedCapacity
        self.responses = responses
        self.unprocessedKeys = unprocessedKeys
    }
}

extension BatchGetItemOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&responses, "Responses")
        m.member(&unprocessedKeys, "UnprocessedKeys")
        m.member(&consumedCapacity, "ConsumedCapacity")
    }
}

extension DynamoDBClient {
    static let batchGetItemOperation = Operation<BatchGetItemInput, BatchGetItemOutput>(
        "BatchGetItem", "POST /",
        errors: [
            InternalServerError.self, InvalidEndpointException.self, ProvisionedThroughputExceededException.self,
            RequestLimitExceeded.self, ResourceNotFoundException.self,
        ])

    /// Calls `BatchGetItem`.
    public func batchGetItem(input: BatchGetItemInput) async throws -> BatchGetItemOutput {
        try await runtime.call(Self.batchGetItemOperation, input)
    }
}
