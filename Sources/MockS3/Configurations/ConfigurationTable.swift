import Core
import ServiceKit
import SQLite

/// What a bucket can be configured to do by a document of its own. The raw value is the name in the store.
enum ConfigurationKind: String {
    case accelerate, analytics, cors, inventory, logging, metrics, notification, tiering, website

    /// Whether it does something at midnight (`ConfigurationRun`).
    var actsByItself: Bool { self == .tiering || self == .inventory }

    /// What says that a bucket has one, for what every request would have to ask for.
    var feature: BucketFeatures? {
        switch self {
        case .notification: .notification
        case .logging: .logging
        default: nil
        }
    }
}

/// The configuration documents of buckets, in the members they were read into.
struct ConfigurationTable {
    private let bucket: Bucket
    private let store: Store

    /// https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketMetricsConfiguration.html
    static let countMax = 1000

    init(_ bucket: Bucket, _ store: Store) {
        self.bucket = bucket
        self.store = store
    }

    /// A document; those of which a bucket has one have no id.
    func find(_ kind: ConfigurationKind, id: String = "") throws(AWSError) -> Structure? {
        let text = try store.first(
            "SELECT document FROM s3_configuration WHERE bucket = ? AND kind = ? AND id = ?",
            [.integer(bucket.id), .text(kind.rawValue), .text(id)]
        ) { $0.text(0) }
        guard let text else { return nil }
        return try ConfigurationDocument.decode(text)
    }

    /// Up to `limit` documents in the order of their ids, from behind one.
    func page(_ kind: ConfigurationKind, after id: String, limit: Int) throws(AWSError) -> [(String, Structure)] {
        let found = try store.query(
            "SELECT id, document FROM s3_configuration WHERE bucket = ? AND kind = ? AND id > ? ORDER BY id LIMIT ?",
            [.integer(bucket.id), .text(kind.rawValue), .text(id), .int(limit)]
        ) { (id: $0.text(0), document: $0.text(1)) }
        return try found.map { (it) throws(AWSError) in (it.id, try ConfigurationDocument.decode(it.document)) }
    }

    /// Replaces a document, or adds it. `next` is when it acts for the first time; nil for what does nothing by itself.
    func put(
        _ kind: ConfigurationKind, id: String = "", _ document: Structure, next: Timestamp? = nil
    ) throws(AWSError) {
        try store.write(
            "INSERT OR REPLACE INTO s3_configuration (bucket, kind, id, document, next) VALUES (?, ?, ?, ?, ?)",
            [
                .integer(bucket.id), .text(kind.rawValue), .text(id), .text(ConfigurationDocument.encode(document)),
                next.map { .integer($0.milliseconds) } ?? .null,
            ])
        try setFeature(kind, true)
    }

    /// Removes a document and says whether it was there.
    @discardableResult
    func remove(_ kind: ConfigurationKind, id: String = "") throws(AWSError) -> Bool {
        try setFeature(kind, false)
        return try store.write(
            "DELETE FROM s3_configuration WHERE bucket = ? AND kind = ? AND id = ?",
            [.integer(bucket.id), .text(kind.rawValue), .text(id)]) > 0
    }

    /// How many documents of a kind there are.
    func count(_ kind: ConfigurationKind) throws(AWSError) -> Int {
        try store.first(
            "SELECT count(*) FROM s3_configuration WHERE bucket = ? AND kind = ?",
            [.integer(bucket.id), .text(kind.rawValue)]
        ) { $0.int(0) } ?? 0
    }

    private func setFeature(_ kind: ConfigurationKind, _ isOn: Bool) throws(AWSError) {
        if let feature = kind.feature { try bucket.set(feature, isOn, in: store) }
    }
}

/// The tables of configurations; a bucket takes its own with it.
let configurationSchema = """
    CREATE TABLE s3_configuration (
        bucket INTEGER NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        document TEXT NOT NULL,
        PRIMARY KEY (bucket, kind, id)
    ) WITHOUT ROWID;
    CREATE TABLE s3_access_log (
        id INTEGER PRIMARY KEY,
        bucket INTEGER NOT NULL,
        time INTEGER NOT NULL,
        line TEXT NOT NULL
    );
    CREATE TRIGGER s3_configuration_of_bucket AFTER DELETE ON s3_bucket BEGIN
        DELETE FROM s3_configuration WHERE bucket = OLD.id;
        DELETE FROM s3_access_log WHERE bucket = OLD.id;
    END;
    """
