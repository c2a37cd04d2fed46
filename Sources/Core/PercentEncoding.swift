/// Text in URLs the way AWS writes it: all but `A-Z a-z 0-9 - . _ ~` becomes `%XY` with upper-case digits.
package enum PercentEncoding {
    private static let unreserved: [Bool] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// Encodes a text; a path keeps its slashes.
    package static func encode(_ text: some StringProtocol, keepingSlash: Bool = false) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        append(Array(String(text).utf8), keepingSlash: keepingSlash, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Encodes bytes onto the end of others.
    package static func append(_ bytes: [UInt8], keepingSlash: Bool = false, to output: inout [UInt8]) {
        bytes.withUnsafeBufferPointer { append($0, keepingSlash: keepingSlash, to: &output) }
    }

    /// Encodes bytes onto the end of others.
    package static func append(
        _ bytes: UnsafeBufferPointer<UInt8>, keepingSlash: Bool = false, to output: inout [UInt8]
    ) {
        for byte in bytes {
            if unreserved[Int(byte)] || keepingSlash && byte == UInt8(ascii: "/") {
                output.append(byte)
            } else {
                output.append(UInt8(ascii: "%"))
                output.append(digits[Int(byte >> 4)])
                output.append(digits[Int(byte & 15)])
            }
        }
    }

    /// Nil when a `%` is not followed by two digits, or the result is not UTF-8. Form bodies write a space as a
    /// plus; paths never do.
    package static func decode(_ text: some StringProtocol, plusIsSpace: Bool = false) -> String? {
        // A concrete string first: through the protocol every byte would cost a call.
        decode(Array(String(text).utf8)[...], plusIsSpace: plusIsSpace)
    }

    /// The same for the UTF-8 of a text.
    package static func decode(_ text: ArraySlice<UInt8>, plusIsSpace: Bool = false) -> String? {
        let isPlain = !text.contains { $0 == UInt8(ascii: "%") || plusIsSpace && $0 == UInt8(ascii: "+") }
        if isPlain { return String(validating: text, as: UTF8.self) }
        return decodeBytes(text, plusIsSpace: plusIsSpace).flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// Nil when a `%` is not followed by two digits.
    private static func decodeBytes(_ text: ArraySlice<UInt8>, plusIsSpace: Bool) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            if byte == UInt8(ascii: "%") {
                guard index + 2 < text.endIndex, let high = Hex.value(text[index + 1]),
                    let low = Hex.value(text[index + 2])
                else { return nil }
                bytes.append(high << 4 | low)
                index += 3
            } else {
                bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
                index += 1
            }
        }
        return bytes
    }
}

/// The part of a URL after its question mark.
package enum QueryString {
    /// Names and values, decoded, in their order; a value is nil where there is no equals sign, as in `?uploads`. Nil
    /// when a piece cannot be decoded.
    package static func parse(_ query: Substring, plusIsSpace: Bool = false) -> [(name: String, value: String?)]? {
        var items: [(name: String, value: String?)] = []
        for piece in Array(query.utf8).split(separator: UInt8(ascii: "&")) {
            let equals = piece.firstIndex(of: UInt8(ascii: "=")) ?? piece.endIndex
            guard let name = PercentEncoding.decode(piece[..<equals], plusIsSpace: plusIsSpace) else { return nil }
            guard equals < piece.endIndex else {
                items.append((name, nil))
                continue
            }
            guard let value = PercentEncoding.decode(piece[(equals + 1)...], plusIsSpace: plusIsSpace) else {
                return nil
            }
            items.append((name, value))
        }
        return items
    }
}
