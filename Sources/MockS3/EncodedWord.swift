import Core

/// User metadata that headers cannot hold as it is, as the encoded word of RFC 2047 that S3 gives in its place: quoted
/// where most of it is readable, in Base64 where most is not
/// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html, and LocalStack's recordings of forms).
enum EncodedWord {
    /// The text itself if a header can hold it.
    static func encode(_ text: String) -> String {
        let hidden = text.unicodeScalars.count { !isReadable($0) }
        if hidden == 0 { return text }
        let readable = text.unicodeScalars.count - hidden
        return readable > hidden ? "=?UTF-8?Q?\(quoted(text))?=" : "=?UTF-8?B?\(Base64.encode(Array(text.utf8)))?="
    }

    /// What S3 makes of metadata that comes as an encoded word: the text itself if a header can hold it, else the word as
    /// S3 would write it. All that is no encoded word stays as it is.
    static func normalize(_ value: String) -> String {
        guard value.hasPrefix("=?"), value.hasSuffix("?=") else { return value }
        let parts = value.dropFirst(2).dropLast(2).split(separator: "?", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].lowercased() == "utf-8" else { return value }
        let bytes: [UInt8]?
        switch parts[1] {
        case "B", "b": bytes = base64(parts[2])
        case "Q", "q": bytes = unquoted(parts[2])
        default: bytes = nil
        }
        return bytes.map { encode(String(decoding: $0, as: UTF8.self)) } ?? value
    }

    /// Recorded from AWS: what is no digit of Base64 counts as the last of them.
    private static func base64(_ text: Substring) -> [UInt8]? {
        let digits = Array(text.utf8.prefix(text.utf8.count / 4 * 4))
        let padding = digits.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }
        let known = digits.dropLast(padding.count).map { digit in
            switch digit {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"):
                digit
            default: UInt8(ascii: "/")
            }
        }
        return Base64.decode(String(decoding: known + padding, as: UTF8.self))
    }

    private static func unquoted(_ text: Substring) -> [UInt8]? {
        var result: [UInt8] = []
        var rest = text.utf8
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "_"): result.append(0x20)
            case UInt8(ascii: "="):
                guard let decoded = Hex.decode(String(Substring(rest.prefix(2)))), decoded.count == 1 else {
                    return nil
                }
                result += decoded
                rest = rest.dropFirst(2)
            default: result.append(byte)
            }
        }
        return result
    }

    private static func isReadable(_ scalar: Unicode.Scalar) -> Bool {
        (0x20..<0x7f).contains(scalar.value) || [0x09, 0x0a, 0x0d].contains(scalar.value)
    }

    private static func quoted(_ text: String) -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x20: result.append(UInt8(ascii: "_"))
            case 0x21..<0x7f where !"=_?".utf8.contains(byte): result.append(byte)
            default:
                result.append(UInt8(ascii: "="))
                result += Array(Hex.encode([byte]).uppercased().utf8)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
