// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension DynamoDBClientTypes {
    public struct LocalSecondaryIndex: Sendable {
        public var indexName: String?
        public var keySchema: [DynamoDBClientTypes.KeySchemaElement]?
        public var projection: DynamoDBClientTypes.Projection?

        public init(
            indexName: String? = nil, keySchema: [DynamoDBClientTypes.KeySchemaElement]? = nil,
            projection: DynamoDBClientTypes.Projection? = nil
        ) {
            self.indexName = indexName
            self.keySchema = keySchema
            self.projection = projection
        }
    }
}

extension DynamoDBClientTypes.LocalSecondaryIndex: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&indexName, "IndexName")
        m.member(&keySchema, "KeySchema")
        m.member(&projection, "Projection")
    }
}

extension DynamoDBClientTypes {
    public struct LocalSecondaryIndexDescription: Sendable {
        public var indexArn: String?
        public var indexName: String?
        public var indexSizeBytes: Int?
        public var itemCount: Int?
        public var keySchema: [DynamoDBClientTypes.KeySchemaElement]?
        public var projection: DynamoDBClientTypes.Projection?

        public init(
            indexArn: String? = nil, indexName: String? = nil, indexSizeBytes: Int? = nil, itemCount: Int? = nil,
            keySchema: [DynamoDBClientTypes.KeySchemaElement]? = nil, projection: DynamoDBClientTypes.Projection? = nil
        ) {
            self.indexArn = indexArn
            self.indexName = indexName
            self.indexSizeBytes = indexSizeBytes
            self.itemCount = itemCount
            self.keySchema = keySchema
            self.projection = projection
        }
    }
}

extension DynamoDBClientTypes.LocalSecondaryIndexDescription: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&indexName, "IndexName")
        m.member(&keySchema, "KeySchema")
        m.member(&projection, "Projection")
        m.member(&indexSizeBytes, "IndexSizeBytes")
        m.member(&itemCount, "ItemCount")
        m.member(&indexArn, "IndexArn")
    }
}

extension DynamoDBClientTypes {
    public struct LocalSecondaryIndexInfo: Sendable {
        public var indexName: String?
        public var keySchema: [DynamoDBClientTypes.KeySchemaElement]?
        public var projection: DynamoDBClientTypes.Projection?

        public init(
            indexName: String? = nil, keySchema: [DynamoDBClientTypes.KeySchemaElement]? = nil,
            projection: DynamoDBClientTypes.Projection? = nil
        ) {
            self.indexName = indexName
            self.keySchema = keySchema
            self.projection = projection
        }
    }
}

extension DynamoDBClientTypes.LocalSecondaryIndexInfo: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&indexName, "IndexName")
        m.member(&keySchema, "KeySchema")
        m.member(&projection, "Projection")
    }
}
