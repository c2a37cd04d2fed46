import Core
import ServiceKit

/// Tags of an object or a bucket, in their order. Kept in the store the way the `x-amz-tagging` header writes them.
struct TagSet {
    private(set) var tags: [(key: String, value: String)] = []

    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html
    static let objectCountMax = 10
    /// https://docs.aws.amazon.com/AmazonS3/latest/userguide/CostAllocTagging.html
    static let bucketCountMax = 50
    static let keyLengthMax = 128
    static let valueLengthMax = 256

    /// What a set of tags belongs to.
    enum Kind { case object, bucket }

    init() {}

    /// Reads `x-amz-tagging`: URL query parameters.
    init(header: String) throws(AWSError) {
        guard let items = QueryString.parse(Substring(header), plusIsSpace: true),
            !items.contains(where: \.name.isEmpty)
        else { throw Self.badHeader(header) }
        tags = items.map { (key: $0.name, value: $0.value ?? "") }
        let isAllowed = tags.allSatisfy { Self.isAllowed($0.key) && Self.isAllowed($0.value) }
        guard isAllowed, !hasDuplicates else { throw Self.badHeader(header) }
        try validate(.object)
    }

    /// The elements of a set. Recorded from AWS: without one there are no tags.
    static let rule = XMLRule.elements("TagSet", [.tag(many: true)])

    /// Reads the `Tagging` element of a request.
    init(xml document: Structure?, _ kind: Kind, _ input: Input) throws(AWSError) {
        guard let document else { throw .missingRequestBody }
        let xml = try XMLRule.read(document, [Self.rule])
        let elements = try input.read { (_) throws(TypeMismatch) in try xml.list("TagSet", member: "Tag") } ?? []
        for element in elements {
            guard case .structure(let tag) = element, case .string(let key)? = tag["Key"],
                case .string(let value)? = tag["Value"]
            else { throw .malformedXML }
            tags.append((key, value))
        }
        if hasDuplicates { throw .invalidTag("Cannot provide multiple Tags with the same key", key: duplicate) }
        try validate(kind)
    }

    /// Reads what `encoded` wrote.
    init(stored: String) {
        guard !stored.isEmpty else { return }
        guard let items = QueryString.parse(Substring(stored), plusIsSpace: true) else {
            preconditionFailure("tags in the store are as they were written")
        }
        tags = items.map { (key: $0.name, value: $0.value ?? "") }
    }

    /// As `key=value&…`, percent-encoded.
    var encoded: String {
        tags.map { "\(PercentEncoding.encode($0.key))=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
    }

    /// How many tags a stored text holds.
    static func count(stored: String) -> Int {
        stored.isEmpty ? 0 : stored.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: "&") ? 1 : 0) }
    }

    /// As `TagSet` elements of an answer.
    var value: Value {
        .list(tags.map { .structure(["Key": .string($0.key), "Value": .string($0.value)]) }, member: "Tag")
    }

    // MARK: - Rules

    private func validate(_ kind: Kind) throws(AWSError) {
        switch kind {
        case .object where tags.count > Self.objectCountMax:
            throw .tooManyTags("Object tags cannot be greater than \(Self.objectCountMax)")
        case .bucket where tags.count > Self.bucketCountMax:
            throw .tooManyTags("Bucket tag count cannot be greater than \(Self.bucketCountMax)")
        default: break
        }
        for (key, value) in tags {
            guard (1...Self.keyLengthMax).contains(key.utf16.count), Self.isAllowed(key) else {
                throw .invalidTag("The TagKey you have provided is invalid", key: key)
            }
            guard value.utf16.count <= Self.valueLengthMax, Self.isAllowed(value) else {
                throw .invalidTag("The TagValue you have provided is invalid", key: key, value: value)
            }
            guard !key.lowercased().hasPrefix("aws:") else {
                let message =
                    kind == .object
                    ? "Your TagKey cannot be prefixed with aws:"
                    : "System tags cannot be added/updated by requester"
                throw .invalidTag(message, key: key)
            }
        }
    }

    private var hasDuplicates: Bool { duplicate != nil }

    /// A key that comes twice, compared byte by byte: `String` would take different spellings of an accent for the same.
    private var duplicate: String? {
        var seen: Set<[UInt8]> = []
        return tags.first { !seen.insert(Array($0.key.utf8)).inserted }?.key
    }

    /// Letters, spaces and digits of any script, and `_ . : / = + - @`.
    private static func isAllowed(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            if "_.:/=+-@".unicodeScalars.contains(scalar) { return true }
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spaceSeparator,
                .lineSeparator, .paragraphSeparator, .decimalNumber, .letterNumber, .otherNumber:
                return true
            default: return false
            }
        }
    }

    private static func badHeader(_ header: String) -> AWSError {
        .invalidArgument(
            "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name "
                + "duplicates.", "x-amz-tagging", header)
    }
}
