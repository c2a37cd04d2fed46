import Core
import MockAWS
import Workbook

extension Command {
    static let serve = Command(
        syntax: CommandSyntax(
            name: "serve", summary: "Run the playground cloud for the AWS CLI, boto3 and your own programs.",
            options: [
                CommandSyntax.Option("--port", "N", "Listen on this port of 127.0.0.1; 4566 unless given."),
                CommandSyntax.Option(
                    "--data", "DIR", "Keep the cloud's state here; .labrunner/playground unless given."),
                CommandSyntax.Option("--ephemeral", "Keep nothing: an empty cloud that is gone when it ends."),
                CommandSyntax.Option(
                    "--credential", "ACCOUNT:ACCESS_KEY:SECRET",
                    "Accept these keys too, beside 000000000000:test:test.",
                    repeats: true),
            ], details: "It is ready when it prints its address. Ctrl-C or SIGTERM ends it; what it answered is kept.")
    ) { (session, arguments) throws(Trouble) in
        let options = try ServeOptions(arguments, &session)
        let style = session.style
        return try serveCloud(options) { port in Terminal.write(readyText(port: port, options, style)) }
    }

    /// What to paste, once the cloud answers.
    private static func readyText(port: Int, _ options: ServeOptions, _ style: Style) -> String {
        let address = "http://127.0.0.1:\(port)"
        let kept = options.dataFolder.map { "State is kept in \($0)." } ?? "Nothing is kept when it ends."
        return """
            \(style.bold("The cloud answers at \(address)"))
            \(kept) Ctrl-C ends it.

            For the AWS CLI and any program that uses an AWS SDK, paste this in another terminal:

                export AWS_ENDPOINT_URL=\(address)
                export AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test AWS_REGION=us-east-1
                export AWS_DEFAULT_REGION=us-east-1
                aws s3 ls

            In Python:

                import boto3
                s3 = boto3.client("s3", endpoint_url="\(address)", region_name="us-east-1",
                                  aws_access_key_id="test", aws_secret_access_key="test")


            """
    }

    static let run = Command(
        syntax: CommandSyntax(
            name: "run", summary: "Run your answer against the playground cloud, ungraded.", positionals: ["[step]"],
            takesRest: true, details: "Words after -- are handed to your program.")
    ) { (session, arguments) throws(Trouble) in
        let step = try session.step(arguments)
        guard step.hasLab else {
            throw Trouble(.usage, "\(step.id) has no program to run.", todo: "labrunner quiz \(step.id) asks its quiz.")
        }
        let answers = Answers(step, in: try session.workbook())
        guard answers.exist else {
            throw Trouble(
                .environment, "There is nothing in answers/\(step.id)/ yet.", todo: "labrunner start \(step.id)")
        }
        return try runAnswer(step, arguments: arguments.rest, &session)
    }

    static let trace = Command(
        syntax: CommandSyntax(
            name: "trace", summary: "What the playground cloud was asked last, and what it answered.",
            options: [
                CommandSyntax.Option("--last", "N", "How many calls; 20 unless given."),
                CommandSyntax.Option("--json", "For programs."),
            ])
    ) { (session, arguments) throws(Trouble) in
        let count = try arguments.number("--last", in: 1...10_000) ?? 20
        let calls = try recordedCalls(last: count, &session)
        if session.wantsJSON {
            session.say(json: .array(calls.map(\.json)))
        } else if calls.isEmpty {
            session.paragraph("The playground cloud has not been asked anything yet. labrunner serve starts it.")
        } else {
            for call in calls { session.say(call.line(session.style)) }
        }
        return .done
    }

    static let coverage = Command(
        syntax: CommandSyntax(
            name: "coverage", summary: "Which of AWS's services and operations the cloud has.",
            options: [
                CommandSyntax.Option("--markdown", "Every operation, as in Sources/COVERAGE.md."),
                CommandSyntax.Option("--json", "For programs."),
            ])
    ) { (session, arguments) throws(Trouble) in
        if session.wantsJSON {
            session.say(json: Coverage.json)
        } else if arguments.has("--markdown") {
            Terminal.write(Coverage.markdown)
        } else {
            session.say(Coverage.summary + "\nlabrunner coverage --markdown lists them all.")
        }
        return .done
    }

    static let clock = Command(
        syntax: CommandSyntax(
            name: "clock", summary: "The playground cloud's time; clock advance 31d moves it.",
            positionals: ["[advance", "DURATION]"], options: [CommandSyntax.Option("--json", "For programs.")],
            details: "A duration is a number with s, m, h or d behind it, such as 90s, 15m, 12h or 31d.")
    ) { (session, arguments) throws(Trouble) in
        var advance: Int64?
        if let word = arguments.positionals.first {
            guard word == "advance", arguments.positionals.count == 2 else {
                throw Trouble(.usage, "The clock can be shown or advanced.", todo: "Write labrunner clock advance 31d.")
            }
            advance = try durationSeconds(arguments.positionals[1])
        }
        let time = try playgroundTime(advancedBySeconds: advance, &session)
        if session.wantsJSON {
            session.say(json: ["time": .string(time.iso8601Seconds)])
        } else {
            session.say("It is \(time.iso8601Seconds) in the playground cloud.")
        }
        return .done
    }

    /// The longest step of the clock: a hundred years, so that dates stay dates. Our own limit.
    static let advanceDaysMax: Int64 = 36_525

    private static func durationSeconds(_ text: String) throws(Trouble) -> Int64 {
        let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
        guard let last = text.last, let unit = units[last], let count = Int64(text.dropLast()), count > 0,
            count <= advanceDaysMax * 86_400 / unit
        else {
            throw Trouble(
                .usage, "\"\(text)\" is not a duration.",
                todo: "Write a number and s, m, h or d behind it, such as 15m or 31d.")
        }
        return count * unit
    }
}

/// What `serve` was asked for.
struct ServeOptions {
    static let portUsual = 4566

    /// A pair of keys, and the account whose they are.
    struct Credential: Equatable {
        var account: String
        var accessKey: String
        var secret: String
    }

    var port: Int
    /// Absolute or relative to the current folder; nil when nothing is kept.
    var dataFolder: String?
    var credentials: [Credential]

    init(_ arguments: ParsedArguments, _ session: inout Session) throws(Trouble) {
        port = try arguments.number("--port", in: 0...65_535) ?? Self.portUsual
        if arguments.has("--ephemeral") {
            guard !arguments.has("--data") else {
                throw Trouble(
                    .usage, "--ephemeral keeps nothing and --data keeps everything.", todo: "Use one of them.")
            }
        } else if let folder = arguments["--data"] {
            dataFolder = folder
        } else {
            dataFolder = try session.workbook().stateFolder + "/playground"
        }
        credentials = [Credential(account: "000000000000", accessKey: "test", secret: "test")]
        for text in arguments.values["--credential"] ?? [] { credentials.append(try Self.credential(text)) }
    }

    private static func credential(_ text: String) throws(Trouble) -> Credential {
        let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, parts[0].utf8.count == 12, parts[0].utf8.allSatisfy({ (48...57).contains($0) }),
            !parts[1].isEmpty, !parts[2].isEmpty
        else {
            throw Trouble(
                .usage, "A --credential is not of the form ACCOUNT:ACCESS_KEY:SECRET.",
                todo: "The account has twelve digits, such as 111122223333:AKIAEXAMPLE:secret.")
        }
        return Credential(account: parts[0], accessKey: parts[1], secret: parts[2])
    }
}

/// One request as the cloud recorded it.
struct RecordedCall {
    /// All that is known of it.
    let json: JSONValue

    func line(_ style: Style) -> String {
        func text(_ name: String) -> String { json[name]?.string ?? "" }
        let clock = text("time").dropFirst(11).prefix(12)
        let status = json["status"]?.int ?? 0
        let code = status < 400 ? style.green("\(status)") : style.red("\(status) \(text("errorCode"))")
        let name = text("operation").isEmpty ? text("method") : text("operation")
        return "\(style.dim(String(clock)))  \(style.bold(name))  \(Style.harmless(text("target")))  \(code)"
    }
}
