import ClientRuntime
import Core
import HTTP
import SigV4
import Smithy
import SmithyHTTPAPI
import Synchronization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What an operation makes of an answer.
struct Expectation: Sendable {
    let errors: [any ServiceErrorShape.Type]
    let streamsOutput: Bool
    let checksChecksum: Bool
    let decode: @Sendable ([UInt8]) throws -> Node
}

extension ServiceRuntime {
    /// How one attempt failed, and whether another may succeed.
    private struct Failure: Error {
        let error: any Error
        let kind: FailureKind
    }

    /// The most that is read of an answer that is not streamed; our own limit, a hundred times any answer of a list.
    private static let answerBytesMax = 128 * 1024 * 1024
    /// How far into an answer the root element of an error may begin: after the declaration and white space.
    private static let errorRootBytesMax = 256
    /// From this difference on, the service's clock and ours are taken for different.
    private static let skewSecondsMin: Int64 = 240

    /// Sends a request until it succeeds, cannot succeed, or has been sent often enough.
    func exchange(
        _ draft: RequestDraft, _ body: PreparedBody, _ expectation: Expectation
    ) async throws -> Members.Source {
        let invocation = UUID().uuidString.lowercased()
        var attempt = 1
        var lastKind: FailureKind?
        while true {
            do throws(Failure) {
                var numbered = draft
                numbered.headers.update(name: "amz-sdk-invocation-id", value: invocation)
                numbered.headers.update(
                    name: "amz-sdk-request", value: "attempt=\(attempt); max=\(retries.attemptsMax)")
                let answer = try await once(numbered, body, expectation)
                retries.succeeded(after: lastKind)
                return answer
            } catch {
                if Task.isCancelled { throw CancellationError() }
                guard let delay = retries.delaySeconds(after: error.kind, attempt: attempt) else { throw error.error }
                ClientLog.note(.info, "\(facts.name): attempt \(attempt) failed, another in \(delay) s: \(error.error)")
                lastKind = error.kind
                attempt += 1
                try await Task.sleep(for: .seconds(delay))
            }
        }
    }

    private func once(
        _ draft: RequestDraft, _ body: PreparedBody, _ expectation: Expectation
    ) async throws(Failure) -> Members.Source {
        let request: Request
        let endpoint: HTTPEndpoint
        do {
            request = try await signed(draft, body)
            endpoint = try Self.endpoint(draft)
        } catch {
            throw Failure(error: error, kind: .final)
        }
        note(request)
        let answer: ClientResponse
        let bytes: [UInt8]
        do throws(HTTPClientError) {
            answer = try await client.send(
                request, to: endpoint,
                collectedBytesMax: expectation.streamsOutput ? HTTPClient.collectedBytesMax : Self.answerBytesMax)
            note(answer)
            if expectation.streamsOutput, (200..<300).contains(answer.status) { return stream(answer, expectation) }
            bytes = try await answer.body.collect(limitBytes: Self.answerBytesMax)
        } catch {
            throw Failure(error: error, kind: error.isTransient ? .transient : .final)
        }
        return try read(answer, bytes, expectation)
    }

    // MARK: - Sending

    /// The request as it goes out: with a host, signed for this moment.
    private func signed(_ draft: RequestDraft, _ body: PreparedBody) async throws -> Request {
        var head = try head(draft)
        var signer = try await currentSigner()
        signer.sign(&head, payloadHash: body.sha256, at: now)
        self.signer.withLock { $0 = signer }
        return Request(head: head, body: draft.body)
    }

    /// The first line and the headers of a request, without a signature.
    func head(_ draft: RequestDraft) throws -> RequestHead {
        let destination = try draft.destination()
        var headers: HTTP.Headers = ["Host": destination.authority]
        for header in draft.headers.headers + settings.httpClientConfiguration.defaultHeaders.headers {
            for value in header.value { headers.add(header.name, value) }
        }
        headers.add("User-Agent", "labrunner api/\(facts.name)\(settings.appID.map { " app/\($0)" } ?? "")")
        return RequestHead(method: draft.method.rawValue.uppercased(), target: destination.target, headers: headers)
    }

    private static func endpoint(_ draft: RequestDraft) throws -> HTTPEndpoint {
        HTTPEndpoint(host: draft.host, port: draft.port.map(Int.init) ?? 80)
    }

    /// The time by the service's clock.
    var now: Timestamp { Date().timestamp.advanced(bySeconds: skewSeconds.withLock { $0 }) }

    private func note(_ request: Request) {
        if settings.clientLogMode == .none { return }
        ClientLog.note(.debug, "\(facts.name): \(request.head.method) \(request.head.target)")
    }

    private func note(_ answer: ClientResponse) {
        if settings.clientLogMode == .none { return }
        ClientLog.note(.debug, "\(facts.name): answered \(answer.status)")
    }

    // MARK: - Receiving

    /// An answer whose body the caller reads.
    private func stream(_ answer: ClientResponse, _ expectation: Expectation) -> Members.Source {
        let headers = Self.headers(answer)
        let check = expectation.checksChecksum ? ChecksumCheck(headers, status: answer.status) : nil
        let body = ReceivedStream(answer.body, length: headers.value(for: "Content-Length").flatMap { Int($0) }, check)
        return Members.Source(
            node: { .fields([]) }, headers: headers, status: answer.status, stream: .stream(body))
    }

    /// What an answer that was read in full means.
    private func read(
        _ answer: ClientResponse, _ bytes: [UInt8], _ expectation: Expectation
    ) throws(Failure) -> Members.Source {
        let headers = Self.headers(answer)
        let succeeded = (200..<300).contains(answer.status)
        // S3 begins to answer long copies with 200 before it knows how they end.
        if succeeded, !(facts.isS3 && Self.isErrorDocument(bytes)) {
            let decode = expectation.decode
            return Members.Source(
                node: { try decode(bytes) }, headers: headers, status: answer.status, bytes: bytes)
        }
        throw failure(answer.status, headers, bytes, expectation)
    }

    private func failure(
        _ status: Int, _ headers: SmithyHTTPAPI.Headers, _ bytes: [UInt8], _ expectation: Expectation
    ) -> Failure {
        let said = ErrorFacts(facts, status: status, headers: headers, bytes: bytes)
        let response = SmithyHTTPAPI.HTTPResponse(
            headers: headers, body: .data(Data(bytes)),
            statusCode: HTTPStatusCode(rawValue: status) ?? .internalServerError)
        let modeled = expectation.errors.first { $0.typeName == said.code }
        let kind = FailureKind(
            code: said.code, status: status, isModeledRetryable: modeled?.isRetryable ?? false,
            isSkewed: noteSkew(headers))
        guard let modeled else {
            let error = UnknownAWSHTTPServiceError(
                typeName: said.code, message: said.message, requestID: said.requestID, httpResponse: response)
            return Failure(error: error, kind: kind)
        }
        var error = modeled.init()
        error.members(Members(reading: said.node))
        error.message = said.message
        error.requestID = said.requestID
        error.httpResponse = response
        return Failure(error: error, kind: kind)
    }

    /// Remembers the service's time if it is far from the one requests are signed for; says whether it was.
    private func noteSkew(_ headers: SmithyHTTPAPI.Headers) -> Bool {
        guard let date = headers.value(for: "Date").flatMap({ Timestamp(httpDate: $0) }) else { return false }
        let isFar = abs(date.seconds - now.seconds) >= Self.skewSecondsMin
        if isFar {
            let ahead = date.seconds - Date().timestamp.seconds
            skewSeconds.withLock { $0 = ahead }
        }
        return isFar
    }

    private static func isErrorDocument(_ bytes: [UInt8]) -> Bool {
        // The root is near the start, so that long lists need not be read twice.
        String(decoding: bytes.prefix(errorRootBytesMax), as: UTF8.self).contains("<Error>")
    }

    private static func headers(_ answer: ClientResponse) -> SmithyHTTPAPI.Headers {
        var headers = SmithyHTTPAPI.Headers()
        for field in answer.headers.fields { headers.add(name: field.name, value: field.value) }
        return headers
    }
}
