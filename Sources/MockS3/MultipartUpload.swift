import Core
import ServiceKit
import SQLite

/// https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html
enum MultipartLimits {
    static let partSizeBytesMin = 5 << 20
    /// 50 TB since December 2025.
    static let objectSizeBytesMax = 50_000 << 30
    /// How long a completed upload answers a repeated completion, so that a client that lost the answer can ask again.
    static let completedSeconds: Int64 = 24 * 3600
}

/// An upload in parts, open or lately completed.
struct MultipartUpload {
    let id: Int64
    /// The `UploadId`.
    let name: String
    let key: String
    let initiated: Timestamp
    let settings: ObjectSettings
    let algorithm: ChecksumAlgorithm
    let type: ChecksumType
    /// Whether S3 chose the checksum because the client did not.
    let isDefaultChecksum: Bool
    /// Whether the key was written or deleted since.
    let isOvertaken: Bool
    /// What the completion answered; nil while the upload is open.
    let completion: Completion?

    struct Completion {
        let version: String
        let etag: String
        let checksum: String
    }

    static let columns = """
        id, name, key, initiated, content_type, fields, storage_class, tags, checksum_algorithm, checksum_type, \
        is_default_checksum, completed, completed_version, completed_etag, completed_checksum, acl, \
        encryption, is_overtaken
        """

    init(row: borrowing Row) {
        id = row.integer(0)
        name = row.text(1)
        key = row.text(2)
        initiated = Timestamp(milliseconds: row.integer(3))
        var fields = row.text(5)
        let lock = ObjectLock(uploadFields: &fields)
        var settings = ObjectSettings(
            contentType: row.text(4), fields: fields, storageClass: row.text(6), tags: TagSet(stored: row.text(7)),
            acl: row.isNull(15) ? nil : row.text(15),
            encryption: ObjectEncryption(stored: row.isNull(16) ? nil : row.text(16)))
        settings.lock = lock
        self.settings = settings
        algorithm = ChecksumAlgorithm(rawValue: row.text(8)) ?? .standard
        type = ChecksumType(rawValue: row.text(9)) ?? .fullObject
        isDefaultChecksum = row.bool(10)
        isOvertaken = row.bool(17)
        completion =
            row.isNull(11)
            ? nil : Completion(version: row.text(12), etag: row.text(13), checksum: row.text(14))
    }

    /// Who will own the object.
    func owner(in bucket: Bucket) -> Value {
        let id = settings.acl.map { AccessControlList(stored: $0).owner } ?? Owner.id(ofAccount: bucket.account)
        return .structure(["ID": .string(id)])
    }

    /// The name of the checksum in AWS's messages.
    var algorithmWord: String { algorithm.rawValue.lowercased() }

    /// Adds what listings say of an upload's checksum; a default is not mentioned.
    func addChecksum(to members: inout Structure) {
        guard !isDefaultChecksum else { return }
        members.add("ChecksumAlgorithm", .string(algorithm.rawValue))
        members.add("ChecksumType", .string(type.rawValue))
    }
}

/// One part of an upload.
struct UploadedPart {
    let number: Int
    let modified: Timestamp
    let size: Int
    /// The MD5 in hexadecimal digits.
    let etag: String
    let content: ContentID
    /// Base64, of the upload's algorithm.
    let checksum: String

    static let columns = "number, modified, size, etag, content, checksum"

    init(row: borrowing Row) {
        number = row.int(0)
        modified = Timestamp(milliseconds: row.integer(1))
        size = row.int(2)
        etag = row.text(3)
        content = row.integer(4)
        checksum = row.text(5)
    }
}

/// The upload a request is about.
struct UploadReference {
    let bucket: BucketReference
    let key: ObjectKey
    let name: String

    static let places: [HTTPBinding.Place] = BucketReference.places + [.query("uploadId", "UploadId")]

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        key = try ObjectKey(input)
        name = try input.string("UploadId") ?? ""
    }

    /// Finds the upload while it is open.
    func open(_ call: Call) throws(AWSError) -> (Bucket, MultipartUpload) {
        let (bucket, upload) = try find(call)
        guard upload.completion == nil else { throw .noSuchUpload(name) }
        return (bucket, upload)
    }

    /// Finds the upload, open or completed.
    func find(_ call: Call) throws(AWSError) -> (Bucket, MultipartUpload) {
        let bucket = try bucket.open(call)
        let upload = try call.store.first(
            "SELECT \(MultipartUpload.columns) FROM s3_upload WHERE name = ? AND bucket = ? AND key = ?",
            [.text(name), .integer(bucket.id), .text(key.text)], MultipartUpload.init(row:))
        guard let upload else { throw .noSuchUpload(name) }
        return (bucket, upload)
    }
}

/// The tables of uploads and their parts.
struct UploadTable {
    private let call: Call
    private var store: Store { call.store }

    init(_ call: Call) { self.call = call }

    /// The parts of an upload in order.
    func parts(
        of upload: MultipartUpload, after number: Int = 0, limit: Int = -1
    ) throws(AWSError) -> [UploadedPart] {
        try store.query(
            "SELECT \(UploadedPart.columns) FROM s3_part WHERE upload = ? AND number > ? ORDER BY number LIMIT ?",
            [.integer(upload.id), .int(number), .int(limit)], UploadedPart.init(row:))
    }

    /// Puts a part in its place, over one of the same number.
    func put(
        _ number: Int, of upload: MultipartUpload, size: Int, etag: String, checksum: String, content: ContentID
    ) throws(AWSError) {
        let old = try store.first(
            "SELECT content FROM s3_part WHERE upload = ? AND number = ?", [.integer(upload.id), .int(number)]
        ) { row in row.integer(0) }
        if let old { try ContentStore(call).release(old) }
        try store.write(
            """
            INSERT OR REPLACE INTO s3_part (upload, number, modified, size, etag, content, checksum)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(upload.id), .int(number), .integer(call.now.seconds * 1000), .int(size), .text(etag),
                .integer(content), .text(checksum),
            ])
    }

    /// Forgets the parts of an upload; `kept` have become part of an object.
    func removeParts(of upload: Int64, keeping kept: Set<Int> = []) throws(AWSError) {
        let parts = try store.query(
            "SELECT number, content FROM s3_part WHERE upload = ?", [.integer(upload)]
        ) { row in (number: row.int(0), content: row.integer(1)) }
        for part in parts where !kept.contains(part.number) { try ContentStore(call).release(part.content) }
        try store.write("DELETE FROM s3_part WHERE upload = ?", [.integer(upload)])
    }

    /// Forgets an upload with all its parts.
    func remove(_ upload: Int64) throws(AWSError) {
        try removeParts(of: upload)
        try store.write("DELETE FROM s3_upload WHERE id = ?", [.integer(upload)])
    }

    /// Forgets every upload of a bucket that goes.
    func removeAll(of bucket: Bucket) throws(AWSError) {
        let open = try store.query(
            "SELECT id FROM s3_upload WHERE bucket = ? AND completed IS NULL", [.integer(bucket.id)]
        ) { row in row.integer(0) }
        for upload in open { try remove(upload) }
        try store.write("DELETE FROM s3_upload WHERE completed IS NOT NULL AND bucket = ?", [.integer(bucket.id)])
    }

    /// Remembers a completion for as long as it may be asked for again.
    func complete(_ upload: MultipartUpload, _ completion: MultipartUpload.Completion) throws(AWSError) {
        try store.write(
            """
            UPDATE s3_upload SET completed = ?, completed_version = ?, completed_etag = ?, completed_checksum = ?
            WHERE id = ?
            """,
            [
                .integer(call.now.milliseconds), .text(completion.version), .text(completion.etag),
                .text(completion.checksum), .integer(upload.id),
            ])
    }

    /// Forgets completions that nobody will ask for again.
    func removeOldCompletions() throws(AWSError) {
        try store.write(
            "DELETE FROM s3_upload WHERE completed IS NOT NULL AND completed < ?",
            [.integer(call.now.advanced(bySeconds: -MultipartLimits.completedSeconds).milliseconds)])
    }
}
