// Made by ClientGenerator from s3.txt. Change that, and run: swift run ClientGenerator

package import AWSClientRuntime

extension S3ClientTypes {
    public struct AbortIncompleteMultipartUpload: Sendable {
        public var daysAfterInitiation: Int?

        public init(daysAfterInitiation: Int? = nil) {
            self.daysAfterInitiation = daysAfterInitiation
        }
    }
}

extension S3ClientTypes.AbortIncompleteMultipartUpload: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&daysAfterInitiation, "DaysAfterInitiation")
    }
}

extension S3ClientTypes {
    public struct AccelerateConfiguration: Sendable {
        public var status: S3ClientTypes.BucketAccelerateStatus?

        public init(status: S3ClientTypes.BucketAccelerateStatus? = nil) {
            self.status = status
        }
    }
}

extension S3ClientTypes.AccelerateConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&status, "Status")
    }
}

extension S3ClientTypes {
    public struct AccessControlPolicy: Sendable {
        public var grants: [S3ClientTypes.Grant]?
        public var owner: S3ClientTypes.Owner?

        public init(grants: [S3ClientTypes.Grant]? = nil, owner: S3ClientTypes.Owner? = nil) {
            self.grants = grants
            self.owner = owner
        }
    }
}

extension S3ClientTypes.AccessControlPolicy: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&grants, "AccessControlList", Form(item: "Grant"))
        m.member(&owner, "Owner")
    }
}

extension S3ClientTypes {
    public struct AccessControlTranslation: Sendable {
        public var owner: S3ClientTypes.OwnerOverride?

        public init(owner: S3ClientTypes.OwnerOverride? = nil) {
            self.owner = owner
        }
    }
}

extension S3ClientTypes.AccessControlTranslation: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&owner, "Owner")
    }
}

extension S3ClientTypes {
    public struct AnalyticsAndOperator: Sendable {
        public var prefix: String?
        public var tags: [S3ClientTypes.Tag]?

        public init(prefix: String? = nil, tags: [S3ClientTypes.Tag]? = nil) {
            self.prefix = prefix
            self.tags = tags
        }
    }
}

extension S3ClientTypes.AnalyticsAndOperator: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&prefix, "Prefix")
        m.member(&tags, "Tag", .flat)
    }
}

extension S3ClientTypes {
    public struct AnalyticsConfiguration: Sendable {
        public var filter: S3ClientTypes.AnalyticsFilter?
        public var id: String?
        public var storageClassAnalysis: S3ClientTypes.StorageClassAnalysis?

        public init(
            filter: S3ClientTypes.AnalyticsFilter? = nil, id: String? = nil,
            storageClassAnalysis: S3ClientTypes.StorageClassAnalysis? = nil
        ) {
            self.filter = filter
            self.id = id
            self.storageClassAnalysis = storageClassAnalysis
        }
    }
}

extension S3ClientTypes.AnalyticsConfiguration: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&id, "Id")
        m.member(&filter, "Filter")
        m.member(&storageClassAnalysis, "StorageClassAnalysis")
    }
}

extension S3ClientTypes {
    public struct AnalyticsExportDestination: Sendable {
        public var s3BucketDestination: S3ClientTypes.AnalyticsS3BucketDestination?

        public init(s3BucketDestination: S3ClientTypes.AnalyticsS3BucketDestination? = nil) {
            self.s3BucketDestination = s3BucketDestination
        }
    }
}

extension S3ClientTypes.AnalyticsExportDestination: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&s3BucketDestination, "S3BucketDestination")
    }
}

extension S3ClientTypes {
    public indirect enum AnalyticsFilter: Sendable {
        case prefix(String)
        case tag(S3ClientTypes.Tag)
        case and(S3ClientTypes.AnalyticsAndOperator)
        case sdkUnknown(String)
    }
}

extension S3ClientTypes.AnalyticsFilter: WireUnion {
    package func node(_ form: Form) -> Node {
        switch self {
        case .prefix(let value): .member("Prefix", value)
        case .tag(let value): .member("Tag", value)
        case .and(let value): .member("And", value)
        case .sdkUnknown: .fields([])
        }
    }

    package static func read(_ node: Node, _ form: Form) throws -> Self {
        let (name, value) = try node.onlyMember()
        switch name {
        case "Prefix": return .prefix(try .read(value, .plain))
        case "Tag": return .tag(try .read(value, .plain))
        case "And": return .and(try .read(value, .plain))
        default: return .sdkUnknown(name)
        }
    }
}

extension S3ClientTypes {
    public struct AnalyticsS3BucketDestination: Sendable {
        public var bucket: String?
        public var bucketAccountId: String?
        public var format: S3ClientTypes.AnalyticsS3ExportFileFormat?
        public var prefix: String?

        public init(
            bucket: String? = nil, bucketAccountId: String? = nil,
            format: S3ClientTypes.AnalyticsS3ExportFileFormat? = nil, prefix: String? = nil
        ) {
            self.bucket = bucket
            self.bucketAccountId = bucketAccountId
            self.format = format
            self.prefix = prefix
        }
    }
}

extension S3ClientTypes.AnalyticsS3BucketDestination: Shape {
    package init() {}

    package mutating func members(_ m: Members) {
        m.member(&format, "Format")
        m.member(&bucketAccountId, "BucketAccountId")
        m.member(&bucket, "Bucket")
        m.member(&prefix, "Prefix")
    }
}

extension S3ClientTypes {
    public enum AnalyticsS3ExportFileFormat: Sendable, Hashable, RawRepresentable, CaseIterable {
        case csv
        case sdkUnknown(String)

        public static var allCases: [AnalyticsS3ExportFileFormat] {
            [.csv]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .csv: "CSV"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.AnalyticsS3ExportFileFormat: WireEnum {}

extension S3ClientTypes {
    public enum ArchiveStatus: Sendable, Hashable, RawRepresentable, CaseIterable {
        case archiveAccess
        case deepArchiveAccess
        case sdkUnknown(String)

        public static var allCases: [ArchiveStatus] {
            [.archiveAccess, .deepArchiveAccess]
        }

        public init?(rawValue: String) {
            self = Self.allCases.first { $0.rawValue == rawValue } ?? .sdkUnknown(rawValue)
        }

        public var rawValue: String {
            switch self {
            case .archiveAccess: "ARCHIVE_ACCESS"
            case .deepArchiveAccess: "DEEP_ARCHIVE_ACCESS"
            case .sdkUnknown(let text): text
            }
        }
    }
}

extension S3ClientTypes.ArchiveStatus: WireEnum {}
