package import SmithyWaitersAPI

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What an answer means to a waiter.
package struct Acceptor<Output: Sendable>: Sendable {
    /// How the wait goes on.
    package enum State: Sendable { case success, retry, failure }

    private let state: State
    private let matches: @Sendable (Result<Output, any Error>) -> Bool

    package init(_ state: State, _ condition: Condition) {
        self.state = state
        matches = condition.matches
    }

    /// What an answer must be like.
    package struct Condition: Sendable {
        fileprivate let matches: @Sendable (Result<Output, any Error>) -> Bool

        /// Any success.
        package static var output: Condition {
            Condition { result in if case .success = result { true } else { false } }
        }

        /// An error with a code.
        package static func error(_ code: String) -> Condition {
            Condition { result in
                if case .failure(let error as any AWSServiceError) = result { error.errorCode == code } else { false }
            }
        }

        /// A value of the output that is this text.
        package static func one(_ text: String, _ values: @escaping @Sendable (Output) -> [String?]) -> Condition {
            all(text, values)
        }

        /// Values of the output, at least one, that are all this text.
        package static func all(_ text: String, _ values: @escaping @Sendable (Output) -> [String?]) -> Condition {
            onOutput(values) { !$0.isEmpty && $0.allSatisfy { $0 == text } }
        }

        /// Values of the output of which one is this text.
        package static func any(_ text: String, _ values: @escaping @Sendable (Output) -> [String?]) -> Condition {
            onOutput(values) { $0.contains(text) }
        }

        private static func onOutput(
            _ values: @escaping @Sendable (Output) -> [String?], _ test: @escaping @Sendable ([String?]) -> Bool
        ) -> Condition {
            Condition { result in if case .success(let output) = result { test(values(output)) } else { false } }
        }
    }

    /// The state of the first acceptor that knows the answer. One that none knows goes on waiting if it is a success,
    /// and ends the wait if it is an error.
    static func judge(_ result: Result<Output, any Error>, _ acceptors: [Acceptor]) -> (state: State, isMatch: Bool) {
        if let known = acceptors.first(where: { $0.matches(result) }) { return (known.state, true) }
        if case .success = result { return (.retry, false) }
        return (.failure, false)
    }
}

/// The longest pause between two attempts where the options give none, as in Smithy's waiters.
private let waiterDelaySecondsMax: TimeInterval = 120

/// Repeats `attempt` until an acceptor ends the wait or its time is over.
package func wait<Output: Sendable>(
    _ options: WaiterOptions, minDelaySeconds: Int, _ acceptors: [Acceptor<Output>], attempt: () async throws -> Output
) async throws -> WaiterOutcome<Output> {
    let least = max(options.minDelay ?? TimeInterval(minDelaySeconds), 0)
    let most = max(options.maxDelay ?? waiterDelaySecondsMax, least)
    let clock = ContinuousClock()
    let end = clock.now + .seconds(options.maxWaitTime)
    var attempts = 0
    while true {
        attempts += 1
        let result: Result<Output, any Error>
        do { result = .success(try await attempt()) } catch let error as CancellationError {
            throw error
        } catch {
            result = .failure(error)
        }
        let verdict = Acceptor.judge(result, acceptors)
        switch verdict.state {
        case .success: return WaiterOutcome(attempts: attempts, result: result)
        case .failure: throw WaiterFailureError(attempts: attempts, failedOnMatch: verdict.isMatch, result: result)
        case .retry: break
        }
        let pause = min(least * Double(1 << min(attempts - 1, 16)), most)
        let jittered = pause > least ? Double.random(in: least...pause) : least
        guard clock.now + .seconds(jittered) < end else { throw WaiterTimeoutError(attempts: attempts) }
        try await Task.sleep(for: .seconds(jittered))
    }
}
