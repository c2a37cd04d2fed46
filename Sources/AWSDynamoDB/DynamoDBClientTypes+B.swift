// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension DynamoDBClientTypes {
    public struct BackupDescription: Sendable {
        public var backupDetails: DynamoDBClientTypes.BackupDetails?
        public var sourceTableDetails: DynamoDBClientTypes.SourceTableDetails?
        public var sourceTableFeatureDetails: DynamoDBClientTypes.SourceTableFeatureDetails?

        public init(
            backupDetails: DynamoDBClientTypes.BackupDetails? = nil,
            sourceTableDetails: DynamoDBClientTypes.SourceTableDetails? = nil,
            sourceTableFeatureDetails: DynamoDBClientTypes.SourceTableFeatureDetails? = nil
        ) {
            self.backupDetails = backupDetails
            self.sourceTableDetails = sourceTableDetails
            self.sourceTableFeatureDetails = sourceTableFeatureDetails
        }
    }
}

extension DynamoDBClientTypes.BackupDescription: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&backupDetails, "BackupDetails")
        m.member(&sourceTableDetails, "SourceTableDetails")
        m.member(&sourceTableFeatureDetails, "SourceTableFeatureDetails")
    }
}

extension DynamoDBClientTypes {
    public struct BackupDetails: Sendable {
        public var backupArn: String?
        public var backupCreationDateTime: Date?
        public var backupExpiryDateTime: Date?
        public var backupName: String?
        public var backupSizeBytes: Int?
        public var backupStatus: DynamoDBClientTypes.BackupStatus?
        public var backupType: DynamoDBClientTypes.BackupType?

        public init(
            backupArn: String? = nil, backupCreationDateTime: Date? = nil, backupExpiryDateTime: Date? = nil,
            backupName: String? = nil, backupSizeBytes: Int? = nil,
            backupStatus: DynamoDBClientTypes.BackupStatus? = nil, backupType: DynamoDBClientTypes.BackupType? = nil
        ) {
            self.backupArn = backupArn
            self.backupCreationDateTime = backupCreationDateTime
            self.backupExpiryDateTime = backupExpiryDateTime
            self.backupName = backupName
            self.backupSizeBytes = backupSizeBytes
            self.backupStatus = backupStatus
            self.backupType = backupType
        }
    }
}

extension DynamoDBClientTypes.BackupDetails: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&backupArn, "BackupArn")
        m.member(&backupName, "BackupName")
        m.member(&backupSizeBytes, "BackupSizeBytes")
        m.member(&backupStatus, "BackupStatus")
        m.member(&backupType, "BackupType")
        m.member(&backupCreationDateTime, "BackupCreationDateTime")
        m.member(&backupExpiryDateTime, "BackupExpiryDateTime")
    }
}

extension DynamoDBClientTypes {
    public enum BackupStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case available
        case creating
        case deleted
        case sdkUnknown(String)

        public static var allCases: [BackupStatus] {
            [.available, .creating, .deleted]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .available: "AVAILABLE"
            case .creating: "CREATING"
            case .deleted: "DELETED"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.BackupStatus: WireEnum {}

extension DynamoDBClientTypes {
    public struct BackupSummary: Sendable {
        public var backupArn: String?
        public var backupCreationDateTime: Date?
        public var backupExpiryDateTime: Date?
        public var backupName: String?
        public var backupSizeBytes: Int?
        public var backupStatus: DynamoDBClientTypes.BackupStatus?
        public var backupType: DynamoDBClientTypes.BackupType?
        public var tableArn: String?
        public var tableId: String?
        public var tableName: String?

        public init(
            backupArn: String? = nil, backupCreationDateTime: Date? = nil, backupExpiryDateTime: Date? = nil,
            backupName: String? = nil, backupSizeBytes: Int? = nil,
            backupStatus: DynamoDBClientTypes.BackupStatus? = nil, backupType: DynamoDBClientTypes.BackupType? = nil,
            tableArn: String? = nil, tableId: String? = nil, tableName: String? = nil
        ) {
            self.backupArn = backupArn
            self.backupCreationDateTime = backupCreationDateTime
            self.backupExpiryDateTime = backupExpiryDateTime
            self.backupName = backupName
            self.backupSizeBytes = backupSizeBytes
            self.backupStatus = backupStatus
            self.backupType = backupType
            self.tableArn = tableArn
            self.tableId = tableId
            self.tableName = tableName
        }
    }
}

extension DynamoDBClientTypes.BackupSummary: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableName, "TableName")
        m.member(&tableId, "TableId")
        m.member(&tableArn, "TableArn")
        m.member(&backupArn, "BackupArn")
        m.member(&backupName, "BackupName")
        m.member(&backupCreationDateTime, "BackupCreationDateTime")
        m.member(&backupExpiryDateTime, "BackupExpiryDateTime")
        m.member(&backupStatus, "BackupStatus")
        m.member(&backupType, "BackupType")
        m.member(&backupSizeBytes, "BackupSizeBytes")
    }
}

extension DynamoDBClientTypes {
    public enum BackupType: Sendable, Hashable, RawRepresentable, CaseIterable {
        case awsBackup
        case system
        case user
        case sdkUnknown(String)

        public static var allCases: [BackupType] {
            [.awsBackup, .system, .user]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .awsBackup: "AWS_BACKUP"
            case .system: "SYSTEM"
            case .user: "USER"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.BackupType: WireEnum {}

extension DynamoDBClientTypes {
    public enum BackupTypeFilter: Sendable, Hashable, RawRepresentable, CaseIterable {
        case all
        case awsBackup
        case system
        case user
        case sdkUnknown(String)

        public static var allCases: [BackupTypeFilter] {
            [.all, .awsBackup, .system, .user]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .all: "ALL"
            case .awsBackup: "AWS_BACKUP"
            case .system: "SYSTEM"
            case .user: "USER"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.BackupTypeFilter: WireEnum {}

extension DynamoDBClientTypes {
    public struct BatchStatementError: Sendable {
        public var code: DynamoDBClientTypes.BatchStatementErrorCodeEnum?
        public var item: [String: DynamoDBClientTypes.AttributeValue]?
        public var message: String?

        public init(
            code: DynamoDBClientTypes.BatchStatementErrorCodeEnum? = nil,
            item: [String: DynamoDBClientTypes.AttributeValue]? = nil, message: String? = nil
        ) {
            self.code = code
            self.item = item
            self.message = message
        }
    }
}

extension DynamoDBClientTypes.BatchStatementError: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&code, "Code")
        m.member(&message, "Message")
        m.member(&item, "Item")
    }
}

extension DynamoDBClientTypes {
    public enum BatchStatementErrorCodeEnum: Sendable, Hashable, RawRepresentable, CaseIterable {
        case accessdenied
        case conditionalcheckfailed
        case duplicateitem
        case internalservererror
        case itemcollectionsizelimitexceeded
        case provisionedthroughputexceeded
        case requestlimitexceeded
        case resourcenotfound
        case throttlingerror
        case transactionconflict
        case validationerror
        case sdkUnknown(String)

        public static var allCases: [BatchStatementErrorCodeEnum] {
            [
                .accessdenied, .conditionalcheckfailed, .duplicateitem, .internalservererror,
                .itemcollectionsizelimitexceeded, .provisionedthroughputexceeded, .requestlimitexceeded,
                .resourcenotfound, .throttlingerror, .transactionconflict, .validationerror,
            ]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .accessdenied: "AccessDenied"
            case .conditionalcheckfailed: "ConditionalCheckFailed"
            case .duplicateitem: "DuplicateItem"
            case .internalservererror: "InternalServerError"
            case .itemcollectionsizelimitexceeded: "ItemCollectionSizeLimitExceeded"
            case .provisionedthroughputexceeded: "ProvisionedThroughputExceeded"
            case .requestlimitexceeded: "RequestLimitExceeded"
            case .resourcenotfound: "ResourceNotFound"
            case .throttlingerror: "ThrottlingError"
            case .transactionconflict: "TransactionConflict"
            case .validationerror: "ValidationError"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.BatchStatementErrorCodeEnum: WireEnum {}

extension DynamoDBClientTypes {
    public struct BatchStatementRequest: Sendable {
        public var consistentRead: Bool?
        public var parameters: [DynamoDBClientTypes.AttributeValue]?
        public var returnValuesOnConditionCheckFailure: DynamoDBClientTypes.ReturnValuesOnConditionCheckFailure?
        public var statement: String?

        public init(
            consistentRead: Bool? = nil, parameters: [DynamoDBClientTypes.AttributeValue]? = nil,
            returnValuesOnConditionCheckFailure: DynamoDBClientTypes.ReturnValuesOnConditionCheckFailure? = nil,
            statement: String? = nil
        ) {
            self.consistentRead = consistentRead
            self.parameters = parameters
            self.returnValuesOnConditionCheckFailure = returnValuesOnConditionCheckFailure
            self.statement = statement
        }
    }
}

extension DynamoDBClientTypes.BatchStatementRequest: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&statement, "Statement")
        m.member(&parameters, "Parameters")
        m.member(&consistentRead, "ConsistentRead")
        m.member(&returnValuesOnConditionCheckFailure, "ReturnValuesOnConditionCheckFailure")
    }
}

extension DynamoDBClientTypes {
    public struct BatchStatementResponse: Sendable {
        public var error: DynamoDBClientTypes.BatchStatementError?
        public var item: [String: DynamoDBClientTypes.AttributeValue]?
        public var tableName: String?

        public init(
            error: DynamoDBClientTypes.BatchStatementError? = nil,
            item: [String: DynamoDBClientTypes.AttributeValue]? = nil, tableName: String? = nil
        ) {
            self.error = error
            self.item = item
            self.tableName = tableName
        }
    }
}

extension DynamoDBClientTypes.BatchStatementResponse: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&error, "Error")
        m.member(&tableName, "TableName")
        m.member(&item, "Item")
    }
}

extension DynamoDBClientTypes {
    public enum BillingMode: Sendable, Hashable, RawRepresentable, CaseIterable {
        case payPerRequest
        case provisioned
        case sdkUnknown(String)

        public static var allCases: [BillingMode] {
            [.payPerRequest, .provisioned]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .payPerRequest: "PAY_PER_REQUEST"
            case .provisioned: "PROVISIONED"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.BillingMode: WireEnum {}

extension DynamoDBClientTypes {
    public struct BillingModeSummary: Sendable {
        public var billingMode: DynamoDBClientTypes.BillingMode?
        public var lastUpdateToPayPerRequestDateTime: Date?

        public init(
            billingMode: DynamoDBClientTypes.BillingMode? = nil, lastUpdateToPayPerRequestDateTime: Date? = nil
        ) {
            self.billingMode = billingMode
            self.lastUpdateToPayPerRequestDateTime = lastUpdateToPayPerRequestDateTime
        }
    }
}

extension DynamoDBClientTypes.BillingModeSummary: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&billingMode, "BillingMode")
        m.member(&lastUpdateToPayPerRequestDateTime, "LastUpdateToPayPerRequestDateTime")
    }
}
