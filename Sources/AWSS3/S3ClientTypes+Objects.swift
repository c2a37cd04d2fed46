// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

import AWSClientRuntime

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
