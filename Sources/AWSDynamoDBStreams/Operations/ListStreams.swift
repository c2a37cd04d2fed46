// Made by ClientGenerator from dynamodb-streams.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `ListStreams` takes.
public struct ListStreamsInput: Sendable {
    public var exclusiveStartStreamArn: String?
    public var limit: Int?
    public var tableName: String?

    public init(exclusiveStartStreamArn: String? = nil, limit: Int? = nil, tableName: String? = nil) {
        self.exclusiveStartStreamArn = exclusiveStartStreamArn
        self.limit = limit
        self.tableName = tableName
    }
}

extension ListStreamsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableName, "TableName")
        m.member(&limit, "Limit")
        m.member(&exclusiveStartStreamArn, "ExclusiveStartStreamArn")
    }
}

/// What `ListStreams` answers.
public struct ListStreamsOutput: Sendable {
    public var lastEvaluatedStreamArn: String?
    public var streams: [DynamoDBStreamsClientTypes.Stream]?

    public init(lastEvaluatedStreamArn: String? = nil, streams: [DynamoDBStreamsClientTypes.Stream]? = nil) {
        self.lastEvaluatedStreamArn = lastEvaluatedStreamArn
        self.streams = streams
    }
}

extension ListStreamsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&streams, "Streams")
        m.member(&lastEvaluatedStreamArn, "LastEvaluatedStreamArn")
    }
}

extension DynamoDBStreamsClient {
    static let listStreamsOperation = Operation<ListStreamsInput, ListStreamsOutput>(
        "ListStreams", "POST /", errors: [InternalServerError.self, ResourceNotFoundException.self]
    )

    /// Calls `ListStreams`.
    public func listStreams(input: ListStreamsInput) async throws -> ListStreamsOutput {
        try await runtime.call(Self.listStreamsOperation, input)
    }
}
