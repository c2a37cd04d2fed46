#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// How long to wait before a request is sent again.
public protocol RetryBackoffStrategy: Sendable {
    /// Seconds to wait; `attempt` counts the failures so far, from 0 for none.
    func computeNextBackoffDelay(attempt: Int) -> TimeInterval
}

/// When and how often a client repeats what failed.
public struct RetryStrategyOptions: Sendable {
    /// Whether sending slows down as a whole while a service throttles.
    public enum RateLimitingMode: Sendable { case standard, adaptive }

    package let backoffStrategy: any RetryBackoffStrategy
    package let maxRetriesBase: Int
    package let availableCapacity: Int
    package let maxCapacity: Int
    package let rateLimitingMode: RateLimitingMode

    public init(
        backoffStrategy: any RetryBackoffStrategy, maxRetriesBase: Int = 2, availableCapacity: Int = 500,
        maxCapacity: Int = 500, rateLimitingMode: RateLimitingMode = .standard
    ) {
        self.backoffStrategy = backoffStrategy
        self.maxRetriesBase = maxRetriesBase
        self.availableCapacity = availableCapacity
        self.maxCapacity = maxCapacity
        self.rateLimitingMode = rateLimitingMode
    }
}
