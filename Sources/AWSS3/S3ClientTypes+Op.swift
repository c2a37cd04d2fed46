// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

import AWSClientRuntime

extension S3ClientTypes {
    public enum OptionalObjectAttributes: Sendable, Hashable, RawRepresentable, CaseIterable {
        case restoreStatus
        case sdkUnknown(String)

        public static var allCases: [OptionalObjectAttributes] {
            [.restoreStatus]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .restoreStatus: "RestoreStatus"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.OptionalObjectAttributes: WireEnum {}
