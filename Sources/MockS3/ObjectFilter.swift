import Core
import ServiceKit

/// A rule's filter on keys, tags and sizes, as lifecycle and replication have it.
struct ObjectFilter {
    var prefix: String?
    var tags: [(key: String, value: String)] = []
    var sizeGreaterThan: Int?
    var sizeLessThan: Int?
    /// Where the prefix stands: in the rule itself as before 2017, in `Filter`, or in `And`.
    enum Form { case rule, filter, and }
    var form: Form

    /// The elements of a rule that it is read from.
    static func rules(hasSizes: Bool) -> [XMLRule] {
        let sizes: [XMLRule] = hasSizes ? [.size("ObjectSizeGreaterThan"), .size("ObjectSizeLessThan")] : []
        return [
            .text("Prefix"),
            .elements(
                "Filter",
                [.text("Prefix"), XMLRule.tag()] + sizes + [
                    .elements("And", [.text("Prefix"), XMLRule.tag(many: true)] + sizes)
                ]),
        ]
    }

    /// Reads a rule's `Filter` or `Prefix`.
    init(rule: Structure) throws(AWSError) {
        guard let filter = rule.node("Filter") else {
            guard let prefix = rule.leaf("Prefix") else { throw .malformedXML }
            form = .rule
            self.prefix = prefix
            return
        }
        guard rule.leaf("Prefix") == nil, filter.members.count <= 1 else { throw .malformedXML }
        if let and = filter.node("And") {
            guard and.members.count >= 2 else { throw .malformedXML }
            form = .and
            try read(and)
        } else {
            form = .filter
            try read(filter)
        }
    }

    private mutating func read(_ predicates: Structure) throws(AWSError) {
        prefix = predicates.leaf("Prefix")
        for tag in predicates.nodes("Tag") {
            let (key, value) = (tag.leaf("Key") ?? "", tag.leaf("Value") ?? "")
            guard (1...TagSet.keyLengthMax).contains(key.utf16.count) else {
                throw .invalidTag("The TagKey you have provided is invalid", key: key)
            }
            guard value.utf16.count <= TagSet.valueLengthMax else {
                throw .invalidTag("The TagValue you have provided is invalid", key: key, value: value)
            }
            guard !tags.contains(where: { $0.key == key }) else {
                throw .invalidRequest("Duplicate Tag Keys are not allowed.")
            }
            tags.append((key, value))
        }
        sizeGreaterThan = predicates.leafInteger("ObjectSizeGreaterThan")
        sizeLessThan = predicates.leafInteger("ObjectSizeLessThan")
    }

    var hasSizes: Bool { sizeGreaterThan != nil || sizeLessThan != nil }

    /// The filter's part of a rule in an answer.
    func add(to rule: inout Structure) {
        var predicates = Structure()
        if let prefix { predicates.add("Prefix", .string(prefix)) }
        for tag in tags {
            predicates.add("Tag", .structure(["Key": .string(tag.key), "Value": .string(tag.value)]))
        }
        if let sizeGreaterThan { predicates.add("ObjectSizeGreaterThan", .integer(sizeGreaterThan)) }
        if let sizeLessThan { predicates.add("ObjectSizeLessThan", .integer(sizeLessThan)) }
        switch form {
        case .rule: rule.add("Prefix", .string(prefix ?? ""))
        case .filter: rule.add("Filter", .structure(predicates))
        case .and: rule.add("Filter", .structure(["And": .structure(predicates)]))
        }
    }

    /// Whether an object is meant. `tags` as `TagSet.encoded`.
    func matches(key: String, size: Int, tags stored: String) -> Bool {
        guard key.utf8.starts(with: (prefix ?? "").utf8), size > sizeGreaterThan ?? -1, size < sizeLessThan ?? .max
        else { return false }
        if tags.isEmpty { return true }
        let found = TagSet(stored: stored).tags
        return tags.allSatisfy { tag in found.contains { $0.key == tag.key && $0.value == tag.value } }
    }
}
