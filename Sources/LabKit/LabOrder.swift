import Foundation
import Processes
import Synchronization

/// What the grader asks of a checks process: its environment, and lines on its standard input.
final class LabOrder: Sendable {
    let resultDescriptor: Int32
    let seed: UInt64
    /// Where the process and the learner's program may write; gone after the run.
    let folder: String
    let jailPath: String
    let stepFolder: String

    private enum Program {
        case awaited([CheckedContinuation<String, Never>])
        case known(path: String)
    }
    private let program = Mutex(Program.awaited([]))

    private init?(environment: [String: String]) {
        guard let results = environment["LABRUNNER_RESULTS"].flatMap({ Int32($0) }),
            let seed = environment["LABRUNNER_SEED"].flatMap({ UInt64($0) }),
            let folder = environment["LABRUNNER_FOLDER"], let jail = environment["LABRUNNER_JAIL"],
            let step = environment["LABRUNNER_STEP"]
        else { return nil }
        resultDescriptor = results
        self.seed = seed
        self.folder = folder
        jailPath = jail
        stepFolder = step
    }

    /// Reads the order; nil when this process was not started by the grader.
    static func taken() -> LabOrder? {
        guard let order = LabOrder(environment: ProcessInfo.processInfo.environment) else { return nil }
        hideFromSiblings()
        Thread.detachNewThread { order.readInstructions() }
        return order
    }

    /// Where the learner's program is; waits until it is built.
    func programPath() async -> String {
        await withCheckedContinuation { continuation in
            let known: String? = program.withLock { program in
                switch program {
                case .known(let path): return path
                case .awaited(let waiting):
                    program = .awaited(waiting + [continuation])
                    return nil
                }
            }
            if let known { continuation.resume(returning: known) }
        }
    }

    private func readInstructions() {
        while let line = readLine() {
            let words = line.split(separator: " ", maxSplits: 1)
            if words.count == 2, words[0] == "program" { announce(String(words[1])) }
        }
        // The grader has gone or no longer wants an answer. Whatever waits for this process ends with it.
        exit(0)
    }

    private func announce(_ path: String) {
        let waiting = program.withLock { program -> [CheckedContinuation<String, Never>] in
            defer { program = .known(path: path) }
            if case .awaited(let waiting) = program { return waiting }
            return []
        }
        for continuation in waiting { continuation.resume(returning: path) }
    }
}
