// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension S3ClientTypes {
    public struct FilterRule: Sendable {
        public var name: S3ClientTypes.FilterRuleName?
        public var value: String?

        public init(name: S3ClientTypes.FilterRuleName? = nil, value: String? = nil) {
            self.name = name
            self.value = value
        }
    }
}

extension S3ClientTypes.FilterRule: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&name, "Name")
        m.member(&value, "Value")
    }
}

extension S3ClientTypes {
    public enum FilterRuleName: Sendable, Hashable, RawRepresentable, CaseIterable {
        case prefix
        case suffix
        case sdkUnknown(String)

        public static var allCases: [FilterRuleName] {
            [.prefix, .suffix]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .prefix: "prefix"
            case .suffix: "suffix"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.FilterRuleName: WireEnum {}
