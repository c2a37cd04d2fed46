import Core
import ServiceKit
import SQLite

/// A list of objects as an inventory has it: lines of quoted values, without a head
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory.html).
struct InventoryList {
    /// The names of the columns, in AWS's order.
    let columns: [String]
    private let prefix: String
    private let hasVersions: Bool
    private let source: Bucket
    private let call: Call

    private static let always = ["Bucket", "Key"]
    private static let ofVersions = ["VersionId", "IsLatest", "IsDeleteMarker"]

    init(_ document: Structure, _ source: Bucket, _ call: Call) {
        self.source = source
        self.call = call
        hasVersions = document.leaf("IncludedObjectVersions") == "All"
        prefix = document.node("Filter")?.leaf("Prefix") ?? ""
        let wanted = Set(document.node("OptionalFields")?.leaves("Field") ?? [])
        columns =
            Self.always + (hasVersions ? Self.ofVersions : [])
            + PutBucketInventoryConfiguration.fields.filter(wanted.contains)
    }

    func csv() throws(AWSError) -> [UInt8] {
        var text = ""
        let found = try call.store.query(
            """
            SELECT \(ObjectVersion.columns) FROM s3_object
            WHERE bucket = ?\(hasVersions ? "" : " AND state = 0") ORDER BY key, id DESC
            """, [.integer(source.id)], ObjectVersion.init(row:))
        for object in found where object.key.utf8.starts(with: prefix.utf8) {
            var values: [String] = []
            for column in columns { values.append("\"\(try value(column, object))\"") }
            text += values.joined(separator: ",") + "\n"
        }
        return Array(text.utf8)
    }

    private func value(_ column: String, _ object: ObjectVersion) throws(AWSError) -> String {
        switch column {
        case "Bucket": return source.name
        case "Key": return PercentEncoding.encode(object.key, keepingSlash: true)
        case "VersionId": return object.version == VersionID.null ? "" : object.version
        case "IsLatest": return String(object.isLatest)
        case "IsDeleteMarker": return String(object.isMarker)
        case "LastModifiedDate": return object.modified.iso8601
        case _ where object.isMarker: return ""
        case "Size": return String(object.size)
        case "StorageClass": return object.storageClass
        case "ETag": return object.etag
        case "IsMultipartUploaded": return String(object.partCount != nil)
        case "EncryptionStatus": return object.encryption.inventoryStatus
        case "ChecksumAlgorithm": return object.checksum?.algorithm.rawValue.uppercased() ?? ""
        case "BucketKeyStatus": return object.encryption.bucketKeyStatus
        case "IntelligentTieringAccessTier": return try tier(of: object)
        case "ReplicationStatus": return try Replication(call).status(of: object.id)?.rawValue ?? ""
        case "LifecycleExpirationDate": return try expiration(of: object)
        case "ObjectLockMode": return try lock(of: object).retention?.mode.rawValue ?? ""
        case "ObjectLockRetainUntilDate": return try lock(of: object).retention?.until.iso8601 ?? ""
        case "ObjectLockLegalHoldStatus": return try lock(of: object).legalHold.map { $0 ? "On" : "Off" } ?? ""
        case "ObjectOwner": return object.accessControlList(in: source).owner
        case "ObjectAccessControlList": return Self.base64(object.accessControlList(in: source))
        default: preconditionFailure("\(column) is a column that configurations may ask for")
        }
    }

    private func lock(of object: ObjectVersion) throws(AWSError) -> ObjectLock {
        try LockTable(call).lock(of: object, in: source)
    }

    /// Days without a reader after which an object costs less
    /// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/intelligent-tiering-overview.html).
    private static let infrequentDays = 30
    private static let instantArchiveDays = 90

    private func tier(of object: ObjectVersion) throws(AWSError) -> String {
        guard object.storageClass == StorageClass.intelligentTiering else { return "" }
        guard TieringTable.isWatched(object) else { return "FREQUENT" }
        let table = TieringTable(call.store)
        switch try table.tier(of: object) {
        case .archive?: return "ARCHIVE"
        case .deepArchive?: return "DEEP_ARCHIVE"
        case nil: break
        }
        let accessed = try table.lastAccess(to: object)
        if accessed.advanced(byDays: Self.instantArchiveDays) <= call.now { return "ARCHIVE_INSTANT_ACCESS" }
        return accessed.advanced(byDays: Self.infrequentDays) <= call.now ? "INFREQUENT" : "FREQUENT"
    }

    private func expiration(of object: ObjectVersion) throws(AWSError) -> String {
        guard object.isLatest, let configuration = try LifecycleTable(call.store).configuration(of: source) else {
            return ""
        }
        return configuration.expiry(
            key: object.key, size: object.size, tags: object.tags, modified: object.modified)?.date.iso8601 ?? ""
    }

    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/objectacl.html
    private static func base64(_ list: AccessControlList) -> String {
        let grants = list.grants.map { grant -> JSONValue in
            let permission = JSONValue.string(grant.permission.rawValue)
            return switch grant.grantee {
            case .user(let id): ["canonicalId": .string(id), "type": "CanonicalUser", "permission": permission]
            case .group(let group): ["uri": .string(group.rawValue), "type": "Group", "permission": permission]
            }
        }
        let text: JSONValue = ["version": "2022-11-10", "status": "AVAILABLE", "grants": .array(grants)]
        return Base64.encode(Array(text.text().utf8))
    }
}

extension ObjectEncryption {
    /// As inventories call it.
    fileprivate var inventoryStatus: String {
        switch self {
        case .s3: "SSE-S3"
        case .kms(let kms): kms.isDual ? "DSSE-KMS" : "SSE-KMS"
        case .customer: "SSE-C"
        }
    }

    /// Whether a bucket key spared calls to KMS; only its keys know such a thing.
    fileprivate var bucketKeyStatus: String {
        if case .kms(let kms) = self { kms.hasBucketKey ? "ENABLED" : "DISABLED" } else { "" }
    }
}
