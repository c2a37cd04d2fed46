import Testing

@testable import Workbook

@Suite struct StepHeaderTests {
    @Test func `a header is read with all its entries`() throws {
        let text =
            "---\r\ntitle: A: b\r\npoints: 12\r\nteaches: It.\r\nfiles: main.swift = Starter.swift, data.csv\r\n"
            + "minutes: 15\r\norder: 3\r\n---\r\n# Body\r\n"
        let document = try StepHeader.parse(text, file: "README.md")
        #expect(document.header.title == "A: b")
        #expect(document.header.points == 12)
        #expect(
            document.header.files == [
                AnswerFile(name: "main.swift", starter: "Starter.swift"),
                AnswerFile(name: "data.csv", starter: "data.csv"),
            ])
        #expect(document.header.minutes == 15)
        #expect(document.header.order == 3)
        #expect(document.body == "# Body")
        #expect(document.bodyLine == 9)
    }

    @Test(arguments: [
        ("", 1, "header is missing"),
        ("# Title", 1, "header is missing"),
        ("---\ntitle: a\npoints: 1\nteaches: b", 1, "does not end"),
        ("---\npoints: 1\nteaches: b\n---", 4, "no title"),
        ("---\ntitle:\npoints: 1\nteaches: b\n---", 5, "no title"),
        ("---\ntitle: a\nteaches: b\n---", 4, "no points"),
        ("---\ntitle: a\npoints: ten\nteaches: b\n---", 3, "points: is \"ten\""),
        ("---\ntitle: a\npoints: 0\nteaches: b\n---", 3, "points: is \"0\""),
        ("---\ntitle: a\npoints: 1001\nteaches: b\n---", 3, "points: is \"1001\""),
        ("---\ntitle: a\npoints: 5\n---", 4, "no teaches"),
        ("---\ntitle: a\ntitle: b\n---", 3, "twice"),
        ("---\ntitel: a\n---", 2, "no entry \"titel\""),
        ("---\njust words\n---", 2, "not a header entry"),
        ("---\ntitle: a\npoints: 5\nteaches: b\nfiles: ../x = Starter.swift\n---", 5, "names no file"),
        ("---\ntitle: a\npoints: 5\nteaches: b\nfiles: a.swift,\n---", 5, "names no file"),
        ("---\ntitle: a\npoints: 5\nteaches: b\nfiles: a.swift, a.swift\n---", 5, "named twice"),
    ])
    func `a malformed header is named with its line`(text: String, line: Int, words: String) {
        let problem = #expect(throws: LabProblem.self) { try StepHeader.parse(text, file: "labs/x/README.md") }
        #expect(problem?.line == line)
        #expect(problem?.description.contains(words) == true, "\(problem?.description ?? "")")
        #expect(problem?.file == "labs/x/README.md")
    }

    @Test func `hints and further reading are kept apart, and fences hide headings`() {
        let lesson = Lesson(
            body: """
                # Title
                ```sh
                ## Hints
                1. not a hint
                ```
                ## Hints
                1. First,
                   over two lines.
                2. Second:
                   ```swift
                   1. code
                   ```
                ## Further reading
                - A page
                ## Steps
                Do.
                """)
        #expect(lesson.text == "# Title\n```sh\n## Hints\n1. not a hint\n```\n## Steps\nDo.")
        #expect(lesson.hints == ["First,\nover two lines.", "Second:\n```swift\n1. code\n```"])
        #expect(lesson.furtherReading == "- A page")
    }
}
