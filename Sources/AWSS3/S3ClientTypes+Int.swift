// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension S3ClientTypes {
    public enum IntelligentTieringAccessTier: Sendable, Hashable, RawRepresentable, CaseIterable {
        case archiveAccess
        case deepArchiveAccess
        case sdkUnknown(String)

        public static var allCases: [IntelligentTieringAccessTier] {
            [.archiveAccess, .deepArchiveAccess]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .archiveAccess: "ARCHIVE_ACCESS"
            case .deepArchiveAccess: "DEEP_ARCHIVE_ACCESS"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.IntelligentTieringAccessTier: WireEnum {}

extension S3ClientTypes {
    public struct IntelligentTieringAndOperator: Sendable {
        public var prefix: String?
        public var tags: [S3ClientTypes.Tag]?

        public init(prefix: String? = nil, tags: [S3ClientTypes.Tag]? = nil) {
            self.prefix = prefix
            self.tags = tags
        }
    }
}

extension S3ClientTypes.IntelligentTieringAndOperator: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&prefix, "Prefix")
        m.member(&tags, "Tag", .flat)
    }
}

extension S3ClientTypes {
    public struct IntelligentTieringConfiguration: Sendable {
        public var filter: S3ClientTypes.IntelligentTieringFilter?
        public var id: String?
        public var status: S3ClientTypes.IntelligentTieringStatus?
        public var tierings: [S3ClientTypes.Tiering]?

        public init(
            filter: S3ClientTypes.IntelligentTieringFilter? = nil, id: String? = nil,
            status: S3ClientTypes.IntelligentTieringStatus? = nil, tierings: [S3ClientTypes.Tiering]? = nil
        ) {
            self.filter = filter
            self.id = id
            self.status = status
            self.tierings = tierings
        }
    }
}

extension S3ClientTypes.IntelligentTieringConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&id, "Id")
        m.member(&filter, "Filter")
        m.member(&status, "Status")
        m.member(&tierings, "Tiering", .flat)
    }
}

extension S3ClientTypes {
    public struct IntelligentTieringFilter: Sendable {
        public var and: S3ClientTypes.IntelligentTieringAndOperator?
        public var prefix: String?
        public var tag: S3ClientTypes.Tag?

        public init(
            and: S3ClientTypes.IntelligentTieringAndOperator? = nil, prefix: String? = nil,
            tag: S3ClientTypes.Tag? = nil
        ) {
            self.and = and
            self.prefix = prefix
            self.tag = tag
        }
    }
}

extension S3ClientTypes.IntelligentTieringFilter: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&prefix, "Prefix")
        m.member(&tag, "Tag")
        m.member(&and, "And")
    }
}

extension S3ClientTypes {
    public enum IntelligentTieringStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case disabled
        case enabled
        case sdkUnknown(String)

        public static var allCases: [IntelligentTieringStatus] {
            [.disabled, .enabled]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .disabled: "Disabled"
            case .enabled: "Enabled"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.IntelligentTieringStatus: WireEnum {}
