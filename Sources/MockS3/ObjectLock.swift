import Core
import ServiceKit
import SQLite

/// Until when a version may not be deleted, and who may do it all the same
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html).
struct Retention: Equatable {
    enum Mode: String {
        /// Who has the permission may bypass it.
        case governance = "GOVERNANCE"
        /// Nobody may.
        case compliance = "COMPLIANCE"
    }
    let mode: Mode
    let until: Timestamp

    static let modes = [Mode.governance.rawValue, Mode.compliance.rawValue]

    /// As the element of an answer.
    var value: Structure { ["Mode": .string(mode.rawValue), "RetainUntilDate": .timestamp(until)] }
}

/// What protects one version of an object.
struct ObjectLock {
    var retention: Retention?
    /// Nil where nobody ever said anything about it.
    var legalHold: Bool?

    init() {}

    var isEmpty: Bool { retention == nil && legalHold == nil }

    static let places: [HTTPBinding.Place] = [
        .header("x-amz-object-lock-mode", "ObjectLockMode"),
        .header("x-amz-object-lock-retain-until-date", "ObjectLockRetainUntilDate"),
        .header("x-amz-object-lock-legal-hold", "ObjectLockLegalHoldStatus"),
    ]

    /// Reads what a write asks for.
    init(headers input: Input) throws(AWSError) {
        let mode = try input.string("ObjectLockMode")
        let date = try input.string("ObjectLockRetainUntilDate")
        if let hold = try input.string("ObjectLockLegalHoldStatus") {
            guard hold == "ON" || hold == "OFF" else {
                throw .invalidArgument(
                    "Legal Hold must be either of 'ON' or 'OFF'", "x-amz-object-lock-legal-hold", hold)
            }
            legalHold = hold == "ON"
        }
        if mode == nil, date == nil { return }
        guard let mode, let date else {
            throw .invalidArgument(
                "x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied",
                mode == nil ? "x-amz-object-lock-mode" : "x-amz-object-lock-retain-until-date", nil)
        }
        guard let mode = Retention.Mode(rawValue: mode) else {
            throw .invalidArgument("Unknown wormMode directive.", "x-amz-object-lock-mode", mode)
        }
        guard let until = Timestamp(iso8601: date) else {
            throw .invalidArgument(
                "The retain until date must be provided in ISO 8601 format", "x-amz-object-lock-retain-until-date", date
            )
        }
        retention = Retention(mode: mode, until: until)
    }

    init(row: borrowing Row) {
        if let mode = Retention.Mode(rawValue: row.text(0)) {
            retention = Retention(mode: mode, until: Timestamp(milliseconds: row.integer(1)))
        }
        legalHold = row.optionalText(2).map { $0 == "ON" }
    }

    /// Adds the headers of a read.
    func add(to members: inout Structure) {
        if let retention {
            members.add("ObjectLockMode", .string(retention.mode.rawValue))
            members.add("ObjectLockRetainUntilDate", .string(retention.until.iso8601))
        }
        if let legalHold { members.add("ObjectLockLegalHoldStatus", .string(legalHold ? "ON" : "OFF")) }
    }

    // MARK: - In an upload

    /// The lines that keep a lock among the fields of a multipart upload until it is completed.
    var uploadFields: String {
        var lines = ""
        if let retention {
            lines += "\(Self.retentionLine)\(retention.mode.rawValue) \(retention.until.milliseconds)\n"
        }
        if let legalHold { lines += "\(Self.holdLine)\(legalHold ? "ON" : "OFF")\n" }
        return lines
    }

    /// Takes the lines of `uploadFields` out again.
    init(uploadFields fields: inout String) {
        guard fields.contains(Self.linePrefix) else { return }
        var kept = ""
        for line in fields.split(separator: "\n") {
            if line.hasPrefix(Self.retentionLine) {
                let words = line.dropFirst(Self.retentionLine.count).split(separator: " ")
                guard words.count == 2, let mode = Retention.Mode(rawValue: String(words[0])),
                    let until = Int64(words[1])
                else { preconditionFailure("an upload's lock is as it was written") }
                retention = Retention(mode: mode, until: Timestamp(milliseconds: until))
            } else if line.hasPrefix(Self.holdLine) {
                legalHold = line.hasSuffix("ON")
            } else {
                kept += line + "\n"
            }
        }
        fields = kept
    }

    private static let linePrefix = "ObjectLock"
    private static let retentionLine = "ObjectLockRetention: "
    private static let holdLine = "ObjectLockLegalHold: "
}

/// How long new objects of a bucket are kept where their writer does not say.
struct DefaultRetention {
    enum Unit: String {
        case days = "Days"
        case years = "Years"

        /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
        var countMax: Int { self == .days ? 36_500 : 100 }
    }
    let mode: Retention.Mode
    let unit: Unit
    let count: Int

    func retention(from now: Timestamp) -> Retention {
        // A year of a default is 365 days.
        Retention(mode: mode, until: now.advanced(byDays: unit == .days ? count : count * 365))
    }
}

/// The locks of versions and the defaults of buckets.
struct LockTable {
    private let call: Call
    private var store: Store { call.store }

    init(_ call: Call) { self.call = call }

    /// What protects a version; empty in a bucket without Object Lock.
    func lock(of object: ObjectVersion, in bucket: Bucket) throws(AWSError) -> ObjectLock {
        guard bucket.features.contains(.lock) else { return ObjectLock() }
        let found = try store.first(
            "SELECT mode, retain_until, legal_hold FROM s3_lock WHERE object = ?", [.integer(object.id)],
            ObjectLock.init(row:))
        return found ?? ObjectLock()
    }

    func set(_ lock: ObjectLock, of object: Int64) throws(AWSError) {
        if lock.isEmpty {
            try store.write("DELETE FROM s3_lock WHERE object = ?", [.integer(object)])
            return
        }
        try store.write(
            "INSERT OR REPLACE INTO s3_lock (object, mode, retain_until, legal_hold) VALUES (?, ?, ?, ?)",
            [
                .integer(object), .text(lock.retention?.mode.rawValue),
                .integer(lock.retention?.until.milliseconds), .text(lock.legalHold.map { $0 ? "ON" : "OFF" }),
            ])
    }

    /// Locks a new version as its writer asks, or else as the bucket does by default.
    func protect(_ object: Int64, in bucket: Bucket, asked: ObjectLock) throws(AWSError) {
        guard bucket.features.contains(.lock) else {
            guard asked.isEmpty else { throw .noObjectLock }
            return
        }
        var lock = asked
        if let retention = asked.retention {
            try checkFuture(retention.until, name: "x-amz-object-lock-retain-until-date")
        } else {
            lock.retention = try defaultRetention(of: bucket)?.retention(from: call.now)
        }
        if !lock.isEmpty { try set(lock, of: object) }
    }

    /// A body that is going to be locked must be the one that was meant.
    func checkDigest(_ checksums: RequestChecksums, _ asked: ObjectLock, in bucket: Bucket) throws(AWSError) {
        guard checksums.isEmpty, bucket.features.contains(.lock) else { return }
        if asked.isEmpty, try defaultRetention(of: bucket) == nil { return }
        throw .invalidRequest(
            "Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock "
                + "parameters")
    }

    func checkFuture(_ until: Timestamp, name: String) throws(AWSError) {
        guard until > call.now else {
            throw .invalidArgument("The retain until date must be in the future!", name, PacificTime.text(until))
        }
    }

    /// Throws where a version may not be deleted for good yet.
    func checkDeletable(_ object: ObjectVersion, in bucket: Bucket, bypass: Bool) throws(AWSError) {
        let lock = try lock(of: object, in: bucket)
        guard lock.legalHold != true else { throw .protectedByObjectLock }
        guard let retention = lock.retention, retention.until > call.now else { return }
        guard bypass, retention.mode == .governance else { throw .protectedByObjectLock }
        try requireBypass(of: object, in: bucket)
    }

    /// Throws AWS's refusal unless the caller may bypass governance: to ask for it is not enough
    /// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html).
    func requireBypass(of object: ObjectVersion, in bucket: Bucket) throws(AWSError) {
        try Access(to: bucket, key: object.key, ["VersionId": .string(object.version)], call)
            .require(S3Action("BypassGovernanceRetention", .key))
    }

    /// Throws where `x-amz-bypass-governance-retention` has no meaning.
    static func checkBypass(_ bypass: Bool?, in bucket: Bucket) throws(AWSError) {
        guard bypass != nil, !bucket.features.contains(.lock) else { return }
        throw .invalidArgument(
            "\(bypassHeader) is only applicable to Object Lock enabled buckets.", bypassHeader, nil)
    }

    private static let bypassHeader = "x-amz-bypass-governance-retention"
    static let bypassPlace = HTTPBinding.Place.header(bypassHeader, "BypassGovernanceRetention")

    /// What a request says about going past governance; nil when it says nothing.
    static func bypass(_ input: Input) throws(AWSError) -> Bool? {
        try input.string("BypassGovernanceRetention").map { $0.lowercased() == "true" }
    }

    // MARK: - Defaults

    func defaultRetention(of bucket: Bucket) throws(AWSError) -> DefaultRetention? {
        let found = try store.first(
            "SELECT mode, unit, count FROM s3_default_retention WHERE bucket = ?", [.integer(bucket.id)]
        ) { row in (mode: row.text(0), unit: row.text(1), count: row.int(2)) }
        guard let found else { return nil }
        guard let mode = Retention.Mode(rawValue: found.mode), let unit = DefaultRetention.Unit(rawValue: found.unit)
        else { throw .internalFailure("the default retention of a bucket is damaged") }
        return DefaultRetention(mode: mode, unit: unit, count: found.count)
    }

    func setDefault(_ retention: DefaultRetention?, of bucket: Bucket) throws(AWSError) {
        try store.write("DELETE FROM s3_default_retention WHERE bucket = ?", [.integer(bucket.id)])
        guard let retention else { return }
        try store.write(
            "INSERT INTO s3_default_retention (bucket, mode, unit, count) VALUES (?, ?, ?, ?)",
            [
                .integer(bucket.id), .text(retention.mode.rawValue), .text(retention.unit.rawValue),
                .int(retention.count),
            ])
    }
}

/// Dates as some of S3's errors show them: `Tue Dec 31 16:00:00 PST 2019`, wherever the bucket is.
enum PacificTime {
    static func text(_ instant: Timestamp) -> String {
        let isSummer = isDaylightSaving(instant)
        let local = instant.advanced(bySeconds: isSummer ? -7 * 3600 : -8 * 3600)
        // `Tue, 31 Dec 2019 16:00:00 GMT`
        let words = local.httpDate.split(separator: " ")
        return "\(words[0].dropLast()) \(words[2]) \(words[1]) \(words[4]) \(isSummer ? "PDT" : "PST") \(words[3])"
    }

    /// From the second Sunday of March to the first of November, at two o'clock local time.
    private static func isDaylightSaving(_ instant: Timestamp) -> Bool {
        let year = instant.calendar.year
        guard let march = Timestamp(year: year, month: 3, day: 8, hour: 10),
            let november = Timestamp(year: year, month: 11, day: 1, hour: 9)
        else { return false }
        return (firstSunday(from: march)..<firstSunday(from: november)).contains(instant)
    }

    private static func firstSunday(from instant: Timestamp) -> Timestamp {
        instant.advanced(byDays: (7 - instant.calendar.weekday) % 7)
    }
}

extension AWSError {
    /// The bucket was made without Object Lock.
    static var noObjectLock: AWSError { .invalidRequest("Bucket is missing Object Lock Configuration") }

    /// A legal hold or a retention is in the way.
    static var protectedByObjectLock: AWSError {
        AWSError("AccessDenied", "Access Denied because object protected by object lock.", status: 403)
    }

    /// Nothing protects this version.
    static var noSuchObjectLock: AWSError {
        AWSError(
            "NoSuchObjectLockConfiguration", "The specified object does not have a ObjectLock configuration",
            status: 404)
    }

    /// What the bucket is now does not allow a change.
    static func invalidBucketState(_ message: String) -> AWSError {
        AWSError("InvalidBucketState", message, status: 409)
    }
}
