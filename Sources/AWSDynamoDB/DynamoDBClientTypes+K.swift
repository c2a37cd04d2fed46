// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension DynamoDBClientTypes {
    public struct KeySchemaElement: Sendable {
        public var attributeName: String?
        public var keyType: DynamoDBClientTypes.KeyType?

        public init(attributeName: String? = nil, keyType: DynamoDBClientTypes.KeyType? = nil) {
            self.attributeName = attributeName
            self.keyType = keyType
        }
    }
}

extension DynamoDBClientTypes.KeySchemaElement: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&attributeName, "AttributeName")
        m.member(&keyType, "KeyType")
    }
}

extension DynamoDBClientTypes {
    public enum KeyType: Sendable, Hashable, RawRepresentable, CaseIterable {
        case hash
        case range
        case sdkUnknown(String)

        public static var allCases: [KeyType] {
            [.hash, .range]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .hash: "HASH"
            case .range: "RANGE"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.KeyType: WireEnum {}

extension DynamoDBClientTypes {
    public struct KeysAndAttributes: Sendable {
        public var attributesToGet: [String]?
        public var consistentRead: Bool?
        public var expressionAttributeNames: [String: String]?
        public var keys: [[String: DynamoDBClientTypes.AttributeValue]]?
        public var projectionExpression: String?

        public init(
            attributesToGet: [String]? = nil, consistentRead: Bool? = nil,
            expressionAttributeNames: [String: String]? = nil,
            keys: [[String: DynamoDBClientTypes.AttributeValue]]? = nil, projectionExpression: String? = nil
        ) {
            self.attributesToGet = attributesToGet
            self.consistentRead = consistentRead
            self.expressionAttributeNames = expressionAttributeNames
            self.keys = keys
            self.projectionExpression = projectionExpression
        }
    }
}

extension DynamoDBClientTypes.KeysAndAttributes: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&keys, "Keys")
        m.member(&attributesToGet, "AttributesToGet")
        m.member(&consistentRead, "ConsistentRead")
        m.member(&projectionExpression, "ProjectionExpression")
        m.member(&expressionAttributeNames, "ExpressionAttributeNames")
    }
}
