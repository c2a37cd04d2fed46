/// Lessons as a terminal shows them: headings bold, code indented, paragraphs wrapped.
package struct MarkdownText: Sendable {
    private let style: Style
    private let width: Int
    private var output: [String] = []
    private var paragraph: [String] = []
    private var first = ""
    private var rest = ""
    private var table: [[String]] = []

    /// Wider lines are hard to read; ours is the usual compromise between prose and code.
    package static let widthMax = 100

    private init(style: Style, width: Int) {
        self.style = style
        self.width = min(max(width, 20), Self.widthMax)
    }

    package static func render(_ markdown: String, style: Style, width: Int) -> String {
        var renderer = MarkdownText(style: style, width: width)
        var fence = Fence()
        var codeIndent = 0
        for line in textLines(markdown) {
            let text = trimmed(line)
            let wasOpen = fence.isOpen
            if fence.read(text) {
                renderer.endParagraph()
                codeIndent = line.prefix { $0 == " " }.count
                if !wasOpen { renderer.space() }
                if wasOpen { renderer.output.append("") }
            } else if fence.isOpen {
                let spaces = min(codeIndent, line.prefix { $0 == " " }.count)
                let code = String(line.dropFirst(spaces))
                // A space keeps an empty line of code from being taken for the gap between paragraphs.
                renderer.output.append(code.isEmpty ? " " : "    " + style.cyan(code))
            } else {
                renderer.take(line, text)
            }
        }
        renderer.endParagraph()
        return renderer.result
    }

    private var result: String {
        var lines: [String] = []
        for line in output where !(line.isEmpty && (lines.last ?? "").isEmpty) { lines.append(line) }
        while lines.last == "" { lines.removeLast() }
        return lines.map { $0 == " " ? "" : $0 }.joined(separator: "\n")
    }

    private mutating func take(_ line: String, _ text: String) {
        if !text.hasPrefix("|") { endTable() }
        if text.isEmpty {
            endParagraph()
            space()
        } else if text.hasPrefix("<!--") && text.hasSuffix("-->") {
            endParagraph()
        } else if let level = headingLevel(text) {
            endParagraph()
            space()
            // Without colours the marks are what tells a heading from a paragraph.
            let marks = style.isColoured ? "" : text.prefix(level) + " "
            output.append(style.bold(marks + inline(trimmed(text.dropFirst(level)), isBold: true)))
            space()
        } else if text.hasPrefix("|") {
            if table.isEmpty { endParagraph() }
            table.append(Self.cells(text))
        } else if let marker = itemMarker(text) {
            endParagraph()
            let indent = String(repeating: " ", count: line.prefix { $0 == " " }.count)
            let mark = marker == "- " || marker == "* " ? style.bullet + " " : marker
            first = indent + mark
            rest = indent + String(repeating: " ", count: mark.count)
            paragraph = [String(text.dropFirst(marker.count))]
        } else if text.hasPrefix(">") {
            if first != "  | " { endParagraph() }
            first = "  | "
            rest = "  | "
            paragraph.append(trimmed(text.dropFirst()))
        } else {
            if paragraph.isEmpty {
                let indent = String(repeating: " ", count: line.prefix { $0 == " " }.count)
                first = indent
                rest = indent
            }
            paragraph.append(text)
        }
    }

    private mutating func space() {
        if let last = output.last, !last.isEmpty { output.append("") }
    }

    private mutating func endParagraph() {
        endTable()
        if !paragraph.isEmpty {
            let text = inline(paragraph.joined(separator: " "))
            output.append(wrapped(text, width: width, first: first, rest: rest))
        }
        paragraph = []
        first = ""
        rest = ""
    }

    /// The cells of a table's row; `\\|` and bars inside code belong to a cell.
    private static func cells(_ row: String) -> [String] {
        var cells = [""]
        var isCode = false
        var isEscaped = false
        for character in row.dropFirst() {
            if character == "|" && !isCode && !isEscaped {
                cells.append("")
            } else {
                if character == "`" { isCode.toggle() }
                if character == "|" && isEscaped { cells[cells.count - 1].removeLast() }
                cells[cells.count - 1].append(character)
            }
            isEscaped = character == "\\"
        }
        if trimmed(cells[cells.count - 1]).isEmpty { cells.removeLast() }
        return cells.map { trimmed($0) }
    }

    /// Columns side by side, the last one wrapped where the line ends.
    private mutating func endTable() {
        guard !table.isEmpty else { return }
        let isRule = { (cells: [String]) in cells.allSatisfy { $0.allSatisfy { "-: ".contains($0) } } }
        let hasHead = table.count > 1 && isRule(table[1])
        let rows = table.filter { !isRule($0) }.enumerated().map { index, cells in
            cells.map { index == 0 && hasHead ? style.bold(inline($0, isBold: true)) : inline($0) }
        }
        table = []
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { column < $0.count ? visibleWidth($0[column]) : 0 }.max() ?? 0
        }
        for cells in rows {
            var head = "  "
            for (column, cell) in cells.dropLast().enumerated() {
                head += cell + String(repeating: " ", count: widths[column] - visibleWidth(cell) + 2)
            }
            let room = width - visibleWidth(head)
            let indent = String(repeating: " ", count: room < 20 ? 4 : visibleWidth(head))
            output.append(wrapped(cells.last ?? "", width: width, first: head, rest: indent))
        }
    }

    private func headingLevel(_ text: String) -> Int? {
        let level = text.prefix { $0 == "#" }.count
        return (1...6).contains(level) && text.dropFirst(level).hasPrefix(" ") ? level : nil
    }

    private func itemMarker(_ text: String) -> String? {
        if text.hasPrefix("- ") || text.hasPrefix("* ") { return String(text.prefix(2)) }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count <= 3, text.dropFirst(digits.count).hasPrefix(". ") else { return nil }
        return digits + ". "
    }

    /// Code, bold, emphasis and links inside a line. Code keeps its backticks where there are no colours.
    private func inline(_ text: String, isBold: Bool = false) -> String {
        var result = ""
        var left = text[...]
        while let character = left.first {
            if character == "`", let end = left.dropFirst().firstIndex(of: "`") {
                let code = left[left.index(after: left.startIndex)..<end]
                // Inside bold text another colour would end the bold.
                result += style.isColoured && !isBold ? words(code) { style.cyan($0) } : "`\(code)`"
                left = left[left.index(after: end)...]
            } else if left.hasPrefix("**"), let end = left.dropFirst(2).firstRange(of: "**") {
                let strong = left[left.index(left.startIndex, offsetBy: 2)..<end.lowerBound]
                result += isBold ? String(strong) : words(strong) { style.bold($0) }
                left = left[end.upperBound...]
            } else if let emphasis = emphasis(left) {
                result += style.isColoured && !isBold ? words(emphasis) { style.italic($0) } : "*\(emphasis)*"
                left = left[left.index(after: emphasis.endIndex)...]
            } else if character == "[", let link = link(left) {
                result +=
                    link.text == link.address || link.address.hasPrefix("#")
                    ? link.text : "\(link.text) (\(link.address))"
                left = left[link.end...]
            } else {
                result.append(character)
                left = left.dropFirst()
            }
        }
        return result
    }

    /// Sets off each word by itself, so that a line may break between them.
    private func words(_ text: Substring, _ set: (String) -> String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { set(String($0)) }.joined(separator: " ")
    }

    /// The words between `*` and `*` at the start of a text.
    private func emphasis(_ text: Substring) -> Substring? {
        let inside = text.dropFirst()
        guard text.first == "*", let start = inside.first, start != " ", start != "*",
            let end = inside.firstIndex(of: "*"), inside[inside.index(before: end)] != " "
        else { return nil }
        return inside[..<end]
    }

    private func link(_ text: Substring) -> (text: String, address: String, end: Substring.Index)? {
        guard let close = text.firstIndex(of: "]") else { return nil }
        let after = text.index(after: close)
        guard after < text.endIndex, text[after] == "(", let end = text[after...].firstIndex(of: ")") else {
            return nil
        }
        return (
            String(text[text.index(after: text.startIndex)..<close]), String(text[text.index(after: after)..<end]),
            text.index(after: end)
        )
    }
}
