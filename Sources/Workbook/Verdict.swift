/// How a check ended. The six are never merged: a grader's own error is not a learner's failure.
package enum Verdict: String, Sendable, CaseIterable {
    case passed
    case notAttempted = "not attempted"
    case compileError = "compile error"
    case failedCheck = "failed check"
    case timedOutOrCrashed = "timed out or crashed"
    case graderError = "grader error"
}

/// What a learner reads about one thing that is not right yet. Any part may be empty.
package struct Finding: Sendable, Equatable {
    package var expected: String
    package var seen: String
    package var why: String
    package var tryNext: String

    package init(expected: String = "", seen: String = "", why: String = "", tryNext: String = "") {
        self.expected = expected
        self.seen = seen
        self.why = why
        self.tryNext = tryNext
    }
}

/// One named check of a step and what came of it.
package struct CheckResult: Sendable, Equatable {
    package var name: String
    package var points: Int
    package var passed: Bool
    /// Says what is missing; nil after a pass, and for a check that never ran.
    package var finding: Finding?

    package init(name: String, points: Int, passed: Bool, finding: Finding? = nil) {
        self.name = name
        self.points = points
        self.passed = passed
        self.finding = finding
    }
}

/// A message of the compiler or linker about the learner's own file.
package struct Diagnostic: Sendable, Equatable {
    /// The file as the learner knows it, relative to the workbook's root; empty when the message is about no file.
    package var file: String
    /// Counted from 1; 0 when unknown.
    package var line: Int
    /// Counted from 1; 0 when unknown.
    package var column: Int
    /// `error`, `warning` or `note`.
    package var severity: String
    package var message: String
    /// The line of source, and under it a line with a caret; empty when unknown.
    package var source: String

    package init(
        file: String, line: Int, column: Int, severity: String, message: String, source: String = ""
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.severity = severity
        self.message = message
        self.source = source
    }
}

/// What the grader is busy with, in the order a check goes through it.
package enum Stage: String, Sendable, CaseIterable {
    case preparing
    case compiling
    case linking
    case checking
}

/// How long one stage of a check took.
package struct StageTiming: Sendable, Equatable {
    package var stage: Stage
    package var seconds: Double

    package init(stage: Stage, seconds: Double) {
        self.stage = stage
        self.seconds = seconds
    }
}

/// Everything one check of a step found.
package struct GradeReport: Sendable {
    package var verdict: Verdict
    package var checks: [CheckResult]
    package var diagnostics: [Diagnostic]
    package var pointsEarned: Int
    package var pointsPossible: Int
    /// One or two sentences for the learner; empty when checks and diagnostics say it all.
    package var message: String
    /// The end of what the learner's program printed.
    package var output: String
    /// Repeats this very run when given to `check --seed`.
    package var seed: UInt64
    /// The level of the jail the program ran in, such as `full` or `restricted`; empty when nothing ran.
    package var jail: String
    package var timings: [StageTiming]

    package init(
        verdict: Verdict, checks: [CheckResult] = [], diagnostics: [Diagnostic] = [], pointsEarned: Int = 0,
        pointsPossible: Int = 0, message: String = "", output: String = "", seed: UInt64 = 0, jail: String = "",
        timings: [StageTiming] = []
    ) {
        self.verdict = verdict
        self.checks = checks
        self.diagnostics = diagnostics
        self.pointsEarned = pointsEarned
        self.pointsPossible = pointsPossible
        self.message = message
        self.output = output
        self.seed = seed
        self.jail = jail
        self.timings = timings
    }
}

extension GradeReport {
    /// One report for a step that has both a lab and a quiz: all checks, and the verdict that needs attention first.
    package static func combined(_ reports: [GradeReport]) -> GradeReport {
        guard let first = reports.first, reports.count > 1 else {
            return reports.first ?? GradeReport(verdict: .graderError, message: "The step has nothing to check.")
        }
        var whole = first
        for report in reports.dropFirst() {
            whole.checks += report.checks
            whole.diagnostics += report.diagnostics
            whole.pointsEarned += report.pointsEarned
            whole.pointsPossible += report.pointsPossible
            whole.message = [whole.message, report.message].filter { !$0.isEmpty }.joined(separator: " ")
            whole.timings += report.timings
        }
        let verdicts = Set(reports.map(\.verdict))
        let urgent: [Verdict] = [.graderError, .compileError, .timedOutOrCrashed, .failedCheck]
        whole.verdict =
            urgent.first(where: verdicts.contains) ?? (verdicts.count == 1 ? first.verdict : .failedCheck)
        return whole
    }
}
