import Foundation
import Processes
import Testing

@testable import Grading

/// `labjail` around small shell programs.
@Suite(.serialized) struct JailTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let script: String
        var wallMilliseconds = 20_000
        var cpuSeconds = 20
        var processes = 64
        let ended: String
        var code = 0
        var output: String?
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "exit code", script: "echo out; exit 3", ended: "exited", code: 3, output: "out\n"),
        Case(name: "signal", script: "kill -SEGV $$", ended: "signalled", code: 11),
        Case(name: "no end", script: "sleep MARK", wallMilliseconds: 300, ended: "timedOut"),
        Case(
            name: "ignored signals", script: "trap '' TERM INT HUP; sleep MARK; sleep MARK", wallMilliseconds: 300,
            ended: "timedOut"),
        Case(name: "endless loop", script: "while :; do :; done", cpuSeconds: 1, ended: "cpuLimit", code: 24),
        Case(name: "flood", script: "yes", ended: "flooded"),
        Case(name: "flood on standard error", script: "yes >&2", ended: "flooded"),
        Case(
            name: "a grandchild that holds the output open", script: "sleep MARK & echo out", ended: "exited",
            output: "out\n"),
        Case(
            name: "a daemon with a session of its own",
            script: "setsid sh -c 'sleep MARK & exec sleep MARK' >/dev/null 2>&1 </dev/null & sleep 0.1; echo out",
            ended: "exited", output: "out\n"),
        Case(name: "a fork bomb", script: "b() { b | b & }; b; sleep MARK", processes: 30, ended: "tooManyProcesses"),
        Case(
            name: "a made-up report", script: "echo 'ended=exited code=0' >&3 || exit 9", ended: "exited", code: 9),
        Case(name: "no input", script: "read line && exit 1; exit 0", ended: "exited", code: 0),
    ]

    @Test(arguments: cases) func `a program is held to its limits and ends with all it started`(_ test: Case) throws {
        // An argument that no other process has, by which leftovers are found.
        let mark = "9\(getpid()).\(UInt32.random(in: 1...999_999))"
        let jail = try run(["/bin/sh", "-c", test.script.replacing("MARK", with: mark)], test)
        #expect(jail.report.hasPrefix("ended=\(test.ended) code=\(test.code) "))
        if let output = test.output { #expect(jail.output == output) }
        #expect(jail.output.utf8.count <= 65_536)
        #expect(Self.commandLines().filter { $0.contains(mark) } == [])
    }

    @Test func `a program that is not there is reported, not run`() throws {
        let jail = try run(["/nowhere/program"], Case(name: "", script: "", ended: "notStarted"))
        #expect(jail.report.hasPrefix("ended=notStarted code=\(ENOENT) "))
    }

    /// `tail` keeps what may be the last line, and zeros are one endless line.
    @Test(arguments: [
        ("exit 0", 0...20_000_000), ("head -c 50000000 /dev/zero | tail >/dev/null", 50_000_000...90_000_000),
    ])
    func `the report says how much memory the largest process had`(script: String, bytes: ClosedRange<Int>) throws {
        let jail = try run(["/bin/sh", "-c", script], Case(name: "", script: "", ended: "exited"))
        let word = jail.report.split(separator: " ").first { $0.hasPrefix("peakMemoryBytes=") }
        let peak = try #require(word.flatMap { Int($0.drop { $0 != "=" }.dropFirst()) })
        #expect(bytes.contains(peak))
    }

    @Test func `when nobody waits for the report any more, everything ends`() throws {
        let mark = "9\(getpid()).\(UInt32.random(in: 1...999_999))"
        let report = try Descriptor.pipe()
        var process = try ChildProcess(
            Launch(
                path: Libraries.besideExecutable().jailPath,
                arguments: ["--report", "3", "--", "/bin/sh", "-c", "sleep \(mark) & sleep \(mark)"]),
            descriptors: [-1, -1, -1, report.writing.number])
        // Only the jail has the writing end now, and nobody the reading one.
        report.close()
        #expect(process.wait() == .exited(code: 0))
        #expect(Self.commandLines().filter { $0.contains(mark) } == [])
    }

    private func run(_ command: [String], _ test: Case) throws -> (report: String, output: String) {
        let output = try Descriptor.pipe()
        let report = try Descriptor.pipe()
        let limits = [
            "--report", "3", "--wall-milliseconds", "\(test.wallMilliseconds)", "--cpu-seconds", "\(test.cpuSeconds)",
            "--output-bytes", "65536", "--processes", "\(test.processes)", "--directory", "/",
        ]
        var process = try ChildProcess(
            Launch(
                path: Libraries.besideExecutable().jailPath, arguments: limits + ["--"] + command,
                environment: ["PATH": "/usr/bin:/bin"]),
            descriptors: [-1, output.writing.number, output.writing.number, report.writing.number])
        let pump = Pump()
        var (outputBytes, reportBytes): ([UInt8], [UInt8]) = ([], [])
        pump.add(output.intoReading(), onBytes: { outputBytes += $0 })
        pump.add(report.intoReading(), onBytes: { reportBytes += $0 })
        try #require(pump.run(until: .now + .seconds(60)), "the jail has not let go of its pipes")
        #expect(process.wait() == .exited(code: 0))
        return (String(decoding: reportBytes, as: UTF8.self), String(decoding: outputBytes, as: UTF8.self))
    }

    /// The command lines of all processes.
    private static func commandLines() -> [String] {
        Files.names(in: "/proc").filter { Int($0) != nil }.compactMap { id in
            FileManager.default.contents(atPath: "/proc/\(id)/cmdline").map { String(decoding: $0, as: UTF8.self) }
        }
    }
}
