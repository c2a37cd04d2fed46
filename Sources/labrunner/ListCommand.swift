import Core
import Workbook

extension Command {
    static let list = Command(
        syntax: CommandSyntax(
            name: "list", summary: "All phases, modules and steps, and how far you are.",
            options: [CommandSyntax.Option("--json", "For programs.")])
    ) { (session, _) throws(Trouble) in
        let progress = try session.progress()
        if session.wantsJSON {
            session.say(json: progress.json)
        } else {
            session.say(listing(progress, session))
        }
        return .done
    }

    static let progress = Command(
        syntax: CommandSyntax(
            name: "progress", summary: "Where you are, what comes next, how much is done.",
            options: [CommandSyntax.Option("--json", "For programs.")],
            details: "The same stands in progress.md, with a box for every step.")
    ) { (session, _) throws(Trouble) in
        let progress = try session.progress()
        if session.wantsJSON {
            session.say(json: progress.json)
        } else {
            session.say(standing(progress, session.style))
        }
        return .done
    }

    private static func listing(_ progress: Progress, _ session: Session) -> String {
        let style = session.style
        let steps = progress.workbook.steps
        let width = steps.map(\.id.count).max() ?? 0
        var text = ""
        for phase in progress.workbook.phases {
            text += style.bold("Phase \(phase.id). \(phase.title)") + "\n"
            for module in phase.modules {
                text += "\n  \(style.bold("\(module.id) \(module.title)"))\n"
                for step in module.steps {
                    let state = progress.of(step)
                    let id = step.id + String(repeating: " ", count: width - step.id.count)
                    let here = step.id == progress.here?.id ? style.cyan("  you are here") : ""
                    text += "  \(mark(state, style)) \(id)  \(step.title)  \(style.dim(points(step, state)))\(here)\n"
                }
            }
            text += "\n"
        }
        return text + ProgressFile.done(progress) + "\n"
    }

    private static func mark(_ state: StepProgress, _ style: Style) -> String {
        switch state.box {
        case .passed: style.tick
        case .unverified: style.yellow("?")
        case .open: state.isStarted ? style.cyan(">") : " "
        }
    }

    private static func points(_ step: Step, _ state: StepProgress) -> String {
        let points =
            state.pointsEarned > 0 ? "\(state.pointsEarned)/\(step.points) points" : counted(step.points, "point")
        return state.box == .unverified ? points + ", unverified" : points
    }

    /// The session state of `progress.md`, for a terminal.
    static func standing(_ progress: Progress, _ style: Style) -> String {
        func row(_ label: String, _ value: String) -> String {
            style.dim(label + String(repeating: " ", count: 16 - label.count)) + value + "\n"
        }
        func name(_ step: Step) -> String { style.bold(step.id) + " " + step.title }
        var text = row("Last worked on", progress.lastWorkedOn.map(name) ?? "nothing yet")
        if let here = progress.here {
            text += row("You are at", name(here) + ", " + ProgressFile.situation(progress.of(here)))
        } else {
            text += row("You are at", "the end: every step is done")
        }
        if let next = progress.next(after: progress.here) { text += row("What comes next", name(next)) }
        return text + row("Done", ProgressFile.done(progress))
    }
}

extension Progress {
    /// For programs: every step in order.
    var json: JSONValue {
        [
            "workbook": .string(workbook.root), "lastWorkedOn": lastWorkedOn.map { .string($0.id) } ?? .null,
            "current": here.map { .string($0.id) } ?? .null,
            "next": next(after: here).map { .string($0.id) } ?? .null, "passedSteps": JSONValue(passedSteps),
            "steps": JSONValue(workbook.steps.count), "pointsEarned": JSONValue(pointsEarned),
            "pointsPossible": JSONValue(pointsPossible),
            "phases": .array(
                workbook.phases.map { phase in
                    [
                        "id": .string(phase.id), "title": .string(phase.title),
                        "modules": .array(
                            phase.modules.map { module in
                                [
                                    "id": .string(module.id), "title": .string(module.title),
                                    "steps": .array(module.steps.map(json)),
                                ]
                            }),
                    ]
                }),
            "problems": .array(workbook.problems.map { .string($0.description) }),
        ]
    }

    private func json(_ step: Step) -> JSONValue {
        let state = of(step)
        return [
            "id": .string(step.id), "title": .string(step.title), "teaches": .string(step.header.teaches),
            "points": JSONValue(step.points), "minutes": step.header.minutes.map { JSONValue($0) } ?? .null,
            "hasLab": .bool(step.hasLab), "hasQuiz": .bool(step.hasQuiz),
            "files": .array(step.files.map { .string($0.name) }), "state": .string(state.box.rawValue),
            "pointsEarned": JSONValue(state.pointsEarned), "started": .bool(state.isStarted),
            "attempts": JSONValue(state.attempts), "hintsShown": JSONValue(state.hintsShown),
            "solutionSeen": .bool(state.gaveUp),
        ]
    }
}
