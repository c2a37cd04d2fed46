// Made by ClientGenerator from dynamodb-streams.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DescribeStream` takes.
public struct DescribeStreamInput: Sendable {
    public var exclusiveStartShardId: String?
    public var limit: Int?
    public var shardFilter: DynamoDBStreamsClientTypes.ShardFilter?
    public var streamArn: String?

    public init(
        exclusiveStartShardId: String? = nil, limit: Int? = nil,
        shardFilter: DynamoDBStreamsClientTypes.ShardFilter? = nil, streamArn: String? = nil
    ) {
        self.exclusiveStartShardId = exclusiveStartShardId
        self.limit = limit
        self.shardFilter = shardFilter
        self.streamArn = streamArn
    }
}

extension DescribeStreamInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&streamArn, "StreamArn")
        m.member(&limit, "Limit")
        m.member(&exclusiveStartShardId, "ExclusiveStartShardId")
        m.member(&shardFilter, "ShardFilter")
    }
}

/// What `DescribeStream` answers.
public struct DescribeStreamOutput: Sendable {
    public var streamDescription: DynamoDBStreamsClientTypes.StreamDescription?

    public init(streamDescription: DynamoDBStreamsClientTypes.StreamDescription? = nil) {
        self.streamDescription = streamDescription
    }
}

extension DescribeStreamOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&streamDescription, "StreamDescription")
    }
}

extension DynamoDBStreamsClient {
    static let describeStreamOperation = Operation<DescribeStreamInput, DescribeStreamOutput>(
        "DescribeStream", "POST /", errors: [InternalServerError.self, ResourceNotFoundException.self]
    )

    /// Calls `DescribeStream`.
    public func describeStream(input: DescribeStreamInput) async throws -> DescribeStreamOutput {
        try await runtime.call(Self.describeStreamOperation, input)
    }
}
