// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension DynamoDBClientTypes {
    public enum IndexStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case active
        case creating
        case deleting
        case updating
        case sdkUnknown(String)

        public static var allCases: [IndexStatus] {
            [.active, .creating, .deleting, .updating]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .active: "ACTIVE"
            case .creating: "CREATING"
            case .deleting: "DELETING"
            case .updating: "UPDATING"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.IndexStatus: WireEnum {}

extension DynamoDBClientTypes {
    public struct ItemCollectionMetrics: Sendable {
        public var itemCollectionKey: [String: DynamoDBClientTypes.AttributeValue]?
        public var sizeEstimateRangeGB: [Double]?

        public init(
            itemCollectionKey: [String: DynamoDBClientTypes.AttributeValue]? = nil, sizeEstimateRangeGB: [Double]? = nil
        ) {
            self.itemCollectionKey = itemCollectionKey
            self.sizeEstimateRangeGB = sizeEstimateRangeGB
        }
    }
}

extension DynamoDBClientTypes.ItemCollectionMetrics: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&itemCollectionKey, "ItemCollectionKey")
        m.member(&sizeEstimateRangeGB, "SizeEstimateRangeGB")
    }
}

extension DynamoDBClientTypes {
    public struct ItemResponse: Sendable {
        public var item: [String: DynamoDBClientTypes.AttributeValue]?

        public init(item: [String: DynamoDBClientTypes.AttributeValue]? = nil) {
            self.item = item
        }
    }
}

extension DynamoDBClientTypes.ItemResponse: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&item, "Item")
    }
}
