import Core
import ServiceKit

/// Which new objects of a bucket are copied to which others
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-add-config.html).
///
/// The wordings of refusals are those that clients of the real service report; those about replication time, encryption
/// and prefixes that overlap are from memory.
struct ReplicationConfiguration {
    let role: String
    var rules: [ReplicationRule]

    static let ruleCountMax = 1000
    private static let idLengthMax = 255

    init(_ document: Structure) throws(AWSError) {
        let root = try ConfigurationElement(document, ["Role"], lists: ["Rule"])
        role = try root.required("Role")
        let values = document.flatList("Rule")
        guard (1...Self.ruleCountMax).contains(values.count) else { throw .malformedXML }
        rules = []
        for value in values {
            guard case .structure(let rule) = value else { throw .malformedXML }
            rules.append(try ReplicationRule(rule))
        }
    }

    /// As the elements of an answer.
    var members: Structure {
        ["Role": .string(role), "Rule": .flatList(rules.map { .structure($0.members) })]
    }

    func validate() throws(AWSError) {
        for role in role.split(separator: ",", omittingEmptySubsequences: false) {
            let parts = role.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
            guard parts.count == 6, parts[0] == "arn", parts[2] == "iam", parts[4].utf8.count == 12,
                parts[5].hasPrefix("role/")
            else {
                throw .invalidArgument("Invalid Role specified in replication configuration", "Role", String(role))
            }
        }
        guard Set(rules.map(\.isSecondVersion)).count == 1 else { throw .malformedXML }
        var ids: Set<String> = []
        var priorities: Set<Int> = []
        for rule in rules {
            guard rule.id.utf16.count <= Self.idLengthMax else {
                throw .invalidArgument("ID length should not exceed allowed limit of 255", "ID", rule.id)
            }
            guard rule.id.isEmpty || ids.insert(rule.id).inserted else {
                throw .invalidArgument("Rule Id must be unique", "ID", rule.id)
            }
            try rule.validate()
            if let priority = rule.priority, !priorities.insert(priority).inserted {
                throw .invalidRequest("Found duplicate priority. Rule priorities must be unique")
            }
        }
        if !rules[0].isSecondVersion { try validatePrefixes() }
    }

    /// Without priorities no object may fall under two rules.
    private func validatePrefixes() throws(AWSError) {
        let prefixes = rules.map { Array(($0.filter.prefix ?? "").utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        for (one, next) in zip(prefixes, prefixes.dropFirst()) where next.starts(with: one) {
            throw .invalidRequest("Found overlapping prefixes in the rules of the replication configuration.")
        }
    }

    /// The rules by which an object is copied: for each destination the one of highest priority.
    func rules(key: String, tags: String) -> [ReplicationRule] {
        var chosen: [ReplicationRule] = []
        for rule in rules where rule.isEnabled && rule.filter.matches(key: key, size: 0, tags: tags) {
            guard let index = chosen.firstIndex(where: { $0.destination == rule.destination }) else {
                chosen.append(rule)
                continue
            }
            if rule.priority ?? 0 > chosen[index].priority ?? 0 { chosen[index] = rule }
        }
        return chosen
    }
}

/// One rule of a replication configuration.
struct ReplicationRule {
    var id: String { didSet { members["ID"] = .string(id) } }
    let priority: Int?
    let isEnabled: Bool
    let filter: ObjectFilter
    /// Nil where the rule does not say.
    let deleteMarkers: Bool?
    /// The name of the destination bucket.
    let destination: String
    /// Who is expected to own it.
    let account: String?
    let storageClass: String?
    /// The rule as it was sent.
    private(set) var members: Structure
    private let target: Target
    private let copiesKMS: Bool

    /// What a destination says beside the bucket.
    private struct Target {
        var arn = ""
        var hasTranslation = false
        var hasKey = false
        var timeMinutes: Int?
        var hasTime = false
        var hasMetrics = false
    }

    /// Whether it is written as since 2018, with a filter and a priority.
    var isSecondVersion: Bool { filter.form != .rule }

    private static let status = ["Enabled", "Disabled"]

    init(_ members: Structure) throws(AWSError) {
        self.members = members
        let rule = try ConfigurationElement(
            members,
            [
                "ID", "Priority", "Prefix", "Filter", "Status", "SourceSelectionCriteria",
                "ExistingObjectReplication", "Destination", "DeleteMarkerReplication",
            ])
        id = try rule.text("ID") ?? ""
        priority = try rule.integer("Priority")
        guard let status = try rule.word("Status", Self.status), rule.has("Filter") || rule.has("Prefix") else {
            throw .malformedXML
        }
        isEnabled = status == "Enabled"
        filter = try ObjectFilter(rule: rule, hasSizes: false)
        deleteMarkers = try Self.status(of: "DeleteMarkerReplication", in: rule)
        _ = try Self.status(of: "ExistingObjectReplication", in: rule)
        let criteria = try rule.child("SourceSelectionCriteria", ["SseKmsEncryptedObjects", "ReplicaModifications"])
        if let criteria { _ = try Self.status(of: "ReplicaModifications", in: criteria) }
        copiesKMS =
            try criteria.flatMap { (it) throws(AWSError) in try Self.status(of: "SseKmsEncryptedObjects", in: it) }
            ?? false
        guard
            let element = try rule.child(
                "Destination",
                [
                    "Bucket", "Account", "StorageClass", "AccessControlTranslation", "EncryptionConfiguration",
                    "ReplicationTime", "Metrics",
                ])
        else { throw .malformedXML }
        account = try element.text("Account")
        storageClass = try element.word("StorageClass", StorageClass.names)
        target = try Self.target(element)
        destination = String(target.arn.split(separator: ":", omittingEmptySubsequences: false).last ?? "")
    }

    /// The `Status` inside an element that holds nothing else.
    private static func status(of name: String, in element: ConfigurationElement) throws(AWSError) -> Bool? {
        guard let child = try element.child(name, ["Status"]) else { return nil }
        guard let word = try child.word("Status", status) else { throw .malformedXML }
        return word == "Enabled"
    }

    private static func target(_ element: ConfigurationElement) throws(AWSError) -> Target {
        var target = Target(arn: try element.required("Bucket"))
        if let translation = try element.child("AccessControlTranslation", ["Owner"]) {
            guard try translation.word("Owner", ["Destination"]) != nil else { throw .malformedXML }
            target.hasTranslation = true
        }
        target.hasKey =
            try element.child("EncryptionConfiguration", ["ReplicaKmsKeyID"])?.has("ReplicaKmsKeyID") ?? false
        if let time = try element.child("ReplicationTime", ["Status", "Time"]) {
            guard let word = try time.word("Status", status), let value = try time.child("Time", ["Minutes"]) else {
                throw .malformedXML
            }
            target.hasTime = word == "Enabled"
            target.timeMinutes = try value.integer("Minutes")
        }
        if let metrics = try element.child("Metrics", ["Status", "EventThreshold"]) {
            guard let word = try metrics.word("Status", status) else { throw .malformedXML }
            target.hasMetrics = word == "Enabled"
        }
        return target
    }

    private static let guide = "Please refer to S3 Developer Guide for more information."
    /// https://docs.aws.amazon.com/AmazonS3/latest/API/API_ReplicationTimeValue.html
    private static let timeMinutes = 15

    fileprivate func validate() throws(AWSError) {
        if isSecondVersion {
            let schema = "must be specified for this version of Cross Region Replication configuration schema. "
            guard deleteMarkers != nil else { throw .invalidRequest("DeleteMarkerReplication \(schema)\(Self.guide)") }
            guard let priority else { throw .invalidRequest("Priority \(schema)\(Self.guide)") }
            guard priority >= 0 else { throw .malformedXML }
            if deleteMarkers == true, !filter.tags.isEmpty {
                throw .invalidRequest(
                    "Delete marker replication is not supported if any Tag filter is specified. \(Self.guide)")
            }
        } else if priority != nil || deleteMarkers != nil {
            throw .malformedXML
        }
        guard target.arn.hasPrefix("arn:aws:s3:::"), !destination.isEmpty else {
            throw .invalidArgument("Invalid ARN", "Bucket", target.arn)
        }
        if let account, account.utf8.count != 12 || !account.utf8.allSatisfy({ (48...57).contains($0) }) {
            throw .invalidArgument("Invalid account ID", "Account", account)
        }
        if target.hasTranslation, account == nil {
            throw .invalidRequest("Account must be specified if AccessControlTranslation is specified.")
        }
        if copiesKMS, !target.hasKey {
            throw .invalidRequest(
                "ReplicaKmsKeyID must be specified if SseKmsEncryptedObjects tag is present.")
        }
        if target.hasKey, !copiesKMS {
            throw .invalidRequest(
                "SseKmsEncryptedObjects must be specified if EncryptionConfiguration is present.")
        }
        if target.hasTime {
            guard target.timeMinutes == Self.timeMinutes else {
                throw .invalidArgument(
                    "ReplicationTime must be 15 minutes", "Minutes", target.timeMinutes.map(String.init))
            }
            guard target.hasMetrics else {
                throw .invalidRequest("Metrics must be enabled if ReplicationTime is enabled.")
            }
        }
    }
}
