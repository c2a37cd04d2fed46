// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension S3ClientTypes {
    public enum RequestCharged: Sendable, Hashable, RawRepresentable, CaseIterable {
        case requester
        case sdkUnknown(String)

        public static var allCases: [RequestCharged] {
            [.requester]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .requester: "requester"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.RequestCharged: WireEnum {}

extension S3ClientTypes {
    public enum RequestPayer: Sendable, Hashable, RawRepresentable, CaseIterable {
        case requester
        case sdkUnknown(String)

        public static var allCases: [RequestPayer] {
            [.requester]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .requester: "requester"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.RequestPayer: WireEnum {}

extension S3ClientTypes {
    public struct RequestPaymentConfiguration: Sendable {
        public var payer: S3ClientTypes.Payer?

        public init(payer: S3ClientTypes.Payer? = nil) {
            self.payer = payer
        }
    }
}

extension S3ClientTypes.RequestPaymentConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&payer, "Payer")
    }
}
