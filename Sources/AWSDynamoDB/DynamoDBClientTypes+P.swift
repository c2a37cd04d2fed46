// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension DynamoDBClientTypes {
    public struct ParameterizedStatement: Sendable {
        public var parameters: [DynamoDBClientTypes.AttributeValue]?
        public var returnValuesOnConditionCheckFailure: DynamoDBClientTypes.ReturnValuesOnConditionCheckFailure?
        public var statement: String?

        public init(
            parameters: [DynamoDBClientTypes.AttributeValue]? = nil,
            returnValuesOnConditionCheckFailure: DynamoDBClientTypes.ReturnValuesOnConditionCheckFailure? = nil,
            statement: String? = nil
        ) {
            self.parameters = parameters
            self.returnValuesOnConditionCheckFailure = returnValuesOnConditionCheckFailure
            self.statement = statement
        }
    }
}

extension DynamoDBClientTypes.ParameterizedStatement: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&statement, "Statement")
        m.member(&parameters, "Parameters")
        m.member(&returnValuesOnConditionCheckFailure, "ReturnValuesOnConditionCheckFailure")
    }
}

extension DynamoDBClientTypes {
    public struct PointInTimeRecoveryDescription: Sendable {
        public var earliestRestorableDateTime: Date?
        public var latestRestorableDateTime: Date?
        public var pointInTimeRecoveryStatus: DynamoDBClientTypes.PointInTimeRecoveryStatus?
        public var recoveryPeriodInDays: Int?

        public init(
            earliestRestorableDateTime: Date? = nil, latestRestorableDateTime: Date? = nil,
            pointInTimeRecoveryStatus: DynamoDBClientTypes.PointInTimeRecoveryStatus? = nil,
            recoveryPeriodInDays: Int? = nil
        ) {
            self.earliestRestorableDateTime = earliestRestorableDateTime
            self.latestRestorableDateTime = latestRestorableDateTime
            self.pointInTimeRecoveryStatus = pointInTimeRecoveryStatus
            self.recoveryPeriodInDays = recoveryPeriodInDays
        }
    }
}

extension DynamoDBClientTypes.PointInTimeRecoveryDescription: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&pointInTimeRecoveryStatus, "PointInTimeRecoveryStatus")
        m.member(&recoveryPeriodInDays, "RecoveryPeriodInDays")
        m.member(&earliestRestorableDateTime, "EarliestRestorableDateTime")
        m.member(&latestRestorableDateTime, "LatestRestorableDateTime")
    }
}

extension DynamoDBClientTypes {
    public struct PointInTimeRecoverySpecification: Sendable {
        public var pointInTimeRecoveryEnabled: Bool?
        public var recoveryPeriodInDays: Int?

        public init(pointInTimeRecoveryEnabled: Bool? = nil, recoveryPeriodInDays: Int? = nil) {
            self.pointInTimeRecoveryEnabled = pointInTimeRecoveryEnabled
            self.recoveryPeriodInDays = recoveryPeriodInDays
        }
    }
}

extension DynamoDBClientTypes.PointInTimeRecoverySpecification: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&pointInTimeRecoveryEnabled, "PointInTimeRecoveryEnabled")
        m.member(&recoveryPeriodInDays, "RecoveryPeriodInDays")
    }
}

extension DynamoDBClientTypes {
    public enum PointInTimeRecoveryStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case disabled
        case enabled
        case sdkUnknown(String)

        public static var allCases: [PointInTimeRecoveryStatus] {
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

extension DynamoDBClientTypes.PointInTimeRecoveryStatus: WireEnum {}

extension DynamoDBClientTypes {
    public struct Projection: Sendable {
        public var nonKeyAttributes: [String]?
        public var projectionType: DynamoDBClientTypes.ProjectionType?

        public init(nonKeyAttributes: [String]? = nil, projectionType: DynamoDBClientTypes.ProjectionType? = nil) {
            self.nonKeyAttributes = nonKeyAttributes
            self.projectionType = projectionType
        }
    }
}

extension DynamoDBClientTypes.Projection: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&projectionType, "ProjectionType")
        m.member(&nonKeyAttributes, "NonKeyAttributes")
    }
}

extension DynamoDBClientTypes {
    public enum ProjectionType: Sendable, Hashable, RawRepresentable, CaseIterable {
        case all
        case include
        case keysOnly
        case sdkUnknown(String)

        public static var allCases: [ProjectionType] {
            [.all, .include, .keysOnly]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .all: "ALL"
            case .include: "INCLUDE"
            case .keysOnly: "KEYS_ONLY"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.ProjectionType: WireEnum {}

extension DynamoDBClientTypes {
    public struct ProvisionedThroughput: Sendable {
        public var readCapacityUnits: Int?
        public var writeCapacityUnits: Int?

        public init(readCapacityUnits: Int? = nil, writeCapacityUnits: Int? = nil) {
            self.readCapacityUnits = readCapacityUnits
            self.writeCapacityUnits = writeCapacityUnits
        }
    }
}

extension DynamoDBClientTypes.ProvisionedThroughput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&readCapacityUnits, "ReadCapacityUnits")
        m.member(&writeCapacityUnits, "WriteCapacityUnits")
    }
}

extension DynamoDBClientTypes {
    public struct ProvisionedThroughputDescription: Sendable {
        public var lastDecreaseDateTime: Date?
        public var lastIncreaseDateTime: Date?
        public var numberOfDecreasesToday: Int?
        public var readCapacityUnits: Int?
        public var writeCapacityUnits: Int?

        public init(
            lastDecreaseDateTime: Date? = nil, lastIncreaseDateTime: Date? = nil, numberOfDecreasesToday: Int? = nil,
            readCapacityUnits: Int? = nil, writeCapacityUnits: Int? = nil
        ) {
            self.lastDecreaseDateTime = lastDecreaseDateTime
            self.lastIncreaseDateTime = lastIncreaseDateTime
            self.numberOfDecreasesToday = numberOfDecreasesToday
            self.readCapacityUnits = readCapacityUnits
            self.writeCapacityUnits = writeCapacityUnits
        }
    }
}

extension DynamoDBClientTypes.ProvisionedThroughputDescription: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&lastIncreaseDateTime, "LastIncreaseDateTime")
        m.member(&lastDecreaseDateTime, "LastDecreaseDateTime")
        m.member(&numberOfDecreasesToday, "NumberOfDecreasesToday")
        m.member(&readCapacityUnits, "ReadCapacityUnits")
        m.member(&writeCapacityUnits, "WriteCapacityUnits")
    }
}

extension DynamoDBClientTypes {
    public struct ProvisionedThroughputOverride: Sendable {
        public var readCapacityUnits: Int?

        public init(readCapacityUnits: Int? = nil) {
            self.readCapacityUnits = readCapacityUnits
        }
    }
}

extension DynamoDBClientTypes.ProvisionedThroughputOverride: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&readCapacityUnits, "ReadCapacityUnits")
    }
}

extension DynamoDBClientTypes {
    public struct Put: Sendable {
        public var conditionExpression: String?
        public var expressionAttributeNames: [String: String]?
        public var expressionAttributeValues: [String: DynamoDBClientTypes.AttributeValue]?
        public var item: [String: DynamoDBClientTypes.AttributeValue]?
        public var returnValuesOnConditionCheckFailure: DynamoDBClientTypes.ReturnValuesOnConditionCheckFailure?
        public var tableName: String?

        public init(
            conditionExpression: String? = nil, expressionAttributeNames: [String: String]? = nil,
            expressionAttributeValues: [String: DynamoDBClientTypes.AttributeValue]? = nil,
            item: [String: DynamoDBClientTypes.AttributeValue]? = nil,
            returnValuesOnConditionCheckFailure: DynamoDBClientTypes.ReturnValuesOnConditionCheckFailure? = nil,
            tableName: String? = nil
        ) {
            self.conditionExpression = conditionExpression
            self.expressionAttributeNames = expressionAttributeNames
            self.expressionAttributeValues = expressionAttributeValues
            self.item = item
            self.returnValuesOnConditionCheckFailure = returnValuesOnConditionCheckFailure
            self.tableName = tableName
        }
    }
}

extension DynamoDBClientTypes.Put: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&item, "Item")
        m.member(&tableName, "TableName")
        m.member(&conditionExpression, "ConditionExpression")
        m.member(&expressionAttributeNames, "ExpressionAttributeNames")
        m.member(&expressionAttributeValues, "ExpressionAttributeValues")
        m.member(&returnValuesOnConditionCheckFailure, "ReturnValuesOnConditionCheckFailure")
    }
}

extension DynamoDBClientTypes {
    public struct PutRequest: Sendable {
        public var item: [String: DynamoDBClientTypes.AttributeValue]?

        public init(item: [String: DynamoDBClientTypes.AttributeValue]? = nil) {
            self.item = item
        }
    }
}

extension DynamoDBClientTypes.PutRequest: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&item, "Item")
    }
}
