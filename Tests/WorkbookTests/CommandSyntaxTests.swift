import Testing

@testable import Workbook

@Suite struct CommandSyntaxTests {
    static let syntax = CommandSyntax(
        name: "serve", summary: "Run it.", positionals: ["[step]"], takesRest: true,
        options: [
            CommandSyntax.Option("--port", "N", "The port."), CommandSyntax.Option("--ephemeral", "Keep nothing."),
            CommandSyntax.Option("--credential", "A:K:S", "Keys.", repeats: true),
        ], details: "More.")

    @Test func `words are sorted into options, values and the rest`() throws {
        let words = ["--port=1", "one", "--credential", "a", "--ephemeral", "--credential=b=c", "--", "--x", "-h"]
        let parsed = try Self.syntax.parse(words)
        #expect(parsed.positionals == ["one"])
        #expect(try parsed.number("--port", in: 1...9) == 1)
        #expect(parsed.has("--ephemeral"))
        #expect(parsed.values["--credential"] == ["a", "b=c"])
        #expect(parsed.rest == ["--x", "-h"])
        #expect(!parsed.wantsHelp)
        #expect(try Self.syntax.parse(["--nonsense", "--help"]).wantsHelp)
    }

    @Test(arguments: [
        (["--prot", "1"], "There is no option --prot. Did you mean --port?"),
        (["--zzzzzzzz"], "There is no option --zzzzzzzz. See labrunner serve --help."),
        (["--port"], "--port needs a value: --port N. See labrunner serve --help."),
        (["--port", "--", "x"], "--port needs a value: --port N. See labrunner serve --help."),
        (["--port", "1", "--port", "2"], "--port stands there twice. See labrunner serve --help."),
        (["--ephemeral=yes"], "--ephemeral takes no value. See labrunner serve --help."),
        (["a", "b"], "\"b\" is one word too many. See labrunner serve --help."),
    ])
    func `what cannot be understood is said in one sentence`(words: [String], sentence: String) {
        let trouble = #expect(throws: Trouble.self) { try Self.syntax.parse(words) }
        #expect(trouble?.description == sentence)
        #expect(trouble?.kind == .usage)
    }

    @Test func `a number outside its range is refused`() throws {
        let parsed = try Self.syntax.parse(["--port", "70000"])
        let trouble = #expect(throws: Trouble.self) { try parsed.number("--port", in: 0...65535) }
        #expect(trouble?.description == "--port is \"70000\". It must be a whole number from 0 to 65535.")
    }

    @Test func `help shows usage, options and details`() {
        #expect(
            Self.syntax.help == """
                Run it.

                Usage: labrunner serve [step] [options] [-- arguments]

                Options:
                  --port N            The port.
                  --ephemeral         Keep nothing.
                  --credential A:K:S  Keys.
                  --help              Show this help.

                More.

                """)
    }
}
