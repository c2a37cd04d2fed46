import ServiceKit

/// What AWS's framework knows of a member before DynamoDB sees it: its type and its constraints.
///
/// Every request is compared with these, so they know each other by place and not by name.
final class Shape: Sendable {
    enum Kind: Sendable, Equatable {
        case string, boolean, integer, long, double, timestamp, blob, list, map, structure
    }

    struct Member: Sendable {
        let name: String
        let isRequired: Bool
        fileprivate let place: Int

        var shape: Shape { Shape.all[place] }
    }

    let name: String
    let kind: Kind
    let min: Int?
    let max: Int?
    let pattern: String?
    let values: [String]
    let members: [Member]
    private let elementPlace: Int
    /// Whether it is DynamoDB's own type of values, which check themselves while they are read.
    let isAttributeValue: Bool

    /// The shape of a list's elements or a map's values.
    var element: Shape { Shape.all[elementPlace] }

    /// Looks a shape up by the model's name. A letter is a scalar without constraints.
    static func named(_ name: String) -> Shape {
        guard let place = places[name] else { preconditionFailure("the model has no shape \(name)") }
        return all[place]
    }

    private static let all: [Shape] = lines.map { Shape($0.name, $0.words) }
    private static let places: [String: Int] = Dictionary(
        uniqueKeysWithValues: lines.enumerated().map { ($1.name, $0) })

    /// The shapes by name, each with the words that say what it is.
    private static let lines: [(name: String, words: [Substring])] = {
        var lines = scalars.keys.sorted().map { (name: $0, words: [Substring($0)]) }
        var line = ""
        func finish() {
            let words = line.split(separator: " ", maxSplits: 1)
            if words.count == 2 { lines.append((String(words[0]), words[1].split(separator: " "))) }
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
        return lines
    }()

    private static func place(_ name: some StringProtocol) -> Int {
        guard let place = places[String(name)] else { preconditionFailure("the model has no shape \(name)") }
        return place
    }

    private static let scalars: [String: Kind] = [
        "S": .string, "Z": .boolean, "I": .integer, "L": .long, "D": .double, "T": .timestamp, "B": .blob,
    ]

    private init(_ name: String, _ words: [Substring]) {
        self.name = name
        isAttributeValue = name == "AttributeValue"
        var words = words[...]
        let first = words.removeFirst()
        var element = 0
        var members: [Member] = []
        switch first.first {
        case "[":
            kind = .list
            element = Self.place(first.dropFirst().dropLast())
        case "<":
            kind = .map
            element = Self.place(words.removeFirst().dropLast())
        case "{":
            kind = .structure
            let all = ([first] + words).joined(separator: " ").dropFirst().dropLast()
            members = all.split(separator: " ").map { Self.member($0) }
            words = []
        default:
            kind = Self.scalars[String(first)] ?? .string
        }
        elementPlace = element
        self.members = members
        func constraint(_ sign: String) -> Substring? {
            words.first { $0.hasPrefix(sign) }.map { $0.dropFirst(sign.count) }
        }
        min = constraint(">=").flatMap { Int($0) }
        max = constraint("<=").flatMap { Int($0) }
        pattern = constraint("~").map(String.init)
        values = constraint("=")?.split(separator: ",").map(String.init) ?? []
    }

    private static func member(_ word: Substring) -> Member {
        let parts = word.split(separator: ":")
        let isRequired = parts[0].hasSuffix("!")
        return Member(
            name: String(isRequired ? parts[0].dropLast() : parts[0]), isRequired: isRequired, place: place(parts[1]))
    }
}

extension Shape.Member {
    /// The member's name in AWS's messages: with a small first letter.
    var pathName: String { name.prefix(1).lowercased() + name.dropFirst() }
}
