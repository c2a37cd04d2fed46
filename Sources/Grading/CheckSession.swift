import Processes
import Workbook

/// What one check of a step needs beside the learner's files; the resident runner gets it ready while nobody waits.
final class CheckSession {
    let step: Step
    let seed: UInt64
    let pump = Pump()
    private let scratch: Scratch
    private(set) var process: ChecksProcess?
    /// The checks that run, as the cache knows them.
    private var program: String?
    private var starts = 0
    /// Waits for the learner's next save.
    var compiler: WarmCompiler?

    init(step: Step, seed: UInt64, cache: BuildCache) throws {
        self.step = step
        self.seed = seed
        scratch = try cache.makeScratch()
    }

    /// Starts the checks, which bring their cloud up and wait for the learner's program.
    func start(_ program: String, jailPath: String) throws {
        starts += 1
        let folder = scratch.path + "/run-\(starts)"
        try Disk.makeFolder(folder)
        self.program = program
        let order = ChecksProcess.Order(
            program: program, seed: seed, folder: folder, jailPath: jailPath, stepFolder: step.folder)
        process = try ChecksProcess(order, pump: pump)
    }

    /// Starts the checks unless just these run already and still wait.
    func ensureRunning(_ program: String, jailPath: String) throws {
        // What happened while they waited has not been looked at yet.
        while self.program == program && pump.turn(until: .now) {}
        if self.program == program, let process, !process.isOver { return }
        try start(program, jailPath: jailPath)
    }
}
