import Grading
import Workbook

/// The way from here to `Grading`, opened when the first lab is checked and kept for the next ones.
struct LabGrader {
    private var grader: Grader?

    /// Grades the lab part of a step.
    mutating func check(
        _ step: Step, in workbook: Workbook, answers: String, seed: UInt64?, _ onStage: @escaping (Stage) -> Void
    ) -> GradeReport {
        grader(for: workbook).check(step, answersFolder: answers, seed: seed, onStage: onStage)
    }

    /// Gets ready for the next check of a step while nobody waits.
    mutating func prepare(_ step: Step, in workbook: Workbook) { grader(for: workbook).prepare(step) }

    /// Tells editors how answers are compiled.
    static func writeEditorSupport(for workbook: Workbook) throws(Trouble) {
        do { try Grader(workbook: workbook).writeEditorSupport() } catch { throw Trouble(error) }
    }

    private mutating func grader(for workbook: Workbook) -> Grader {
        let grader = grader ?? Grader(workbook: workbook)
        self.grader = grader
        return grader
    }
}
