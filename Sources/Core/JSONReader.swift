/// Why bytes are not JSON, and where.
package struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Reason: String, Sendable {
        case endOfInput = "the text ends in the middle of a value"
        case expectedValue = "a value was expected"
        case expectedName = "a member's name in double quotes was expected"
        case expectedColon = "a colon was expected"
        case expectedCommaOrBracket = "a comma or ']' was expected"
        case expectedCommaOrBrace = "a comma or '}' was expected"
        case badNumber = "this is not a number"
        case badEscape = "this escape does not exist"
        case controlCharacter = "a control character in a string must be escaped"
        case badUTF8 = "these bytes are not UTF-8"
        case tooDeep = "values are nested too deep"
        case trailingBytes = "something follows the value"
    }

    package let reason: Reason
    /// Bytes before the place of the error.
    package let offset: Int
    /// Counted from 1.
    package let line: Int

    package init(reason: Reason, offset: Int, line: Int) {
        self.reason = reason
        self.offset = offset
        self.line = line
    }

    package var description: String { "line \(line), offset \(offset): \(reason.rawValue)" }
}

extension JSONValue {
    /// How deep arrays and objects may be nested; our own limit, far above any AWS document (DynamoDB allows 32).
    package static let depthMax = 512

    /// Reads one document with nothing but white space around it.
    package init(parsing bytes: [UInt8]) throws(JSONError) {
        let result: Result<JSONValue, JSONError> = bytes.withUnsafeBufferPointer { input in
            var reader = JSONReader(input: input)
            do throws(JSONError) {
                return .success(try reader.document())
            } catch {
                return .failure(error)
            }
        }
        self = try result.get()
    }

    /// Reads one document with nothing but white space around it.
    package init(parsing text: String) throws(JSONError) { try self.init(parsing: Array(text.utf8)) }
}

/// A reader by recursive descent over bytes that stay where they are.
private struct JSONReader {
    let input: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var depth = 0

    init(input: UnsafeBufferPointer<UInt8>) { self.input = input }

    mutating func document() throws(JSONError) -> JSONValue {
        let value = try value()
        skipSpace()
        guard index == input.count else { throw error(.trailingBytes) }
        return value
    }

    private func error(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONError {
        let offset = offset ?? index
        let line = 1 + input[..<min(offset, input.count)].reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
        return JSONError(
            reason: offset >= input.count && reason != .badUTF8 ? .endOfInput : reason, offset: offset, line: line)
    }

    @inline(__always)
    private mutating func skipSpace() {
        while index < input.count, input[index] <= 0x20 {
            switch input[index] {
            case 0x20, 0x0a, 0x0d, 0x09: index += 1
            default: return
            }
        }
    }

    /// Skips space, then a byte if it is the one given.
    @inline(__always)
    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        skipSpace()
        guard index < input.count, input[index] == UInt8(ascii: byte) else { return false }
        index += 1
        return true
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        skipSpace()
        guard index < input.count else { throw error(.endOfInput) }
        switch input[index] {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return .object(try nested { (reader) throws(JSONError) in try reader.object() })
        case UInt8(ascii: "["): return .array(try nested { (reader) throws(JSONError) in try reader.array() })
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default: throw error(.expectedValue)
        }
    }

    private mutating func nested<T>(_ read: (inout JSONReader) throws(JSONError) -> T) throws(JSONError) -> T {
        guard depth < JSONValue.depthMax else { throw error(.tooDeep) }
        depth += 1
        index += 1
        let result = try read(&self)
        depth -= 1
        return result
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for offset in 0..<word.utf8CodeUnitCount {
            guard index + offset < input.count, input[index + offset] == word.utf8Start[offset] else {
                throw error(.expectedValue, at: min(index + offset, input.count))
            }
        }
        index += word.utf8CodeUnitCount
        return value
    }

    private mutating func array() throws(JSONError) -> [JSONValue] {
        var values: [JSONValue] = []
        if take("]") { return values }
        repeat { values.append(try value()) } while take(",")
        guard take("]") else { throw error(.expectedCommaOrBracket) }
        return values
    }

    private mutating func object() throws(JSONError) -> JSONObject {
        var members: [(name: String, value: JSONValue)] = []
        if take("}") { return JSONObject() }
        repeat {
            skipSpace()
            guard index < input.count, input[index] == UInt8(ascii: "\"") else { throw error(.expectedName) }
            let name = try string()
            guard take(":") else { throw error(.expectedColon) }
            members.append((name, try value()))
        } while take(",")
        guard take("}") else { throw error(.expectedCommaOrBrace) }
        return JSONObject(members)
    }

    private mutating func number() throws(JSONError) -> String {
        let start = index
        if input[index] == UInt8(ascii: "-") { index += 1 }
        if index < input.count, input[index] == UInt8(ascii: "0") { index += 1 } else { try digits() }
        if index < input.count, input[index] == UInt8(ascii: ".") {
            index += 1
            try digits()
        }
        if index < input.count, input[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < input.count, input[index] == UInt8(ascii: "+") || input[index] == UInt8(ascii: "-") {
                index += 1
            }
            try digits()
        }
        return String(decoding: input[start..<index], as: UTF8.self)
    }

    private mutating func digits() throws(JSONError) {
        let start = index
        while index < input.count, input[index] >= 48, input[index] <= 57 { index += 1 }
        guard index > start else { throw error(.badNumber) }
    }

    private mutating func string() throws(JSONError) -> String {
        let start = index + 1
        let end = JSONText.plainEnd(of: input, from: start)
        index = end
        guard end < input.count else { throw error(.endOfInput) }
        switch input[end] {
        case UInt8(ascii: "\""):
            index += 1
            guard let text = String(checking: UnsafeBufferPointer(rebasing: input[start..<end])) else {
                throw error(.badUTF8, at: start)
            }
            return text
        case UInt8(ascii: "\\"): return try stringWithEscapes(from: start)
        default: throw error(.controlCharacter)
        }
    }

    /// The slower way, taken from the first backslash on.
    private mutating func stringWithEscapes(from start: Int) throws(JSONError) -> String {
        var bytes = Array(input[start..<index])
        while index < input.count {
            switch input[index] {
            case UInt8(ascii: "\""):
                index += 1
                guard let text = String(validating: bytes, as: UTF8.self) else { throw error(.badUTF8, at: start) }
                return text
            case UInt8(ascii: "\\"):
                index += 1
                try escape(to: &bytes)
            case 0..<0x20: throw error(.controlCharacter)
            default:
                bytes.append(input[index])
                index += 1
            }
        }
        throw error(.endOfInput)
    }

    private mutating func escape(to bytes: inout [UInt8]) throws(JSONError) {
        guard index < input.count else { throw error(.endOfInput) }
        let letter = input[index]
        index += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(letter)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0c)
        case UInt8(ascii: "n"): bytes.append(0x0a)
        case UInt8(ascii: "r"): bytes.append(0x0d)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "u"): bytes.append(contentsOf: String(Character(try unicodeEscape())).utf8)
        default: throw error(.badEscape, at: index - 1)
        }
    }

    /// The character after `\u`. Half of a surrogate pair alone is no character; it becomes U+FFFD, as in browsers.
    private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
        let unit = try fourDigits()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xdc00, index + 1 < input.count, input[index] == UInt8(ascii: "\\"),
            input[index + 1] == UInt8(ascii: "u")
        else { return "\u{fffd}" }
        let before = index
        index += 2
        let second = try fourDigits()
        guard (0xdc00...0xdfff).contains(second) else {
            index = before
            return "\u{fffd}"
        }
        return Unicode.Scalar(0x10000 + (unit - 0xd800) << 10 + (second - 0xdc00)) ?? "\u{fffd}"
    }

    private mutating func fourDigits() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard index < input.count, let digit = Hex.value(input[index]) else { throw error(.badEscape) }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }
}
