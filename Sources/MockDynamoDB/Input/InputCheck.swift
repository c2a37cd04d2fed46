import ServiceKit

/// The two checks that AWS's framework makes of every request before DynamoDB looks at it: JSON types, then constraints,
/// of which it reports up to ten at once.
enum InputCheck {
    /// Checks a request against its input shape.
    static func check(_ input: Input, _ shapeName: String) throws(AWSError) {
        let shape = Shape.named(shapeName)
        try checkTypes(.structure(input.members), shape, isElement: false)
        var found = Findings()
        found.check(.structure(input.members), shape, at: "")
        try found.report()
    }

    // MARK: - Types

    private static func checkTypes(_ value: Value, _ shape: Shape, isElement: Bool) throws(AWSError) {
        // Values check themselves while they are read, and are most of what requests hold.
        if shape.name == "AttributeValue" { return }
        switch (shape.kind, value) {
        case (_, .null): return
        case (.structure, .structure(let structure)):
            for member in structure.members {
                guard let known = shape.members.first(where: { $0.name == member.name }) else { continue }
                try checkTypes(member.value, .named(known.shape), isElement: false)
            }
        case (.list, .list(let values, _)):
            let element = Shape.named(shape.element)
            for value in values { try checkTypes(value, element, isElement: true) }
        case (.map, .structure(let structure)):
            if shape.element == "AttributeValue" { return }
            let element = Shape.named(shape.element)
            for member in structure.members { try checkTypes(member.value, element, isElement: true) }
        case (.string, .string), (.boolean, .boolean), (.blob, .string), (.integer, .number), (.integer, .integer),
            (.long, .number), (.long, .integer), (.double, .number), (.double, .double), (.double, .integer),
            (.timestamp, .number), (.timestamp, .integer), (.timestamp, .double), (.timestamp, .timestamp):
            return
        default: throw mismatch(value, shape, isElement: isElement)
        }
    }

    private static func mismatch(_ value: Value, _ shape: Shape, isElement: Bool) -> AWSError {
        switch (shape.kind, value) {
        case (.structure, .list):
            .serialization("Unrecognized collection type class com.amazonaws.dynamodb.v20120810.\(shape.name)")
        case (.map, .list):
            .serialization(
                "Unrecognized collection type java.util.Map<java.lang.String, "
                    + "\(javaName(shape.element))>")
        case (.structure, _), (.list, _), (.map, _):
            if case .structure = value {
                .serialization("Start of structure or map found where not expected")
            } else {
                .serialization(isElement ? parameterized(shape) : "Unexpected field type")
            }
        case (.boolean, _): .unexpected(value, wanted: "Boolean")
        case (.integer, _): .unexpected(value, wanted: "Integer")
        case (.long, _): .unexpected(value, wanted: "Long")
        case (.double, _): .unexpected(value, wanted: "Double")
        case (.timestamp, _): .unexpected(value, wanted: "Timestamp")
        default: .unexpected(value, wanted: "String")
        }
    }

    /// What AWS's reader says of a scalar inside a list or a map where something with parts is due.
    private static func parameterized(_ shape: Shape) -> String {
        shape.kind == .structure
            ? "Unexpected value type in payload"
            : "class sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl cannot be cast to class "
                + "java.lang.Class (sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl and "
                + "java.lang.Class are in module java.base of loader 'bootstrap')"
    }

    private static func javaName(_ name: String) -> String {
        let shape = Shape.named(name)
        return switch shape.kind {
        case .structure: "com.amazonaws.dynamodb.v20120810.\(shape.name)"
        case .list: "java.util.List<\(javaName(shape.element))>"
        case .map: "java.util.Map<java.lang.String, \(javaName(shape.element))>"
        case .blob: "java.nio.ByteBuffer"
        default: "java.lang.String"
        }
    }
}

// MARK: - Constraints

/// The constraints a request fails.
private struct Findings {
    private var found: [String] = []
    private static let countMax = 10

    mutating func check(_ value: Value, _ shape: Shape, at path: String) {
        if shape.name == "AttributeValue" || found.count >= Self.countMax { return }
        switch value {
        case .structure(let structure) where shape.kind == .structure:
            for member in shape.members {
                let path = path.isEmpty ? member.pathName : "\(path).\(member.pathName)"
                if let value = structure[member.name], !value.isNull {
                    check(value, .named(member.shape), at: path)
                } else if member.isRequired {
                    add("Value null at '\(path)'", "Member must not be null")
                }
            }
        case .structure(let structure):
            checkLength(structure.members.count, shape, "Value '\(Self.text(value))' at '\(path)'")
            if shape.element == "AttributeValue" { return }
            for member in structure.members {
                check(member.value, .named(shape.element), at: "\(path).\(member.name).member")
            }
        case .list(let values, _):
            checkLength(values.count, shape, "Value '\(Self.text(value))' at '\(path)'")
            for (index, value) in values.enumerated() {
                check(value, .named(shape.element), at: "\(path).\(index + 1).member")
            }
        case .string(let text): checkText(text, shape, "Value '\(text)' at '\(path)'")
        case .number, .integer: checkNumber(value, shape, at: path)
        default: break
        }
    }

    private mutating func checkText(_ text: String, _ shape: Shape, _ what: @autoclosure () -> String) {
        // Since tables may be named by their ARN, a name is checked by its own rules.
        if shape.name == "TableArn", !text.hasPrefix("arn:") {
            return checkText(text, .named("TableName"), what())
        }
        if shape.pattern == Self.namePattern, !text.utf8.allSatisfy(Self.isNameCharacter) || text.isEmpty {
            add(what(), "Member must satisfy regular expression pattern: \(Self.namePattern)")
        }
        if !shape.values.isEmpty, !shape.values.contains(text) {
            add(what(), "Member must satisfy enum value set: [\(shape.values.joined(separator: ", "))]")
        }
        checkLength(text.utf16.count, shape, what())
    }

    private mutating func checkLength(_ length: Int, _ shape: Shape, _ what: @autoclosure () -> String) {
        if let min = shape.min, length < min {
            add(what(), "Member must have length greater than or equal to \(min)")
        }
        if let max = shape.max, length > max {
            add(what(), "Member must have length less than or equal to \(max)")
        }
    }

    private mutating func checkNumber(_ value: Value, _ shape: Shape, at path: String) {
        let number = value.wholeNumber
        if let min = shape.min, number < min {
            add("Value '\(number)' at '\(path)'", "Member must have value greater than or equal to \(min)")
        }
        if let max = shape.max, number > max {
            add("Value '\(number)' at '\(path)'", "Member must have value less than or equal to \(max)")
        }
    }

    private mutating func add(_ what: String, _ constraint: String) {
        guard found.count < Self.countMax else { return }
        found.append("\(what) failed to satisfy constraint: \(constraint)")
    }

    func report() throws(AWSError) {
        if found.isEmpty { return }
        throw .validation(
            "\(found.count) validation error\(found.count == 1 ? "" : "s") detected: "
                + found.joined(separator: "; "))
    }

    /// A value as Java prints it.
    private static func text(_ value: Value) -> String {
        switch value {
        case .list(let values, _): "[\(values.map { text($0) }.joined(separator: ", "))]"
        case .structure(let structure):
            "{\(structure.members.map { "\($0.name)=\(text($0.value))" }.joined(separator: ", "))}"
        case .string(let text), .number(let text): text
        case .boolean(let flag): String(flag)
        case .integer(let number): String(number)
        default: ""
        }
    }

    private static let namePattern = "[a-zA-Z0-9_.-]+"

    private static func isNameCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

extension Value {
    /// A JSON number as AWS's reader makes integers of it: fractions are cut off, what is out of range is held at its end.
    var wholeNumber: Int {
        switch self {
        case .integer(let number): return number
        case .number(let literal):
            if let number = Int(literal) { return number }
            guard let number = Double(literal) else { return 0 }
            return number >= 9.2e18 ? .max : number <= -9.2e18 ? .min : Int(number)
        default: return 0
        }
    }
}
