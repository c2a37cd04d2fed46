// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension DynamoDBClientTypes {
    public struct SSEDescription: Sendable {
        public var inaccessibleEncryptionDateTime: Date?
        public var kmsMasterKeyArn: String?
        public var sseType: DynamoDBClientTypes.SSEType?
        public var status: DynamoDBClientTypes.SSEStatus?

        public init(
            inaccessibleEncryptionDateTime: Date? = nil, kmsMasterKeyArn: String? = nil,
            sseType: DynamoDBClientTypes.SSEType? = nil, status: DynamoDBClientTypes.SSEStatus? = nil
        ) {
            self.inaccessibleEncryptionDateTime = inaccessibleEncryptionDateTime
            self.kmsMasterKeyArn = kmsMasterKeyArn
            self.sseType = sseType
            self.status = status
        }
    }
}

extension DynamoDBClientTypes.SSEDescription: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&status, "Status")
        m.member(&sseType, "SSEType")
        m.member(&kmsMasterKeyArn, "KMSMasterKeyArn")
        m.member(&inaccessibleEncryptionDateTime, "InaccessibleEncryptionDateTime")
    }
}

extension DynamoDBClientTypes {
    public struct SSESpecification: Sendable {
        public var enabled: Bool?
        public var kmsMasterKeyId: String?
        public var sseType: DynamoDBClientTypes.SSEType?

        public init(enabled: Bool? = nil, kmsMasterKeyId: String? = nil, sseType: DynamoDBClientTypes.SSEType? = nil) {
            self.enabled = enabled
            self.kmsMasterKeyId = kmsMasterKeyId
            self.sseType = sseType
        }
    }
}

extension DynamoDBClientTypes.SSESpecification: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&enabled, "Enabled")
        m.member(&sseType, "SSEType")
        m.member(&kmsMasterKeyId, "KMSMasterKeyId")
    }
}

extension DynamoDBClientTypes {
    public enum SSEStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case disabled
        case disabling
        case enabled
        case enabling
        case updating
        case sdkUnknown(String)

        public static var allCases: [SSEStatus] {
            [.disabled, .disabling, .enabled, .enabling, .updating]
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
            case .updating: "UPDATING"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.SSEStatus: WireEnum {}

extension DynamoDBClientTypes {
    public enum SSEType: Sendable, Hashable, RawRepresentable, CaseIterable {
        case aes256
        case kms
        case sdkUnknown(String)

        public static var allCases: [SSEType] {
            [.aes256, .kms]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .aes256: "AES256"
            case .kms: "KMS"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.SSEType: WireEnum {}

extension DynamoDBClientTypes {
    public enum ScalarAttributeType: Sendable, Hashable, RawRepresentable, CaseIterable {
        case b
        case n
        case s
        case sdkUnknown(String)

        public static var allCases: [ScalarAttributeType] {
            [.b, .n, .s]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .b: "B"
            case .n: "N"
            case .s: "S"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.ScalarAttributeType: WireEnum {}

extension DynamoDBClientTypes {
    public enum Select: Sendable, Hashable, RawRepresentable, CaseIterable {
        case allAttributes
        case allProjectedAttributes
        case count
        case specificAttributes
        case sdkUnknown(String)

        public static var allCases: [Select] {
            [.allAttributes, .allProjectedAttributes, .count, .specificAttributes]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .allAttributes: "ALL_ATTRIBUTES"
            case .allProjectedAttributes: "ALL_PROJECTED_ATTRIBUTES"
            case .count: "COUNT"
            case .specificAttributes: "SPECIFIC_ATTRIBUTES"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.Select: WireEnum {}

extension DynamoDBClientTypes {
    public struct SourceTableDetails: Sendable {
        public var billingMode: DynamoDBClientTypes.BillingMode?
        public var itemCount: Int?
        public var keySchema: [DynamoDBClientTypes.KeySchemaElement]?
        public var onDemandThroughput: DynamoDBClientTypes.OnDemandThroughput?
        public var provisionedThroughput: DynamoDBClientTypes.ProvisionedThroughput?
        public var tableArn: String?
        public var tableCreationDateTime: Date?
        public var tableId: String?
        public var tableName: String?
        public var tableSizeBytes: Int?

        public init(
            billingMode: DynamoDBClientTypes.BillingMode? = nil, itemCount: Int? = nil,
            keySchema: [DynamoDBClientTypes.KeySchemaElement]? = nil,
            onDemandThroughput: DynamoDBClientTypes.OnDemandThroughput? = nil,
            provisionedThroughput: DynamoDBClientTypes.ProvisionedThroughput? = nil, tableArn: String? = nil,
            tableCreationDateTime: Date? = nil, tableId: String? = nil, tableName: String? = nil,
            tableSizeBytes: Int? = nil
        ) {
            self.billingMode = billingMode
            self.itemCount = itemCount
            self.keySchema = keySchema
            self.onDemandThroughput = onDemandThroughput
            self.provisionedThroughput = provisionedThroughput
            self.tableArn = tableArn
            self.tableCreationDateTime = tableCreationDateTime
            self.tableId = tableId
            self.tableName = tableName
            self.tableSizeBytes = tableSizeBytes
        }
    }
}

extension DynamoDBClientTypes.SourceTableDetails: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableName, "TableName")
        m.member(&tableId, "TableId")
        m.member(&tableArn, "TableArn")
        m.member(&tableSizeBytes, "TableSizeBytes")
        m.member(&keySchema, "KeySchema")
        m.member(&tableCreationDateTime, "TableCreationDateTime")
        m.member(&provisionedThroughput, "ProvisionedThroughput")
        m.member(&onDemandThroughput, "OnDemandThroughput")
        m.member(&itemCount, "ItemCount")
        m.member(&billingMode, "BillingMode")
    }
}

extension DynamoDBClientTypes {
    public struct SourceTableFeatureDetails: Sendable {
        public var globalSecondaryIndexes: [DynamoDBClientTypes.GlobalSecondaryIndexInfo]?
        public var localSecondaryIndexes: [DynamoDBClientTypes.LocalSecondaryIndexInfo]?
        public var sseDescription: DynamoDBClientTypes.SSEDescription?
        public var streamDescription: DynamoDBClientTypes.StreamSpecification?
        public var timeToLiveDescription: DynamoDBClientTypes.TimeToLiveDescription?

        public init(
            globalSecondaryIndexes: [DynamoDBClientTypes.GlobalSecondaryIndexInfo]? = nil,
            localSecondaryIndexes: [DynamoDBClientTypes.LocalSecondaryIndexInfo]? = nil,
            sseDescription: DynamoDBClientTypes.SSEDescription? = nil,
            streamDescription: DynamoDBClientTypes.StreamSpecification? = nil,
            timeToLiveDescription: DynamoDBClientTypes.TimeToLiveDescription? = nil
        ) {
            self.globalSecondaryIndexes = globalSecondaryIndexes
            self.localSecondaryIndexes = localSecondaryIndexes
            self.sseDescription = sseDescription
            self.streamDescription = streamDescription
            self.timeToLiveDescription = timeToLiveDescription
        }
    }
}

extension DynamoDBClientTypes.SourceTableFeatureDetails: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&localSecondaryIndexes, "LocalSecondaryIndexes")
        m.member(&globalSecondaryIndexes, "GlobalSecondaryIndexes")
        m.member(&streamDescription, "StreamDescription")
        m.member(&timeToLiveDescription, "TimeToLiveDescription")
        m.member(&sseDescription, "SSEDescription")
    }
}

extension DynamoDBClientTypes {
    public struct StreamSpecification: Sendable {
        public var streamEnabled: Bool?
        public var streamViewType: DynamoDBClientTypes.StreamViewType?

        public init(streamEnabled: Bool? = nil, streamViewType: DynamoDBClientTypes.StreamViewType? = nil) {
            self.streamEnabled = streamEnabled
            self.streamViewType = streamViewType
        }
    }
}

extension DynamoDBClientTypes.StreamSpecification: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&streamEnabled, "StreamEnabled")
        m.member(&streamViewType, "StreamViewType")
    }
}

extension DynamoDBClientTypes {
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

extension DynamoDBClientTypes.StreamViewType: WireEnum {}
