#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif
public import SmithyRetriesAPI

/// Waits twice as long after every failure, up to a limit, times a random share so that clients do not come in step.
public struct ExponentialBackoffStrategy: RetryBackoffStrategy {
    /// The longest wait of the standard retry mode.
    private static let delaySecondsMax: TimeInterval = 20
    /// A random share between 0 and 1, replaced by a fixed one in tests.
    private let random: @Sendable () -> Double

    public init() { self.init { Double.random(in: 0...1) } }

    package init(random: @escaping @Sendable () -> Double) { self.random = random }

    public func computeNextBackoffDelay(attempt: Int) -> TimeInterval {
        // 2 to the 5th is past the limit already; the cap keeps the shift from overflowing.
        let doublings = Double(1 << min(max(attempt, 0), 10))
        return random() * min(doublings, Self.delaySecondsMax)
    }
}
