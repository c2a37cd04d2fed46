import AWSSDKChecksums
import ClientRuntime
import Core
import Crypto
import HTTP
import SigV4
import Smithy
import SmithyHTTPAPI
import SmithyIdentity
import Synchronization

/// What a client of a service works with: it makes requests of inputs, sends them until one succeeds or none can, and
/// makes outputs or errors of the answers.
package final class ServiceRuntime: Sendable {
    let facts: ServiceFacts
    let settings: ClientSettings
    let retries: RetryPolicy
    let client: HTTPClient
    /// Changes a request as only the service's own module knows to.
    private let adjust: @Sendable (inout RequestDraft) throws -> Void
    /// The signer used last, which has the signing key for its credential, region and day.
    let signer = Mutex<SigV4Signer?>(nil)
    /// How far the service's clock is ahead of ours, as far as it has said so.
    let skewSeconds = Mutex<Int64>(0)

    package init(
        _ facts: ServiceFacts, _ settings: ClientSettings,
        _ adjust: @escaping @Sendable (inout RequestDraft) throws -> Void = { _ in }
    ) {
        self.facts = facts
        self.settings = settings
        self.adjust = adjust
        retries = RetryPolicy(settings.retryStrategyOptions)
        var limits = ClientLimits()
        let http = settings.httpClientConfiguration
        if let seconds = http.connectTimeout { limits.connectMilliseconds = max(Int(seconds * 1000), 1) }
        limits.silenceMilliseconds = max(Int(http.socketTimeout * 1000), 0)
        limits.threadsMax = max(min(http.maxConnections, limits.threadsMax), 1)
        client = HTTPClient(limits: limits)
    }

    /// Calls an operation.
    package func call<Input: Shape, Output: Shape>(
        _ operation: Operation<Input, Output>, _ input: Input
    ) async throws -> Output {
        var draft = try draft(operation.name, operation.method, operation.path)
        let members = fill(&draft, input)
        let body = try await prepare(
            &draft, members, operation.name, checksum: requestChecksum(operation, input, draft))
        let checksNeeded = operation.validatesResponse.map {
            $0(input) || settings.responseChecksumValidation == .whenSupported
        }
        if checksNeeded == true { draft.headers.update(name: "x-amz-checksum-mode", value: "ENABLED") }
        let facts = self.facts
        let expectation = Expectation(
            errors: operation.errors, streamsOutput: operation.streamsOutput, checksChecksum: checksNeeded == true
        ) { bytes in
            try facts.decode(bytes, operation: operation.name, isUnwrapped: operation.isUnwrapped)
        }
        let answer = try await exchange(draft, body, expectation)
        do { return try Output.read(Members(reading: answer)) } catch {
            throw ClientError.serializationFailed("the answer to \(operation.name) cannot be read: \(error)")
        }
    }

    // MARK: - From input to request

    /// A request without members to the configured endpoint.
    func draft(_ operation: String, _ method: HTTPMethodType, _ path: String) throws -> RequestDraft {
        guard let endpoint = settings.endpoint else {
            throw ClientError.dataNotFound(
                "no endpoint for \(facts.name): this client reaches local clouds only; set AWS_ENDPOINT_URL, for "
                    + "example to http://localhost:4566, or the endpoint of the configuration")
        }
        var draft = try RequestDraft(method: method, endpoint: endpoint, path: path)
        if let target = facts.target { draft.headers.add(name: "X-Amz-Target", value: "\(target).\(operation)") }
        return draft
    }

    /// Puts the members of an input where they belong, but for those of the body.
    func fill(_ draft: inout RequestDraft, _ input: some Shape) -> Members {
        let members = Members(writing: ())
        var input = input
        input.members(members)
        draft.labels = members.parts.labels
        draft.query += members.parts.query.map { ($0.name, $0.value) }
        for header in members.parts.headers { draft.headers.update(name: header.name, value: header.value) }
        return members
    }

    /// Adds the body and what follows from it, and lets the service's module have its say.
    private func prepare(
        _ draft: inout RequestDraft, _ members: Members, _ operation: String, checksum: String?
    ) async throws -> PreparedBody {
        let algorithm = try checksum.map { name in
            guard let algorithm = DigestAlgorithm(rawValue: name.lowercased()) else {
                throw ClientError.invalidValue("\(name) is no checksum algorithm this client knows")
            }
            return algorithm
        }
        let body: PreparedBody
        if let stream = members.parts.stream {
            body = try await PreparedBody.prepare(stream, checksum: algorithm)
            setDefault(&draft, "Content-Type", "application/octet-stream")
        } else if let encoded = facts.encode(members, operation: operation) {
            body = try await PreparedBody.prepare(Body(encoded.bytes), checksum: algorithm)
            setDefault(&draft, "Content-Type", encoded.contentType)
        } else {
            body = try await PreparedBody.prepare(Body.empty, checksum: algorithm)
        }
        if let name = checksum, let value = body.checksum {
            setDefault(&draft, "x-amz-sdk-checksum-algorithm", name)
            draft.headers.update(name: "x-amz-checksum-\(name.lowercased())", value: value)
        }
        draft.body = body.body
        // The sender writes the length itself, from the body it really has.
        draft.headers.remove(name: "Content-Length")
        try adjust(&draft)
        return body
    }

    /// Applies the service module's changes to a request without a body.
    func finish(_ draft: inout RequestDraft) throws { try adjust(&draft) }

    private func setDefault(_ draft: inout RequestDraft, _ name: String, _ value: String) {
        if !draft.headers.exists(name: name) { draft.headers.add(name: name, value: value) }
    }

    /// The name of the algorithm to add a checksum with; nil for none.
    private func requestChecksum<Input: Shape, Output: Shape>(
        _ operation: Operation<Input, Output>, _ input: Input, _ draft: RequestDraft
    ) -> String? {
        guard let chosen = operation.checksumAlgorithm?(input) else {
            return operation.requiresChecksum ? "CRC32" : nil
        }
        // A checksum that the caller computed already is sent as it is.
        let given = draft.headers.headers.contains { header in
            let name = header.name.lowercased()
            return name.hasPrefix("x-amz-checksum-") && name != "x-amz-checksum-type"
                && name != "x-amz-checksum-algorithm"
        }
        if given { return nil }
        if !chosen.isEmpty { return chosen }
        return operation.requiresChecksum || settings.requestChecksumCalculation == .whenSupported ? "CRC32" : nil
    }

    // MARK: - Identity

    /// The region that goes into signatures.
    func region() throws -> String {
        guard let region = settings.signingRegion ?? settings.region, !region.isEmpty else {
            throw ClientError.dataNotFound(
                "no region for \(facts.name): set AWS_REGION, or the region of the profile or of the configuration")
        }
        return region
    }

    /// A signer for whom the configuration's resolver names now.
    func currentSigner() async throws -> SigV4Signer {
        let region = try region()
        let identity = try await settings.awsCredentialIdentityResolver.getIdentity()
        let credential = Credential(
            accessKey: identity.accessKey, secret: identity.secret, sessionToken: identity.sessionToken)
        if let known = signer.withLock({ $0 }), known.credential == credential, known.region == region { return known }
        return SigV4Signer(credential: credential, region: region, service: facts.signingName)
    }
}
