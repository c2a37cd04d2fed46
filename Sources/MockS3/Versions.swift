import Core
import ServiceKit
import SQLite

/// Turns versioning on or suspends it
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html).
struct PutBucketVersioning: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["versioning"],
        input: BucketReference.places + RequestChecksums.places + [.header("x-amz-mfa", "MFA")],
        inputPayload: .member("VersioningConfiguration", root: "VersioningConfiguration"))

    private let bucket: BucketReference
    private let versioning: Bucket.Versioning

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        try RequestChecksums(input).verifyDocument(input)
        guard let document = try input.structure("VersioningConfiguration") else { throw .missingRequestBody }
        let configuration = try XMLRule.read(
            document, [.text("Status"), .choice("MfaDelete", ["Enabled", "Disabled"])])
        if case .string("Enabled")? = configuration["MfaDelete"] {
            // There are no MFA devices here, so nobody can prove that they hold one.
            throw AWSError("AccessDenied", "Mfa Authentication must be used for this request", status: 403)
        }
        switch configuration["Status"] {
        case .string("Enabled")?: versioning = .enabled
        case .string("Suspended")?: versioning = .suspended
        case nil: throw .illegalVersioning
        default: throw .malformedXML
        }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        if versioning == .suspended { try checkSuspension(bucket) }
        try call.store.write(
            "UPDATE s3_bucket SET versioning = ? WHERE id = ?", [.int(versioning.rawValue), .integer(bucket.id)])
        return Output()
    }

    private func checkSuspension(_ bucket: Bucket) throws(AWSError) {
        if bucket.features.contains(.lock) {
            throw .invalidBucketState(
                "An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.")
        }
        if bucket.features.contains(.replication) {
            throw .invalidBucketState(
                "A replication configuration is present on this bucket, so you cannot change the versioning state. "
                    + "To change the versioning state, first delete the replication configuration.")
        }
    }
}

/// Whether versioning is on (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketVersioning.html).
struct GetBucketVersioning: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["versioning"], input: BucketReference.places,
        outputPayload: .members(root: "VersioningConfiguration"))

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        switch try bucket.open(call).versioning {
        case .off: Output()
        case .enabled: Output(["Status": .string("Enabled")])
        case .suspended: Output(["Status": .string("Suspended")])
        }
    }
}

/// All versions and delete markers, newest first under each key
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html).
struct ListObjectVersions: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["versions"],
        input: BucketReference.places + ListingParameters.places + [
            .query("max-keys", "MaxKeys"), .query("key-marker", "KeyMarker"),
            .query("version-id-marker", "VersionIdMarker"), OptionalAttributes.place,
        ], outputPayload: .members(root: "ListVersionsResult"))

    private static let maxKeys = ListingParameters.PageSizeWording(
        member: "MaxKeys", parameter: "max-keys", negativeMessage: "max-keys cannot be negative",
        negativeName: "max-keys", showsValue: false)

    private let bucket: BucketReference
    private let parameters: ListingParameters
    private let keyMarker: String
    private let versionMarker: VersionID?
    private let attributes: OptionalAttributes

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        parameters = try ListingParameters(input, Self.maxKeys)
        attributes = try OptionalAttributes(input)
        keyMarker = try input.string("KeyMarker") ?? ""
        guard let marker = try input.string("VersionIdMarker") else {
            versionMarker = nil
            return
        }
        guard !marker.isEmpty else {
            throw .invalidArgument("A version-id marker cannot be empty.", "version-id-marker", "")
        }
        guard !keyMarker.isEmpty else {
            throw .invalidArgument(
                "A version-id marker cannot be specified without a key marker.", "version-id-marker", marker)
        }
        do { versionMarker = try VersionID(marker) } catch {
            throw .invalidArgument("Invalid version id specified", "version-id-marker", marker)
        }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        let page = try VersionPage(
            parameters, of: bucket, after: keyMarker, versionMarker, ObjectTable(bucket, call), call.store)
        var members = Structure([
            ("Name", .string(bucket.name)), ("Prefix", parameters.shown(parameters.prefix)),
            ("KeyMarker", parameters.shown(keyMarker)),
            ("VersionIdMarker", .string(versionMarker?.text ?? "")),
        ])
        if page.isTruncated {
            members.add("NextKeyMarker", parameters.shown(page.lastKey))
            if let version = page.lastVersion { members.add("NextVersionIdMarker", .string(version)) }
        }
        members.add("MaxKeys", .integer(parameters.pageSize))
        if !parameters.delimiter.isEmpty { members.add("Delimiter", parameters.shown(parameters.delimiter)) }
        parameters.addEncodingType(to: &members)
        members.add("IsTruncated", .boolean(page.isTruncated))
        let restores = try attributes.statuses(of: page.versions, call)
        for object in page.versions {
            let owner = object.owner(in: bucket)
            members.add(
                object.isMarker ? "DeleteMarker" : "Version", .structure(entry(object, owner, restores[object.id])))
        }
        parameters.add(page.commonPrefixes, to: &members)
        return Output(members)
    }

    private func entry(_ object: ObjectVersion, _ owner: Value, _ restore: Structure?) -> Structure {
        var entry = Structure([
            ("Key", parameters.shown(object.key)), ("VersionId", .string(object.version)),
            ("IsLatest", .boolean(object.isLatest)), ("LastModified", .timestamp(object.modified)),
        ])
        if !object.isMarker {
            entry.add("ETag", .string(object.quotedETag))
            if let checksum = object.checksum {
                entry.add("ChecksumAlgorithm", .string(checksum.algorithm.rawValue))
                entry.add("ChecksumType", .string(checksum.type.rawValue))
            }
            entry.add("Size", .integer(object.size))
            if let restore { entry.add("RestoreStatus", .structure(restore)) }
            entry.add("StorageClass", .string(object.storageClass))
        }
        entry.add("Owner", owner)
        return entry
    }
}

/// A page of all versions in a bucket.
private struct VersionPage {
    private(set) var versions: [ObjectVersion] = []
    private(set) var isTruncated = false
    private(set) var lastKey = ""
    /// Nil when a common prefix came last.
    private(set) var lastVersion: String?
    private var walk: KeyWalk
    private var count = 0
    private let pageSize: Int
    var commonPrefixes: [String] { walk.commonPrefixes }

    init(
        _ parameters: ListingParameters, of bucket: Bucket, after key: String, _ version: VersionID?,
        _ objects: ObjectTable, _ store: Store
    ) throws(AWSError) {
        walk = KeyWalk(parameters, after: key)
        pageSize = parameters.pageSize
        // The rest of the marker's own key comes first.
        if let version, let marker = try objects.version(key, version), walk.isOwnEntry(key) {
            try read(
                Self.sql(
                    current: "bucket = ?1 AND key = ?2 AND id < ?3", other: "bucket = ?1 AND key = ?2 AND id < ?3"),
                [.integer(bucket.id), .text(key), .integer(marker.id)], store)
        }
        var isDone = false
        while !isDone, !isTruncated {
            let before = walk.position
            var range = "bucket = ?1 AND key >= CAST(?2 AS TEXT)"
            var values: [SQLValue] = [.integer(bucket.id), .blob(walk.position)]
            if !walk.end.isEmpty {
                range += " AND key < CAST(?3 AS TEXT)"
                values.append(.blob(walk.end))
            }
            isDone = try !read(Self.sql(current: range, other: range), values, store) || walk.position == before
        }
    }

    /// Both indexes in one order: SQLite merges them as it goes, so a page reads no more rows than it shows.
    private static func sql(current: String, other: String) -> String {
        """
        SELECT \(ObjectVersion.columns) FROM s3_object WHERE \(current) AND state = 0
        UNION ALL
        SELECT \(ObjectVersion.columns) FROM s3_object WHERE \(other) AND state <> 0
        ORDER BY 2, 1 DESC
        """
    }

    /// - Returns: whether reading goes on from `walk.position`.
    @discardableResult
    private mutating func read(_ sql: String, _ values: [SQLValue], _ store: Store) throws(AWSError) -> Bool {
        var goesOn = false
        var page = self
        try store.forEach(sql, values) { row in
            guard page.count < page.pageSize else {
                page.isTruncated = page.pageSize > 0
                return false
            }
            page.count += 1
            if page.walk.fold(row.text(1)) {
                page.lastKey = page.walk.last
                page.lastVersion = nil
                goesOn = true
                return false
            }
            let object = ObjectVersion(row: row)
            page.lastKey = object.key
            page.lastVersion = object.version
            page.versions.append(object)
            return true
        }
        self = page
        return goesOn
    }
}
