import Core
import Processes
import Synchronization

/// Hands results to the grader, one JSON object a line, on a pipe that nobody else has.
final class LabReport: Sendable {
    private struct State: ~Copyable {
        let channel: Descriptor
        var checks = 0
        var isOver = false
    }
    private let state: Mutex<State>

    init(descriptor: Int32) {
        closeOnExec(descriptor)
        state = Mutex(State(channel: Descriptor(takingOver: descriptor)))
    }

    func begin() { send(["event": "begin"]) }

    func check(_ name: String, points: Int, failure: ExpectationFailure?) {
        var event: JSONObject = [
            "event": "check", "name": .string(name), "points": JSONValue(points), "passed": JSONValue(failure == nil),
        ]
        if let failure {
            event["expected"] = .string(failure.expected)
            event["seen"] = .string(failure.seen)
            event["why"] = .string(failure.why)
            event["tryNext"] = .string(failure.tryNext)
        }
        send(event, isCheck: true)
    }

    /// Tells how a run of the learner's program ended, in the jail's words.
    func program(ended: String, code: Int, level: String, output: String) {
        send([
            "event": "program", "ended": .string(ended), "code": JSONValue(code), "level": .string(level),
            "output": .string(output),
        ])
    }

    /// The lab itself failed.
    func fault(_ message: String) { send(["event": "fault", "message": .string(message)]) }

    /// The last word; nothing is sent after it.
    func end() {
        let count = state.withLock { $0.checks }
        send(["event": "end", "checks": JSONValue(count)])
        state.withLock { $0.isOver = true }
    }

    private func send(_ event: JSONObject, isCheck: Bool = false) {
        let line = JSONValue(event).text() + "\n"
        state.withLock { state in
            if state.isOver { return }
            if isCheck { state.checks += 1 }
            // Nobody reading means that nobody waits for a verdict any more.
            _ = state.channel.write(line)
        }
    }
}
