import Core
import ServiceKit
import SQLite

/// The tiers of `INTELLIGENT_TIERING` whose objects must be brought back before they can be read
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/intelligent-tiering-overview.html).
enum ArchiveTier: String {
    case archive = "ARCHIVE_ACCESS"
    case deepArchive = "DEEP_ARCHIVE_ACCESS"

    static let place = HTTPBinding.Place.header("x-amz-archive-status", "ArchiveStatus")

    /// The fewest days without access that a configuration may ask for
    /// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_Tiering.html).
    var daysMin: Int { self == .archive ? 90 : 180 }
    static let daysMax = 730

    /// The class whose retrievals take as long.
    var likeClass: String { self == .archive ? "GLACIER" : "DEEP_ARCHIVE" }
}

/// What is known of objects of `INTELLIGENT_TIERING`: when they were last read, and the archive tier they are in.
struct TieringTable {
    /// Smaller objects are not watched and stay where they can be read.
    static let sizeBytesMin = 128 * 1024

    private let store: Store

    init(_ store: Store) { self.store = store }

    /// Whether an object may come into an archive tier.
    static func isWatched(_ object: ObjectVersion) -> Bool {
        object.storageClass == StorageClass.intelligentTiering && object.size >= sizeBytesMin
    }

    /// The archive tier of an object; nil where it can be read.
    func tier(of object: ObjectVersion) throws(AWSError) -> ArchiveTier? {
        guard Self.isWatched(object) else { return nil }
        return try store.first("SELECT tier FROM s3_tiering WHERE object = ?", [.integer(object.id)]) {
            $0.isNull(0) ? nil : ArchiveTier(rawValue: $0.text(0))
        } ?? nil
    }

    /// When an object was read or written last.
    func lastAccess(to object: ObjectVersion) throws(AWSError) -> Timestamp {
        try store.first("SELECT accessed FROM s3_tiering WHERE object = ?", [.integer(object.id)]) {
            Timestamp(milliseconds: $0.integer(0))
        } ?? object.modified
    }

    /// Notes that an object was read: it is in the tier for frequent access again, and its days count anew.
    func noteAccess(to object: ObjectVersion, at now: Timestamp) throws(AWSError) {
        if Self.isWatched(object) { try start(object.id, at: now) }
    }

    /// Notes that an object has come into `INTELLIGENT_TIERING`, or has left its archive tier.
    func start(_ object: Int64, at now: Timestamp) throws(AWSError) {
        try store.write(
            "INSERT OR REPLACE INTO s3_tiering (object, accessed, tier) VALUES (?, ?, NULL)",
            [.integer(object), .integer(now.milliseconds)])
    }

    func move(_ object: Int64, to tier: ArchiveTier) throws(AWSError) {
        try store.write(
            """
            INSERT INTO s3_tiering (object, accessed, tier) SELECT id, modified, ?2 FROM s3_object WHERE id = ?1
            ON CONFLICT (object) DO UPDATE SET tier = ?2
            """, [.integer(object), .text(tier.rawValue)])
    }

    /// Forgets an object that goes, or is of another class from now on.
    func remove(_ object: Int64) throws(AWSError) {
        try store.write("DELETE FROM s3_tiering WHERE object = ?", [.integer(object)])
    }
}

/// What S3 knows of objects of `INTELLIGENT_TIERING` beside their rows, and when a configuration acts next; an object
/// without a row was not read since it was written.
let tieringSchema = """
    CREATE TABLE s3_tiering (object INTEGER PRIMARY KEY, accessed INTEGER NOT NULL, tier TEXT);
    ALTER TABLE s3_configuration ADD COLUMN next INTEGER;
    CREATE INDEX s3_configuration_next ON s3_configuration (next) WHERE next IS NOT NULL;
    """
