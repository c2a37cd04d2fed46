import Core
import Workbook

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One run of the command: what the environment says, and the workbook once it is needed.
struct Session {
    let style: Style
    let width: Int
    /// Whether a person sits at both ends.
    let isInteractive: Bool
    /// Whether the answer goes to a program.
    var wantsJSON = false

    private var openedWorkbook: Workbook?

    init() {
        func isSet(_ name: String) -> Bool { Session.environment(name).map { !$0.isEmpty } ?? false }
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { Session.environment($0) }.first { !$0.isEmpty }
        let spelled = locale?.uppercased() ?? ""
        style = Style(
            isColoured: Terminal.isOutput && !isSet("NO_COLOR") && Session.environment("TERM") != "dumb",
            isUnicode: spelled.contains("UTF-8") || spelled.contains("UTF8"))
        width = Terminal.isOutput ? Terminal.width : 100
        isInteractive = Terminal.isInput && Terminal.isOutput
    }

    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    static var now: Timestamp { WorldClock.machineTime }

    // MARK: The workbook

    /// Reads the workbook, the first time it is asked for.
    mutating func workbook() throws(Trouble) -> Workbook {
        if let openedWorkbook { return openedWorkbook }
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let here = getcwd(&buffer, buffer.count).map { String(cString: $0) } ?? "."
        let root = try Workbook.findRoot(from: here, override: Session.environment("LABRUNNER_WORKBOOK"))
        let workbook = try Workbook(root: root)
        for problem in workbook.problems { warn(problem.description) }
        if workbook.steps.isEmpty {
            throw Trouble(.environment, "There is no step in \(root)/labs.", todo: "Clone the workbook again.")
        }
        openedWorkbook = workbook
        return workbook
    }

    mutating func store() throws(Trouble) -> ProgressStore {
        ProgressStore(workbook: try workbook()) { Session.now }
    }

    /// Where the learner stands. When nothing can be written, that is said, and what can be read counts.
    mutating func progress() throws(Trouble) -> Progress {
        let store = try store()
        do throws(Trouble) {
            return announce(try store.refresh())
        } catch {
            warn("Progress could not be brought up to date. " + error.description)
            return announce(store.readOnly())
        }
    }

    /// Where the learner stands, without bringing anything up to date.
    mutating func standing() throws(Trouble) -> Progress {
        announce(try store().readOnly())
    }

    /// Adds to history; the learner is told when that fails, and what was done before stands.
    mutating func record(_ entry: (Timestamp) -> HistoryEntry) throws(Trouble) -> Progress {
        announce(try store().record(entry))
    }

    /// The step that was named, or the current one.
    mutating func step(_ arguments: ParsedArguments) throws(Trouble) -> Step {
        if let name = arguments.positionals.first { return try workbook().step(named: name) }
        guard let step = try progress().current else { throw Trouble(.environment, "There is no step.") }
        return step
    }

    private func announce(_ result: ProgressStore.Result) -> Progress {
        for notice in result.notices { warn(notice) }
        return result.progress
    }

    // MARK: Words

    func say(_ text: String) { Terminal.write(text.hasSuffix("\n") ? text : text + "\n") }

    func say(json: JSONValue) { say(json.text(pretty: true)) }

    func markdown(_ text: String) { say(MarkdownText.render(text, style: style, width: width)) }

    /// A paragraph, wrapped.
    func paragraph(_ text: String) { say(wrapped(text, width: min(width, MarkdownText.widthMax))) }

    /// Something to know, on the side where it does not disturb programs that read the answer.
    func warn(_ text: String) {
        let style = Style(isColoured: style.isColoured && isatty(STDERR_FILENO) == 1)
        let lines = wrapped("note: " + text, width: min(width, MarkdownText.widthMax), rest: "      ")
        Terminal.write(style.yellow("note:") + lines.dropFirst(5) + "\n", to: STDERR_FILENO)
    }

    func complain(_ trouble: Trouble) {
        let style = Style(isColoured: style.isColoured && isatty(STDERR_FILENO) == 1)
        var text = style.red("labrunner:") + wrapped(": " + trouble.happened, width: width).dropFirst()
        if !trouble.todo.isEmpty { text += "\n" + wrapped(trouble.todo, width: width) }
        Terminal.write(text + "\n", to: STDERR_FILENO)
    }

    /// Asks a yes-or-no question; Enter alone means `usual`.
    func confirm(_ question: String, usual: Bool) -> Bool {
        Terminal.endKeys()
        while true {
            Terminal.write("\(question) [\(usual ? "Y/n" : "y/N")] ")
            guard let answer = readLine() else {
                Terminal.write("\n")
                return false
            }
            switch trimmed(answer).lowercased() {
            case "": return usual
            case "y", "yes": return true
            case "n", "no", "q": return false
            default: say("Type y or n.")
            }
        }
    }
}
