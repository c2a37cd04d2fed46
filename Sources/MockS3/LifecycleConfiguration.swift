import Core
import ServiceKit

/// Rules for what becomes of a bucket's objects as they get older
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html).
struct LifecycleConfiguration {
    var rules: [LifecycleRule]
    let minimumSize: MinimumSize

    /// https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html
    static let ruleCountMax = 1000

    /// Which objects are too small to be moved to another storage class, where the rule's filter says nothing of sizes.
    enum MinimumSize: String {
        case all = "all_storage_classes_128K"
        case varies = "varies_by_storage_class"

        static let sizeBytes = 128 * 1024

        /// The size from which an object may go into a class.
        func sizeBytesMin(for storageClass: String) -> Int {
            self == .varies && StorageClass.isArchive(storageClass) ? 0 : Self.sizeBytes
        }
    }

    /// Reads a configuration as it was sent or stored.
    init(_ document: Structure, minimumSize: MinimumSize) throws(AWSError) {
        let root = try XMLRule.read(document, [.elements("Rule", many: true, LifecycleRule.rules)])
        let elements = root.nodes("Rule")
        guard (1...Self.ruleCountMax).contains(elements.count) else { throw .malformedXML }
        rules = []
        for element in elements { rules.append(try LifecycleRule(element)) }
        self.minimumSize = minimumSize
    }

    /// As the elements of an answer.
    var members: Structure { ["Rule": .flatList(rules.map { .structure($0.members) })] }
}

/// When something is to happen: an age in days, or a date.
enum LifecycleTiming {
    case days(Int)
    case date(Timestamp)

    /// The midnight from which it happens to something of an age that counts from `start`.
    func due(from start: Timestamp) -> Timestamp {
        switch self {
        case .days(let days): start.advanced(byDays: days).nextMidnight
        case .date(let date): date
        }
    }

    /// The last instant, excluded, that `start` may be for it to be due at `midnight`; nil when nothing is due yet.
    func startLimit(at midnight: Timestamp) -> Timestamp? {
        switch self {
        case .days(let days): midnight.advanced(byDays: -days)
        case .date(let date): date <= midnight ? midnight.advanced(byDays: 1) : nil
        }
    }

    func add(to members: inout Structure) {
        switch self {
        case .days(let days): members.add("Days", .integer(days))
        case .date(let date): members.add("Date", .timestamp(date))
        }
    }
}

/// One rule of a lifecycle configuration.
struct LifecycleRule {
    struct Transition {
        let timing: LifecycleTiming
        let storageClass: String
    }
    /// What happens to a version some days after a newer one has taken its place, save the newest few.
    struct Noncurrent {
        let days: Int
        let kept: Int?
        /// Nil where it is deleted.
        let storageClass: String?
    }

    var id: String
    let isEnabled: Bool
    let filter: ObjectFilter
    let expiration: LifecycleTiming?
    /// Whether a delete marker goes once it is all that is left of its key; nil when not said.
    let removesLoneMarkers: Bool?
    let transitions: [Transition]
    let noncurrentExpiration: Noncurrent?
    let noncurrentTransitions: [Noncurrent]
    let abortDays: Int?

    static let storageClasses = [
        "GLACIER", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "DEEP_ARCHIVE", "GLACIER_IR",
    ]

    static let rules: [XMLRule] =
        [.text("ID"), .choice("Status", ["Enabled", "Disabled"], required: true)]
        + ObjectFilter.rules(hasSizes: true) + [
            .elements(
                "Expiration", [.integer("Days"), .timestamp("Date"), .boolean("ExpiredObjectDeleteMarker")]),
            .elements(
                "Transition", many: true,
                [.integer("Days"), .timestamp("Date"), .choice("StorageClass", storageClasses, required: true)]),
            .elements("NoncurrentVersionExpiration", noncurrentRules),
            .elements(
                "NoncurrentVersionTransition", many: true,
                noncurrentRules + [.choice("StorageClass", storageClasses, required: true)]),
            .elements("AbortIncompleteMultipartUpload", [.integer("DaysAfterInitiation", required: true)]),
        ]
    private static let noncurrentRules: [XMLRule] = [
        .integer("NoncurrentDays", required: true), .integer("NewerNoncurrentVersions"),
    ]

    /// Makes a rule of an element that was read by `rules`.
    init(_ element: Structure) throws(AWSError) {
        id = element.leaf("ID") ?? ""
        isEnabled = element.leaf("Status") == "Enabled"
        filter = try ObjectFilter(rule: element)
        let expiration = element.node("Expiration")
        self.expiration = try expiration.flatMap { (it) throws(AWSError) in try Self.timing(it) }
        removesLoneMarkers = expiration?.leafBoolean("ExpiredObjectDeleteMarker")
        if expiration != nil {
            guard (self.expiration == nil) != (removesLoneMarkers == nil) else { throw .malformedXML }
        }
        transitions = try element.nodes("Transition").map { (it) throws(AWSError) in
            guard let timing = try Self.timing(it), let name = it.leaf("StorageClass") else { throw .malformedXML }
            return Transition(timing: timing, storageClass: name)
        }
        noncurrentExpiration = element.node("NoncurrentVersionExpiration").map(Self.noncurrent)
        noncurrentTransitions = element.nodes("NoncurrentVersionTransition").map(Self.noncurrent)
        abortDays = element.node("AbortIncompleteMultipartUpload")?.leafInteger("DaysAfterInitiation")
    }

    /// Days or a date, of which there may be one.
    private static func timing(_ element: Structure) throws(AWSError) -> LifecycleTiming? {
        let days = element.leafInteger("Days")
        guard let date = element.leafTimestamp("Date") else { return days.map(LifecycleTiming.days) }
        guard days == nil else { throw .malformedXML }
        guard date.isMidnight else {
            throw .invalidArgument("'Date' must be at midnight GMT", "Date", PacificTime.text(date))
        }
        return .date(date)
    }

    private static func noncurrent(_ element: Structure) -> Noncurrent {
        Noncurrent(
            days: element.leafInteger("NoncurrentDays") ?? 0, kept: element.leafInteger("NewerNoncurrentVersions"),
            storageClass: element.leaf("StorageClass"))
    }

    /// As the element of an answer.
    var members: Structure {
        var members = Structure()
        if let expiration {
            var element = Structure()
            expiration.add(to: &element)
            members.add("Expiration", .structure(element))
        } else if let removesLoneMarkers {
            members.add("Expiration", .structure(["ExpiredObjectDeleteMarker": .boolean(removesLoneMarkers)]))
        }
        members.add("ID", .string(id))
        filter.add(to: &members)
        members.add("Status", .string(isEnabled ? "Enabled" : "Disabled"))
        for transition in transitions {
            var element = Structure()
            transition.timing.add(to: &element)
            element.add("StorageClass", .string(transition.storageClass))
            members.add("Transition", .structure(element))
        }
        for transition in noncurrentTransitions {
            members.add("NoncurrentVersionTransition", .structure(Self.members(transition)))
        }
        if let noncurrentExpiration {
            members.add("NoncurrentVersionExpiration", .structure(Self.members(noncurrentExpiration)))
        }
        if let abortDays {
            members.add(
                "AbortIncompleteMultipartUpload", .structure(["DaysAfterInitiation": .integer(abortDays)]))
        }
        return members
    }

    private static func members(_ noncurrent: Noncurrent) -> Structure {
        var element: Structure = ["NoncurrentDays": .integer(noncurrent.days)]
        if let kept = noncurrent.kept { element.add("NewerNoncurrentVersions", .integer(kept)) }
        if let name = noncurrent.storageClass { element.add("StorageClass", .string(name)) }
        return element
    }
}
