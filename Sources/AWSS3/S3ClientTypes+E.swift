// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension S3ClientTypes {
    public enum EncodingType: Sendable, Hashable, RawRepresentable, CaseIterable {
        case url
        case sdkUnknown(String)

        public static var allCases: [EncodingType] {
            [.url]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .url: "url"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.EncodingType: WireEnum {}

extension S3ClientTypes {
    public struct EncryptionConfiguration: Sendable {
        public var replicaKmsKeyID: String?

        public init(replicaKmsKeyID: String? = nil) {
            self.replicaKmsKeyID = replicaKmsKeyID
        }
    }
}

extension S3ClientTypes.EncryptionConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&replicaKmsKeyID, "ReplicaKmsKeyID")
    }
}

extension S3ClientTypes {
    public struct Error: Sendable {
        public var code: String?
        public var key: String?
        public var message: String?
        public var versionId: String?

        public init(code: String? = nil, key: String? = nil, message: String? = nil, versionId: String? = nil) {
            self.code = code
            self.key = key
            self.message = message
            self.versionId = versionId
        }
    }
}

extension S3ClientTypes.Error: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&key, "Key")
        m.member(&versionId, "VersionId")
        m.member(&code, "Code")
        m.member(&message, "Message")
    }
}

extension S3ClientTypes {
    public struct ErrorDocument: Sendable {
        public var key: String?

        public init(key: String? = nil) {
            self.key = key
        }
    }
}

extension S3ClientTypes.ErrorDocument: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&key, "Key")
    }
}

extension S3ClientTypes {
    public enum Event: Sendable, Hashable, RawRepresentable, CaseIterable {
        case s3Intelligenttiering
        case s3Lifecycleexpiration
        case s3LifecycleexpirationDelete
        case s3LifecycleexpirationDeletemarkercreated
        case s3Lifecycletransition
        case s3ObjectaclPut
        case s3Objectcreated
        case s3ObjectcreatedCompletemultipartupload
        case s3ObjectcreatedCopy
        case s3ObjectcreatedPost
        case s3ObjectcreatedPut
        case s3Objectremoved
        case s3ObjectremovedDelete
        case s3ObjectremovedDeletemarkercreated
        case s3Objectrestore
        case s3ObjectrestoreCompleted
        case s3ObjectrestoreDelete
        case s3ObjectrestorePost
        case s3Objecttagging
        case s3ObjecttaggingDelete
        case s3ObjecttaggingPut
        case s3Reducedredundancylostobject
        case s3Replication
        case s3ReplicationOperationfailedreplication
        case s3ReplicationOperationmissedthreshold
        case s3ReplicationOperationnottracked
        case s3ReplicationOperationreplicatedafterthreshold
        case sdkUnknown(String)

        public static var allCases: [Event] {
            [
                .s3Intelligenttiering, .s3Lifecycleexpiration, .s3LifecycleexpirationDelete,
                .s3LifecycleexpirationDeletemarkercreated, .s3Lifecycletransition, .s3ObjectaclPut, .s3Objectcreated,
                .s3ObjectcreatedCompletemultipartupload, .s3ObjectcreatedCopy, .s3ObjectcreatedPost,
                .s3ObjectcreatedPut, .s3Objectremoved, .s3ObjectremovedDelete, .s3ObjectremovedDeletemarkercreated,
                .s3Objectrestore, .s3ObjectrestoreCompleted, .s3ObjectrestoreDelete, .s3ObjectrestorePost,
                .s3Objecttagging, .s3ObjecttaggingDelete, .s3ObjecttaggingPut, .s3Reducedredundancylostobject,
                .s3Replication, .s3ReplicationOperationfailedreplication, .s3ReplicationOperationmissedthreshold,
                .s3ReplicationOperationnottracked, .s3ReplicationOperationreplicatedafterthreshold,
            ]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .s3Intelligenttiering: "s3:IntelligentTiering"
            case .s3Lifecycleexpiration: "s3:LifecycleExpiration:*"
            case .s3LifecycleexpirationDelete: "s3:LifecycleExpiration:Delete"
            case .s3LifecycleexpirationDeletemarkercreated: "s3:LifecycleExpiration:DeleteMarkerCreated"
            case .s3Lifecycletransition: "s3:LifecycleTransition"
            case .s3ObjectaclPut: "s3:ObjectAcl:Put"
            case .s3Objectcreated: "s3:ObjectCreated:*"
            case .s3ObjectcreatedCompletemultipartupload: "s3:ObjectCreated:CompleteMultipartUpload"
            case .s3ObjectcreatedCopy: "s3:ObjectCreated:Copy"
            case .s3ObjectcreatedPost: "s3:ObjectCreated:Post"
            case .s3ObjectcreatedPut: "s3:ObjectCreated:Put"
            case .s3Objectremoved: "s3:ObjectRemoved:*"
            case .s3ObjectremovedDelete: "s3:ObjectRemoved:Delete"
            case .s3ObjectremovedDeletemarkercreated: "s3:ObjectRemoved:DeleteMarkerCreated"
            case .s3Objectrestore: "s3:ObjectRestore:*"
            case .s3ObjectrestoreCompleted: "s3:ObjectRestore:Completed"
            case .s3ObjectrestoreDelete: "s3:ObjectRestore:Delete"
            case .s3ObjectrestorePost: "s3:ObjectRestore:Post"
            case .s3Objecttagging: "s3:ObjectTagging:*"
            case .s3ObjecttaggingDelete: "s3:ObjectTagging:Delete"
            case .s3ObjecttaggingPut: "s3:ObjectTagging:Put"
            case .s3Reducedredundancylostobject: "s3:ReducedRedundancyLostObject"
            case .s3Replication: "s3:Replication:*"
            case .s3ReplicationOperationfailedreplication: "s3:Replication:OperationFailedReplication"
            case .s3ReplicationOperationmissedthreshold: "s3:Replication:OperationMissedThreshold"
            case .s3ReplicationOperationnottracked: "s3:Replication:OperationNotTracked"
            case .s3ReplicationOperationreplicatedafterthreshold: "s3:Replication:OperationReplicatedAfterThreshold"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.Event: WireEnum {}

extension S3ClientTypes {
    public struct EventBridgeConfiguration: Sendable {
        public init() {}
    }
}

extension S3ClientTypes.EventBridgeConfiguration: Shape {
    package mutating func members(_ m: Members) {}
}

extension S3ClientTypes {
    public struct ExistingObjectReplication: Sendable {
        public var status: S3ClientTypes.ExistingObjectReplicationStatus?

        public init(status: S3ClientTypes.ExistingObjectReplicationStatus? = nil) {
            self.status = status
        }
    }
}

extension S3ClientTypes.ExistingObjectReplication: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&status, "Status")
    }
}

extension S3ClientTypes {
    public enum ExistingObjectReplicationStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case disabled
        case enabled
        case sdkUnknown(String)

        public static var allCases: [ExistingObjectReplicationStatus] {
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

extension S3ClientTypes.ExistingObjectReplicationStatus: WireEnum {}

extension S3ClientTypes {
    public enum ExpirationStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case disabled
        case enabled
        case sdkUnknown(String)

        public static var allCases: [ExpirationStatus] {
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

extension S3ClientTypes.ExpirationStatus: WireEnum {}
