// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension S3ClientTypes {
    public struct ReplicaModifications: Sendable {
        public var status: S3ClientTypes.ReplicaModificationsStatus?

        public init(status: S3ClientTypes.ReplicaModificationsStatus? = nil) {
            self.status = status
        }
    }
}

extension S3ClientTypes.ReplicaModifications: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&status, "Status")
    }
}

extension S3ClientTypes {
    public enum ReplicaModificationsStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case disabled
        case enabled
        case sdkUnknown(String)

        public static var allCases: [ReplicaModificationsStatus] {
            [.disabled, .enabled]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .disabled: "Disabled"
            case .enabled: "Enabled"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ReplicaModificationsStatus: WireEnum {}

extension S3ClientTypes {
    public struct ReplicationConfiguration: Sendable {
        public var role: String?
        public var rules: [S3ClientTypes.ReplicationRule]?

        public init(role: String? = nil, rules: [S3ClientTypes.ReplicationRule]? = nil) {
            self.role = role
            self.rules = rules
        }
    }
}

extension S3ClientTypes.ReplicationConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&role, "Role")
        m.member(&rules, "Rule", .flat)
    }
}

extension S3ClientTypes {
    public struct ReplicationRule: Sendable {
        public var deleteMarkerReplication: S3ClientTypes.DeleteMarkerReplication?
        public var destination: S3ClientTypes.Destination?
        public var existingObjectReplication: S3ClientTypes.ExistingObjectReplication?
        public var filter: S3ClientTypes.ReplicationRuleFilter?
        public var id: String?
        public var prefix: String?
        public var priority: Int?
        public var sourceSelectionCriteria: S3ClientTypes.SourceSelectionCriteria?
        public var status: S3ClientTypes.ReplicationRuleStatus?

        public init(
            deleteMarkerReplication: S3ClientTypes.DeleteMarkerReplication? = nil,
            destination: S3ClientTypes.Destination? = nil,
            existingObjectReplication: S3ClientTypes.ExistingObjectReplication? = nil,
            filter: S3ClientTypes.ReplicationRuleFilter? = nil, id: String? = nil, prefix: String? = nil,
            priority: Int? = nil, sourceSelectionCriteria: S3ClientTypes.SourceSelectionCriteria? = nil,
            status: S3ClientTypes.ReplicationRuleStatus? = nil
        ) {
            self.deleteMarkerReplication = deleteMarkerReplication
            self.destination = destination
            self.existingObjectReplication = existingObjectReplication
            self.filter = filter
            self.id = id
            self.prefix = prefix
            self.priority = priority
            self.sourceSelectionCriteria = sourceSelectionCriteria
            self.status = status
        }
    }
}

extension S3ClientTypes.ReplicationRule: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&id, "ID")
        m.member(&priority, "Priority")
        m.member(&prefix, "Prefix")
        m.member(&filter, "Filter")
        m.member(&status, "Status")
        m.member(&sourceSelectionCriteria, "SourceSelectionCriteria")
        m.member(&existingObjectReplication, "ExistingObjectReplication")
        m.member(&destination, "Destination")
        m.member(&deleteMarkerReplication, "DeleteMarkerReplication")
    }
}

extension S3ClientTypes {
    public struct ReplicationRuleAndOperator: Sendable {
        public var prefix: String?
        public var tags: [S3ClientTypes.Tag]?

        public init(prefix: String? = nil, tags: [S3ClientTypes.Tag]? = nil) {
            self.prefix = prefix
            self.tags = tags
        }
    }
}

extension S3ClientTypes.ReplicationRuleAndOperator: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&prefix, "Prefix")
        m.member(&tags, "Tag", .flat)
    }
}

extension S3ClientTypes {
    public struct ReplicationRuleFilter: Sendable {
        public var and: S3ClientTypes.ReplicationRuleAndOperator?
        public var prefix: String?
        public var tag: S3ClientTypes.Tag?

        public init(
            and: S3ClientTypes.ReplicationRuleAndOperator? = nil, prefix: String? = nil, tag: S3ClientTypes.Tag? = nil
        ) {
            self.and = and
            self.prefix = prefix
            self.tag = tag
        }
    }
}

extension S3ClientTypes.ReplicationRuleFilter: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&prefix, "Prefix")
        m.member(&tag, "Tag")
        m.member(&and, "And")
    }
}

extension S3ClientTypes {
    public enum ReplicationRuleStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case disabled
        case enabled
        case sdkUnknown(String)

        public static var allCases: [ReplicationRuleStatus] {
            [.disabled, .enabled]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .disabled: "Disabled"
            case .enabled: "Enabled"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ReplicationRuleStatus: WireEnum {}

extension S3ClientTypes {
    public enum ReplicationStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case complete
        case completed
        case failed
        case pending
        case replica
        case sdkUnknown(String)

        public static var allCases: [ReplicationStatus] {
            [.complete, .completed, .failed, .pending, .replica]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .complete: "COMPLETE"
            case .completed: "COMPLETED"
            case .failed: "FAILED"
            case .pending: "PENDING"
            case .replica: "REPLICA"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ReplicationStatus: WireEnum {}

extension S3ClientTypes {
    public struct ReplicationTime: Sendable {
        public var status: S3ClientTypes.ReplicationTimeStatus?
        public var time: S3ClientTypes.ReplicationTimeValue?

        public init(
            status: S3ClientTypes.ReplicationTimeStatus? = nil, time: S3ClientTypes.ReplicationTimeValue? = nil
        ) {
            self.status = status
            self.time = time
        }
    }
}

extension S3ClientTypes.ReplicationTime: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&status, "Status")
        m.member(&time, "Time")
    }
}

extension S3ClientTypes {
    public enum ReplicationTimeStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case disabled
        case enabled
        case sdkUnknown(String)

        public static var allCases: [ReplicationTimeStatus] {
            [.disabled, .enabled]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .disabled: "Disabled"
            case .enabled: "Enabled"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ReplicationTimeStatus: WireEnum {}

extension S3ClientTypes {
    public struct ReplicationTimeValue: Sendable {
        public var minutes: Int?

        public init(minutes: Int? = nil) {
            self.minutes = minutes
        }
    }
}

extension S3ClientTypes.ReplicationTimeValue: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&minutes, "Minutes")
    }
}
