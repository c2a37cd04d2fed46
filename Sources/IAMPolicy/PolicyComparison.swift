import Core

/// An operator of a condition, with what may stand before and after its name
/// (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).
package struct PolicyComparison: Sendable, Equatable {
    /// How many of a request's values must satisfy a condition on a key that can have several.
    package enum Quantifier: String, Sendable {
        case forAll = "ForAllValues"
        case forAny = "ForAnyValue"
    }

    /// What is compared.
    enum Kind: String, Sendable, CaseIterable {
        case stringEquals = "StringEquals"
        case stringEqualsIgnoreCase = "StringEqualsIgnoreCase"
        case stringLike = "StringLike"
        case numericEquals = "NumericEquals"
        case numericLessThan = "NumericLessThan"
        case numericLessThanEquals = "NumericLessThanEquals"
        case numericGreaterThan = "NumericGreaterThan"
        case numericGreaterThanEquals = "NumericGreaterThanEquals"
        case dateEquals = "DateEquals"
        case dateLessThan = "DateLessThan"
        case dateLessThanEquals = "DateLessThanEquals"
        case dateGreaterThan = "DateGreaterThan"
        case dateGreaterThanEquals = "DateGreaterThanEquals"
        case bool = "Bool"
        case binaryEquals = "BinaryEquals"
        case ipAddress = "IpAddress"
        case arnEquals = "ArnEquals"
        case arnLike = "ArnLike"
        case null = "Null"
    }

    /// Operators that hold where their counterpart does not.
    private static let inverses: [String: Kind] = [
        "StringNotEquals": .stringEquals, "StringNotEqualsIgnoreCase": .stringEqualsIgnoreCase,
        "StringNotLike": .stringLike, "NumericNotEquals": .numericEquals, "DateNotEquals": .dateEquals,
        "NotIpAddress": .ipAddress, "ArnNotEquals": .arnEquals, "ArnNotLike": .arnLike,
    ]

    let kind: Kind
    package let isInverted: Bool
    package let quantifier: Quantifier?
    /// Whether it holds where the request does not have the key.
    package let holdsIfMissing: Bool

    /// Reads an operator's name; nil when there is no such operator.
    package init?(_ name: String) {
        var rest = name[...]
        if let colon = rest.firstIndex(of: ":") {
            guard let quantifier = Quantifier(rawValue: String(rest[..<colon])) else { return nil }
            self.quantifier = quantifier
            rest = rest[rest.index(after: colon)...]
        } else {
            quantifier = nil
        }
        let suffix = "IfExists"
        holdsIfMissing = rest.hasSuffix(suffix)
        if holdsIfMissing { rest = rest.dropLast(suffix.utf8.count) }
        if let kind = Kind(rawValue: String(rest)) {
            self.kind = kind
            isInverted = false
        } else if let kind = Self.inverses[String(rest)] {
            self.kind = kind
            isInverted = true
        } else {
            return nil
        }
        if kind == .null, holdsIfMissing || quantifier != nil { return nil }
    }

    /// Whether a policy may compare with this value; one with a variable is known only when a request comes.
    func canCompare(_ value: String) -> Bool {
        if value.contains("${") { return true }
        switch kind {
        case .ipAddress: return AddressRange(value) != nil
        case .numericEquals, .numericLessThan, .numericLessThanEquals, .numericGreaterThan, .numericGreaterThanEquals:
            return Double(value) != nil
        case .dateEquals, .dateLessThan, .dateLessThanEquals, .dateGreaterThan, .dateGreaterThanEquals:
            return Self.date(value) != nil
        case .bool, .null: return ["true", "false"].contains(value.lowercased())
        default: return true
        }
    }

    /// Whether one value of a request is what one value of a policy asks for, an inverse operator aside.
    func isSatisfied(by actual: String, _ wanted: String, _ variables: PolicyVariables?) -> Bool {
        switch kind {
        case .stringEquals, .binaryEquals:
            return PolicyPattern(wanted, variables, hasWildcards: false)?.matches(actual) ?? false
        case .stringEqualsIgnoreCase:
            return PolicyPattern(wanted, variables, hasWildcards: false, ignoresCase: true)?
                .matches(actual, ignoresCase: true) ?? false
        case .stringLike: return PolicyPattern(wanted, variables)?.matches(actual) ?? false
        case .arnEquals, .arnLike: return Self.isARN(actual, wanted, variables)
        case .bool: return actual.lowercased() == wanted.lowercased()
        case .ipAddress:
            guard let range = AddressRange(wanted), let address = AddressRange(actual) else { return false }
            return range.contains(address)
        case .numericEquals: return Self.numbers(actual, wanted, ==)
        case .numericLessThan: return Self.numbers(actual, wanted, <)
        case .numericLessThanEquals: return Self.numbers(actual, wanted, <=)
        case .numericGreaterThan: return Self.numbers(actual, wanted, >)
        case .numericGreaterThanEquals: return Self.numbers(actual, wanted, >=)
        case .dateEquals: return Self.dates(actual, wanted, ==)
        case .dateLessThan: return Self.dates(actual, wanted, <)
        case .dateLessThanEquals: return Self.dates(actual, wanted, <=)
        case .dateGreaterThan: return Self.dates(actual, wanted, >)
        case .dateGreaterThanEquals: return Self.dates(actual, wanted, >=)
        case .null: return false
        }
    }

    private static func numbers(_ a: String, _ b: String, _ compare: (Double, Double) -> Bool) -> Bool {
        guard let a = Double(a), let b = Double(b) else { return false }
        return compare(a, b)
    }

    private static func dates(_ a: String, _ b: String, _ compare: (Int64, Int64) -> Bool) -> Bool {
        guard let a = date(a), let b = date(b) else { return false }
        return compare(a, b)
    }

    /// Milliseconds since 1970 of an ISO 8601 date or a count of seconds.
    private static func date(_ text: String) -> Int64? {
        if let seconds = Double(text), seconds.magnitude < 1e15 { return Int64(seconds * 1000) }
        return (Timestamp(iso8601: text) ?? Timestamp(iso8601: text + "T00:00:00Z"))?.milliseconds
    }

    /// Compares the six parts of an ARN one by one; each may have wildcards, whatever the operator's name says.
    private static func isARN(_ actual: String, _ wanted: String, _ variables: PolicyVariables?) -> Bool {
        if wanted == "*" { return true }
        let parts = (
            actual.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false),
            wanted.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        )
        guard parts.0.count == parts.1.count else { return false }
        return zip(parts.0, parts.1).allSatisfy { actual, wanted in
            PolicyPattern(String(wanted), variables)?.matches(String(actual)) ?? false
        }
    }
}

extension PolicyCondition {
    /// Whether a request satisfies the condition.
    func holds(in context: PolicyContext, _ variables: PolicyVariables?) -> Bool {
        let found = context[key]
        if comparison.kind == .null {
            return values.contains { ($0.lowercased() == "true") == (found == nil) }
        }
        guard let found, !found.isEmpty else {
            switch comparison.quantifier {
            case .forAll?: return true
            case .forAny?: return comparison.holdsIfMissing
            case nil: return comparison.holdsIfMissing || comparison.isInverted
            }
        }
        let isSatisfied = { (actual: String) -> Bool in
            values.contains { comparison.isSatisfied(by: actual, $0, variables) } != comparison.isInverted
        }
        switch comparison.quantifier {
        case .forAll?: return found.allSatisfy(isSatisfied)
        case .forAny?: return found.contains(where: isSatisfied)
        case nil: return comparison.isInverted ? found.allSatisfy(isSatisfied) : found.contains(where: isSatisfied)
        }
    }
}
