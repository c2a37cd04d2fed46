import Testing
import Workbook

@testable import Grading

/// Texts as swift-frontend 6.3 printed them.
@Suite struct DiagnosticParserTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let expected: [Diagnostic]
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "nothing", text: "", expected: []),
        Case(
            name: "an error with its source line",
            text: "/cache/1/main.swift:2:14: error: cannot convert value\nlet a: Int = \"x\"\n             ^~~\n",
            expected: [
                Diagnostic(
                    file: "answers/1/main.swift", line: 2, column: 14, severity: "error",
                    message: "cannot convert value", source: "let a: Int = \"x\"\n             ^~~")
            ]),
        Case(
            name: "a note with a suggestion below the caret",
            text: "/cache/1/main.swift:4:12: note: change 'let' to 'var'\nlet q: Int\n^~~\nvar\n",
            expected: [
                Diagnostic(
                    file: "answers/1/main.swift", line: 4, column: 12, severity: "note",
                    message: "change 'let' to 'var'", source: "let q: Int\n^~~\nvar")
            ]),
        Case(
            name: "a pointer into the compiler's documentation",
            text: "/cache/1/main.swift:1:1: error: not safe [#MutableGlobalVariable]\nvar x = 1\n^\n",
            expected: [
                Diagnostic(
                    file: "answers/1/main.swift", line: 1, column: 1, severity: "error", message: "not safe",
                    source: "var x = 1\n^")
            ]),
        Case(
            name: "a note about a file that is not the learner's",
            text: "/build/Modules/AWSS3.swift:9:3: note: declared here\nsecret\n^\n",
            expected: [Diagnostic(file: "", line: 0, column: 0, severity: "note", message: "declared here")]),
        Case(
            name: "no place at all", text: "<unknown>:0: error: no such module\nerror: fatal\n",
            expected: [
                Diagnostic(file: "", line: 0, column: 0, severity: "error", message: "no such module"),
                Diagnostic(file: "", line: 0, column: 0, severity: "error", message: "fatal"),
            ]),
        Case(
            name: "a source line that looks like a diagnostic",
            text: "/cache/1/main.swift:1:5: error: bad\nlet error: warning: Int\n    ^\n",
            expected: [
                Diagnostic(
                    file: "answers/1/main.swift", line: 1, column: 5, severity: "error", message: "bad",
                    source: "let error: warning: Int\n    ^")
            ]),
    ]

    @Test(arguments: cases) func `the frontend's words become diagnostics about the learner's files`(_ test: Case) {
        let diagnostics = DiagnosticParser.parse(test.text, files: ["/cache/1/main.swift": "answers/1/main.swift"])
        #expect(diagnostics == test.expected)
    }

    @Test(arguments: [
        ("a b", ["a", "b"]), (#""a b" c"#, ["a b", "c"]), (#"a\ b"#, ["a b"]), ("'\"' x", ["\"", "x"]),
        (#""a\"b""#, [#"a"b"#]), ("  ", []), (#""""#, [""]),
    ])
    func `printed command lines are taken apart as a shell would`(_ line: String, _ words: [String]) {
        #expect(CommandWords.parse(line) == words)
    }

    @Test(arguments: [
        ("let a = 1 // x", "let a=1", true), ("/* a /* b */ c */ x", "x", true), ("\"a b\"", "\"ab\"", false),
        ("\"// no comment\"", "\"", false), (#""\"" // x"#, #""\"""#, true),
        ("\"\"\"\n a\n\"\"\"", "\"\"\"a\"\"\"", false),
        ("/* never closed", "", true),
    ])
    func `comments and white space do not count as work`(_ one: String, _ other: String, _ same: Bool) {
        #expect((SourceText.essence(Array(one.utf8)) == SourceText.essence(Array(other.utf8))) == same)
    }

    @Test(arguments: [
        ("@main struct A {}", true), ("// @main", false), ("let s = \"@main\"", false), ("print(1)", false),
    ])
    func `an entry point is found where it is code`(_ source: String, _ found: Bool) {
        #expect(SourceText.hasEntryPoint(Array(source.utf8)) == found)
    }
}
