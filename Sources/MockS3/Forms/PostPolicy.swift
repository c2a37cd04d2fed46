import Core
import ServiceKit

/// What a signed form may say: until when, and which values its fields may have
/// (https://docs.aws.amazon.com/AmazonS3/latest/developerguide/sigv4-HTTPPOSTConstructPolicy.html).
struct PostPolicy {
    private enum Condition {
        case equal(name: String, value: String)
        case prefix(name: String, value: String)
        case length(lower: JSONValue, upper: JSONValue)

        /// The field it is about, in lower case and without the dollar; nil for a length, and for a name that lacks the
        /// dollar, which no field fits.
        var field: String? {
            switch self {
            case .equal(let name, _), .prefix(let name, _):
                name.hasPrefix("$") ? name.dropFirst().lowercased() : nil
            case .length: nil
            }
        }

        /// As S3 shows it in its message: as in the policy, a simple condition as an equality.
        var text: String {
            let items: [JSONValue] =
                switch self {
                case .equal(let name, let value): ["eq", .string(name), .string(value)]
                case .prefix(let name, let value): ["starts-with", .string(name), .string(value)]
                case .length(let lower, let upper): ["content-length-range", lower, upper]
                }
            return "[" + items.map { $0.text() }.joined(separator: ", ") + "]"
        }
    }

    private let expiration: Timestamp
    private let conditions: [Condition]

    // MARK: - Reading

    /// Reads a policy as a form holds it, in Base64.
    init(encoded: String) throws(AWSError) {
        guard let bytes = Base64.decode(encoded) else { throw Self.invalid("invalid Base64 encoding.") }
        let document: JSONValue
        do { document = try JSONValue(parsing: bytes) } catch { throw Self.invalid("Invalid JSON.") }
        guard case .object(let policy) = document else { throw Self.invalid("Invalid JSON.") }
        for name in policy.names where name != "expiration" && name != "conditions" {
            throw Self.invalid("Unexpected: '\(name.lowercased())'")
        }
        guard let expiration = policy["expiration"] else { throw Self.invalid("Policy missing expiration.") }
        guard let list = policy["conditions"] else { throw Self.invalid("Policy missing conditions.") }
        guard let text = expiration.string, text.hasSuffix("Z"), let instant = Timestamp(iso8601: text) else {
            throw Self.invalid("Invalid 'expiration' value: '\(expiration.string ?? expiration.text())'")
        }
        guard let items = list.array else { throw Self.invalid("Invalid 'conditions' value: must be a List.") }
        self.expiration = instant
        var conditions: [Condition] = []
        for item in items { conditions.append(try Self.condition(item)) }
        self.conditions = conditions
    }

    private static func condition(_ item: JSONValue) throws(AWSError) -> Condition {
        switch item {
        case .object(let object):
            guard object.count == 1, let (name, value) = object.members.first else {
                throw invalid(
                    "Invalid Simple-Condition: Simple-Conditions must have exactly one property specified.")
            }
            if value.isNull { throw invalid("Invalid JSON.") }
            guard let text = value.string else { throw invalid("Invalid Simple-Condition: value must be a string.") }
            return .equal(name: "$\(name)", value: text)
        case .array(let items): return try condition(list: items)
        default: throw invalid("Invalid condition test: must be a List or Object.")
        }
    }

    private static func condition(list items: [JSONValue]) throws(AWSError) -> Condition {
        guard let first = items.first else { throw invalid("Invalid Condition: missing operation identifier.") }
        guard let operation = first.string else { throw invalid("Invalid JSON.") }
        let name = operation.lowercased()
        guard ["eq", "starts-with", "content-length-range"].contains(name) else {
            throw invalid("Invalid Condition: unknown operation '\(operation)'.")
        }
        guard items.count == 3 else { throw invalid("Invalid \(name): wrong number of arguments.") }
        if name == "content-length-range" {
            for bound in items[1...] {
                switch bound {
                case .string: continue
                case .number(let text) where text.hasPrefix("-"): throw invalid("Token - must be enclosed in quotes.")
                case .number(let text) where Int(text) != nil: continue
                default: throw invalid("Invalid JSON.")
                }
            }
            return .length(lower: items[1], upper: items[2])
        }
        guard let field = items[1].string, let value = items[2].string else { throw invalid("Invalid JSON.") }
        return name == "eq" ? .equal(name: field, value: value) : .prefix(name: field, value: value)
    }

    private static func invalid(_ problem: String) -> AWSError {
        AWSError("InvalidPolicyDocument", "Invalid Policy: \(problem)")
    }

    // MARK: - Enforcing

    /// Refuses a form that the policy does not allow: one that comes too late, one that breaks a condition, and one with
    /// fields no condition is about.
    func check(_ form: PostForm, bucket: String, sizeBytes: Int, now: Timestamp) throws(AWSError) {
        guard now <= expiration else { throw Self.refused("Policy expired.") }
        for condition in conditions { try check(condition, form, bucket: bucket, sizeBytes: sizeBytes) }
        let covered = Set(conditions.compactMap(\.field))
        let extra = form.fields.map(\.name).filter { name in
            let name = name.lowercased()
            return !covered.contains(name) && !Self.exempt.contains(name) && !name.hasPrefix("x-ignore-")
        }
        guard extra.isEmpty else { throw Self.refused("Extra input fields: \(extra.joined(separator: ", "))") }
    }

    private static let exempt: Set<String> = ["file", "policy", "x-amz-signature", "signature", "awsaccesskeyid"]

    private func check(
        _ condition: Condition, _ form: PostForm, bucket: String, sizeBytes: Int
    ) throws(AWSError) {
        let holds: Bool
        switch condition {
        case .length(let lower, let upper):
            guard let lower = Self.bound(lower), let upper = Self.bound(upper) else { throw Self.failed(condition) }
            return try Self.checkSize(sizeBytes, lower, upper)
        case .equal(_, let wanted):
            holds = value(of: condition, form, bucket) == wanted
        case .prefix(_, let wanted):
            let value = value(of: condition, form, bucket)
            // A list of types must have every type right.
            if condition.field == "content-type", let value {
                holds = value.split(separator: ",", omittingEmptySubsequences: false).allSatisfy {
                    $0.drop { $0 == " " }.hasPrefix(wanted)
                }
            } else {
                holds = value?.hasPrefix(wanted) ?? (wanted.isEmpty && Self.mayBeAbsent(condition.field))
            }
        }
        guard holds else { throw Self.failed(condition) }
    }

    /// A field that a condition names must be there, though it may be empty; the headers of S3's own may be missing
    /// where any value would do (ceph/s3-tests, test_sse_s3_default_post_object_authenticated_request).
    private static func mayBeAbsent(_ field: String?) -> Bool {
        field.map { $0.hasPrefix("x-amz-") && !$0.hasPrefix("x-amz-meta-") } ?? false
    }

    /// The bucket is that of the URL, whatever a field may say.
    private func value(of condition: Condition, _ form: PostForm, _ bucket: String) -> String? {
        guard let field = condition.field else { return nil }
        return field == "bucket" ? bucket : form[field]
    }

    private static func bound(_ value: JSONValue) -> Int? { value.string.flatMap { Int($0) } ?? value.int }

    private static func checkSize(_ size: Int, _ lower: Int, _ upper: Int) throws(AWSError) {
        if size > upper {
            throw AWSError(
                "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size",
                details: [("ProposedSize", String(size)), ("MaxSizeAllowed", String(upper))])
        }
        if size < lower {
            throw AWSError(
                "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size",
                details: [("ProposedSize", String(size)), ("MinSizeAllowed", String(lower))])
        }
    }

    private static func failed(_ condition: Condition) -> AWSError {
        refused("Policy Condition failed: \(condition.text)")
    }

    private static func refused(_ reason: String) -> AWSError {
        AWSError("AccessDenied", "Invalid according to Policy: \(reason)", status: 403)
    }
}
