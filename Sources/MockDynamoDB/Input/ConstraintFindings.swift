import Core
import ServiceKit

/// The constraints a request fails.
struct ConstraintFindings {
    /// Whether lengths of lists and values of numbers are reported as the newer layer does: without what was sent.
    private let isNewer: Bool
    private var found: [String] = []
    /// What is reported only where nothing else is.
    private var weak: String?
    /// Where in the request the check is.
    private var place: [Step] = []
    private static let countMax = 10

    private enum Step {
        case member(Shape.Member)
        /// A number or name, which is written as it is.
        case plain(String)
    }

    init(isNewer: Bool) { self.isNewer = isNewer }

    mutating func check(_ value: Value, _ shape: Shape) {
        if shape.isAttributeValue || found.count >= Self.countMax { return }
        switch value {
        case .structure(let structure) where shape.kind == .structure:
            for member in shape.members {
                place.append(.member(member))
                if let value = structure[member.name], !value.isNull {
                    check(value, member.shape)
                } else if member.isRequired {
                    add("Value null at '\(older)'", "Member must not be null")
                }
                place.removeLast()
            }
        case .structure(let structure):
            if let batch = BatchRequestRules(shape) {
                // The newer layer has an answer of its own for no tables at all.
                if structure.isEmpty {
                    return add("Value at '\(newer)'", "Member must have length greater than or equal to 1")
                }
                if let fault = batch.fault(structure) {
                    return add("Value '\(fault.echo)' at '\(older)'", fault.rule, isWeak: batch.givesWay)
                }
            }
            checkLength(structure.members.count, shape, value)
            if shape.element.isAttributeValue { return }
            for member in structure.members {
                place += [.plain(member.name), .plain("member")]
                check(member.value, shape.element)
                place.removeLast(2)
            }
        case .list(let values, _):
            checkLength(values.count, shape, value)
            for (index, value) in values.enumerated() {
                place += [.plain(String(index + 1)), .plain("member")]
                check(value, shape.element)
                place.removeLast(2)
            }
        case .string(let text): checkText(text, shape)
        case .number, .integer: checkNumber(value, shape)
        default: break
        }
    }

    // MARK: - Kinds of values

    private mutating func checkText(_ text: String, _ shape: Shape) {
        // Since tables may be named by their ARN, a name is checked by its own rules, unless there is none.
        if shape.name == "TableArn", !text.isEmpty, !text.hasPrefix("arn:") {
            return checkText(text, .named("TableName"))
        }
        if shape.pattern == TableNames.pattern, !TableNames.matches(text) {
            add(
                "Value '\(text)' at '\(older)'", "Member must satisfy regular expression pattern: \(TableNames.pattern)"
            )
        }
        if !shape.values.isEmpty, !shape.values.contains(text) {
            add(
                "Value '\(text)' at '\(older)'",
                "Member must satisfy enum value set: [\(shape.values.joined(separator: ", "))]")
        }
        for rule in Self.brokenBounds(text.utf16.count, shape, "length") { add("Value '\(text)' at '\(older)'", rule) }
    }

    private mutating func checkLength(_ length: Int, _ shape: Shape, _ value: Value) {
        for rule in Self.brokenBounds(length, shape, "length") {
            add(isNewer ? "Value at '\(newer)'" : "Value '\(value.javaText)' at '\(older)'", rule)
        }
    }

    private mutating func checkNumber(_ value: Value, _ shape: Shape) {
        let number = value.wholeNumber
        for rule in Self.brokenBounds(number, shape, "value") {
            add(isNewer ? "Value at '\(newer)'" : "Value '\(number)' at '\(older)'", rule)
        }
    }

    private static func brokenBounds(_ number: Int, _ shape: Shape, _ what: String) -> [String] {
        var rules: [String] = []
        if let min = shape.min, number < min {
            rules.append("Member must have \(what) greater than or equal to \(min)")
        }
        if let max = shape.max, number > max { rules.append("Member must have \(what) less than or equal to \(max)") }
        return rules
    }

    // MARK: - The answer

    private mutating func add(_ subject: String, _ constraint: String, isWeak: Bool = false) {
        guard found.count < Self.countMax else { return }
        let finding = "\(subject) failed to satisfy constraint: \(constraint)"
        if isWeak { weak = finding } else { found.append(finding) }
    }

    func report() throws(AWSError) {
        let found = found.isEmpty ? [weak].compactMap { $0 } : found
        if found.isEmpty { return }
        throw .validation(
            "\(found.count) validation error\(found.count == 1 ? "" : "s") detected: "
                + found.joined(separator: "; "))
    }

    /// The place with small first letters, as the older layer writes it.
    private var older: String { path { $0.pathName } }
    /// The place with the members' own names.
    private var newer: String { path { $0.name } }

    private func path(_ name: (Shape.Member) -> String) -> String {
        place.map { step in
            switch step {
            case .member(let member): name(member)
            case .plain(let text): text
            }
        }.joined(separator: ".")
    }
}

/// What the newer layer refuses by itself, before anything else is looked at.
enum NewerConstraints {
    static func check(_ members: Structure, _ shape: Shape, _ layer: ValueLayer) throws(AWSError) {
        if members.text("TableName")?.isEmpty == true {
            throw .validation(
                "1 validation error detected: Value at 'TableName' failed to satisfy constraint: Member must have "
                    + "length greater than or equal to 1")
        }
        if let joined = members.text("ConditionalOperator"), !["AND", "OR"].contains(joined) {
            throw refusal("ALL, OR", layer)
        }
        guard let returned = members.text("ReturnValues"), !Shape.named("ReturnValue").values.contains(returned),
            // An update stops here; the others go on to what else may be returned.
            shape.name == "UpdateItemInput"
                || !["ReturnConsumedCapacity", "ReturnItemCollectionMetrics"].contains(where: { name in
                    members.text(name).map { !Shape.named(name).values.contains($0) } ?? false
                })
        else { return }
        throw refusal("ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE", layer)
    }

    private static func refusal(_ values: String, _ layer: ValueLayer) -> AWSError {
        .requestValidation(
            "Failed to satisfy constraint: Member must satisfy enum value set: [\(values)]",
            isEnveloped: layer == .enveloped)
    }
}

/// How tables and indexes may be named.
enum TableNames {
    static let pattern = "[a-zA-Z0-9_.-]+"

    static func matches(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy(isAllowed) }

    /// A name of a table, or something that is checked as an ARN later.
    static func isPlausible(_ text: String) -> Bool {
        text.hasPrefix("arn:") || (3...255).contains(text.utf8.count) && matches(text)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
