// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension DynamoDBClientTypes {
    public enum TableClass: Sendable, Hashable, RawRepresentable, CaseIterable {
        case standard
        case standardInfrequentAccess
        case sdkUnknown(String)

        public static var allCases: [TableClass] {
            [.standard, .standardInfrequentAccess]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .standard: "STANDARD"
            case .standardInfrequentAccess: "STANDARD_INFREQUENT_ACCESS"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.TableClass: WireEnum {}

extension DynamoDBClientTypes {
    public struct TableClassSummary: Sendable {
        public var lastUpdateDateTime: Date?
        public var tableClass: DynamoDBClientTypes.TableClass?

        public init(lastUpdateDateTime: Date? = nil, tableClass: DynamoDBClientTypes.TableClass? = nil) {
            self.lastUpdateDateTime = lastUpdateDateTime
            self.tableClass = tableClass
        }
    }
}

extension DynamoDBClientTypes.TableClassSummary: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableClass, "TableClass")
        m.member(&lastUpdateDateTime, "LastUpdateDateTime")
    }
}

extension DynamoDBClientTypes {
    public struct TableDescription: Sendable {
        public var archivalSummary: DynamoDBClientTypes.ArchivalSummary?
        public var attributeDefinitions: [DynamoDBClientTypes.AttributeDefinition]?
        public var billingModeSummary: DynamoDBClientTypes.BillingModeSummary?
        public var creationDateTime: Date?
        public var deletionProtectionEnabled: Bool?
        public var globalSecondaryIndexes: [DynamoDBClientTypes.GlobalSecondaryIndexDescription]?
        public var globalTableVersion: String?
        public var itemCount: Int?
        public var keySchema: [DynamoDBClientTypes.KeySchemaElement]?
        public var latestStreamArn: String?
        public var latestStreamLabel: String?
        public var localSecondaryIndexes: [DynamoDBClientTypes.LocalSecondaryIndexDescription]?
        public var multiRegionConsistency: DynamoDBClientTypes.MultiRegionConsistency?
        public var onDemandThroughput: DynamoDBClientTypes.OnDemandThroughput?
        public var provisionedThroughput: DynamoDBClientTypes.ProvisionedThroughputDescription?
        public var replicas: [DynamoDBClientTypes.ReplicaDescription]?
        public var restoreSummary: DynamoDBClientTypes.RestoreSummary?
        public var sseDescription: DynamoDBClientTypes.SSEDescription?
        public var streamSpecification: DynamoDBClientTypes.StreamSpecification?
        public var tableArn: String?
        public var tableClassSummary: DynamoDBClientTypes.TableClassSummary?
        public var tableId: String?
        public var tableName: String?
        public var tableSizeBytes: Int?
        public var tableStatus: DynamoDBClientTypes.TableStatus?
        public var warmThroughput: DynamoDBClientTypes.TableWarmThroughputDescription?

        public init(
            archivalSummary: DynamoDBClientTypes.ArchivalSummary? = nil,
            attributeDefinitions: [DynamoDBClientTypes.AttributeDefinition]? = nil,
            billingModeSummary: DynamoDBClientTypes.BillingModeSummary? = nil, creationDateTime: Date? = nil,
            deletionProtectionEnabled: Bool? = nil,
            globalSecondaryIndexes: [DynamoDBClientTypes.GlobalSecondaryIndexDescription]? = nil,
            globalTableVersion: String? = nil, itemCount: Int? = nil,
            keySchema: [DynamoDBClientTypes.KeySchemaElement]? = nil, latestStreamArn: String? = nil,
            latestStreamLabel: String? = nil,
            localSecondaryIndexes: [DynamoDBClientTypes.LocalSecondaryIndexDescription]? = nil,
            multiRegionConsistency: DynamoDBClientTypes.MultiRegionConsistency? = nil,
            onDemandThroughput: DynamoDBClientTypes.OnDemandThroughput? = nil,
            provisionedThroughput: DynamoDBClientTypes.ProvisionedThroughputDescription? = nil,
            replicas: [DynamoDBClientTypes.ReplicaDescription]? = nil,
            restoreSummary: DynamoDBClientTypes.RestoreSummary? = nil,
            sseDescription: DynamoDBClientTypes.SSEDescription? = nil,
            streamSpecification: DynamoDBClientTypes.StreamSpecification? = nil, tableArn: String? = nil,
            tableClassSummary: DynamoDBClientTypes.TableClassSummary? = nil, tableId: String? = nil,
            tableName: String? = nil, tableSizeBytes: Int? = nil, tableStatus: DynamoDBClientTypes.TableStatus? = nil,
            warmThroughput: DynamoDBClientTypes.TableWarmThroughputDescription? = nil
        ) {
            self.archivalSummary = archivalSummary
            self.attributeDefinitions = attributeDefinitions
            self.billingModeSummary = billingModeSummary
            self.creationDateTime = creationDateTime
            self.deletionProtectionEnabled = deletionProtectionEnabled
            self.globalSecondaryIndexes = globalSecondaryIndexes
            self.globalTableVersion = globalTableVersion
            self.itemCount = itemCount
            self.keySchema = keySchema
            self.latestStreamArn = latestStreamArn
            self.latestStreamLabel = latestStreamLabel
            self.localSecondaryIndexes = localSecondaryIndexes
            self.multiRegionConsistency = multiRegionConsistency
            self.onDemandThroughput = onDemandThroughput
            self.provisionedThroughput = provisionedThroughput
            self.replicas = replicas
            self.restoreSummary = restoreSummary
            self.sseDescription = sseDescription
            self.streamSpecification = streamSpecification
            self.tableArn = tableArn
            self.tableClassSummary = tableClassSummary
            self.tableId = tableId
            self.tableName = tableName
            self.tableSizeBytes = tableSizeBytes
            self.tableStatus = tableStatus
            self.warmThroughput = warmThroughput
        }
    }
}

extension DynamoDBClientTypes.TableDescription: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&attributeDefinitions, "AttributeDefinitions")
        m.member(&tableName, "TableName")
        m.member(&keySchema, "KeySchema")
        m.member(&tableStatus, "TableStatus")
        m.member(&creationDateTime, "CreationDateTime")
        m.member(&provisionedThroughput, "ProvisionedThroughput")
        m.member(&tableSizeBytes, "TableSizeBytes")
        m.member(&itemCount, "ItemCount")
        m.member(&tableArn, "TableArn")
        m.member(&tableId, "TableId")
        m.member(&billingModeSummary, "BillingModeSummary")
        m.member(&localSecondaryIndexes, "LocalSecondaryIndexes")
        m.member(&globalSecondaryIndexes, "GlobalSecondaryIndexes")
        m.member(&streamSpecification, "StreamSpecification")
        m.member(&latestStreamLabel, "LatestStreamLabel")
        m.member(&latestStreamArn, "LatestStreamArn")
        m.member(&globalTableVersion, "GlobalTableVersion")
        m.member(&replicas, "Replicas")
        m.member(&restoreSummary, "RestoreSummary")
        m.member(&sseDescription, "SSEDescription")
        m.member(&archivalSummary, "ArchivalSummary")
        m.member(&tableClassSummary, "TableClassSummary")
        m.member(&deletionProtectionEnabled, "DeletionProtectionEnabled")
        m.member(&onDemandThroughput, "OnDemandThroughput")
        m.member(&warmThroughput, "WarmThroughput")
        m.member(&multiRegionConsistency, "MultiRegionConsistency")
    }
}

extension DynamoDBClientTypes {
    public enum TableStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case active
        case archived
        case archiving
        case creating
        case deleting
        case inaccessibleEncryptionCredentials
        case updating
        case sdkUnknown(String)

        public static var allCases: [TableStatus] {
            [.active, .archived, .archiving, .creating, .deleting, .inaccessibleEncryptionCredentials, .updating]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .active: "ACTIVE"
            case .archived: "ARCHIVED"
            case .archiving: "ARCHIVING"
            case .creating: "CREATING"
            case .deleting: "DELETING"
            case .inaccessibleEncryptionCredentials: "INACCESSIBLE_ENCRYPTION_CREDENTIALS"
            case .updating: "UPDATING"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.TableStatus: WireEnum {}

extension DynamoDBClientTypes {
    public struct TableWarmThroughputDescription: Sendable {
        public var readUnitsPerSecond: Int?
        public var status: DynamoDBClientTypes.TableStatus?
        public var writeUnitsPerSecond: Int?

        public init(
            readUnitsPerSecond: Int? = nil, status: DynamoDBClientTypes.TableStatus? = nil,
            writeUnitsPerSecond: Int? = nil
        ) {
            self.readUnitsPerSecond = readUnitsPerSecond
            self.status = status
            self.writeUnitsPerSecond = writeUnitsPerSecond
        }
    }
}

extension DynamoDBClientTypes.TableWarmThroughputDescription: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&readUnitsPerSecond, "ReadUnitsPerSecond")
        m.member(&writeUnitsPerSecond, "WriteUnitsPerSecond")
        m.member(&status, "Status")
    }
}

extension DynamoDBClientTypes {
    public struct Tag: Sendable {
        public var key: String?
        public var value: String?

        public init(key: String? = nil, value: String? = nil) {
            self.key = key
            self.value = value
        }
    }
}

extension DynamoDBClientTypes.Tag: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&key, "Key")
        m.member(&value, "Value")
    }
}

extension DynamoDBClientTypes {
    public struct TimeToLiveDescription: Sendable {
        public var attributeName: String?
        public var timeToLiveStatus: DynamoDBClientTypes.TimeToLiveStatus?

        public init(attributeName: String? = nil, timeToLiveStatus: DynamoDBClientTypes.TimeToLiveStatus? = nil) {
            self.attributeName = attributeName
            self.timeToLiveStatus = timeToLiveStatus
        }
    }
}

extension DynamoDBClientTypes.TimeToLiveDescription: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&timeToLiveStatus, "TimeToLiveStatus")
        m.member(&attributeName, "AttributeName")
    }
}

extension DynamoDBClientTypes {
    public struct TimeToLiveSpecification: Sendable {
        public var attributeName: String?
        public var enabled: Bool?

        public init(attributeName: String? = nil, enabled: Bool? = nil) {
            self.attributeName = attributeName
            self.enabled = enabled
        }
    }
}

extension DynamoDBClientTypes.TimeToLiveSpecification: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&enabled, "Enabled")
        m.member(&attributeName, "AttributeName")
    }
}

extension DynamoDBClientTypes {
    public enum TimeToLiveStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case disabled
        case disabling
        case enabled
        case enabling
        case sdkUnknown(String)

        public static var allCases: [TimeToLiveStatus] {
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

extension DynamoDBClientTypes.TimeToLiveStatus: WireEnum {}

extension DynamoDBClientTypes {
    public struct TransactGetItem: Sendable {
        public var get: DynamoDBClientTypes.Get?

        public init(get: DynamoDBClientTypes.Get? = nil) {
            self.get = get
        }
    }
}

extension DynamoDBClientTypes.TransactGetItem: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&get, "Get")
    }
}

extension DynamoDBClientTypes {
    public struct TransactWriteItem: Sendable {
        public var conditionCheck: DynamoDBClientTypes.ConditionCheck?
        public var delete: DynamoDBClientTypes.Delete?
        public var put: DynamoDBClientTypes.Put?
        public var update: DynamoDBClientTypes.Update?

        public init(
            conditionCheck: DynamoDBClientTypes.ConditionCheck? = nil, delete: DynamoDBClientTypes.Delete? = nil,
            put: DynamoDBClientTypes.Put? = nil, update: DynamoDBClientTypes.Update? = nil
        ) {
            self.conditionCheck = conditionCheck
            self.delete = delete
            self.put = put
            self.update = update
        }
    }
}

extension DynamoDBClientTypes.TransactWriteItem: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&conditionCheck, "ConditionCheck")
        m.member(&put, "Put")
        m.member(&delete, "Delete")
        m.member(&update, "Update")
    }
}
