// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

import AWSClientRuntime

extension S3ClientTypes {
    public enum ArchiveStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case archiveAccess
        case deepArchiveAccess
        case sdkUnknown(String)

        public static var allCases: [ArchiveStatus] {
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

extension S3ClientTypes.ArchiveStatus: WireEnum {}

extension S3ClientTypes {
    public enum BucketCannedACL: Sendable, Hashable, RawRepresentable, CaseIterable {
        case authenticatedRead
        case `private`
        case publicRead
        case publicReadWrite
        case sdkUnknown(String)

        public static var allCases: [BucketCannedACL] {
            [.authenticatedRead, .private, .publicRead, .publicReadWrite]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .authenticatedRead: "authenticated-read"
            case .private: "private"
            case .publicRead: "public-read"
            case .publicReadWrite: "public-read-write"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.BucketCannedACL: WireEnum {}

extension S3ClientTypes {
    public enum BucketLocationConstraint: Sendable, Hashable, RawRepresentable, CaseIterable {
        case afSouth1
        case apEast1
        case apNortheast1
        case apNortheast2
        case apNortheast3
        case apSouth1
        case apSouth2
        case apSoutheast1
        case apSoutheast2
        case apSoutheast3
        case apSoutheast4
        case apSoutheast5
        case caCentral1
        case cnNorth1
        case cnNorthwest1
        case eu
        case euCentral1
        case euCentral2
        case euNorth1
        case euSouth1
        case euSouth2
        case euWest1
        case euWest2
        case euWest3
        case ilCentral1
        case meCentral1
        case meSouth1
        case saEast1
        case usEast2
        case usGovEast1
        case usGovWest1
        case usWest1
        case usWest2
        case sdkUnknown(String)

        public static var allCases: [BucketLocationConstraint] {
            [
                .afSouth1, .apEast1, .apNortheast1, .apNortheast2, .apNortheast3, .apSouth1, .apSouth2, .apSoutheast1,
                .apSoutheast2, .apSoutheast3, .apSoutheast4, .apSoutheast5, .caCentral1, .cnNorth1, .cnNorthwest1, .eu,
                .euCentral1, .euCentral2, .euNorth1, .euSouth1, .euSouth2, .euWest1, .euWest2, .euWest3, .ilCentral1,
                .meCentral1, .meSouth1, .saEast1, .usEast2, .usGovEast1, .usGovWest1, .usWest1, .usWest2,
            ]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .afSouth1: "af-south-1"
            case .apEast1: "ap-east-1"
            case .apNortheast1: "ap-northeast-1"
            case .apNortheast2: "ap-northeast-2"
            case .apNortheast3: "ap-northeast-3"
            case .apSouth1: "ap-south-1"
            case .apSouth2: "ap-south-2"
            case .apSoutheast1: "ap-southeast-1"
            case .apSoutheast2: "ap-southeast-2"
            case .apSoutheast3: "ap-southeast-3"
            case .apSoutheast4: "ap-southeast-4"
            case .apSoutheast5: "ap-southeast-5"
            case .caCentral1: "ca-central-1"
            case .cnNorth1: "cn-north-1"
            case .cnNorthwest1: "cn-northwest-1"
            case .eu: "EU"
            case .euCentral1: "eu-central-1"
            case .euCentral2: "eu-central-2"
            case .euNorth1: "eu-north-1"
            case .euSouth1: "eu-south-1"
            case .euSouth2: "eu-south-2"
            case .euWest1: "eu-west-1"
            case .euWest2: "eu-west-2"
            case .euWest3: "eu-west-3"
            case .ilCentral1: "il-central-1"
            case .meCentral1: "me-central-1"
            case .meSouth1: "me-south-1"
            case .saEast1: "sa-east-1"
            case .usEast2: "us-east-2"
            case .usGovEast1: "us-gov-east-1"
            case .usGovWest1: "us-gov-west-1"
            case .usWest1: "us-west-1"
            case .usWest2: "us-west-2"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.BucketLocationConstraint: WireEnum {}

extension S3ClientTypes {
    public enum BucketType: Sendable, Hashable, RawRepresentable, CaseIterable {
        case directory
        case sdkUnknown(String)

        public static var allCases: [BucketType] {
            [.directory]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .directory: "Directory"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.BucketType: WireEnum {}

extension S3ClientTypes {
    public enum BucketVersioningStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case enabled
        case suspended
        case sdkUnknown(String)

        public static var allCases: [BucketVersioningStatus] {
            [.enabled, .suspended]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .enabled: "Enabled"
            case .suspended: "Suspended"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.BucketVersioningStatus: WireEnum {}

extension S3ClientTypes {
    public enum ChecksumAlgorithm: Sendable, Hashable, RawRepresentable, CaseIterable {
        case crc32
        case crc32c
        case crc64nvme
        case sha1
        case sha256
        case sdkUnknown(String)

        public static var allCases: [ChecksumAlgorithm] {
            [.crc32, .crc32c, .crc64nvme, .sha1, .sha256]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .crc32: "CRC32"
            case .crc32c: "CRC32C"
            case .crc64nvme: "CRC64NVME"
            case .sha1: "SHA1"
            case .sha256: "SHA256"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ChecksumAlgorithm: WireEnum {}

extension S3ClientTypes {
    public enum ChecksumMode: Sendable, Hashable, RawRepresentable, CaseIterable {
        case enabled
        case sdkUnknown(String)

        public static var allCases: [ChecksumMode] {
            [.enabled]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .enabled: "ENABLED"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ChecksumMode: WireEnum {}

extension S3ClientTypes {
    public enum ChecksumType: Sendable, Hashable, RawRepresentable, CaseIterable {
        case composite
        case fullObject
        case sdkUnknown(String)

        public static var allCases: [ChecksumType] {
            [.composite, .fullObject]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .composite: "COMPOSITE"
            case .fullObject: "FULL_OBJECT"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ChecksumType: WireEnum {}

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
    public enum EncodingType: Sendable, Hashable, RawRepresentable, CaseIterable {
        case url
        case sdkUnknown(String)

        public static var allCases: [EncodingType] {
            [.url]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .url: "url"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.EncodingType: WireEnum {}

extension S3ClientTypes {
    public enum Event: Sendable, Hashable, RawRepresentable, CaseIterable {
        case s3Intelligenttiering
        case s3Lifecycleexpiration
        case s3LifecycleexpirationDelete
        case s3LifecycleexpirationDeletemarkercreated
        case s3Lifecycletransition
        case s3ObjectaclPut
        case s3Objectcreated
        case s3ObjectcreatedCompletemultipartupload
        case s3ObjectcreatedCopy
        case s3ObjectcreatedPost
        case s3ObjectcreatedPut
        case s3Objectremoved
        case s3ObjectremovedDelete
        case s3ObjectremovedDeletemarkercreated
        case s3Objectrestore
        case s3ObjectrestoreCompleted
        case s3ObjectrestoreDelete
        case s3ObjectrestorePost
        case s3Objecttagging
        case s3ObjecttaggingDelete
        case s3ObjecttaggingPut
        case s3Reducedredundancylostobject
        case s3Replication
        case s3ReplicationOperationfailedreplication
        case s3ReplicationOperationmissedthreshold
        case s3ReplicationOperationnottracked
        case s3ReplicationOperationreplicatedafterthreshold
        case sdkUnknown(String)

        public static var allCases: [Event] {
            [
                .s3Intelligenttiering, .s3Lifecycleexpiration, .s3LifecycleexpirationDelete,
                .s3LifecycleexpirationDeletemarkercreated, .s3Lifecycletransition, .s3ObjectaclPut, .s3Objectcreated,
                .s3ObjectcreatedCompletemultipartupload, .s3ObjectcreatedCopy, .s3ObjectcreatedPost,
                .s3ObjectcreatedPut, .s3Objectremoved, .s3ObjectremovedDelete, .s3ObjectremovedDeletemarkercreated,
                .s3Objectrestore, .s3ObjectrestoreCompleted, .s3ObjectrestoreDelete, .s3ObjectrestorePost,
                .s3Objecttagging, .s3ObjecttaggingDelete, .s3ObjecttaggingPut, .s3Reducedredundancylostobject,
                .s3Replication, .s3ReplicationOperationfailedreplication, .s3ReplicationOperationmissedthreshold,
                .s3ReplicationOperationnottracked, .s3ReplicationOperationreplicatedafterthreshold,
            ]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .s3Intelligenttiering: "s3:IntelligentTiering"
            case .s3Lifecycleexpiration: "s3:LifecycleExpiration:*"
            case .s3LifecycleexpirationDelete: "s3:LifecycleExpiration:Delete"
            case .s3LifecycleexpirationDeletemarkercreated: "s3:LifecycleExpiration:DeleteMarkerCreated"
            case .s3Lifecycletransition: "s3:LifecycleTransition"
            case .s3ObjectaclPut: "s3:ObjectAcl:Put"
            case .s3Objectcreated: "s3:ObjectCreated:*"
            case .s3ObjectcreatedCompletemultipartupload: "s3:ObjectCreated:CompleteMultipartUpload"
            case .s3ObjectcreatedCopy: "s3:ObjectCreated:Copy"
            case .s3ObjectcreatedPost: "s3:ObjectCreated:Post"
            case .s3ObjectcreatedPut: "s3:ObjectCreated:Put"
            case .s3Objectremoved: "s3:ObjectRemoved:*"
            case .s3ObjectremovedDelete: "s3:ObjectRemoved:Delete"
            case .s3ObjectremovedDeletemarkercreated: "s3:ObjectRemoved:DeleteMarkerCreated"
            case .s3Objectrestore: "s3:ObjectRestore:*"
            case .s3ObjectrestoreCompleted: "s3:ObjectRestore:Completed"
            case .s3ObjectrestoreDelete: "s3:ObjectRestore:Delete"
            case .s3ObjectrestorePost: "s3:ObjectRestore:Post"
            case .s3Objecttagging: "s3:ObjectTagging:*"
            case .s3ObjecttaggingDelete: "s3:ObjectTagging:Delete"
            case .s3ObjecttaggingPut: "s3:ObjectTagging:Put"
            case .s3Reducedredundancylostobject: "s3:ReducedRedundancyLostObject"
            case .s3Replication: "s3:Replication:*"
            case .s3ReplicationOperationfailedreplication: "s3:Replication:OperationFailedReplication"
            case .s3ReplicationOperationmissedthreshold: "s3:Replication:OperationMissedThreshold"
            case .s3ReplicationOperationnottracked: "s3:Replication:OperationNotTracked"
            case .s3ReplicationOperationreplicatedafterthreshold: "s3:Replication:OperationReplicatedAfterThreshold"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.Event: WireEnum {}

extension S3ClientTypes {
    public enum ExpirationStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case disabled
        case enabled
        case sdkUnknown(String)

        public static var allCases: [ExpirationStatus] {
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

extension S3ClientTypes.ExpirationStatus: WireEnum {}

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
    public enum LocationType: Sendable, Hashable, RawRepresentable, CaseIterable {
        case availabilityzone
        case localzone
        case sdkUnknown(String)

        public static var allCases: [LocationType] {
            [.availabilityzone, .localzone]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .availabilityzone: "AvailabilityZone"
            case .localzone: "LocalZone"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.LocationType: WireEnum {}

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
    public enum ObjectAttributes: Sendable, Hashable, RawRepresentable, CaseIterable {
        case checksum
        case etag
        case objectParts
        case objectSize
        case storageClass
        case sdkUnknown(String)

        public static var allCases: [ObjectAttributes] {
            [.checksum, .etag, .objectParts, .objectSize, .storageClass]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .checksum: "Checksum"
            case .etag: "ETag"
            case .objectParts: "ObjectParts"
            case .objectSize: "ObjectSize"
            case .storageClass: "StorageClass"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ObjectAttributes: WireEnum {}

extension S3ClientTypes {
    public enum ObjectCannedACL: Sendable, Hashable, RawRepresentable, CaseIterable {
        case authenticatedRead
        case awsExecRead
        case bucketOwnerFullControl
        case bucketOwnerRead
        case `private`
        case publicRead
        case publicReadWrite
        case sdkUnknown(String)

        public static var allCases: [ObjectCannedACL] {
            [
                .authenticatedRead, .awsExecRead, .bucketOwnerFullControl, .bucketOwnerRead, .private, .publicRead,
                .publicReadWrite,
            ]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .authenticatedRead: "authenticated-read"
            case .awsExecRead: "aws-exec-read"
            case .bucketOwnerFullControl: "bucket-owner-full-control"
            case .bucketOwnerRead: "bucket-owner-read"
            case .private: "private"
            case .publicRead: "public-read"
            case .publicReadWrite: "public-read-write"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ObjectCannedACL: WireEnum {}

extension S3ClientTypes {
    public enum ObjectLockLegalHoldStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case off
        case on
        case sdkUnknown(String)

        public static var allCases: [ObjectLockLegalHoldStatus] {
            [.off, .on]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .off: "OFF"
            case .on: "ON"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ObjectLockLegalHoldStatus: WireEnum {}

extension S3ClientTypes {
    public enum ObjectLockMode: Sendable, Hashable, RawRepresentable, CaseIterable {
        case compliance
        case governance
        case sdkUnknown(String)

        public static var allCases: [ObjectLockMode] {
            [.compliance, .governance]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .compliance: "COMPLIANCE"
            case .governance: "GOVERNANCE"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ObjectLockMode: WireEnum {}

extension S3ClientTypes {
    public enum ObjectOwnership: Sendable, Hashable, RawRepresentable, CaseIterable {
        case bucketownerenforced
        case bucketownerpreferred
        case objectwriter
        case sdkUnknown(String)

        public static var allCases: [ObjectOwnership] {
            [.bucketownerenforced, .bucketownerpreferred, .objectwriter]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .bucketownerenforced: "BucketOwnerEnforced"
            case .bucketownerpreferred: "BucketOwnerPreferred"
            case .objectwriter: "ObjectWriter"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ObjectOwnership: WireEnum {}

extension S3ClientTypes {
    public enum ObjectStorageClass: Sendable, Hashable, RawRepresentable, CaseIterable {
        case deepArchive
        case expressOnezone
        case glacier
        case glacierIr
        case intelligentTiering
        case onezoneIa
        case outposts
        case reducedRedundancy
        case snow
        case standard
        case standardIa
        case sdkUnknown(String)

        public static var allCases: [ObjectStorageClass] {
            [
                .deepArchive, .expressOnezone, .glacier, .glacierIr, .intelligentTiering, .onezoneIa, .outposts,
                .reducedRedundancy, .snow, .standard, .standardIa,
            ]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .deepArchive: "DEEP_ARCHIVE"
            case .expressOnezone: "EXPRESS_ONEZONE"
            case .glacier: "GLACIER"
            case .glacierIr: "GLACIER_IR"
            case .intelligentTiering: "INTELLIGENT_TIERING"
            case .onezoneIa: "ONEZONE_IA"
            case .outposts: "OUTPOSTS"
            case .reducedRedundancy: "REDUCED_REDUNDANCY"
            case .snow: "SNOW"
            case .standard: "STANDARD"
            case .standardIa: "STANDARD_IA"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ObjectStorageClass: WireEnum {}

extension S3ClientTypes {
    public enum ObjectVersionStorageClass: Sendable, Hashable, RawRepresentable, CaseIterable {
        case standard
        case sdkUnknown(String)

        public static var allCases: [ObjectVersionStorageClass] {
            [.standard]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .standard: "STANDARD"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ObjectVersionStorageClass: WireEnum {}

extension S3ClientTypes {
    public enum OptionalObjectAttributes: Sendable, Hashable, RawRepresentable, CaseIterable {
        case restoreStatus
        case sdkUnknown(String)

        public static var allCases: [OptionalObjectAttributes] {
            [.restoreStatus]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .restoreStatus: "RestoreStatus"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.OptionalObjectAttributes: WireEnum {}

extension S3ClientTypes {
    public enum ReplicationStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case complete
        case completed
        case failed
        case pending
        case replica
        case sdkUnknown(String)

        public static var allCases: [ReplicationStatus] {
            [.complete, .completed, .failed, .pending, .replica]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .complete: "COMPLETE"
            case .completed: "COMPLETED"
            case .failed: "FAILED"
            case .pending: "PENDING"
            case .replica: "REPLICA"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ReplicationStatus: WireEnum {}

extension S3ClientTypes {
    public enum RequestCharged: Sendable, Hashable, RawRepresentable, CaseIterable {
        case requester
        case sdkUnknown(String)

        public static var allCases: [RequestCharged] {
            [.requester]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .requester: "requester"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.RequestCharged: WireEnum {}

extension S3ClientTypes {
    public enum RequestPayer: Sendable, Hashable, RawRepresentable, CaseIterable {
        case requester
        case sdkUnknown(String)

        public static var allCases: [RequestPayer] {
            [.requester]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .requester: "requester"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.RequestPayer: WireEnum {}

extension S3ClientTypes {
    public enum ServerSideEncryption: Sendable, Hashable, RawRepresentable, CaseIterable {
        case aes256
        case awsKms
        case awsKmsDsse
        case sdkUnknown(String)

        public static var allCases: [ServerSideEncryption] {
            [.aes256, .awsKms, .awsKmsDsse]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .aes256: "AES256"
            case .awsKms: "aws:kms"
            case .awsKmsDsse: "aws:kms:dsse"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ServerSideEncryption: WireEnum {}

extension S3ClientTypes {
    public enum StorageClass: Sendable, Hashable, RawRepresentable, CaseIterable {
        case deepArchive
        case expressOnezone
        case glacier
        case glacierIr
        case intelligentTiering
        case onezoneIa
        case outposts
        case reducedRedundancy
        case snow
        case standard
        case standardIa
        case sdkUnknown(String)

        public static var allCases: [StorageClass] {
            [
                .deepArchive, .expressOnezone, .glacier, .glacierIr, .intelligentTiering, .onezoneIa, .outposts,
                .reducedRedundancy, .snow, .standard, .standardIa,
            ]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .deepArchive: "DEEP_ARCHIVE"
            case .expressOnezone: "EXPRESS_ONEZONE"
            case .glacier: "GLACIER"
            case .glacierIr: "GLACIER_IR"
            case .intelligentTiering: "INTELLIGENT_TIERING"
            case .onezoneIa: "ONEZONE_IA"
            case .outposts: "OUTPOSTS"
            case .reducedRedundancy: "REDUCED_REDUNDANCY"
            case .snow: "SNOW"
            case .standard: "STANDARD"
            case .standardIa: "STANDARD_IA"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.StorageClass: WireEnum {}

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
