import ServiceKit

/// The two checks that AWS's framework makes of every request before DynamoDB looks at it: JSON types, then constraints,
/// of which it reports up to ten at once.
enum InputCheck {
    /// Checks a request against its input shape. Operations whose values the newer layer checks report some of their
    /// constraints in its words, too.
    static func check(
        _ input: Input, _ shapeName: String, by layer: ValueLayer = .older
    ) throws(AWSError) {
        let shape = Shape.named(shapeName)
        try checkTypes(.structure(input.members), shape, isElement: false)
        // A request that lacks a member is the older layer's, whatever the operation.
        let isWhole = shape.members.allSatisfy { !$0.isRequired || !(input.members[$0.name]?.isNull ?? true) }
        if layer != .older, isWhole { try NewerConstraints.check(input.members, shape, layer) }
        var found = ConstraintFindings(isNewer: layer != .older && isWhole)
        found.check(.structure(input.members), shape)
        try found.report()
    }

    // MARK: - Types

    private static func checkTypes(_ value: Value, _ shape: Shape, isElement: Bool) throws(AWSError) {
        // Values check themselves while they are read, and are most of what requests hold.
        if shape.isAttributeValue { return }
        switch (shape.kind, value) {
        case (_, .null): return
        case (.structure, .structure(let structure)):
            for member in structure.members {
                guard let known = shape.members.first(where: { $0.name == member.name }) else { continue }
                try checkTypes(member.value, known.shape, isElement: false)
            }
        case (.list, .list(let values, _)):
            let element = shape.element
            for value in values { try checkTypes(value, element, isElement: true) }
        case (.map, .structure(let structure)):
            let element = shape.element
            if element.isAttributeValue { return }
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

    private static func javaName(_ shape: Shape) -> String {
        switch shape.kind {
        case .structure: "com.amazonaws.dynamodb.v20120810.\(shape.name)"
        case .list: "java.util.List<\(javaName(shape.element))>"
        case .map: "java.util.Map<java.lang.String, \(javaName(shape.element))>"
        case .blob: "java.nio.ByteBuffer"
        default: "java.lang.String"
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
