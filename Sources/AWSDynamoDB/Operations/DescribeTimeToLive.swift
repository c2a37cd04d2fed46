// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DescribeTimeToLive` takes.
public struct DescribeTimeToLiveInput: Sendable {
    public var tableName: String?

    public init(tableName: String? = nil) {
        self.tableName = tableName
    }
}

extension DescribeTimeToLiveInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableName, "TableName")
    }
}

/// What `DescribeTimeToLive` answers.
public struct DescribeTimeToLiveOutput: Sendable {
    public var timeToLiveDescription: DynamoDBClientTypes.TimeToLiveDescription?

    public init(timeToLiveDescription: DynamoDBClientTypes.TimeToLiveDescription? = nil) {
        self.timeToLiveDescription = timeToLiveDescription
    }
}

extension DescribeTimeToLiveOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&timeToLiveDescription, "TimeToLiveDescription")
    }
}

extension DynamoDBClient {
    static let describeTimeToLiveOperation = Operation<DescribeTimeToLiveInput, DescribeTimeToLiveOutput>(
        "DescribeTimeToLive", "POST /",
        errors: [InternalServerError.self, InvalidEndpointException.self, ResourceNotFoundException.self]
    )

    /// Calls `DescribeTimeToLive`.
    public func describeTimeToLive(input: DescribeTimeToLiveInput) async throws -> DescribeTimeToLiveOutput {
        try await runtime.call(Self.describeTimeToLiveOperation, input)
    }
}
