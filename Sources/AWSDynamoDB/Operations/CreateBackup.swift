// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `CreateBackup` takes.
public struct CreateBackupInput: Sendable {
    public var backupName: String?
    public var tableName: String?

    public init(backupName: String? = nil, tableName: String? = nil) {
        self.backupName = backupName
        self.tableName = tableName
    }
}

extension CreateBackupInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableName, "TableName")
        m.member(&backupName, "BackupName")
    }
}

/// What `CreateBackup` answers.
public struct CreateBackupOutput: Sendable {
    public var backupDetails: DynamoDBClientTypes.BackupDetails?

    public init(backupDetails: DynamoDBClientTypes.BackupDetails? = nil) {
        self.backupDetails = backupDetails
    }
}

extension CreateBackupOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&backupDetails, "BackupDetails")
    }
}

extension DynamoDBClient {
    static let createBackupOperation = Operation<CreateBackupInput, CreateBackupOutput>(
        "CreateBackup", "POST /",
        errors: [
            BackupInUseException.self, ContinuousBackupsUnavailableException.self, InternalServerError.self,
            InvalidEndpointException.self, LimitExceededException.self, TableInUseException.self,
            TableNotFoundException.self,
        ])

    /// Calls `CreateBackup`.
    public func createBackup(input: CreateBackupInput) async throws -> CreateBackupOutput {
        try await runtime.call(Self.createBackupOperation, input)
    }
}
