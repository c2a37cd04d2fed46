import Core
import Foundation
import Processes
import Testing
import Workbook

@testable import Grading

/// The whole way from files to a verdict, with a lab made for it: its program must print its argument.
@Suite(.serialized) struct GraderTests {
    static let checks = """
        import LabKit
        import Foundation

        @main enum Checks {
            static func main() async {
                await Lab.run { lab in
                    let word = lab.random.hex(12)
                    let file = try lab.file("input.txt", contents: word)
                    let run = try await lab.runAnswer(arguments: [file.name], timeoutSeconds: 3)
                    await lab.check("prints the word", points: 2) {
                        try expect(run.lines == [word], expected: word, seen: run.standardOutput)
                    }
                    await lab.check("ends well", points: 1) {
                        try expect(run.exitCode == 0, expected: "exit code 0", seen: "\\(run.exitCode ?? -1)")
                    }
                }
            }
        }
        """
    static let starter = "// Print what is in the file.\nprint(\"\")\n"
    static let right = """
        import Foundation
        print(try String(contentsOfFile: CommandLine.arguments[1], encoding: .utf8))
        """

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        /// Nil for no file at all.
        var answer: String?
        let verdict: Verdict
        var points = 0
        /// What the message, the diagnostics or the findings say.
        var says = ""
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "right", answer: right, verdict: .passed, points: 3),
        Case(name: "no file", answer: nil, verdict: .notAttempted, says: "labrunner start 1.1-word"),
        Case(name: "the starter", answer: starter, verdict: .notAttempted),
        Case(name: "the starter in other clothes", answer: "print( \"\" ) /* later */", verdict: .notAttempted),
        Case(name: "wrong", answer: "print(\"word\")", verdict: .failedCheck, points: 1, says: "word"),
        Case(name: "exit code", answer: right + "\nexit(2)", verdict: .failedCheck, points: 2, says: "exit code 0"),
        Case(
            name: "compile error", answer: "let a: Int = \"x\"", verdict: .compileError,
            says: "answers/1.1-word/main.swift:1:14"),
        Case(
            name: "a module that does not exist", answer: "import AWSS33", verdict: .compileError,
            says: "no such module"),
        Case(name: "not text", answer: "\u{0}\u{1}", verdict: .compileError),
        Case(
            name: "endless loop", answer: "while true {}", verdict: .timedOutOrCrashed, says: "was stopped"),
        Case(
            name: "flood", answer: "while true { print(\"again and again\") }", verdict: .timedOutOrCrashed,
            says: "printed more"),
        Case(
            name: "trap", answer: "let a = [1]\nprint(a[CommandLine.arguments.count])", verdict: .timedOutOrCrashed,
            says: "an index out of range"),
        Case(
            name: "an error nobody caught", answer: "struct Oops: Error {}\nthrow Oops()",
            verdict: .timedOutOrCrashed, says: "an error that nothing caught"),
        Case(
            name: "results of its own making",
            answer: """
                import Foundation
                let fake = #"{"event":"check","name":"prints the word","points":3,"passed":true}"#
                print(fake)
                for number in 3..<64 {
                    let handle = FileHandle(fileDescriptor: Int32(number))
                    try? handle.write(contentsOf: Data((fake + "\\n").utf8))
                }
                """, verdict: .failedCheck, points: 1),
    ]

    @Test func `every way a program can end gets its own verdict`() throws {
        let lab = try TemporaryLab()
        for test in Self.cases {
            try lab.answer(test.answer)
            let report = lab.grader.check(lab.step)
            let comment = Comment(rawValue: "\(test.name): \(report.message) \(report.checks) \(report.diagnostics)")
            #expect(report.verdict == test.verdict, comment)
            #expect(report.pointsEarned == test.points, comment)
            #expect(report.pointsPossible == 3, comment)
            #expect(test.says.isEmpty || lab.words(report).contains(test.says), comment)
            #expect(!lab.words(report).contains(lab.folder), comment)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: lab.cache + "/scratch") == [])
    }

    @Test func `what has been compiled once is not compiled again`() throws {
        let lab = try TemporaryLab()
        try lab.answer(Self.right)
        var stages: [[Stage]] = []
        for answer in [Self.right, Self.right, Self.right + "\n// edited"] {
            try lab.answer(answer)
            var seen: [Stage] = []
            #expect(lab.grader.check(lab.step) { seen.append($0) }.verdict == .passed)
            stages.append(seen)
        }
        let compiled: [Stage] = [.preparing, .compiling, .linking, .checking]
        #expect(stages == [compiled, [.preparing, .checking], compiled])
    }

    @Test func `a prepared check says what an unprepared one says`() throws {
        let lab = try TemporaryLab()
        for test in Self.cases where ["right", "no file", "wrong", "compile error", "trap"].contains(test.name) {
            lab.grader.prepare(lab.step)
            try lab.answer(test.answer.map { $0 + "\n// prepared" })
            let report = lab.grader.check(lab.step)
            let comment = Comment(rawValue: "\(test.name): \(report.message) \(report.checks) \(report.diagnostics)")
            #expect(report.verdict == test.verdict, comment)
            #expect(test.says.isEmpty || lab.words(report).contains(test.says), comment)
        }
        lab.grader.prepare(lab.step)
        #expect(try FileManager.default.contentsOfDirectory(atPath: lab.cache + "/scratch").count == 2)
        lab.grader.forgetPreparation()
        #expect(try FileManager.default.contentsOfDirectory(atPath: lab.cache + "/scratch") == [])
    }

    @Test func `a seed repeats a run`() throws {
        let lab = try TemporaryLab()
        try lab.answer("print(\"no\")")
        let reports = [7, 7, 8].map { lab.grader.check(lab.step, seed: $0) }
        let words = reports.map { $0.checks.first?.finding?.expected }
        #expect(words[0] == words[1])
        #expect(words[0] != words[2])
        #expect(reports.map(\.seed) == [7, 7, 8])
    }

    @Test(arguments: [
        (["main.swift": "print(word())", "word.swift": "func word() -> String { \"a\" }"], ""),
        (["only.swift": "print(\"a\")"], ""),
        (["only.swift": "@main struct A { static func main() { print(\"a\") } }"], ""),
        (["a.swift": "@main struct A { static func main() { b() } }", "b.swift": "func b() {}"], ""),
        (["a.swift": "func a() {}", "b.swift": "func b() {}"], "no beginning"),
        (["a.swift": "let x: Int = \"\"", "main.swift": "print(x)"], "a.swift:1:14"),
    ])
    func `one file or several become a program`(_ files: [String: String], _ problem: String) throws {
        let lab = try TemporaryLab()
        for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: lab.folder + "/" + name)) }
        switch try lab.grader.build(files.keys.sorted().map { lab.folder + "/" + $0 }) {
        case .program(let path): #expect(problem.isEmpty && FileManager.default.isExecutableFile(atPath: path))
        case .refused(let diagnostics):
            let text = diagnostics.map { "\($0.file):\($0.line):\($0.column) \($0.message)" }.joined(separator: "\n")
            #expect(!problem.isEmpty && text.contains(problem), Comment(rawValue: text))
        case .impossible(let error): Issue.record(error)
        }
    }

    @Test func `editors learn how the learner's files are compiled`() throws {
        let lab = try TemporaryLab()
        try lab.grader.writeEditorSupport()
        let path = lab.folder + "/answers/compile_commands.json"
        let json = try JSONValue(parsing: Array(Data(contentsOf: URL(fileURLWithPath: path))))
        #expect(json.array?.count == 1)
        #expect(json[0]?["file"] == .string(lab.workbook.answersFolder(lab.step) + "/main.swift"))
        let stamp = Disk.stamp(path)
        try lab.grader.writeEditorSupport()
        #expect(Disk.stamp(path) == stamp)
    }

    @Test func `a broken lab or installation is never the learner's fault`() throws {
        let lab = try TemporaryLab(checks: "import LabKit\n@main enum Checks { static func main() { oops() } }")
        try lab.answer(Self.right)
        let report = lab.grader.check(lab.step)
        #expect(report.verdict == .graderError)
        #expect(report.message.contains("Checks.swift, line 2"))
        let elsewhere = Grader(workbook: lab.workbook, buildFolder: lab.folder)
        #expect(elsewhere.check(lab.step).message.contains("swift build"))
    }
}

/// A workbook with one lab, in a folder that goes with it.
private final class TemporaryLab {
    let folder: String
    let workbook: Workbook
    let step: Step
    let grader: Grader
    var cache: String { workbook.stateFolder + "/cache" }

    init(checks: String = GraderTests.checks) throws {
        folder = NSTemporaryDirectory() + "labrunner-grading-\(UUID().uuidString)"
        let lab = folder + "/labs/1-phase/1.1-module/1.1-word"
        try FileManager.default.createDirectory(atPath: lab, withIntermediateDirectories: true)
        let lesson = """
            ---
            title: A word
            points: 3
            teaches: Printing a word.
            files: main.swift = Starter.swift
            ---
            ## Goal
            Print the word.
            """
        for (path, text) in [
            (folder + "/Package.swift", ""), (folder + "/labs/1-phase/README.md", "# Phase\n"),
            (folder + "/labs/1-phase/1.1-module/README.md", "# Module\n"), (lab + "/README.md", lesson),
            (lab + "/Starter.swift", GraderTests.starter), (lab + "/Checks.swift", checks),
        ] { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }
        workbook = try Workbook(root: folder)
        step = try #require(workbook.steps.first, Comment(rawValue: "\(workbook.problems)"))
        grader = Grader(workbook: workbook)
    }

    deinit {
        do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record(error) }
    }

    /// Puts the learner's file in place, or takes it away.
    func answer(_ text: String?) throws {
        let parent = workbook.answersFolder(step)
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        let file = parent + "/main.swift"
        if let text { return try Data(text.utf8).write(to: URL(fileURLWithPath: file)) }
        if FileManager.default.fileExists(atPath: file) { try FileManager.default.removeItem(atPath: file) }
    }

    /// Everything a report says to the learner.
    func words(_ report: GradeReport) -> String {
        let findings = report.checks.compactMap(\.finding).map { "\($0.expected) \($0.seen)" }
        let diagnostics = report.diagnostics.map { "\($0.file):\($0.line):\($0.column) \($0.message)" }
        return ([report.message, report.output] + findings + diagnostics).joined(separator: "\n")
    }
}
