extension StepHeader {
    /// Our own limits; a step worth more would drown the others.
    package static let pointsMax = 1000

    /// A step's `README.md`, taken apart at the line that ends its header.
    package struct Document: Sendable {
        package let header: StepHeader
        /// What follows the header.
        package let body: String
        /// The line of the file on which the body starts, counted from 1.
        package let bodyLine: Int
    }

    /// Reads a step's `README.md`; `file` is its name in messages.
    package static func parse(_ text: String, file: String) throws(LabProblem) -> Document {
        let whole = textLines(text)
        let lines = whole.map { trimmed($0) }
        guard lines.first == "---" else {
            throw LabProblem(
                file: file, line: 1, wrong: "The header is missing.",
                todo: "Start the file with a line ---, then title:, points: and teaches:, then another ---.")
        }
        guard let end = lines.dropFirst().firstIndex(of: "---") else {
            throw LabProblem(
                file: file, line: 1, wrong: "The header does not end.", todo: "Add a line --- after its last entry.")
        }
        var fields = HeaderFields(file: file, endLine: end + 1)
        for index in 1..<end where !lines[index].isEmpty {
            try fields.take(lines[index], line: index + 1)
        }
        let header = try fields.header()
        let body = whole.dropFirst(end + 1).joined(separator: "\n")
        return Document(header: header, body: body, bodyLine: end + 2)
    }
}

/// The entries of a header as they are read, and the line of each.
private struct HeaderFields {
    private static let names = ["title", "points", "teaches", "files", "minutes", "order"]

    let file: String
    let endLine: Int
    private var entries: [String: (value: String, line: Int)] = [:]

    init(file: String, endLine: Int) {
        self.file = file
        self.endLine = endLine
    }

    mutating func take(_ text: String, line: Int) throws(LabProblem) {
        guard let colon = text.firstIndex(of: ":") else {
            throw LabProblem(
                file: file, line: line, wrong: "\"\(text)\" is not a header entry.", todo: "Write it as name: value.")
        }
        let name = trimmed(text[..<colon])
        guard Self.names.contains(name) else {
            throw LabProblem(
                file: file, line: line, wrong: "A header has no entry \"\(name)\".",
                todo: "The entries are \(Self.names.joined(separator: ", ")).")
        }
        guard entries[name] == nil else {
            throw LabProblem(file: file, line: line, wrong: "\(name): stands here twice.", todo: "Keep one of them.")
        }
        entries[name] = (trimmed(text[text.index(after: colon)...]), line)
    }

    func header() throws(LabProblem) -> StepHeader {
        let points = try number("points", in: 1...StepHeader.pointsMax)
        guard let points else { throw missing("points") }
        return StepHeader(
            title: try text("title"), points: points, teaches: try text("teaches"), files: try files(),
            minutes: try number("minutes", in: 1...600), order: try number("order", in: 1...999))
    }

    private func missing(_ name: String) -> LabProblem {
        LabProblem(
            file: file, line: endLine, wrong: "The header has no \(name).",
            todo: "Add a line \(name): with its value above this one.")
    }

    private func text(_ name: String) throws(LabProblem) -> String {
        guard let entry = entries[name], !entry.value.isEmpty else { throw missing(name) }
        return entry.value
    }

    private func number(_ name: String, in range: ClosedRange<Int>) throws(LabProblem) -> Int? {
        guard let entry = entries[name] else { return nil }
        guard let value = Int(entry.value), range.contains(value) else {
            throw LabProblem(
                file: file, line: entry.line, wrong: "\(name): is \"\(entry.value)\".",
                todo: "It must be a whole number from \(range.lowerBound) to \(range.upperBound).")
        }
        return value
    }

    private func files() throws(LabProblem) -> [AnswerFile] {
        guard let entry = entries["files"], !entry.value.isEmpty else { return [] }
        var files: [AnswerFile] = []
        for pair in entry.value.split(separator: ",", omittingEmptySubsequences: false) {
            let parts = pair.split(separator: "=", omittingEmptySubsequences: false).map { trimmed($0) }
            let name = parts[0]
            let starter = parts.count == 2 ? parts[1] : name
            guard parts.count <= 2, [name, starter].allSatisfy(isPlainPath) else {
                throw LabProblem(
                    file: file, line: entry.line, wrong: "\"\(trimmed(pair))\" names no file.",
                    todo: "Write main.swift = Starter.swift, with a comma between two such pairs.")
            }
            guard !files.contains(where: { $0.name == name }) else {
                throw LabProblem(
                    file: file, line: entry.line, wrong: "\(name) is named twice.", todo: "Keep one of them.")
            }
            files.append(AnswerFile(name: name, starter: starter))
        }
        return files
    }

    /// Whether a path stays inside its folder and is not hidden.
    private func isPlainPath(_ path: String) -> Bool {
        !path.isEmpty
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && !$0.hasPrefix(".")
            }
    }
}
