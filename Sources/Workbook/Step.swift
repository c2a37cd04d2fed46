/// A part of the workbook that ends in something the product can do, such as `1-foundation`.
package struct Phase: Sendable {
    /// The number in front of the folder's name, such as `1`.
    package let id: String
    package let title: String
    package let modules: [Module]
}

/// A service or a piece of the product, taught in a few steps, such as `1.1-s3`.
package struct Module: Sendable {
    /// The number in front of the folder's name, such as `1.1`.
    package let id: String
    package let title: String
    package let steps: [Step]
}

/// The smallest thing a learner works on: a lesson with a lab, a quiz or both.
package struct Step: Sendable {
    /// The folder's name, such as `1.1-example`.
    package let id: String
    /// The step's folder, as an absolute path.
    package let folder: String
    package let header: StepHeader
    /// Whether the step has a `Checks.swift`.
    package let hasLab: Bool
    /// Whether the step has a `Quiz.md`.
    package let hasQuiz: Bool

    package var title: String { header.title }
    package var points: Int { header.points }
    package var files: [AnswerFile] { header.files }
    package var lessonPath: String { folder + "/README.md" }
    package var quizPath: String { folder + "/Quiz.md" }
    package var checksPath: String { folder + "/Checks.swift" }
}

/// A file the learner writes, and the file of the lab it starts as.
package struct AnswerFile: Sendable, Equatable {
    /// The learner's name for it, such as `main.swift`, in `answers/<step>/`.
    package let name: String
    /// The file in the step's folder that it is copied from, such as `Starter.swift`.
    package let starter: String

    package init(name: String, starter: String) {
        self.name = name
        self.starter = starter
    }
}

/// What stands between the `---` lines at the top of a step's `README.md`.
package struct StepHeader: Sendable, Equatable {
    package var title: String
    package var points: Int
    /// One sentence about what the step teaches.
    package var teaches: String
    package var files: [AnswerFile]
    /// About how long the step takes; nil when the author gave no estimate.
    package var minutes: Int?
    /// Moves the step among its neighbours; nil leaves it where its name puts it.
    package var order: Int?
}
