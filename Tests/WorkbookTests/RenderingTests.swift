import Core
import Testing

@testable import Workbook

@Suite struct RenderingTests {
    @Test func `a lesson is wrapped, and code and tables keep their shape`() {
        let markdown = """
            # Title with `code`
            A paragraph that goes on
            over two lines and is **strong**, see [the page](https://x.y).

            - first item that is longer than the line
              goes on
            - second
            ```sh
            aws s3 ls

              indented
            ```
            > A note
            > of two lines.

            | a | b |
            |---|---|
            | `x|y` | long words that wrap around |
            """
        #expect(
            MarkdownText.render(markdown, style: .plain, width: 40)
                == """
                # Title with `code`

                A paragraph that goes on over two lines
                and is strong, see the page
                (https://x.y).

                * first item that is longer than the
                  line goes on
                * second

                    aws s3 ls

                      indented

                  | A note of two lines.

                  a      b
                  `x|y`  long words that wrap around
                """.replacing("*", with: Style.plain.bullet))
    }

    @Test func `colours are set only where they are wanted`() {
        let coloured = MarkdownText.render("# H\n`a b`", style: Style(isColoured: true), width: 40)
        #expect(coloured == "\u{1b}[1mH\u{1b}[0m\n\n\u{1b}[36ma\u{1b}[0m \u{1b}[36mb\u{1b}[0m")
        #expect(visibleWidth("\u{1b}[36mab\u{1b}[0m") == 2)
        #expect(visibleWidth("世界") == 4)
    }

    @Test func `a failed check says what was expected, seen, why, and what to try`() throws {
        let report = GradeReport(
            verdict: .failedCheck,
            checks: [
                CheckResult(name: "The object is there", points: 12, passed: true),
                CheckResult(
                    name: "The link works", points: 8, passed: false,
                    finding: Finding(
                        expected: "200", seen: "403 AccessDenied\nRequest has expired", why: "Ben must get the file.",
                        tryNext: "Sign for longer.")),
            ], pointsEarned: 12, pointsPossible: 20, output: "hi\u{1b}[2J\n", seed: 42)
        let step = try TemporaryWorkbook().workbook().step(named: "example")
        #expect(
            ReportText(style: Style(isColoured: false, isUnicode: false), width: 80).render(report, step: step) == """
                1.1-example: failed check, 12 of 20 points

                  + The object is there  12/12
                  - The link works  0/8
                      Expected 200
                      Seen     403 AccessDenied
                               Request has expired
                      Why      Ben must get the file.
                      Try      Sign for longer.

                Your program printed:
                  | hi\u{fffd}[2J

                Stuck? labrunner hint 1.1-example. The same run again: labrunner check
                1.1-example --seed 42

                """)
    }

    @Test func `a compile error is shown with its line and caret`() throws {
        let report = GradeReport(
            verdict: .compileError,
            diagnostics: [
                Diagnostic(
                    file: "answers/1.1-example/main.swift", line: 3, column: 5, severity: "error",
                    message: "cannot find 'x' in scope", source: "    x\n    ^")
            ], pointsPossible: 20)
        let step = try TemporaryWorkbook().workbook().step(named: "example")
        #expect(
            ReportText(style: .plain, width: 80).render(report, step: step) == """
                1.1-example: compile error

                answers/1.1-example/main.swift:3:5: error: cannot find 'x' in scope
                        x
                        ^

                Stuck? labrunner hint 1.1-example

                """)
    }

    @Test(arguments: [
        ([Verdict.passed, .passed], Verdict.passed), ([.passed, .failedCheck], .failedCheck),
        ([.passed, .notAttempted], .failedCheck), ([.notAttempted, .notAttempted], .notAttempted),
        ([.compileError, .failedCheck], .compileError), ([.graderError, .passed], .graderError),
        ([.timedOutOrCrashed, .notAttempted], .timedOutOrCrashed),
    ])
    func `lab and quiz together are as good as the one that needs attention`(parts: [Verdict], whole: Verdict) {
        let combined = GradeReport.combined(parts.map { GradeReport(verdict: $0, pointsEarned: 1, pointsPossible: 2) })
        #expect(combined.verdict == whole)
        #expect(combined.pointsEarned == 2 && combined.pointsPossible == 4)
    }

    @Test func `a report for programs names every part`() throws {
        let report = GradeReport(verdict: .timedOutOrCrashed, pointsPossible: 20, message: "Stopped.", seed: .max)
        let step = try TemporaryWorkbook().workbook().step(named: "example")
        #expect(
            report.json(step: step).text() == """
                {"step":"1.1-example","verdict":"timed out or crashed","pointsEarned":0,"pointsPossible":20,\
                "message":"Stopped.","checks":[],"diagnostics":[],"output":"","seed":"18446744073709551615","jail":"",\
                "timings":{}}
                """)
    }
}
