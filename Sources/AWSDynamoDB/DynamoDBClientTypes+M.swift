// Made by ClientGenerator from dynamodb.txt. Change that, and run: swift run ClientGenerator

import AWSClientRuntime

extension DynamoDBClientTypes {
    public enum MultiRegionConsistency: Sendable, Hashable, RawRepresentable, CaseIterable {
        case eventual
        case strong
        case sdkUnknown(String)

        public static var allCases: [MultiRegionConsistency] {
            [.eventual, .strong]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .eventual: "EVENTUAL"
            case .strong: "STRONG"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBClientTypes.MultiRegionConsistency: WireEnum {}
