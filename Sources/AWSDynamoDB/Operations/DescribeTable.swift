// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime
public import SmithyWaitersAPI

/// What `DescribeTable` takes.
public struct DescribeTableInput: Sendable {
    public var tableName: String?

    public init(tableName: String? = nil) {
        self.tableName = tableName
    }
}

extension DescribeTableInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableName, "TableName")
    }
}

/// What `DescribeTable` answers.
public struct DescribeTableOutput: Sendable {
    public var table: DynamoDBClientTypes.TableDescription?

    public init(table: DynamoDBClientTypes.TableDescription? = nil) {
        self.table = table
    }
}

extension DescribeTableOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&table, "Table")
    }
}

extension DynamoDBClient {
    static let describeTableOperation = Operation<DescribeTableInput, DescribeTableOutput>(
        "DescribeTable", "POST /",
        errors: [InternalServerError.self, InvalidEndpointException.self, ResourceNotFoundException.self]
    )

    /// Calls `DescribeTable`.
    public func describeTable(input: DescribeTableInput) async throws -> DescribeTableOutput {
        try await runtime.call(Self.describeTableOperation, input)
    }

    /// Calls `DescribeTable` until what `TableExists` stands for is so.
    public func waitUntilTableExists(
        options: WaiterOptions, input: DescribeTableInput
    ) async throws -> WaiterOutcome<DescribeTableOutput> {
        let acceptors: [Acceptor<DescribeTableOutput>] = [
            Acceptor(.success, .one("ACTIVE") { [$0.table?.tableStatus?.rawValue] }),
            Acceptor(.retry, .error("ResourceNotFoundException")),
        ]
        return try await wait(options, minDelaySeconds: 20, acceptors) { try await describeTable(input: input) }
    }

    /// Calls `DescribeTable` until what `TableNotExists` stands for is so.
    public func waitUntilTableNotExists(
        options: WaiterOptions, input: DescribeTableInput
    ) async throws -> WaiterOutcome<DescribeTableOutput> {
        let acceptors: [Acceptor<DescribeTableOutput>] = [Acceptor(.success, .error("ResourceNotFoundException"))]
        return try await wait(options, minDelaySeconds: 20, acceptors) { try await describeTable(input: input) }
    }
}
