import Core
import Crypto
import HTTP
import SigV4
import Testing

private let scope = "AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request"
private let zeros = String(repeating: "0", count: 64)

private func withHeader(_ authorization: String?, _ more: [(name: String, value: String)] = []) -> RequestHead {
    var headers: Headers = ["Host": "localhost"]
    if let authorization { headers.add("Authorization", authorization) }
    for field in more { headers.add(field.name, field.value) }
    return RequestHead(method: "GET", target: "/b/k", headers: headers)
}

private func authorization(
    _ algorithm: String = "AWS4-HMAC-SHA256", credential: String = scope, signed: String = "host;x-amz-date"
) -> String {
    "\(algorithm) Credential=\(credential), SignedHeaders=\(signed), Signature=\(zeros)"
}

private func withQuery(_ changes: [String: String?]) -> RequestHead {
    let query: [(String, String)] = [
        ("X-Amz-Algorithm", "AWS4-HMAC-SHA256"), ("X-Amz-Credential", scope), ("X-Amz-Date", "20130524T000000Z"),
        ("X-Amz-Expires", "60"), ("X-Amz-SignedHeaders", "host"), ("X-Amz-Signature", zeros),
    ]
    let items = query.compactMap { name, value in
        let value = changes[name, default: value]
        return value.map { "\(name)=\(PercentEncoding.encode($0))" }
    }
    return RequestHead(
        method: "GET", target: "/b/k?" + items.joined(separator: "&"), headers: ["Host": "localhost"])
}

private let date = [(name: "X-Amz-Date", value: "20130524T000000Z")]

private let malformed: [(name: String, head: RequestHead, failure: SignatureFailure)] = [
    ("bearer", withHeader("Bearer abc"), .unsupportedScheme("Bearer")),
    ("version 2", withHeader("AWS AKID:c2ln"), .signatureVersion2),
    (
        "version 2 in the query",
        RequestHead(method: "GET", target: "/?AWSAccessKeyId=a&Signature=b&Expires=1", headers: [:]),
        .signatureVersion2
    ),
    (
        "half of version 2 in the query",
        RequestHead(method: "GET", target: "/?AWSAccessKeyId=a&Expires=1", headers: [:]), .incompleteVersion2
    ),
    (
        "sigv4a", withHeader(authorization("AWS4-ECDSA-P256-SHA256"), date),
        .unsupportedAlgorithm(.header, "AWS4-ECDSA-P256-SHA256")
    ),
    (
        "nothing but the algorithm", withHeader("AWS4-HMAC-SHA256", date),
        .missingParts(.header, ["Credential", "Signature", "SignedHeaders"])
    ),
    (
        "no signature", withHeader("AWS4-HMAC-SHA256 Credential=\(scope),SignedHeaders=host", date),
        .missingParts(.header, ["Signature"])
    ),
    ("a part without =", withHeader("AWS4-HMAC-SHA256 Credential", date), .malformedPart("Credential")),
    (
        "short credential", withHeader(authorization(credential: "AKID/20130524/us-east-1/s3"), date),
        .malformedCredential(.header, "AKID/20130524/us-east-1/s3")
    ),
    (
        "credential with a bad day", withHeader(authorization(credential: "A/2013/r/s3/aws4_request"), date),
        .malformedCredential(.header, "A/2013/r/s3/aws4_request")
    ),
    (
        "wrong terminator", withHeader(authorization(credential: "A/20130524/r/s3/aws3_request"), date),
        .wrongTerminator(.header, "aws3_request")
    ),
    ("no date", withHeader(authorization()), .missingDate),
    (
        "bad date", withHeader(authorization(), [("X-Amz-Date", "2013-05-24T00:00:00Z")]),
        .malformedDate(.header, "2013-05-24T00:00:00Z")
    ),
    ("bad Date header", withHeader(authorization(), [("Date", "yesterday")]), .malformedDate(.header, "yesterday")),
    (
        "other day", withHeader(authorization(), [("X-Amz-Date", "20130525T000000Z")]),
        .credentialDateMismatch(.header, credentialDate: "20130524", requestDate: "20130525")
    ),
    ("host not signed", withHeader(authorization(signed: "x-amz-date"), date), .hostNotSigned),
    (
        "headers not signed",
        withHeader(authorization(signed: "host"), date + [("x-amz-acl", "private"), ("Range", "bytes=0-1")]),
        .headersNotSigned(["x-amz-date", "x-amz-acl"])
    ),
    (
        "bad payload hash", withHeader(authorization(), date + [("x-amz-content-sha256", "abc")]),
        .malformedContentSHA256("abc")
    ),
    (
        "both forms",
        RequestHead(method: "GET", target: withQuery([:]).target, headers: withHeader(authorization(), date).headers),
        .severalMechanisms
    ),
    (
        "undecodable query", RequestHead(method: "GET", target: "/?X-Amz-Algorithm=%zz", headers: [:]), .malformedQuery
    ),
    (
        "query with another algorithm", withQuery(["X-Amz-Algorithm": "AWS4-HMAC-SHA1"]),
        .unsupportedAlgorithm(.query, "AWS4-HMAC-SHA1")
    ),
    (
        "query without expiry and date", withQuery(["X-Amz-Expires": nil, "X-Amz-Date": nil]),
        .missingParts(.query, ["X-Amz-Date", "X-Amz-Expires"])
    ),
    ("query credential", withQuery(["X-Amz-Credential": "A/b"]), .malformedCredential(.query, "A/b")),
    ("query date", withQuery(["X-Amz-Date": "20130524"]), .malformedDate(.query, "20130524")),
    ("expiry in words", withQuery(["X-Amz-Expires": "soon"]), .expiresNotANumber("soon")),
    ("negative expiry", withQuery(["X-Amz-Expires": "-1"]), .expiresNegative(-1)),
    ("too long an expiry", withQuery(["X-Amz-Expires": "604801"]), .expiresTooLarge(604801)),
    (
        "query of another day", withQuery(["X-Amz-Date": "20130523T235959Z"]),
        .credentialDateMismatch(.query, credentialDate: "20130524", requestDate: "20130523")
    ),
    ("query without host", withQuery(["X-Amz-SignedHeaders": "range"]), .hostNotSigned),
]

@Test(arguments: malformed.indices)
func `each way to write an authorization wrongly is told apart`(index: Int) {
    #expect(throws: malformed[index].failure, "\(malformed[index].name)") {
        try ParsedAuthorization.parse(malformed[index].head)
    }
}

@Test
func `a request that claims nothing is anonymous`() throws {
    #expect(try ParsedAuthorization.parse(withHeader(nil)) == nil)
    for target in ["/b/k?list-type=2", "/b?X-Amz-Meta=1", "/b?%zz", "/?"] {
        #expect(try ParsedAuthorization.parse(RequestHead(method: "GET", target: target, headers: [:])) == nil)
    }
}

/// What is judged of a well-formed request: seconds that have passed, the key that is known, a change after signing.
private struct Judged: Sendable {
    let name: String
    var presigned = false
    var secondsLater: Int64 = 0
    var known: Credential? = exampleCredential
    var body = "hello"
    let matches: @Sendable (SignatureFailure?) -> Bool
}

private let signedAt = exampleInstant
private let temporary = Credential(
    accessKey: exampleCredential.accessKey, secret: exampleCredential.secret, sessionToken: "token")

private let judged = [
    Judged(name: "right") { $0 == nil },
    Judged(name: "15 minutes late", secondsLater: 900) { $0 == nil },
    Judged(name: "15 minutes early", secondsLater: -900) { $0 == nil },
    Judged(name: "too late", secondsLater: 901) {
        $0 == .skewed(requestTime: signedAt, serverTime: signedAt.advanced(bySeconds: 901), skewSecondsMax: 900)
    },
    Judged(name: "too early", secondsLater: -901) {
        $0 == .skewed(requestTime: signedAt, serverTime: signedAt.advanced(bySeconds: -901), skewSecondsMax: 900)
    },
    Judged(name: "unknown key", known: nil) { $0 == .unknownAccessKey("AKIAIOSFODNN7EXAMPLE") },
    Judged(name: "no token", known: temporary) { $0 == .wrongSessionToken(given: nil) },
    Judged(name: "other body", body: "hullo") {
        $0
            == .payloadHashMismatch(
                claimed: Hex.encode(SHA256.hash("hello")), computed: Hex.encode(SHA256.hash("hullo")))
    },
    Judged(name: "other secret", known: Credential(accessKey: "AKIAIOSFODNN7EXAMPLE", secret: "other")) {
        guard case .mismatch(let facts) = $0 else { return false }
        return facts.accessKey == "AKIAIOSFODNN7EXAMPLE" && facts.signatureProvided.utf8.count == 64
            && facts.stringToSign.hasPrefix("AWS4-HMAC-SHA256\n20130524T000000Z\n20130524/us-east-1/s3/aws4_request\n")
            && facts.stringToSignBytes.hasPrefix("41 57 53 34 2d")
            && facts.canonicalRequest.hasPrefix("PUT\n/b/k\nx-id=1\nhost:localhost\n")
            && facts.canonicalRequestBytes.hasPrefix("50 55 54 0a 2f")
    },
    Judged(name: "presigned, at its end", presigned: true, secondsLater: 60) { $0 == nil },
    Judged(name: "presigned, other body", presigned: true, body: "hullo") { $0 == nil },
    Judged(name: "presigned, expired", presigned: true, secondsLater: 61) {
        $0
            == .expired(
                expiresSeconds: 60, expires: signedAt.advanced(bySeconds: 60),
                serverTime: signedAt.advanced(bySeconds: 61))
    },
    Judged(name: "presigned, not yet valid", presigned: true, secondsLater: -901) {
        $0
            == .notYetValid(
                requestTime: signedAt, expires: signedAt.advanced(bySeconds: 60),
                serverTime: signedAt.advanced(bySeconds: -901))
    },
]

@Test(arguments: judged.indices)
func `each way in which a well-formed signature fails is told apart`(index: Int) throws {
    let test = judged[index]
    var signer = SigV4Signer(credential: exampleCredential, region: "us-east-1", service: "s3")
    var head = RequestHead(method: "PUT", target: "/b/k?x-id=1", headers: ["Host": "localhost"])
    if test.presigned {
        head.target = signer.presign(head, expiresSeconds: 60, at: signedAt)
    } else {
        signer.sign(&head, payloadHash: Hex.encode(SHA256.hash("hello")), at: signedAt)
    }
    let parsed = try #require(try ParsedAuthorization.parse(head))
    var verifier = SigV4Verifier()
    var failure: SignatureFailure?
    do throws(SignatureFailure) {
        try verifier.verify(
            parsed, head: head, payloadSHA256: Hex.encode(SHA256.hash(test.body)),
            now: signedAt.advanced(bySeconds: test.secondsLater)
        ) { _ in test.known }
    } catch {
        failure = error
    }
    #expect(test.matches(failure), "\(test.name): \(String(describing: failure))")
}

@Test
func `any change to a signed request breaks its signature`() throws {
    var signer = SigV4Signer(credential: temporary, region: "us-east-1", service: "s3")
    let plain = RequestHead(method: "PUT", target: "/b/k?a=1", headers: ["Host": "localhost", "x-amz-acl": "private"])
    var signed = plain
    signer.sign(&signed, payloadHash: PayloadHash.unsignedText, at: signedAt)
    var presigned = plain
    presigned.target = signer.presign(plain, expiresSeconds: 60, at: signedAt)
    let changes: [@Sendable (inout RequestHead) -> Void] = [
        { $0.method = "GET" }, { $0.target = $0.target.replacingSlashK() }, { $0.target += "&b=2" },
        { $0.headers["Host"] = "other" }, { $0.headers["x-amz-acl"] = "public-read" },
        { $0.headers.add("x-amz-acl", "private") }, { $0.headers["x-amz-acl"] = nil },
    ]
    var verifier = SigV4Verifier()
    for head in [signed, presigned] {
        let parsed = try #require(try ParsedAuthorization.parse(head))
        try verifier.verify(parsed, head: head, now: signedAt) { _ in temporary }
        for (index, change) in changes.enumerated() {
            var changed = head
            change(&changed)
            let again = try #require(try ParsedAuthorization.parse(changed))
            #expect(throws: SignatureFailure.self, "change \(index)") {
                try verifier.verify(again, head: changed, now: signedAt) { _ in temporary }
            }
        }
    }
}

extension String {
    /// The same target with another key.
    fileprivate func replacingSlashK() -> String { "/b/K" + dropFirst(4) }
}
