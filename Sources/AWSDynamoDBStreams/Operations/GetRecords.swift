// Made by ClientGenerator from dynamodb-streams.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `GetRecords` takes.
public struct GetRecordsInput: Sendable {
    public var limit: Int?
    public var shardIterator: String?

    public init(limit: Int? = nil, shardIterator: String? = nil) {
        self.limit = limit
        self.shardIterator = shardIterator
    }
}

extension GetRecordsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&shardIterator, "ShardIterator")
        m.member(&limit, "Limit")
    }
}

/// What `GetRecords` answers.
public struct GetRecordsOutput: Sendable {
    public var nextShardIterator: String?
    public var records: [DynamoDBStreamsClientTypes.Record]?

    public init(nextShardIterator: String? = nil, records: [DynamoDBStreamsClientTypes.Record]? = nil) {
        self.nextShardIterator = nextShardIterator
        self.records = records
    }
}

extension GetRecordsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&records, "Records")
        m.member(&nextShardIterator, "NextShardIterator")
    }
}

extension DynamoDBStreamsClient {
    static let getRecordsOperation = Operation<GetRecordsInput, GetRecordsOutput>(
        "GetRecords", "POST /",
        errors: [
            ExpiredIteratorException.self, InternalServerError.self, LimitExceededException.self,
            ResourceNotFoundException.self, TrimmedDataAccessException.self,
        ])

    /// Calls `GetRecords`.
    public func getRecords(input: GetRecordsInput) async throws -> GetRecordsOutput {
        try await runtime.call(Self.getRecordsOperation, input)
    }
}
