// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension S3ClientTypes {
    public struct ObjectIdentifier: Sendable {
        public var eTag: String?
        public var key: String?
        public var lastModifiedTime: Date?
        public var size: Int?
        public var versionId: String?

        public init(
            eTag: String? = nil, key: String? = nil, lastModifiedTime: Date? = nil, size: Int? = nil,
            versionId: String? = nil
        ) {
            self.eTag = eTag
            self.key = key
            self.lastModifiedTime = lastModifiedTime
            self.size = size
            self.versionId = versionId
        }
    }
}

extension S3ClientTypes.ObjectIdentifier: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&key, "Key")
        m.member(&versionId, "VersionId")
        m.member(&eTag, "ETag")
        m.member(&lastModifiedTime, "LastModifiedTime", Form(time: .http))
        m.member(&size, "Size")
    }
}
