// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension S3ClientTypes {
    public struct Bucket: Sendable {
        public var bucketRegion: String?
        public var creationDate: Date?
        public var name: String?

        public init(bucketRegion: String? = nil, creationDate: Date? = nil, name: String? = nil) {
            self.bucketRegion = bucketRegion
            self.creationDate = creationDate
            self.name = name
        }
    }
}

extension S3ClientTypes.Bucket: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&name, "Name")
        m.member(&creationDate, "CreationDate")
        m.member(&bucketRegion, "BucketRegion")
    }
}

extension S3ClientTypes {
    public enum BucketAccelerateStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case enabled
        case suspended
        case sdkUnknown(String)

        public static var allCases: [BucketAccelerateStatus] {
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

extension S3ClientTypes.BucketAccelerateStatus: WireEnum {}

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
    public struct BucketInfo: Sendable {
        public var dataRedundancy: S3ClientTypes.DataRedundancy?
        public var type: S3ClientTypes.BucketType?

        public init(dataRedundancy: S3ClientTypes.DataRedundancy? = nil, type: S3ClientTypes.BucketType? = nil) {
            self.dataRedundancy = dataRedundancy
            self.type = type
        }
    }
}

extension S3ClientTypes.BucketInfo: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&dataRedundancy, "DataRedundancy")
        m.member(&type, "Type")
    }
}

extension S3ClientTypes {
    public struct BucketLifecycleConfiguration: Sendable {
        public var rules: [S3ClientTypes.LifecycleRule]?

        public init(rules: [S3ClientTypes.LifecycleRule]? = nil) {
            self.rules = rules
        }
    }
}

extension S3ClientTypes.BucketLifecycleConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&rules, "Rule", .flat)
    }
}

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
    public struct BucketLoggingStatus: Sendable {
        public var loggingEnabled: S3ClientTypes.LoggingEnabled?

        public init(loggingEnabled: S3ClientTypes.LoggingEnabled? = nil) {
            self.loggingEnabled = loggingEnabled
        }
    }
}

extension S3ClientTypes.BucketLoggingStatus: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&loggingEnabled, "LoggingEnabled")
    }
}

extension S3ClientTypes {
    public enum BucketLogsPermission: Sendable, Hashable, RawRepresentable, CaseIterable {
        case fullControl
        case read
        case write
        case sdkUnknown(String)

        public static var allCases: [BucketLogsPermission] {
            [.fullControl, .read, .write]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .fullControl: "FULL_CONTROL"
            case .read: "READ"
            case .write: "WRITE"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.BucketLogsPermission: WireEnum {}

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
