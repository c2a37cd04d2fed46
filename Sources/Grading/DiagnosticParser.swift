package import Workbook

/// Reads what the compiler's frontend says into diagnostics about the learner's own files.
package enum DiagnosticParser {
    /// `files` maps the paths the compiler was given to the names the learner knows. What the compiler says about other
    /// files, which are ours, becomes a message about no file.
    package static func parse(_ text: String, files: [String: String]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let head = head(of: line) {
                diagnostics.append(diagnostic(head, files: files))
            } else if let last = diagnostics.indices.last {
                addSource(line, to: &diagnostics[last])
            }
        }
        return diagnostics.map(trimmed)
    }

    private struct Head {
        var path: Substring
        var line: Int
        var column: Int
        var severity: Substring
        var message: Substring
    }

    private static let severities = ["error", "warning", "note", "remark"]

    /// `path:line:column: severity: message`, `path: severity: message` or `severity: message`.
    private static func head(of text: Substring) -> Head? {
        for severity in severities {
            if text.hasPrefix(severity + ": ") {
                return Head(
                    path: "", line: 0, column: 0, severity: Substring(severity),
                    message: text.dropFirst(severity.count + 2))
            }
        }
        // A path may hold anything but ends where a severity between colons begins.
        let marks = severities.compactMap { severity in
            firstRange(of: ": \(severity): ", in: text).map { (severity: severity, range: $0) }
        }
        guard let mark = marks.min(by: { $0.range.lowerBound < $1.range.lowerBound }) else { return nil }
        let place = text[..<mark.range.lowerBound]
        let message = text[mark.range.upperBound...]
        let parts = place.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 2, let last = Int(parts[parts.count - 1]) else {
            let isPath = place.hasPrefix("/") || place.hasPrefix("<")
            if !isPath { return nil }
            return Head(path: place, line: 0, column: 0, severity: Substring(mark.severity), message: message)
        }
        if parts.count >= 3, let line = Int(parts[parts.count - 2]) {
            let path = place.dropLast(parts[parts.count - 1].count + parts[parts.count - 2].count + 2)
            return Head(path: path, line: line, column: last, severity: Substring(mark.severity), message: message)
        }
        let path = place.dropLast(parts[parts.count - 1].count + 1)
        return Head(path: path, line: last, column: 0, severity: Substring(mark.severity), message: message)
    }

    private static func firstRange(of needle: String, in text: Substring) -> Range<Substring.Index>? {
        let bytes = Array(needle.utf8)
        let utf8 = text.utf8
        var start = utf8.startIndex
        while start != utf8.endIndex {
            if utf8[start...].starts(with: bytes) { return start..<utf8.index(start, offsetBy: bytes.count) }
            start = utf8.index(after: start)
        }
        return nil
    }

    private static func diagnostic(_ head: Head, files: [String: String]) -> Diagnostic {
        let name = files[String(head.path)]
        return Diagnostic(
            file: name ?? "", line: name == nil ? 0 : head.line, column: name == nil ? 0 : head.column,
            severity: head.severity == "remark" ? "note" : String(head.severity),
            message: readable(String(head.message)))
    }

    /// Leaves out the compiler's pointers into its own documentation, such as ` [#MutableGlobalVariable]`.
    private static func readable(_ message: String) -> String {
        guard message.hasSuffix("]"), let start = message.lastIndex(of: "["),
            message[start...].hasPrefix("[#"), start > message.startIndex
        else { return message }
        return String(message[..<message.index(before: start)])
    }

    /// The source line and the line with carets; what the compiler suggests to insert comes below and stays too.
    private static func addSource(_ line: Substring, to diagnostic: inout Diagnostic) {
        // Without a place of the learner's there is no line of theirs to show.
        if diagnostic.line == 0 { return }
        if !diagnostic.source.isEmpty { diagnostic.source += "\n" }
        diagnostic.source += line
    }

    private static func trimmed(_ diagnostic: Diagnostic) -> Diagnostic {
        var diagnostic = diagnostic
        while let last = diagnostic.source.last, last == "\n" || last == " " { diagnostic.source.removeLast() }
        return diagnostic
    }
}
