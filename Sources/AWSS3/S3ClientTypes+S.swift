// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension S3ClientTypes {
    public struct S3KeyFilter: Sendable {
        public var filterRules: [S3ClientTypes.FilterRule]?

        public init(filterRules: [S3ClientTypes.FilterRule]? = nil) {
            self.filterRules = filterRules
        }
    }
}

extension S3ClientTypes.S3KeyFilter: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&filterRules, "FilterRule", .flat)
    }
}

extension S3ClientTypes {
    public struct SSEKMS: Sendable {
        public var keyId: String?

        public init(keyId: String? = nil) {
            self.keyId = keyId
        }
    }
}

extension S3ClientTypes.SSEKMS: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&keyId, "KeyId")
    }
}

extension S3ClientTypes {
    public struct SSES3: Sendable {
        public init() {}
    }
}

extension S3ClientTypes.SSES3: Shape {
    package mutating func members(_ m: Members) {}
}

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
    public struct ServerSideEncryptionByDefault: Sendable {
        public var kmsMasterKeyID: String?
        public var sseAlgorithm: S3ClientTypes.ServerSideEncryption?

        public init(kmsMasterKeyID: String? = nil, sseAlgorithm: S3ClientTypes.ServerSideEncryption? = nil) {
            self.kmsMasterKeyID = kmsMasterKeyID
            self.sseAlgorithm = sseAlgorithm
        }
    }
}

extension S3ClientTypes.ServerSideEncryptionByDefault: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&sseAlgorithm, "SSEAlgorithm")
        m.member(&kmsMasterKeyID, "KMSMasterKeyID")
    }
}

extension S3ClientTypes {
    public struct ServerSideEncryptionConfiguration: Sendable {
        public var rules: [S3ClientTypes.ServerSideEncryptionRule]?

        public init(rules: [S3ClientTypes.ServerSideEncryptionRule]? = nil) {
            self.rules = rules
        }
    }
}

extension S3ClientTypes.ServerSideEncryptionConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&rules, "Rule", .flat)
    }
}

extension S3ClientTypes {
    public struct ServerSideEncryptionRule: Sendable {
        public var applyServerSideEncryptionByDefault: S3ClientTypes.ServerSideEncryptionByDefault?
        public var bucketKeyEnabled: Bool?

        public init(
            applyServerSideEncryptionByDefault: S3ClientTypes.ServerSideEncryptionByDefault? = nil,
            bucketKeyEnabled: Bool? = nil
        ) {
            self.applyServerSideEncryptionByDefault = applyServerSideEncryptionByDefault
            self.bucketKeyEnabled = bucketKeyEnabled
        }
    }
}

extension S3ClientTypes.ServerSideEncryptionRule: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&applyServerSideEncryptionByDefault, "ApplyServerSideEncryptionByDefault")
        m.member(&bucketKeyEnabled, "BucketKeyEnabled")
    }
}

extension S3ClientTypes {
    public struct SimplePrefix: Sendable {
        public init() {}
    }
}

extension S3ClientTypes.SimplePrefix: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3ClientTypes {
    public struct SourceSelectionCriteria: Sendable {
        public var replicaModifications: S3ClientTypes.ReplicaModifications?
        public var sseKmsEncryptedObjects: S3ClientTypes.SseKmsEncryptedObjects?

        public init(
            replicaModifications: S3ClientTypes.ReplicaModifications? = nil,
            sseKmsEncryptedObjects: S3ClientTypes.SseKmsEncryptedObjects? = nil
        ) {
            self.replicaModifications = replicaModifications
            self.sseKmsEncryptedObjects = sseKmsEncryptedObjects
        }
    }
}

extension S3ClientTypes.SourceSelectionCriteria: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&sseKmsEncryptedObjects, "SseKmsEncryptedObjects")
        m.member(&replicaModifications, "ReplicaModifications")
    }
}

extension S3ClientTypes {
    public struct SseKmsEncryptedObjects: Sendable {
        public var status: S3ClientTypes.SseKmsEncryptedObjectsStatus?

        public init(status: S3ClientTypes.SseKmsEncryptedObjectsStatus? = nil) {
            self.status = status
        }
    }
}

extension S3ClientTypes.SseKmsEncryptedObjects: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&status, "Status")
    }
}

extension S3ClientTypes {
    public enum SseKmsEncryptedObjectsStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case disabled
        case enabled
        case sdkUnknown(String)

        public static var allCases: [SseKmsEncryptedObjectsStatus] {
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

extension S3ClientTypes.SseKmsEncryptedObjectsStatus: WireEnum {}

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
    public struct StorageClassAnalysis: Sendable {
        public var dataExport: S3ClientTypes.StorageClassAnalysisDataExport?

        public init(dataExport: S3ClientTypes.StorageClassAnalysisDataExport? = nil) {
            self.dataExport = dataExport
        }
    }
}

extension S3ClientTypes.StorageClassAnalysis: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&dataExport, "DataExport")
    }
}

extension S3ClientTypes {
    public struct StorageClassAnalysisDataExport: Sendable {
        public var destination: S3ClientTypes.AnalyticsExportDestination?
        public var outputSchemaVersion: S3ClientTypes.StorageClassAnalysisSchemaVersion?

        public init(
            destination: S3ClientTypes.AnalyticsExportDestination? = nil,
            outputSchemaVersion: S3ClientTypes.StorageClassAnalysisSchemaVersion? = nil
        ) {
            self.destination = destination
            self.outputSchemaVersion = outputSchemaVersion
        }
    }
}

extension S3ClientTypes.StorageClassAnalysisDataExport: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&outputSchemaVersion, "OutputSchemaVersion")
        m.member(&destination, "Destination")
    }
}

extension S3ClientTypes {
    public enum StorageClassAnalysisSchemaVersion: Sendable, Hashable, RawRepresentable, CaseIterable {
        case v1
        case sdkUnknown(String)

        public static var allCases: [StorageClassAnalysisSchemaVersion] {
            [.v1]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .v1: "V_1"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.StorageClassAnalysisSchemaVersion: WireEnum {}
