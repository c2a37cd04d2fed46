// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

import AWSClientRuntime

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
