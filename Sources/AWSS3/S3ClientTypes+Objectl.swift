// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension S3ClientTypes {
    public struct ObjectLockConfiguration: Sendable {
        public var objectLockEnabled: S3ClientTypes.ObjectLockEnabled?
        public var rule: S3ClientTypes.ObjectLockRule?

        public init(
            objectLockEnabled: S3ClientTypes.ObjectLockEnabled? = nil, rule: S3ClientTypes.ObjectLockRule? = nil
        ) {
            self.objectLockEnabled = objectLockEnabled
            self.rule = rule
        }
    }
}

extension S3ClientTypes.ObjectLockConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&objectLockEnabled, "ObjectLockEnabled")
        m.member(&rule, "Rule")
    }
}

extension S3ClientTypes {
    public enum ObjectLockEnabled: Sendable, Hashable, RawRepresentable, CaseIterable {
        case enabled
        case sdkUnknown(String)

        public static var allCases: [ObjectLockEnabled] {
            [.enabled]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .enabled: "Enabled"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ObjectLockEnabled: WireEnum {}

extension S3ClientTypes {
    public struct ObjectLockLegalHold: Sendable {
        public var status: S3ClientTypes.ObjectLockLegalHoldStatus?

        public init(status: S3ClientTypes.ObjectLockLegalHoldStatus? = nil) {
            self.status = status
        }
    }
}

extension S3ClientTypes.ObjectLockLegalHold: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&status, "Status")
    }
}

extension S3ClientTypes {
    public enum ObjectLockLegalHoldStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case off
        case on
        case sdkUnknown(String)

        public static var allCases: [ObjectLockLegalHoldStatus] {
            [.off, .on]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .off: "OFF"
            case .on: "ON"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ObjectLockLegalHoldStatus: WireEnum {}

extension S3ClientTypes {
    public enum ObjectLockMode: Sendable, Hashable, RawRepresentable, CaseIterable {
        case compliance
        case governance
        case sdkUnknown(String)

        public static var allCases: [ObjectLockMode] {
            [.compliance, .governance]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .compliance: "COMPLIANCE"
            case .governance: "GOVERNANCE"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ObjectLockMode: WireEnum {}

extension S3ClientTypes {
    public struct ObjectLockRetention: Sendable {
        public var mode: S3ClientTypes.ObjectLockRetentionMode?
        public var retainUntilDate: Date?

        public init(mode: S3ClientTypes.ObjectLockRetentionMode? = nil, retainUntilDate: Date? = nil) {
            self.mode = mode
            self.retainUntilDate = retainUntilDate
        }
    }
}

extension S3ClientTypes.ObjectLockRetention: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&mode, "Mode")
        m.member(&retainUntilDate, "RetainUntilDate")
    }
}

extension S3ClientTypes {
    public enum ObjectLockRetentionMode: Sendable, Hashable, RawRepresentable, CaseIterable {
        case compliance
        case governance
        case sdkUnknown(String)

        public static var allCases: [ObjectLockRetentionMode] {
            [.compliance, .governance]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .compliance: "COMPLIANCE"
            case .governance: "GOVERNANCE"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ObjectLockRetentionMode: WireEnum {}

extension S3ClientTypes {
    public struct ObjectLockRule: Sendable {
        public var defaultRetention: S3ClientTypes.DefaultRetention?

        public init(defaultRetention: S3ClientTypes.DefaultRetention? = nil) {
            self.defaultRetention = defaultRetention
        }
    }
}

extension S3ClientTypes.ObjectLockRule: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&defaultRetention, "DefaultRetention")
    }
}
