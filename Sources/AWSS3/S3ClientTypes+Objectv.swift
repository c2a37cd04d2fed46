// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension S3ClientTypes {
    public struct ObjectVersion: Sendable {
        public var checksumAlgorithm: [S3ClientTypes.ChecksumAlgorithm]?
        public var checksumType: S3ClientTypes.ChecksumType?
        public var eTag: String?
        public var isLatest: Bool?
        public var key: String?
        public var lastModified: Date?
        public var owner: S3ClientTypes.Owner?
        public var restoreStatus: S3ClientTypes.RestoreStatus?
        public var size: Int?
        public var storageClass: S3ClientTypes.ObjectVersionStorageClass?
        public var versionId: String?

        public init(
            checksumAlgorithm: [S3ClientTypes.ChecksumAlgorithm]? = nil,
            checksumType: S3ClientTypes.ChecksumType? = nil, eTag: String? = nil, isLatest: Bool? = nil,
            key: String? = nil, lastModified: Date? = nil, owner: S3ClientTypes.Owner? = nil,
            restoreStatus: S3ClientTypes.RestoreStatus? = nil, size: Int? = nil,
            storageClass: S3ClientTypes.ObjectVersionStorageClass? = nil, versionId: String? = nil
        ) {
            self.checksumAlgorithm = checksumAlgorithm
            self.checksumType = checksumType
            self.eTag = eTag
            self.isLatest = isLatest
            self.key = key
            self.lastModified = lastModified
            self.owner = owner
            self.restoreStatus = restoreStatus
            self.size = size
            self.storageClass = storageClass
            self.versionId = versionId
        }
    }
}

extension S3ClientTypes.ObjectVersion: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&eTag, "ETag")
        m.member(&checksumAlgorithm, "ChecksumAlgorithm", .flat)
        m.member(&checksumType, "ChecksumType")
        m.member(&size, "Size")
        m.member(&storageClass, "StorageClass")
        m.member(&key, "Key")
        m.member(&versionId, "VersionId")
        m.member(&isLatest, "IsLatest")
        m.member(&lastModified, "LastModified")
        m.member(&owner, "Owner")
        m.member(&restoreStatus, "RestoreStatus")
    }
}

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
