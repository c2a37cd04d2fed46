// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// What `RestoreTableToPointInTime` takes.
public struct RestoreTableToPointInTimeInput: Sendable {
    public var billingModeOverride: DynamoDBClientTypes.BillingMode?
    public var globalSecondaryIndexOverride: [DynamoDBClientTypes.GlobalSecondaryIndex]?
    public var localSecondaryIndexOverride: [DynamoDBClientTypes.LocalSecondaryIndex]?
    public var onDemandThroughputOverride: DynamoDBClientTypes.OnDemandThroughput?
    public var provisionedThroughputOverride: DynamoDBClientTypes.ProvisionedThroughput?
    public var restoreDateTime: Date?
    public var sourceTableArn: String?
    public var sourceTableName: String?
    public var sseSpecificationOverride: DynamoDBClientTypes.SSESpecification?
    public var targetTableName: String?
    public var useLatestRestorableTime: Bool?

    public init(
        billingModeOverride: DynamoDBClientTypes.BillingMode? = nil,
        globalSecondaryIndexOverride: [DynamoDBClientTypes.GlobalSecondaryIndex]? = nil,
        localSecondaryIndexOverride: [DynamoDBClientTypes.LocalSecondaryIndex]? = nil,
        onDemandThroughputOverride: DynamoDBClientTypes.OnDemandThroughput? = nil,
        provisionedThroughputOverride: DynamoDBClientTypes.ProvisionedThroughput? = nil, restoreDateTime: Date? = nil,
        sourceTableArn: String? = nil, sourceTableName: String? = nil,
        sseSpecificationOverride: DynamoDBClientTypes.SSESpecification? = nil, targetTableName: String? = nil,
        useLatestRestorableTime: Bool? = nil
    ) {
        self.billingModeOverride = billingModeOverride
        self.globalSecondaryIndexOverride = globalSecondaryIndexOverride
        self.localSecondaryIndexOverride = localSecondaryIndexOverride
        self.onDemandThroughputOverride = onDemandThroughputOverride
        self.provisionedThroughputOverride = provisionedThroughputOverride
        self.restoreDateTime = restoreDateTime
        self.sourceTableArn = sourceTableArn
        self.sourceTableName = sourceTableName
        self.sseSpecificationOverride = sseSpecificationOverride
        self.targetTableName = targetTableName
        self.useLatestRestorableTime = useLatestRestorableTime
    }
}

extension RestoreTableToPointInTimeInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&sourceTableArn, "SourceTableArn")
        m.member(&sourceTableName, "SourceTableName")
        m.member(&targetTableName, "TargetTableName")
        m.member(&useLatestRestorableTime, "UseLatestRestorableTime")
        m.member(&restoreDateTime, "RestoreDateTime")
        m.member(&billingModeOverride, "BillingModeOverride")
        m.member(&globalSecondaryIndexOverride, "GlobalSecondaryIndexOverride")
        m.member(&localSecondaryIndexOverride, "LocalSecondaryIndexOverride")
        m.member(&provisionedThroughputOverride, "ProvisionedThroughputOverride")
        m.member(&onDemandThroughputOverride, "OnDemandThroughputOverride")
        m.member(&sseSpecificationOverride, "SSESpecificationOverride")
    }
}

/// What `RestoreTableToPointInTime` answers.
public struct RestoreTableToPointInTimeOutput: Sendable {
    public var tableDescription: DynamoDBClientTypes.TableDescription?

    public init(tableDescription: DynamoDBClientTypes.TableDescription? = nil) {
        self.tableDescription = tableDescription
    }
}

extension RestoreTableToPointInTimeOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableDescription, "TableDescription")
    }
}

extension DynamoDBClient {
    static let restoreTableToPointInTimeOperation = Operation<
        RestoreTableToPointInTimeInput, RestoreTableToPointInTimeOutput
    >(
        "RestoreTableToPointInTime", "POST /",
        errors: [
            InternalServerError.self, InvalidEndpointException.self, InvalidRestoreTimeException.self,
            LimitExceededException.self, PointInTimeRecoveryUnavailableException.self, TableAlreadyExistsException.self,
            TableInUseException.self, TableNotFoundException.self,
        ])

    /// Calls `RestoreTableToPointInTime`.
    public func restoreTableToPointInTime(
        input: RestoreTableToPointInTimeInput
    ) async throws -> RestoreTableToPointInTimeOutput {
        try await runtime.call(Self.restoreTableToPointInTimeOperation, input)
    }
}
