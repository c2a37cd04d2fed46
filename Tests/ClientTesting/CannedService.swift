package import AWSClientRuntime
import AWSSDKChecksums
import AWSSDKIdentity
import Core
package import HTTP
import SmithyIdentity
import SmithyRetriesAPI
import Synchronization

/// A server that gives prepared answers, one after the other, and keeps what it was asked.
package final class CannedService: RequestHandler, Sendable {
    private struct State {
        var answers: [Response]
        var requests: [Request] = []
    }

    private let state: Mutex<State>

    package init(_ answers: [Response]) { state = Mutex(State(answers: answers)) }

    package var requests: [Request] { state.withLock { $0.requests } }

    package func admit(_ head: RequestHead) -> Admission {
        .accept(SpoolSink(policy: SpoolSink.Policy(folder: "/tmp"), expectedBytes: head.contentLength))
    }

    package func handle(_ request: Request, context: (any Sendable)?, reply: Reply) {
        reply(
            state.withLock { state in
                state.requests.append(request)
                return state.answers.count > 1 ? state.answers.removeFirst() : state.answers[0]
            })
    }

    package func commit() -> CommitFailure? { nil }

    /// Runs `body` with a client of this service. The last answer is repeated for ever.
    package static func serve(
        _ answers: [Response], format: ServiceFacts.Format = .restXml, attempts: Int = 3,
        _ body: (ServiceRuntime, CannedService) async throws -> Void
    ) async throws {
        try await serve(answers) { endpoint, service in
            try await body(try runtime(endpoint, format: format, attempts: attempts), service)
        }
    }

    /// Runs `body` with the address of this service. The last answer is repeated for ever.
    package static func serve(
        _ answers: [Response], _ body: (_ endpoint: String, CannedService) async throws -> Void
    ) async throws {
        let service = CannedService(answers)
        let server = try HTTPServer(handler: service)
        let port = try server.listen(port: 0)
        try server.start()
        defer { server.stop() }
        try await body("http://127.0.0.1:\(port)", service)
    }

    /// A client of a service called `Canned`.
    package static func runtime(
        _ endpoint: String?, format: ServiceFacts.Format = .restXml, attempts: Int = 3,
        environment: [String: String] = [
            "AWS_REGION": "eu-central-1", "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE", "AWS_SECRET_ACCESS_KEY": "secret",
        ]
    ) throws -> ServiceRuntime {
        let facts = ServiceFacts(name: "Canned", signingName: "s3", format: format, target: "Canned_1")
        var environment = environment
        environment["HOME"] = "/nonexistent"
        environment["AWS_ENDPOINT_URL"] = endpoint
        let settings = try ClientSettings(
            service: facts, useFIPS: nil, useDualStack: nil, appID: nil, awsCredentialIdentityResolver: nil,
            awsRetryMode: nil, maxAttempts: attempts, requestChecksumCalculation: nil, responseChecksumValidation: nil,
            ignoreConfiguredEndpointURLs: nil, region: nil, signingRegion: nil,
            retryStrategyOptions: RetryStrategyOptions(backoffStrategy: NoDelay(), maxRetriesBase: attempts - 1),
            clientLogMode: nil, endpoint: nil, httpClientConfiguration: nil,
            shared: SharedConfig(environment: environment))
        return ServiceRuntime(facts, settings)
    }
}

/// Sends again at once, so that tests need not wait.
package struct NoDelay: RetryBackoffStrategy {
    package init() {}

    package func computeNextBackoffDelay(attempt: Int) -> Double { 0 }
}
