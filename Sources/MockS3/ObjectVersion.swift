import Core
import ServiceKit
import SQLite

/// One version of an object, or a delete marker.
struct ObjectVersion {
    let id: Int64
    let key: String
    /// `null` for what was written without versioning.
    let version: String
    let isLatest: Bool
    let isMarker: Bool
    /// In whole seconds, as HTTP dates are.
    let modified: Timestamp
    let size: Int
    /// Without quotes.
    let etag: String
    let content: ContentID
    let contentType: String
    let fields: String
    let storageClass: String
    /// As `TagSet.encoded`.
    let tags: String
    let checksum: Checksum?
    /// Nil unless it was a multipart upload.
    let partCount: Int?
    /// As `AccessControlList.stored`; nil for the usual.
    let acl: String?
    let encryption: ObjectEncryption

    static let columns = """
        id, key, version, state, is_marker, modified, size, etag, content, content_type, fields, storage_class, tags, \
        checksum_algorithm, checksum, checksum_type, parts, acl, encryption
        """

    init(row: borrowing Row) {
        id = row.integer(0)
        key = row.text(1)
        version = row.text(2)
        isLatest = row.int(3) < State.noncurrent
        isMarker = row.bool(4)
        modified = Timestamp(milliseconds: row.integer(5))
        size = row.int(6)
        etag = row.text(7)
        content = row.integer(8)
        contentType = row.text(9)
        fields = row.text(10)
        storageClass = row.text(11)
        tags = row.text(12)
        if let algorithm = ChecksumAlgorithm(rawValue: row.text(13)), let type = ChecksumType(rawValue: row.text(15)) {
            checksum = Checksum(algorithm: algorithm, value: row.text(14), type: type)
        } else {
            checksum = nil
        }
        partCount = row.optionalInt(16)
        acl = row.isNull(17) ? nil : row.text(17)
        encryption = ObjectEncryption(stored: row.isNull(18) ? nil : row.text(18))
    }

    /// The version of a row.
    static func find(_ id: Int64, in store: Store) throws(AWSError) -> ObjectVersion? {
        try store.first("SELECT \(columns) FROM s3_object WHERE id = ?", [.integer(id)], ObjectVersion.init(row:))
    }

    /// The values of `state` in the store.
    enum State {
        static let current = 0
        static let latestIsMarker = 1
        static let noncurrent = 2
    }

    var quotedETag: String { "\"\(etag)\"" }
}

/// What a new version of an object is made of.
struct NewObject {
    let key: String
    let size: Int
    let etag: String
    let settings: ObjectSettings
    let checksum: Checksum?
    /// The parts of a multipart upload with their sizes; empty for a simple put.
    var parts: [(number: Int, size: Int, checksum: String?)] = []

    /// How the bytes come into the store: some are there already.
    enum Bytes {
        case body(Body)
        case content(ContentID)
    }
    let bytes: Bytes
}

/// The versions of a bucket's objects: looking them up, adding and removing them by the rules of versioning.
struct ObjectTable {
    let bucket: Bucket
    let call: Call
    private let contents: ContentStore
    private var store: Store { call.store }
    /// Those who want to know what changes.
    var notifications: Notifications { Notifications(bucket, call) }

    init(_ bucket: Bucket, _ call: Call) {
        self.bucket = bucket
        self.call = call
        contents = ContentStore(call)
    }

    // MARK: - Looking up

    /// The current object of a key; nil when there is none or it is deleted.
    func current(_ key: String) throws(AWSError) -> ObjectVersion? {
        try store.first(Self.currentSQL, [.integer(bucket.id), .text(key)], ObjectVersion.init(row:))
    }

    /// Put together once: every read asks for it.
    private static let currentSQL =
        "SELECT \(ObjectVersion.columns) FROM s3_object WHERE bucket = ? AND key = ? AND state = 0"

    /// The latest version of a key, be it an object or a delete marker.
    func latest(_ key: String) throws(AWSError) -> ObjectVersion? {
        if let object = try current(key) { return object }
        if bucket.versioning == .off { return nil }
        return try store.first(
            """
            SELECT \(ObjectVersion.columns) FROM s3_object
            WHERE bucket = ? AND key = ? AND state <> 0 AND state = 1 ORDER BY id DESC LIMIT 1
            """, [.integer(bucket.id), .text(key)], ObjectVersion.init(row:))
    }

    /// A version by its id.
    func version(_ key: String, _ version: VersionID) throws(AWSError) -> ObjectVersion? {
        if version.text != VersionID.null {
            return try store.first(
                """
                SELECT \(ObjectVersion.columns) FROM s3_object
                WHERE version = ? AND version <> 'null' AND bucket = ? AND key = ?
                """, [.text(version.text), .integer(bucket.id), .text(key)], ObjectVersion.init(row:))
        }
        if let object = try current(key), object.version == VersionID.null { return object }
        if bucket.versioning == .off { return nil }
        return try store.first(
            """
            SELECT \(ObjectVersion.columns) FROM s3_object
            WHERE bucket = ? AND key = ? AND state <> 0 AND version = 'null'
            """, [.integer(bucket.id), .text(key)], ObjectVersion.init(row:))
    }

    /// The object a read is about, with AWS's answer where there is none.
    func readable(_ key: String, _ wanted: VersionID?, method: String) throws(AWSError) -> ObjectVersion {
        if let wanted {
            guard let object = try version(key, wanted) else { throw wanted.absent(key) }
            guard !object.isMarker else {
                throw .methodNotAllowed(method, marker: object.version, modified: object.modified)
            }
            return object
        }
        guard let object = try latest(key) else { throw .noSuchKey(key) }
        guard !object.isMarker else { throw .deleted(key, version: object.version) }
        return object
    }

    // MARK: - Writing

    /// Makes a new current version.
    /// - Returns: its version id.
    func put(_ object: NewObject) throws(AWSError) -> String {
        try overtakeUploads(of: object.key)
        switch bucket.versioning {
        case .off:
            if let old = try overwritable(object.key) {
                try overwrite(old, with: object)
                return VersionID.null
            }
            try insert(object, version: VersionID.null)
            return VersionID.null
        case .enabled:
            let version = VersionID.make(call)
            try demoteLatest(object.key)
            try insert(object, version: version)
            return version
        case .suspended:
            try removeNullVersion(object.key)
            try demoteLatest(object.key)
            try insert(object, version: VersionID.null)
            return VersionID.null
        }
    }

    /// Deletes without naming a version: for good in a bucket without versioning, with a delete marker in others.
    /// - Returns: the marker's version id, or nil when there is no marker.
    func delete(_ key: String) throws(AWSError) -> String? {
        switch bucket.versioning {
        case .off:
            if let object = try current(key) { try remove(object) }
            return nil
        case .enabled:
            let version = VersionID.make(call)
            try overtakeUploads(of: key)
            try demoteLatest(key)
            try insertMarker(key, version: version)
            return version
        case .suspended:
            try removeNullVersion(key)
            try demoteLatest(key)
            try insertMarker(key, version: VersionID.null)
            return VersionID.null
        }
    }

    /// Deletes a version for good; what came before it is the latest again.
    func remove(_ object: ObjectVersion) throws(AWSError) {
        try contents.release(object.content)
        if object.isLatest { try overtakeUploads(of: object.key) }
        try removeState(of: object)
        if object.partCount != nil {
            try store.write("DELETE FROM s3_object_part WHERE object = ?", [.integer(object.id)])
        }
        try store.write("DELETE FROM s3_object WHERE id = ?", [.integer(object.id)])
        guard object.isLatest, bucket.versioning != .off else { return }
        let before = try store.first(
            """
            SELECT id, is_marker FROM s3_object WHERE bucket = ? AND key = ? AND state <> 0 ORDER BY id DESC LIMIT 1
            """, [.integer(bucket.id), .text(object.key)]
        ) { row in (id: row.integer(0), isMarker: row.bool(1)) }
        guard let before else { return }
        try store.write(
            "UPDATE s3_object SET state = ? WHERE id = ?",
            [
                .int(before.isMarker ? ObjectVersion.State.latestIsMarker : ObjectVersion.State.current),
                .integer(before.id),
            ])
    }

    /// Replaces the tags of a version.
    func setTags(_ tags: TagSet, of object: ObjectVersion) throws(AWSError) {
        try store.write("UPDATE s3_object SET tags = ? WHERE id = ?", [.text(tags.encoded), .integer(object.id)])
        try Replication(call).enqueueChange(of: object, in: bucket)
    }

    // MARK: - Rows

    /// What an overwriting put must know of the object in its place.
    private struct Overwritable {
        let id: Int64
        let content: ContentID
        let isMultipart: Bool
        /// Whether its class keeps something beside it.
        let hasClassState: Bool
    }

    private func overwritable(_ key: String) throws(AWSError) -> Overwritable? {
        try store.first(
            "SELECT id, content, parts, storage_class FROM s3_object WHERE bucket = ? AND key = ? AND state = 0",
            [.integer(bucket.id), .text(key)]
        ) { row in
            Overwritable(
                id: row.integer(0), content: row.integer(1), isMultipart: !row.isNull(2),
                hasClassState: StorageClass.hasState(row.text(3)))
        }
    }

    private func overwrite(_ old: Overwritable, with object: NewObject) throws(AWSError) {
        let bytes = bytesOfRow(object)
        let content: ContentID
        switch object.bytes {
        case .body(let body) where bytes == nil: content = try contents.replace(old.content, with: body)
        case .body:
            try contents.release(old.content)
            content = ContentStore.none
        case .content(let given):
            try contents.release(old.content)
            content = given
        }
        if old.isMultipart {
            try store.write("DELETE FROM s3_object_part WHERE object = ?", [.integer(old.id)])
        }
        if old.hasClassState { try RestoreTable(call).remove(old.id) }
        try store.write(
            """
            UPDATE s3_object SET modified = ?, size = ?, etag = ?, content = ?, content_type = ?, fields = ?,
                storage_class = ?, tags = ?, checksum_algorithm = ?, checksum = ?, checksum_type = ?, parts = ?, acl = ?,
                encryption = ?, bytes = ?
            WHERE id = ?
            """, values(of: object, content) + [.blob(bytes), .integer(old.id)])
        try insertParts(of: object, id: old.id)
        try addState(object.settings, to: old.id)
    }

    private func insert(_ object: NewObject, version: String) throws(AWSError) {
        let bytes = bytesOfRow(object)
        let content: ContentID =
            switch object.bytes {
            case .body(let body): bytes == nil ? try contents.save(body) : ContentStore.none
            case .content(let given): given
            }
        try store.write(
            """
            INSERT INTO s3_object (modified, size, etag, content, content_type, fields, storage_class, tags,
                checksum_algorithm, checksum, checksum_type, parts, acl, encryption, bytes, bucket, key, version, state,
                is_marker)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)
            """,
            values(of: object, content) + [
                .blob(bytes), .integer(bucket.id), .text(object.key), .text(version),
            ])
        let id = store.lastInsertedRow
        try insertParts(of: object, id: id)
        try addState(object.settings, to: id)
    }

    /// The bytes that go into the object's own row; nil when there are none or they are too many.
    private func bytesOfRow(_ object: NewObject) -> [UInt8]? {
        guard case .body(let body) = object.bytes, body.count <= Self.rowBytesMax, body.segments.count == 1,
            case .bytes(let bytes) = body.segments[0]
        else { return nil }
        return bytes
    }

    /// Two such rows fit into a page of the database.
    private static let rowBytesMax = 1536

    private func values(of object: NewObject, _ content: ContentID) -> [SQLValue] {
        [
            .integer(call.now.seconds * 1000), .int(object.size), .text(object.etag), .integer(content),
            .text(object.settings.contentType), .text(object.settings.fields), .text(object.settings.storageClass),
            .text(object.settings.tags.encoded), .text(object.checksum?.algorithm.rawValue),
            .text(object.checksum?.value), .text(object.checksum?.type.rawValue),
            object.parts.isEmpty ? .null : .int(object.parts.count), .text(object.settings.acl),
            .text(object.settings.encryption.stored),
        ]
    }

    private func insertParts(of object: NewObject, id: Int64) throws(AWSError) {
        var start = 0
        for part in object.parts {
            try store.write(
                "INSERT INTO s3_object_part (object, number, start, size, checksum) VALUES (?, ?, ?, ?, ?)",
                [.integer(id), .int(part.number), .int(start), .int(part.size), .text(part.checksum)])
            start += part.size
        }
    }

    private func insertMarker(_ key: String, version: String) throws(AWSError) {
        try store.write(
            """
            INSERT INTO s3_object (bucket, key, version, state, is_marker, modified, size, etag, content, content_type,
                fields, storage_class, tags)
            VALUES (?, ?, ?, 1, 1, ?, 0, '', 0, '', '', '', '')
            """, [.integer(bucket.id), .text(key), .text(version), .integer(call.now.seconds * 1000)])
        if bucket.features.contains(.replication) {
            try Replication(call).enqueue(store.lastInsertedRow, in: bucket)
        }
    }

    /// What was the latest version is an older one from now on.
    func demoteLatest(_ key: String) throws(AWSError) {
        let values: [SQLValue] = [.integer(bucket.id), .text(key)]
        let changed = try store.write(
            "UPDATE s3_object SET state = 2 WHERE bucket = ? AND key = ? AND state = 0", values)
        guard changed == 0 else { return }
        try store.write(
            "UPDATE s3_object SET state = 2 WHERE bucket = ? AND key = ? AND state <> 0 AND state = 1", values)
    }

    private func removeNullVersion(_ key: String) throws(AWSError) {
        if let object = try version(key, VersionID(VersionID.null)) { try remove(object) }
    }
}
