// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension S3ClientTypes {
    public struct RestoreRequest: Sendable {
        public var days: Int?
        public var description: String?
        public var glacierJobParameters: S3ClientTypes.GlacierJobParameters?
        public var tier: S3ClientTypes.Tier?
        public var type: S3ClientTypes.RestoreRequestType?

        public init(
            days: Int? = nil, description: String? = nil,
            glacierJobParameters: S3ClientTypes.GlacierJobParameters? = nil, tier: S3ClientTypes.Tier? = nil,
            type: S3ClientTypes.RestoreRequestType? = nil
        ) {
            self.days = days
            self.description = description
            self.glacierJobParameters = glacierJobParameters
            self.tier = tier
            self.type = type
        }
    }
}

extension S3ClientTypes.RestoreRequest: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&days, "Days")
        m.member(&glacierJobParameters, "GlacierJobParameters")
        m.member(&type, "Type")
        m.member(&tier, "Tier")
        m.member(&description, "Description")
    }
}

extension S3ClientTypes {
    public enum RestoreRequestType: Sendable, Hashable, RawRepresentable, CaseIterable {
        case select
        case sdkUnknown(String)

        public static var allCases: [RestoreRequestType] {
            [.select]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .select: "SELECT"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.RestoreRequestType: WireEnum {}

extension S3ClientTypes {
    public struct RestoreStatus: Sendable {
        public var isRestoreInProgress: Bool?
        public var restoreExpiryDate: Date?

        public init(isRestoreInProgress: Bool? = nil, restoreExpiryDate: Date? = nil) {
            self.isRestoreInProgress = isRestoreInProgress
            self.restoreExpiryDate = restoreExpiryDate
        }
    }
}

extension S3ClientTypes.RestoreStatus: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&isRestoreInProgress, "IsRestoreInProgress")
        m.member(&restoreExpiryDate, "RestoreExpiryDate")
    }
}
