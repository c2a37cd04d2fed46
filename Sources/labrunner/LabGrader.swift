import Grading
import Workbook

/// The way from here to `Grading`, opened when the first lab is checked and kept for the next ones.
struct LabGrader {
    private var grader: Grader?

    /// Grades the lab part of a step.
    mutating func check(
        _ step: Step, in workbook: Workbook, answers: String, seed: UInt64?, _ onStage: @escaping (Stage) -> Void
    ) -> GradeReport {
        let grader = grader ?? Grader(workbook: workbook)
        self.grader = grader
        return grader.check(step, answersFolder: answers, seed: seed, onStage: onStage)
    }
}
