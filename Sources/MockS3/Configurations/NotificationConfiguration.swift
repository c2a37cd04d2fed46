import Core
import ServiceKit

/// One destination of a bucket's events, and which of them it gets.
struct NotificationTarget {
    /// The element a destination stands in, and what its ARN's element is called.
    enum Kind: String, CaseIterable {
        case topic = "Topic"
        case queue = "Queue"
        case function = "CloudFunction"

        var element: String { rawValue + "Configuration" }
        var service: String {
            switch self {
            case .topic: "sns"
            case .queue: "sqs"
            case .function: "lambda"
            }
        }
        /// What S3's messages call it.
        var noun: String {
            switch self {
            case .topic: "topic"
            case .queue: "queue"
            case .function: "Lambda"
            }
        }
    }

    let kind: Kind
    var id: String
    let arn: String
    let events: [String]
    let prefix: String
    let suffix: String
    private let filter: Structure?

    /// https://docs.aws.amazon.com/AmazonS3/latest/API/API_FilterRule.html
    static let filterSizeBytesMax = 1024

    init(_ kind: Kind, _ document: Structure) throws(AWSError) {
        self.kind = kind
        id = document.leaf("Id") ?? ""
        arn = document.leaf(kind.rawValue) ?? ""
        events = document.leaves("Event")
        try Self.checkARN(arn, kind)
        for event in events where !S3Event.known.contains(event) {
            throw .invalidArgument("The event '\(event)' is not supported for notifications", "Event", event)
        }
        var found: [String: String] = [:]
        var rules = Structure()
        for rule in document.node("Filter")?.node("S3Key")?.nodes("FilterRule") ?? [] {
            let name = rule.leaf("Name") ?? ""
            let value = rule.leaf("Value") ?? ""
            let known = name.lowercased()
            guard known == "prefix" || known == "suffix" else {
                throw .invalidArgument("filter rule name must be either prefix or suffix", "FilterRule.Name", name)
            }
            guard found[known] == nil else {
                throw .invalidArgument(
                    "Cannot specify more than one \(known) rule in a filter.", "FilterRule.Name", known)
            }
            guard value.utf8.count <= Self.filterSizeBytesMax else {
                throw .invalidArgument(
                    "Size of filter rule value cannot exceed \(Self.filterSizeBytesMax) bytes in UTF-8",
                    "FilterRule.Value", value)
            }
            found[known] = value
            rules.add(
                "FilterRule",
                .structure(["Name": .string(known == "prefix" ? "Prefix" : "Suffix"), "Value": .string(value)]))
        }
        prefix = found["prefix"] ?? ""
        suffix = found["suffix"] ?? ""
        filter = rules.isEmpty ? nil : ["S3Key": .structure(rules)]
    }

    private static func checkARN(_ arn: String, _ kind: Kind) throws(AWSError) {
        let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn", parts[1].hasPrefix("aws"), !parts[5].isEmpty else {
            throw .invalidArgument("The ARN could not be parsed", kind.rawValue, arn)
        }
        guard parts[2] == kind.service else {
            throw .invalidArgument("The ARN is not well formed", kind.rawValue, arn)
        }
    }

    /// The document as `GetBucketNotificationConfiguration` shows it.
    var document: Structure {
        var result: Structure = ["Id": .string(id), kind.rawValue: .string(arn)]
        for event in events { result.add("Event", .string(event)) }
        if let filter { result.add("Filter", .structure(filter)) }
        return result
    }

    /// Whether an event, such as `s3:ObjectCreated:Put`, of a key goes there.
    func takes(_ event: String, key: String) -> Bool {
        events.contains { $0 == event || $0.hasSuffix("*") && event.hasPrefix($0.dropLast()) } && key.hasPrefix(prefix)
            && key.hasSuffix(suffix)
    }

    /// Whether some event of some key would go to both.
    func overlaps(_ other: NotificationTarget) -> Bool {
        events.contains { a in
            other.events.contains { b in
                a == b || a.hasSuffix("*") && b.hasPrefix(a.dropLast()) || b.hasSuffix("*") && a.hasPrefix(b.dropLast())
            }
        } && (prefix.hasPrefix(other.prefix) || other.prefix.hasPrefix(prefix))
            && (suffix.hasSuffix(other.suffix) || other.suffix.hasSuffix(suffix))
    }

    /// An id in S3's form: the Base64 of a UUID.
    static func makeID(_ chance: inout Randomness) -> String { Base64.encode(Array(chance.uuid().utf8)) }
}

/// All destinations of a bucket's events.
struct NotificationConfiguration {
    private(set) var targets: [NotificationTarget] = []
    let usesEventBridge: Bool

    static let rules: [XMLRule] =
        NotificationTarget.Kind.allCases.map { kind in
            .elements(
                kind.element, many: true,
                [
                    .text("Id"), .text(kind.rawValue, required: true), .text("Event", required: true, many: true),
                    .elements("Filter", [.elements("S3Key", [filterRule])]),
                ])
        } + [.elements("EventBridgeConfiguration", [])]

    private static let filterRule = XMLRule.elements(
        "FilterRule", many: true, [.text("Name", required: true), .text("Value", required: true)])

    /// Reads a document that a client sent.
    init(validating document: Structure) throws(AWSError) {
        try self.init(document)
        var ids: Set<String> = []
        for target in targets where !target.id.isEmpty && !ids.insert(target.id).inserted {
            throw .invalidArgument("Same ID used for multiple configurations. IDs must be unique", "Id", target.id)
        }
        for (index, target) in targets.enumerated() where targets[..<index].contains(where: target.overlaps) {
            throw AWSError(
                "InvalidArgument",
                "Configuration is ambiguously defined. Cannot have overlapping suffixes in two rules if the prefixes "
                    + "are overlapping for the same event type.")
        }
    }

    /// Reads a document from the store.
    init(_ document: Structure) throws(AWSError) {
        for kind in NotificationTarget.Kind.allCases {
            for element in document.nodes(kind.element) { targets.append(try NotificationTarget(kind, element)) }
        }
        usesEventBridge = document.node("EventBridgeConfiguration") != nil
    }

    /// The same with an id for each target that has none.
    func named(_ makeID: () -> String) -> NotificationConfiguration {
        var result = self
        for index in targets.indices where targets[index].id.isEmpty { result.targets[index].id = makeID() }
        return result
    }

    var document: Structure {
        var result = Structure()
        for target in targets { result.add(target.kind.element, .structure(target.document)) }
        if usesEventBridge { result.add("EventBridgeConfiguration", .structure([:])) }
        return result
    }
}
