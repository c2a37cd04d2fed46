// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `ExecuteTransaction` takes.
public struct ExecuteTransactionInput: Sendable {
    public var clientRequestToken: String?
    public var returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity?
    public var transactStatements: [DynamoDBClientTypes.ParameterizedStatement]?

    public init(
        clientRequestToken: String? = nil, returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity? = nil,
        transactStatements: [DynamoDBClientTypes.ParameterizedStatement]? = nil
    ) {
        self.clientRequestToken = clientRequestToken
        self.returnConsumedCapacity = returnConsumedCapacity
        self.transactStatements = transactStatements
    }
}

extension ExecuteTransactionInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&transactStatements, "TransactStatements")
        m.member(&clientRequestToken, "ClientRequestToken")
        m.member(&returnConsumedCapacity, "ReturnConsumedCapacity")
    }
}

/// What `ExecuteTransaction` answers.
public struct ExecuteTransactionOutput: Sendable {
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

extension ExecuteTransactionOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&responses, "Responses")
        m.member(&consumedCapacity, "ConsumedCapacity")
    }
}

extension DynamoDBClient {
    static let executeTransactionOperation = Operation<ExecuteTransactionInput, ExecuteTransactionOutput>(
        "ExecuteTransaction", "POST /",
        errors: [
            IdempotentParameterMismatchException.self, InternalServerError.self,
            ProvisionedThroughputExceededException.self, RequestLimitExceeded.self, ResourceNotFoundException.self,
            TransactionCanceledException.self, TransactionInProgressException.self,
        ])

    /// Calls `ExecuteTransaction`.
    public func executeTransaction(input: ExecuteTransactionInput) async throws -> ExecuteTransactionOutput {
        try await runtime.call(Self.executeTransactionOperation, input)
    }
}
