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

    /// The longest pause after the first failure.
    private let baseSeconds: TimeInterval

    public init() { self.init { Double.random(in: 0...1) } }

    package init(
        baseSeconds: TimeInterval = 1, random: @escaping @Sendable () -> Double = { Double.random(in: 0...1) }
    ) {
        self.baseSeconds = baseSeconds
        self.random = random
    }

    public func computeNextBackoffDelay(attempt: Int) -> TimeInterval {
        // The cap keeps the shift from overflowing; what it cuts off is far past the limit.
        let doublings = Double(1 << min(max(attempt, 0), 30))
        return random() * min(baseSeconds * doublings, Self.delaySecondsMax)
    }
}
