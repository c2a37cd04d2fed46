import Core
import Crypto
import HTTP
import ServiceKit
import SigV4
import Wire

/// What services that speak JSON do and S3 does not: bodies that are read before anybody asks who sent them, bodies that
/// are compressed, and answers for the pages of any origin.
extension World {
    /// The most a compressed request may become. AWS was seen to take a gigabyte, which here would be in memory.
    private static let inflatedBytesMax = 64 << 20
    /// Smaller answers are never compressed (measured by ScyllaDB's Alternator tests).
    private static let compressedBytesMin = 4096

    // MARK: - Requests

    /// The members of a request, whose sender is known afterwards.
    func readDocument(
        _ context: RequestContext, _ match: Router.Match, _ front: ServiceFront, headers: Headers, body: Body
    ) throws(AWSError) -> Input {
        // As AWS does: what cannot be read is refused before anybody asks who sent it. Where there is nothing to read, or
        // much may come of it, that is asked first.
        let coding = headers["content-encoding"]
        let isKnownFirst = body.count == 0 || coding != nil
        if isKnownFirst { try authenticateSender(context) }
        let document = try coding.map { (coding) throws(AWSError) in try Self.decoded(body, coding) } ?? body
        let input = try front.wire.input(match, headers: headers, query: context.query, body: document, digests: [:])
        if !isKnownFirst { try authenticateSender(context) }
        return input
    }

    /// Refuses a signed request that is not of now, which counts before all else that may be wrong with its credential
    /// (ScyllaDB's Alternator tests, `test_expired_signature`).
    func checkTime(_ context: RequestContext) throws(AWSError) {
        let headers = context.head.headers
        guard context.front?.isS3 == false, headers["authorization"]?.hasPrefix("AWS4-HMAC-SHA256 ") == true,
            let time = headers["x-amz-date"].flatMap({ Timestamp(basic: $0) })
        else { return }
        let skewSecondsMax = SigV4Verifier.skewSecondsMaxDefault
        guard abs(time.milliseconds - context.now.milliseconds) > Int64(skewSecondsMax) * 1000 else { return }
        throw refusal(
            context, .skewed(requestTime: time, serverTime: context.now, skewSecondsMax: skewSecondsMax))
    }

    private func authenticateSender(_ context: RequestContext) throws(AWSError) {
        if case .nobody = context.claim { throw SignatureFailure.missingToken }
        try authenticate(context, payloadSHA256: context.sink?.bodySHA256)
    }

    /// Only gzip is known, and a body that is none is answered as if the fault were AWS's (measured by ScyllaDB's
    /// Alternator tests).
    private static func decoded(_ body: Body, _ coding: String) throws(AWSError) -> Body {
        guard coding.lowercased() == ContentCoding.gzip.rawValue else { throw notDecoded }
        do { return Body(try ContentCoding.gunzip(try body.bytes(), bytesMax: inflatedBytesMax)) } catch {
            throw notDecoded
        }
    }

    private static let notDecoded = AWSError(
        "InternalServerError",
        "The request processing has failed because of an unknown error, exception or failure.", status: 500)

    // MARK: - Answers

    /// The answer, compressed where the client wants that and it is large.
    func compressed(_ response: Response, _ context: RequestContext) -> Response {
        guard context.front?.isS3 == false, response.body.count >= Self.compressedBytesMin,
            let header = context.head.headers["accept-encoding"], let coding = ContentCoding.accepted(by: header)
        else { return response }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(response.body.count)
        for case .bytes(let segment) in response.body.segments { bytes += segment }
        var response = response
        response.headers.add("Content-Encoding", coding.rawValue)
        response.body = Body(coding.encode(bytes))
        return response
    }

    // MARK: - Pages of other origins

    /// Any page may call these services and see their answers.
    static let anyOrigin: [(name: String, value: String)] = [
        ("Access-Control-Allow-Origin", "*"),
        ("Access-Control-Expose-Headers", "x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date"),
    ]

    /// Leave for a browser to send a request: whatever it asks for, for two days.
    func answerPreflightOfService(_ context: RequestContext) -> Response {
        var response = Response(status: 200, headers: ["Server": "Server", "x-amzn-RequestId": context.requestID])
        for header in Self.anyOrigin { response.headers.add(header.name, header.value) }
        for (asked, allowed) in [("method", "Methods"), ("headers", "Headers")] {
            guard let value = context.head.headers["access-control-request-\(asked)"] else { continue }
            response.headers.add("Access-Control-Allow-\(allowed)", value)
        }
        response.headers.add("Access-Control-Max-Age", "172800")
        record(context, response, error: nil, requestSize: 0)
        return response
    }
}
