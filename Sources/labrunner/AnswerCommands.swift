import Core
import Workbook

extension Command {
    static let start = Command(
        syntax: CommandSyntax(
            name: "start", summary: "Put a step's starting files into answers/.", positionals: ["[step]"],
            details: """
                Without a step it starts the next one. A file that is there already is never overwritten;
                labrunner reset starts over.
                """)
    ) { (session, arguments) throws(Trouble) in
        let step: Step
        if arguments.positionals.isEmpty {
            guard let next = try session.progress().here else {
                session.say("Every step is done. labrunner start <step> starts one again.")
                return .done
            }
            step = next
        } else {
            step = try session.step(arguments)
        }
        try startStep(step, &session)
        session.paragraph("labrunner show \(step.id) has the lesson, labrunner check \(step.id) the verdict.")
        return .done
    }

    /// Copies what is missing, makes the step the current one, and says which files are the learner's.
    static func startStep(_ step: Step, _ session: inout Session) throws(Trouble) {
        let answers = Answers(step, in: try session.workbook())
        let started = try answers.start()
        _ = try session.record { HistoryEntry(time: $0, kind: .started, step: step.id) }
        session.say("\(session.style.bold(step.id)) \(step.title)")
        let folder = "answers/\(step.id)/"
        for name in started.created { session.say("  new   \(folder)\(name)") }
        for name in started.kept { session.say("  kept  \(folder)\(name)") }
        guard step.hasLab else { return }
        do throws(Trouble) {
            try LabGrader.writeEditorSupport(for: try session.workbook())
        } catch {
            session.warn("Your editor was not told how answers are compiled. " + error.description)
        }
    }

    static let reset = Command(
        syntax: CommandSyntax(
            name: "reset", summary: "Start a step over; what you wrote is kept as a backup.", positionals: ["[step]"],
            details: """
                Your files move into answers/<step>/.backup-<time>/, and the starting files take their place.
                Points and ticks stay.
                """)
    ) { (session, arguments) throws(Trouble) in
        let step = try session.step(arguments)
        let workbook = try session.workbook()
        let backup = try Answers(step, in: workbook).reset(now: Session.now)
        _ = try session.record { HistoryEntry(time: $0, kind: .reset, step: step.id) }
        if let backup {
            session.say("\(step.id) starts over. What was there is in \(workbook.relative(backup))/.")
        } else {
            session.say("\(step.id) is ready in answers/\(step.id)/. There was nothing to back up.")
        }
        return .done
    }
}
