// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What `ListBackups` takes.
public struct ListBackupsInput: Sendable {
    public var backupType: DynamoDBClientTypes.BackupTypeFilter?
    public var exclusiveStartBackupArn: String?
    public var limit: Int?
    public var tableName: String?
    public var timeRangeLowerBound: Date?
    public var timeRangeUpperBound: Date?

    public init(
        backupType: DynamoDBClientTypes.BackupTypeFilter? = nil, exclusiveStartBackupArn: String? = nil,
        limit: Int? = nil, tableName: String? = nil, timeRangeLowerBound: Date? = nil, timeRangeUpperBound: Date? = nil
    ) {
        self.backupType = backupType
        self.exclusiveStartBackupArn = exclusiveStartBackupArn
        self.limit = limit
        self.tableName = tableName
        self.timeRangeLowerBound = timeRangeLowerBound
        self.timeRangeUpperBound = timeRangeUpperBound
    }
}

extension ListBackupsInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableName, "TableName")
        m.member(&limit, "Limit")
        m.member(&timeRangeLowerBound, "TimeRangeLowerBound")
        m.member(&timeRangeUpperBound, "TimeRangeUpperBound")
        m.member(&exclusiveStartBackupArn, "ExclusiveStartBackupArn")
        m.member(&backupType, "BackupType")
    }
}

/// What `ListBackups` answers.
public struct ListBackupsOutput: Sendable {
    public var backupSummaries: [DynamoDBClientTypes.BackupSummary]?
    public var lastEvaluatedBackupArn: String?

    public init(backupSummaries: [DynamoDBClientTypes.BackupSummary]? = nil, lastEvaluatedBackupArn: String? = nil) {
        self.backupSummaries = backupSummaries
        self.lastEvaluatedBackupArn = lastEvaluatedBackupArn
    }
}

extension ListBackupsOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&backupSummaries, "BackupSummaries")
        m.member(&lastEvaluatedBackupArn, "LastEvaluatedBackupArn")
    }
}

extension DynamoDBClient {
    static let listBackupsOperation = Operation<ListBackupsInput, ListBackupsOutput>(
        "ListBackups", "POST /", errors: [InternalServerError.self, InvalidEndpointException.self]
    )

    /// Calls `ListBackups`.
    public func listBackups(input: ListBackupsInput) async throws -> ListBackupsOutput {
        try await runtime.call(Self.listBackupsOperation, input)
    }
}
