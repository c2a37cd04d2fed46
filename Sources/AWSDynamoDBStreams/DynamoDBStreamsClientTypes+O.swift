// Made by ClientGenerator from dynamodb-streams.txt. Change that, and run: swift run ClientGenerator

import AWSClientRuntime

extension DynamoDBStreamsClientTypes {
    public enum OperationType: Sendable, Hashable, RawRepresentable, CaseIterable {
        case insert
        case modify
        case remove
        case sdkUnknown(String)

        public static var allCases: [OperationType] {
            [.insert, .modify, .remove]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .insert: "INSERT"
            case .modify: "MODIFY"
            case .remove: "REMOVE"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension DynamoDBStreamsClientTypes.OperationType: WireEnum {}
