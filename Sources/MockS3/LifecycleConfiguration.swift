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
        let root = try ConfigurationElement(document, [], lists: ["Rule"])
        let elements = try root.children("Rule", LifecycleRule.members, lists: LifecycleRule.lists)
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

    static let members = [
        "ID", "Status", "Filter", "Prefix", "Expiration", "NoncurrentVersionExpiration",
        "AbortIncompleteMultipartUpload",
    ]
    static let lists = ["Transition", "NoncurrentVersionTransition"]
    static let storageClasses = [
        "GLACIER", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "DEEP_ARCHIVE", "GLACIER_IR",
    ]

    init(_ element: ConfigurationElement) throws(AWSError) {
        id = try element.text("ID") ?? ""
        guard let status = try element.word("Status", ["Enabled", "Disabled"]),
            element.has("Filter") || element.has("Prefix")
        else { throw .malformedXML }
        isEnabled = status == "Enabled"
        filter = try ObjectFilter(rule: element, hasSizes: true)
        let expiration = try element.child("Expiration", ["Days", "Date", "ExpiredObjectDeleteMarker"])
        self.expiration = try expiration.flatMap { (it) throws(AWSError) in try Self.timing(it) }
        removesLoneMarkers = try expiration.flatMap { (it) throws(AWSError) in
            try it.boolean("ExpiredObjectDeleteMarker")
        }
        if expiration != nil {
            guard (self.expiration == nil) != (removesLoneMarkers == nil) else { throw .malformedXML }
        }
        var transitions: [Transition] = []
        for it in try element.children("Transition", ["Days", "Date", "StorageClass"]) {
            guard let timing = try Self.timing(it), let name = try it.word("StorageClass", Self.storageClasses) else {
                throw .malformedXML
            }
            transitions.append(Transition(timing: timing, storageClass: name))
        }
        self.transitions = transitions
        noncurrentExpiration = try element.child(
            "NoncurrentVersionExpiration", ["NoncurrentDays", "NewerNoncurrentVersions"]
        ).map { (it) throws(AWSError) in try Self.noncurrent(it, storageClass: nil) }
        var noncurrentTransitions: [Noncurrent] = []
        for it in try element.children(
            "NoncurrentVersionTransition", ["NoncurrentDays", "NewerNoncurrentVersions", "StorageClass"])
        {
            guard let name = try it.word("StorageClass", Self.storageClasses) else { throw .malformedXML }
            noncurrentTransitions.append(try Self.noncurrent(it, storageClass: name))
        }
        self.noncurrentTransitions = noncurrentTransitions
        let abort = try element.child("AbortIncompleteMultipartUpload", ["DaysAfterInitiation"])
        abortDays = try abort.flatMap { (it) throws(AWSError) in try it.integer("DaysAfterInitiation") }
        guard abort == nil || abortDays != nil else { throw .malformedXML }
    }

    /// Days or a date, of which there may be one.
    private static func timing(_ element: ConfigurationElement) throws(AWSError) -> LifecycleTiming? {
        let days = try element.integer("Days")
        guard let date = try element.timestamp("Date") else { return days.map(LifecycleTiming.days) }
        guard days == nil else { throw .malformedXML }
        guard date.isMidnight else {
            throw .invalidArgument("'Date' must be at midnight GMT", "Date", PacificTime.text(date))
        }
        return .date(date)
    }

    private static func noncurrent(
        _ element: ConfigurationElement, storageClass: String?
    ) throws(AWSError) -> Noncurrent {
        guard let days = try element.integer("NoncurrentDays") else { throw .malformedXML }
        return Noncurrent(
            days: days, kept: try element.integer("NewerNoncurrentVersions"), storageClass: storageClass)
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
