import Core
import Dispatch
import Testing

@testable import Workbook

@Suite struct ProgressTests {
    @Test func `a fresh workbook gets a file with every box empty`() throws {
        let files = try TemporaryWorkbook()
        #expect(try files.store().refresh().notices == [])
        #expect(
            try files.text("progress.md") == ProgressFile.introduction + """
                <!-- labrunner:begin -->
                ## Session state
                - Last worked on: nothing yet
                - Where you are: `1.1-model` What S3 is, not started
                - What comes next: `1.1-example` Share a file
                - Done: 0 of 3 steps, 0 of 50 points

                ## Phase 1. Foundation: S3

                ### 1.1 S3
                - [ ] `1.1-model` What S3 is: 10 points
                - [ ] `1.1-example` Share a file: 20 points
                - [ ] `1.1-multipart` Large: files: 20 points
                <!-- labrunner:end -->

                """)
    }

    @Test func `passes, parts of passes and ticks by hand each show as what they are`() throws {
        let files = try TemporaryWorkbook()
        try files.record("1.1-model", .quiz, .failedCheck, 6)
        try files.record("1.1-model", .quiz, .passed, 10)
        try files.record("1.1-example", .check, .failedCheck, 8)
        let text = try files.text("progress.md")
        try files.write("progress.md", text.replacing("- [ ] `1.1-multipart`", with: "- [x] `1.1-multipart`"))
        let result = try files.store().refresh()
        #expect(result.notices == [])
        #expect(
            try files.text("progress.md").hasSuffix(
                """
                ## Session state
                - Last worked on: `1.1-example` Share a file (2027-01-15 08:00 UTC)
                - Where you are: `1.1-example` Share a file, not passed yet
                - What comes next: nothing; this is the last step
                - Done: 1 of 3 steps, 18 of 50 points

                ## Phase 1. Foundation: S3

                ### 1.1 S3
                - [x] `1.1-model` What S3 is: 10/10 points, passed
                - [ ] `1.1-example` Share a file: 8/20 points so far
                - [x] `1.1-multipart` Large: files: 20 points, unverified
                <!-- labrunner:end -->

                """))
        try files.record("1.1-multipart", .check, .passed, 20)
        #expect(try files.text("progress.md").contains("- [x] `1.1-multipart` Large: files: 20/20 points, passed"))
    }

    @Test func `a tick that is taken away by hand goes, unless its check has passed`() throws {
        let files = try TemporaryWorkbook()
        try files.record("1.1-model", .quiz, .passed, 10)
        try files.write("progress.md", files.text("progress.md").replacing("[x]", with: "[ ]"))
        #expect(try files.store().refresh().progress.passedSteps == 1)
        #expect(try files.text("progress.md").contains("- [x] `1.1-model`"))
    }

    @Test func `deleting history loses no tick and no place`() throws {
        let files = try TemporaryWorkbook()
        try files.record("1.1-model", .quiz, .passed, 10)
        try files.record("1.1-example", .check, .failedCheck, 8)
        let before = try files.text("progress.md")
        files.remove(".labrunner/history.jsonl")
        let progress = try files.store().refresh().progress
        #expect(progress.passedSteps == 1 && progress.current?.id == "1.1-example")
        #expect(try files.text("progress.md") == before.replacing("not passed yet", with: "not started"))
    }

    @Test func `a learner goes on after a pass, and stays with a step started over`() throws {
        let files = try TemporaryWorkbook()
        let passed = try files.record("1.1-model", .quiz, .passed, 10).progress
        #expect(passed.current?.id == "1.1-model" && passed.here?.id == "1.1-example")
        let again = try files.store().record { HistoryEntry(time: $0, kind: .started, step: "1.1-model") }
        #expect(again.progress.here?.id == "1.1-model")
        try files.record("1.1-multipart", .check, .passed, 20)
        let last = try files.record("1.1-example", .check, .passed, 20).progress
        #expect(last.here?.id == nil && last.next(after: last.current)?.id == nil)
        #expect(try files.text("progress.md").contains("- Where you are: at the end; every step is done\n"))
    }

    @Test func `notes outside the markers survive byte for byte`() throws {
        let files = try TemporaryWorkbook()
        try files.store().refresh()
        let block = try files.text("progress.md").dropFirst(ProgressFile.introduction.count)
        let before = "\u{feff}My notes\r\n\r\n<!-- labrunner:begin --> quoted\n\ttabs \n"
        let after = "\n\nbelow, no line end at the end: e\u{301}"
        try files.write("progress.md", before + block + after)
        try files.record("1.1-model", .quiz, .passed, 10)
        let text = try files.text("progress.md")
        #expect(Array(text.utf8.prefix(before.utf8.count)) == Array(before.utf8))
        #expect(Array(text.utf8.suffix(after.utf8.count)) == Array(after.utf8))
        #expect(text.contains("10/10 points, passed"))
    }

    @Test func `notes between the markers move below them`() throws {
        let files = try TemporaryWorkbook()
        try files.store().refresh()
        let end = ProgressFile.end
        try files.write("progress.md", files.text("progress.md").replacing(end, with: "Remember the milk\n" + end))
        let notices = try files.store().refresh().notices
        #expect(notices.count == 1 && notices[0].contains("moved below"))
        #expect(try files.text("progress.md").hasSuffix(end + "\n\nRemember the milk\n"))
        #expect(try files.store().refresh().notices == [])
    }

    static let damages: [(String, @Sendable ([UInt8]) -> [UInt8], String)] = [
        ("empty", { _ in [] }, "its markers are missing"),
        ("not text", { $0 + [0xff] }, "not UTF-8"),
        ("zeros", { Array($0.prefix(300)) + [0, 0, 0] }, "not UTF-8"),
        ("cut off", { Array($0.prefix($0.count - 30)) }, "labrunner:end --> is missing"),
        ("twice", { $0 + $0 }, "more than once"),
        (
            "turned round",
            { _ in Array("\(ProgressFile.end)\nx\n\(ProgressFile.begin)\n".utf8) }, "wrong order"
        ),
    ]

    @Test(arguments: damages.indices)
    func `a damaged file is kept aside and made anew from history`(index: Int) throws {
        let (_, damage, words) = Self.damages[index]
        let files = try TemporaryWorkbook()
        try files.record("1.1-model", .quiz, .passed, 10)
        let good = try files.text("progress.md")
        let damaged = damage(Array(good.utf8))
        for count in 1...2 {
            try files.write("progress.md", damaged)
            let notices = try files.store().refresh().notices
            let kept = "progress.md.damaged-20270115T080000Z" + (count == 1 ? "" : "-2")
            #expect(notices.count == 1 && notices[0].contains(words) && notices[0].contains(kept), "\(notices)")
            #expect(try Disk.bytes(files.root + "/" + kept) == damaged)
            #expect(try files.text("progress.md") == good)
        }
    }

    @Test func `a line of history torn by a crash spoils only itself`() throws {
        let files = try TemporaryWorkbook()
        try files.record("1.1-model", .quiz, .passed, 10)
        let path = files.root + "/.labrunner/history.jsonl"
        let whole = try Disk.bytes(path)
        try files.write(".labrunner/history.jsonl", whole + whole.prefix(40))
        try files.record("1.1-example", .check, .passed, 20)
        let history = try History(of: try files.workbook())
        #expect(history.entries.map(\.step) == ["1.1-model", "1.1-example"])
        #expect(history.unreadableLines == 1)
    }

    @Test func `history keeps everything about an attempt`() throws {
        let entry = HistoryEntry(
            time: Timestamp(milliseconds: 1_800_000_000_123), kind: .check, step: "1.1-example",
            verdict: .timedOutOrCrashed, pointsEarned: 3, pointsPossible: 20, seed: .max, hint: 2,
            answers: [AnswerHash(file: "main.swift", sha256: "ab")], seconds: 1.25)
        #expect(HistoryEntry(entry.json) == entry)
        let simple = HistoryEntry(time: Timestamp(seconds: 1), kind: .gaveUp, step: "x")
        #expect(HistoryEntry(simple.json) == simple)
    }

    @Test func `a tick outlives the damage of its step's lab files`() throws {
        let files = try TemporaryWorkbook()
        try files.record("1.1-model", .quiz, .passed, 10)
        let good = try files.text("progress.md")
        try files.write("labs/1-foundation/1.1-s3/1.1-model/README.md", "broken")
        try files.store().refresh()
        files.remove(".labrunner/history.jsonl")
        try files.store().refresh()
        #expect(try files.text("progress.md").contains("### Steps not found in labs/\n- [x] `1.1-model`"))
        try files.write("labs/1-foundation/1.1-s3/1.1-model/README.md", TemporaryWorkbook.lesson)
        try files.store().refresh()
        #expect(try files.text("progress.md").contains(good.split(separator: "\n").first { $0.contains("[x]") } ?? "?"))
    }

    @Test func `two runners at once lose nothing`() throws {
        let files = try TemporaryWorkbook()
        let store = try files.store()
        DispatchQueue.concurrentPerform(iterations: 24) { count in
            do {
                _ = try store.record {
                    HistoryEntry(time: $0, kind: .hint, step: "1.1-example", hint: count + 1)
                }
            } catch {
                Issue.record("\(error)")
            }
        }
        let history = try History(of: try files.workbook())
        #expect(history.entries.count == 24 && history.unreadableLines == 0)
        #expect(try store.refresh().notices == [])
        #expect(store.readOnly().progress.of(try files.workbook().step(named: "example")).hintsShown == 24)
    }

    @Test func `a file that cannot be written is left as it was, and a sentence says so`() throws {
        let files = try TemporaryWorkbook([".labrunner": "a file where the folder should be"])
        let trouble = #expect(throws: Trouble.self) { try files.store().refresh() }
        #expect(trouble?.kind == .environment)
        #expect(trouble?.description.contains(".labrunner: Not a directory") == true)
        let full = Trouble(FileError(doing: "write", path: "x", code: Disk.noSpace), left: "It is as it was.")
        #expect(
            full.description
                == "Cannot write x: No space left on device. It is as it was. The disk is full. Free some space, then "
                + "run the command again.")
    }
}
