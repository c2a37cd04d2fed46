// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension DynamoDBClientTypes {
    public struct ArchivalSummary: Sendable {
        public var archivalBackupArn: String?
        public var archivalDateTime: Date?
        public var archivalReason: String?

        public init(archivalBackupArn: String? = nil, archivalDateTime: Date? = nil, archivalReason: String? = nil) {
            self.archivalBackupArn = archivalBackupArn
            self.archivalDateTime = archivalDateTime
            self.archivalReason = archivalReason
        }
    }
}

extension DynamoDBClientTypes.ArchivalSummary: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&archivalDateTime, "ArchivalDateTime")
        m.member(&archivalReason, "ArchivalReason")
        m.member(&archivalBackupArn, "ArchivalBackupArn")
    }
}

extension DynamoDBClientTypes {
    public enum AttributeAction: Sendable, Hashable, RawRepresentable, CaseIterable {
        case add
        case delete
        case put
        case sdkUnknown(String)

        public static var allCases: [AttributeAction] {
            [.add, .delete, .put]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .add: "ADD"
            case .delete: "DELETE"
            case .put: "PUT"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.AttributeAction: WireEnum {}

extension DynamoDBClientTypes {
    public struct AttributeDefinition: Sendable {
        public var attributeName: String?
        public var attributeType: DynamoDBClientTypes.ScalarAttributeType?

        public init(attributeName: String? = nil, attributeType: DynamoDBClientTypes.ScalarAttributeType? = nil) {
            self.attributeName = attributeName
            self.attributeType = attributeType
        }
    }
}

extension DynamoDBClientTypes.AttributeDefinition: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&attributeName, "AttributeName")
        m.member(&attributeType, "AttributeType")
    }
}

extension DynamoDBClientTypes {
    public indirect enum AttributeValue: Sendable, Equatable {
        case s(String)
        case n(String)
        case b(Data)
        case ss([String])
        case ns([String])
        case bs([Data])
        case m([String: DynamoDBClientTypes.AttributeValue])
        case l([DynamoDBClientTypes.AttributeValue])
        case null(Bool)
        case bool(Bool)
        case sdkUnknown(String)
    }
}

extension DynamoDBClientTypes.AttributeValue: WireUnion {
    package func node(_ form: Form) -> Node {
        switch self {
        case .s(let value): .member("S", value)
        case .n(let value): .member("N", value)
        case .b(let value): .member("B", value)
        case .ss(let value): .member("SS", value)
        case .ns(let value): .member("NS", value)
        case .bs(let value): .member("BS", value)
        case .m(let value): .member("M", value)
        case .l(let value): .member("L", value)
        case .null(let value): .member("NULL", value)
        case .bool(let value): .member("BOOL", value)
        case .sdkUnknown: .fields([])
        }
    }

    package static func read(_ node: Node, _ form: Form) throws -> Self {
        let (name, value) = try node.onlyMember()
        switch name {
        case "S": return .s(try .read(value, .plain))
        case "N": return .n(try .read(value, .plain))
        case "B": return .b(try .read(value, .plain))
        case "SS": return .ss(try .read(value, .plain))
        case "NS": return .ns(try .read(value, .plain))
        case "BS": return .bs(try .read(value, .plain))
        case "M": return .m(try .read(value, .plain))
        case "L": return .l(try .read(value, .plain))
        case "NULL": return .null(try .read(value, .plain))
        case "BOOL": return .bool(try .read(value, .plain))
        default: return .sdkUnknown(name)
        }
    }
}

extension DynamoDBClientTypes {
    public struct AttributeValueUpdate: Sendable {
        public var action: DynamoDBClientTypes.AttributeAction?
        public var value: DynamoDBClientTypes.AttributeValue?

        public init(
            action: DynamoDBClientTypes.AttributeAction? = nil, value: DynamoDBClientTypes.AttributeValue? = nil
        ) {
            self.action = action
            self.value = value
        }
    }
}

extension DynamoDBClientTypes.AttributeValueUpdate: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&value, "Value")
        m.member(&action, "Action")
    }
}
