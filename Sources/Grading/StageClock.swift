import Workbook

/// Tells stages as they begin and how long each took.
final class StageClock {
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
