import Core
import Workbook

extension Labrunner {
    /// `labrunner` alone: where the learner is; on a terminal it goes on from there.
    static func home(_ session: inout Session) throws(Trouble) -> ExitCode {
        let progress = try session.progress()
        guard session.isInteractive else {
            session.say(Command.standing(progress, session.style))
            if let here = progress.here { session.say("Go on with: labrunner show \(here.id)") }
            return .done
        }
        if progress.lastWorkedOn == nil { welcome(progress, session) } else { welcomeBack(progress, session) }
        guard let here = progress.here else {
            session.paragraph(
                "Every step is done. labrunner list shows them; labrunner start <step> takes one up again.")
            return .done
        }
        guard try Watching.begin(here, &session) else { return .done }
        return try Watching.run(here, &session)
    }

    private static func welcome(_ progress: Progress, _ session: Session) {
        session.say(session.style.bold("Welcome to labrunner."))
        session.say("")
        session.paragraph(
            "You are going to build a file sharing service on AWS, step by step, against a cloud that runs on this "
                + "machine. Nothing here needs an account, and nothing costs money.")
        session.say("")
        session.paragraph(
            "Each step is a short lesson and something to do. Open this folder in your editor: your files are in "
                + "answers/, and each time you save, labrunner checks what you did. You set the pace; it never goes on "
                + "without asking.")
        session.say("")
        let steps = counted(progress.workbook.steps.count, "step")
        session.paragraph("There are \(steps) so far. progress.md shows them all, and how far you are.")
    }

    private static func welcomeBack(_ progress: Progress, _ session: Session) {
        session.say(session.style.bold("Welcome back.") + " " + ProgressFile.done(progress) + ".")
    }
}

/// The resident runner: checks one step whenever its files are saved, and listens for single keys.
enum Watching {
    /// Shows a step's lesson and, if the learner agrees, puts its files in place. Returns false to end.
    static func begin(_ step: Step, _ session: inout Session) throws(Trouble) -> Bool {
        try Command.showLesson(step, &session)
        let answers = Answers(step, in: try session.workbook())
        let missing = answers.names.filter { !Disk.exists(answers.folder + "/" + $0) }
        if missing.isEmpty { return true }
        let files = listed(missing.map { "answers/\(step.id)/\($0)" })
        guard session.confirm("Start this step now? That creates \(files).", usual: true) else {
            session.say("Nothing was created. labrunner brings you back here.")
            return false
        }
        try Command.startStep(step, &session)
        return true
    }

    /// Watches until the learner quits, going on to other steps when asked to.
    static func run(_ first: Step, _ session: inout Session) throws(Trouble) -> ExitCode {
        var checker = StepChecker(step: first)
        checker.isWatching = true
        while true {
            switch try watch(&checker, &session) {
            case .quit: return .done
            case .step(let next):
                guard try begin(next, &session) else { return .done }
                checker = checker.turned(to: next)
            }
        }
    }

    private enum Outcome {
        case quit
        case step(Step)
    }

    private static func watch(_ checker: inout StepChecker, _ session: inout Session) throws(Trouble) -> Outcome {
        let answers = Answers(checker.step, in: try session.workbook())
        var folder = FolderWatch(folder: answers.folder, names: answers.names)
        prompt(checker.step, &session)
        checker.grader.prepare(checker.step, in: try session.workbook())
        defer { Terminal.endKeys() }
        while true {
            Terminal.beginKeys()
            let key = Terminal.key(
                orReadable: folder.descriptor, timeoutMilliseconds: folder.pauseMilliseconds)
            if folder.somethingWasSaved() {
                session.say("\n" + session.style.dim("Saved. Checking \(checker.step.id) …"))
                try check(&checker, &session)
                continue
            }
            if key == .none { continue }
            if key == .end || key == .character("q") {
                session.say("\nYou can go on any time: labrunner")
                return .quit
            }
            if let outcome = try act(key, &checker, &folder, &session) { return outcome }
        }
    }

    private static func act(
        _ key: Terminal.Key, _ checker: inout StepChecker, _ folder: inout FolderWatch, _ session: inout Session
    ) throws(Trouble) -> Outcome? {
        let step = checker.step
        switch key {
        case .character("c"): try check(&checker, &session)
        case .character("l"):
            try Command.showLesson(step, &session)
            prompt(step, &session)
        case .character("h"):
            session.say("")
            try Command.showHint(step, &session)
            prompt(step, &session)
        case .character("s"):
            session.say("")
            _ = try Command.showSolution(step, givingUp: false, &session)
            prompt(step, &session)
        case .character("a") where step.hasQuiz:
            session.say("")
            var quiz = QuizPrompt(step: step, seed: UInt64(Session.now.milliseconds))
            _ = try quiz.run(&session)
            // The quiz wrote the file itself; that is no reason to check it once more.
            _ = folder.somethingWasSaved()
            prompt(step, &session)
        case .character("n"): if let next = try goOn(from: step, &session) { return .step(next) }
        case .enter: prompt(step, &session)
        case .character: session.say(keys(step, session))
        case .end, .none: break
        }
        return nil
    }

    /// Checks, and keeps watching whatever goes wrong with recording.
    private static func check(_ checker: inout StepChecker, _ session: inout Session) throws(Trouble) {
        session.say("")
        do throws(Trouble) {
            _ = try checker.run(&session)
        } catch {
            session.complain(error)
        }
        prompt(checker.step, &session)
        // The compiler and the cloud of the next check start now, while the learner reads.
        checker.grader.prepare(checker.step, in: try session.workbook())
    }

    /// Asks whether to go on; nil when the learner stays.
    private static func goOn(from step: Step, _ session: inout Session) throws(Trouble) -> Step? {
        let progress = try session.progress()
        guard let next = progress.next(after: step) else {
            session.say("\nThere is no other open step.")
            return nil
        }
        let isPassed = progress.of(step).box == .passed
        let question =
            isPassed
            ? "Go on to \(next.id), \(next.title)?" : "\(step.id) is not passed yet. Go on to \(next.id) anyway?"
        session.say("")
        if session.confirm(question, usual: isPassed) { return next }
        prompt(step, &session)
        return nil
    }

    private static func prompt(_ step: Step, _ session: inout Session) {
        session.say("\n" + session.style.dim("Watching answers/\(step.id)/. Save a file to check it."))
        session.say(keys(step, session))
    }

    private static func keys(_ step: Step, _ session: Session) -> String {
        var keys = [("n", "next"), ("h", "hint"), ("l", "lesson"), ("s", "solution"), ("c", "check again")]
        if step.hasQuiz { keys.append(("a", "answer here")) }
        keys.append(("q", "quit"))
        return keys.map { session.style.bold($0.0) + " " + $0.1 }.joined(separator: "   ")
    }
}
