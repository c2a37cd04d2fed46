public import Foundation
import Processes
import Synchronization

/// One run of the learner's program, after its end.
public struct LabRun: Sendable {
    /// How a program ended.
    public enum Ended: Sendable, Equatable {
        case exited(code: Int)
        case crashed(signal: Int)
        case timedOut
        case flooded
    }

    public let ended: Ended
    public let standardOutput: String
    public let standardError: String
    public let wallMilliseconds: Int
    public let cpuMilliseconds: Int
    /// The most memory the program had at once, code and libraries included: compare runs, since an empty program has some
    /// too.
    public let peakMemoryBytes: Int

    /// Nil when the program did not end by itself.
    public var exitCode: Int? { if case .exited(let code) = ended { code } else { nil } }

    /// The lines of standard output, without the empty one at its end.
    public var lines: [String] {
        var lines = standardOutput.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}

/// A file in the working folder of the learner's program.
public struct LabFile: Sendable {
    /// As given: relative to the working folder.
    public let name: String
    /// Absolute.
    public let path: String
}

extension Lab {
    /// The working folder of the learner's program: the same for all runs of a check, and gone afterwards.
    public var workingFolder: String { order.folder + "/work" }

    /// The folder of the step, for files the lab brings along.
    public var stepFolder: String { order.stepFolder }

    /// What the learner's program is told about the cloud, and the little it needs of the system.
    public var environment: [String: String] {
        [
            "AWS_ENDPOINT_URL": cloud.endpoint, "AWS_REGION": LabCloud.region,
            "AWS_ACCESS_KEY_ID": cloud.learner.accessKey, "AWS_SECRET_ACCESS_KEY": cloud.learner.secret,
            "HOME": order.folder + "/home", "TMPDIR": order.folder + "/tmp", "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
        ]
    }

    /// Puts a file into the program's working folder, making the folders that its name asks for.
    @discardableResult
    public func file(_ name: String, contents: Data) throws -> LabFile {
        let path = workingFolder + "/" + name
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try contents.write(to: URL(fileURLWithPath: path))
        return LabFile(name: name, path: path)
    }

    /// Puts a text file into the program's working folder.
    @discardableResult
    public func file(_ name: String, contents: String) throws -> LabFile {
        try file(name, contents: Data(contents.utf8))
    }

    /// What is in a file of the working folder; nil when there is none.
    public func contents(of name: String) throws -> Data? {
        guard let bytes = try readUntrustedFile(workingFolder + "/" + name) else { return nil }
        return Data(bytes)
    }

    /// Runs the learner's program and waits for its end.
    ///
    /// When it crashes, runs out of time, prints without end or cannot be started, that is the verdict: `runAnswer` throws,
    /// and the checks that follow do not run. An exit code other than 0 is for the checks to judge.
    ///
    /// - Parameters:
    ///   - arguments: without the program's name.
    ///   - environment: beside what `environment` has.
    ///   - timeoutSeconds: by the machine's clock.
    public func runAnswer(
        arguments: [String] = [], environment: [String: String] = [:], timeoutSeconds: Int = 20
    ) async throws -> LabRun {
        for folder in ["/work", "/home", "/tmp"] {
            try FileManager.default.createDirectory(
                atPath: order.folder + folder, withIntermediateDirectories: true)
        }
        let jailed = JailedProgram(
            jailPath: order.jailPath, program: await order.programPath(), arguments: arguments,
            environment: self.environment.merging(environment) { $1 }, folder: workingFolder,
            timeoutSeconds: timeoutSeconds)
        let outcome = try await jailed.run()
        report.program(
            ended: outcome.report.ended, code: outcome.report.code, level: outcome.report.level,
            output: outcome.outputTail)
        guard outcome.report.ended == "exited" else {
            state.withLock { $0.isStopped = true }
            throw LabStop()
        }
        return outcome.run
    }
}
