// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension S3ClientTypes {
    public struct Part: Sendable {
        public var checksumCRC32: String?
        public var checksumCRC32C: String?
        public var checksumCRC64NVME: String?
        public var checksumSHA1: String?
        public var checksumSHA256: String?
        public var eTag: String?
        public var lastModified: Date?
        public var partNumber: Int?
        public var size: Int?

        public init(
            checksumCRC32: String? = nil, checksumCRC32C: String? = nil, checksumCRC64NVME: String? = nil,
            checksumSHA1: String? = nil, checksumSHA256: String? = nil, eTag: String? = nil, lastModified: Date? = nil,
            partNumber: Int? = nil, size: Int? = nil
        ) {
            self.checksumCRC32 = checksumCRC32
            self.checksumCRC32C = checksumCRC32C
            self.checksumCRC64NVME = checksumCRC64NVME
            self.checksumSHA1 = checksumSHA1
            self.checksumSHA256 = checksumSHA256
            self.eTag = eTag
            self.lastModified = lastModified
            self.partNumber = partNumber
            self.size = size
        }
    }
}

extension S3ClientTypes.Part: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&partNumber, "PartNumber")
        m.member(&lastModified, "LastModified")
        m.member(&eTag, "ETag")
        m.member(&size, "Size")
        m.member(&checksumCRC32, "ChecksumCRC32")
        m.member(&checksumCRC32C, "ChecksumCRC32C")
        m.member(&checksumCRC64NVME, "ChecksumCRC64NVME")
        m.member(&checksumSHA1, "ChecksumSHA1")
        m.member(&checksumSHA256, "ChecksumSHA256")
    }
}

extension S3ClientTypes {
    public enum PartitionDateSource: Sendable, Hashable, RawRepresentable, CaseIterable {
        case deliverytime
        case eventtime
        case sdkUnknown(String)

        public static var allCases: [PartitionDateSource] {
            [.deliverytime, .eventtime]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .deliverytime: "DeliveryTime"
            case .eventtime: "EventTime"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.PartitionDateSource: WireEnum {}

extension S3ClientTypes {
    public struct PartitionedPrefix: Sendable {
        public var partitionDateSource: S3ClientTypes.PartitionDateSource?

        public init(partitionDateSource: S3ClientTypes.PartitionDateSource? = nil) {
            self.partitionDateSource = partitionDateSource
        }
    }
}

extension S3ClientTypes.PartitionedPrefix: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&partitionDateSource, "PartitionDateSource")
    }
}

extension S3ClientTypes {
    public enum Payer: Sendable, Hashable, RawRepresentable, CaseIterable {
        case bucketowner
        case requester
        case sdkUnknown(String)

        public static var allCases: [Payer] {
            [.bucketowner, .requester]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .bucketowner: "BucketOwner"
            case .requester: "Requester"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.Payer: WireEnum {}

extension S3ClientTypes {
    public enum Permission: Sendable, Hashable, RawRepresentable, CaseIterable {
        case fullControl
        case read
        case readAcp
        case write
        case writeAcp
        case sdkUnknown(String)

        public static var allCases: [Permission] {
            [.fullControl, .read, .readAcp, .write, .writeAcp]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .fullControl: "FULL_CONTROL"
            case .read: "READ"
            case .readAcp: "READ_ACP"
            case .write: "WRITE"
            case .writeAcp: "WRITE_ACP"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.Permission: WireEnum {}

extension S3ClientTypes {
    public struct PolicyStatus: Sendable {
        public var isPublic: Bool?

        public init(isPublic: Bool? = nil) {
            self.isPublic = isPublic
        }
    }
}

extension S3ClientTypes.PolicyStatus: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&isPublic, "IsPublic")
    }
}

extension S3ClientTypes {
    public struct PublicAccessBlockConfiguration: Sendable {
        public var blockPublicAcls: Bool?
        public var blockPublicPolicy: Bool?
        public var ignorePublicAcls: Bool?
        public var restrictPublicBuckets: Bool?

        public init(
            blockPublicAcls: Bool? = nil, blockPublicPolicy: Bool? = nil, ignorePublicAcls: Bool? = nil,
            restrictPublicBuckets: Bool? = nil
        ) {
            self.blockPublicAcls = blockPublicAcls
            self.blockPublicPolicy = blockPublicPolicy
            self.ignorePublicAcls = ignorePublicAcls
            self.restrictPublicBuckets = restrictPublicBuckets
        }
    }
}

extension S3ClientTypes.PublicAccessBlockConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&blockPublicAcls, "BlockPublicAcls")
        m.member(&ignorePublicAcls, "IgnorePublicAcls")
        m.member(&blockPublicPolicy, "BlockPublicPolicy")
        m.member(&restrictPublicBuckets, "RestrictPublicBuckets")
    }
}
