import Core
import Processes
package import Workbook

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// From a learner's files to a verdict, and from files to a program that can be run.
///
/// It works on the calling thread and returns when all it started has ended.
package final class Grader {
    private let workbook: Workbook
    private let libraries: Libraries
    private let cache: BuildCache
    private let environment: [String: String]

    /// A lab's checks may take this long altogether before they count as broken.
    private static let checksSecondsMax = 300
    /// A compiler may take this long.
    private static let buildSecondsMax = 300

    /// `buildFolder` is where `swift build` put labrunner's own parts; nil for the running executable's folder.
    package init(workbook: Workbook, buildFolder: String? = nil, cacheFolder: String? = nil) {
        self.workbook = workbook
        libraries = buildFolder.map(Libraries.init) ?? .besideExecutable()
        cache = BuildCache(folder: cacheFolder ?? workbook.stateFolder + "/cache")
        environment = Toolchain.environment
    }

    // MARK: - Checking

    /// Checks a learner's files of a step. `answersFolder` is `answers/<step>` unless a submission is graded; the same
    /// `seed` draws the same names and contents again.
    package func check(
        _ step: Step, answersFolder: String? = nil, seed: UInt64? = nil, onStage: @escaping (Stage) -> Void = { _ in }
    ) -> GradeReport {
        let seed = seed ?? Self.freshSeed()
        let clock = StageClock(onStage: onStage)
        clock.begin(.preparing)
        var report: GradeReport
        do {
            report = try check(step, in: answersFolder ?? workbook.answersFolder(step), seed: seed, clock: clock)
        } catch {
            report = Self.graderError("\(error)")
        }
        report.seed = seed
        report.pointsPossible = max(report.pointsPossible, step.points)
        report.timings = clock.finish()
        return report
    }

    /// Small enough to type, and never 0, which reports use for "none".
    private static func freshSeed() -> UInt64 { UInt64.random(in: 1...999_999_999) }

    private func check(_ step: Step, in folder: String, seed: UInt64, clock: StageClock) throws -> GradeReport {
        guard step.hasLab else { return Self.graderError("\(step.id) has no checks to run; it is a quiz.") }
        let missing = step.files.map(\.name).filter { !Disk.exists(folder + "/" + $0) }
        if !missing.isEmpty { return notAttempted(step, missing: missing, folder: folder) }
        let answers = try step.files.filter { $0.name.hasSuffix(".swift") }.map { file in
            SourceFile(
                name: file.name, displayName: displayName(folder + "/" + file.name),
                bytes: try Disk.bytes(folder + "/" + file.name))
        }
        let setup = try setup()
        let pump = Pump()
        let answer = try Build(setup, .answer, sources: answers, pump: pump) { clock.begin($0) }
        let checks = try Build(setup, .checks, sources: [try checksSource(step)], pump: pump)
        // The answer goes first: it is what the learner waits for.
        answer.start()
        checks.start()
        let scratch = try cache.makeScratch()
        let order = ChecksProcess.Order(
            program: "", seed: seed, folder: scratch.path, jailPath: libraries.jailPath, stepFolder: step.folder)
        var process: ChecksProcess?
        let deadline = ContinuousClock.now + .seconds(Self.buildSecondsMax)
        while answer.outcome == nil || checks.outcome == nil {
            // What the compiler says about the learner's code does not wait for anything else.
            if case .refused = answer.outcome { break }
            // The cloud comes up while the answer is linked; before, it would only take time from the compiler.
            if process == nil && answer.isCompiled { process = try begin(checks, order, pump) }
            if !pump.turn(until: deadline) && ContinuousClock.now >= deadline {
                return Self.graderError("Compiling took too long and was stopped.")
            }
        }
        switch answer.outcome {
        case .refused(let diagnostics): return refused(diagnostics, step: step, folder: folder, answers: answers)
        case .impossible(let error): return Self.graderError("\(error)")
        case .built, nil: break
        }
        if process == nil { process = try begin(checks, order, pump) }
        guard let process, case .built(let program) = answer.outcome else { return broken(checks) }
        clock.begin(.checking)
        process.announce(program: program)
        let end = process.finish(by: .now + .seconds(Self.checksSecondsMax))
        return VerdictRules(
            transcript: process.transcript, end: end, hasRunOutOfTime: process.hasRunOutOfTime,
            isStarter: isStarter(step, folder: folder), pointsPossible: step.points,
            printed: String(decoding: process.printed, as: UTF8.self)
        ).report()
    }

    /// Starts the checks if they are built.
    private func begin(_ checks: Build, _ order: ChecksProcess.Order, _ pump: Pump) throws -> ChecksProcess? {
        guard case .built(let program) = checks.outcome else { return nil }
        var order = order
        order.program = program
        return try ChecksProcess(order, pump: pump)
    }

    // MARK: - Building

    /// What came of building a learner's files.
    package enum Built: Sendable {
        /// The executable's path. It may be run until other programs have pushed it out of the cache.
        case program(path: String)
        case refused([Diagnostic])
        /// The machine or the installation is at fault.
        case impossible(ToolchainError)
    }

    /// Builds Swift files into a program, as a check would.
    package func build(_ paths: [String], onStage: @escaping (Stage) -> Void = { _ in }) throws -> Built {
        let pump = Pump()
        let sources = try paths.map { path in
            SourceFile(name: Disk.name(of: path), displayName: displayName(path), bytes: try Disk.bytes(path))
        }
        let build = try Build(try setup(), .answer, sources: sources, pump: pump, onStage: onStage)
        build.start()
        let deadline = ContinuousClock.now + .seconds(Self.buildSecondsMax)
        while build.outcome == nil {
            if !pump.turn(until: deadline) && ContinuousClock.now >= deadline { break }
        }
        switch build.outcome {
        case .built(let path): return .program(path: path)
        case .refused(let diagnostics): return .refused(diagnostics)
        case .impossible(let error): return .impossible(error)
        case nil:
            return .impossible(
                ToolchainError(problem: "Compiling took too long and was stopped.", tryNext: "Try again."))
        }
    }

    private func setup() throws -> BuildSetup {
        BuildSetup(toolchain: try .find(environment: environment), libraries: libraries, cache: cache)
    }

    // MARK: - Words and rules

    private func checksSource(_ step: Step) throws -> SourceFile {
        SourceFile(
            name: "Checks.swift", displayName: displayName(step.checksPath), bytes: try Disk.bytes(step.checksPath))
    }

    /// The path as a person in the workbook's folder would type it.
    private func displayName(_ path: String) -> String {
        path.hasPrefix(workbook.root + "/") ? String(path.dropFirst(workbook.root.count + 1)) : path
    }

    private func isStarter(_ step: Step, folder: String) -> Bool {
        step.files.allSatisfy { file in
            do {
                let answer = SourceText.essence(try Disk.bytes(folder + "/" + file.name))
                if answer.isEmpty { return true }
                return answer == SourceText.essence(try Disk.bytes(step.folder + "/" + file.starter))
            } catch {
                return false
            }
        }
    }

    private func notAttempted(_ step: Step, missing: [String], folder: String) -> GradeReport {
        let paths = missing.map { displayName(folder + "/" + $0) }.joined(separator: ", ")
        return GradeReport(
            verdict: .notAttempted,
            message: "\(paths) \(missing.count == 1 ? "is" : "are") not there yet. labrunner start \(step.id) makes "
                + (missing.count == 1 ? "it." : "them."))
    }

    private func refused(
        _ diagnostics: [Diagnostic], step: Step, folder: String, answers: [SourceFile]
    ) -> GradeReport {
        // A warning beside an error takes attention away from it.
        var kept: [Diagnostic] = []
        var isOfError = false
        for diagnostic in diagnostics {
            if diagnostic.severity != "note" { isOfError = diagnostic.severity == "error" }
            if isOfError { kept.append(diagnostic) }
        }
        return GradeReport(verdict: .compileError, diagnostics: kept)
    }

    private func broken(_ checks: Build) -> GradeReport {
        guard case .refused(let diagnostics) = checks.outcome else {
            if case .impossible(let error) = checks.outcome { return Self.graderError("\(error)") }
            return Self.graderError("The checks of this step could not be built.")
        }
        let first = diagnostics.first { $0.severity == "error" }
        return Self.graderError(
            "The checks of this step do not compile."
                + (first.map { " \($0.file), line \($0.line): \($0.message)." } ?? ""))
    }

    private static func graderError(_ message: String) -> GradeReport {
        GradeReport(verdict: .graderError, message: message)
    }
}

/// Tells stages as they begin and how long each took.
private final class StageClock {
    private let onStage: (Stage) -> Void
    private var timings: [StageTiming] = []
    private var current: (stage: Stage, start: ContinuousClock.Instant)?

    init(onStage: @escaping (Stage) -> Void) { self.onStage = onStage }

    func begin(_ stage: Stage) {
        close()
        current = (stage, .now)
        onStage(stage)
    }

    func finish() -> [StageTiming] {
        close()
        return timings
    }

    private func close() {
        guard let current else { return }
        timings.append(StageTiming(stage: current.stage, seconds: (ContinuousClock.now - current.start) / .seconds(1)))
        self.current = nil
    }
}
