import Core

/// The questions at the end of a step, with their answers and what to say about each.
package struct Quiz: Sendable, Equatable {
    /// The heading above the questions; empty when there is none.
    package var title: String
    package var questions: [Question]

    /// One question, worth a share of the step's points.
    package struct Question: Sendable, Equatable {
        /// As it stands in the file, in front of the question's text.
        package var number: Int
        package var title: String
        /// Paragraphs and code under the title, as Markdown; often empty.
        package var details: String
        package var kind: Kind
    }

    /// How a question is answered.
    package enum Kind: Sendable, Equatable {
        /// By ticking; several options may be right.
        case choice([Option])
        /// By writing a word or two; the explanation is shown after a wrong answer and after a right one.
        case short(Accepted, explanation: String)
    }

    /// Something to tick.
    package struct Option: Sendable, Equatable {
        package var text: String
        package var isRight: Bool
        /// Says why this option is right or wrong.
        package var explanation: String
    }

    /// What counts as right when the answer is written.
    package enum Accepted: Sendable, Equatable {
        /// A regular expression that must match the whole answer; case does not matter.
        case pattern(String)
        /// Any of these; case and the amount of space do not matter.
        case texts([String])
    }
}

/// A learner's answers by question number; a question without an entry was not answered.
package typealias QuizAnswers = [Int: QuizAnswer]

/// A learner's answer to one question.
package enum QuizAnswer: Sendable, Equatable {
    /// Indices of the options ticked, as the file orders them.
    case ticks(Set<Int>)
    case text(String)
}

extension Quiz.Question {
    /// Whether more than one option must be ticked.
    package var wantsSeveral: Bool {
        if case .choice(let options) = kind { options.count { $0.isRight } > 1 } else { false }
    }

    /// The order in which the prompt shows the options; the same for the same seed.
    package func shuffledOptions(seed: UInt64) -> [Int] {
        guard case .choice(let options) = kind else { return [] }
        var chance = Randomness(seed: seed &+ UInt64(number))
        return options.indices.shuffled(using: &chance)
    }

    package func isRight(_ answer: QuizAnswer) -> Bool {
        switch (kind, answer) {
        case (.choice(let options), .ticks(let ticks)):
            return ticks == Set(options.indices.filter { options[$0].isRight })
        case (.short(let accepted, _), .text(let text)): return accepted.matches(text)
        default: return false
        }
    }
}

extension Quiz.Accepted {
    package func matches(_ answer: String) -> Bool {
        switch self {
        case .texts(let texts): return texts.contains { normal($0) == normal(answer) }
        case .pattern(let pattern):
            do {
                return try Regex(pattern).ignoresCase().wholeMatch(in: trimmed(answer)) != nil
            } catch {
                preconditionFailure("reading the quiz compiled this pattern once, and now it cannot be used: \(error)")
            }
        }
    }

    private func normal(_ text: String) -> String {
        text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
    }
}
