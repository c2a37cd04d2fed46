import Core
import Workbook

extension Command {
    static let show = Command(
        syntax: CommandSyntax(
            name: "show", summary: "The lesson of a step.", positionals: ["[step]"],
            options: [CommandSyntax.Option("--json", "For programs.")],
            details: "Without a step it shows the one you last worked on.")
    ) { (session, arguments) throws(Trouble) in
        let step = try session.step(arguments)
        let lesson = try session.workbook().lesson(step)
        if session.wantsJSON {
            session.say(json: [
                "id": .string(step.id), "title": .string(step.title), "teaches": .string(step.header.teaches),
                "points": JSONValue(step.points), "lesson": .string(lesson.text),
                "hints": JSONValue(lesson.hints.count),
            ])
        } else {
            try showLesson(step, &session)
        }
        return .done
    }

    /// The lesson, with a line above it that says what it is worth, and, once passed, what to read next.
    static func showLesson(_ step: Step, _ session: inout Session) throws(Trouble) {
        let lesson = try session.workbook().lesson(step)
        let state = try session.standing().of(step)
        var facts = [counted(step.points, "point")]
        if let minutes = step.header.minutes { facts.append("about \(counted(minutes, "minute"))") }
        if state.box == .passed { facts.append("passed") }
        session.say("\n" + session.style.dim("\(step.id), \(facts.joined(separator: ", "))"))
        session.say("")
        session.markdown(lesson.text)
        if state.box == .passed, !lesson.furtherReading.isEmpty { showFurtherReading(lesson, session) }
        session.say("")
    }

    static func showFurtherReading(_ lesson: Lesson, _ session: Session) {
        guard !lesson.furtherReading.isEmpty else { return }
        session.say("")
        session.markdown("## Further reading\n" + lesson.furtherReading)
    }

    static let hint = Command(
        syntax: CommandSyntax(
            name: "hint", summary: "One more hint for a step.", positionals: ["[step]"],
            details: "Each call shows the next hint. Hints cost no points; how many you used is kept in history.")
    ) { (session, arguments) throws(Trouble) in
        try showHint(try session.step(arguments), &session)
        return .done
    }

    static func showHint(_ step: Step, _ session: inout Session) throws(Trouble) {
        let hints = try session.workbook().lesson(step).hints
        guard !hints.isEmpty else {
            session.paragraph("\(step.id) has no hints. Its lesson has all you need: labrunner show \(step.id)")
            return
        }
        let shown = try session.progress().of(step).hintsShown
        if shown >= hints.count {
            for (index, hint) in hints.enumerated() { sayHint(hint, index + 1, hints.count, session) }
            session.paragraph(
                "These are all hints. If you are still stuck: labrunner solution \(step.id) --give-up")
            return
        }
        sayHint(hints[shown], shown + 1, hints.count, session)
        _ = try session.record { HistoryEntry(time: $0, kind: .hint, step: step.id, hint: shown + 1) }
    }

    private static func sayHint(_ hint: String, _ number: Int, _ count: Int, _ session: Session) {
        session.say(session.style.bold("Hint \(number) of \(count)"))
        session.markdown(hint)
        session.say("")
    }

    static let solution = Command(
        syntax: CommandSyntax(
            name: "solution", summary: "The solution of a step, after you passed it.", positionals: ["[step]"],
            options: [CommandSyntax.Option("--give-up", "Show it before a pass. This is kept in history.")])
    ) { (session, arguments) throws(Trouble) in
        try showSolution(try session.step(arguments), givingUp: arguments.has("--give-up"), &session)
    }

    static func showSolution(_ step: Step, givingUp: Bool, _ session: inout Session) throws(Trouble) -> ExitCode {
        let state = try session.progress().of(step)
        if state.box != .passed && !state.gaveUp {
            guard givingUp else {
                session.paragraph(
                    "The solution of \(step.id) is shown once you have passed it. To see it now: labrunner solution "
                        + "\(step.id) --give-up. That is kept in history, and you can still pass the step afterwards.")
                return .notPassed
            }
            if session.isInteractive,
                !session.confirm("Give up on \(step.id) and see its solution?", usual: false)
            {
                session.say("Nothing shown.")
                return .notPassed
            }
            _ = try session.record { HistoryEntry(time: $0, kind: .gaveUp, step: step.id) }
        }
        try saySolution(step, &session)
        return .done
    }

    private static func saySolution(_ step: Step, _ session: inout Session) throws(Trouble) {
        let workbook = try session.workbook()
        var isEmpty = true
        do {
            for name in try Disk.names(in: step.folder) where name.hasPrefix("Solution") {
                isEmpty = false
                let path = step.folder + "/" + name
                session.say(session.style.bold(workbook.relative(path)))
                session.say("")
                session.say(try workbook.readText(path))
            }
        } catch let error as FileError {
            throw Trouble(error)
        } catch let trouble as Trouble {
            throw trouble
        } catch {
            throw Trouble(.environment, "\(error)")
        }
        if step.hasQuiz {
            isEmpty = false
            sayQuizSolution(try workbook.quiz(step), session)
        }
        if isEmpty { session.paragraph("\(step.id) has no solution file.") }
    }

    private static func sayQuizSolution(_ quiz: Quiz, _ session: Session) {
        for question in quiz.questions {
            session.markdown("**\(question.number). \(question.title)**")
            switch question.kind {
            case .choice(let options):
                for option in options where option.isRight {
                    session.markdown("- \(option.text)\n\n> \(option.explanation)")
                }
            case .short(.texts(let texts), let explanation):
                session.markdown("- \(listed(texts, "or"))\n\n> \(explanation)")
            case .short(.pattern, let explanation): session.markdown("> \(explanation)")
            }
            session.say("")
        }
    }
}
