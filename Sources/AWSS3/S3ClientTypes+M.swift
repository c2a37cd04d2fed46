// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension S3ClientTypes {
    public enum MFADelete: Sendable, Hashable, RawRepresentable, CaseIterable {
        case disabled
        case enabled
        case sdkUnknown(String)

        public static var allCases: [MFADelete] {
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

extension S3ClientTypes.MFADelete: WireEnum {}

extension S3ClientTypes {
    public enum MFADeleteStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case disabled
        case enabled
        case sdkUnknown(String)

        public static var allCases: [MFADeleteStatus] {
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

extension S3ClientTypes.MFADeleteStatus: WireEnum {}

extension S3ClientTypes {
    public enum MetadataDirective: Sendable, Hashable, RawRepresentable, CaseIterable {
        case copy
        case replace
        case sdkUnknown(String)

        public static var allCases: [MetadataDirective] {
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

extension S3ClientTypes.MetadataDirective: WireEnum {}

extension S3ClientTypes {
    public struct Metrics: Sendable {
        public var eventThreshold: S3ClientTypes.ReplicationTimeValue?
        public var status: S3ClientTypes.MetricsStatus?

        public init(
            eventThreshold: S3ClientTypes.ReplicationTimeValue? = nil, status: S3ClientTypes.MetricsStatus? = nil
        ) {
            self.eventThreshold = eventThreshold
            self.status = status
        }
    }
}

extension S3ClientTypes.Metrics: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&status, "Status")
        m.member(&eventThreshold, "EventThreshold")
    }
}

extension S3ClientTypes {
    public struct MetricsAndOperator: Sendable {
        public var accessPointArn: String?
        public var prefix: String?
        public var tags: [S3ClientTypes.Tag]?

        public init(accessPointArn: String? = nil, prefix: String? = nil, tags: [S3ClientTypes.Tag]? = nil) {
            self.accessPointArn = accessPointArn
            self.prefix = prefix
            self.tags = tags
        }
    }
}

extension S3ClientTypes.MetricsAndOperator: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&prefix, "Prefix")
        m.member(&tags, "Tag", .flat)
        m.member(&accessPointArn, "AccessPointArn")
    }
}

extension S3ClientTypes {
    public struct MetricsConfiguration: Sendable {
        public var filter: S3ClientTypes.MetricsFilter?
        public var id: String?

        public init(filter: S3ClientTypes.MetricsFilter? = nil, id: String? = nil) {
            self.filter = filter
            self.id = id
        }
    }
}

extension S3ClientTypes.MetricsConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&id, "Id")
        m.member(&filter, "Filter")
    }
}

extension S3ClientTypes {
    public indirect enum MetricsFilter: Sendable {
        case prefix(String)
        case tag(S3ClientTypes.Tag)
        case accesspointarn(String)
        case and(S3ClientTypes.MetricsAndOperator)
        case sdkUnknown(String)
    }
}

extension S3ClientTypes.MetricsFilter: WireUnion {
    package func node(_ form: Form) -> Node {
        switch self {
        case .prefix(let value): .member("Prefix", value)
        case .tag(let value): .member("Tag", value)
        case .accesspointarn(let value): .member("AccessPointArn", value)
        case .and(let value): .member("And", value)
        case .sdkUnknown: .fields([])
        }
    }

    package static func read(_ node: Node, _ form: Form) throws -> Self {
        let (name, value) = try node.onlyMember()
        switch name {
        case "Prefix": return .prefix(try .read(value, .plain))
        case "Tag": return .tag(try .read(value, .plain))
        case "AccessPointArn": return .accesspointarn(try .read(value, .plain))
        case "And": return .and(try .read(value, .plain))
        default: return .sdkUnknown(name)
        }
    }
}

extension S3ClientTypes {
    public enum MetricsStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case disabled
        case enabled
        case sdkUnknown(String)

        public static var allCases: [MetricsStatus] {
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

extension S3ClientTypes.MetricsStatus: WireEnum {}

extension S3ClientTypes {
    public enum ModelProtocol: Sendable, Hashable, RawRepresentable, CaseIterable {
        case http
        case https
        case sdkUnknown(String)

        public static var allCases: [ModelProtocol] {
            [.http, .https]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .http: "http"
            case .https: "https"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ModelProtocol: WireEnum {}

extension S3ClientTypes {
    public enum ModelType: Sendable, Hashable, RawRepresentable, CaseIterable {
        case amazoncustomerbyemail
        case canonicaluser
        case group
        case sdkUnknown(String)

        public static var allCases: [ModelType] {
            [.amazoncustomerbyemail, .canonicaluser, .group]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .amazoncustomerbyemail: "AmazonCustomerByEmail"
            case .canonicaluser: "CanonicalUser"
            case .group: "Group"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ModelType: WireEnum {}

extension S3ClientTypes {
    public struct MultipartUpload: Sendable {
        public var checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm?
        public var checksumType: S3ClientTypes.ChecksumType?
        public var initiated: Date?
        public var initiator: S3ClientTypes.Initiator?
        public var key: String?
        public var owner: S3ClientTypes.Owner?
        public var storageClass: S3ClientTypes.StorageClass?
        public var uploadId: String?

        public init(
            checksumAlgorithm: S3ClientTypes.ChecksumAlgorithm? = nil, checksumType: S3ClientTypes.ChecksumType? = nil,
            initiated: Date? = nil, initiator: S3ClientTypes.Initiator? = nil, key: String? = nil,
            owner: S3ClientTypes.Owner? = nil, storageClass: S3ClientTypes.StorageClass? = nil, uploadId: String? = nil
        ) {
            self.checksumAlgorithm = checksumAlgorithm
            self.checksumType = checksumType
            self.initiated = initiated
            self.initiator = initiator
            self.key = key
            self.owner = owner
            self.storageClass = storageClass
            self.uploadId = uploadId
        }
    }
}

extension S3ClientTypes.MultipartUpload: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&uploadId, "UploadId")
        m.member(&key, "Key")
        m.member(&initiated, "Initiated")
        m.member(&storageClass, "StorageClass")
        m.member(&owner, "Owner")
        m.member(&initiator, "Initiator")
        m.member(&checksumAlgorithm, "ChecksumAlgorithm")
        m.member(&checksumType, "ChecksumType")
    }
}
