import Core
import Workbook

extension Command {
    static let quiz = Command(
        syntax: CommandSyntax(
            name: "quiz", summary: "Answer a step's quiz here instead of in its file.", positionals: ["[step]"],
            options: [CommandSyntax.Option("--seed", "N", "Show the options in the order that this number gives.")],
            details: """
                Answer with the letters in front of the options, such as a or ac. Enter alone skips a question, q stops.
                Each answer is written to answers/<step>/Quiz.md at once. Questions you had right are not asked again.
                """)
    ) { (session, arguments) throws(Trouble) in
        var step = try session.step(arguments)
        if !step.hasQuiz && arguments.positionals.isEmpty {
            let steps = try session.workbook().steps
            let progress = try session.standing()
            if let next = steps.first(where: { $0.hasQuiz && progress.of($0).box != .passed }) { step = next }
        }
        guard step.hasQuiz else {
            throw Trouble(.usage, "\(step.id) has no quiz.", todo: "labrunner check \(step.id) checks its lab.")
        }
        let seed = try arguments.number("--seed", in: 0...Int.max)
        var prompt = QuizPrompt(step: step, seed: seed.map(UInt64.init) ?? UInt64(Session.now.milliseconds))
        return try prompt.run(&session)
    }
}

/// Puts the questions of one quiz to the learner, one by one.
struct QuizPrompt {
    let step: Step
    let seed: UInt64

    private static let letters = Array("abcdefghijklmnop")

    mutating func run(_ session: inout Session) throws(Trouble) -> ExitCode {
        Terminal.endKeys()
        let workbook = try session.workbook()
        let quiz = try workbook.quiz(step)
        let answers = Answers(step, in: workbook)
        var given = try answers.quizAnswers(quiz).answers
        var asked = quiz.questions.filter { question in !(given[question.number].map(question.isRight) ?? false) }
        introduce(quiz, open: asked.count, session)
        if asked.isEmpty { asked = quiz.questions }
        if !answers.exist { _ = try session.record { HistoryEntry(time: $0, kind: .started, step: step.id) } }
        for (index, question) in asked.enumerated() {
            switch ask(question, session) {
            case .stopped: return try stop(session, left: asked.count - index)
            case .skipped: session.say("")
            case .answered(let answer):
                given[question.number] = answer
                try answers.write(given, quiz: quiz)
                respond(question, answer, session)
            }
        }
        return try finish(quiz, given, answers, &session)
    }

    private enum Reply {
        case answered(QuizAnswer)
        case skipped
        case stopped
    }

    private func introduce(_ quiz: Quiz, open: Int, _ session: Session) {
        let title = quiz.title.isEmpty ? step.title : quiz.title
        session.say("\(session.style.bold(step.id)) \(title), \(counted(quiz.questions.count, "question"))")
        let right = quiz.questions.count - open
        if open == 0 {
            session.say("You have them all right. Here they are once more.")
        } else if right > 0 {
            session.say("\(right) of them you have right already; here \(open == 1 ? "is" : "are") the other \(open).")
        }
        session.say("")
    }

    private func ask(_ question: Quiz.Question, _ session: Session) -> Reply {
        session.markdown("**\(question.number). \(question.title)**")
        if !question.details.isEmpty { session.markdown("\n" + question.details) }
        let order = question.shuffledOptions(seed: seed)
        if case .choice(let options) = question.kind {
            if question.wantsSeveral { session.say(session.style.dim("More than one is right.")) }
            session.say("")
            for (letter, index) in zip(Self.letters, order) {
                let text = MarkdownText.render(options[index].text, style: session.style, width: 10_000)
                let width = min(session.width, MarkdownText.widthMax)
                session.say(wrapped(text, width: width, first: "  \(letter)  ", rest: "     "))
            }
        }
        session.say("")
        while true {
            Terminal.write("> ")
            guard let line = readLine() else {
                Terminal.write("\n")
                return .stopped
            }
            let text = trimmed(line)
            if text.isEmpty { return .skipped }
            if text.lowercased() == "q" || text.lowercased() == "quit" { return .stopped }
            guard case .choice = question.kind else { return .answered(.text(text)) }
            if let ticks = ticks(text, order, several: question.wantsSeveral) { return .answered(.ticks(ticks)) }
            let last = Self.letters[order.count - 1]
            session.say(
                question.wantsSeveral
                    ? "Type the letters of all that are right, from a to \(last), such as ab."
                    : "Type one letter from a to \(last).")
        }
    }

    /// The options that letters mean; nil when one of them means none.
    private func ticks(_ text: String, _ order: [Int], several: Bool) -> Set<Int>? {
        var ticks: Set<Int> = []
        for letter in text.lowercased() where letter != " " && letter != "," {
            guard let place = Self.letters.firstIndex(of: letter), order.indices.contains(place) else { return nil }
            ticks.insert(order[place])
        }
        return ticks.isEmpty || (!several && ticks.count > 1) ? nil : ticks
    }

    private func respond(_ question: Quiz.Question, _ answer: QuizAnswer, _ session: Session) {
        if question.isRight(answer) {
            session.say("\(session.style.tick) Right.")
            // Authors often begin with the same word.
            var words = explanation(question, answer)
            if words.hasPrefix("Right. ") { words = String(words.dropFirst(7)) }
            if !words.isEmpty { session.markdown(words) }
        } else {
            session.say("\(session.style.cross) Not quite.")
            let finding = question.finding(answer)
            for text in [finding.why.isEmpty ? "Seen: \(finding.seen)." : finding.why, finding.tryNext] {
                if !text.isEmpty { session.markdown(text) }
            }
        }
        session.say("")
    }

    private func explanation(_ question: Quiz.Question, _ answer: QuizAnswer) -> String {
        switch (question.kind, answer) {
        case (.choice(let options), .ticks(let ticks)):
            ticks.sorted().map { options[$0].explanation }.joined(separator: "\n\n")
        case (.short(_, let explanation), _): explanation
        default: ""
        }
    }

    private func stop(_ session: Session, left: Int) throws(Trouble) -> ExitCode {
        session.say(
            "Stopped; \(counted(left, "question")) left. What you answered is kept in answers/\(step.id)/Quiz.md.")
        return .notPassed
    }

    private func finish(
        _ quiz: Quiz, _ given: QuizAnswers, _ answers: Answers, _ session: inout Session
    ) throws(Trouble) -> ExitCode {
        let report = quiz.grade(given, points: step.quizPoints(quiz))
        let hashes = try answers.hashes()
        session.say(ReportText(style: session.style, width: session.width).headline(report, step: step))
        let progress = try session.record { time in
            HistoryEntry(time: time, kind: .quiz, step: step.id, report: report, answers: hashes)
        }
        let open = report.checks.count { !$0.passed }
        if open > 0 {
            session.say("\(counted(open, "question")) to go: labrunner quiz \(step.id) asks only those.")
        } else if step.hasLab && progress.of(step).box != .passed {
            session.say("The quiz is done; the lab is still open: labrunner check \(step.id)")
        } else if let next = progress.next(after: step) {
            session.say("Next: \(session.style.bold(next.id)) \(next.title) (labrunner start \(next.id))")
        }
        return report.verdict.exitCode
    }
}
