// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DescribeContinuousBackups` takes.
public struct DescribeContinuousBackupsInput: Sendable {
    public var tableName: String?

    public init(tableName: String? = nil) {
        self.tableName = tableName
    }
}

extension DescribeContinuousBackupsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableName, "TableName")
    }
}

/// What `DescribeContinuousBackups` answers.
public struct DescribeContinuousBackupsOutput: Sendable {
    public var continuousBackupsDescription: DynamoDBClientTypes.ContinuousBackupsDescription?

    public init(continuousBackupsDescription: DynamoDBClientTypes.ContinuousBackupsDescription? = nil) {
        self.continuousBackupsDescription = continuousBackupsDescription
    }
}

extension DescribeContinuousBackupsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&continuousBackupsDescription, "ContinuousBackupsDescription")
    }
}

extension DynamoDBClient {
    static let describeContinuousBackupsOperation = Operation<
        DescribeContinuousBackupsInput, DescribeContinuousBackupsOutput
    >(
        "DescribeContinuousBackups", "POST /",
        errors: [InternalServerError.self, InvalidEndpointException.self, TableNotFoundException.self]
    )

    /// Calls `DescribeContinuousBackups`.
    public func describeContinuousBackups(
        input: DescribeContinuousBackupsInput
    ) async throws -> DescribeContinuousBackupsOutput {
        try await runtime.call(Self.describeContinuousBackupsOperation, input)
    }
}
