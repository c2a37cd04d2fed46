/// How a service's names become Swift's, by the rules of the official SDK.
enum Names {
    private enum Kind { case upper, lower, digit, other }

    private static func kind(_ character: Character) -> Kind {
        switch character {
        case "A"..."Z": .upper
        case "a"..."z": .lower
        case "0"..."9": .digit
        default: .other
        }
    }

    /// A member or an operation: the first word in small letters, the rest as it is (`ETag` gives `eTag`, `ACL` `acl`).
    static func member(_ name: String) -> String {
        let letters = Array(name)
        let length = firstWordLength(letters)
        return String(letters[..<length]).lowercased() + String(letters[length...])
    }

    /// How many characters make up the first word.
    ///
    /// An acronym leaves its last capital to the word after it (`MFADelete` is MFA and Delete), but not before a version
    /// mark (`IPv4`). Digits end a word when a letter follows (`S3Key`). A lone capital at the very end starts no word.
    private static func firstWordLength(_ letters: [Character]) -> Int {
        var index = 0
        func runEnd(_ start: Int) -> Int {
            var end = start
            while end < letters.count, kind(letters[end]) == kind(letters[start]) { end += 1 }
            return end
        }
        while index < letters.count {
            let end = runEnd(index)
            let next: Kind? = end < letters.count ? kind(letters[end]) : nil
            switch kind(letters[index]) {
            case .upper where index > 0:
                if end - index > 1 || next == .lower || next == .digit { return index }
            case .upper:
                if next == .lower, end > 1 {
                    let wordEnd = runEnd(end)
                    let isVersion =
                        wordEnd == end + 1 && letters[end] == "v" && wordEnd < letters.count
                        && kind(letters[wordEnd]) == .digit
                    return isVersion ? end : end - 1
                }
            case .digit:
                if next == .upper || next == .lower { return end }
            case .other where letters[index] == "_":
                return max(index, 1)
            case .lower, .other: break
            }
            index = end
        }
        return letters.count
    }

    /// A type: the name with a capital.
    static func type(_ name: String) -> String { name.prefix(1).uppercased() + name.dropFirst() }

    /// A type nested in another, where some names mean something else to Swift.
    static func nestedType(_ name: String) -> String {
        ["Any", "Protocol", "Self", "Type"].contains(type(name)) ? "Model" + type(name) : type(name)
    }

    /// A case of an enumeration: words parted by space, `_` or `-`, each but the first with a capital.
    static func enumCase(_ name: String) -> String {
        var result = ""
        var startsWord = false
        for letter in name {
            if letter == " " || letter == "_" || letter == "-" {
                startsWord = !result.isEmpty
            } else if kind(letter) != .other {
                result += startsWord ? letter.uppercased() : letter.lowercased()
                startsWord = false
            }
        }
        guard let first = result.first, kind(first) != .digit else { return "_" + result }
        return result
    }

    /// A name as it is declared: in backticks where it is a word of the language.
    static func declared(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

    private static let keywords: Set<String> = [
        "Any", "Protocol", "Self", "Type", "as", "associatedtype", "await", "break", "case", "catch", "class",
        "continue",
        "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
        "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "open", "operator",
        "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct",
        "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]
}
