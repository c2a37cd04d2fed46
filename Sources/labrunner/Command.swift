import Workbook

/// One command of `labrunner`: how it is written and what it does.
struct Command: Sendable {
    let syntax: CommandSyntax
    let run: @Sendable (inout Session, ParsedArguments) throws(Trouble) -> ExitCode

    /// In the order of the list in `labrunner --help`.
    static let all: [Command] = [
        list, show, start, check, run, hint, solution, reset, quiz, progress, serve, trace, clock, coverage,
        doctor,
    ]
}

/// Finds the command that was typed, runs it, and words what went wrong.
enum Labrunner {
    static func run(_ words: [String]) -> ExitCode {
        var session = Session()
        do throws(Trouble) {
            return try dispatch(words, &session)
        } catch {
            session.complain(error)
            return error.kind == .usage ? .usage : .environment
        }
    }

    private static func dispatch(_ words: [String], _ session: inout Session) throws(Trouble) -> ExitCode {
        guard let name = words.first else { return try home(&session) }
        switch name {
        case "--help", "-h", "help":
            guard name == "help", words.count > 1 else {
                session.say(help)
                return .done
            }
            return try dispatch([words[1], "--help"], &session)
        case "--version":
            session.say("labrunner 0.1\n")
            return .done
        default: break
        }
        guard let command = Command.all.first(where: { $0.syntax.name == name }) else {
            let nearest = nearestName(to: name, in: Command.all.map(\.syntax.name) + ["--help", "--version"])
            let kind = name.hasPrefix("-") ? "option" : "command"
            throw Trouble(
                .usage, "There is no \(kind) \"\(name)\".",
                todo: nearest.map { "Did you mean labrunner \($0)?" } ?? "labrunner --help shows them all.")
        }
        let arguments = try command.syntax.parse(Array(words.dropFirst()))
        if arguments.wantsHelp {
            session.say(command.syntax.help + "\n" + ExitCode.explanation + "\n")
            return .done
        }
        session.wantsJSON = arguments.has("--json")
        return try command.run(&session, arguments)
    }

    private static var help: String {
        let width = Command.all.map(\.syntax.name.count).max() ?? 0
        var text = """
            labrunner teaches serverless AWS: you build a real product against a cloud that runs on this machine.

            Usage: labrunner [command] [options]

            Without a command it shows where you are, then watches your files and checks them whenever you save.

            Commands:

            """
        for command in Command.all {
            let name = command.syntax.name
            text += "  \(name)\(String(repeating: " ", count: width - name.count))  \(command.syntax.summary)\n"
        }
        return text
            + "\nlabrunner <command> --help explains one of them. A step may be named by any part of its id that\n"
            + "fits no other. NO_COLOR turns colours off; LABRUNNER_WORKBOOK names the workbook's folder.\n\n"
            + ExitCode.explanation + "\n"
    }
}
