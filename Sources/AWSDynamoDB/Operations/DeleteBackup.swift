// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DeleteBackup` takes.
public struct DeleteBackupInput: Sendable {
    public var backupArn: String?

    public init(backupArn: String? = nil) {
        self.backupArn = backupArn
    }
}

extension DeleteBackupInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&backupArn, "BackupArn")
    }
}

/// What `DeleteBackup` answers.
public struct DeleteBackupOutput: Sendable {
    public var backupDescription: DynamoDBClientTypes.BackupDescription?

    public init(backupDescription: DynamoDBClientTypes.BackupDescription? = nil) {
        self.backupDescription = backupDescription
    }
}

extension DeleteBackupOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&backupDescription, "BackupDescription")
    }
}

extension DynamoDBClient {
    static let deleteBackupOperation = Operation<DeleteBackupInput, DeleteBackupOutput>(
        "DeleteBackup", "POST /",
        errors: [
            BackupInUseException.self, BackupNotFoundException.self, InternalServerError.self,
            InvalidEndpointException.self, LimitExceededException.self,
        ])

    /// Calls `DeleteBackup`.
    public func deleteBackup(input: DeleteBackupInput) async throws -> DeleteBackupOutput {
        try await runtime.call(Self.deleteBackupOperation, input)
    }
}
