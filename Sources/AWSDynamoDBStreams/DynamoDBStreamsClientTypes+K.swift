// Made by ClientGenerator from dynamodb-streams.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension DynamoDBStreamsClientTypes {
    public struct KeySchemaElement: Sendable {
        public var attributeName: String?
        public var keyType: DynamoDBStreamsClientTypes.KeyType?

        public init(attributeName: String? = nil, keyType: DynamoDBStreamsClientTypes.KeyType? = nil) {
            self.attributeName = attributeName
            self.keyType = keyType
        }
    }
}

extension DynamoDBStreamsClientTypes.KeySchemaElement: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&attributeName, "AttributeName")
        m.member(&keyType, "KeyType")
    }
}

extension DynamoDBStreamsClientTypes {
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

extension DynamoDBStreamsClientTypes.KeyType: WireEnum {}
