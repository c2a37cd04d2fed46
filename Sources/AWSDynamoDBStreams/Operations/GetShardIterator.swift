// Made by ClientGenerator from dynamodb-streams.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetShardIterator` takes.
public struct GetShardIteratorInput: Sendable {
    public var sequenceNumber: String?
    public var shardId: String?
    public var shardIteratorType: DynamoDBStreamsClientTypes.ShardIteratorType?
    public var streamArn: String?

    public init(
        sequenceNumber: String? = nil, shardId: String? = nil,
        shardIteratorType: DynamoDBStreamsClientTypes.ShardIteratorType? = nil, streamArn: String? = nil
    ) {
        self.sequenceNumber = sequenceNumber
        self.shardId = shardId
        self.shardIteratorType = shardIteratorType
        self.streamArn = streamArn
    }
}

extension GetShardIteratorInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&streamArn, "StreamArn")
        m.member(&shardId, "ShardId")
        m.member(&shardIteratorType, "ShardIteratorType")
        m.member(&sequenceNumber, "SequenceNumber")
    }
}

/// What `GetShardIterator` answers.
public struct GetShardIteratorOutput: Sendable {
    public var shardIterator: String?

    public init(shardIterator: String? = nil) {
        self.shardIterator = shardIterator
    }
}

extension GetShardIteratorOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&shardIterator, "ShardIterator")
    }
}

extension DynamoDBStreamsClient {
    static let getShardIteratorOperation = Operation<GetShardIteratorInput, GetShardIteratorOutput>(
        "GetShardIterator", "POST /",
        errors: [InternalServerError.self, ResourceNotFoundException.self, TrimmedDataAccessException.self]
    )

    /// Calls `GetShardIterator`.
    public func getShardIterator(input: GetShardIteratorInput) async throws -> GetShardIteratorOutput {
        try await runtime.call(Self.getShardIteratorOperation, input)
    }
}
