package import Core

/// How far a learner has come with one step.
package struct StepProgress: Sendable, Equatable {
    package enum Box: String, Sendable {
        case open
        /// Ticked by hand; no check has passed yet.
        case unverified
        case passed
    }

    package var box: Box = .open
    /// The best so far.
    package var pointsEarned = 0
    package var isStarted = false
    /// Checks and quizzes graded that were more than an untouched starter.
    package var attempts = 0
    package var hintsShown = 0
    package var gaveUp = false
}

/// How far a learner has come, made of history and of the boxes in `progress.md`.
package struct Progress: Sendable {
    package let workbook: Workbook
    private let states: [String: StepProgress]
    /// The step last started or checked; nil before the first.
    package let lastWorkedOn: Step?
    package let lastWorkedAt: Timestamp?
    /// Whether the last thing that happened was a start or a reset, which a pass long ago does not answer.
    private let isJustStarted: Bool

    /// `boxes` and `lastStep` are what `progress.md` says, and count where history says nothing.
    package init(
        workbook: Workbook, history: History, boxes: [String: ProgressFile.Line] = [:],
        lastStep: ProgressFile.LastWorkedOn? = nil
    ) {
        self.workbook = workbook
        var states: [String: StepProgress] = [:]
        let steps = workbook.steps
        for step in steps {
            let entries = history.entries.filter { $0.step == step.id }
            states[step.id] = StepProgress(step, entries: entries, line: boxes[step.id])
        }
        self.states = states
        let last = history.entries.last { entry in
            entry.kind != .hint && entry.kind != .gaveUp && steps.contains { $0.id == entry.step }
        }
        let lastID = last?.step ?? lastStep?.step
        lastWorkedOn = steps.first { $0.id == lastID }
        lastWorkedAt = last?.time ?? lastStep?.time
        isJustStarted = last?.kind == .started || last?.kind == .reset
    }

    package func of(_ step: Step) -> StepProgress { states[step.id] ?? StepProgress() }

    package var passedSteps: Int { workbook.steps.count { of($0).box == .passed } }
    package var pointsEarned: Int { workbook.steps.reduce(0) { $0 + min(of($1).pointsEarned, $1.points) } }
    package var pointsPossible: Int { workbook.steps.reduce(0) { $0 + $1.points } }

    /// The step that commands mean when none is named: the last one worked on, or the very first.
    package var current: Step? { lastWorkedOn ?? workbook.steps.first }

    /// The first step after `step`, round the end once, whose box is empty; nil when there is none.
    package func next(after step: Step?) -> Step? {
        let steps = workbook.steps
        let start = step.flatMap { step in steps.firstIndex { $0.id == step.id } }.map { $0 + 1 } ?? 0
        return (steps[start...] + steps[..<start]).first { of($0).box == .open && $0.id != step?.id }
    }

    /// The step to be at now: the last one worked on until it is passed, then the next. One started over counts anew.
    package var here: Step? {
        if let lastWorkedOn, isJustStarted || of(lastWorkedOn).box != .passed { return lastWorkedOn }
        return next(after: lastWorkedOn)
    }
}

extension StepProgress {
    fileprivate init(_ step: Step, entries: [HistoryEntry], line: ProgressFile.Line?) {
        func best(_ kind: HistoryEntry.Kind) -> (passed: Bool, points: Int) {
            let graded = entries.filter { $0.kind == kind }
            return (graded.contains { $0.verdict == .passed }, graded.map(\.pointsEarned).max() ?? 0)
        }
        let lab = best(.check)
        let quiz = best(.quiz)
        let passed =
            (step.hasLab || step.hasQuiz) && (lab.passed || !step.hasLab) && (quiz.passed || !step.hasQuiz)
        pointsEarned = min(max(lab.points + quiz.points, line?.pointsEarned ?? 0), step.points)
        isStarted = !entries.isEmpty
        attempts = entries.count { $0.verdict != nil && $0.verdict != .notAttempted && $0.verdict != .graderError }
        hintsShown = max(entries.compactMap(\.hint).max() ?? 0, 0)
        gaveUp = entries.contains { $0.kind == .gaveUp } || line?.gaveUp == true
        if passed || line?.box == .passed {
            box = .passed
            pointsEarned = max(pointsEarned, passed ? step.points : pointsEarned)
        } else {
            box = line?.box ?? .open
        }
    }
}
