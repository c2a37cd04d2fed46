import Testing

@testable import Workbook

@Suite struct QuizTests {
    @Test func `questions, options and explanations are read`() throws {
        let quiz = try Quiz(parsing: TemporaryWorkbook.quiz, file: "Quiz.md")
        #expect(quiz.title == "S3")
        #expect(quiz.questions.map(\.title) == ["What is a key?", "Which are stores?", "Which call lists?"])
        #expect(quiz.questions.map(\.wantsSeveral) == [false, true, false])
        #expect(
            quiz.questions[0].kind
                == .choice([
                    Quiz.Option(text: "A secret", isRight: false, explanation: "No, a name."),
                    Quiz.Option(text: "A name", isRight: true, explanation: "Right."),
                ]))
        #expect(
            quiz.questions[2].kind
                == .short(
                    .texts(["ListObjects", "ListObjectsV2"]), explanation: "The second version pages with a token."))
    }

    @Test(arguments: [
        ("", 0, "no question"),
        ("## 2. Q\n", 1, "Question 2 stands where 1 should"),
        ("## 1. Q\n- [x] a\n  > why\n", 1, "no right option among at least two"),
        ("## 1. Q\n- [ ] a\n  > why\n- [ ] b\n  > why\n", 1, "no right option"),
        ("## 1. Q\n- [ ] a\n- [x] b\n  > why\n", 1, "\"a\" has no explanation"),
        ("## 1. Q\n- [ ] a\n  > why\n- [x] a\n  > why\n", 4, "stands here twice"),
        ("- [ ] a\n", 1, "belongs to no question"),
        ("## 1. Q\nanswer: /(/\n", 2, "not a regular expression"),
        ("## 1. Q\nanswer:\n", 2, "says nothing"),
        ("## 1. Q\nanswer: a\n- [x] b\n", 3, "not both"),
        ("## 1. Q\n```\n- [x] code\n```\nanswer: a\nanswer: b\n", 6, "no answer is expected"),
    ])
    func `a malformed quiz is named with its line`(text: String, line: Int, words: String) {
        let problem = #expect(throws: LabProblem.self) { try Quiz(parsing: text, file: "Quiz.md") }
        #expect(problem?.line == line)
        #expect(problem?.description.contains(words) == true, "\(problem?.description ?? "")")
    }

    @Test(arguments: [
        ("ListObjects", true), (" listobjectsv2 ", true), ("ListBuckets", false), ("", false),
    ])
    func `a written answer may differ in case and space`(answer: String, isRight: Bool) {
        #expect(Quiz.Accepted.texts(["ListObjects", "ListObjectsV2"]).matches(answer) == isRight)
        #expect(Quiz.Accepted.pattern("ListObjects(V2)?").matches(answer) == isRight)
    }

    @Test func `a sheet starts empty, takes answers, and gives them back with notes untouched`() throws {
        let files = try TemporaryWorkbook()
        let workbook = try files.workbook()
        let step = try workbook.step(named: "model")
        let quiz = try workbook.quiz(step)
        let blank = QuizSheet.blank(quiz, step: step)
        #expect(!blank.contains(">") && !blank.contains("[x]"))
        #expect(QuizSheet.read(blank, quiz: quiz, file: "").answers == [:])
        let answers: QuizAnswers = [1: .ticks([1]), 2: .ticks([0, 1]), 3: .text("ListObjectsV2")]
        let filled = QuizSheet.filled(blank + "\nMy note [ ]\n", quiz: quiz, answers: answers)
        #expect(QuizSheet.read(filled, quiz: quiz, file: "").answers == answers)
        #expect(filled.hasSuffix("\nMy note [ ]\n"))
        let wrong = QuizSheet.read(filled.replacing("A secret", with: "A sekret"), quiz: quiz, file: "Quiz.md")
        #expect(wrong.problems == [] && wrong.answers == answers)
        let ticked = filled.replacing("- [ ] A secret", with: "- [x] A sekret")
        #expect(QuizSheet.read(ticked, quiz: quiz, file: "Quiz.md").problems.map(\.line) == [7])
    }

    @Test func `every question is graded by itself, and a wrong choice is explained`() throws {
        let quiz = try Quiz(parsing: TemporaryWorkbook.quiz, file: "Quiz.md")
        let report = quiz.grade([1: .ticks([0]), 2: .ticks([0]), 3: .text("listobjects")], points: 10)
        #expect(report.verdict == .failedCheck)
        #expect(report.checks.map(\.points) == [4, 3, 3])
        #expect(report.checks.map(\.passed) == [false, false, true])
        #expect(report.pointsEarned == 3)
        #expect(report.checks[0].finding?.why == "No, a name.")
        #expect(report.checks[1].finding?.seen == "what you ticked is right, but it is not all")
        #expect(quiz.grade([:], points: 10).verdict == .notAttempted)
        let right = quiz.grade([1: .ticks([1]), 2: .ticks([0, 1]), 3: .text("ListObjects")], points: 10)
        #expect(right.verdict == .passed && right.pointsEarned == 10)
        #expect(quiz.grade([2: .ticks([0, 1, 2])], points: 10).pointsEarned == 0)
    }

    @Test func `one seed always gives one order, and the orders differ`() throws {
        let question = try Quiz(parsing: TemporaryWorkbook.quiz, file: "Quiz.md").questions[1]
        #expect(question.shuffledOptions(seed: 7) == question.shuffledOptions(seed: 7))
        #expect(question.shuffledOptions(seed: 7).sorted() == [0, 1, 2])
        #expect(Set((0..<20).map { question.shuffledOptions(seed: $0) }).count > 1)
    }
}
