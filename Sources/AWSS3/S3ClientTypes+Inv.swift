// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension S3ClientTypes {
    public struct InventoryConfiguration: Sendable {
        public var destination: S3ClientTypes.InventoryDestination?
        public var filter: S3ClientTypes.InventoryFilter?
        public var id: String?
        public var includedObjectVersions: S3ClientTypes.InventoryIncludedObjectVersions?
        public var isEnabled: Bool?
        public var optionalFields: [S3ClientTypes.InventoryOptionalField]?
        public var schedule: S3ClientTypes.InventorySchedule?

        public init(
            destination: S3ClientTypes.InventoryDestination? = nil, filter: S3ClientTypes.InventoryFilter? = nil,
            id: String? = nil, includedObjectVersions: S3ClientTypes.InventoryIncludedObjectVersions? = nil,
            isEnabled: Bool? = nil, optionalFields: [S3ClientTypes.InventoryOptionalField]? = nil,
            schedule: S3ClientTypes.InventorySchedule? = nil
        ) {
            self.destination = destination
            self.filter = filter
            self.id = id
            self.includedObjectVersions = includedObjectVersions
            self.isEnabled = isEnabled
            self.optionalFields = optionalFields
            self.schedule = schedule
        }
    }
}

extension S3ClientTypes.InventoryConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&destination, "Destination")
        m.member(&isEnabled, "IsEnabled")
        m.member(&filter, "Filter")
        m.member(&id, "Id")
        m.member(&includedObjectVersions, "IncludedObjectVersions")
        m.member(&optionalFields, "OptionalFields", Form(item: "Field"))
        m.member(&schedule, "Schedule")
    }
}

extension S3ClientTypes {
    public struct InventoryDestination: Sendable {
        public var s3BucketDestination: S3ClientTypes.InventoryS3BucketDestination?

        public init(s3BucketDestination: S3ClientTypes.InventoryS3BucketDestination? = nil) {
            self.s3BucketDestination = s3BucketDestination
        }
    }
}

extension S3ClientTypes.InventoryDestination: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&s3BucketDestination, "S3BucketDestination")
    }
}

extension S3ClientTypes {
    public struct InventoryEncryption: Sendable {
        public var ssekms: S3ClientTypes.SSEKMS?
        public var sses3: S3ClientTypes.SSES3?

        public init(ssekms: S3ClientTypes.SSEKMS? = nil, sses3: S3ClientTypes.SSES3? = nil) {
            self.ssekms = ssekms
            self.sses3 = sses3
        }
    }
}

extension S3ClientTypes.InventoryEncryption: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&sses3, "SSE-S3")
        m.member(&ssekms, "SSE-KMS")
    }
}

extension S3ClientTypes {
    public struct InventoryFilter: Sendable {
        public var prefix: String?

        public init(prefix: String? = nil) {
            self.prefix = prefix
        }
    }
}

extension S3ClientTypes.InventoryFilter: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&prefix, "Prefix")
    }
}

extension S3ClientTypes {
    public enum InventoryFormat: Sendable, Hashable, RawRepresentable, CaseIterable {
        case csv
        case orc
        case parquet
        case sdkUnknown(String)

        public static var allCases: [InventoryFormat] {
            [.csv, .orc, .parquet]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .csv: "CSV"
            case .orc: "ORC"
            case .parquet: "Parquet"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.InventoryFormat: WireEnum {}

extension S3ClientTypes {
    public enum InventoryFrequency: Sendable, Hashable, RawRepresentable, CaseIterable {
        case daily
        case weekly
        case sdkUnknown(String)

        public static var allCases: [InventoryFrequency] {
            [.daily, .weekly]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .daily: "Daily"
            case .weekly: "Weekly"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.InventoryFrequency: WireEnum {}

extension S3ClientTypes {
    public enum InventoryIncludedObjectVersions: Sendable, Hashable, RawRepresentable, CaseIterable {
        case all
        case current
        case sdkUnknown(String)

        public static var allCases: [InventoryIncludedObjectVersions] {
            [.all, .current]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .all: "All"
            case .current: "Current"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.InventoryIncludedObjectVersions: WireEnum {}

extension S3ClientTypes {
    public enum InventoryOptionalField: Sendable, Hashable, RawRepresentable, CaseIterable {
        case bucketkeystatus
        case checksumalgorithm
        case encryptionstatus
        case etag
        case intelligenttieringaccesstier
        case ismultipartuploaded
        case lastmodifieddate
        case objectaccesscontrollist
        case objectlocklegalholdstatus
        case objectlockmode
        case objectlockretainuntildate
        case objectowner
        case replicationstatus
        case size
        case storageclass
        case sdkUnknown(String)

        public static var allCases: [InventoryOptionalField] {
            [
                .bucketkeystatus, .checksumalgorithm, .encryptionstatus, .etag, .intelligenttieringaccesstier,
                .ismultipartuploaded, .lastmodifieddate, .objectaccesscontrollist, .objectlocklegalholdstatus,
                .objectlockmode, .objectlockretainuntildate, .objectowner, .replicationstatus, .size, .storageclass,
            ]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .bucketkeystatus: "BucketKeyStatus"
            case .checksumalgorithm: "ChecksumAlgorithm"
            case .encryptionstatus: "EncryptionStatus"
            case .etag: "ETag"
            case .intelligenttieringaccesstier: "IntelligentTieringAccessTier"
            case .ismultipartuploaded: "IsMultipartUploaded"
            case .lastmodifieddate: "LastModifiedDate"
            case .objectaccesscontrollist: "ObjectAccessControlList"
            case .objectlocklegalholdstatus: "ObjectLockLegalHoldStatus"
            case .objectlockmode: "ObjectLockMode"
            case .objectlockretainuntildate: "ObjectLockRetainUntilDate"
            case .objectowner: "ObjectOwner"
            case .replicationstatus: "ReplicationStatus"
            case .size: "Size"
            case .storageclass: "StorageClass"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.InventoryOptionalField: WireEnum {}

extension S3ClientTypes {
    public struct InventoryS3BucketDestination: Sendable {
        public var accountId: String?
        public var bucket: String?
        public var encryption: S3ClientTypes.InventoryEncryption?
        public var format: S3ClientTypes.InventoryFormat?
        public var prefix: String?

        public init(
            accountId: String? = nil, bucket: String? = nil, encryption: S3ClientTypes.InventoryEncryption? = nil,
            format: S3ClientTypes.InventoryFormat? = nil, prefix: String? = nil
        ) {
            self.accountId = accountId
            self.bucket = bucket
            self.encryption = encryption
            self.format = format
            self.prefix = prefix
        }
    }
}

extension S3ClientTypes.InventoryS3BucketDestination: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&accountId, "AccountId")
        m.member(&bucket, "Bucket")
        m.member(&format, "Format")
        m.member(&prefix, "Prefix")
        m.member(&encryption, "Encryption")
    }
}

extension S3ClientTypes {
    public struct InventorySchedule: Sendable {
        public var frequency: S3ClientTypes.InventoryFrequency?

        public init(frequency: S3ClientTypes.InventoryFrequency? = nil) {
            self.frequency = frequency
        }
    }
}

extension S3ClientTypes.InventorySchedule: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&frequency, "Frequency")
    }
}
