/// The workbook on disk: what there is to learn, and where the learner's files are.
package struct Workbook: Sendable {
    /// The folder with `labs/` and `Package.swift`, as an absolute path without a slash at its end.
    package let root: String
    package let phases: [Phase]
    /// What is wrong with lab files, each as a sentence for a person; the steps concerned are left out of `phases`.
    package let problems: [LabProblem]

    /// Every step in the order it is taught.
    package var steps: [Step] { phases.flatMap { $0.modules.flatMap(\.steps) } }

    package var labsFolder: String { root + "/labs" }
    /// Where what can be rebuilt or is only ours is kept: history, lock, caches.
    package var stateFolder: String { root + "/.labrunner" }
    package var progressPath: String { root + "/progress.md" }
    /// The learner's folder of a step.
    package func answersFolder(_ step: Step) -> String { root + "/answers/" + step.id }
}

/// A lab file that cannot be used, and what to do about it.
package struct LabProblem: Error, Sendable, Equatable, CustomStringConvertible {
    /// Relative to the workbook's root.
    package let file: String
    /// Counted from 1; 0 when the whole file is meant.
    package let line: Int
    package let wrong: String
    package let todo: String

    package init(file: String, line: Int = 0, wrong: String, todo: String) {
        self.file = file
        self.line = line
        self.wrong = wrong
        self.todo = todo
    }

    package var description: String {
        (line > 0 ? "\(file), line \(line): " : "\(file): ") + wrong + " " + todo
    }
}
