import ServiceKit

/// Splits a PartiQL statement into tokens.
struct PartiQLLexer {
    private let text: [Character]
    private var index = 0
    private var line = 1
    private var lineStart = 0

    private init(_ text: String) { self.text = Array(text) }

    /// All tokens, the last one being the end.
    static func tokens(of statement: String) throws(AWSError) -> [PartiQLToken] {
        var lexer = PartiQLLexer(statement)
        var tokens: [PartiQLToken] = []
        repeat { tokens.append(try lexer.next()) } while tokens.last?.kind != .end
        return tokens
    }

    private var current: Character? { index < text.count ? text[index] : nil }
    private var following: Character? { index + 1 < text.count ? text[index + 1] : nil }

    private mutating func next() throws(AWSError) -> PartiQLToken {
        try skipSpace()
        let start = index
        let (startLine, column) = (line, index - lineStart + 1)
        let kind = try scan()
        return PartiQLToken(
            kind: kind, position: PartiQLPosition(line: startLine, column: column, length: index - start))
    }

    /// Spaces and comments.
    private mutating func skipSpace() throws(AWSError) {
        while let character = current {
            if character.isNewline {
                index += 1
                line += 1
                lineStart = index
            } else if character.isWhitespace {
                index += 1
            } else if character == "-", following == "-" {
                while let character = current, !character.isNewline { index += 1 }
            } else if character == "/", following == "*" {
                index += 2
                while current != "*" || following != "/" {
                    guard current != nil else { throw .malformedStatement() }
                    if current?.isNewline == true {
                        line += 1
                        lineStart = index + 1
                    }
                    index += 1
                }
                index += 2
            } else {
                return
            }
        }
    }

    private mutating func scan() throws(AWSError) -> PartiQLToken.Kind {
        guard let first = current else { return .end }
        switch first {
        case "'": return .string(try quoted(by: "'"))
        case "\"": return .quotedName(try quoted(by: "\""))
        case "`": return .ion(try quoted(by: "`"))
        case "?":
            index += 1
            return .parameter
        case _ where first.isDecimalDigit, "." where following?.isDecimalDigit == true: return .number(try number())
        case _ where first.isNameStart: return word()
        default: return .symbol(try symbol(first))
        }
    }

    /// What stands between two quotes; a doubled quote means one.
    private mutating func quoted(by quote: Character) throws(AWSError) -> String {
        index += 1
        var result = ""
        while let character = current {
            index += 1
            if character == quote {
                guard current == quote, quote != "`" else { return result }
                index += 1
            } else if character.isNewline {
                line += 1
                lineStart = index
            }
            result.append(character)
        }
        throw .malformedStatement()
    }

    private mutating func number() throws(AWSError) -> String {
        let start = index
        var fractionDigits = 0
        while current?.isDecimalDigit == true { index += 1 }
        if current == ".", following?.isDecimalDigit == true || index > start {
            index += 1
            while current?.isDecimalDigit == true {
                index += 1
                fractionDigits += 1
            }
        }
        let end = index
        guard current == "e" || current == "E" else { return String(text[start..<end]) }
        index += 1
        let exponentStart = index
        if current == "+" || current == "-" { index += 1 }
        let digits = index
        while current?.isDecimalDigit == true { index += 1 }
        guard index > digits else { throw .malformedStatement() }
        // A literal's exponent, and the scale it leaves, must each fit 32 bits.
        let written = String(text[exponentStart..<index])
        guard let exponent = Int32(written.first == "+" ? String(written.dropFirst()) : written),
            Int32(exactly: fractionDigits - Int(exponent)) != nil
        else { throw .malformedStatement() }
        return String(text[start..<index])
    }

    private mutating func word() -> PartiQLToken.Kind {
        let start = index
        while let character = current, character.isNameStart || character.isDecimalDigit { index += 1 }
        let word = String(text[start..<index])
        let lower = word.lowercased()
        return PartiQLKeywords.contains(lower) ? .keyword(lower) : .name(word)
    }

    private mutating func symbol(_ first: Character) throws(AWSError) -> String {
        index += 1
        if let next = current, ["<<", ">>", "<=", ">=", "<>", "!=", "||"].contains(String([first, next])) {
            index += 1
            return String([first, next])
        }
        guard "<>=+-*/%()[]{},.:;".contains(first) else { throw .malformedStatement() }
        return String(first)
    }
}

extension Character {
    fileprivate var isDecimalDigit: Bool { ("0"..."9").contains(self) }
    fileprivate var isNameStart: Bool {
        ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "_" || self == "$"
    }
}

extension AWSError {
    /// A statement that cannot be read; what is wrong comes last, if there is a word for it.
    static func malformedStatement(_ detail: String = "") -> AWSError {
        .validation("Statement wasn't well formed, can't be processed: \(detail)")
    }
}
