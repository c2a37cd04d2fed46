// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DescribeGlobalTable` takes.
public struct DescribeGlobalTableInput: Sendable {
    public var globalTableName: String?

    public init(globalTableName: String? = nil) {
        self.globalTableName = globalTableName
    }
}

extension DescribeGlobalTableInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&globalTableName, "GlobalTableName")
    }
}

/// What `DescribeGlobalTable` answers.
public struct DescribeGlobalTableOutput: Sendable {
    public var globalTableDescription: DynamoDBClientTypes.GlobalTableDescription?

    public init(globalTableDescription: DynamoDBClientTypes.GlobalTableDescription? = nil) {
        self.globalTableDescription = globalTableDescription
    }
}

extension DescribeGlobalTableOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&globalTableDescription, "GlobalTableDescription")
    }
}

extension DynamoDBClient {
    static let describeGlobalTableOperation = Operation<DescribeGlobalTableInput, DescribeGlobalTableOutput>(
        "DescribeGlobalTable", "POST /",
        errors: [GlobalTableNotFoundException.self, InternalServerError.self, InvalidEndpointException.self]
    )

    /// Calls `DescribeGlobalTable`.
    public func describeGlobalTable(input: DescribeGlobalTableInput) async throws -> DescribeGlobalTableOutput {
        try await runtime.call(Self.describeGlobalTableOperation, input)
    }
}
