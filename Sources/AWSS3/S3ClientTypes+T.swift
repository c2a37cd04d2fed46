// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension S3ClientTypes {
    public struct Tag: Sendable {
        public var key: String?
        public var value: String?

        public init(key: String? = nil, value: String? = nil) {
            self.key = key
            self.value = value
        }
    }
}

extension S3ClientTypes.Tag: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&key, "Key")
        m.member(&value, "Value")
    }
}

extension S3ClientTypes {
    public struct Tagging: Sendable {
        public var tagSet: [S3ClientTypes.Tag]?

        public init(tagSet: [S3ClientTypes.Tag]? = nil) {
            self.tagSet = tagSet
        }
    }
}

extension S3ClientTypes.Tagging: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&tagSet, "TagSet", Form(item: "Tag"))
    }
}

extension S3ClientTypes {
    public enum TaggingDirective: Sendable, Hashable, RawRepresentable, CaseIterable {
        case copy
        case replace
        case sdkUnknown(String)

        public static var allCases: [TaggingDirective] {
            [.copy, .replace]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .copy: "COPY"
            case .replace: "REPLACE"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.TaggingDirective: WireEnum {}

extension S3ClientTypes {
    public struct TargetGrant: Sendable {
        public var grantee: S3ClientTypes.Grantee?
        public var permission: S3ClientTypes.BucketLogsPermission?

        public init(grantee: S3ClientTypes.Grantee? = nil, permission: S3ClientTypes.BucketLogsPermission? = nil) {
            self.grantee = grantee
            self.permission = permission
        }
    }
}

extension S3ClientTypes.TargetGrant: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&grantee, "Grantee")
        m.member(&permission, "Permission")
    }
}

extension S3ClientTypes {
    public struct TargetObjectKeyFormat: Sendable {
        public var partitionedPrefix: S3ClientTypes.PartitionedPrefix?
        public var simplePrefix: S3ClientTypes.SimplePrefix?

        public init(
            partitionedPrefix: S3ClientTypes.PartitionedPrefix? = nil, simplePrefix: S3ClientTypes.SimplePrefix? = nil
        ) {
            self.partitionedPrefix = partitionedPrefix
            self.simplePrefix = simplePrefix
        }
    }
}

extension S3ClientTypes.TargetObjectKeyFormat: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&simplePrefix, "SimplePrefix")
        m.member(&partitionedPrefix, "PartitionedPrefix")
    }
}

extension S3ClientTypes {
    public enum Tier: Sendable, Hashable, RawRepresentable, CaseIterable {
        case bulk
        case expedited
        case standard
        case sdkUnknown(String)

        public static var allCases: [Tier] {
            [.bulk, .expedited, .standard]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .bulk: "Bulk"
            case .expedited: "Expedited"
            case .standard: "Standard"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.Tier: WireEnum {}

extension S3ClientTypes {
    public struct Tiering: Sendable {
        public var accessTier: S3ClientTypes.IntelligentTieringAccessTier?
        public var days: Int?

        public init(accessTier: S3ClientTypes.IntelligentTieringAccessTier? = nil, days: Int? = nil) {
            self.accessTier = accessTier
            self.days = days
        }
    }
}

extension S3ClientTypes.Tiering: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&days, "Days")
        m.member(&accessTier, "AccessTier")
    }
}

extension S3ClientTypes {
    public struct TopicConfiguration: Sendable {
        public var events: [S3ClientTypes.Event]?
        public var filter: S3ClientTypes.NotificationConfigurationFilter?
        public var id: String?
        public var topicArn: String?

        public init(
            events: [S3ClientTypes.Event]? = nil, filter: S3ClientTypes.NotificationConfigurationFilter? = nil,
            id: String? = nil, topicArn: String? = nil
        ) {
            self.events = events
            self.filter = filter
            self.id = id
            self.topicArn = topicArn
        }
    }
}

extension S3ClientTypes.TopicConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&id, "Id")
        m.member(&topicArn, "Topic")
        m.member(&events, "Event", .flat)
        m.member(&filter, "Filter")
    }
}

extension S3ClientTypes {
    public struct Transition: Sendable {
        public var date: Date?
        public var days: Int?
        public var storageClass: S3ClientTypes.TransitionStorageClass?

        public init(date: Date? = nil, days: Int? = nil, storageClass: S3ClientTypes.TransitionStorageClass? = nil) {
            self.date = date
            self.days = days
            self.storageClass = storageClass
        }
    }
}

extension S3ClientTypes.Transition: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&date, "Date")
        m.member(&days, "Days")
        m.member(&storageClass, "StorageClass")
    }
}

extension S3ClientTypes {
    public enum TransitionDefaultMinimumObjectSize: Sendable, Hashable, RawRepresentable, CaseIterable {
        case allStorageClasses128k
        case variesByStorageClass
        case sdkUnknown(String)

        public static var allCases: [TransitionDefaultMinimumObjectSize] {
            [.allStorageClasses128k, .variesByStorageClass]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .allStorageClasses128k: "all_storage_classes_128K"
            case .variesByStorageClass: "varies_by_storage_class"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.TransitionDefaultMinimumObjectSize: WireEnum {}

extension S3ClientTypes {
    public enum TransitionStorageClass: Sendable, Hashable, RawRepresentable, CaseIterable {
        case deepArchive
        case glacier
        case glacierIr
        case intelligentTiering
        case onezoneIa
        case standardIa
        case sdkUnknown(String)

        public static var allCases: [TransitionStorageClass] {
            [.deepArchive, .glacier, .glacierIr, .intelligentTiering, .onezoneIa, .standardIa]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .deepArchive: "DEEP_ARCHIVE"
            case .glacier: "GLACIER"
            case .glacierIr: "GLACIER_IR"
            case .intelligentTiering: "INTELLIGENT_TIERING"
            case .onezoneIa: "ONEZONE_IA"
            case .standardIa: "STANDARD_IA"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.TransitionStorageClass: WireEnum {}
