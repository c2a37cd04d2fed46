import Foundation
import Processes

/// The learner's program, started through `labjail`, which keeps it within its limits and ends all that it starts.
struct JailedProgram: Sendable {
    let jailPath: String
    let program: String
    let arguments: [String]
    let environment: [String: String]
    let folder: String
    let timeoutSeconds: Int

    // Our own limits, far above what a lab's program needs.
    private static let outputSizeBytesMax = 1024 * 1024
    private static let fileSizeBytesMax = 1024 * 1024 * 1024
    private static let processesMax = 64
    /// Time for `labjail` itself beyond the program's, in which it must have ended everything.
    private static let jailSecondsMax = 15
    private static let reportSizeBytesMax = 4096

    /// The jail's report: how the program ended, in its own words.
    struct Report: Sendable {
        var ended: String
        var code: Int
        var level: String
        var wallMilliseconds: Int
        var cpuMilliseconds: Int
        var peakMemoryBytes: Int

        /// Reads `name=value` words.
        init?(_ line: String) {
            var values: [Substring: Substring] = [:]
            for word in line.split(whereSeparator: \.isWhitespace) {
                let pair = word.split(separator: "=", maxSplits: 1)
                if pair.count == 2 { values[pair[0]] = pair[1] }
            }
            func number(_ name: Substring) -> Int? { values[name].flatMap { Int($0) } }
            guard let ended = values["ended"], let code = number("code"), let level = values["level"],
                let wall = number("wallMilliseconds"), let cpu = number("cpuMilliseconds"),
                let peak = number("peakMemoryBytes")
            else { return nil }
            self.ended = String(ended)
            self.code = code
            self.level = String(level)
            wallMilliseconds = wall
            cpuMilliseconds = cpu
            peakMemoryBytes = peak
        }
    }

    struct Outcome: Sendable {
        let report: Report
        let output: [UInt8]
        let errors: [UInt8]

        private static let tailSizeBytesMax = 4096

        /// The end of what the program printed, errors last.
        var outputTail: String {
            let separator: [UInt8] = output.isEmpty || output.last == 10 ? [] : [10]
            return String(decoding: (output + separator + errors).suffix(Self.tailSizeBytesMax), as: UTF8.self)
        }

        var run: LabRun {
            LabRun(
                ended: ended, standardOutput: String(decoding: output, as: UTF8.self),
                standardError: String(decoding: errors, as: UTF8.self), wallMilliseconds: report.wallMilliseconds,
                cpuMilliseconds: report.cpuMilliseconds, peakMemoryBytes: report.peakMemoryBytes)
        }

        private var ended: LabRun.Ended {
            switch report.ended {
            case "exited": .exited(code: report.code)
            case "timedOut", "cpuLimit": .timedOut
            case "flooded", "tooManyProcesses": .flooded
            default: .crashed(signal: report.code)
            }
        }
    }

    /// Runs the program on a thread of its own, because waiting blocks.
    func run() async throws -> Outcome {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try runBlocking() }) }
        }
    }

    private func runBlocking() throws -> Outcome {
        let output = try Descriptor.pipe()
        let errors = try Descriptor.pipe()
        let report = try Descriptor.pipe()
        let limits = [
            "--report", "3", "--wall-milliseconds", "\(timeoutSeconds * 1000)", "--cpu-seconds", "\(timeoutSeconds)",
            "--output-bytes", "\(Self.outputSizeBytesMax)", "--file-bytes", "\(Self.fileSizeBytesMax)",
            "--processes", "\(Self.processesMax)", "--directory", folder,
        ]
        var process = try ChildProcess(
            Launch(path: jailPath, arguments: limits + ["--", program] + arguments, environment: environment),
            descriptors: [-1, output.writing.number, errors.writing.number, report.writing.number])
        let pump = Pump()
        var (outputBytes, errorBytes, reportBytes): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
        pump.add(output.intoReading(), onBytes: { outputBytes += $0 })
        pump.add(errors.intoReading(), onBytes: { errorBytes += $0 })
        pump.add(
            report.intoReading(), onBytes: { if reportBytes.count < Self.reportSizeBytesMax { reportBytes += $0 } })
        let isDone = pump.run(until: .now + .seconds(timeoutSeconds + Self.jailSecondsMax))
        if !isDone { process.terminate() }
        let end = process.wait()
        guard let report = Report(String(decoding: reportBytes, as: UTF8.self)) else {
            throw LabError(description: "The jail ended without a report (\(end)).")
        }
        return Outcome(report: report, output: outputBytes, errors: errorBytes)
    }
}
