// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension DynamoDBClientTypes {
    public struct CancellationReason: Sendable {
        public var code: String?
        public var item: [String: DynamoDBClientTypes.AttributeValue]?
        public var message: String?

        public init(
            code: String? = nil, item: [String: DynamoDBClientTypes.AttributeValue]? = nil, message: String? = nil
        ) {
            self.code = code
            self.item = item
            self.message = message
        }
    }
}

extension DynamoDBClientTypes.CancellationReason: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&item, "Item")
        m.member(&code, "Code")
        m.member(&message, "Message")
    }
}

extension DynamoDBClientTypes {
    public struct Capacity: Sendable {
        public var capacityUnits: Double?
        public var readCapacityUnits: Double?
        public var writeCapacityUnits: Double?

        public init(capacityUnits: Double? = nil, readCapacityUnits: Double? = nil, writeCapacityUnits: Double? = nil) {
            self.capacityUnits = capacityUnits
            self.readCapacityUnits = readCapacityUnits
            self.writeCapacityUnits = writeCapacityUnits
        }
    }
}

extension DynamoDBClientTypes.Capacity: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&readCapacityUnits, "ReadCapacityUnits")
        m.member(&writeCapacityUnits, "WriteCapacityUnits")
        m.member(&capacityUnits, "CapacityUnits")
    }
}

extension DynamoDBClientTypes {
    public enum ComparisonOperator: Sendable, Hashable, RawRepresentable, CaseIterable {
        case beginsWith
        case between
        case contains
        case eq
        case ge
        case gt
        case `in`
        case le
        case lt
        case ne
        case notContains
        case notNull
        case null
        case sdkUnknown(String)

        public static var allCases: [ComparisonOperator] {
            [.beginsWith, .between, .contains, .eq, .ge, .gt, .in, .le, .lt, .ne, .notContains, .notNull, .null]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .beginsWith: "BEGINS_WITH"
            case .between: "BETWEEN"
            case .contains: "CONTAINS"
            case .eq: "EQ"
            case .ge: "GE"
            case .gt: "GT"
            case .in: "IN"
            case .le: "LE"
            case .lt: "LT"
            case .ne: "NE"
            case .notContains: "NOT_CONTAINS"
            case .notNull: "NOT_NULL"
            case .null: "NULL"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.ComparisonOperator: WireEnum {}

extension DynamoDBClientTypes {
    public struct Condition: Sendable {
        public var attributeValueList: [DynamoDBClientTypes.AttributeValue]?
        public var comparisonOperator: DynamoDBClientTypes.ComparisonOperator?

        public init(
            attributeValueList: [DynamoDBClientTypes.AttributeValue]? = nil,
            comparisonOperator: DynamoDBClientTypes.ComparisonOperator? = nil
        ) {
            self.attributeValueList = attributeValueList
            self.comparisonOperator = comparisonOperator
        }
    }
}

extension DynamoDBClientTypes.Condition: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&attributeValueList, "AttributeValueList")
        m.member(&comparisonOperator, "ComparisonOperator")
    }
}

extension DynamoDBClientTypes {
    public struct ConditionCheck: Sendable {
        public var conditionExpression: String?
        public var expressionAttributeNames: [String: String]?
        public var expressionAttributeValues: [String: DynamoDBClientTypes.AttributeValue]?
        public var key: [String: DynamoDBClientTypes.AttributeValue]?
        public var returnValuesOnConditionCheckFailure: DynamoDBClientTypes.ReturnValuesOnConditionCheckFailure?
        public var tableName: String?

        public init(
            conditionExpression: String? = nil, expressionAttributeNames: [String: String]? = nil,
            expressionAttributeValues: [String: DynamoDBClientTypes.AttributeValue]? = nil,
            key: [String: DynamoDBClientTypes.AttributeValue]? = nil,
            returnValuesOnConditionCheckFailure: DynamoDBClientTypes.ReturnValuesOnConditionCheckFailure? = nil,
            tableName: String? = nil
        ) {
            self.conditionExpression = conditionExpression
            self.expressionAttributeNames = expressionAttributeNames
            self.expressionAttributeValues = expressionAttributeValues
            self.key = key
            self.returnValuesOnConditionCheckFailure = returnValuesOnConditionCheckFailure
            self.tableName = tableName
        }
    }
}

extension DynamoDBClientTypes.ConditionCheck: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&key, "Key")
        m.member(&tableName, "TableName")
        m.member(&conditionExpression, "ConditionExpression")
        m.member(&expressionAttributeNames, "ExpressionAttributeNames")
        m.member(&expressionAttributeValues, "ExpressionAttributeValues")
        m.member(&returnValuesOnConditionCheckFailure, "ReturnValuesOnConditionCheckFailure")
    }
}

extension DynamoDBClientTypes {
    public enum ConditionalOperator: Sendable, Hashable, RawRepresentable, CaseIterable {
        case and
        case or
        case sdkUnknown(String)

        public static var allCases: [ConditionalOperator] {
            [.and, .or]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .and: "AND"
            case .or: "OR"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.ConditionalOperator: WireEnum {}

extension DynamoDBClientTypes {
    public struct ConsumedCapacity: Sendable {
        public var capacityUnits: Double?
        public var globalSecondaryIndexes: [String: DynamoDBClientTypes.Capacity]?
        public var localSecondaryIndexes: [String: DynamoDBClientTypes.Capacity]?
        public var readCapacityUnits: Double?
        public var table: DynamoDBClientTypes.Capacity?
        public var tableName: String?
        public var writeCapacityUnits: Double?

        public init(
            capacityUnits: Double? = nil, globalSecondaryIndexes: [String: DynamoDBClientTypes.Capacity]? = nil,
            localSecondaryIndexes: [String: DynamoDBClientTypes.Capacity]? = nil, readCapacityUnits: Double? = nil,
            table: DynamoDBClientTypes.Capacity? = nil, tableName: String? = nil, writeCapacityUnits: Double? = nil
        ) {
            self.capacityUnits = capacityUnits
            self.globalSecondaryIndexes = globalSecondaryIndexes
            self.localSecondaryIndexes = localSecondaryIndexes
            self.readCapacityUnits = readCapacityUnits
            self.table = table
            self.tableName = tableName
            self.writeCapacityUnits = writeCapacityUnits
        }
    }
}

extension DynamoDBClientTypes.ConsumedCapacity: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableName, "TableName")
        m.member(&capacityUnits, "CapacityUnits")
        m.member(&readCapacityUnits, "ReadCapacityUnits")
        m.member(&writeCapacityUnits, "WriteCapacityUnits")
        m.member(&table, "Table")
        m.member(&localSecondaryIndexes, "LocalSecondaryIndexes")
        m.member(&globalSecondaryIndexes, "GlobalSecondaryIndexes")
    }
}

extension DynamoDBClientTypes {
    public struct ContinuousBackupsDescription: Sendable {
        public var continuousBackupsStatus: DynamoDBClientTypes.ContinuousBackupsStatus?
        public var pointInTimeRecoveryDescription: DynamoDBClientTypes.PointInTimeRecoveryDescription?

        public init(
            continuousBackupsStatus: DynamoDBClientTypes.ContinuousBackupsStatus? = nil,
            pointInTimeRecoveryDescription: DynamoDBClientTypes.PointInTimeRecoveryDescription? = nil
        ) {
            self.continuousBackupsStatus = continuousBackupsStatus
            self.pointInTimeRecoveryDescription = pointInTimeRecoveryDescription
        }
    }
}

extension DynamoDBClientTypes.ContinuousBackupsDescription: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&continuousBackupsStatus, "ContinuousBackupsStatus")
        m.member(&pointInTimeRecoveryDescription, "PointInTimeRecoveryDescription")
    }
}

extension DynamoDBClientTypes {
    public enum ContinuousBackupsStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case disabled
        case enabled
        case sdkUnknown(String)

        public static var allCases: [ContinuousBackupsStatus] {
            [.disabled, .enabled]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .disabled: "DISABLED"
            case .enabled: "ENABLED"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.ContinuousBackupsStatus: WireEnum {}

extension DynamoDBClientTypes {
    public struct CreateGlobalSecondaryIndexAction: Sendable {
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

extension DynamoDBClientTypes.CreateGlobalSecondaryIndexAction: Shape {
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
    public struct CreateReplicaAction: Sendable {
        public var regionName: String?

        public init(regionName: String? = nil) {
            self.regionName = regionName
        }
    }
}

extension DynamoDBClientTypes.CreateReplicaAction: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&regionName, "RegionName")
    }
}

extension DynamoDBClientTypes {
    public struct CreateReplicationGroupMemberAction: Sendable {
        public var globalSecondaryIndexes: [DynamoDBClientTypes.ReplicaGlobalSecondaryIndex]?
        public var kmsMasterKeyId: String?
        public var onDemandThroughputOverride: DynamoDBClientTypes.OnDemandThroughputOverride?
        public var provisionedThroughputOverride: DynamoDBClientTypes.ProvisionedThroughputOverride?
        public var regionName: String?
        public var tableClassOverride: DynamoDBClientTypes.TableClass?

        public init(
            globalSecondaryIndexes: [DynamoDBClientTypes.ReplicaGlobalSecondaryIndex]? = nil,
            kmsMasterKeyId: String? = nil,
            onDemandThroughputOverride: DynamoDBClientTypes.OnDemandThroughputOverride? = nil,
            provisionedThroughputOverride: DynamoDBClientTypes.ProvisionedThroughputOverride? = nil,
            regionName: String? = nil, tableClassOverride: DynamoDBClientTypes.TableClass? = nil
        ) {
            self.globalSecondaryIndexes = globalSecondaryIndexes
            self.kmsMasterKeyId = kmsMasterKeyId
            self.onDemandThroughputOverride = onDemandThroughputOverride
            self.provisionedThroughputOverride = provisionedThroughputOverride
            self.regionName = regionName
            self.tableClassOverride = tableClassOverride
        }
    }
}

extension DynamoDBClientTypes.CreateReplicationGroupMemberAction: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&regionName, "RegionName")
        m.member(&kmsMasterKeyId, "KMSMasterKeyId")
        m.member(&provisionedThroughputOverride, "ProvisionedThroughputOverride")
        m.member(&onDemandThroughputOverride, "OnDemandThroughputOverride")
        m.member(&globalSecondaryIndexes, "GlobalSecondaryIndexes")
        m.member(&tableClassOverride, "TableClassOverride")
    }
}
