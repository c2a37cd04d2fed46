// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

import AWSClientRuntime

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
