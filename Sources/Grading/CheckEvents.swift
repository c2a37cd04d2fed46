import Core
import Processes
import Workbook

/// What a checks program says on its way, one JSON object a line.
enum CheckEvent: Equatable {
    case begin
    case check(CheckResult)
    /// A run of the learner's program has ended.
    case program(ProgramRun)
    /// The lab itself failed.
    case fault(String)
    case end(checks: Int)

    /// How a run of the learner's program ended.
    struct ProgramRun: Equatable {
        /// `exited`, `signalled`, `timedOut`, …, as `labjail` reports it.
        var ended: String
        var code: Int
        /// The level of the jail.
        var level: String
        /// The end of what the program printed.
        var output: String
    }

    /// Nil for a line that is not one of these events, complete and well-formed.
    init?(line: [UInt8]) {
        let json: JSONValue
        do { json = try JSONValue(parsing: line) } catch { return nil }
        switch json["event"]?.string {
        case "begin": self = .begin
        case "check":
            guard let result = Self.check(json) else { return nil }
            self = .check(result)
        case "program":
            guard let ended = json["ended"]?.string, let code = json["code"]?.int, let level = json["level"]?.string,
                let output = json["output"]?.string
            else { return nil }
            self = .program(ProgramRun(ended: ended, code: code, level: level, output: output))
        case "fault":
            guard let message = json["message"]?.string else { return nil }
            self = .fault(message)
        case "end":
            guard let checks = json["checks"]?.int else { return nil }
            self = .end(checks: checks)
        default: return nil
        }
    }

    private static func check(_ json: JSONValue) -> CheckResult? {
        guard let name = json["name"]?.string, let points = json["points"]?.int, points >= 0,
            let passed = json["passed"]?.bool
        else { return nil }
        if passed { return CheckResult(name: name, points: points, passed: true) }
        // A check that did not run has no finding.
        guard json["expected"] != nil else { return CheckResult(name: name, points: points, passed: false) }
        guard let expected = json["expected"]?.string, let seen = json["seen"]?.string, let why = json["why"]?.string,
            let tryNext = json["tryNext"]?.string
        else { return nil }
        let finding = Finding(expected: expected, seen: seen, why: why, tryNext: tryNext)
        return CheckResult(name: name, points: points, passed: false, finding: finding)
    }
}

/// Everything a checks program said, and whether it said it properly.
struct CheckTranscript {
    private(set) var checks: [CheckResult] = []
    private(set) var runs: [CheckEvent.ProgramRun] = []
    private(set) var fault: String?
    private(set) var hasBegun = false
    private(set) var hasEnded = false
    private var lines = LineBuffer(lineSizeBytesMax: CheckTranscript.lineSizeBytesMax)

    /// Findings quote what was seen, which labs keep short.
    private static let lineSizeBytesMax = 1024 * 1024
    /// Results of more checks than any lab has are not collected.
    private static let checksMax = 1000

    /// Takes bytes from the result channel.
    mutating func append(_ bytes: ArraySlice<UInt8>) {
        for line in lines.append(bytes) { accept(line) }
        if lines.isOverfull { fault = fault ?? "It sent a line that is too long." }
    }

    private mutating func accept(_ line: [UInt8]) {
        guard let event = CheckEvent(line: line) else {
            fault = fault ?? "It sent something that is not a result."
            return
        }
        if hasEnded {
            fault = fault ?? "It went on after its end."
            return
        }
        switch event {
        case .begin:
            if hasBegun { fault = fault ?? "It began twice." }
            hasBegun = true
        case .check(let result):
            if checks.count < Self.checksMax { checks.append(result) }
        case .program(let run): runs.append(run)
        case .fault(let message): fault = fault ?? message
        case .end(let count):
            hasEnded = true
            if count != checks.count { fault = fault ?? "It announced \(count) results and sent \(checks.count)." }
        }
        if !hasBegun { fault = fault ?? "It did not begin properly." }
    }
}
