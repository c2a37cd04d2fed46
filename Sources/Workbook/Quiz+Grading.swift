extension Quiz {
    /// Grades every question by itself. A step is passed when all of them are right.
    package func grade(_ answers: QuizAnswers, points: Int) -> GradeReport {
        let shares = self.points(of: points)
        let checks = zip(questions, shares).map { question, share in
            let answer = answers[question.number]
            let isRight = answer.map(question.isRight) ?? false
            return CheckResult(
                name: "\(question.number). \(question.title)", points: share, passed: isRight,
                finding: isRight ? nil : question.finding(answer))
        }
        let earned = checks.reduce(0) { $0 + ($1.passed ? $1.points : 0) }
        let verdict: Verdict =
            answers.isEmpty ? .notAttempted : checks.allSatisfy(\.passed) ? .passed : .failedCheck
        return GradeReport(
            verdict: verdict, checks: checks, pointsEarned: earned, pointsPossible: points,
            message: verdict == .notAttempted ? "No question has an answer yet." : "")
    }

    /// The points of each question: equal shares, what is left over to the first ones.
    package func points(of total: Int) -> [Int] {
        let share = total / questions.count
        let rest = total % questions.count
        return questions.indices.map { share + ($0 < rest ? 1 : 0) }
    }
}

extension Quiz.Question {
    /// What to tell about a wrong or missing answer, without giving the right one away.
    package func finding(_ answer: QuizAnswer?) -> Finding {
        guard let answer else { return Finding(seen: "no answer yet") }
        switch (kind, answer) {
        case (.choice(let options), .ticks(let ticks)): return finding(options, ticks)
        case (.short(_, let explanation), .text(let text)):
            return Finding(
                seen: "\"\(text)\"", why: explanation, tryNext: "Look it up in the lesson, then answer again.")
        default: return Finding(seen: "no answer yet")
        }
    }

    private func finding(_ options: [Quiz.Option], _ ticks: Set<Int>) -> Finding {
        let wrong = ticks.sorted().filter { options.indices.contains($0) && !options[$0].isRight }
        guard !wrong.isEmpty else {
            return Finding(
                expected: "every option that is right", seen: "what you ticked is right, but it is not all",
                tryNext: "Go through the options you left open, one by one.")
        }
        return Finding(
            seen: "you chose " + listed(wrong.map { "\"\(options[$0].text)\"" }),
            why: wrong.map { options[$0].explanation }.joined(separator: " "),
            tryNext: "Read the lesson's part about it again, then choose again.")
    }
}
