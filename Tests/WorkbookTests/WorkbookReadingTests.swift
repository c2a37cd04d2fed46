import Core
import Testing

@testable import Workbook

@Suite struct WorkbookReadingTests {
    @Test func `folders give phases, modules and steps in the order they are taught`() throws {
        let files = try TemporaryWorkbook([
            "labs/10-later/README.md": "# Later\n", "labs/10-later/10.1-x/README.md": "# X\n",
            "labs/10-later/10.1-x/10.1-a/README.md": TemporaryWorkbook.lesson,
            "labs/10-later/10.1-x/10.1-a/Quiz.md": TemporaryWorkbook.quiz,
            "labs/2-api/README.md": "# Phase 2. API\n", "labs/2-api/2.1-y/README.md": "# Y\n",
            "labs/2-api/2.1-y/2.1-first/README.md": TemporaryWorkbook.lesson.replacing(
                "---\n#", with: "order: 1\n---\n#"),
            "labs/2-api/2.1-y/2.1-first/Quiz.md": TemporaryWorkbook.quiz,
            "labs/2-api/2.1-y/2.1-model/README.md": TemporaryWorkbook.lesson.replacing(
                "---\n#", with: "order: 2\n---\n#"),
            "labs/2-api/2.1-y/2.1-model/Quiz.md": TemporaryWorkbook.quiz, "labs/notes/README.md": "not a phase",
        ])
        let workbook = try files.workbook()
        #expect(workbook.problems == [])
        #expect(workbook.phases.map(\.title) == ["Foundation: S3", "API", "Later"])
        #expect(workbook.phases[0].modules.map(\.title) == ["S3"])
        #expect(
            workbook.steps.map(\.id) == [
                "1.1-model", "1.1-example", "1.1-multipart", "2.1-first", "2.1-model", "10.1-a",
            ])
    }

    @Test(arguments: [
        ("README.md", "# no header", "1.1-model/README.md, line 1: The header is missing."),
        ("Quiz.md", nil, "neither a Checks.swift nor a Quiz.md"),
        ("README.md", nil, "README.md: The file is missing. Restore it"),
    ])
    func `a step with something wrong is named and left out, and the others stay`(
        file: String, content: String?, words: String
    ) throws {
        let path = "labs/1-foundation/1.1-s3/1.1-model/" + file
        let files = try TemporaryWorkbook()
        if let content { try files.write(path, content) } else { files.remove(path) }
        let workbook = try files.workbook()
        #expect(workbook.steps.map(\.id) == ["1.1-example", "1.1-multipart"])
        #expect(workbook.problems.count == 1)
        #expect(workbook.problems[0].description.contains(words), "\(workbook.problems)")
        let trouble = #expect(throws: Trouble.self) { try workbook.step(named: "model") }
        #expect(trouble?.description.contains(words) == true, "\(String(describing: trouble))")
    }

    @Test func `a lesson that is not UTF-8, a missing starter and a repeated id are problems`() throws {
        let files = try TemporaryWorkbook([
            "labs/2-api/2.1-y/1.1-example/README.md": TemporaryWorkbook.lesson,
            "labs/2-api/2.1-y/1.1-example/Quiz.md": TemporaryWorkbook.quiz,
            "labs/2-api/2.1-y/README.md": "no title",
        ])
        try files.write("labs/1-foundation/1.1-s3/1.1-model/README.md", [0xff, 0xfe])
        files.remove("labs/1-foundation/1.1-s3/1.1-multipart/Starter.swift")
        let problems = try files.workbook().problems.map(\.description).joined(separator: "\n")
        for words in ["not UTF-8", "Starter.swift: The file is missing", "has the same id"] {
            #expect(problems.contains(words), "\(problems)")
        }
    }

    @Test func `the root is found from inside, by the variable, or a sentence says it is not there`() throws {
        let files = try TemporaryWorkbook()
        let inside = files.root + "/labs/1-foundation/1.1-s3"
        #expect(try Workbook.findRoot(from: inside) == Disk.resolved(files.root))
        #expect(try Workbook.findRoot(from: "/", override: files.root) == Disk.resolved(files.root))
        let missing = #expect(throws: Trouble.self) { try Workbook.findRoot(from: "/usr") }
        #expect(missing?.description.contains("no workbook here") == true)
        let wrong = #expect(throws: Trouble.self) { try Workbook.findRoot(from: inside, override: "/usr") }
        #expect(wrong?.description.contains("LABRUNNER_WORKBOOK is /usr") == true)
    }

    @Test(arguments: [
        ("1.1-example", "1.1-example"), ("1.1-EXAMPLE", "1.1-example"), ("1.1-ex", "1.1-example"),
        ("example", "1.1-example"), ("ex", "1.1-example"), ("mul", "1.1-multipart"),
        ("answers/1.1-model/", "1.1-model"), ("ample", "1.1-example"),
        ("1.1-m", "ambiguous 1.1-model 1.1-multipart"), ("1.1", "ambiguous 1.1-model 1.1-example 1.1-multipart"),
        ("1.1-exmaple", "unknown 1.1-example"), ("modle", "unknown 1.1-model"),
        ("1.1-mutlipart", "unknown 1.1-multipart"),
        ("zebra", "unknown"), ("", "unknown"),
    ])
    func `a step is found by what a person types`(typed: String, expected: String) throws {
        let found =
            switch try TemporaryWorkbook().workbook().find(typed) {
            case .found(let step): step.id
            case .ambiguous(let steps): (["ambiguous"] + steps.map(\.id)).joined(separator: " ")
            case .unknown(let steps): (["unknown"] + steps.map(\.id)).joined(separator: " ")
            }
        #expect(found == expected)
    }

    @Test func `starting never overwrites, and starting over keeps a backup`() throws {
        let files = try TemporaryWorkbook()
        let workbook = try files.workbook()
        let answers = Answers(try workbook.step(named: "example"), in: workbook)
        #expect(try answers.start() == Answers.Started(created: ["main.swift"]))
        try files.write("answers/1.1-example/main.swift", "mine")
        #expect(try answers.start() == Answers.Started(kept: ["main.swift"]))
        #expect(try files.text("answers/1.1-example/main.swift") == "mine")
        let now = Timestamp(seconds: 1_800_000_000)
        #expect(try answers.reset(now: now) == answers.folder + "/.backup-20270115T080000Z")
        #expect(try files.text("answers/1.1-example/main.swift") == "// start\n")
        #expect(try files.text("answers/1.1-example/.backup-20270115T080000Z/main.swift") == "mine")
        #expect(try answers.reset(now: now) == answers.folder + "/.backup-20270115T080000Z-2")
        #expect(try answers.hashes().map(\.file) == ["main.swift"])
    }
}
