import Core
import Workbook

// The places where commands reach the cloud. Each throws until the cloud is connected.

/// Runs the cloud until it is told to end; calls `ready` with its port as soon as it answers.
func serveCloud(_ options: ServeOptions, ready: (Int) -> Void) throws(Trouble) -> ExitCode {
    throw notWired
}

/// Compiles the learner's answer and runs it against the playground, with the terminal as its input and output.
func runAnswer(_ step: Step, arguments: [String], _ session: inout Session) throws(Trouble) -> ExitCode {
    throw notWired
}

/// The last calls the playground recorded, oldest first.
func recordedCalls(last count: Int, _ session: inout Session) throws(Trouble) -> [RecordedCall] {
    throw notWired
}

/// The playground's time, after moving it when `seconds` is given.
func playgroundTime(advancedBySeconds seconds: Int64?, _ session: inout Session) throws(Trouble) -> Timestamp {
    throw notWired
}

private let notWired = Trouble(.environment, "This command is not wired to the cloud yet.")
