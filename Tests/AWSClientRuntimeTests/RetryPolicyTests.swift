import AWSClientRuntime
import SmithyRetries
import SmithyRetriesAPI
import Testing

@Suite struct RetryPolicyTests {
    /// https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
    @Test(
        arguments: [
            ("SlowDown", 503, .throttling), ("ThrottlingException", 400, .throttling),
            ("ProvisionedThroughputExceededException", 400, .throttling), ("RequestTimeout", 400, .transient),
            ("InternalError", 500, .transient), (nil, 500, .serverError), (nil, 502, .serverError),
            (nil, 503, .serverError), (nil, 504, .serverError), ("NoSuchKey", 404, .final),
            ("AccessDenied", 403, .final),
            (nil, 501, .final), ("SignatureDoesNotMatch", 403, .final), ("RequestTimeTooSkewed", 403, .final),
        ] as [(String?, Int, FailureKind)]) func `A failure's code and status decide whether it is tried again`(
            code: String?, status: Int, kind: FailureKind
        )
    {
        #expect(FailureKind(code: code, status: status) == kind)
    }

    @Test func `A refused signature is tried again only when the clocks differ`() {
        #expect(FailureKind(code: "RequestTimeTooSkewed", status: 403, isSkewed: true) == .clockSkew)
        #expect(FailureKind(code: "SignatureDoesNotMatch", status: 403, isSkewed: true) == .clockSkew)
    }

    @Test func `Delays double up to twenty seconds`() {
        let strategy = ExponentialBackoffStrategy { 1 }
        #expect((0...6).map { strategy.computeNextBackoffDelay(attempt: $0) } == [1, 2, 4, 8, 16, 20, 20])
    }

    /// DynamoDB's requests take milliseconds, and so do the pauses between them.
    @Test func `A service may begin with shorter delays`() {
        let strategy = ExponentialBackoffStrategy(baseSeconds: 0.025) { 1 }
        #expect(
            [0, 1, 2, 9, 10].map { strategy.computeNextBackoffDelay(attempt: $0) } == [0.025, 0.05, 0.1, 12.8, 20])
    }

    @Test func `A client gives up after its attempts or when its quota is spent`() {
        func policy(capacity: Int) -> RetryPolicy {
            RetryPolicy(
                RetryStrategyOptions(
                    backoffStrategy: ExponentialBackoffStrategy { 1 }, availableCapacity: capacity, maxCapacity: 20))
        }
        let rich = policy(capacity: 500)
        #expect(rich.attemptsMax == 3)
        #expect((1...3).map { rich.delaySeconds(after: .serverError, attempt: $0) } == [1, 2, nil])
        #expect(rich.delaySeconds(after: .final, attempt: 1) == nil)
        // Ten units are two retries of server errors, or one after a broken connection.
        let poor = policy(capacity: 10)
        #expect(poor.delaySeconds(after: .transient, attempt: 1) == 1)
        #expect(poor.delaySeconds(after: .serverError, attempt: 1) == nil)
        poor.succeeded(after: .transient)
        #expect(poor.delaySeconds(after: .serverError, attempt: 1) == 1)
    }
}
