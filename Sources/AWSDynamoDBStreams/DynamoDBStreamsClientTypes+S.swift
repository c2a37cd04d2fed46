// Made by ClientGenerator from dynamodb-streams.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension DynamoDBStreamsClientTypes {
    public struct SequenceNumberRange: Sendable {
        public var endingSequenceNumber: String?
        public var startingSequenceNumber: String?

        public init(endingSequenceNumber: String? = nil, startingSequenceNumber: String? = nil) {
            self.endingSequenceNumber = endingSequenceNumber
            self.startingSequenceNumber = startingSequenceNumber
        }
    }
}

extension DynamoDBStreamsClientTypes.SequenceNumberRange: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&startingSequenceNumber, "StartingSequenceNumber")
        m.member(&endingSequenceNumber, "EndingSequenceNumber")
    }
}

extension DynamoDBStreamsClientTypes {
    public struct Shard: Sendable {
        public var parentShardId: String?
        public var sequenceNumberRange: DynamoDBStreamsClientTypes.SequenceNumberRange?
        public var shardId: String?

        public init(
            parentShardId: String? = nil, sequenceNumberRange: DynamoDBStreamsClientTypes.SequenceNumberRange? = nil,
            shardId: String? = nil
        ) {
            self.parentShardId = parentShardId
            self.sequenceNumberRange = sequenceNumberRange
            self.shardId = shardId
        }
    }
}

extension DynamoDBStreamsClientTypes.Shard: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&shardId, "ShardId")
        m.member(&sequenceNumberRange, "SequenceNumberRange")
        m.member(&parentShardId, "ParentShardId")
    }
}

extension DynamoDBStreamsClientTypes {
    public struct ShardFilter: Sendable {
        public var shardId: String?
        public var type: DynamoDBStreamsClientTypes.ShardFilterType?

        public init(shardId: String? = nil, type: DynamoDBStreamsClientTypes.ShardFilterType? = nil) {
            self.shardId = shardId
            self.type = type
        }
    }
}

extension DynamoDBStreamsClientTypes.ShardFilter: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&type, "Type")
        m.member(&shardId, "ShardId")
    }
}

extension DynamoDBStreamsClientTypes {
    public enum ShardFilterType: Sendable, Hashable, RawRepresentable, CaseIterable {
        case childShards
        case sdkUnknown(String)

        public static var allCases: [ShardFilterType] {
            [.childShards]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .childShards: "CHILD_SHARDS"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBStreamsClientTypes.ShardFilterType: WireEnum {}

extension DynamoDBStreamsClientTypes {
    public enum ShardIteratorType: Sendable, Hashable, RawRepresentable, CaseIterable {
        case afterSequenceNumber
        case atSequenceNumber
        case latest
        case trimHorizon
        case sdkUnknown(String)

        public static var allCases: [ShardIteratorType] {
            [.afterSequenceNumber, .atSequenceNumber, .latest, .trimHorizon]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .afterSequenceNumber: "AFTER_SEQUENCE_NUMBER"
            case .atSequenceNumber: "AT_SEQUENCE_NUMBER"
            case .latest: "LATEST"
            case .trimHorizon: "TRIM_HORIZON"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBStreamsClientTypes.ShardIteratorType: WireEnum {}

extension DynamoDBStreamsClientTypes {
    public struct Stream: Sendable {
        public var streamArn: String?
        public var streamLabel: String?
        public var tableName: String?

        public init(streamArn: String? = nil, streamLabel: String? = nil, tableName: String? = nil) {
            self.streamArn = streamArn
            self.streamLabel = streamLabel
            self.tableName = tableName
        }
    }
}

extension DynamoDBStreamsClientTypes.Stream: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&streamArn, "StreamArn")
        m.member(&tableName, "TableName")
        m.member(&streamLabel, "StreamLabel")
    }
}

extension DynamoDBStreamsClientTypes {
    public struct StreamDescription: Sendable {
        public var creationRequestDateTime: Date?
        public var keySchema: [DynamoDBStreamsClientTypes.KeySchemaElement]?
        public var lastEvaluatedShardId: String?
        public var shards: [DynamoDBStreamsClientTypes.Shard]?
        public var streamArn: String?
        public var streamLabel: String?
        public var streamStatus: DynamoDBStreamsClientTypes.StreamStatus?
        public var streamViewType: DynamoDBStreamsClientTypes.StreamViewType?
        public var tableName: String?

        public init(
            creationRequestDateTime: Date? = nil, keySchema: [DynamoDBStreamsClientTypes.KeySchemaElement]? = nil,
            lastEvaluatedShardId: String? = nil, shards: [DynamoDBStreamsClientTypes.Shard]? = nil,
            streamArn: String? = nil, streamLabel: String? = nil,
            streamStatus: DynamoDBStreamsClientTypes.StreamStatus? = nil,
            streamViewType: DynamoDBStreamsClientTypes.StreamViewType? = nil, tableName: String? = nil
        ) {
            self.creationRequestDateTime = creationRequestDateTime
            self.keySchema = keySchema
            self.lastEvaluatedShardId = lastEvaluatedShardId
            self.shards = shards
            self.streamArn = streamArn
            self.streamLabel = streamLabel
            self.streamStatus = streamStatus
            self.streamViewType = streamViewType
            self.tableName = tableName
        }
    }
}

extension DynamoDBStreamsClientTypes.StreamDescription: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&streamArn, "StreamArn")
        m.member(&streamLabel, "StreamLabel")
        m.member(&streamStatus, "StreamStatus")
        m.member(&streamViewType, "StreamViewType")
        m.member(&creationRequestDateTime, "CreationRequestDateTime")
        m.member(&tableName, "TableName")
        m.member(&keySchema, "KeySchema")
        m.member(&shards, "Shards")
        m.member(&lastEvaluatedShardId, "LastEvaluatedShardId")
    }
}

extension DynamoDBStreamsClientTypes {
    public struct StreamRecord: Sendable {
        public var approximateCreationDateTime: Date?
        public var keys: [String: DynamoDBStreamsClientTypes.AttributeValue]?
        public var newImage: [String: DynamoDBStreamsClientTypes.AttributeValue]?
        public var oldImage: [String: DynamoDBStreamsClientTypes.AttributeValue]?
        public var sequenceNumber: String?
        public var sizeBytes: Int?
        public var streamViewType: DynamoDBStreamsClientTypes.StreamViewType?

        public init(
            approximateCreationDateTime: Date? = nil, keys: [String: DynamoDBStreamsClientTypes.AttributeValue]? = nil,
            newImage: [String: DynamoDBStreamsClientTypes.AttributeValue]? = nil,
            oldImage: [String: DynamoDBStreamsClientTypes.AttributeValue]? = nil, sequenceNumber: String? = nil,
            sizeBytes: Int? = nil, streamViewType: DynamoDBStreamsClientTypes.StreamViewType? = nil
        ) {
            self.approximateCreationDateTime = approximateCreationDateTime
            self.keys = keys
            self.newImage = newImage
            self.oldImage = oldImage
            self.sequenceNumber = sequenceNumber
            self.sizeBytes = sizeBytes
            self.streamViewType = streamViewType
        }
    }
}

extension DynamoDBStreamsClientTypes.StreamRecord: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&approximateCreationDateTime, "ApproximateCreationDateTime")
        m.member(&keys, "Keys")
        m.member(&newImage, "NewImage")
        m.member(&oldImage, "OldImage")
        m.member(&sequenceNumber, "SequenceNumber")
        m.member(&sizeBytes, "SizeBytes")
        m.member(&streamViewType, "StreamViewType")
    }
}

extension DynamoDBStreamsClientTypes {
    public enum StreamStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case disabled
        case disabling
        case enabled
        case enabling
        case sdkUnknown(String)

        public static var allCases: [StreamStatus] {
            [.disabled, .disabling, .enabled, .enabling]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .disabled: "DISABLED"
            case .disabling: "DISABLING"
            case .enabled: "ENABLED"
            case .enabling: "ENABLING"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBStreamsClientTypes.StreamStatus: WireEnum {}

extension DynamoDBStreamsClientTypes {
    public enum StreamViewType: Sendable, Hashable, RawRepresentable, CaseIterable {
        case keysOnly
        case newAndOldImages
        case newImage
        case oldImage
        case sdkUnknown(String)

        public static var allCases: [StreamViewType] {
            [.keysOnly, .newAndOldImages, .newImage, .oldImage]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .keysOnly: "KEYS_ONLY"
            case .newAndOldImages: "NEW_AND_OLD_IMAGES"
            case .newImage: "NEW_IMAGE"
            case .oldImage: "OLD_IMAGE"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBStreamsClientTypes.StreamViewType: WireEnum {}
