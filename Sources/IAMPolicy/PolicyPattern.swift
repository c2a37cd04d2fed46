/// A text with wildcards, ready to be compared: `*` is any run of characters and `?` is one.
struct PolicyPattern {
    private enum Piece: Equatable {
        case byte(UInt8)
        case one
        case any
    }

    private let pieces: [Piece]

    /// Puts the request's values in the place of variables, where the policy's language has them; nil when a variable has
    /// neither a value nor a default. What a variable brings is text, never a wildcard.
    ///
    /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
    init?(_ text: String, _ variables: PolicyVariables?, hasWildcards: Bool = true, ignoresCase: Bool = false) {
        var pieces: [Piece] = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "$"), let variables, index + 1 < bytes.count,
                bytes[index + 1] == UInt8(ascii: "{"), let end = bytes[index...].firstIndex(of: UInt8(ascii: "}"))
            {
                guard let value = variables.value(of: String(decoding: bytes[(index + 2)..<end], as: UTF8.self)) else {
                    return nil
                }
                pieces += value.utf8.map { .byte(ignoresCase ? Self.lower($0) : $0) }
                index = end + 1
                continue
            }
            switch byte {
            case UInt8(ascii: "*") where hasWildcards:
                if pieces.last != .any { pieces.append(.any) }
            case UInt8(ascii: "?") where hasWildcards: pieces.append(.one)
            default: pieces.append(.byte(ignoresCase ? Self.lower(byte) : byte))
            }
            index += 1
        }
        self.pieces = pieces
    }

    /// Whether the whole text matches. `?` stands for one character, whatever its bytes.
    func matches(_ text: String, ignoresCase: Bool = false) -> Bool {
        let bytes = Array(text.utf8)
        var piece = 0
        var index = 0
        var retry: (piece: Int, index: Int)?
        while index < bytes.count {
            if piece < pieces.count {
                switch pieces[piece] {
                case .any:
                    retry = (piece + 1, index)
                    piece += 1
                    continue
                case .one:
                    index += Self.width(bytes, index)
                    piece += 1
                    continue
                case .byte(let byte) where byte == (ignoresCase ? Self.lower(bytes[index]) : bytes[index]):
                    index += 1
                    piece += 1
                    continue
                case .byte: break
                }
            }
            guard let again = retry else { return false }
            retry = (again.piece, again.index + 1)
            piece = again.piece
            index = again.index + 1
        }
        return pieces[piece...].allSatisfy { $0 == .any }
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }

    private static func width(_ bytes: [UInt8], _ index: Int) -> Int {
        var end = index + 1
        while end < bytes.count, bytes[end] & 0xc0 == 0x80 { end += 1 }
        return end - index
    }
}

/// Comparing with `*` and `?` outside a decision, such as when a policy is checked.
package enum PolicyGlob {
    package static func matches(_ pattern: String, _ text: String) -> Bool {
        PolicyPattern(pattern, nil)?.matches(text) ?? false
    }
}

/// What `${…}` stands for in a request.
struct PolicyVariables {
    let context: PolicyContext

    /// The value of a variable: a key, or a key and a default in quotes; nil when there is none.
    func value(of expression: String) -> String? {
        if expression == "*" || expression == "?" || expression == "$" { return expression }
        guard let comma = expression.firstIndex(of: ",") else { return single(expression) }
        if let value = single(String(expression[..<comma])) { return value }
        let rest = Self.trimmed(expression[expression.index(after: comma)...])
        guard rest.utf8.count >= 2, rest.hasPrefix("'"), rest.hasSuffix("'") else { return nil }
        return String(rest.dropFirst().dropLast())
    }

    private func single(_ name: String) -> String? {
        let values = context[String(Self.trimmed(name[...]))]
        return values?.count == 1 ? values?.first : nil
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.hasPrefix(" ") { text = text.dropFirst() }
        while text.hasSuffix(" ") { text = text.dropLast() }
        return text
    }
}
