// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension DynamoDBClientTypes {
    public struct Update: Sendable {
        public var conditionExpression: String?
        public var expressionAttributeNames: [String: String]?
        public var expressionAttributeValues: [String: DynamoDBClientTypes.AttributeValue]?
        public var key: [String: DynamoDBClientTypes.AttributeValue]?
        public var returnValuesOnConditionCheckFailure: DynamoDBClientTypes.ReturnValuesOnConditionCheckFailure?
        public var tableName: String?
        public var updateExpression: String?

        public init(
            conditionExpression: String? = nil, expressionAttributeNames: [String: String]? = nil,
            expressionAttributeValues: [String: DynamoDBClientTypes.AttributeValue]? = nil,
            key: [String: DynamoDBClientTypes.AttributeValue]? = nil,
            returnValuesOnConditionCheckFailure: DynamoDBClientTypes.ReturnValuesOnConditionCheckFailure? = nil,
            tableName: String? = nil, updateExpression: String? = nil
        ) {
            self.conditionExpression = conditionExpression
            self.expressionAttributeNames = expressionAttributeNames
            self.expressionAttributeValues = expressionAttributeValues
            self.key = key
            self.returnValuesOnConditionCheckFailure = returnValuesOnConditionCheckFailure
            self.tableName = tableName
            self.updateExpression = updateExpression
        }
    }
}

extension DynamoDBClientTypes.Update: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&key, "Key")
        m.member(&updateExpression, "UpdateExpression")
        m.member(&tableName, "TableName")
        m.member(&conditionExpression, "ConditionExpression")
        m.member(&expressionAttributeNames, "ExpressionAttributeNames")
        m.member(&expressionAttributeValues, "ExpressionAttributeValues")
        m.member(&returnValuesOnConditionCheckFailure, "ReturnValuesOnConditionCheckFailure")
    }
}

extension DynamoDBClientTypes {
    public struct UpdateGlobalSecondaryIndexAction: Sendable {
        public var indexName: String?
        public var onDemandThroughput: DynamoDBClientTypes.OnDemandThroughput?
        public var provisionedThroughput: DynamoDBClientTypes.ProvisionedThroughput?
        public var warmThroughput: DynamoDBClientTypes.WarmThroughput?

        public init(
            indexName: String? = nil, onDemandThroughput: DynamoDBClientTypes.OnDemandThroughput? = nil,
            provisionedThroughput: DynamoDBClientTypes.ProvisionedThroughput? = nil,
            warmThroughput: DynamoDBClientTypes.WarmThroughput? = nil
        ) {
            self.indexName = indexName
            self.onDemandThroughput = onDemandThroughput
            self.provisionedThroughput = provisionedThroughput
            self.warmThroughput = warmThroughput
        }
    }
}

extension DynamoDBClientTypes.UpdateGlobalSecondaryIndexAction: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&indexName, "IndexName")
        m.member(&provisionedThroughput, "ProvisionedThroughput")
        m.member(&onDemandThroughput, "OnDemandThroughput")
        m.member(&warmThroughput, "WarmThroughput")
    }
}

extension DynamoDBClientTypes {
    public struct UpdateReplicationGroupMemberAction: Sendable {
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

extension DynamoDBClientTypes.UpdateReplicationGroupMemberAction: Shape {
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
