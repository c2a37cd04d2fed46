extension Quiz {
    /// Reads a step's `Quiz.md`; `file` is its name in messages.
    package init(parsing text: String, file: String) throws(LabProblem) {
        var parser = QuizParser(file: file)
        for (index, line) in textLines(text).enumerated() { try parser.take(line, number: index + 1) }
        try parser.finishQuestion()
        guard !parser.questions.isEmpty else {
            throw LabProblem(
                file: file, wrong: "There is no question in it.", todo: "Write one under a heading ## 1. Question?")
        }
        self.init(title: parser.title, questions: parser.questions)
    }
}

/// What a line of a quiz, or of a learner's copy of it, is.
package enum QuizLine: Equatable {
    case question(number: Int, title: String)
    case option(ticked: Bool, text: String)
    case answer(String)
    case explanation(String)
    case other

    package init(_ line: String) {
        let text = trimmed(line)
        if let question = Self.question(text) {
            self = question
        } else if let option = Self.option(text) {
            self = option
        } else if text.lowercased().hasPrefix("answer:") {
            self = .answer(trimmed(text.dropFirst(7)))
        } else if text.hasPrefix(">") {
            self = .explanation(trimmed(text.dropFirst()))
        } else {
            self = .other
        }
    }

    private static func question(_ text: String) -> QuizLine? {
        guard text.hasPrefix("## ") else { return nil }
        let rest = text.dropFirst(3)
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), rest.dropFirst(digits.count).hasPrefix(".") else { return nil }
        return .question(number: number, title: trimmed(rest.dropFirst(digits.count + 1)))
    }

    private static func option(_ text: String) -> QuizLine? {
        guard text.hasPrefix("- [") || text.hasPrefix("* ["), let end = text.firstIndex(of: "]") else { return nil }
        let inside = trimmed(text[..<end].dropFirst(3)).lowercased()
        guard inside.isEmpty || inside == "x" else { return nil }
        return .option(ticked: inside == "x", text: trimmed(text[text.index(after: end)...]))
    }
}

/// Puts questions together from lines.
private struct QuizParser {
    let file: String
    var title = ""
    var questions: [Quiz.Question] = []

    private var open: (number: Int, title: String, line: Int)?
    private var details: [String] = []
    private var options: [Quiz.Option] = []
    private var accepted: Quiz.Accepted?
    private var explanation: [String] = []
    private var fence = Fence()

    init(file: String) { self.file = file }

    mutating func take(_ line: String, number: Int) throws(LabProblem) {
        if fence.read(trimmed(line)) || fence.isOpen {
            details.append(line)
            return
        }
        switch QuizLine(line) {
        case .question(let count, let text): try start(count, text, line: number)
        case .option(let ticked, let text): try add(ticked, text, line: number)
        case .answer(let text): try accept(text, line: number)
        case .explanation(let text): try explain(text, line: number)
        case .other: try other(line, number: number)
        }
    }

    private mutating func start(_ number: Int, _ text: String, line: Int) throws(LabProblem) {
        try finishQuestion()
        guard number == questions.count + 1 else {
            throw problem(
                line, "Question \(number) stands where \(questions.count + 1) should.", "Number them 1, 2, 3.")
        }
        guard !text.isEmpty else { throw problem(line, "The question has no text.", "Write it behind the number.") }
        open = (number, text, line)
        details = []
    }

    private mutating func add(_ ticked: Bool, _ text: String, line: Int) throws(LabProblem) {
        guard open != nil else { throw problem(line, "This option belongs to no question.", "Put ## 1. above it.") }
        guard accepted == nil else {
            throw problem(line, "A question has options or answer:, not both.", "Remove one of them.")
        }
        guard !text.isEmpty, !options.contains(where: { $0.text == text }) else {
            throw problem(line, "The option is empty or stands here twice.", "Give every option its own words.")
        }
        options.append(Quiz.Option(text: text, isRight: ticked, explanation: ""))
    }

    private mutating func accept(_ text: String, line: Int) throws(LabProblem) {
        guard open != nil, options.isEmpty, accepted == nil else {
            throw problem(line, "answer: stands where no answer is expected.", "Keep one answer: for each question.")
        }
        if text.count > 2, text.hasPrefix("/"), text.hasSuffix("/") {
            let pattern = String(text.dropFirst().dropLast())
            do {
                _ = try Regex(pattern)
            } catch {
                throw problem(line, "/\(pattern)/ is not a regular expression.", "Mend it.")
            }
            accepted = .pattern(pattern)
            return
        }
        let texts = text.split(separator: "|").map { trimmed($0) }.filter { !$0.isEmpty }
        guard !texts.isEmpty else {
            throw problem(line, "answer: says nothing.", "Write what counts as right, with | between alternatives.")
        }
        accepted = .texts(texts)
    }

    private mutating func explain(_ text: String, line: Int) throws(LabProblem) {
        if accepted != nil {
            explanation.append(text)
        } else if !options.isEmpty {
            let last = options.count - 1
            options[last].explanation += options[last].explanation.isEmpty ? text : " " + text
        } else if open != nil {
            details.append("> " + text)
        } else if !title.isEmpty {
            return
        } else {
            throw problem(line, "This explanation belongs to no option.", "Put it under the option it explains.")
        }
    }

    private mutating func other(_ line: String, number: Int) throws(LabProblem) {
        let text = trimmed(line)
        if open == nil {
            if title.isEmpty, text.hasPrefix("# ") { title = trimmed(text.dropFirst(2)) }
            return
        }
        if !options.isEmpty {
            // A line that goes on with the option or explanation above it.
            if text.isEmpty { return }
            let last = options.count - 1
            if options[last].explanation.isEmpty {
                options[last].text += " " + text
            } else {
                options[last].explanation += " " + text
            }
        } else if accepted != nil {
            if !text.isEmpty { explanation.append(text) }
        } else {
            details.append(line)
        }
    }

    mutating func finishQuestion() throws(LabProblem) {
        guard let question = open else {
            details = []
            return
        }
        let kind: Quiz.Kind
        if let accepted {
            kind = .short(accepted, explanation: explanation.joined(separator: " "))
        } else {
            guard options.count >= 2, options.contains(where: \.isRight) else {
                throw problem(
                    question.line, "Question \(question.number) has no right option among at least two.",
                    "Write options as - [ ] wrong and - [x] right, or a line answer:.")
            }
            if let bare = options.first(where: { $0.explanation.isEmpty }) {
                throw problem(
                    question.line, "The option \"\(bare.text)\" has no explanation.",
                    "Add an indented line that starts with > under it.")
            }
            kind = .choice(options)
        }
        questions.append(
            Quiz.Question(
                number: question.number, title: question.title, details: trimmedLines(details), kind: kind))
        open = nil
        details = []
        options = []
        accepted = nil
        explanation = []
    }

    private func trimmedLines(_ lines: [String]) -> String {
        var lines = lines[...]
        while let first = lines.first, trimmed(first).isEmpty { lines = lines.dropFirst() }
        while let last = lines.last, trimmed(last).isEmpty { lines = lines.dropLast() }
        return lines.joined(separator: "\n")
    }

    private func problem(_ line: Int, _ wrong: String, _ todo: String) -> LabProblem {
        LabProblem(file: file, line: line, wrong: wrong, todo: todo)
    }
}
