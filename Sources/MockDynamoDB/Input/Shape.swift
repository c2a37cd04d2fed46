import ServiceKit

/// What AWS's framework knows of a member before DynamoDB sees it: its type and its constraints.
struct Shape: Sendable {
    enum Kind: Sendable, Equatable {
        case string, boolean, integer, long, double, timestamp, blob, list, map, structure
    }

    struct Member: Sendable {
        let name: String
        let shape: String
        let isRequired: Bool
    }

    let name: String
    var kind = Kind.string
    var min: Int?
    var max: Int?
    var pattern: String?
    var values: [String] = []
    /// The shape of a list's elements or a map's values.
    var element = ""
    var members: [Member] = []

    /// Looks a shape up by the model's name. A letter is a scalar without constraints.
    static func named(_ name: String) -> Shape {
        guard let shape = all[name] else { preconditionFailure("the model has no shape \(name)") }
        return shape
    }

    private static let all: [String: Shape] = {
        var shapes: [String: Shape] = [:]
        for letter in scalars.keys { shapes[letter] = Shape(letter, [Substring(letter)]) }
        var line = ""
        func finish() {
            let words = line.split(separator: " ", maxSplits: 1)
            if words.count == 2 {
                shapes[String(words[0])] = Shape(String(words[0]), words[1].split(separator: " "))
            }
        }
        for part in (requestShapes + "\n" + streamRequestShapes).split(separator: "\n") {
            if part.hasPrefix(" ") {
                line += " " + part.drop { $0 == " " }
            } else {
                finish()
                line = String(part)
            }
        }
        finish()
        return shapes
    }()

    private static let scalars: [String: Kind] = [
        "S": .string, "Z": .boolean, "I": .integer, "L": .long, "D": .double, "T": .timestamp, "B": .blob,
    ]

    private init(_ name: String, _ words: [Substring]) {
        self.name = name
        var words = words[...]
        let first = words.removeFirst()
        switch first.first {
        case "[":
            kind = .list
            element = String(first.dropFirst().dropLast())
        case "<":
            kind = .map
            element = String(words.removeFirst().dropLast())
        case "{":
            kind = .structure
            let all = ([first] + words).joined(separator: " ").dropFirst().dropLast()
            members = all.split(separator: " ").map { Member($0) }
            words = []
        default:
            kind = Self.scalars[String(first)] ?? .string
        }
        for word in words {
            if word.hasPrefix(">=") { min = Int(word.dropFirst(2)) }
            if word.hasPrefix("<=") { max = Int(word.dropFirst(2)) }
            if word.hasPrefix("~") { pattern = String(word.dropFirst()) }
            if word.hasPrefix("=") { values = word.dropFirst().split(separator: ",").map(String.init) }
        }
    }
}

extension Shape.Member {
    fileprivate init(_ word: Substring) {
        let parts = word.split(separator: ":")
        isRequired = parts[0].hasSuffix("!")
        name = isRequired ? String(parts[0].dropLast()) : String(parts[0])
        shape = String(parts[1])
    }

    /// The member's name in AWS's messages: with a small first letter.
    var pathName: String { name.prefix(1).lowercased() + name.dropFirst() }
}
