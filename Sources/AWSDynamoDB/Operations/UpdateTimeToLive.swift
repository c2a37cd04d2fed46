// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `UpdateTimeToLive` takes.
public struct UpdateTimeToLiveInput: Sendable {
    public var tableName: String?
    public var timeToLiveSpecification: DynamoDBClientTypes.TimeToLiveSpecification?

    public init(tableName: String? = nil, timeToLiveSpecification: DynamoDBClientTypes.TimeToLiveSpecification? = nil) {
        self.tableName = tableName
        self.timeToLiveSpecification = timeToLiveSpecification
    }
}

extension UpdateTimeToLiveInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableName, "TableName")
        m.member(&timeToLiveSpecification, "TimeToLiveSpecification")
    }
}

/// What `UpdateTimeToLive` answers.
public struct UpdateTimeToLiveOutput: Sendable {
    public var timeToLiveSpecification: DynamoDBClientTypes.TimeToLiveSpecification?

    public init(timeToLiveSpecification: DynamoDBClientTypes.TimeToLiveSpecification? = nil) {
        self.timeToLiveSpecification = timeToLiveSpecification
    }
}

extension UpdateTimeToLiveOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&timeToLiveSpecification, "TimeToLiveSpecification")
    }
}

extension DynamoDBClient {
    static let updateTimeToLiveOperation = Operation<UpdateTimeToLiveInput, UpdateTimeToLiveOutput>(
        "UpdateTimeToLive", "POST /",
        errors: [
            InternalServerError.self, InvalidEndpointException.self, LimitExceededException.self,
            ResourceInUseException.self, ResourceNotFoundException.self,
        ])

    /// Calls `UpdateTimeToLive`.
    public func updateTimeToLive(input: UpdateTimeToLiveInput) async throws -> UpdateTimeToLiveOutput {
        try await runtime.call(Self.updateTimeToLiveOperation, input)
    }
}
