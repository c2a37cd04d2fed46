// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeleteTable` takes.
public struct DeleteTableInput: Sendable {
    public var tableName: String?

    public init(tableName: String? = nil) {
        self.tableName = tableName
    }
}

extension DeleteTableInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableName, "TableName")
    }
}

/// What `DeleteTable` answers.
public struct DeleteTableOutput: Sendable {
    public var tableDescription: DynamoDBClientTypes.TableDescription?

    public init(tableDescription: DynamoDBClientTypes.TableDescription? = nil) {
        self.tableDescription = tableDescription
    }
}

extension DeleteTableOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableDescription, "TableDescription")
    }
}

extension DynamoDBClient {
    static let deleteTableOperation = Operation<DeleteTableInput, DeleteTableOutput>(
        "DeleteTable", "POST /",
        errors: [
            InternalServerError.self, InvalidEndpointException.self, LimitExceededException.self,
            ResourceInUseException.self, ResourceNotFoundException.self,
        ])

    /// Calls `DeleteTable`.
    public func deleteTable(input: DeleteTableInput) async throws -> DeleteTableOutput {
        try await runtime.call(Self.deleteTableOperation, input)
    }
}
