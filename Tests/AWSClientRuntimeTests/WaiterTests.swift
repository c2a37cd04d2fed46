import AWSClientRuntime
import SmithyHTTPAPI
import SmithyWaitersAPI
import Testing

@Suite struct WaiterTests {
    private static let acceptors: [Acceptor<[String?]>] = [
        Acceptor(.success, .all("done") { $0 }), Acceptor(.failure, .any("broken") { $0 }),
        Acceptor(.retry, .error("NoSuchThing")),
    ]
    private let options = WaiterOptions(maxWaitTime: 60, minDelay: 0)

    /// Waits over answers that are given one after the other; nil stands for the error `NoSuchThing`.
    private func waiting(_ answers: [[String?]?]) async throws -> WaiterOutcome<[String?]> {
        var rest = answers[...]
        return try await wait(options, minDelaySeconds: 1, Self.acceptors) {
            guard let answer = rest.popFirst() ?? nil else { throw NoSuchThing() }
            return answer
        }
    }

    @Test func `A wait goes on until an acceptor ends it`() async throws {
        let outcome = try await waiting([nil, ["busy"], ["done", "busy"], ["done", "done"]])
        #expect(outcome.attempts == 4)
        let error = await #expect(throws: WaiterFailureError<[String?]>.self) { _ = try await waiting([["broken"]]) }
        #expect(error?.failedOnMatch == true)
        #expect(error?.attempts == 1)
    }

    @Test func `An error nobody expects ends the wait`() async throws {
        let unknown = UnknownAWSHTTPServiceError(
            typeName: "AccessDenied", message: nil, requestID: nil, httpResponse: HTTPResponse())
        let error = await #expect(throws: WaiterFailureError<[String?]>.self) {
            _ = try await wait(options, minDelaySeconds: 1, Self.acceptors) { throw unknown }
        }
        #expect(error?.failedOnMatch == false)
    }

    @Test func `A wait without time left says how often it tried`() async throws {
        let error = await #expect(throws: WaiterTimeoutError.self) {
            _ = try await wait(WaiterOptions(maxWaitTime: 0, minDelay: 1), minDelaySeconds: 1, Self.acceptors) {
                ["busy"]
            }
        }
        #expect(error?.attempts == 1)
    }
}
