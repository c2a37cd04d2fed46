// Made by ClientGenerator from dynamodb-streams.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension DynamoDBStreamsClientTypes {
    public indirect enum AttributeValue: Sendable {
        case s(String)
        case n(String)
        case b(Data)
        case ss([String])
        case ns([String])
        case bs([Data])
        case m([String: DynamoDBStreamsClientTypes.AttributeValue])
        case l([DynamoDBStreamsClientTypes.AttributeValue])
        case null(Bool)
        case bool(Bool)
        case sdkUnknown(String)
    }
}

extension DynamoDBStreamsClientTypes.AttributeValue: WireUnion {
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
