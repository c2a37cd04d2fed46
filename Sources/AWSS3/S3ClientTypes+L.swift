// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension S3ClientTypes {
    public struct LambdaFunctionConfiguration: Sendable {
        public var events: [S3ClientTypes.Event]?
        public var filter: S3ClientTypes.NotificationConfigurationFilter?
        public var id: String?
        public var lambdaFunctionArn: String?

        public init(
            events: [S3ClientTypes.Event]? = nil, filter: S3ClientTypes.NotificationConfigurationFilter? = nil,
            id: String? = nil, lambdaFunctionArn: String? = nil
        ) {
            self.events = events
            self.filter = filter
            self.id = id
            self.lambdaFunctionArn = lambdaFunctionArn
        }
    }
}

extension S3ClientTypes.LambdaFunctionConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&id, "Id")
        m.member(&lambdaFunctionArn, "CloudFunction")
        m.member(&events, "Event", .flat)
        m.member(&filter, "Filter")
    }
}

extension S3ClientTypes {
    public struct LifecycleExpiration: Sendable {
        public var date: Date?
        public var days: Int?
        public var expiredObjectDeleteMarker: Bool?

        public init(date: Date? = nil, days: Int? = nil, expiredObjectDeleteMarker: Bool? = nil) {
            self.date = date
            self.days = days
            self.expiredObjectDeleteMarker = expiredObjectDeleteMarker
        }
    }
}

extension S3ClientTypes.LifecycleExpiration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&date, "Date")
        m.member(&days, "Days")
        m.member(&expiredObjectDeleteMarker, "ExpiredObjectDeleteMarker")
    }
}

extension S3ClientTypes {
    public struct LifecycleRule: Sendable {
        public var abortIncompleteMultipartUpload: S3ClientTypes.AbortIncompleteMultipartUpload?
        public var expiration: S3ClientTypes.LifecycleExpiration?
        public var filter: S3ClientTypes.LifecycleRuleFilter?
        public var id: String?
        public var noncurrentVersionExpiration: S3ClientTypes.NoncurrentVersionExpiration?
        public var noncurrentVersionTransitions: [S3ClientTypes.NoncurrentVersionTransition]?
        public var prefix: String?
        public var status: S3ClientTypes.ExpirationStatus?
        public var transitions: [S3ClientTypes.Transition]?

        public init(
            abortIncompleteMultipartUpload: S3ClientTypes.AbortIncompleteMultipartUpload? = nil,
            expiration: S3ClientTypes.LifecycleExpiration? = nil, filter: S3ClientTypes.LifecycleRuleFilter? = nil,
            id: String? = nil, noncurrentVersionExpiration: S3ClientTypes.NoncurrentVersionExpiration? = nil,
            noncurrentVersionTransitions: [S3ClientTypes.NoncurrentVersionTransition]? = nil, prefix: String? = nil,
            status: S3ClientTypes.ExpirationStatus? = nil, transitions: [S3ClientTypes.Transition]? = nil
        ) {
            self.abortIncompleteMultipartUpload = abortIncompleteMultipartUpload
            self.expiration = expiration
            self.filter = filter
            self.id = id
            self.noncurrentVersionExpiration = noncurrentVersionExpiration
            self.noncurrentVersionTransitions = noncurrentVersionTransitions
            self.prefix = prefix
            self.status = status
            self.transitions = transitions
        }
    }
}

extension S3ClientTypes.LifecycleRule: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&expiration, "Expiration")
        m.member(&id, "ID")
        m.member(&prefix, "Prefix")
        m.member(&filter, "Filter")
        m.member(&status, "Status")
        m.member(&transitions, "Transition", .flat)
        m.member(&noncurrentVersionTransitions, "NoncurrentVersionTransition", .flat)
        m.member(&noncurrentVersionExpiration, "NoncurrentVersionExpiration")
        m.member(&abortIncompleteMultipartUpload, "AbortIncompleteMultipartUpload")
    }
}

extension S3ClientTypes {
    public struct LifecycleRuleAndOperator: Sendable {
        public var objectSizeGreaterThan: Int?
        public var objectSizeLessThan: Int?
        public var prefix: String?
        public var tags: [S3ClientTypes.Tag]?

        public init(
            objectSizeGreaterThan: Int? = nil, objectSizeLessThan: Int? = nil, prefix: String? = nil,
            tags: [S3ClientTypes.Tag]? = nil
        ) {
            self.objectSizeGreaterThan = objectSizeGreaterThan
            self.objectSizeLessThan = objectSizeLessThan
            self.prefix = prefix
            self.tags = tags
        }
    }
}

extension S3ClientTypes.LifecycleRuleAndOperator: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&prefix, "Prefix")
        m.member(&tags, "Tag", .flat)
        m.member(&objectSizeGreaterThan, "ObjectSizeGreaterThan")
        m.member(&objectSizeLessThan, "ObjectSizeLessThan")
    }
}

extension S3ClientTypes {
    public struct LifecycleRuleFilter: Sendable {
        public var and: S3ClientTypes.LifecycleRuleAndOperator?
        public var objectSizeGreaterThan: Int?
        public var objectSizeLessThan: Int?
        public var prefix: String?
        public var tag: S3ClientTypes.Tag?

        public init(
            and: S3ClientTypes.LifecycleRuleAndOperator? = nil, objectSizeGreaterThan: Int? = nil,
            objectSizeLessThan: Int? = nil, prefix: String? = nil, tag: S3ClientTypes.Tag? = nil
        ) {
            self.and = and
            self.objectSizeGreaterThan = objectSizeGreaterThan
            self.objectSizeLessThan = objectSizeLessThan
            self.prefix = prefix
            self.tag = tag
        }
    }
}

extension S3ClientTypes.LifecycleRuleFilter: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&prefix, "Prefix")
        m.member(&tag, "Tag")
        m.member(&objectSizeGreaterThan, "ObjectSizeGreaterThan")
        m.member(&objectSizeLessThan, "ObjectSizeLessThan")
        m.member(&and, "And")
    }
}

extension S3ClientTypes {
    public struct LocationInfo: Sendable {
        public var name: String?
        public var type: S3ClientTypes.LocationType?

        public init(name: String? = nil, type: S3ClientTypes.LocationType? = nil) {
            self.name = name
            self.type = type
        }
    }
}

extension S3ClientTypes.LocationInfo: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&type, "Type")
        m.member(&name, "Name")
    }
}

extension S3ClientTypes {
    public enum LocationType: Sendable, Hashable, RawRepresentable, CaseIterable {
        case availabilityzone
        case localzone
        case sdkUnknown(String)

        public static var allCases: [LocationType] {
            [.availabilityzone, .localzone]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .availabilityzone: "AvailabilityZone"
            case .localzone: "LocalZone"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.LocationType: WireEnum {}

extension S3ClientTypes {
    public struct LoggingEnabled: Sendable {
        public var targetBucket: String?
        public var targetGrants: [S3ClientTypes.TargetGrant]?
        public var targetObjectKeyFormat: S3ClientTypes.TargetObjectKeyFormat?
        public var targetPrefix: String?

        public init(
            targetBucket: String? = nil, targetGrants: [S3ClientTypes.TargetGrant]? = nil,
            targetObjectKeyFormat: S3ClientTypes.TargetObjectKeyFormat? = nil, targetPrefix: String? = nil
        ) {
            self.targetBucket = targetBucket
            self.targetGrants = targetGrants
            self.targetObjectKeyFormat = targetObjectKeyFormat
            self.targetPrefix = targetPrefix
        }
    }
}

extension S3ClientTypes.LoggingEnabled: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&targetBucket, "TargetBucket")
        m.member(&targetGrants, "TargetGrants", Form(item: "Grant"))
        m.member(&targetPrefix, "TargetPrefix")
        m.member(&targetObjectKeyFormat, "TargetObjectKeyFormat")
    }
}
