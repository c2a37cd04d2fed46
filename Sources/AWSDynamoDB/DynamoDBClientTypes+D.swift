// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension DynamoDBClientTypes {
    public struct Delete: Sendable {
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

extension DynamoDBClientTypes.Delete: Shape {
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
    public struct DeleteGlobalSecondaryIndexAction: Sendable {
        public var indexName: String?

        public init(indexName: String? = nil) {
            self.indexName = indexName
        }
    }
}

extension DynamoDBClientTypes.DeleteGlobalSecondaryIndexAction: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&indexName, "IndexName")
    }
}

extension DynamoDBClientTypes {
    public struct DeleteReplicaAction: Sendable {
        public var regionName: String?

        public init(regionName: String? = nil) {
            self.regionName = regionName
        }
    }
}

extension DynamoDBClientTypes.DeleteReplicaAction: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&regionName, "RegionName")
    }
}

extension DynamoDBClientTypes {
    public struct DeleteReplicationGroupMemberAction: Sendable {
        public var regionName: String?

        public init(regionName: String? = nil) {
            self.regionName = regionName
        }
    }
}

extension DynamoDBClientTypes.DeleteReplicationGroupMemberAction: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&regionName, "RegionName")
    }
}

extension DynamoDBClientTypes {
    public struct DeleteRequest: Sendable {
        public var key: [String: DynamoDBClientTypes.AttributeValue]?

        public init(key: [String: DynamoDBClientTypes.AttributeValue]? = nil) {
            self.key = key
        }
    }
}

extension DynamoDBClientTypes.DeleteRequest: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&key, "Key")
    }
}
