// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `UpdateGlobalTable` takes.
public struct UpdateGlobalTableInput: Sendable {
    public var globalTableName: String?
    public var replicaUpdates: [DynamoDBClientTypes.ReplicaUpdate]?

    public init(globalTableName: String? = nil, replicaUpdates: [DynamoDBClientTypes.ReplicaUpdate]? = nil) {
        self.globalTableName = globalTableName
        self.replicaUpdates = replicaUpdates
    }
}

extension UpdateGlobalTableInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&globalTableName, "GlobalTableName")
        m.member(&replicaUpdates, "ReplicaUpdates")
    }
}

/// What `UpdateGlobalTable` answers.
public struct UpdateGlobalTableOutput: Sendable {
    public var globalTableDescription: DynamoDBClientTypes.GlobalTableDescription?

    public init(globalTableDescription: DynamoDBClientTypes.GlobalTableDescription? = nil) {
        self.globalTableDescription = globalTableDescription
    }
}

extension UpdateGlobalTableOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&globalTableDescription, "GlobalTableDescription")
    }
}

extension DynamoDBClient {
    static let updateGlobalTableOperation = Operation<UpdateGlobalTableInput, UpdateGlobalTableOutput>(
        "UpdateGlobalTable", "POST /",
        errors: [
            GlobalTableNotFoundException.self, InternalServerError.self, InvalidEndpointException.self,
            ReplicaAlreadyExistsException.self, ReplicaNotFoundException.self, TableNotFoundException.self,
        ])

    /// Calls `UpdateGlobalTable`.
    public func updateGlobalTable(input: UpdateGlobalTableInput) async throws -> UpdateGlobalTableOutput {
        try await runtime.call(Self.updateGlobalTableOperation, input)
    }
}
