// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DescribeEndpoints` takes.
public struct DescribeEndpointsInput: Sendable {
    public init() {}
}

extension DescribeEndpointsInput: Shape {
    package mutating func members(_ m: Members) {}
}

/// What `DescribeEndpoints` answers.
public struct DescribeEndpointsOutput: Sendable {
    public var endpoints: [DynamoDBClientTypes.Endpoint]?

    public init(endpoints: [DynamoDBClientTypes.Endpoint]? = nil) {
        self.endpoints = endpoints
    }
}

extension DescribeEndpointsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&endpoints, "Endpoints")
    }
}

extension DynamoDBClient {
    static let describeEndpointsOperation = Operation<DescribeEndpointsInput, DescribeEndpointsOutput>(
        "DescribeEndpoints", "POST /"
    )

    /// Calls `DescribeEndpoints`.
    public func describeEndpoints(input: DescribeEndpointsInput) async throws -> DescribeEndpointsOutput {
        try await runtime.call(Self.describeEndpointsOperation, input)
    }
}
