import Core
import ServiceKit
import SQLite

/// A copy of an archived object that can be read for some days.
struct Restoration {
    let ready: Timestamp
    /// A midnight.
    let expires: Timestamp
    let tier: RetrievalTier

    /// For objects of `INTELLIGENT_TIERING`, which are brought back for good.
    static let never = Timestamp(milliseconds: .max)

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
    ]

    static let binding = HTTPBinding(
        "POST", "/{Bucket}/{Key+}", query: ["restore"],
        input: VersionReference.places + RequestChecksums.places,
        inputPayload: .member("RestoreRequest", root: "RestoreRequest"))

    private static let tier = XMLRule.choice("Tier", RetrievalTier.allCases.map(\.rawValue))
    private static let rules: [XMLRule] = [
        .integer("Days"), tier, .text("Description"), .elements("GlacierJobParameters", [tier]),
    ]

    private let target: VersionReference
    private let days: Int?
    private let tier: RetrievalTier

    init(_ input: Input) throws(AWSError) {
        target = try VersionReference(input)
        try RequestChecksums(input).verifyDocument(input)
        guard let document = try input.structure("RestoreRequest") else { throw .malformedXML }
        for member in ["Type", "SelectParameters", "OutputLocation"] where document[member] != nil {
            throw .headerNotImplemented("RestoreRequest.\(member)")
        }
        let request = try XMLRule.read(document, Self.rules)
        days = request.leafInteger("Days")
        guard days ?? 1 > 0 else { throw .malformedXML }
        var name = request.leaf("Tier")
        if let parameters = request.node("GlacierJobParameters") {
            name = parameters.leaf("Tier")
            guard name != nil else { throw .malformedXML }
        }
        tier = name.flatMap(RetrievalTier.init(rawValue:)) ?? .standard
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let (objects, object) = try target.find(call, method: "POST")
        let seconds = try duration(for: object, call)
        let table = RestoreTable(call)
        let known = try table.restoration(of: object)
        if let known {
            guard known.isOngoing(at: call.now) else {
                // A copy that is there already is kept for so many days from now.
                try table.set(
                    Restoration(ready: known.ready, expires: expiry(from: call.now), tier: known.tier), of: object)
                return Output(status: 200)
            }
            guard tier.isFaster(than: known.tier) else {
                throw AWSError("RestoreAlreadyInProgress", "Object restore is already in progress", status: 409)
            }
        }
        let ready = call.now.advanced(bySeconds: seconds)
        try table.set(Restoration(ready: ready, expires: expiry(from: ready), tier: tier), of: object)
        if known == nil { try objects.announce(.restoreStarted, object, .restore(from: object.storageClass)) }
        return Output(status: 202)
    }

    /// How long it takes, once it is sure that the object can be restored as the request wants it.
    private func duration(for object: ObjectVersion, _ call: Call) throws(AWSError) -> Int64 {
        let archiveTier = try TieringTable(call.store).tier(of: object)
        guard StorageClass.isArchive(object.storageClass) || archiveTier != nil else {
            throw AWSError(
                "InvalidObjectState", "Restore is not allowed for the object's current storage class", status: 403,
                details: [("StorageClass", object.storageClass)])
        }
        // What leaves an archive tier is not a copy and does not expire: a request must not say when.
        guard (days == nil) == (archiveTier != nil) else { throw .malformedXML }
        guard let seconds = tier.seconds(for: archiveTier?.likeClass ?? object.storageClass) else {
            throw .invalidArgument(
                "Retrieval option is not supported by this storage class", "Tier", tier.rawValue)
        }
        return seconds
    }

    private func expiry(from start: Timestamp) -> Timestamp {
        days.map { start.advanced(byDays: $0).nextMidnight } ?? Restoration.never
    }
}

/// The restored copies of archived objects.
struct RestoreTable {
    private let call: Call

    init(_ call: Call) { self.call = call }

    /// The copy that there is, or will be; nil when there is none, and for what is not archived.
    func restoration(of object: ObjectVersion) throws(AWSError) -> Restoration? {
        guard StorageClass.hasState(object.storageClass) else { return nil }
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
            "INSERT OR REPLACE INTO s3_restore (object, ready, expires, tier, is_complete) VALUES (?, ?, ?, ?, ?)",
            [
                .integer(object.id), .integer(restoration.ready.milliseconds),
                .integer(restoration.expires.milliseconds), .text(restoration.tier.rawValue),
                .int(restoration.isOngoing(at: call.now) ? 0 : 1),
            ])
    }

    /// Forgets what is kept beside an object for its class.
    func remove(_ object: Int64) throws(AWSError) {
        try call.store.write("DELETE FROM s3_restore WHERE object = ?", [.integer(object)])
        try TieringTable(call.store).remove(object)
    }

    /// Checks that the bytes of an object can be read now, and notes that they are.
    func read(_ object: ObjectVersion, as refusal: String = AWSError.notForStorageClass) throws(AWSError) {
        guard StorageClass.hasState(object.storageClass) else { return }
        let tier = try TieringTable(call.store).tier(of: object)
        if tier != nil || StorageClass.isArchive(object.storageClass) {
            guard let copy = try restoration(of: object), !copy.isOngoing(at: call.now) else {
                throw .invalidObjectState(refusal, object.storageClass, tier)
            }
        }
        try TieringTable(call.store).noteAccess(to: object, at: call.now)
    }

    /// Tells of retrievals that are complete, and forgets copies whose time is over. Two looks into indexes where there
    /// are none.
    static func bringAboutWhatIsDue(_ universe: Universe, _ now: Timestamp) throws(AWSError) {
        let limit = SQLValue.integer(now.milliseconds)
        let complete = try universe.store.query(
            "SELECT object, ready, expires FROM s3_restore WHERE is_complete = 0 AND ready <= ? ORDER BY ready",
            [limit],
            Due.init(row:))
        for due in complete {
            if due.expires == Restoration.never {
                try TieringTable(universe.store).start(due.object, at: due.ready)
                try universe.store.write("DELETE FROM s3_restore WHERE object = ?", [.integer(due.object)])
            } else {
                try universe.store.write(
                    "UPDATE s3_restore SET is_complete = 1 WHERE object = ?", [.integer(due.object)])
            }
            try announce(.restored, due, at: due.ready, universe)
        }
        let expired = try universe.store.query(
            "SELECT object, ready, expires FROM s3_restore WHERE expires <= ? ORDER BY expires", [limit],
            Due.init(row:))
        for due in expired {
            try universe.store.write("DELETE FROM s3_restore WHERE object = ?", [.integer(due.object)])
            try announce(.restoreExpired, due, at: due.expires, universe)
        }
    }

    /// A row on which time acts.
    private struct Due {
        let object: Int64
        let ready: Timestamp
        let expires: Timestamp

        init(row: borrowing Row) {
            object = row.integer(0)
            ready = Timestamp(milliseconds: row.integer(1))
            expires = Timestamp(milliseconds: row.integer(2))
        }
    }

    private static func announce(
        _ event: S3Event, _ due: Due, at time: Timestamp, _ universe: Universe
    ) throws(AWSError) {
        guard let bucket = try Bucket.of(object: due.object, in: universe.store),
            bucket.features.contains(.notification),
            let object = try ObjectVersion.find(due.object, in: universe.store)
        else { return }
        let call = Call(
            service: "s3", operation: "Restore", caller: .anonymous, region: bucket.region, requestID: "", now: time,
            endpoint: "", universe: universe)
        try ObjectTable(bucket, call).announce(
            event, object,
            event == .restored && due.expires != Restoration.never
                ? .restored(from: object.storageClass, until: due.expires) : nil)
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
