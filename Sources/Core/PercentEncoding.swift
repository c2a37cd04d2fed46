/// Text in URLs the way AWS writes it: all but `A-Z a-z 0-9 - . _ ~` becomes `%XY` with upper-case digits.
package enum PercentEncoding {
    /// A bit for each ASCII byte that stands for itself, first those below 64, then the others.
    private static let unreserved: (low: UInt64, high: UInt64) = {
        let bytes = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8
        return bytes.reduce(into: (0, 0)) { bits, byte in
            if byte < 64 { bits.low |= 1 << UInt64(byte) } else { bits.high |= 1 << UInt64(byte & 63) }
        }
    }()
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
        let (low, high) = unreserved
        var start = 0
        for (index, byte) in bytes.enumerated() {
            let isPlain =
                byte < 64
                ? low &>> UInt64(byte) & 1 == 1 || keepingSlash && byte == UInt8(ascii: "/")
                : byte < 128 && high &>> UInt64(byte & 63) & 1 == 1
            if isPlain { continue }
            // What stands for itself goes over in one piece.
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
            start = index + 1
            output.append(UInt8(ascii: "%"))
            output.append(digits[Int(byte >> 4)])
            output.append(digits[Int(byte & 15)])
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    /// Nil when a `%` is not followed by two digits, or the result is not UTF-8. Form bodies write a space as a
    /// plus; paths never do.
    package static func decode(_ text: some StringProtocol, plusIsSpace: Bool = false) -> String? {
        // A concrete string first: through the protocol every byte would cost a call.
        decode(Array(String(text).utf8)[...], plusIsSpace: plusIsSpace)
    }

    /// The same for the UTF-8 of a text.
    package static func decode(_ text: ArraySlice<UInt8>, plusIsSpace: Bool = false) -> String? {
        text.withUnsafeBufferPointer { decode($0, plusIsSpace: plusIsSpace) }
    }

    /// The same for the UTF-8 of a text.
    package static func decode(_ text: UnsafeBufferPointer<UInt8>, plusIsSpace: Bool = false) -> String? {
        let isPlain = !text.contains { $0 == UInt8(ascii: "%") || plusIsSpace && $0 == UInt8(ascii: "+") }
        if isPlain { return String(checking: text) }
        return decodeBytes(text, plusIsSpace: plusIsSpace).flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// Nil when a `%` is not followed by two digits.
    private static func decodeBytes(_ text: UnsafeBufferPointer<UInt8>, plusIsSpace: Bool) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == UInt8(ascii: "%") {
                guard index + 2 < text.count, let high = Hex.value(text[index + 1]),
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
        var query = query
        return query.withUTF8 { parse($0, plusIsSpace: plusIsSpace) }
    }

    private static func parse(
        _ query: UnsafeBufferPointer<UInt8>, plusIsSpace: Bool
    ) -> [(name: String, value: String?)]? {
        func decoded(_ piece: UnsafeBufferPointer<UInt8>) -> String? {
            PercentEncoding.decode(piece, plusIsSpace: plusIsSpace)
        }
        var items: [(name: String, value: String?)] = []
        for (name, value) in pieces(of: query) {
            guard let name = decoded(name) else { return nil }
            guard let value else {
                items.append((name, nil))
                continue
            }
            guard let value = decoded(value) else { return nil }
            items.append((name, value))
        }
        return items
    }

    /// Names and values as they stand there, which is where they stay.
    package static func pieces(
        of query: UnsafeBufferPointer<UInt8>
    ) -> [(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>?)] {
        var pieces: [(name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>?)] = []
        var start = 0
        while start < query.count {
            let end = query[start...].firstIndex(of: UInt8(ascii: "&")) ?? query.count
            defer { start = end + 1 }
            if start == end { continue }
            let equals = query[start..<end].firstIndex(of: UInt8(ascii: "="))
            pieces.append(
                (
                    UnsafeBufferPointer(rebasing: query[start..<(equals ?? end)]),
                    equals.map { UnsafeBufferPointer(rebasing: query[($0 + 1)..<end]) }
                ))
        }
        return pieces
    }
}
