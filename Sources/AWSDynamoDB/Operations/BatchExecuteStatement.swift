// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `BatchExecuteStatement` takes.
public struct BatchExecuteStatementInput: Sendable {
    public var returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity?
    public var statements: [DynamoDBClientTypes.BatchStatementRequest]?

    public init(
        returnConsumedCapacity: DynamoDBClientTypes.ReturnConsumedCapacity? = nil,
        statements: [DynamoDBClientTypes.BatchStatementRequest]? = nil
    ) {
        self.returnConsumedCapacity = returnConsumedCapacity
        self.statements = statements
    }
}

extension BatchExecuteStatementInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&statements, "Statements")
        m.member(&returnConsumedCapacity, "ReturnConsumedCapacity")
    }
}

/// What `BatchExecuteStatement` answers.
public struct BatchExecuteStatementOutput: Sendable {
    public var consumedCapacity: [DynamoDBClientTypes.ConsumedCapacity]?
    public var responses: [DynamoDBClientTypes.BatchStatementResponse]?

    public init(
        consumedCapacity: [DynamoDBClientTypes.ConsumedCapacity]? = nil,
        responses: [DynamoDBClientTypes.BatchStatementResponse]? = nil
    ) {
        self.consumedCapacity = consumedCapacity
        self.responses = responses
    }
}

extension BatchExecuteStatementOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&responses, "Responses")
        m.member(&consumedCapacity, "ConsumedCapacity")
    }
}

extension DynamoDBClient {
    static let batchExecuteStatementOperation = Operation<BatchExecuteStatementInput, BatchExecuteStatementOutput>(
        "BatchExecuteStatement", "POST /", errors: [InternalServerError.self, RequestLimitExceeded.self]
    )

    /// Calls `BatchExecuteStatement`.
    public func batchExecuteStatement(input: BatchExecuteStatementInput) async throws -> BatchExecuteStatementOutput {
        try await runtime.call(Self.batchExecuteStatementOperation, input)
    }
}
