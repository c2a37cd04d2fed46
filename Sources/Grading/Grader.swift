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
    let workbook: Workbook
    let libraries: Libraries
    private let cache: BuildCache
    private let environment: [String: String]
    /// What `prepare` got ready.
    private var prepared: CheckSession?

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
        let clock = StageClock(onStage: onStage)
        clock.begin(.preparing)
        let attempt = Attempt(step: step, folder: answersFolder ?? workbook.answersFolder(step), clock: clock)
        var report: GradeReport
        do {
            let session = try session(for: step, seed: seed)
            report = try grade(attempt, session)
            report.seed = session.seed
            // Checks that wait for a program that was never built can wait for the next one.
            if report.verdict == .compileError && seed == nil && session.process != nil { prepared = session }
        } catch {
            report = Self.graderError("\(error)")
        }
        report.pointsPossible = max(report.pointsPossible, step.points)
        report.timings = clock.finish()
        return report
    }

    /// Gets ready for the next check of a step while nobody waits: builds its checks, brings their cloud up, and starts
    /// a compiler. It holds two sleeping processes until that check, or until `forgetPreparation`.
    ///
    /// What goes wrong here goes wrong again, and is reported, in `check`.
    package func prepare(_ step: Step) {
        guard step.hasLab else { return forgetPreparation() }
        do {
            let setup = try setup()
            let session = try session(for: step, seed: nil)
            let checks = try Build(setup, .checks, sources: [try checksSource(step)], pump: session.pump)
            checks.start()
            let deadline = ContinuousClock.now + .seconds(Self.buildSecondsMax)
            while checks.outcome == nil { guard session.pump.turn(until: deadline) else { return } }
            guard case .built(let program) = checks.outcome else { return }
            try session.ensureRunning(program, jailPath: libraries.jailPath)
            let isOneScript = step.files.map(\.name).filter { $0.hasSuffix(".swift") } == [WarmCompiler.sourceName]
            if isOneScript && session.compiler == nil {
                let commands = try setup.toolchain.commands(libraries, .answer, cache: cache)
                session.compiler = try WarmCompiler(Build.compileWords(commands, .answer, []), cache: cache)
            }
            prepared = session
        } catch {
            forgetPreparation()
        }
    }

    /// Ends what `prepare` started.
    package func forgetPreparation() { prepared = nil }

    /// Small enough to type, and never 0, which reports use for "none".
    private static func freshSeed() -> UInt64 { UInt64.random(in: 1...999_999_999) }

    /// What was prepared, if it fits, or something new.
    private func session(for step: Step, seed: UInt64?) throws -> CheckSession {
        defer { prepared = nil }
        if let prepared, prepared.step.folder == step.folder, seed == nil || seed == prepared.seed { return prepared }
        return try CheckSession(step: step, seed: seed ?? Self.freshSeed(), cache: cache)
    }

    // MARK: - Grading

    /// One check of one folder.
    private struct Attempt {
        let step: Step
        let folder: String
        let clock: StageClock
    }

    private func grade(_ attempt: Attempt, _ session: CheckSession) throws -> GradeReport {
        let (step, folder) = (attempt.step, attempt.folder)
        guard step.hasLab else { return Self.graderError("\(step.id) has no checks to run; it is a quiz.") }
        let missing = step.files.map(\.name).filter { !Disk.exists(folder + "/" + $0) }
        if !missing.isEmpty { return notAttempted(step, missing: missing, folder: folder) }
        let sources = try step.files.filter { $0.name.hasSuffix(".swift") }.map { file in
            SourceFile(
                name: file.name, displayName: displayName(folder + "/" + file.name),
                bytes: try Disk.bytes(folder + "/" + file.name))
        }
        let setup = try setup()
        let answer = try Build(
            setup, .answer, sources: sources, pump: session.pump, warm: session.compiler.take(),
            onStage: attempt.clock.begin)
        let checks = try Build(setup, .checks, sources: [try checksSource(step)], pump: session.pump)
        // The answer goes first: it is what the learner waits for.
        answer.start()
        checks.start()
        if let report = try build(answer, checks, session, step) { return report }
        guard case .built(let program) = answer.outcome, let process = session.process else { return broken(checks) }
        attempt.clock.begin(.checking)
        process.announce(program: program)
        let end = process.finish(by: .now + .seconds(Self.checksSecondsMax))
        var report = VerdictRules(
            transcript: process.transcript, end: end, hasRunOutOfTime: process.hasRunOutOfTime,
            isStarter: isStarter(step, folder: folder), pointsPossible: step.points,
            printed: String(decoding: process.printed, as: UTF8.self)
        ).report()
        if answer.isFallback && report.message.isEmpty { report.message = Self.slowBuild }
        return report
    }

    private static let slowBuild =
        "Your program had to be built by swiftc itself, which is slower. labrunner doctor looks for the cause."

    /// Sees both builds through and starts the checks. A report comes back when that is the end already.
    private func build(
        _ answer: Build, _ checks: Build, _ session: CheckSession, _ step: Step
    ) throws -> GradeReport? {
        let deadline = ContinuousClock.now + .seconds(Self.buildSecondsMax)
        var isRunning = false
        while true {
            // What the compiler says about the learner's code does not wait for anything else.
            if case .refused(let diagnostics) = answer.outcome { return refused(diagnostics) }
            if case .impossible(let error) = answer.outcome { return Self.graderError("\(error)") }
            // The cloud comes up while the answer is linked; before, it would only take time from the compiler.
            if !isRunning, answer.isCompiled, case .built(let program) = checks.outcome {
                isRunning = true
                try session.ensureRunning(program, jailPath: libraries.jailPath)
            }
            if answer.outcome != nil && checks.outcome != nil { return nil }
            if !session.pump.turn(until: deadline) && ContinuousClock.now >= deadline {
                return Self.graderError("Compiling took too long and was stopped.")
            }
        }
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

    private func refused(_ diagnostics: [Diagnostic]) -> GradeReport {
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
