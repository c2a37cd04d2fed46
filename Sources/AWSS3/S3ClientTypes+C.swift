// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension S3ClientTypes {
    public struct CORSConfiguration: Sendable {
        public var corsRules: [S3ClientTypes.CORSRule]?

        public init(corsRules: [S3ClientTypes.CORSRule]? = nil) {
            self.corsRules = corsRules
        }
    }
}

extension S3ClientTypes.CORSConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&corsRules, "CORSRule", .flat)
    }
}

extension S3ClientTypes {
    public struct CORSRule: Sendable {
        public var allowedHeaders: [String]?
        public var allowedMethods: [String]?
        public var allowedOrigins: [String]?
        public var exposeHeaders: [String]?
        public var id: String?
        public var maxAgeSeconds: Int?

        public init(
            allowedHeaders: [String]? = nil, allowedMethods: [String]? = nil, allowedOrigins: [String]? = nil,
            exposeHeaders: [String]? = nil, id: String? = nil, maxAgeSeconds: Int? = nil
        ) {
            self.allowedHeaders = allowedHeaders
            self.allowedMethods = allowedMethods
            self.allowedOrigins = allowedOrigins
            self.exposeHeaders = exposeHeaders
            self.id = id
            self.maxAgeSeconds = maxAgeSeconds
        }
    }
}

extension S3ClientTypes.CORSRule: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&id, "ID")
        m.member(&allowedHeaders, "AllowedHeader", .flat)
        m.member(&allowedMethods, "AllowedMethod", .flat)
        m.member(&allowedOrigins, "AllowedOrigin", .flat)
        m.member(&exposeHeaders, "ExposeHeader", .flat)
        m.member(&maxAgeSeconds, "MaxAgeSeconds")
    }
}

extension S3ClientTypes {
    public struct Checksum: Sendable {
        public var checksumCRC32: String?
        public var checksumCRC32C: String?
        public var checksumCRC64NVME: String?
        public var checksumSHA1: String?
        public var checksumSHA256: String?
        public var checksumType: S3ClientTypes.ChecksumType?

        public init(
            checksumCRC32: String? = nil, checksumCRC32C: String? = nil, checksumCRC64NVME: String? = nil,
            checksumSHA1: String? = nil, checksumSHA256: String? = nil, checksumType: S3ClientTypes.ChecksumType? = nil
        ) {
            self.checksumCRC32 = checksumCRC32
            self.checksumCRC32C = checksumCRC32C
            self.checksumCRC64NVME = checksumCRC64NVME
            self.checksumSHA1 = checksumSHA1
            self.checksumSHA256 = checksumSHA256
            self.checksumType = checksumType
        }
    }
}

extension S3ClientTypes.Checksum: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&checksumCRC32, "ChecksumCRC32")
        m.member(&checksumCRC32C, "ChecksumCRC32C")
        m.member(&checksumCRC64NVME, "ChecksumCRC64NVME")
        m.member(&checksumSHA1, "ChecksumSHA1")
        m.member(&checksumSHA256, "ChecksumSHA256")
        m.member(&checksumType, "ChecksumType")
    }
}

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
    public struct CommonPrefix: Sendable {
        public var prefix: String?

        public init(prefix: String? = nil) {
            self.prefix = prefix
        }
    }
}

extension S3ClientTypes.CommonPrefix: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&prefix, "Prefix")
    }
}

extension S3ClientTypes {
    public struct CompletedMultipartUpload: Sendable {
        public var parts: [S3ClientTypes.CompletedPart]?

        public init(parts: [S3ClientTypes.CompletedPart]? = nil) {
            self.parts = parts
        }
    }
}

extension S3ClientTypes.CompletedMultipartUpload: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&parts, "Part", .flat)
    }
}

extension S3ClientTypes {
    public struct CompletedPart: Sendable {
        public var checksumCRC32: String?
        public var checksumCRC32C: String?
        public var checksumCRC64NVME: String?
        public var checksumSHA1: String?
        public var checksumSHA256: String?
        public var eTag: String?
        public var partNumber: Int?

        public init(
            checksumCRC32: String? = nil, checksumCRC32C: String? = nil, checksumCRC64NVME: String? = nil,
            checksumSHA1: String? = nil, checksumSHA256: String? = nil, eTag: String? = nil, partNumber: Int? = nil
        ) {
            self.checksumCRC32 = checksumCRC32
            self.checksumCRC32C = checksumCRC32C
            self.checksumCRC64NVME = checksumCRC64NVME
            self.checksumSHA1 = checksumSHA1
            self.checksumSHA256 = checksumSHA256
            self.eTag = eTag
            self.partNumber = partNumber
        }
    }
}

extension S3ClientTypes.CompletedPart: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&eTag, "ETag")
        m.member(&checksumCRC32, "ChecksumCRC32")
        m.member(&checksumCRC32C, "ChecksumCRC32C")
        m.member(&checksumCRC64NVME, "ChecksumCRC64NVME")
        m.member(&checksumSHA1, "ChecksumSHA1")
        m.member(&checksumSHA256, "ChecksumSHA256")
        m.member(&partNumber, "PartNumber")
    }
}

extension S3ClientTypes {
    public struct Condition: Sendable {
        public var httpErrorCodeReturnedEquals: String?
        public var keyPrefixEquals: String?

        public init(httpErrorCodeReturnedEquals: String? = nil, keyPrefixEquals: String? = nil) {
            self.httpErrorCodeReturnedEquals = httpErrorCodeReturnedEquals
            self.keyPrefixEquals = keyPrefixEquals
        }
    }
}

extension S3ClientTypes.Condition: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&httpErrorCodeReturnedEquals, "HttpErrorCodeReturnedEquals")
        m.member(&keyPrefixEquals, "KeyPrefixEquals")
    }
}

extension S3ClientTypes {
    public struct CopyObjectResult: Sendable {
        public var checksumCRC32: String?
        public var checksumCRC32C: String?
        public var checksumCRC64NVME: String?
        public var checksumSHA1: String?
        public var checksumSHA256: String?
        public var checksumType: S3ClientTypes.ChecksumType?
        public var eTag: String?
        public var lastModified: Date?

        public init(
            checksumCRC32: String? = nil, checksumCRC32C: String? = nil, checksumCRC64NVME: String? = nil,
            checksumSHA1: String? = nil, checksumSHA256: String? = nil, checksumType: S3ClientTypes.ChecksumType? = nil,
            eTag: String? = nil, lastModified: Date? = nil
        ) {
            self.checksumCRC32 = checksumCRC32
            self.checksumCRC32C = checksumCRC32C
            self.checksumCRC64NVME = checksumCRC64NVME
            self.checksumSHA1 = checksumSHA1
            self.checksumSHA256 = checksumSHA256
            self.checksumType = checksumType
            self.eTag = eTag
            self.lastModified = lastModified
        }
    }
}

extension S3ClientTypes.CopyObjectResult: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&eTag, "ETag")
        m.member(&lastModified, "LastModified")
        m.member(&checksumType, "ChecksumType")
        m.member(&checksumCRC32, "ChecksumCRC32")
        m.member(&checksumCRC32C, "ChecksumCRC32C")
        m.member(&checksumCRC64NVME, "ChecksumCRC64NVME")
        m.member(&checksumSHA1, "ChecksumSHA1")
        m.member(&checksumSHA256, "ChecksumSHA256")
    }
}

extension S3ClientTypes {
    public struct CopyPartResult: Sendable {
        public var checksumCRC32: String?
        public var checksumCRC32C: String?
        public var checksumCRC64NVME: String?
        public var checksumSHA1: String?
        public var checksumSHA256: String?
        public var eTag: String?
        public var lastModified: Date?

        public init(
            checksumCRC32: String? = nil, checksumCRC32C: String? = nil, checksumCRC64NVME: String? = nil,
            checksumSHA1: String? = nil, checksumSHA256: String? = nil, eTag: String? = nil, lastModified: Date? = nil
        ) {
            self.checksumCRC32 = checksumCRC32
            self.checksumCRC32C = checksumCRC32C
            self.checksumCRC64NVME = checksumCRC64NVME
            self.checksumSHA1 = checksumSHA1
            self.checksumSHA256 = checksumSHA256
            self.eTag = eTag
            self.lastModified = lastModified
        }
    }
}

extension S3ClientTypes.CopyPartResult: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&eTag, "ETag")
        m.member(&lastModified, "LastModified")
        m.member(&checksumCRC32, "ChecksumCRC32")
        m.member(&checksumCRC32C, "ChecksumCRC32C")
        m.member(&checksumCRC64NVME, "ChecksumCRC64NVME")
        m.member(&checksumSHA1, "ChecksumSHA1")
        m.member(&checksumSHA256, "ChecksumSHA256")
    }
}

extension S3ClientTypes {
    public struct CreateBucketConfiguration: Sendable {
        public var bucket: S3ClientTypes.BucketInfo?
        public var location: S3ClientTypes.LocationInfo?
        public var locationConstraint: S3ClientTypes.BucketLocationConstraint?

        public init(
            bucket: S3ClientTypes.BucketInfo? = nil, location: S3ClientTypes.LocationInfo? = nil,
            locationConstraint: S3ClientTypes.BucketLocationConstraint? = nil
        ) {
            self.bucket = bucket
            self.location = location
            self.locationConstraint = locationConstraint
        }
    }
}

extension S3ClientTypes.CreateBucketConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&locationConstraint, "LocationConstraint")
        m.member(&location, "Location")
        m.member(&bucket, "Bucket")
    }
}
