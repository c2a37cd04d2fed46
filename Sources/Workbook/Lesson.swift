/// A step's `README.md` as it is shown: the text first, hints one at a time, the rest after a pass.
package struct Lesson: Sendable {
    /// Goal, steps and whatever else the author wrote, as Markdown.
    package let text: String
    /// The numbered items under `## Hints`, in order, as Markdown without their numbers.
    package let hints: [String]
    /// What stands under `## Further reading`; empty when there is none.
    package let furtherReading: String

    package init(body: String) {
        var shown: [String] = []
        var hintLines: [String] = []
        var further: [String] = []
        var section = ""
        var fence = Fence()
        for line in textLines(body) {
            if !fence.isOpen, line.hasPrefix("## ") {
                section = trimmed(line.dropFirst(3)).lowercased()
                if section == "hints" || section == "further reading" { continue }
            }
            fence.read(line)
            switch section {
            case "hints": hintLines.append(line)
            case "further reading": further.append(line)
            default: shown.append(line)
            }
        }
        text = joined(shown)
        hints = Self.items(hintLines)
        furtherReading = joined(further)
    }

    /// The items of a numbered list. Lines that go on with an item keep what indents them beyond the item's text.
    private static func items(_ lines: [String]) -> [String] {
        var items: [[String]] = []
        var indent = 0
        var fence = Fence()
        for line in lines {
            if !fence.isOpen, let start = itemStart(line) {
                indent = start
                items.append([String(line.dropFirst(start))])
            } else if !items.isEmpty {
                let spaces = min(indent, line.prefix { $0 == " " }.count)
                items[items.count - 1].append(String(line.dropFirst(spaces)))
            }
            fence.read(trimmed(line))
        }
        return items.map(joined)
    }

    /// How many characters `12. ` takes at the start of a line; nil when the line starts no item.
    private static func itemStart(_ line: String) -> Int? {
        let digits = line.prefix { $0.isASCII && $0.isNumber }.count
        guard digits > 0, line.dropFirst(digits).hasPrefix(". ") else { return nil }
        return digits + 2
    }
}

/// Follows whether lines are inside a fenced code block.
package struct Fence: Sendable {
    package private(set) var isOpen = false
    private var mark: Character = "`"

    package init() {}

    /// Takes the next line. Returns whether it opened or closed a block.
    @discardableResult
    package mutating func read(_ line: String) -> Bool {
        guard let first = line.first, first == "`" || first == "~", line.hasPrefix(String(repeating: first, count: 3))
        else { return false }
        if isOpen && first != mark { return false }
        mark = first
        isOpen.toggle()
        return true
    }
}

private func joined(_ lines: [String]) -> String {
    var lines = lines[...]
    while let first = lines.first, trimmed(first).isEmpty { lines = lines.dropFirst() }
    while let last = lines.last, trimmed(last).isEmpty { lines = lines.dropLast() }
    return lines.joined(separator: "\n")
}
