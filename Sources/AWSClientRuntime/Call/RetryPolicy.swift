import SmithyHTTPAPI
package import SmithyRetriesAPI
import Synchronization

/// Why a request failed, as far as repeating it goes.
package enum FailureKind: Sendable, Equatable {
    /// The connection broke, or no answer came in time.
    case transient
    case throttling
    case serverError
    /// The service's clock differs from ours; repeating works with the service's time.
    case clockSkew
    /// Repeating cannot help.
    case final

    /// Codes by which services say that they are asked too often.
    private static let throttlingCodes: Set<String> = [
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottledException", "RequestThrottled",
        "TooManyRequestsException", "ProvisionedThroughputExceededException", "TransactionInProgressException",
        "RequestLimitExceeded", "BandwidthLimitExceeded", "LimitExceededException", "SlowDown",
        "PriorRequestNotComplete", "EC2ThrottledException",
    ]
    private static let transientCodes: Set<String> = ["RequestTimeout", "RequestTimeoutException", "InternalError"]
    private static let clockSkewCodes: Set<String> = [
        "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture", "InvalidSignatureException",
        "SignatureDoesNotMatch", "AuthFailure",
    ]
    private static let retryableStatuses: Set<Int> = [500, 502, 503, 504]

    /// Judges an error response by its code and status.
    ///
    /// A refused signature counts as skew only when `isSkewed`, since it mostly means a wrong secret.
    package init(code: String?, status: Int, isModeledRetryable: Bool = false, isSkewed: Bool = false) {
        let code = code ?? ""
        if Self.throttlingCodes.contains(code) {
            self = .throttling
        } else if Self.clockSkewCodes.contains(code) {
            self = isSkewed ? .clockSkew : .final
        } else if Self.transientCodes.contains(code) {
            self = .transient
        } else if isModeledRetryable || Self.retryableStatuses.contains(status) {
            self = .serverError
        } else {
            self = .final
        }
    }
}

/// Decides whether a failed request is sent again, and after how long, as the SDK's standard mode does.
///
/// https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
package final class RetryPolicy: Sendable {
    /// What a retry takes from the quota, and a success after it gives back.
    private static let costOfRetry = 5
    private static let costOfTransient = 10
    /// What a success at the first attempt gives back.
    private static let giftOfSuccess = 1

    private let options: RetryStrategyOptions
    /// What is left to spend on retries, so that a broken service is not flooded.
    private let quota: Mutex<Int>

    package init(_ options: RetryStrategyOptions) {
        self.options = options
        quota = Mutex(options.availableCapacity)
    }

    package var attemptsMax: Int { options.maxRetriesBase + 1 }

    /// How many seconds to wait before the attempt after `attempt` (counted from 1); nil to give up.
    package func delaySeconds(after kind: FailureKind, attempt: Int) -> Double? {
        guard kind != .final, attempt < attemptsMax else { return nil }
        let cost = Self.cost(kind)
        let granted = quota.withLock { left in
            guard left >= cost else { return false }
            left -= cost
            return true
        }
        guard granted else { return nil }
        return kind == .clockSkew ? 0 : options.backoffStrategy.computeNextBackoffDelay(attempt: attempt - 1)
    }

    /// Gives back what the last retry took, or a little when there was none.
    package func succeeded(after kind: FailureKind?) {
        quota.withLock { left in
            left = min(left + (kind.map(Self.cost) ?? Self.giftOfSuccess), options.maxCapacity)
        }
    }

    private static func cost(_ kind: FailureKind) -> Int { kind == .transient ? costOfTransient : costOfRetry }
}
