// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension S3ClientTypes {
    public enum DataRedundancy: Sendable, Hashable, RawRepresentable, CaseIterable {
        case singleavailabilityzone
        case singlelocalzone
        case sdkUnknown(String)

        public static var allCases: [DataRedundancy] {
            [.singleavailabilityzone, .singlelocalzone]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .singleavailabilityzone: "SingleAvailabilityZone"
            case .singlelocalzone: "SingleLocalZone"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.DataRedundancy: WireEnum {}

extension S3ClientTypes {
    public struct DefaultRetention: Sendable {
        public var days: Int?
        public var mode: S3ClientTypes.ObjectLockRetentionMode?
        public var years: Int?

        public init(days: Int? = nil, mode: S3ClientTypes.ObjectLockRetentionMode? = nil, years: Int? = nil) {
            self.days = days
            self.mode = mode
            self.years = years
        }
    }
}

extension S3ClientTypes.DefaultRetention: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&mode, "Mode")
        m.member(&days, "Days")
        m.member(&years, "Years")
    }
}

extension S3ClientTypes {
    public struct Delete: Sendable {
        public var objects: [S3ClientTypes.ObjectIdentifier]?
        public var quiet: Bool?

        public init(objects: [S3ClientTypes.ObjectIdentifier]? = nil, quiet: Bool? = nil) {
            self.objects = objects
            self.quiet = quiet
        }
    }
}

extension S3ClientTypes.Delete: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&objects, "Object", .flat)
        m.member(&quiet, "Quiet")
    }
}

extension S3ClientTypes {
    public struct DeleteMarkerEntry: Sendable {
        public var isLatest: Bool?
        public var key: String?
        public var lastModified: Date?
        public var owner: S3ClientTypes.Owner?
        public var versionId: String?

        public init(
            isLatest: Bool? = nil, key: String? = nil, lastModified: Date? = nil, owner: S3ClientTypes.Owner? = nil,
            versionId: String? = nil
        ) {
            self.isLatest = isLatest
            self.key = key
            self.lastModified = lastModified
            self.owner = owner
            self.versionId = versionId
        }
    }
}

extension S3ClientTypes.DeleteMarkerEntry: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&owner, "Owner")
        m.member(&key, "Key")
        m.member(&versionId, "VersionId")
        m.member(&isLatest, "IsLatest")
        m.member(&lastModified, "LastModified")
    }
}

extension S3ClientTypes {
    public struct DeleteMarkerReplication: Sendable {
        public var status: S3ClientTypes.DeleteMarkerReplicationStatus?

        public init(status: S3ClientTypes.DeleteMarkerReplicationStatus? = nil) {
            self.status = status
        }
    }
}

extension S3ClientTypes.DeleteMarkerReplication: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&status, "Status")
    }
}

extension S3ClientTypes {
    public enum DeleteMarkerReplicationStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case disabled
        case enabled
        case sdkUnknown(String)

        public static var allCases: [DeleteMarkerReplicationStatus] {
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

extension S3ClientTypes.DeleteMarkerReplicationStatus: WireEnum {}

extension S3ClientTypes {
    public struct DeletedObject: Sendable {
        public var deleteMarker: Bool?
        public var deleteMarkerVersionId: String?
        public var key: String?
        public var versionId: String?

        public init(
            deleteMarker: Bool? = nil, deleteMarkerVersionId: String? = nil, key: String? = nil,
            versionId: String? = nil
        ) {
            self.deleteMarker = deleteMarker
            self.deleteMarkerVersionId = deleteMarkerVersionId
            self.key = key
            self.versionId = versionId
        }
    }
}

extension S3ClientTypes.DeletedObject: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&key, "Key")
        m.member(&versionId, "VersionId")
        m.member(&deleteMarker, "DeleteMarker")
        m.member(&deleteMarkerVersionId, "DeleteMarkerVersionId")
    }
}

extension S3ClientTypes {
    public struct Destination: Sendable {
        public var accessControlTranslation: S3ClientTypes.AccessControlTranslation?
        public var account: String?
        public var bucket: String?
        public var encryptionConfiguration: S3ClientTypes.EncryptionConfiguration?
        public var metrics: S3ClientTypes.Metrics?
        public var replicationTime: S3ClientTypes.ReplicationTime?
        public var storageClass: S3ClientTypes.StorageClass?

        public init(
            accessControlTranslation: S3ClientTypes.AccessControlTranslation? = nil, account: String? = nil,
            bucket: String? = nil, encryptionConfiguration: S3ClientTypes.EncryptionConfiguration? = nil,
            metrics: S3ClientTypes.Metrics? = nil, replicationTime: S3ClientTypes.ReplicationTime? = nil,
            storageClass: S3ClientTypes.StorageClass? = nil
        ) {
            self.accessControlTranslation = accessControlTranslation
            self.account = account
            self.bucket = bucket
            self.encryptionConfiguration = encryptionConfiguration
            self.metrics = metrics
            self.replicationTime = replicationTime
            self.storageClass = storageClass
        }
    }
}

extension S3ClientTypes.Destination: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&bucket, "Bucket")
        m.member(&account, "Account")
        m.member(&storageClass, "StorageClass")
        m.member(&accessControlTranslation, "AccessControlTranslation")
        m.member(&encryptionConfiguration, "EncryptionConfiguration")
        m.member(&replicationTime, "ReplicationTime")
        m.member(&metrics, "Metrics")
    }
}
