import Core
import ServiceKit
import SQLite

/// A copy of an archived object that can be read for some days.
struct Restoration {
    let ready: Timestamp
    /// A midnight.
    let expires: Timestamp
    let tier: RetrievalTier

    func isOngoing(at now: Timestamp) -> Bool { now < ready }

    /// As `x-amz-restore`.
    func header(at now: Timestamp) -> String {
        isOngoing(at: now)
            ? "ongoing-request=\"true\"" : "ongoing-request=\"false\", expiry-date=\"\(expires.httpDate)\""
    }

    /// As the element of a listing.
    func status(at now: Timestamp) -> Structure {
        var status: Structure = ["IsRestoreInProgress": .boolean(isOngoing(at: now))]
        if !isOngoing(at: now) { status.add("RestoreExpiryDate", .timestamp(expires)) }
        return status
    }
}

/// How fast an archived object is brought back, slowest first.
enum RetrievalTier: String, CaseIterable {
    case bulk = "Bulk"
    case standard = "Standard"
    case expedited = "Expedited"

    /// The longest that AWS says it takes; here it takes that long
    /// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/restoring-objects-retrieval-options.html). Nil where the
    /// class does not have the tier.
    func seconds(for storageClass: String) -> Int64? {
        switch (self, storageClass) {
        case (.expedited, "GLACIER"): 5 * 60
        case (.standard, "GLACIER"): 5 * 3600
        case (.bulk, "GLACIER"): 12 * 3600
        case (.standard, "DEEP_ARCHIVE"): 12 * 3600
        case (.bulk, "DEEP_ARCHIVE"): 48 * 3600
        default: nil
        }
    }

    func isFaster(than other: RetrievalTier) -> Bool {
        let order = Self.allCases
        return order.firstIndex(of: self) ?? 0 > order.firstIndex(of: other) ?? 0
    }
}

/// Makes a readable copy of an archived object, for some days
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_RestoreObject.html).
struct RestoreObject: Operation {
    static let differences = [
        "A retrieval takes the longest time that AWS names for its tier.",
        "Requests of type SELECT, which AWS no longer opens to new customers, answer 501.",
        "Objects in INTELLIGENT_TIERING never reach its archive tiers.",
    ]

    static let binding = HTTPBinding(
        "POST", "/{Bucket}/{Key+}", query: ["restore"],
        input: BucketReference.places + RequestChecksums.places + [.query("versionId", "VersionId")],
        inputPayload: .member("RestoreRequest", root: "RestoreRequest"))

    private let bucket: BucketReference
    private let key: ObjectKey
    private let version: VersionID?
    private let days: Int?
    private let tier: RetrievalTier

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        key = try ObjectKey(input)
        version = try VersionID(input)
        try RequestChecksums(input).verifyDocument(input)
        guard let document = try input.structure("RestoreRequest") else { throw .malformedXML }
        for member in ["Type", "SelectParameters", "OutputLocation"] where document[member] != nil {
            throw .headerNotImplemented("RestoreRequest.\(member)")
        }
        let request = try ConfigurationElement(document, ["Days", "GlacierJobParameters", "Tier", "Description"])
        days = try request.integer("Days")
        guard days ?? 1 > 0 else { throw .malformedXML }
        let parameters = try request.child("GlacierJobParameters", ["Tier"])
        let names = RetrievalTier.allCases.map(\.rawValue)
        var name = try request.word("Tier", names)
        if let parameters {
            name = try parameters.word("Tier", names)
            guard name != nil else { throw .malformedXML }
        }
        tier = name.flatMap(RetrievalTier.init(rawValue:)) ?? .standard
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        let object = try ObjectTable(bucket, call).readable(key.text, version, method: "POST")
        guard StorageClass.isArchive(object.storageClass) else {
            throw AWSError(
                "InvalidObjectState", "Restore is not allowed for the object's current storage class", status: 403,
                details: [("StorageClass", object.storageClass)])
        }
        guard let days else { throw .malformedXML }
        guard let seconds = tier.seconds(for: object.storageClass) else {
            throw .invalidArgument(
                "Retrieval option is not supported by this storage class", "Tier", tier.rawValue)
        }
        let table = RestoreTable(call)
        if let known = try table.restoration(of: object) {
            guard known.isOngoing(at: call.now) else {
                // A copy that is there already is kept for so many days from now.
                try table.set(
                    Restoration(
                        ready: known.ready, expires: call.now.advanced(byDays: days).nextMidnight, tier: known.tier),
                    of: object)
                return Output(status: 200)
            }
            guard tier.isFaster(than: known.tier) else {
                throw AWSError("RestoreAlreadyInProgress", "Object restore is already in progress", status: 409)
            }
        }
        let ready = call.now.advanced(bySeconds: seconds)
        try table.set(
            Restoration(ready: ready, expires: ready.advanced(byDays: days).nextMidnight, tier: tier), of: object)
        return Output(status: 202)
    }
}

/// The restored copies of archived objects.
struct RestoreTable {
    private let call: Call

    init(_ call: Call) { self.call = call }

    /// The copy that there is, or will be; nil when there is none, and for what is not archived.
    func restoration(of object: ObjectVersion) throws(AWSError) -> Restoration? {
        guard StorageClass.isArchive(object.storageClass) else { return nil }
        let found = try call.store.first(
            "SELECT ready, expires, tier FROM s3_restore WHERE object = ? AND expires > ?",
            [.integer(object.id), .integer(call.now.milliseconds)]
        ) { row in
            Restoration(
                ready: Timestamp(milliseconds: row.integer(0)), expires: Timestamp(milliseconds: row.integer(1)),
                tier: RetrievalTier(rawValue: row.text(2)) ?? .standard)
        }
        return found
    }

    func set(_ restoration: Restoration, of object: ObjectVersion) throws(AWSError) {
        try call.store.write(
            "INSERT OR REPLACE INTO s3_restore (object, ready, expires, tier) VALUES (?, ?, ?, ?)",
            [
                .integer(object.id), .integer(restoration.ready.milliseconds),
                .integer(restoration.expires.milliseconds), .text(restoration.tier.rawValue),
            ])
    }

    /// Whether the bytes of an object can be read now.
    func isReadable(_ object: ObjectVersion) throws(AWSError) -> Bool {
        guard StorageClass.isArchive(object.storageClass) else { return true }
        return try restoration(of: object).map { !$0.isOngoing(at: call.now) } ?? false
    }

    /// Forgets copies whose time is over.
    static func removeExpired(in store: Store, _ now: Timestamp) throws(AWSError) {
        let limit = SQLValue.integer(now.milliseconds)
        let isDue = try store.first("SELECT 1 FROM s3_restore WHERE expires <= ? LIMIT 1", [limit]) { row in
            row.bool(0)
        }
        if isDue != nil { try store.write("DELETE FROM s3_restore WHERE expires <= ?", [limit]) }
    }
}

/// What a listing shows of its objects on request.
struct OptionalAttributes {
    static let place = HTTPBinding.Place.header("x-amz-optional-object-attributes", "OptionalObjectAttributes")

    private let showsRestoreStatus: Bool

    init(_ input: Input) throws(AWSError) {
        guard let text = try input.string("OptionalObjectAttributes") else {
            showsRestoreStatus = false
            return
        }
        for name in text.split(separator: ",").map({ $0.drop { $0 == " " } }) where name != "RestoreStatus" {
            throw .invalidArgument(
                "Invalid attribute name specified.", "x-amz-optional-object-attributes", String(name))
        }
        showsRestoreStatus = true
    }

    /// The restore status of each object that has one, by its row.
    func statuses(of objects: [ObjectVersion], _ call: Call) throws(AWSError) -> [Int64: Structure] {
        var found: [Int64: Structure] = [:]
        guard showsRestoreStatus else { return found }
        let table = RestoreTable(call)
        for object in objects {
            if let restoration = try table.restoration(of: object) {
                found[object.id] = restoration.status(at: call.now)
            }
        }
        return found
    }
}
