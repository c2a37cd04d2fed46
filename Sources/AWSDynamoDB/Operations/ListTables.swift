// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime
public import ClientRuntime

/// What `ListTables` takes.
public struct ListTablesInput: Sendable {
    public var exclusiveStartTableName: String?
    public var limit: Int?

    public init(exclusiveStartTableName: String? = nil, limit: Int? = nil) {
        self.exclusiveStartTableName = exclusiveStartTableName
        self.limit = limit
    }
}

extension ListTablesInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&exclusiveStartTableName, "ExclusiveStartTableName")
        m.member(&limit, "Limit")
    }
}

/// What `ListTables` answers.
public struct ListTablesOutput: Sendable {
    public var lastEvaluatedTableName: String?
    public var tableNames: [String]?

    public init(lastEvaluatedTableName: String? = nil, tableNames: [String]? = nil) {
        self.lastEvaluatedTableName = lastEvaluatedTableName
        self.tableNames = tableNames
    }
}

extension ListTablesOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableNames, "TableNames")
        m.member(&lastEvaluatedTableName, "LastEvaluatedTableName")
    }
}

extension DynamoDBClient {
    static let listTablesOperation = Operation<ListTablesInput, ListTablesOutput>(
        "ListTables", "POST /", errors: [InternalServerError.self, InvalidEndpointException.self]
    )

    /// Calls `ListTables`.
    public func listTables(input: ListTablesInput) async throws -> ListTablesOutput {
        try await runtime.call(Self.listTablesOperation, input)
    }

    /// Calls `ListTables` for page after page, as they are asked for.
    public func listTablesPaginated(input: ListTablesInput) -> PaginatorSequence<ListTablesInput, ListTablesOutput> {
        PaginatorSequence(
            input: input, inputKey: \.exclusiveStartTableName, outputKey: \.lastEvaluatedTableName,
            paginationFunction: listTables(input:)
        )
    }
}

extension ListTablesInput: PaginateToken {
    public func usingPaginationToken(_ token: String) -> ListTablesInput {
        var next = self
        next.exclusiveStartTableName = token
        return next
    }
}

extension PaginatorSequence
where OperationStackInput == ListTablesInput, OperationStackOutput == ListTablesOutput {
    /// The items of all pages.
    public func tableNames() async throws -> [String] {
        var all: [String] = []
        for try await page in self { all += page.tableNames ?? [] }
        return all
    }
}
