import Processes
import Workbook

/// What was found about one answer, and the verdict that follows. The rules are here and nowhere else.
struct VerdictRules {
    var transcript: CheckTranscript
    /// How the checks process ended.
    var end: ChildProcess.End
    var hasRunOutOfTime: Bool
    /// Whether the learner's files still say what the starter says.
    var isStarter: Bool
    /// The step's points, as its lesson announces them.
    var pointsPossible: Int
    /// What the checks process itself printed, for when it fails.
    var printed: String

    /// The report without seed and timings.
    func report() -> GradeReport {
        var report = GradeReport(verdict: .graderError, checks: transcript.checks, pointsPossible: possible)
        report.output = transcript.runs.last?.output ?? ""
        report.jail = transcript.runs.last?.level ?? ""
        (report.verdict, report.message) = decide()
        if isStarter && report.verdict != .passed && report.verdict != .graderError {
            report.verdict = .notAttempted
            report.message = "Your files still do what the starter does."
        }
        // Points are earned by evidence; a run that was stopped or a grader that failed leaves none.
        let counts = report.verdict == .passed || report.verdict == .failedCheck
        report.pointsEarned = counts ? min(earned, possible) : 0
        return report
    }

    private var earned: Int { transcript.checks.filter(\.passed).reduce(0) { $0 + $1.points } }
    private var declared: Int { transcript.checks.reduce(0) { $0 + $1.points } }
    private var possible: Int { max(pointsPossible, declared) }

    private func decide() -> (Verdict, String) {
        if let run = transcript.runs.first(where: { Self.isNeverStarted($0.ended) }) {
            return (.graderError, "Your program was built but could not be started: error number \(run.code).")
        }
        if let run = transcript.runs.first(where: { $0.ended != "exited" }) {
            return (.timedOutOrCrashed, ProgramEnd.sentence(ended: run.ended, code: run.code))
        }
        if hasRunOutOfTime { return (.graderError, "The checks of this step took too long and were stopped.") }
        if let fault = transcript.fault { return (.graderError, "The checks of this step failed. " + fault) }
        guard transcript.hasEnded, end == .exited(code: 0) else { return (.graderError, unexpectedEnd) }
        if transcript.checks.isEmpty { return (.graderError, "The checks of this step checked nothing.") }
        if transcript.checks.contains(where: { !$0.passed }) { return (.failedCheck, "") }
        if declared != pointsPossible {
            return (
                .graderError,
                "The checks of this step give \(declared) points, and its lesson announces \(pointsPossible)."
            )
        }
        return (.passed, "")
    }

    private static func isNeverStarted(_ ended: String) -> Bool { ended == "notStarted" || ended == "cancelled" }

    private var unexpectedEnd: String {
        let last = printed.split(separator: "\n").last.map { " The last line it printed: \($0)" } ?? ""
        switch end {
        case .exited(let code): return "The checks of this step ended early, with exit code \(code)." + last
        case .signalled(let number):
            return "The checks of this step were \(ProgramEnd.signal(Int(number)))." + last
        }
    }
}

/// Words for the ways a learner's program can end.
package enum ProgramEnd {
    /// A sentence about a run that did not end by itself, by the words of the jail's report.
    package static func sentence(ended: String, code: Int) -> String {
        switch ended {
        case "exited": return "Your program ended with exit code \(code)."
        case "signalled": return "Your program was \(signal(code))."
        case "timedOut": return "Your program did not end in time and was stopped. Does something wait for ever?"
        case "cpuLimit": return "Your program computed for too long and was stopped. Is there a loop that never ends?"
        case "flooded": return "Your program printed more than it may and was stopped. Is there a loop that never ends?"
        case "tooManyProcesses": return "Your program started too many processes and was stopped."
        default: return "Your program could not be run."
        }
    }

    /// What a signal says to a person, to follow "was".
    package static func signal(_ number: Int) -> String {
        switch number {
        case 4, 5:
            return "stopped by a trap: an index out of range, a forced nil, an overflow, a failed precondition or an "
                + "error that nothing caught"
        case 6: return "stopped by abort: something it called found that it cannot go on"
        case 7, 10, 11: return "stopped by a memory error: it used memory that is not its own"
        case 8: return "stopped by an arithmetic error, such as a division by zero"
        case 9: return "killed, by itself or for using too much memory"
        case 13: return "stopped for writing where nobody reads"
        case 15: return "told to end by a signal"
        case 24: return "stopped for computing too long"
        case 25: return "stopped for writing a file larger than it may"
        default: return "stopped by signal \(number)"
        }
    }
}
