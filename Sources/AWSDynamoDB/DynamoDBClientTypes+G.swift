// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension DynamoDBClientTypes {
    public struct Get: Sendable {
        public var expressionAttributeNames: [String: String]?
        public var key: [String: DynamoDBClientTypes.AttributeValue]?
        public var projectionExpression: String?
        public var tableName: String?

        public init(
            expressionAttributeNames: [String: String]? = nil, key: [String: DynamoDBClientTypes.AttributeValue]? = nil,
            projectionExpression: String? = nil, tableName: String? = nil
        ) {
            self.expressionAttributeNames = expressionAttributeNames
            self.key = key
            self.projectionExpression = projectionExpression
            self.tableName = tableName
        }
    }
}

extension DynamoDBClientTypes.Get: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&key, "Key")
        m.member(&tableName, "TableName")
        m.member(&projectionExpression, "ProjectionExpression")
        m.member(&expressionAttributeNames, "ExpressionAttributeNames")
    }
}

extension DynamoDBClientTypes {
    public struct GlobalSecondaryIndex: Sendable {
        public var indexName: String?
        public var keySchema: [DynamoDBClientTypes.KeySchemaElement]?
        public var onDemandThroughput: DynamoDBClientTypes.OnDemandThroughput?
        public var projection: DynamoDBClientTypes.Projection?
        public var provisionedThroughput: DynamoDBClientTypes.ProvisionedThroughput?
        public var warmThroughput: DynamoDBClientTypes.WarmThroughput?

        public init(
            indexName: String? = nil, keySchema: [DynamoDBClientTypes.KeySchemaElement]? = nil,
            onDemandThroughput: DynamoDBClientTypes.OnDemandThroughput? = nil,
            projection: DynamoDBClientTypes.Projection? = nil,
            provisionedThroughput: DynamoDBClientTypes.ProvisionedThroughput? = nil,
            warmThroughput: DynamoDBClientTypes.WarmThroughput? = nil
        ) {
            self.indexName = indexName
            self.keySchema = keySchema
            self.onDemandThroughput = onDemandThroughput
            self.projection = projection
            self.provisionedThroughput = provisionedThroughput
            self.warmThroughput = warmThroughput
        }
    }
}

extension DynamoDBClientTypes.GlobalSecondaryIndex: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&indexName, "IndexName")
        m.member(&keySchema, "KeySchema")
        m.member(&projection, "Projection")
        m.member(&provisionedThroughput, "ProvisionedThroughput")
        m.member(&onDemandThroughput, "OnDemandThroughput")
        m.member(&warmThroughput, "WarmThroughput")
    }
}

extension DynamoDBClientTypes {
    public struct GlobalSecondaryIndexDescription: Sendable {
        public var backfilling: Bool?
        public var indexArn: String?
        public var indexName: String?
        public var indexSizeBytes: Int?
        public var indexStatus: DynamoDBClientTypes.IndexStatus?
        public var itemCount: Int?
        public var keySchema: [DynamoDBClientTypes.KeySchemaElement]?
        public var onDemandThroughput: DynamoDBClientTypes.OnDemandThroughput?
        public var projection: DynamoDBClientTypes.Projection?
        public var provisionedThroughput: DynamoDBClientTypes.ProvisionedThroughputDescription?
        public var warmThroughput: DynamoDBClientTypes.GlobalSecondaryIndexWarmThroughputDescription?

        public init(
            backfilling: Bool? = nil, indexArn: String? = nil, indexName: String? = nil, indexSizeBytes: Int? = nil,
            indexStatus: DynamoDBClientTypes.IndexStatus? = nil, itemCount: Int? = nil,
            keySchema: [DynamoDBClientTypes.KeySchemaElement]? = nil,
            onDemandThroughput: DynamoDBClientTypes.OnDemandThroughput? = nil,
            projection: DynamoDBClientTypes.Projection? = nil,
            provisionedThroughput: DynamoDBClientTypes.ProvisionedThroughputDescription? = nil,
            warmThroughput: DynamoDBClientTypes.GlobalSecondaryIndexWarmThroughputDescription? = nil
        ) {
            self.backfilling = backfilling
            self.indexArn = indexArn
            self.indexName = indexName
            self.indexSizeBytes = indexSizeBytes
            self.indexStatus = indexStatus
            self.itemCount = itemCount
            self.keySchema = keySchema
            self.onDemandThroughput = onDemandThroughput
            self.projection = projection
            self.provisionedThroughput = provisionedThroughput
            self.warmThroughput = warmThroughput
        }
    }
}

extension DynamoDBClientTypes.GlobalSecondaryIndexDescription: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&indexName, "IndexName")
        m.member(&keySchema, "KeySchema")
        m.member(&projection, "Projection")
        m.member(&indexStatus, "IndexStatus")
        m.member(&backfilling, "Backfilling")
        m.member(&provisionedThroughput, "ProvisionedThroughput")
        m.member(&indexSizeBytes, "IndexSizeBytes")
        m.member(&itemCount, "ItemCount")
        m.member(&indexArn, "IndexArn")
        m.member(&onDemandThroughput, "OnDemandThroughput")
        m.member(&warmThroughput, "WarmThroughput")
    }
}

extension DynamoDBClientTypes {
    public struct GlobalSecondaryIndexInfo: Sendable {
        public var indexName: String?
        public var keySchema: [DynamoDBClientTypes.KeySchemaElement]?
        public var onDemandThroughput: DynamoDBClientTypes.OnDemandThroughput?
        public var projection: DynamoDBClientTypes.Projection?
        public var provisionedThroughput: DynamoDBClientTypes.ProvisionedThroughput?

        public init(
            indexName: String? = nil, keySchema: [DynamoDBClientTypes.KeySchemaElement]? = nil,
            onDemandThroughput: DynamoDBClientTypes.OnDemandThroughput? = nil,
            projection: DynamoDBClientTypes.Projection? = nil,
            provisionedThroughput: DynamoDBClientTypes.ProvisionedThroughput? = nil
        ) {
            self.indexName = indexName
            self.keySchema = keySchema
            self.onDemandThroughput = onDemandThroughput
            self.projection = projection
            self.provisionedThroughput = provisionedThroughput
        }
    }
}

extension DynamoDBClientTypes.GlobalSecondaryIndexInfo: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&indexName, "IndexName")
        m.member(&keySchema, "KeySchema")
        m.member(&projection, "Projection")
        m.member(&provisionedThroughput, "ProvisionedThroughput")
        m.member(&onDemandThroughput, "OnDemandThroughput")
    }
}

extension DynamoDBClientTypes {
    public struct GlobalSecondaryIndexUpdate: Sendable {
        public var create: DynamoDBClientTypes.CreateGlobalSecondaryIndexAction?
        public var delete: DynamoDBClientTypes.DeleteGlobalSecondaryIndexAction?
        public var update: DynamoDBClientTypes.UpdateGlobalSecondaryIndexAction?

        public init(
            create: DynamoDBClientTypes.CreateGlobalSecondaryIndexAction? = nil,
            delete: DynamoDBClientTypes.DeleteGlobalSecondaryIndexAction? = nil,
            update: DynamoDBClientTypes.UpdateGlobalSecondaryIndexAction? = nil
        ) {
            self.create = create
            self.delete = delete
            self.update = update
        }
    }
}

extension DynamoDBClientTypes.GlobalSecondaryIndexUpdate: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&update, "Update")
        m.member(&create, "Create")
        m.member(&delete, "Delete")
    }
}

extension DynamoDBClientTypes {
    public struct GlobalSecondaryIndexWarmThroughputDescription: Sendable {
        public var readUnitsPerSecond: Int?
        public var status: DynamoDBClientTypes.IndexStatus?
        public var writeUnitsPerSecond: Int?

        public init(
            readUnitsPerSecond: Int? = nil, status: DynamoDBClientTypes.IndexStatus? = nil,
            writeUnitsPerSecond: Int? = nil
        ) {
            self.readUnitsPerSecond = readUnitsPerSecond
            self.status = status
            self.writeUnitsPerSecond = writeUnitsPerSecond
        }
    }
}

extension DynamoDBClientTypes.GlobalSecondaryIndexWarmThroughputDescription: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&readUnitsPerSecond, "ReadUnitsPerSecond")
        m.member(&writeUnitsPerSecond, "WriteUnitsPerSecond")
        m.member(&status, "Status")
    }
}

extension DynamoDBClientTypes {
    public struct GlobalTable: Sendable {
        public var globalTableName: String?
        public var replicationGroup: [DynamoDBClientTypes.Replica]?

        public init(globalTableName: String? = nil, replicationGroup: [DynamoDBClientTypes.Replica]? = nil) {
            self.globalTableName = globalTableName
            self.replicationGroup = replicationGroup
        }
    }
}

extension DynamoDBClientTypes.GlobalTable: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&globalTableName, "GlobalTableName")
        m.member(&replicationGroup, "ReplicationGroup")
    }
}

extension DynamoDBClientTypes {
    public struct GlobalTableDescription: Sendable {
        public var creationDateTime: Date?
        public var globalTableArn: String?
        public var globalTableName: String?
        public var globalTableStatus: DynamoDBClientTypes.GlobalTableStatus?
        public var replicationGroup: [DynamoDBClientTypes.ReplicaDescription]?

        public init(
            creationDateTime: Date? = nil, globalTableArn: String? = nil, globalTableName: String? = nil,
            globalTableStatus: DynamoDBClientTypes.GlobalTableStatus? = nil,
            replicationGroup: [DynamoDBClientTypes.ReplicaDescription]? = nil
        ) {
            self.creationDateTime = creationDateTime
            self.globalTableArn = globalTableArn
            self.globalTableName = globalTableName
            self.globalTableStatus = globalTableStatus
            self.replicationGroup = replicationGroup
        }
    }
}

extension DynamoDBClientTypes.GlobalTableDescription: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&replicationGroup, "ReplicationGroup")
        m.member(&globalTableArn, "GlobalTableArn")
        m.member(&creationDateTime, "CreationDateTime")
        m.member(&globalTableStatus, "GlobalTableStatus")
        m.member(&globalTableName, "GlobalTableName")
    }
}

extension DynamoDBClientTypes {
    public enum GlobalTableStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case active
        case creating
        case deleting
        case updating
        case sdkUnknown(String)

        public static var allCases: [GlobalTableStatus] {
            [.active, .creating, .deleting, .updating]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .active: "ACTIVE"
            case .creating: "CREATING"
            case .deleting: "DELETING"
            case .updating: "UPDATING"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.GlobalTableStatus: WireEnum {}
