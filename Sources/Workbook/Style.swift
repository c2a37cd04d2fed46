/// How text is set off on a terminal: with escape sequences, or not at all.
package struct Style: Sendable {
    package let isColoured: Bool
    /// Whether the terminal shows characters beyond ASCII.
    package let isUnicode: Bool

    package init(isColoured: Bool, isUnicode: Bool = true) {
        self.isColoured = isColoured
        self.isUnicode = isUnicode
    }

    package static let plain = Style(isColoured: false)

    package func bold(_ text: String) -> String { wrap(text, "1") }
    package func dim(_ text: String) -> String { wrap(text, "2") }
    package func italic(_ text: String) -> String { wrap(text, "3") }
    package func red(_ text: String) -> String { wrap(text, "31") }
    package func green(_ text: String) -> String { wrap(text, "32") }
    package func yellow(_ text: String) -> String { wrap(text, "33") }
    package func cyan(_ text: String) -> String { wrap(text, "36") }

    package var tick: String { green(isUnicode ? "✓" : "+") }
    package var cross: String { red(isUnicode ? "✗" : "-") }
    package var bullet: String { isUnicode ? "•" : "*" }

    private func wrap(_ text: String, _ code: String) -> String {
        isColoured && !text.isEmpty ? "\u{1b}[\(code)m\(text)\u{1b}[0m" : text
    }

    /// A learner's program may print anything; on a terminal only text, tabs and line ends get through.
    package static func harmless(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let value = scalar.value
            let isControl = value < 0x20 && value != 0x09 && value != 0x0a
            // Direction overrides can make a line read as something it does not say.
            let misleads = (0x202a...0x202e).contains(value) || (0x2066...0x2069).contains(value)
            let isHidden = isControl || (0x7f...0x9f).contains(value) || misleads
            if isHidden && value == 0x0d { continue }
            result.append(isHidden ? "\u{fffd}" : scalar)
        }
        return String(result)
    }
}

/// The columns a text takes, not counting escape sequences.
package func visibleWidth(_ text: String) -> Int {
    var width = 0
    var inEscape = false
    for character in text {
        if inEscape {
            if character.isLetter { inEscape = false }
        } else if character == "\u{1b}" {
            inEscape = true
        } else {
            width += columns(character)
        }
    }
    return width
}

/// East Asian wide characters and emoji take two columns (Unicode annex 11, the common ranges).
private func columns(_ character: Character) -> Int {
    guard let value = character.unicodeScalars.first?.value, value >= 0x1100 else { return 1 }
    switch value {
    case 0x1100...0x115f, 0x2e80...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe6f, 0xff00...0xff60,
        0xffe0...0xffe6, 0x1f300...0x1faff, 0x20000...0x3fffd:
        return 2
    default: return 1
    }
}

/// Text broken into lines of at most `width` columns; words longer than that get a line of their own.
package func wrapped(_ text: String, width: Int, first: String = "", rest: String = "") -> String {
    var lines: [String] = []
    var line = first
    var used = visibleWidth(first)
    var isEmpty = true
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        let columns = visibleWidth(String(word))
        if !isEmpty && used + 1 + columns > width {
            lines.append(line)
            line = rest
            used = visibleWidth(rest)
            isEmpty = true
        }
        line += isEmpty ? String(word) : " " + word
        used += isEmpty ? columns : columns + 1
        isEmpty = false
    }
    lines.append(line)
    return lines.joined(separator: "\n")
}
