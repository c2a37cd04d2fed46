/// Swift source as it is put together: indentation, blocks, and lines that are broken where they grow too long.
struct SwiftText {
    static let columnsMax = 120
    private(set) var lines: [String] = []
    private var depth = 0

    /// Adds lines at the present depth.
    mutating func line(_ text: String...) {
        for text in text { lines.append(text.isEmpty ? "" : String(repeating: " ", count: depth * 4) + text) }
    }

    /// Adds `head {`, what `body` adds one step deeper, and `}`.
    mutating func block(_ head: String, _ body: (inout SwiftText) -> Void) {
        line(head + " {")
        depth += 1
        body(&self)
        depth -= 1
        line("}")
    }

    /// Adds an empty line unless the text starts or a block has just opened.
    mutating func gap() {
        if let last = lines.last, !last.isEmpty, !last.hasSuffix("{") { lines.append("") }
    }

    /// Adds `head(items)tail` on one line, or with the items on lines of their own, as many as fit on each.
    mutating func list(_ head: String, _ items: [String], _ tail: String, open: String = "(", close: String = ")") {
        let single = head + open + items.joined(separator: ", ") + close + tail
        if depth * 4 + single.count <= Self.columnsMax { return line(single) }
        line(head + open)
        depth += 1
        var row = ""
        for (index, item) in items.enumerated() {
            let isLast = index == items.count - 1
            // Only collections may end in a comma, and on lines of their own they do.
            let comma = isLast && open != "[" ? "" : ","
            if let start = item.firstIndex(of: "["), item.hasSuffix("]"),
                depth * 4 + item.count + comma.count + tail.count + close.count > Self.columnsMax
            {
                if !row.isEmpty { line(row) }
                let inner = item[item.index(after: start)...].dropLast().split(separator: ", ").map(String.init)
                list(String(item[..<start]), inner, isLast ? close + tail : comma, open: "[", close: "]")
                row = ""
                if !isLast { continue }
                depth -= 1
                return
            }
            let word = item + comma
            if !row.isEmpty, depth * 4 + row.count + 1 + word.count > Self.columnsMax {
                line(row)
                row = ""
            }
            row += row.isEmpty ? word : " " + word
        }
        line(row)
        depth -= 1
        line(close + tail)
    }

    /// `list` followed by a block.
    mutating func block(_ head: String, _ items: [String], _ tail: String, _ body: (inout SwiftText) -> Void) {
        list(head, items, tail + " {")
        depth += 1
        body(&self)
        depth -= 1
        line("}")
    }
}

/// One generated file: the imports it turned out to need, and its text.
struct SwiftFile {
    /// Who may see what an import brings in.
    enum Visibility: Int { case `internal`, package, `public` }

    let path: String
    var text = SwiftText()
    private var imports: [String: Visibility] = [:]
    private let source: String

    init(path: String, source: String) {
        self.path = path
        self.source = source
    }

    /// Notes that the file's declarations of this visibility use `module`.
    mutating func uses(_ module: String, _ visibility: Visibility = .public) {
        if let known = imports[module], known.rawValue >= visibility.rawValue { return }
        imports[module] = visibility
    }

    /// How many lines the file has.
    var linesCount: Int { content.utf8.count { $0 == UInt8(ascii: "\n") } }

    /// The first line of every generated file, up to the description's name.
    static let mark = "// Made by ClientGenerator from "

    /// The file's whole content.
    var content: String {
        var lines = ["\(Self.mark)\(source). Change that, and run: swift run ClientGenerator", ""]
        func statement(_ module: String, _ visibility: Visibility) -> String {
            visibility == .internal ? "import \(module)" : "\(visibility) import \(module)"
        }
        lines += imports.filter { $0.key != "Foundation" && $0.key != "FoundationNetworking" }
            .sorted { $0.key < $1.key }.map { statement($0.key, $0.value) }
        if imports["FoundationNetworking"] != nil {
            lines += ["public import Foundation", "", "#if canImport(FoundationNetworking)"]
            lines += ["    public import FoundationNetworking", "#endif"]
        } else if let visibility = imports["Foundation"] {
            lines += [
                "", "#if canImport(FoundationEssentials)", "    " + statement("FoundationEssentials", visibility),
                "#else", "    " + statement("Foundation", visibility), "#endif",
            ]
        }
        if !imports.isEmpty { lines.append("") }
        return (lines + text.lines).joined(separator: "\n") + "\n"
    }
}
