import Core
import ServiceKit
import SQLite

/// The streams of a region
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_ListStreams.html).
struct ListStreams: Operation {
    private let table: String?
    private let limit: Int
    private let start: StreamARN?

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "ListStreamsInput")
        table = try input.string("TableName").map { TableReference($0).name }
        limit = StreamInput.limit(input.members, max: StreamInput.listMax)
        start = try input.string("ExclusiveStartStreamArn").map { (text) throws(AWSError) in try StreamARN(text) }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        try StreamRetention.trim(call.store, call.now)
        // A stream that has gone meanwhile was the oldest: the list begins anew behind it.
        let after = try start.flatMap { (arn) throws(AWSError) in try TableStream.find(arn, call)?.id } ?? 0
        let streams = try TableStream.list(table, after: after, limit: limit + 1, call)
        var members: Structure = [
            "Streams": .list(
                streams.prefix(limit).map { stream in
                    .structure([
                        "StreamArn": .string(stream.arn), "TableName": .string(stream.name),
                        "StreamLabel": .string(stream.label),
                    ])
                })
        ]
        if streams.count > limit { members.add("LastEvaluatedStreamArn", .string(streams[limit - 1].arn)) }
        return Output(members)
    }
}

/// A stream with its shards
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_DescribeStream.html).
struct DescribeStream: Operation {
    static let differences = ["A stream has one open shard at a time; AWS has one for each partition of the table."]

    private let arn: StreamARN
    private let limit: Int
    private let start: String?
    private let parent: String?

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "DescribeStreamInput")
        arn = try StreamARN(input.string("StreamArn") ?? "")
        limit = StreamInput.limit(input.members, max: StreamInput.listMax)
        start = try input.string("ExclusiveStartShardId")
        let filter = input.members.part("ShardFilter")
        parent = filter?.text("ShardId")
        if filter != nil, filter?.text("Type") == nil || parent == nil {
            throw .validation("ShardFilter must have a Type and a ShardId")
        }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        try StreamRetention.trim(call.store, call.now)
        let stream = try arn.existing(call)
        _ = try stream.openShard(call)
        let shards = try Shard.list(of: stream.id, after: start, children: parent, limit: limit + 1, call)
        return Output([
            "StreamDescription": .structure([
                "StreamArn": .string(stream.arn), "StreamLabel": .string(stream.label),
                "StreamStatus": .string(try stream.status(call)), "StreamViewType": .string(stream.view),
                "CreationRequestDateTime": .timestamp(stream.created), "TableName": .string(stream.name),
                "KeySchema": .json(Array(stream.keys.utf8)),
                "Shards": .list(shards.prefix(limit).map(\.description)),
                "LastEvaluatedShardId": shards.count > limit ? .string(shards[limit - 1].name) : .null,
            ])
        ])
    }
}

/// A place in a shard to read from
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html).
struct GetShardIterator: Operation {
    private let arn: StreamARN
    private let shard: String
    private let place: Place

    private enum Place {
        case oldest, latest
        case at(Int64), after(Int64)
    }

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "GetShardIteratorInput")
        arn = try StreamARN(input.string("StreamArn") ?? "")
        shard = try input.string("ShardId") ?? ""
        let type = try input.string("ShardIteratorType") ?? ""
        let text = try input.string("SequenceNumber")
        let number = text.flatMap(SequenceNumber.number)
        if text != nil, number == nil { throw .validation("Invalid SequenceNumber") }
        place =
            switch (type, number) {
            case ("TRIM_HORIZON", nil): .oldest
            case ("LATEST", nil): .latest
            case ("AT_SEQUENCE_NUMBER", let number?): .at(number)
            case ("AFTER_SEQUENCE_NUMBER", let number?): .after(number)
            case (_, nil):
                throw .validation("SequenceNumber must be provided for ShardIteratorType \(type)")
            default: throw .validation("SequenceNumber must not be provided for ShardIteratorType \(type)")
            }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        try StreamRetention.trim(call.store, call.now)
        let stream = try arn.existing(call)
        _ = try stream.openShard(call)
        guard let shard = try Shard.find(shard, of: stream.id, call) else {
            throw AWSError(
                "ResourceNotFoundException", "Requested resource not found: Shard: \(shard) not found")
        }
        let position: Int64
        switch place {
        case .oldest: position = shard.trimmed
        case .latest: position = try newest(shard, call)
        case .at(let number): position = try checked(number, shard) - 1
        case .after(let number): position = try checked(number, shard)
        }
        let isRelative = if case .latest = place { false } else if case .oldest = place { false } else { true }
        if isRelative, position < shard.trimmed { throw .trimmedData }
        let iterator = ShardIterator(stream: arn, shard: shard.id, position: position, created: call.now)
        return Output(["ShardIterator": .string(iterator.text)])
    }

    private func newest(_ shard: Shard, _ call: Call) throws(AWSError) -> Int64 {
        let number = try call.store.first(
            "SELECT max(number) FROM ddb_record WHERE shard = ?", [.integer(shard.id)]
        ) { row in row.integer(0) }
        return max(number ?? 0, shard.trimmed)
    }

    private func checked(_ number: Int64, _ shard: Shard) throws(AWSError) -> Int64 {
        // Sequence numbers of a shard begin with its first; those of a closed one end.
        guard number >= shard.first, number <= shard.last ?? .max else { throw .validation("Invalid SequenceNumber") }
        return number
    }
}

/// Records of a shard (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetRecords.html).
struct GetRecords: Operation {
    private let iterator: ShardIterator
    private let limit: Int

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "GetRecordsInput")
        limit = StreamInput.limit(input.members, max: StreamRecord.countMax)
        guard let iterator = ShardIterator(try input.string("ShardIterator") ?? "") else {
            throw .validation("Invalid ShardIterator")
        }
        self.iterator = iterator
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        guard call.now <= iterator.created.advanced(bySeconds: ShardIterator.seconds) else {
            throw AWSError(
                "ExpiredIteratorException",
                "The shard iterator has expired and can no longer be used to retrieve stream records. A shard iterator "
                    + "expires 15 minutes after it is retrieved using the GetShardIterator action.")
        }
        try StreamRetention.trim(call.store, call.now)
        let stream = try iterator.stream.existing(call)
        _ = try stream.openShard(call)
        guard let shard = try Shard.find(iterator.shard, of: stream.id, call) else { throw .trimmedData }
        if iterator.position < shard.trimmed { throw .trimmedData }
        let records = try StreamRecord.page(shard, after: iterator.position, limit: limit, call)
        let position = records.last?.number ?? iterator.position
        var members: Structure = ["Records": .list(records.map { $0.value(stream) })]
        // A closed shard ends with its last record.
        if try hasMore(shard, position, call) {
            let next = ShardIterator(
                stream: iterator.stream, shard: shard.id, position: position, created: call.now)
            members.add("NextShardIterator", .string(next.text))
        }
        return Output(members)
    }

    private func hasMore(_ shard: Shard, _ position: Int64, _ call: Call) throws(AWSError) -> Bool {
        if shard.closed == nil { return true }
        return try call.store.first(
            "SELECT EXISTS (SELECT 1 FROM ddb_record WHERE shard = ? AND number > ?)",
            [.integer(shard.id), .integer(position)]
        ) { row in row.bool(0) } ?? false
    }
}

/// A place in a shard, as clients carry it.
struct ShardIterator {
    /// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html
    static let seconds: Int64 = 15 * 60
    private static let numberMax: Int64 = 1 << 53

    let stream: StreamARN
    let shard: Int64
    /// The sequence number before the first record to be read.
    let position: Int64
    let created: Timestamp

    init(stream: StreamARN, shard: Int64, position: Int64, created: Timestamp) {
        self.stream = stream
        self.shard = shard
        self.position = position
        self.created = created
    }

    var text: String {
        "\(stream.text)|1|" + Base64.encode(Array("\(shard):\(position):\(created.milliseconds)".utf8))
    }

    /// Nil for what is no iterator of ours.
    init?(_ text: String) {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1] == "1", let bytes = Base64.decode(String(parts[2])) else { return nil }
        let numbers = String(decoding: bytes, as: UTF8.self).split(separator: ":").map { Int64($0) }
        // Anybody can write one, so its numbers may be anything.
        guard numbers.count == 3, let shard = numbers[0], let position = numbers[1], let created = numbers[2],
            (0...Self.numberMax).contains(position), (0...Self.numberMax).contains(created)
        else { return nil }
        do throws(AWSError) { stream = try StreamARN(String(parts[0])) } catch { return nil }
        self.shard = shard
        self.position = position
        self.created = Timestamp(milliseconds: created)
    }
}

/// What the requests of the service have in common.
private enum StreamInput {
    static let listMax = 100

    static func limit(_ members: Structure, max: Int) -> Int {
        members["Limit"].map { $0.isNull ? max : $0.wholeNumber } ?? max
    }
}

extension AWSError {
    /// The iterator's records are older than a day.
    fileprivate static var trimmedData: AWSError {
        AWSError(
            "TrimmedDataAccessException", "The operation attempted to read past the oldest stream record in a shard.")
    }
}
