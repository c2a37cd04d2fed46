import Core
import ServiceKit

// How a request's JSON becomes values. Wrong JSON types are SerializationExceptions; `InputShape` finds those of a whole
// request before any rule about values is applied, as AWS does.

extension AttributeValue {
    /// Reads a value such as `{"S": "text"}`, by AWS's rules and in the words of the layer that checks it.
    init(_ value: Value, by layer: ValueLayer = .older) throws(AWSError) {
        self = try layer.reading { () throws(AWSError) in try AttributeValue(value, layer, depth: 0) }
    }

    fileprivate init(_ value: Value, _ layer: ValueLayer, depth: Int) throws(AWSError) {
        guard case .structure(let structure) = value else {
            throw .serialization("Unexpected value type in payload")
        }
        guard depth < Self.depthMax else { throw .nestedTooDeeply }
        var result: AttributeValue?
        var count = 0
        for member in structure.members {
            guard let kind = Kind(rawValue: member.name), !member.value.isNull else { continue }
            count += 1
            result = try Self.read(kind, member.value, layer, depth: depth)
        }
        guard let result else {
            throw .validation(
                "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes")
        }
        guard count == 1 else {
            throw .validation(
                "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported "
                    + "datatypes")
        }
        self = result
    }

    private static func read(
        _ kind: Kind, _ value: Value, _ layer: ValueLayer, depth: Int
    ) throws(AWSError) -> AttributeValue {
        switch kind {
        case .S: return .string(try text(value))
        case .N: return .number(try DecimalNumber(parsing: text(value), by: layer))
        case .B: return .binary(try bytes(value))
        case .BOOL: return .boolean(try flag(value))
        case .NULL:
            guard try flag(value) else {
                throw .invalidParameter("Null attribute value types must have the value of true")
            }
            return .null
        case .L:
            var values: [AttributeValue] = []
            for element in try elements(value) { values.append(try AttributeValue(element, layer, depth: depth + 1)) }
            return .list(values)
        case .M: return .map(try Item(value, layer, depth: depth + 1))
        case .SS: return .stringSet(try stringSet(value, layer))
        case .NS: return .numberSet(try numberSet(value, layer))
        case .BS: return .binarySet(try binarySet(value, layer))
        }
    }

    // MARK: - Sets

    private static func stringSet(_ value: Value, _ layer: ValueLayer) throws(AWSError) -> [String] {
        let texts = try elements(value).map { (element) throws(AWSError) in try text(element) }
        guard !texts.isEmpty else { throw .invalidParameter("An string set  may not be empty") }
        guard Set(texts.map { Array($0.utf8) }).count == texts.count else {
            throw layer.repeatedStrings(texts)
        }
        return texts
    }

    private static func numberSet(_ value: Value, _ layer: ValueLayer) throws(AWSError) -> [DecimalNumber] {
        let texts = try elements(value)
        guard !texts.isEmpty else { throw .invalidParameter("An number set  may not be empty") }
        let numbers = try texts.map { (element) throws(AWSError) in try DecimalNumber(parsing: text(element), by: layer)
        }
        guard Set(numbers).count == numbers.count else { throw layer.repeatedNumber }
        return numbers
    }

    private static func binarySet(_ value: Value, _ layer: ValueLayer) throws(AWSError) -> [[UInt8]] {
        let values = try elements(value).map { (element) throws(AWSError) in try bytes(element) }
        guard !values.isEmpty else { throw .invalidParameter("Binary sets should not be empty") }
        guard Set(values).count == values.count else {
            throw layer.repeatedBytes(values) { Base64.encode($0) }
        }
        return values
    }

    // MARK: - JSON types

    private static func text(_ value: Value) throws(AWSError) -> String {
        guard case .string(let text) = value else { throw .unexpected(value, wanted: "String") }
        return text
    }

    private static func flag(_ value: Value) throws(AWSError) -> Bool {
        guard case .boolean(let flag) = value else { throw .unexpected(value, wanted: "Boolean") }
        return flag
    }

    private static func elements(_ value: Value) throws(AWSError) -> [Value] {
        switch value {
        case .list(let values, _): return values
        case .structure: throw .serialization("Start of structure or map found where not expected")
        default: throw .serialization("Unexpected field type")
        }
    }

    private static func bytes(_ value: Value) throws(AWSError) -> [UInt8] {
        switch value {
        case .blob(let bytes): return bytes
        case .string(let text): return try Base64Text.decode(text)
        case .list: throw .serialization("Unrecognized collection type class java.nio.ByteBuffer")
        case .structure: throw .serialization("Start of structure or map found where not expected")
        default: throw .serialization("only base-64-encoded strings are convertible to bytes")
        }
    }
}

extension Item {
    /// Reads a map from names to values, such as `{"a": {"S": "text"}}`.
    init(_ value: ServiceKit.Value, by layer: ValueLayer = .older) throws(AWSError) {
        self = try layer.reading { () throws(AWSError) in try Item(value, layer, depth: 0) }
    }

    fileprivate init(_ value: ServiceKit.Value, _ layer: ValueLayer, depth: Int) throws(AWSError) {
        switch value {
        case .structure(let structure): try self.init(structure, layer, depth: depth)
        case .list:
            throw .serialization(
                "Unrecognized collection type java.util.Map<java.lang.String, "
                    + "com.amazonaws.dynamodb.v20120810.AttributeValue>")
        default: throw .serialization("Unexpected field type")
        }
    }

    private init(_ structure: Structure, _ layer: ValueLayer, depth: Int) throws(AWSError) {
        self.init()
        guard depth == 0 else {
            for member in structure.members {
                try AttributeNameLimits.check(member.name)
                self[member.name] = try AttributeValue(member.value, layer, depth: depth)
            }
            return
        }
        for member in structure.members { try AttributeNameLimits.check(member.name) }
        // A nameless member of a map is told of when nothing else is wrong.
        var nameless: AWSError?
        for member in structure.members {
            do throws(AWSError) { self[member.name] = try AttributeValue(member.value, layer, depth: depth) } catch {
                guard error.message == AWSError.emptyAttributeName.message else { throw error }
                nameless = error
            }
        }
        if let nameless { throw nameless }
    }
}

/// Base64 with AWS's words for what is wrong with it.
enum Base64Text {
    static func decode(_ text: String) throws(AWSError) -> [UInt8] {
        if let bytes = Base64.decode(text) { return bytes }
        guard text.utf8.count.isMultiple(of: 4) else {
            throw .serialization(
                "Base64 encoded length is expected a multiple of 4 bytes but found: \(text.utf8.count)")
        }
        let stray = text.unicodeScalars.first { character in
            !(character.isASCII
                && (character.properties.isAlphabetic || ("0"..."9").contains(character)
                    || ["+", "/", "="].contains(character)))
        }
        if let stray { throw .serialization("Invalid Base64 character: '\(stray)'") }
        throw .serialization("Invalid last non-pad Base64 character dectected")
    }
}

extension Item {
    /// Refuses what a request could not have brought: values nested too deeply.
    func checkDepth() throws(AWSError) {
        for attribute in attributes { try attribute.value.checkDepth(0) }
    }
}

extension AttributeValue {
    fileprivate func checkDepth(_ depth: Int) throws(AWSError) {
        guard depth < Self.depthMax else { throw .nestedTooDeeply }
        switch self {
        case .list(let values): for value in values { try value.checkDepth(depth + 1) }
        case .map(let item): for attribute in item.attributes { try attribute.value.checkDepth(depth + 1) }
        default: break
        }
    }
}

extension Value {
    var isNull: Bool { if case .null = self { true } else { false } }
}

extension AWSError {
    static var emptyAttributeName: AWSError { .validation("Empty attribute name") }

    static var nestedTooDeeply: AWSError {
        .validation(
            "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported "
                + "limit")
    }

    /// JSON of one type where a scalar of another is due, in the words of AWS's JSON reader.
    static func unexpected(_ value: Value, wanted: String) -> AWSError {
        switch value {
        case .null: .serialization("NULL_VALUE cannot be converted to \(wanted)")
        case .string, .blob, .timestamp:
            .serialization(
                wanted == "Boolean"
                    ? "Unexpected token received from parser" : "STRING_VALUE cannot be converted to \(wanted)")
        case .boolean(let flag): .serialization("\(flag ? "TRUE" : "FALSE")_VALUE cannot be converted to \(wanted)")
        case .integer: .serialization("NUMBER_VALUE cannot be converted to \(wanted)")
        case .double: .serialization("DECIMAL_VALUE cannot be converted to \(wanted)")
        case .number(let literal):
            .serialization(
                literal.utf8.contains { [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains($0) }
                    ? "DECIMAL_VALUE cannot be converted to \(wanted)"
                    : "NUMBER_VALUE cannot be converted to \(wanted)")
        case .list, .flatList: .serialization("Unrecognized collection type class java.lang.\(wanted)")
        case .structure, .json: .serialization("Start of structure or map found where not expected")
        }
    }
}
