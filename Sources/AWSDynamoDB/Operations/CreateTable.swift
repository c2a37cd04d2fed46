// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

/// What `CreateTable` takes.
public struct CreateTableInput: Sendable {
    public var attributeDefinitions: [DynamoDBClientTypes.AttributeDefinition]?
    public var billingMode: DynamoDBClientTypes.BillingMode?
    public var deletionProtectionEnabled: Bool?
    public var globalSecondaryIndexes: [DynamoDBClientTypes.GlobalSecondaryIndex]?
    public var keySchema: [DynamoDBClientTypes.KeySchemaElement]?
    public var localSecondaryIndexes: [DynamoDBClientTypes.LocalSecondaryIndex]?
    public var onDemandThroughput: DynamoDBClientTypes.OnDemandThroughput?
    public var provisionedThroughput: DynamoDBClientTypes.ProvisionedThroughput?
    public var resourcePolicy: String?
    public var sseSpecification: DynamoDBClientTypes.SSESpecification?
    public var streamSpecification: DynamoDBClientTypes.StreamSpecification?
    public var tableClass: DynamoDBClientTypes.TableClass?
    public var tableName: String?
    public var tags: [DynamoDBClientTypes.Tag]?
    public var warmThroughput: DynamoDBClientTypes.WarmThroughput?

    public init(
        attributeDefinitions: [DynamoDBClientTypes.AttributeDefinition]? = nil,
        billingMode: DynamoDBClientTypes.BillingMode? = nil, deletionProtectionEnabled: Bool? = nil,
        globalSecondaryIndexes: [DynamoDBClientTypes.GlobalSecondaryIndex]? = nil,
        keySchema: [DynamoDBClientTypes.KeySchemaElement]? = nil,
        localSecondaryIndexes: [DynamoDBClientTypes.LocalSecondaryIndex]? = nil,
        onDemandThroughput: DynamoDBClientTypes.OnDemandThroughput? = nil,
        provisionedThroughput: DynamoDBClientTypes.ProvisionedThroughput? = nil, resourcePolicy: String? = nil,
        sseSpecification: DynamoDBClientTypes.SSESpecification? = nil,
        streamSpecification: DynamoDBClientTypes.StreamSpecification? = nil,
        tableClass: DynamoDBClientTypes.TableClass? = nil, tableName: String? = nil,
        tags: [DynamoDBClientTypes.Tag]? = nil, warmThroughput: DynamoDBClientTypes.WarmThroughput? = nil
    ) {
        self.attributeDefinitions = attributeDefinitions
        self.billingMode = billingMode
        self.deletionProtectionEnabled = deletionProtectionEnabled
        self.globalSecondaryIndexes = globalSecondaryIndexes
        self.keySchema = keySchema
        self.localSecondaryIndexes = localSecondaryIndexes
        self.onDemandThroughput = onDemandThroughput
        self.provisionedThroughput = provisionedThroughput
        self.resourcePolicy = resourcePolicy
        self.sseSpecification = sseSpecification
        self.streamSpecification = streamSpecification
        self.tableClass = tableClass
        self.tableName = tableName
        self.tags = tags
        self.warmThroughput = warmThroughput
    }
}

extension CreateTableInput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&attributeDefinitions, "AttributeDefinitions")
        m.member(&tableName, "TableName")
        m.member(&keySchema, "KeySchema")
        m.member(&localSecondaryIndexes, "LocalSecondaryIndexes")
        m.member(&globalSecondaryIndexes, "GlobalSecondaryIndexes")
        m.member(&billingMode, "BillingMode")
        m.member(&provisionedThroughput, "ProvisionedThroughput")
        m.member(&streamSpecification, "StreamSpecification")
        m.member(&sseSpecification, "SSESpecification")
        m.member(&tags, "Tags")
        m.member(&tableClass, "TableClass")
        m.member(&deletionProtectionEnabled, "DeletionProtectionEnabled")
        m.member(&warmThroughput, "WarmThroughput")
        m.member(&resourcePolicy, "ResourcePolicy")
        m.member(&onDemandThroughput, "OnDemandThroughput")
    }
}

/// What `CreateTable` answers.
public struct CreateTableOutput: Sendable {
    public var tableDescription: DynamoDBClientTypes.TableDescription?

    public init(tableDescription: DynamoDBClientTypes.TableDescription? = nil) {
        self.tableDescription = tableDescription
    }
}

extension CreateTableOutput: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tableDescription, "TableDescription")
    }
}

extension DynamoDBClient {
    static let createTableOperation = Operation<CreateTableInput, CreateTableOutput>(
        "CreateTable", "POST /",
        errors: [
            InternalServerError.self, InvalidEndpointException.self, LimitExceededException.self,
            ResourceInUseException.self,
        ])

    /// Calls `CreateTable`.
    public func createTable(input: CreateTableInput) async throws -> CreateTableOutput {
        try await runtime.call(Self.createTableOperation, input)
    }
}
