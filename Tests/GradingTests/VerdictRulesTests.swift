import Processes
import Testing
import Workbook

@testable import Grading

/// What a checks process may say, and the verdict that follows.
@Suite struct VerdictRulesTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var lines: [String]
        var end = ChildProcess.End.exited(code: 0)
        var hasRunOutOfTime = false
        var isStarter = false
        var points = 4
        let verdict: Verdict
        var earned = 0
        var testDescription: String { name }
    }

    static let begin = #"{"event":"begin"}"#
    static let passed = #"{"event":"check","name":"a","points":4,"passed":true}"#
    static let failed =
        #"{"event":"check","name":"b","points":2,"passed":false,"expected":"x","seen":"y","why":"","tryNext":""}"#
    static func end(_ count: Int) -> String { #"{"event":"end","checks":\#(count)}"# }
    static func run(_ ended: String, _ code: Int = 0) -> String {
        #"{"event":"program","ended":"\#(ended)","code":\#(code),"level":"none","output":"said"}"#
    }

    static let cases: [Case] = [
        Case(name: "all passed", lines: [begin, run("exited"), passed, end(1)], verdict: .passed, earned: 4),
        Case(
            name: "one failed", lines: [begin, passed, failed, end(2)], points: 6, verdict: .failedCheck, earned: 4),
        Case(
            name: "the starter, failing", lines: [begin, failed, end(1)], isStarter: true, points: 2,
            verdict: .notAttempted),
        Case(
            name: "the starter, crashing", lines: [begin, run("signalled", 4), end(0)], isStarter: true,
            verdict: .notAttempted),
        Case(
            name: "the starter, passing", lines: [begin, passed, end(1)], isStarter: true, verdict: .passed, earned: 4),
        Case(
            name: "a crash after a pass", lines: [begin, passed, run("signalled", 11), end(1)],
            verdict: .timedOutOrCrashed),
        Case(name: "out of time", lines: [begin, run("timedOut"), end(0)], verdict: .timedOutOrCrashed),
        Case(name: "flooded", lines: [begin, run("flooded"), end(0)], verdict: .timedOutOrCrashed),
        Case(name: "not started", lines: [begin, run("notStarted", 2), end(0)], verdict: .graderError),
        Case(name: "no check", lines: [begin, run("exited"), end(0)], verdict: .graderError),
        Case(name: "nothing said", lines: [], verdict: .graderError),
        Case(name: "no end", lines: [begin, passed], verdict: .graderError),
        Case(name: "no beginning", lines: [passed, end(1)], verdict: .graderError),
        Case(name: "two ends", lines: [begin, passed, end(1), end(1)], verdict: .graderError),
        Case(name: "a result after the end", lines: [begin, failed, end(1), passed], verdict: .graderError),
        Case(name: "a wrong count", lines: [begin, passed, end(2)], verdict: .graderError),
        Case(name: "no JSON", lines: [begin, passed, "PASS", end(1)], verdict: .graderError),
        Case(name: "an unknown event", lines: [begin, passed, #"{"event":"bonus"}"#, end(1)], verdict: .graderError),
        Case(
            name: "negative points",
            lines: [begin, #"{"event":"check","name":"a","points":-4,"passed":true}"#, end(1)], verdict: .graderError),
        Case(
            name: "a fault of the lab", lines: [begin, passed, #"{"event":"fault","message":"no"}"#, end(1)],
            verdict: .graderError),
        Case(
            name: "a checks process that crashed", lines: [begin, passed, end(1)], end: .signalled(11),
            verdict: .graderError),
        Case(
            name: "a checks process out of time", lines: [begin, passed], end: .signalled(9), hasRunOutOfTime: true,
            verdict: .graderError),
        Case(
            name: "points that the lesson does not announce", lines: [begin, passed, end(1)], points: 5,
            verdict: .graderError),
    ]

    @Test(arguments: cases) func `the verdict follows from what was said and how it ended`(_ test: Case) {
        var transcript = CheckTranscript()
        for line in test.lines { transcript.append(Array((line + "\n").utf8)[...]) }
        let report = VerdictRules(
            transcript: transcript, end: test.end, hasRunOutOfTime: test.hasRunOutOfTime, isStarter: test.isStarter,
            pointsPossible: test.points, printed: ""
        ).report()
        #expect(report.verdict == test.verdict)
        #expect(report.pointsEarned == test.earned)
        #expect(report.verdict != .graderError || !report.message.isEmpty)
    }
}
