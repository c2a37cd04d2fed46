// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `ListGlobalTables` takes.
public struct ListGlobalTablesInput: Sendable {
    public var exclusiveStartGlobalTableName: String?
    public var limit: Int?
    public var regionName: String?

    public init(exclusiveStartGlobalTableName: String? = nil, limit: Int? = nil, regionName: String? = nil) {
        self.exclusiveStartGlobalTableName = exclusiveStartGlobalTableName
        self.limit = limit
        self.regionName = regionName
    }
}

extension ListGlobalTablesInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&exclusiveStartGlobalTableName, "ExclusiveStartGlobalTableName")
        m.member(&limit, "Limit")
        m.member(&regionName, "RegionName")
    }
}

/// What `ListGlobalTables` answers.
public struct ListGlobalTablesOutput: Sendable {
    public var globalTables: [DynamoDBClientTypes.GlobalTable]?
    public var lastEvaluatedGlobalTableName: String?

    public init(globalTables: [DynamoDBClientTypes.GlobalTable]? = nil, lastEvaluatedGlobalTableName: String? = nil) {
        self.globalTables = globalTables
        self.lastEvaluatedGlobalTableName = lastEvaluatedGlobalTableName
    }
}

extension ListGlobalTablesOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&globalTables, "GlobalTables")
        m.member(&lastEvaluatedGlobalTableName, "LastEvaluatedGlobalTableName")
    }
}

extension DynamoDBClient {
    static let listGlobalTablesOperation = Operation<ListGlobalTablesInput, ListGlobalTablesOutput>(
        "ListGlobalTables", "POST /", errors: [InternalServerError.self, InvalidEndpointException.self]
    )

    /// Calls `ListGlobalTables`.
    public func listGlobalTables(input: ListGlobalTablesInput) async throws -> ListGlobalTablesOutput {
        try await runtime.call(Self.listGlobalTablesOperation, input)
    }
}
