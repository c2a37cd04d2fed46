import Core
import ServiceKit

/// An element of a configuration document, read as strictly as S3's schema: what it does not know, what comes twice and
/// what has the wrong form makes the document `MalformedXML`.
struct ConfigurationElement {
    private let members: Structure

    /// - Parameter lists: the children that may come more than once.
    init(_ members: Structure, _ known: [String], lists: [String] = []) throws(AWSError) {
        var seen: Set<String> = []
        for (name, _) in members.members where !name.hasPrefix("@") {
            guard known.contains(name) && seen.insert(name).inserted || lists.contains(name) else {
                throw .malformedXML
            }
        }
        self.members = members
    }

    func has(_ name: String) -> Bool { members[name] != nil }

    func text(_ name: String) throws(AWSError) -> String? {
        switch members[name] {
        case nil, .null: nil
        case .string(let text): text
        default: throw .malformedXML
        }
    }

    func required(_ name: String) throws(AWSError) -> String {
        guard let text = try text(name) else { throw .malformedXML }
        return text
    }

    /// One of some words.
    func word(_ name: String, _ words: [String]) throws(AWSError) -> String? {
        guard let text = try text(name) else { return nil }
        guard words.contains(text) else { throw .malformedXML }
        return text
    }

    func integer(_ name: String) throws(AWSError) -> Int? {
        guard let text = try text(name) else { return nil }
        guard let number = Int(text), abs(number) <= Int(Int32.max) || name.hasPrefix("ObjectSize") else {
            throw .malformedXML
        }
        return number
    }

    func boolean(_ name: String) throws(AWSError) -> Bool? {
        switch try text(name)?.lowercased() {
        case nil: nil
        case "true": true
        case "false": false
        default: throw .malformedXML
        }
    }

    /// An instant, with or without a time of day.
    func timestamp(_ name: String) throws(AWSError) -> Timestamp? {
        guard let text = try text(name) else { return nil }
        guard let instant = Timestamp(iso8601: text) ?? Timestamp(iso8601: text + "T00:00:00Z") else {
            throw .malformedXML
        }
        return instant
    }

    func child(_ name: String, _ known: [String], lists: [String] = []) throws(AWSError) -> ConfigurationElement? {
        guard let value = members[name] else { return nil }
        return try Self.element(value, known, lists: lists)
    }

    func children(_ name: String, _ known: [String], lists: [String] = []) throws(AWSError) -> [ConfigurationElement] {
        var found: [ConfigurationElement] = []
        for value in members.flatList(name) { found.append(try Self.element(value, known, lists: lists)) }
        return found
    }

    private static func element(
        _ value: Value, _ known: [String], lists: [String]
    ) throws(AWSError) -> ConfigurationElement {
        switch value {
        case .structure(let members): try ConfigurationElement(members, known, lists: lists)
        case .string(let text) where text.allSatisfy(\.isWhitespace):
            try ConfigurationElement(Structure(), known, lists: lists)
        default: throw .malformedXML
        }
    }
}

/// Configurations as the store keeps them: the XML of their members.
enum ConfigurationDocument {
    private static let root = "Configuration"

    static func encode(_ members: Structure) -> String {
        var writer = XMLWriter(declaration: false)
        write(.structure(members), root, &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    static func decode(_ text: String) throws(AWSError) -> Structure {
        let element: XMLElement
        do { element = try XMLElement(parsing: text) } catch {
            throw .internalFailure("a stored configuration is damaged: \(error)")
        }
        return members(element)
    }

    private static func write(_ value: Value, _ name: String, _ writer: inout XMLWriter) {
        switch value {
        case .structure(let structure):
            writer.open(name)
            for member in structure.members { write(member.value, member.name, &writer) }
            writer.close()
        case .flatList(let values):
            for value in values { write(value, name, &writer) }
        case .string(let text): writer.element(name, text)
        case .integer(let number): writer.element(name, number)
        case .boolean(let flag): writer.element(name, flag)
        case .timestamp(let instant): writer.element(name, instant.iso8601)
        default: preconditionFailure("configurations are made of texts, numbers, flags, instants and structures")
        }
    }

    private static func members(_ element: XMLElement) -> Structure {
        Structure(
            element.children.map { child in
                (child.name, child.children.isEmpty ? .string(child.text) : .structure(members(child)))
            })
    }
}

extension RequestChecksums {
    /// Reads what proves the document of a configuration, which some requests must have.
    static func verifyConfiguration(_ input: Input) throws(AWSError) {
        let checksums = try RequestChecksums(input)
        guard !checksums.isEmpty else {
            throw .invalidRequest("Missing required header for this request: Content-MD5 OR x-amz-checksum-*")
        }
        try checksums.verifyDocument(input)
    }
}

/// A rule's filter on keys, tags and sizes, as lifecycle and replication have it.
struct ObjectFilter {
    var prefix: String?
    var tags: [(key: String, value: String)] = []
    var sizeGreaterThan: Int?
    var sizeLessThan: Int?
    /// Where the prefix stands: in the rule itself as before 2017, in `Filter`, or in `And`.
    enum Form { case rule, filter, and }
    var form: Form

    /// Reads a rule's `Filter` or `Prefix`.
    init(rule: ConfigurationElement, hasSizes: Bool) throws(AWSError) {
        let sizes = hasSizes ? ["ObjectSizeGreaterThan", "ObjectSizeLessThan"] : []
        let predicates = ["Prefix", "Tag", "And"] + sizes
        guard let filter = try rule.child("Filter", predicates) else {
            form = .rule
            prefix = try rule.text("Prefix")
            return
        }
        guard !rule.has("Prefix"), predicates.count(where: filter.has) <= 1 else { throw .malformedXML }
        if let and = try filter.child("And", ["Prefix"] + sizes, lists: ["Tag"]) {
            form = .and
            try read(and, hasSizes: hasSizes)
            let count =
                tags.count + (prefix == nil ? 0 : 1) + (sizeGreaterThan == nil ? 0 : 1) + (sizeLessThan == nil ? 0 : 1)
            guard count >= 2 else { throw .malformedXML }
        } else {
            form = .filter
            try read(filter, hasSizes: hasSizes)
        }
    }

    private mutating func read(_ element: ConfigurationElement, hasSizes: Bool) throws(AWSError) {
        prefix = try element.text("Prefix")
        for tag in try element.children("Tag", ["Key", "Value"]) {
            let (key, value) = (try tag.required("Key"), try tag.required("Value"))
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
        guard hasSizes else { return }
        sizeGreaterThan = try element.integer("ObjectSizeGreaterThan")
        sizeLessThan = try element.integer("ObjectSizeLessThan")
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
