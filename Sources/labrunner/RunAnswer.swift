import Grading
import MockAWS
import Processes
import Workbook

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Compiles the learner's answer and runs it against the playground, with the terminal as its input and output.
func runAnswer(_ step: Step, arguments: [String], _ session: inout Session) throws(Trouble) -> ExitCode {
    let workbook = try session.workbook()
    let folder = workbook.answersFolder(step)
    let sources = step.files.map { "\(folder)/\($0.name)" }.filter { $0.hasSuffix(".swift") }
    let built: Grader.Built
    do { built = try Grader(workbook: workbook).build(sources) } catch {
        throw Trouble(
            .environment, "The answer cannot be built: \(error)", todo: "labrunner doctor looks for the cause.")
    }
    switch built {
    case .impossible(let error): throw Trouble(.environment, error.problem, todo: error.tryNext)
    case .refused(let diagnostics):
        let report = GradeReport(verdict: .compileError, diagnostics: diagnostics)
        session.say(ReportText(style: session.style, width: session.width).render(report, step: step))
        return .notPassed
    case .program(let path):
        if let served = try Playground.served(&session) {
            return try launch(path, arguments, port: served.port)
        }
        let world = try Playground.open(&session)
        let port = try Playground.start(world, port: 0)
        defer { world.stop() }
        return try launch(path, arguments, port: port)
    }
}

private func launch(_ path: String, _ arguments: [String], port: Int) throws(Trouble) -> ExitCode {
    // Keys such as Ctrl-C are for the program; this process waits for its end and then closes the cloud.
    for number in [SIGINT, SIGTTOU] { signal(number, SIG_IGN) }
    defer { for number in [SIGINT, SIGTTOU] { signal(number, SIG_DFL) } }
    var environment: [String: String] = [
        "AWS_ENDPOINT_URL": "http://127.0.0.1:\(port)", "AWS_REGION": "us-east-1", "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": AccountCredential.standard.accessKey,
        "AWS_SECRET_ACCESS_KEY": AccountCredential.standard.secret, "SWIFT_BACKTRACE": "enable=no",
    ]
    for name in ["HOME", "PATH", "TMPDIR", "LANG", "LC_ALL", "TERM"] {
        if let value = Session.environment(name) { environment[name] = value }
    }
    let end: ChildProcess.End
    do {
        var child = try ChildProcess(
            Launch(path: path, arguments: arguments, environment: environment), descriptors: [0, 1, 2])
        let isTerminal = isatty(STDIN_FILENO) == 1
        if isTerminal { tcsetpgrp(STDIN_FILENO, child.id) }
        end = child.wait()
        if isTerminal { tcsetpgrp(STDIN_FILENO, getpgrp()) }
    } catch {
        throw Trouble(.environment, "The program cannot be started: \(error)")
    }
    switch end {
    case .exited(code: 0): return .done
    case .exited(let code):
        Terminal.write("Your program ended with exit code \(code).\n", to: STDERR_FILENO)
        return .notPassed
    case .signalled(let number):
        Terminal.write("Your program was \(ProgramEnd.signal(Int(number))).\n", to: STDERR_FILENO)
        return .notPassed
    }
}
