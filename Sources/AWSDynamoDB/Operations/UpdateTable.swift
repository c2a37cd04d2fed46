// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `UpdateTable` takes.
public struct UpdateTableInput: Sendable {
    public var attributeDefinitions: [DynamoDBClientTypes.AttributeDefinition]?
    public var billingMode: DynamoDBClientTypes.BillingMode?
    public var deletionProtectionEnabled: Bool?
    public var globalSecondaryIndexUpdates: [DynamoDBClientTypes.GlobalSecondaryIndexUpdate]?
    public var multiRegionConsistency: DynamoDBClientTypes.MultiRegionConsistency?
    public var onDemandThroughput: DynamoDBClientTypes.OnDemandThroughput?
    public var provisionedThroughput: DynamoDBClientTypes.ProvisionedThroughput?
    public var replicaUpdates: [DynamoDBClientTypes.ReplicationGroupUpdate]?
    public var sseSpecification: DynamoDBClientTypes.SSESpecification?
    public var streamSpecification: DynamoDBClientTypes.StreamSpecification?
    public var tableClass: DynamoDBClientTypes.TableClass?
    public var tableName: String?
    public var warmThroughput: DynamoDBClientTypes.WarmThroughput?

    public init(
        attributeDefinitions: [DynamoDBClientTypes.AttributeDefinition]? = nil,
        billingMode: DynamoDBClientTypes.BillingMode? = nil, deletionProtectionEnabled: Bool? = nil,
        globalSecondaryIndexUpdates: [DynamoDBClientTypes.GlobalSecondaryIndexUpdate]? = nil,
        multiRegionConsistency: DynamoDBClientTypes.MultiRegionConsistency? = nil,
        onDemandThroughput: DynamoDBClientTypes.OnDemandThroughput? = nil,
        provisionedThroughput: DynamoDBClientTypes.ProvisionedThroughput? = nil,
        replicaUpdates: [DynamoDBClientTypes.ReplicationGroupUpdate]? = nil,
        sseSpecification: DynamoDBClientTypes.SSESpecification? = nil,
        streamSpecification: DynamoDBClientTypes.StreamSpecification? = nil,
        tableClass: DynamoDBClientTypes.TableClass? = nil, tableName: String? = nil,
        warmThroughput: DynamoDBClientTypes.WarmThroughput? = nil
    ) {
        self.attributeDefinitions = attributeDefinitions
        self.billingMode = billingMode
        self.deletionProtectionEnabled = deletionProtectionEnabled
        self.globalSecondaryIndexUpdates = globalSecondaryIndexUpdates
        self.multiRegionConsistency = multiRegionConsistency
        self.onDemandThroughput = onDemandThroughput
        self.provisionedThroughput = provisionedThroughput
        self.replicaUpdates = replicaUpdates
        self.sseSpecification = sseSpecification
        self.streamSpecification = streamSpecification
        self.tableClass = tableClass
        self.tableName = tableName
        self.warmThroughput = warmThroughput
    }
}

extension UpdateTableInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&attributeDefinitions, "AttributeDefinitions")
        m.member(&tableName, "TableName")
        m.member(&billingMode, "BillingMode")
        m.member(&provisionedThroughput, "ProvisionedThroughput")
        m.member(&globalSecondaryIndexUpdates, "GlobalSecondaryIndexUpdates")
        m.member(&streamSpecification, "StreamSpecification")
        m.member(&sseSpecification, "SSESpecification")
        m.member(&replicaUpdates, "ReplicaUpdates")
        m.member(&tableClass, "TableClass")
        m.member(&deletionProtectionEnabled, "DeletionProtectionEnabled")
        m.member(&multiRegionConsistency, "MultiRegionConsistency")
        m.member(&onDemandThroughput, "OnDemandThroughput")
        m.member(&warmThroughput, "WarmThroughput")
    }
}

/// What `UpdateTable` answers.
public struct UpdateTableOutput: Sendable {
    public var tableDescription: DynamoDBClientTypes.TableDescription?

    public init(tableDescription: DynamoDBClientTypes.TableDescription? = nil) {
        self.tableDescription = tableDescription
    }
}

extension UpdateTableOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableDescription, "TableDescription")
    }
}

extension DynamoDBClient {
    static let updateTableOperation = Operation<UpdateTableInput, UpdateTableOutput>(
        "UpdateTable", "POST /",
        errors: [
            InternalServerError.self, InvalidEndpointException.self, LimitExceededException.self,
            ResourceInUseException.self, ResourceNotFoundException.self,
        ])

    /// Calls `UpdateTable`.
    public func updateTable(input: UpdateTableInput) async throws -> UpdateTableOutput {
        try await runtime.call(Self.updateTableOperation, input)
    }
}
