import Core
import Workbook

extension Command {
    static let check = Command(
        syntax: CommandSyntax(
            name: "check", summary: "Check your answer to a step.", positionals: ["[step]"],
            options: [
                CommandSyntax.Option("--seed", "N", "Repeat the run that had this seed."),
                CommandSyntax.Option(
                    "--answers", "DIR", "Check files from another folder of the shape of answers/; nothing is recorded."
                ),
                CommandSyntax.Option("--json", "For programs."),
            ], details: "Without a step it checks the one you last worked on.")
    ) { (session, arguments) throws(Trouble) in
        let step = try session.step(arguments)
        var seed: UInt64?
        if let text = arguments["--seed"] {
            guard let number = UInt64(text) else {
                throw Trouble(.usage, "--seed is \"\(text)\".", todo: "It is the whole number that a check printed.")
            }
            seed = number
        }
        var checker = StepChecker(step: step, seed: seed)
        if let folder = arguments["--answers"] {
            guard Disk.isFolder(folder) else {
                throw Trouble(.environment, "There is no folder \(folder).", todo: "Name a folder of answers.")
            }
            let inner = folder + "/" + step.id
            checker.folder = Disk.isFolder(inner) ? inner : folder
        }
        return try checker.run(&session)
    }
}

/// Checks one step, lab and quiz, and tells the learner.
struct StepChecker {
    let step: Step
    var seed: UInt64?
    /// Where the answers are; nil for the learner's own, whose results are recorded.
    var folder: String?
    /// Kept between checks by whoever watches, so that nothing is learnt twice.
    var grader = LabGrader()
    /// Whether single keys do what commands do elsewhere.
    var isWatching = false

    init(step: Step, seed: UInt64? = nil) {
        self.step = step
        self.seed = seed
    }

    /// The same for another step.
    func turned(to step: Step) -> StepChecker {
        var other = StepChecker(step: step)
        other.grader = grader
        other.isWatching = isWatching
        return other
    }

    /// Checks, says what came of it, and then records it, so that a full disk never hides a verdict.
    mutating func run(_ session: inout Session) throws(Trouble) -> ExitCode {
        let answers = Answers(step, in: try session.workbook(), folder: folder)
        let hashes = try answers.hashes()
        let parts = try grade(answers, &session)
        let report = GradeReport.combined(parts.map(\.report))
        if session.wantsJSON {
            session.say(json: report.json(step: step))
        } else {
            session.say(
                ReportText(style: session.style, width: session.width, isWatching: isWatching).render(
                    report, step: step))
        }
        if folder == nil { try record(parts, hashes, &session) }
        if report.verdict == .passed, folder == nil, !session.wantsJSON { try congratulate(&session) }
        return report.verdict.exitCode
    }

    private typealias Part = (kind: HistoryEntry.Kind, report: GradeReport)

    private mutating func grade(_ answers: Answers, _ session: inout Session) throws(Trouble) -> [Part] {
        var parts: [Part] = []
        let quiz = step.hasQuiz ? try session.workbook().quiz(step) : nil
        if step.hasLab { parts.append((.check, try gradeLab(answers, quiz, &session))) }
        if let quiz {
            let (given, problems) = try answers.quizAnswers(quiz)
            for problem in problems { session.warn(problem.description) }
            parts.append((.quiz, quiz.grade(given, points: step.quizPoints(quiz))))
        }
        return parts
    }

    private mutating func gradeLab(
        _ answers: Answers, _ quiz: Quiz?, _ session: inout Session
    ) throws(Trouble) -> GradeReport {
        let possible = step.points - (quiz.map(step.quizPoints) ?? 0)
        let missing = step.files.map(\.name).filter { !Disk.exists(answers.folder + "/" + $0) }
        if !missing.isEmpty {
            let place = folder.map { $0 + "/" } ?? "answers/\(step.id)/"
            let verb = missing.count == 1 ? "is" : "are"
            return GradeReport(
                verdict: .notAttempted, pointsPossible: possible,
                message: "\(listed(missing)) \(verb) not in \(place). labrunner start \(step.id) puts the starting "
                    + "file there.")
        }
        let ticker = StageTicker(isShown: session.isInteractive && !session.wantsJSON, style: session.style)
        defer { ticker.clear() }
        let workbook = try session.workbook()
        var report = grader.check(step, in: workbook, answers: answers.folder, seed: seed) { ticker.show($0) }
        // Beside a quiz a lab is worth what the quiz leaves.
        report.pointsPossible = min(report.pointsPossible, possible)
        report.pointsEarned = min(report.pointsEarned, possible)
        return report
    }

    private func record(_ parts: [Part], _ hashes: [AnswerHash], _ session: inout Session) throws(Trouble) {
        for part in parts {
            _ = try session.record { time in
                HistoryEntry(time: time, kind: part.kind, step: step.id, report: part.report, answers: hashes)
            }
        }
    }

    /// What to read and where to go after a pass.
    private func congratulate(_ session: inout Session) throws(Trouble) {
        let progress = try session.standing()
        Command.showFurtherReading(try session.workbook().lesson(step), session)
        session.say("\n" + ProgressFile.done(progress) + ".")
        if let next = progress.next(after: step) {
            let way = isWatching ? "press n" : "labrunner start \(next.id)"
            session.say("Next: \(session.style.bold(next.id)) \(next.title) (\(way))")
        } else {
            session.say("That was the last open step. You have built it all.")
        }
    }
}

extension Step {
    /// What a quiz is worth: the whole step, or one point a question beside a lab.
    func quizPoints(_ quiz: Quiz) -> Int { hasLab ? min(quiz.questions.count, points - 1) : points }
}

extension Verdict {
    var exitCode: ExitCode {
        switch self {
        case .passed: .done
        case .graderError: .graderError
        default: .notPassed
        }
    }
}

/// Shows what a check is busy with on one line that goes away again.
struct StageTicker {
    let isShown: Bool
    let style: Style

    func show(_ stage: Stage) {
        if isShown { Terminal.write("\r\u{1b}[K" + style.dim(stage.rawValue + " …")) }
    }

    func clear() {
        if isShown { Terminal.write("\r\u{1b}[K") }
    }
}
