// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

import AWSClientRuntime

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
