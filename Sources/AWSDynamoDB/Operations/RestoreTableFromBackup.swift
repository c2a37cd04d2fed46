// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `RestoreTableFromBackup` takes.
public struct RestoreTableFromBackupInput: Sendable {
    public var backupArn: String?
    public var billingModeOverride: DynamoDBClientTypes.BillingMode?
    public var globalSecondaryIndexOverride: [DynamoDBClientTypes.GlobalSecondaryIndex]?
    public var localSecondaryIndexOverride: [DynamoDBClientTypes.LocalSecondaryIndex]?
    public var onDemandThroughputOverride: DynamoDBClientTypes.OnDemandThroughput?
    public var provisionedThroughputOverride: DynamoDBClientTypes.ProvisionedThroughput?
    public var sseSpecificationOverride: DynamoDBClientTypes.SSESpecification?
    public var targetTableName: String?

    public init(
        backupArn: String? = nil, billingModeOverride: DynamoDBClientTypes.BillingMode? = nil,
        globalSecondaryIndexOverride: [DynamoDBClientTypes.GlobalSecondaryIndex]? = nil,
        localSecondaryIndexOverride: [DynamoDBClientTypes.LocalSecondaryIndex]? = nil,
        onDemandThroughputOverride: DynamoDBClientTypes.OnDemandThroughput? = nil,
        provisionedThroughputOverride: DynamoDBClientTypes.ProvisionedThroughput? = nil,
        sseSpecificationOverride: DynamoDBClientTypes.SSESpecification? = nil, targetTableName: String? = nil
    ) {
        self.backupArn = backupArn
        self.billingModeOverride = billingModeOverride
        self.globalSecondaryIndexOverride = globalSecondaryIndexOverride
        self.localSecondaryIndexOverride = localSecondaryIndexOverride
        self.onDemandThroughputOverride = onDemandThroughputOverride
        self.provisionedThroughputOverride = provisionedThroughputOverride
        self.sseSpecificationOverride = sseSpecificationOverride
        self.targetTableName = targetTableName
    }
}

extension RestoreTableFromBackupInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&targetTableName, "TargetTableName")
        m.member(&backupArn, "BackupArn")
        m.member(&billingModeOverride, "BillingModeOverride")
        m.member(&globalSecondaryIndexOverride, "GlobalSecondaryIndexOverride")
        m.member(&localSecondaryIndexOverride, "LocalSecondaryIndexOverride")
        m.member(&provisionedThroughputOverride, "ProvisionedThroughputOverride")
        m.member(&onDemandThroughputOverride, "OnDemandThroughputOverride")
        m.member(&sseSpecificationOverride, "SSESpecificationOverride")
    }
}

/// What `RestoreTableFromBackup` answers.
public struct RestoreTableFromBackupOutput: Sendable {
    public var tableDescription: DynamoDBClientTypes.TableDescription?

    public init(tableDescription: DynamoDBClientTypes.TableDescription? = nil) {
        self.tableDescription = tableDescription
    }
}

extension RestoreTableFromBackupOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableDescription, "TableDescription")
    }
}

extension DynamoDBClient {
    static let restoreTableFromBackupOperation = Operation<RestoreTableFromBackupInput, RestoreTableFromBackupOutput>(
        "RestoreTableFromBackup", "POST /",
        errors: [
            BackupInUseException.self, BackupNotFoundException.self, InternalServerError.self,
            InvalidEndpointException.self, LimitExceededException.self, TableAlreadyExistsException.self,
            TableInUseException.self,
        ])

    /// Calls `RestoreTableFromBackup`.
    public func restoreTableFromBackup(
        input: RestoreTableFromBackupInput
    ) async throws -> RestoreTableFromBackupOutput {
        try await runtime.call(Self.restoreTableFromBackupOperation, input)
    }
}
