/// A learner's own copy of a quiz: `answers/<step>/Quiz.md`.
package enum QuizSheet {
    /// An empty copy: no ticks, no explanations.
    package static func blank(_ quiz: Quiz, step: Step) -> String {
        var text = "# \(quiz.title.isEmpty ? step.title : quiz.title)\n\n"
        text += "Put an x between the brackets of what is right, then run `labrunner check \(step.id)`.\n"
        for question in quiz.questions {
            text += "\n## \(question.number). \(question.title)\n"
            if !question.details.isEmpty { text += "\n\(question.details)\n" }
            switch question.kind {
            case .choice(let options):
                text += question.wantsSeveral ? "\nMore than one is right.\n\n" : "\n"
                for option in options { text += "- [ ] \(option.text)\n" }
            case .short: text += "\nanswer:\n"
            }
        }
        return text
    }

    /// What a learner ticked and wrote, and a sentence for each tick that fits no option.
    package static func read(_ text: String, quiz: Quiz, file: String) -> (answers: QuizAnswers, problems: [LabProblem])
    {
        var answers: QuizAnswers = [:]
        var problems: [LabProblem] = []
        walk(text, quiz: quiz) { place, line, number in
            switch (place, QuizLine(line)) {
            case (.option(let question, let index), .option(true, _)):
                var ticks: Set<Int> = []
                if case .ticks(let earlier) = answers[question.number] { ticks = earlier }
                answers[question.number] = .ticks(ticks.union([index]))
            case (.answer(let question), .answer(let text)) where !text.isEmpty:
                answers[question.number] = .text(text)
            case (.nowhere, .option(true, let text)):
                problems.append(
                    LabProblem(
                        file: file, line: number, wrong: "\"\(text)\" is ticked, but it is no option of this question.",
                        todo: "Undo the change to its words, or start over with labrunner reset."))
            default: break
            }
            return nil
        }
        return (answers, problems)
    }

    /// The learner's copy with these answers in it and everything else as it was.
    package static func filled(_ text: String, quiz: Quiz, answers: QuizAnswers) -> String {
        walk(text, quiz: quiz) { place, line, _ in
            switch place {
            case .option(let question, let index):
                guard case .ticks(let ticks) = answers[question.number], let start = line.firstIndex(of: "["),
                    let end = line.firstIndex(of: "]")
                else { return nil }
                return line[...start] + (ticks.contains(index) ? "x" : " ") + line[end...]
            case .answer(let question):
                guard case .text(let answer) = answers[question.number] else { return nil }
                return "answer: " + answer
            case .nowhere: return nil
            }
        }
    }

    private enum Place {
        case option(Quiz.Question, Int)
        case answer(Quiz.Question)
        case nowhere
    }

    /// Goes through a copy line by line; `visit` may return what to put in a line's place.
    @discardableResult
    private static func walk(
        _ text: String, quiz: Quiz, _ visit: (Place, String, Int) -> String?
    ) -> String {
        var question: Quiz.Question?
        var fence = Fence()
        var result: [String] = []
        for (index, line) in textLines(text).enumerated() {
            var place = Place.nowhere
            if !fence.read(trimmed(line)) && !fence.isOpen {
                switch (QuizLine(line), question?.kind) {
                case (.question(let number, _), _): question = quiz.questions.first { $0.number == number }
                case (.option(_, let text), .choice(let options)):
                    if let question, let option = options.firstIndex(where: { same($0.text, text) }) {
                        place = .option(question, option)
                    }
                case (.answer, .short): if let question { place = .answer(question) }
                default: break
                }
            }
            result.append(visit(place, line, index + 1) ?? line)
        }
        return result.joined(separator: "\n") + "\n"
    }

    /// An editor may have wrapped or widened an option's text.
    private static func same(_ a: String, _ b: String) -> Bool {
        a.split(separator: " ") == b.split(separator: " ")
    }
}
