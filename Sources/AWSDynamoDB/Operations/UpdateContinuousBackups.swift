// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `UpdateContinuousBackups` takes.
public struct UpdateContinuousBackupsInput: Sendable {
    public var pointInTimeRecoverySpecification: DynamoDBClientTypes.PointInTimeRecoverySpecification?
    public var tableName: String?

    public init(
        pointInTimeRecoverySpecification: DynamoDBClientTypes.PointInTimeRecoverySpecification? = nil,
        tableName: String? = nil
    ) {
        self.pointInTimeRecoverySpecification = pointInTimeRecoverySpecification
        self.tableName = tableName
    }
}

extension UpdateContinuousBackupsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableName, "TableName")
        m.member(&pointInTimeRecoverySpecification, "PointInTimeRecoverySpecification")
    }
}

/// What `UpdateContinuousBackups` answers.
public struct UpdateContinuousBackupsOutput: Sendable {
    public var continuousBackupsDescription: DynamoDBClientTypes.ContinuousBackupsDescription?

    public init(continuousBackupsDescription: DynamoDBClientTypes.ContinuousBackupsDescription? = nil) {
        self.continuousBackupsDescription = continuousBackupsDescription
    }
}

extension UpdateContinuousBackupsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&continuousBackupsDescription, "ContinuousBackupsDescription")
    }
}

extension DynamoDBClient {
    static let updateContinuousBackupsOperation = Operation<
        UpdateContinuousBackupsInput, UpdateContinuousBackupsOutput
    >(
        "UpdateContinuousBackups", "POST /",
        errors: [
            ContinuousBackupsUnavailableException.self, InternalServerError.self, InvalidEndpointException.self,
            TableNotFoundException.self,
        ])

    /// Calls `UpdateContinuousBackups`.
    public func updateContinuousBackups(
        input: UpdateContinuousBackupsInput
    ) async throws -> UpdateContinuousBackupsOutput {
        try await runtime.call(Self.updateContinuousBackupsOperation, input)
    }
}
