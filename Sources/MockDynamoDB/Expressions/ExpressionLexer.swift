/// A piece of an expression, by its place in the text.
struct ExpressionToken: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        /// A letter, then letters, digits and underscores.
        case name
        /// A word of the grammar, in upper case.
        case keyword(String)
        /// `#…`
        case attributeName
        /// `:…`
        case attributeValue
        /// Digits.
        case number
        /// `= <> < <= > >= + - ( ) [ ] , .`, or a byte that no grammar knows.
        case symbol(String)
        case end
    }

    let kind: Kind
    let start: Int
    let end: Int
}

/// Splits an expression into tokens. It refuses nothing: what no grammar knows becomes a token that no rule takes, so
/// that the parser can say where.
struct ExpressionLexer {
    private let text: [UInt8]
    private let keywords: Set<String>
    private var position = 0

    private init(_ text: [UInt8], keywords: Set<String>) {
        self.text = text
        self.keywords = keywords
    }

    /// All tokens, the last one being the end.
    static func tokens(of text: [UInt8], keywords: Set<String>) -> [ExpressionToken] {
        var lexer = ExpressionLexer(text, keywords: keywords)
        var tokens: [ExpressionToken] = []
        while let token = lexer.next() { tokens.append(token) }
        tokens.append(ExpressionToken(kind: .end, start: text.count, end: text.count))
        return tokens
    }

    private mutating func next() -> ExpressionToken? {
        while position < text.count, text[position].isExpressionSpace { position += 1 }
        guard position < text.count else { return nil }
        let start = position
        let kind = scan(text[position])
        return ExpressionToken(kind: kind, start: start, end: position)
    }

    /// Moves behind the token that begins with a byte.
    private mutating func scan(_ first: UInt8) -> ExpressionToken.Kind {
        let start = position
        position += 1
        switch first {
        case let byte where byte.isLetter:
            while position < text.count, text[position].isNamePart { position += 1 }
            let word = String(decoding: text[start..<position], as: UTF8.self)
            let upper = word.uppercased()
            return keywords.contains(upper) ? .keyword(upper) : .name
        case let byte where byte.isDigit:
            while position < text.count, text[position].isDigit { position += 1 }
            return .number
        case UInt8(ascii: "#"), UInt8(ascii: ":"):
            guard position < text.count, text[position].isNamePart else { break }
            while position < text.count, text[position].isNamePart { position += 1 }
            return first == UInt8(ascii: "#") ? .attributeName : .attributeValue
        case UInt8(ascii: "<"):
            if position < text.count, text[position] == UInt8(ascii: ">") || text[position] == UInt8(ascii: "=") {
                position += 1
            }
        case UInt8(ascii: ">"):
            if position < text.count, text[position] == UInt8(ascii: "=") { position += 1 }
        case 0xC0...:
            // The rest of a character outside ASCII.
            while position < text.count, text[position] & 0xC0 == 0x80 { position += 1 }
        default: break
        }
        return .symbol(String(decoding: text[start..<position], as: UTF8.self))
    }
}

extension UInt8 {
    var isExpressionSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    var isLetter: Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
    }
    var isNamePart: Bool { isLetter || isDigit || self == UInt8(ascii: "_") }
}
