// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `CreateGlobalTable` takes.
public struct CreateGlobalTableInput: Sendable {
    public var globalTableName: String?
    public var replicationGroup: [DynamoDBClientTypes.Replica]?

    public init(globalTableName: String? = nil, replicationGroup: [DynamoDBClientTypes.Replica]? = nil) {
        self.globalTableName = globalTableName
        self.replicationGroup = replicationGroup
    }
}

extension CreateGlobalTableInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&globalTableName, "GlobalTableName")
        m.member(&replicationGroup, "ReplicationGroup")
    }
}

/// What `CreateGlobalTable` answers.
public struct CreateGlobalTableOutput: Sendable {
    public var globalTableDescription: DynamoDBClientTypes.GlobalTableDescription?

    public init(globalTableDescription: DynamoDBClientTypes.GlobalTableDescription? = nil) {
        self.globalTableDescription = globalTableDescription
    }
}

extension CreateGlobalTableOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&globalTableDescription, "GlobalTableDescription")
    }
}

extension DynamoDBClient {
    static let createGlobalTableOperation = Operation<CreateGlobalTableInput, CreateGlobalTableOutput>(
        "CreateGlobalTable", "POST /",
        errors: [
            GlobalTableAlreadyExistsException.self, InternalServerError.self, InvalidEndpointException.self,
            LimitExceededException.self, TableNotFoundException.self,
        ])

    /// Calls `CreateGlobalTable`.
    public func createGlobalTable(input: CreateGlobalTableInput) async throws -> CreateGlobalTableOutput {
        try await runtime.call(Self.createGlobalTableOperation, input)
    }
}
