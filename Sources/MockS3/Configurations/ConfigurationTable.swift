import Core
import ServiceKit
import SQLite

/// What a bucket can be configured to do by a document of its own. The raw value is the name in the store.
enum ConfigurationKind: String {
    case accelerate, analytics, cors, inventory, logging, metrics, notification, tiering, website

    /// What says with the bucket that it has one, for what every request would have to ask for.
    var feature: BucketFeatures {
        switch self {
        case .notification: .notification
        case .logging: .logging
        default: []
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
        return text.map(Self.decode)
    }

    /// Up to `limit` documents in the order of their ids, from behind one.
    func page(_ kind: ConfigurationKind, after id: String, limit: Int) throws(AWSError) -> [(String, Structure)] {
        try store.query(
            "SELECT id, document FROM s3_configuration WHERE bucket = ? AND kind = ? AND id > ? ORDER BY id LIMIT ?",
            [.integer(bucket.id), .text(kind.rawValue), .text(id), .int(limit)]
        ) { ($0.text(0), $0.text(1)) }.map { ($0.0, Self.decode($0.1)) }
    }

    /// Replaces a document, or adds it.
    func put(_ kind: ConfigurationKind, id: String = "", _ document: Structure) throws(AWSError) {
        try store.write(
            "INSERT OR REPLACE INTO s3_configuration (bucket, kind, id, document) VALUES (?, ?, ?, ?)",
            [.integer(bucket.id), .text(kind.rawValue), .text(id), .text(Self.encode(document))])
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
        if !kind.feature.isEmpty { try bucket.set(kind.feature, isOn, in: store) }
    }

    // MARK: - Documents as text

    private static let root = "Configuration"

    private static func encode(_ document: Structure) -> String {
        var writer = XMLWriter(declaration: false)
        writer.element(element(root, document))
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private static func element(_ name: String, _ structure: Structure) -> XMLElement {
        var element = XMLElement(name: name)
        for member in structure.members {
            switch member.value {
            case .string(let text) where member.name.hasPrefix("@"):
                element.attributes.append((String(member.name.dropFirst()), text))
            case .string(let text): element.children.append(XMLElement(name: member.name, text: text))
            case .structure(let inner): element.children.append(Self.element(member.name, inner))
            default: preconditionFailure("a document read by rules holds texts and structures only")
            }
        }
        return element
    }

    private static func decode(_ text: String) -> Structure {
        do throws(XMLError) {
            return structure(try XMLElement(parsing: Array(text.utf8)))
        } catch {
            preconditionFailure("documents in the store are as they were written: \(error)")
        }
    }

    private static func structure(_ element: XMLElement) -> Structure {
        var structure = Structure()
        for attribute in element.attributes { structure.add("@\(attribute.name)", .string(attribute.value)) }
        for child in element.children {
            let isLeaf = child.children.isEmpty && child.attributes.isEmpty
            structure.add(child.name, isLeaf ? .string(child.text) : .structure(Self.structure(child)))
        }
        return structure
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
