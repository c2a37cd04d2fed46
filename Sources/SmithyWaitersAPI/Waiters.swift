#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// How long a waiter waits, in all and between two requests, in seconds.
public struct WaiterOptions {
    package let maxWaitTime: TimeInterval
    package let minDelay: TimeInterval?
    package let maxDelay: TimeInterval?

    public init(maxWaitTime: TimeInterval, minDelay: TimeInterval? = nil, maxDelay: TimeInterval? = nil) {
        self.maxWaitTime = maxWaitTime
        self.minDelay = minDelay
        self.maxDelay = maxDelay
    }
}

/// How a wait ended well.
public struct WaiterOutcome<Output> {
    /// How many requests were made.
    public let attempts: Int
    /// The answer that ended the wait; waiting for something to vanish ends with an error, which is a success here.
    public let result: Result<Output, any Error>

    public init(attempts: Int, result: Result<Output, any Error>) {
        self.attempts = attempts
        self.result = result
    }
}

/// The time allowed for a wait is over.
public struct WaiterTimeoutError: Error {
    public let attempts: Int

    package init(attempts: Int) { self.attempts = attempts }
}

/// What was waited for can no longer happen, or a request failed in a way that waiting does not mend.
public struct WaiterFailureError<Output: Sendable>: Error {
    public let attempts: Int
    /// Whether the waiter knows this answer as a failure, rather than not knowing it.
    public let failedOnMatch: Bool
    public let result: Result<Output, any Error>

    package init(attempts: Int, failedOnMatch: Bool, result: Result<Output, any Error>) {
        self.attempts = attempts
        self.failedOnMatch = failedOnMatch
        self.result = result
    }
}

extension WaiterTimeoutError: CustomDebugStringConvertible {
    public var debugDescription: String { "the time allowed for the wait was over after \(attempts) attempts" }
}

extension WaiterFailureError: CustomDebugStringConvertible {
    public var debugDescription: String {
        switch result {
        case .success: "what was waited for can no longer happen, as attempt \(attempts) showed"
        case .failure(let error): "the wait ended at attempt \(attempts): \(String(reflecting: error))"
        }
    }
}
