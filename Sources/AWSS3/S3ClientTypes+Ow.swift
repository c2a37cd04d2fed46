// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension S3ClientTypes {
    public struct Owner: Sendable {
        public var displayName: String?
        public var id: String?

        public init(displayName: String? = nil, id: String? = nil) {
            self.displayName = displayName
            self.id = id
        }
    }
}

extension S3ClientTypes.Owner: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&displayName, "DisplayName")
        m.member(&id, "ID")
    }
}

extension S3ClientTypes {
    public enum OwnerOverride: Sendable, Hashable, RawRepresentable, CaseIterable {
        case destination
        case sdkUnknown(String)

        public static var allCases: [OwnerOverride] {
            [.destination]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .destination: "Destination"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.OwnerOverride: WireEnum {}

extension S3ClientTypes {
    public struct OwnershipControls: Sendable {
        public var rules: [S3ClientTypes.OwnershipControlsRule]?

        public init(rules: [S3ClientTypes.OwnershipControlsRule]? = nil) {
            self.rules = rules
        }
    }
}

extension S3ClientTypes.OwnershipControls: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&rules, "Rule", .flat)
    }
}

extension S3ClientTypes {
    public struct OwnershipControlsRule: Sendable {
        public var objectOwnership: S3ClientTypes.ObjectOwnership?

        public init(objectOwnership: S3ClientTypes.ObjectOwnership? = nil) {
            self.objectOwnership = objectOwnership
        }
    }
}

extension S3ClientTypes.OwnershipControlsRule: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&objectOwnership, "ObjectOwnership")
    }
}
