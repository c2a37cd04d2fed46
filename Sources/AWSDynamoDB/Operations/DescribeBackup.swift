// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `DescribeBackup` takes.
public struct DescribeBackupInput: Sendable {
    public var backupArn: String?

    public init(backupArn: String? = nil) {
        self.backupArn = backupArn
    }
}

extension DescribeBackupInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&backupArn, "BackupArn")
    }
}

/// What `DescribeBackup` answers.
public struct DescribeBackupOutput: Sendable {
    public var backupDescription: DynamoDBClientTypes.BackupDescription?

    public init(backupDescription: DynamoDBClientTypes.BackupDescription? = nil) {
        self.backupDescription = backupDescription
    }
}

extension DescribeBackupOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&backupDescription, "BackupDescription")
    }
}

extension DynamoDBClient {
    static let describeBackupOperation = Operation<DescribeBackupInput, DescribeBackupOutput>(
        "DescribeBackup", "POST /",
        errors: [BackupNotFoundException.self, InternalServerError.self, InvalidEndpointException.self]
    )

    /// Calls `DescribeBackup`.
    public func describeBackup(input: DescribeBackupInput) async throws -> DescribeBackupOutput {
        try await runtime.call(Self.describeBackupOperation, input)
    }
}
