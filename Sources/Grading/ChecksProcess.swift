import Processes

/// A lab's checks at work: the process that holds the cloud, starts the learner's program, and says what it saw.
///
/// It gets its instructions on standard input and its environment, and answers on a pipe that it hands to nobody.
final class ChecksProcess {
    /// What the process is told when it starts.
    struct Order {
        var program: String
        var seed: UInt64
        /// A folder for everything it and the learner's program write.
        var folder: String
        var jailPath: String
        /// The folder of the step, for files a lab brings along.
        var stepFolder: String
    }

    private var process: ChildProcess
    private let instructions: Descriptor
    private let pump: Pump
    private(set) var transcript = CheckTranscript()
    private(set) var isOver = false
    private(set) var hasRunOutOfTime = false
    /// The end of what the process itself printed, which only matters when it fails.
    private(set) var printed: [UInt8] = []

    /// The result channel is the process's descriptor 3, after the standard three.
    private static let resultDescriptor = 3
    /// A process that closed its channel has this long to go.
    private static let farewellSecondsMax = 5
    private static let printedSizeBytesMax = 16 * 1024

    init(_ order: Order, pump: Pump) throws(ProcessError) {
        let instructions = try Descriptor.pipe()
        let results = try Descriptor.pipe()
        let printed = try Descriptor.pipe()
        var environment = [
            "LABRUNNER_RESULTS": String(Self.resultDescriptor), "LABRUNNER_SEED": String(order.seed),
            "LABRUNNER_FOLDER": order.folder, "LABRUNNER_JAIL": order.jailPath, "LABRUNNER_STEP": order.stepFolder,
            "SWIFT_BACKTRACE": "enable=no", "PATH": "/usr/bin:/bin", "HOME": order.folder, "TMPDIR": order.folder,
            "LANG": "C.UTF-8",
        ]
        environment["LD_LIBRARY_PATH"] = Toolchain.environment["LD_LIBRARY_PATH"]
        process = try ChildProcess(
            Launch(path: order.program, environment: environment, directory: order.folder),
            descriptors: [
                instructions.reading.number, printed.writing.number, printed.writing.number, results.writing.number,
            ])
        self.instructions = instructions.intoWriting()
        self.pump = pump
        pump.add(
            printed.intoReading(),
            onBytes: { [weak self] bytes in self?.keepPrinted(bytes) })
        pump.add(
            results.intoReading(), onBytes: { [weak self] in self?.transcript.append($0) },
            onEnd: { [weak self] in self?.isOver = true })
    }

    private func keepPrinted(_ bytes: ArraySlice<UInt8>) {
        printed += bytes
        printed.removeFirst(max(0, printed.count - Self.printedSizeBytesMax))
    }

    /// Tells where the learner's program is. The process waits for this before it first runs it.
    func announce(program: String) {
        // When nobody reads any more, the missing end on the result channel tells why.
        _ = instructions.write("program \(program)\n")
    }

    /// Turns the pump until the checks are over. A process that takes too long is ended.
    func finish(by deadline: ContinuousClock.Instant) -> ChildProcess.End {
        while !isOver {
            if !pump.turn(until: deadline) && ContinuousClock.now >= deadline {
                hasRunOutOfTime = true
                process.terminate()
                break
            }
        }
        return end()
    }

    private func end() -> ChildProcess.End {
        let deadline = ContinuousClock.now + .seconds(Self.farewellSecondsMax)
        // What it printed is read to its end, which comes no later than its own.
        _ = pump.run(until: deadline)
        while ContinuousClock.now < deadline {
            if let end = process.poll() { return end }
            _ = pump.turn(until: .now + .milliseconds(1))
        }
        process.terminate()
        return process.wait()
    }
}
