import Core
import ServiceKit

// MARK: - Buckets

/// Turns Object Lock on, and sets how long new objects are kept by default
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectLockConfiguration.html).
struct PutObjectLockConfiguration: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}", query: ["object-lock"], input: BucketReference.places + RequestChecksums.places,
        inputPayload: .member("ObjectLockConfiguration", root: "ObjectLockConfiguration"))

    private static let rules: [XMLRule] = [
        .choice("ObjectLockEnabled", ["Enabled"], required: true),
        .elements(
            "Rule",
            [
                .elements(
                    "DefaultRetention", required: true,
                    [.choice("Mode", Retention.modes, required: true), .integer("Days"), .integer("Years")])
            ]),
    ]

    private let bucket: BucketReference
    private let retention: DefaultRetention?

    init(_ input: Input) throws(AWSError) {
        bucket = try BucketReference(input)
        try RequestChecksums.verifyConfiguration(input)
        guard let document = try input.structure("ObjectLockConfiguration") else { throw .malformedXML }
        let configuration = try XMLRule.read(document, Self.rules)
        retention = try configuration.node("Rule")?.node("DefaultRetention").map {
            (element) throws(AWSError) in try Self.retention(element)
        }
    }

    private static func retention(_ element: Structure) throws(AWSError) -> DefaultRetention {
        let (days, years) = (element.leafInteger("Days"), element.leafInteger("Years"))
        guard let mode = element.leaf("Mode").flatMap(Retention.Mode.init(rawValue:)),
            (days == nil) != (years == nil), let count = days ?? years
        else { throw .malformedXML }
        let unit = days != nil ? DefaultRetention.Unit.days : .years
        guard count > 0 else {
            throw AWSError(
                "InvalidRetentionPeriod", "Default retention period must be a positive integer value.")
        }
        guard count <= unit.countMax else {
            throw AWSError("InvalidRetentionPeriod", "Default retention period too large.")
        }
        return DefaultRetention(mode: mode, unit: unit, count: count)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        guard bucket.versioning == .enabled else {
            throw .invalidBucketState(
                "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration")
        }
        try bucket.set(.lock, true, in: call.store)
        try LockTable(call).setDefault(retention, of: bucket)
        return Output()
    }
}

/// Whether Object Lock is on, and its default
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLockConfiguration.html).
struct GetObjectLockConfiguration: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}", query: ["object-lock"], input: BucketReference.places,
        outputPayload: .members(root: "ObjectLockConfiguration"))

    private let bucket: BucketReference

    init(_ input: Input) throws(AWSError) { bucket = try BucketReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let bucket = try bucket.open(call)
        guard bucket.features.contains(.lock) else {
            throw AWSError(
                "ObjectLockConfigurationNotFoundError", "Object Lock configuration does not exist for this bucket",
                status: 404, details: [("BucketName", bucket.name)])
        }
        var members: Structure = ["ObjectLockEnabled": .string("Enabled")]
        if let retention = try LockTable(call).defaultRetention(of: bucket) {
            members.add(
                "Rule",
                .structure([
                    "DefaultRetention": .structure([
                        "Mode": .string(retention.mode.rawValue), retention.unit.rawValue: .integer(retention.count),
                    ])
                ]))
        }
        return Output(members)
    }
}

// MARK: - Objects

extension VersionReference {
    /// The version that a request about its lock means.
    fileprivate func findLocked(
        _ call: Call, method: String
    ) throws(AWSError) -> (ObjectTable, ObjectVersion, ObjectLock) {
        let bucket = try bucket.open(call)
        guard bucket.features.contains(.lock) else { throw .noObjectLock }
        let objects = ObjectTable(bucket, call)
        let object = try objects.readable(key.text, version, method: method)
        return (objects, object, try LockTable(call).lock(of: object, in: bucket))
    }
}

/// Keeps a version from being deleted until a date
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectRetention.html).
struct PutObjectRetention: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}/{Key+}", query: ["retention"],
        input: VersionReference.places + RequestChecksums.places + [LockTable.bypassPlace],
        inputPayload: .member("Retention", root: "Retention"))

    private let object: VersionReference
    /// Nil takes the retention away.
    private let retention: Retention?
    private let bypass: Bool

    init(_ input: Input) throws(AWSError) {
        object = try VersionReference(input)
        try RequestChecksums.verifyConfiguration(input)
        guard let document = try input.structure("Retention") else { throw .malformedXML }
        let element = try XMLRule.read(document, [.choice("Mode", Retention.modes), .timestamp("RetainUntilDate")])
        bypass = try LockTable.bypass(input) == true
        let mode = element.leaf("Mode")
        let until = element.leafTimestamp("RetainUntilDate")
        if mode == nil, until == nil {
            retention = nil
            return
        }
        guard let mode = mode.flatMap(Retention.Mode.init(rawValue:)), let until else { throw .malformedXML }
        retention = Retention(mode: mode, until: until)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let (objects, object, lock) = try object.findLocked(call, method: "PUT")
        let locks = LockTable(call)
        if let retention { try locks.checkFuture(retention.until, name: "RetainUntilDate") }
        if let present = lock.retention, present.until > call.now {
            let isLoosened = retention.map { $0.until < present.until || $0.mode != present.mode } ?? true
            let isAllowed =
                switch present.mode {
                case .governance: bypass
                case .compliance: false
                }
            guard !isLoosened || isAllowed else { throw .protectedByObjectLock }
            if isLoosened { try locks.requireBypass(of: object, in: objects.bucket) }
        }
        var changed = lock
        changed.retention = retention
        try locks.set(changed, of: object.id)
        try Replication(call).enqueueChange(of: object, in: objects.bucket)
        return Output()
    }
}

/// Until when a version is kept (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectRetention.html).
struct GetObjectRetention: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}/{Key+}", query: ["retention"], input: VersionReference.places,
        outputPayload: .members(root: "Retention"))

    private let object: VersionReference

    init(_ input: Input) throws(AWSError) { object = try VersionReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let (_, _, lock) = try object.findLocked(call, method: "GET")
        guard let retention = lock.retention else { throw .noSuchObjectLock }
        return Output(retention.value)
    }
}

/// Keeps a version from being deleted until further notice
/// (https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObjectLegalHold.html).
struct PutObjectLegalHold: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}/{Key+}", query: ["legal-hold"], input: VersionReference.places + RequestChecksums.places,
        inputPayload: .member("LegalHold", root: "LegalHold"))

    private let object: VersionReference
    private let isOn: Bool

    init(_ input: Input) throws(AWSError) {
        object = try VersionReference(input)
        try RequestChecksums.verifyConfiguration(input)
        guard let document = try input.structure("LegalHold") else { throw .malformedXML }
        let element = try XMLRule.read(document, [.choice("Status", ["ON", "OFF"], required: true)])
        isOn = element.leaf("Status") == "ON"
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let (objects, object, lock) = try object.findLocked(call, method: "PUT")
        var changed = lock
        changed.legalHold = isOn
        try LockTable(call).set(changed, of: object.id)
        try Replication(call).enqueueChange(of: object, in: objects.bucket)
        return Output()
    }
}

/// Whether a version is held (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObjectLegalHold.html).
struct GetObjectLegalHold: Operation {
    static let binding = HTTPBinding(
        "GET", "/{Bucket}/{Key+}", query: ["legal-hold"], input: VersionReference.places,
        outputPayload: .members(root: "LegalHold"))

    private let object: VersionReference

    init(_ input: Input) throws(AWSError) { object = try VersionReference(input) }

    func run(_ call: Call) throws(AWSError) -> Output {
        let (_, _, lock) = try object.findLocked(call, method: "GET")
        guard let isOn = lock.legalHold else { throw .noSuchObjectLock }
        return Output(["Status": .string(isOn ? "ON" : "OFF")])
    }
}
