import Core

extension ProgressFile {
    /// The two markers and everything between them.
    package static func block(_ progress: Progress, keeping lost: [Line] = []) -> String {
        var text = begin + "\n" + session(progress)
        for phase in progress.workbook.phases {
            text += "\n## Phase \(phase.id). \(phase.title)\n"
            for module in phase.modules {
                text += "\n### \(module.id) \(module.title)\n"
                for step in module.steps { text += line(step, progress.of(step)) + "\n" }
            }
        }
        if !lost.isEmpty {
            // Their lab files are damaged or gone; when they come back, so do their boxes.
            text += "\n### Steps not found in labs/\n"
            for line in lost { text += line.text + "\n" }
        }
        return text + end + "\n"
    }

    /// A step's line, such as ``- [x] `1.1-model` What S3 is: 10/10 points, passed``.
    package static func line(_ step: Step, _ state: StepProgress) -> String {
        var words: [String]
        switch state.box {
        case .passed: words = ["\(state.pointsEarned)/\(step.points) points", "passed"]
        case .unverified: words = [standing(step, state), "unverified"]
        case .open: words = [standing(step, state)]
        }
        if state.gaveUp { words.append("solution seen") }
        let tick = state.box == .open ? " " : "x"
        return "- [\(tick)] `\(step.id)` \(step.title): \(words.joined(separator: ", "))"
    }

    private static func standing(_ step: Step, _ state: StepProgress) -> String {
        state.pointsEarned > 0 ? "\(state.pointsEarned)/\(step.points) points so far" : counted(step.points, "point")
    }

    private static func session(_ progress: Progress) -> String {
        var text = "## Session state\n"
        if let step = progress.lastWorkedOn {
            let time = progress.lastWorkedAt.map { " (\(minute($0)))" } ?? ""
            text += "- Last worked on: `\(step.id)` \(step.title)\(time)\n"
        } else {
            text += "- Last worked on: nothing yet\n"
        }
        if let here = progress.here {
            text += "- Where you are: `\(here.id)` \(here.title), \(situation(progress.of(here)))\n"
        } else {
            text += "- Where you are: at the end; every step is done\n"
        }
        if let next = progress.next(after: progress.here) {
            text += "- What comes next: `\(next.id)` \(next.title)\n"
        } else {
            text += "- What comes next: nothing; \(progress.here == nil ? "this is all" : "this is the last step")\n"
        }
        return text + "- Done: \(done(progress))\n"
    }

    /// `2 of 6 steps, 20 of 60 points`.
    package static func done(_ progress: Progress) -> String {
        "\(progress.passedSteps) of \(counted(progress.workbook.steps.count, "step")), "
            + "\(progress.pointsEarned) of \(counted(progress.pointsPossible, "point"))"
    }

    /// Where a learner stands with a step, in two or three words.
    package static func situation(_ state: StepProgress) -> String {
        switch state.box {
        case .passed: "passed"
        case .unverified: "ticked by hand, not checked yet"
        case .open: state.attempts > 0 ? "not passed yet" : state.isStarted ? "started" : "not started"
        }
    }

    private static func minute(_ time: Timestamp) -> String {
        let text = time.iso8601Seconds
        return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC"
    }
}
