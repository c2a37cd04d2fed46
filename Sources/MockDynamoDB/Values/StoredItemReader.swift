import Core
import ServiceKit

/// Takes apart what `Item.json` wrote: JSON without spaces whose names are in order. It keeps names apart that only their
/// bytes tell apart, and is several times quicker than a reader of any JSON.
struct StoredItemReader {
    private let input: UnsafeBufferPointer<UInt8>
    private var index = 0

    static func read(_ bytes: [UInt8]) throws(AWSError) -> Item {
        let result: Result<Item, AWSError> = bytes.withUnsafeBufferPointer { input in
            var reader = StoredItemReader(input: input)
            return Result { () throws(AWSError) -> Item in try reader.item() }
        }
        return try result.get()
    }

    private init(input: UnsafeBufferPointer<UInt8>) { self.input = input }

    private static let damaged = AWSError.internalFailure("an item in the store is damaged")

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard index < input.count, input[index] == UInt8(ascii: byte) else { return false }
        index += 1
        return true
    }

    private mutating func expect(_ byte: Unicode.Scalar) throws(AWSError) {
        guard take(byte) else { throw Self.damaged }
    }

    private mutating func item() throws(AWSError) -> Item {
        var item = Item()
        try expect("{")
        if take("}") { return item }
        repeat {
            let name = try text()
            try expect(":")
            item[name] = try value()
        } while take(",")
        try expect("}")
        return item
    }

    private mutating func value() throws(AWSError) -> AttributeValue {
        try expect("{")
        guard let kind = AttributeValue.Kind(rawValue: try text()) else { throw Self.damaged }
        try expect(":")
        let value = try value(of: kind)
        try expect("}")
        return value
    }

    private mutating func value(of kind: AttributeValue.Kind) throws(AWSError) -> AttributeValue {
        switch kind {
        case .S: return .string(try text())
        case .N: return .number(try DecimalNumber(parsing: text()))
        case .B: return .binary(try Base64Text.decode(text()))
        case .BOOL: return .boolean(try flag())
        case .NULL:
            _ = try flag()
            return .null
        case .M: return .map(try item())
        case .L: return .list(try list { (reader) throws(AWSError) in try reader.value() })
        case .SS: return .stringSet(try list { (reader) throws(AWSError) in try reader.text() })
        case .NS:
            return .numberSet(
                try list { (reader) throws(AWSError) in try DecimalNumber(parsing: reader.text()) })
        case .BS:
            return .binarySet(try list { (reader) throws(AWSError) in try Base64Text.decode(reader.text()) })
        }
    }

    private mutating func list<T>(
        _ element: (inout StoredItemReader) throws(AWSError) -> T
    ) throws(AWSError) -> [T] {
        var elements: [T] = []
        try expect("[")
        if take("]") { return elements }
        repeat { elements.append(try element(&self)) } while take(",")
        try expect("]")
        return elements
    }

    private mutating func flag() throws(AWSError) -> Bool {
        let isTrue = index < input.count && input[index] == UInt8(ascii: "t")
        index += isTrue ? 4 : 5
        guard index <= input.count else { throw Self.damaged }
        return isTrue
    }

    private mutating func text() throws(AWSError) -> String {
        try expect("\"")
        let start = index
        while index < input.count, input[index] != UInt8(ascii: "\"") {
            if input[index] == UInt8(ascii: "\\") { return try textWithEscapes(from: start) }
            index += 1
        }
        guard index < input.count else { throw Self.damaged }
        index += 1
        return String(decoding: input[start..<index - 1], as: UTF8.self)
    }

    private mutating func textWithEscapes(from start: Int) throws(AWSError) -> String {
        var bytes = Array(input[start..<index])
        while index < input.count {
            let byte = input[index]
            index += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            guard index < input.count else { throw Self.damaged }
            bytes.append(try escape())
        }
        throw Self.damaged
    }

    /// The byte that an escape stands for; what `JSONValue.write` escapes is one byte each.
    private mutating func escape() throws(AWSError) -> UInt8 {
        let letter = input[index]
        index += 1
        switch letter {
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0c
        case UInt8(ascii: "n"): return 0x0a
        case UInt8(ascii: "r"): return 0x0d
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "u"):
            guard index + 4 <= input.count, let high = Hex.value(input[index + 2]),
                let low = Hex.value(input[index + 3])
            else { throw Self.damaged }
            index += 4
            return high << 4 | low
        default: return letter
        }
    }
}
