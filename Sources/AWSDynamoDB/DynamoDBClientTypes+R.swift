// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension DynamoDBClientTypes {
    public struct Replica: Sendable {
        public var regionName: String?

        public init(regionName: String? = nil) {
            self.regionName = regionName
        }
    }
}

extension DynamoDBClientTypes.Replica: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&regionName, "RegionName")
    }
}

extension DynamoDBClientTypes {
    public struct ReplicaDescription: Sendable {
        public var globalSecondaryIndexes: [DynamoDBClientTypes.ReplicaGlobalSecondaryIndexDescription]?
        public var kmsMasterKeyId: String?
        public var onDemandThroughputOverride: DynamoDBClientTypes.OnDemandThroughputOverride?
        public var provisionedThroughputOverride: DynamoDBClientTypes.ProvisionedThroughputOverride?
        public var regionName: String?
        public var replicaInaccessibleDateTime: Date?
        public var replicaStatus: DynamoDBClientTypes.ReplicaStatus?
        public var replicaStatusDescription: String?
        public var replicaStatusPercentProgress: String?
        public var replicaTableClassSummary: DynamoDBClientTypes.TableClassSummary?
        public var warmThroughput: DynamoDBClientTypes.TableWarmThroughputDescription?

        public init(
            globalSecondaryIndexes: [DynamoDBClientTypes.ReplicaGlobalSecondaryIndexDescription]? = nil,
            kmsMasterKeyId: String? = nil,
            onDemandThroughputOverride: DynamoDBClientTypes.OnDemandThroughputOverride? = nil,
            provisionedThroughputOverride: DynamoDBClientTypes.ProvisionedThroughputOverride? = nil,
            regionName: String? = nil, replicaInaccessibleDateTime: Date? = nil,
            replicaStatus: DynamoDBClientTypes.ReplicaStatus? = nil, replicaStatusDescription: String? = nil,
            replicaStatusPercentProgress: String? = nil,
            replicaTableClassSummary: DynamoDBClientTypes.TableClassSummary? = nil,
            warmThroughput: DynamoDBClientTypes.TableWarmThroughputDescription? = nil
        ) {
            self.globalSecondaryIndexes = globalSecondaryIndexes
            self.kmsMasterKeyId = kmsMasterKeyId
            self.onDemandThroughputOverride = onDemandThroughputOverride
            self.provisionedThroughputOverride = provisionedThroughputOverride
            self.regionName = regionName
            self.replicaInaccessibleDateTime = replicaInaccessibleDateTime
            self.replicaStatus = replicaStatus
            self.replicaStatusDescription = replicaStatusDescription
            self.replicaStatusPercentProgress = replicaStatusPercentProgress
            self.replicaTableClassSummary = replicaTableClassSummary
            self.warmThroughput = warmThroughput
        }
    }
}

extension DynamoDBClientTypes.ReplicaDescription: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&regionName, "RegionName")
        m.member(&replicaStatus, "ReplicaStatus")
        m.member(&replicaStatusDescription, "ReplicaStatusDescription")
        m.member(&replicaStatusPercentProgress, "ReplicaStatusPercentProgress")
        m.member(&kmsMasterKeyId, "KMSMasterKeyId")
        m.member(&provisionedThroughputOverride, "ProvisionedThroughputOverride")
        m.member(&onDemandThroughputOverride, "OnDemandThroughputOverride")
        m.member(&warmThroughput, "WarmThroughput")
        m.member(&globalSecondaryIndexes, "GlobalSecondaryIndexes")
        m.member(&replicaInaccessibleDateTime, "ReplicaInaccessibleDateTime")
        m.member(&replicaTableClassSummary, "ReplicaTableClassSummary")
    }
}

extension DynamoDBClientTypes {
    public struct ReplicaGlobalSecondaryIndex: Sendable {
        public var indexName: String?
        public var onDemandThroughputOverride: DynamoDBClientTypes.OnDemandThroughputOverride?
        public var provisionedThroughputOverride: DynamoDBClientTypes.ProvisionedThroughputOverride?

        public init(
            indexName: String? = nil, onDemandThroughputOverride: DynamoDBClientTypes.OnDemandThroughputOverride? = nil,
            provisionedThroughputOverride: DynamoDBClientTypes.ProvisionedThroughputOverride? = nil
        ) {
            self.indexName = indexName
            self.onDemandThroughputOverride = onDemandThroughputOverride
            self.provisionedThroughputOverride = provisionedThroughputOverride
        }
    }
}

extension DynamoDBClientTypes.ReplicaGlobalSecondaryIndex: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&indexName, "IndexName")
        m.member(&provisionedThroughputOverride, "ProvisionedThroughputOverride")
        m.member(&onDemandThroughputOverride, "OnDemandThroughputOverride")
    }
}

extension DynamoDBClientTypes {
    public struct ReplicaGlobalSecondaryIndexDescription: Sendable {
        public var indexName: String?
        public var onDemandThroughputOverride: DynamoDBClientTypes.OnDemandThroughputOverride?
        public var provisionedThroughputOverride: DynamoDBClientTypes.ProvisionedThroughputOverride?
        public var warmThroughput: DynamoDBClientTypes.GlobalSecondaryIndexWarmThroughputDescription?

        public init(
            indexName: String? = nil, onDemandThroughputOverride: DynamoDBClientTypes.OnDemandThroughputOverride? = nil,
            provisionedThroughputOverride: DynamoDBClientTypes.ProvisionedThroughputOverride? = nil,
            warmThroughput: DynamoDBClientTypes.GlobalSecondaryIndexWarmThroughputDescription? = nil
        ) {
            self.indexName = indexName
            self.onDemandThroughputOverride = onDemandThroughputOverride
            self.provisionedThroughputOverride = provisionedThroughputOverride
            self.warmThroughput = warmThroughput
        }
    }
}

extension DynamoDBClientTypes.ReplicaGlobalSecondaryIndexDescription: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&indexName, "IndexName")
        m.member(&provisionedThroughputOverride, "ProvisionedThroughputOverride")
        m.member(&onDemandThroughputOverride, "OnDemandThroughputOverride")
        m.member(&warmThroughput, "WarmThroughput")
    }
}

extension DynamoDBClientTypes {
    public enum ReplicaStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case active
        case creating
        case creationFailed
        case deleting
        case inaccessibleEncryptionCredentials
        case regionDisabled
        case updating
        case sdkUnknown(String)

        public static var allCases: [ReplicaStatus] {
            [
                .active, .creating, .creationFailed, .deleting, .inaccessibleEncryptionCredentials, .regionDisabled,
                .updating,
            ]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .active: "ACTIVE"
            case .creating: "CREATING"
            case .creationFailed: "CREATION_FAILED"
            case .deleting: "DELETING"
            case .inaccessibleEncryptionCredentials: "INACCESSIBLE_ENCRYPTION_CREDENTIALS"
            case .regionDisabled: "REGION_DISABLED"
            case .updating: "UPDATING"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.ReplicaStatus: WireEnum {}

extension DynamoDBClientTypes {
    public struct ReplicaUpdate: Sendable {
        public var create: DynamoDBClientTypes.CreateReplicaAction?
        public var delete: DynamoDBClientTypes.DeleteReplicaAction?

        public init(
            create: DynamoDBClientTypes.CreateReplicaAction? = nil,
            delete: DynamoDBClientTypes.DeleteReplicaAction? = nil
        ) {
            self.create = create
            self.delete = delete
        }
    }
}

extension DynamoDBClientTypes.ReplicaUpdate: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&create, "Create")
        m.member(&delete, "Delete")
    }
}

extension DynamoDBClientTypes {
    public struct ReplicationGroupUpdate: Sendable {
        public var create: DynamoDBClientTypes.CreateReplicationGroupMemberAction?
        public var delete: DynamoDBClientTypes.DeleteReplicationGroupMemberAction?
        public var update: DynamoDBClientTypes.UpdateReplicationGroupMemberAction?

        public init(
            create: DynamoDBClientTypes.CreateReplicationGroupMemberAction? = nil,
            delete: DynamoDBClientTypes.DeleteReplicationGroupMemberAction? = nil,
            update: DynamoDBClientTypes.UpdateReplicationGroupMemberAction? = nil
        ) {
            self.create = create
            self.delete = delete
            self.update = update
        }
    }
}

extension DynamoDBClientTypes.ReplicationGroupUpdate: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&create, "Create")
        m.member(&update, "Update")
        m.member(&delete, "Delete")
    }
}

extension DynamoDBClientTypes {
    public struct RestoreSummary: Sendable {
        public var restoreDateTime: Date?
        public var restoreInProgress: Bool?
        public var sourceBackupArn: String?
        public var sourceTableArn: String?

        public init(
            restoreDateTime: Date? = nil, restoreInProgress: Bool? = nil, sourceBackupArn: String? = nil,
            sourceTableArn: String? = nil
        ) {
            self.restoreDateTime = restoreDateTime
            self.restoreInProgress = restoreInProgress
            self.sourceBackupArn = sourceBackupArn
            self.sourceTableArn = sourceTableArn
        }
    }
}

extension DynamoDBClientTypes.RestoreSummary: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&sourceBackupArn, "SourceBackupArn")
        m.member(&sourceTableArn, "SourceTableArn")
        m.member(&restoreDateTime, "RestoreDateTime")
        m.member(&restoreInProgress, "RestoreInProgress")
    }
}

extension DynamoDBClientTypes {
    public enum ReturnConsumedCapacity: Sendable, Hashable, RawRepresentable, CaseIterable {
        case indexes
        case none
        case total
        case sdkUnknown(String)

        public static var allCases: [ReturnConsumedCapacity] {
            [.indexes, .none, .total]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .indexes: "INDEXES"
            case .none: "NONE"
            case .total: "TOTAL"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.ReturnConsumedCapacity: WireEnum {}

extension DynamoDBClientTypes {
    public enum ReturnItemCollectionMetrics: Sendable, Hashable, RawRepresentable, CaseIterable {
        case none
        case size
        case sdkUnknown(String)

        public static var allCases: [ReturnItemCollectionMetrics] {
            [.none, .size]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .none: "NONE"
            case .size: "SIZE"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.ReturnItemCollectionMetrics: WireEnum {}

extension DynamoDBClientTypes {
    public enum ReturnValue: Sendable, Hashable, RawRepresentable, CaseIterable {
        case allNew
        case allOld
        case none
        case updatedNew
        case updatedOld
        case sdkUnknown(String)

        public static var allCases: [ReturnValue] {
            [.allNew, .allOld, .none, .updatedNew, .updatedOld]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .allNew: "ALL_NEW"
            case .allOld: "ALL_OLD"
            case .none: "NONE"
            case .updatedNew: "UPDATED_NEW"
            case .updatedOld: "UPDATED_OLD"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.ReturnValue: WireEnum {}

extension DynamoDBClientTypes {
    public enum ReturnValuesOnConditionCheckFailure: Sendable, Hashable, RawRepresentable, CaseIterable {
        case allOld
        case none
        case sdkUnknown(String)

        public static var allCases: [ReturnValuesOnConditionCheckFailure] {
            [.allOld, .none]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .allOld: "ALL_OLD"
            case .none: "NONE"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.ReturnValuesOnConditionCheckFailure: WireEnum {}
