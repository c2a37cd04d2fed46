package import Core
package import HTTP

/// Signs the requests of one caller to one service in one region. Keeps signing keys, so keep the signer.
package struct SigV4Signer: Sendable {
    package let credential: Credential
    package let region: String
    package let service: String
    private var keys = SigningKeyCache()

    package init(credential: Credential, region: String, service: String) {
        self.credential = credential
        self.region = region
        self.service = service
    }

    /// Headers that change on the way or belong to the connection, and so cannot be signed.
    private static let unsignable: Set<String> = [
        "authorization", "connection", "expect", "te", "transfer-encoding", "upgrade", "user-agent", "x-amzn-trace-id",
    ]

    /// Adds `X-Amz-Date`, the session token, for S3 the payload's hash, and `Authorization` over all headers.
    ///
    /// `payloadHash` is the body's SHA-256 in hexadecimal digits or one of AWS's words for other bodies. `Host` and what
    /// else is to be signed must be there already.
    package mutating func sign(_ head: inout RequestHead, payloadHash: String, at instant: Timestamp) {
        let date = instant.basic
        head.headers["X-Amz-Date"] = date
        head.headers["X-Amz-Security-Token"] = credential.sessionToken
        let scope = CredentialScope(at: instant, region: region, service: service)
        if scope.isS3 { head.headers["x-amz-content-sha256"] = payloadHash }
        let names = Self.signedHeaders(of: head)
        let signature = signature(head, names: names, payloadHash: payloadHash, date: date, scope: scope)
        head.headers["Authorization"] =
            "AWS4-HMAC-SHA256 Credential=\(credential.accessKey)/\(scope), "
            + "SignedHeaders=\(names.joined(separator: ";")), Signature=\(signature)"
    }

    /// The target of a URL that anybody may use until it expires: the head's, with the signature in its query. Headers
    /// in the head must then be sent along. S3 leaves the body open; other services expect the one that was hashed.
    package mutating func presign(
        _ head: RequestHead, expiresSeconds: Int, payloadHash: String? = nil, at instant: Timestamp
    ) -> String {
        let date = instant.basic
        let scope = CredentialScope(at: instant, region: region, service: service)
        let names = Self.signedHeaders(of: head)
        var parameters = [
            ("X-Amz-Algorithm", "AWS4-HMAC-SHA256"), ("X-Amz-Credential", "\(credential.accessKey)/\(scope)"),
            ("X-Amz-Date", date), ("X-Amz-Expires", String(expiresSeconds)),
            ("X-Amz-SignedHeaders", names.joined(separator: ";")),
        ]
        if let token = credential.sessionToken { parameters.append(("X-Amz-Security-Token", token)) }
        var head = head
        head.target += head.target.utf8.contains(UInt8(ascii: "?")) ? (head.query.isEmpty ? "" : "&") : "?"
        head.target += parameters.map { "\($0.0)=\(PercentEncoding.encode($0.1))" }.joined(separator: "&")
        let hash = payloadHash ?? (scope.isS3 ? PayloadHash.unsignedText : PayloadHash.emptySHA256)
        let signature = signature(head, names: names, payloadHash: hash, date: date, scope: scope)
        return head.target + "&X-Amz-Signature=\(signature)"
    }

    private static func signedHeaders(of head: RequestHead) -> [String] {
        let names = Set(head.headers.fields.map { $0.name.lowercased() }).subtracting(unsignable)
        precondition(names.contains("host"), "a request gets its Host header before it is signed")
        return names.sorted()
    }

    private mutating func signature(
        _ head: RequestHead, names: [String], payloadHash: String, date: String, scope: CredentialScope
    ) -> String {
        let canonical = CanonicalRequest(
            head: head, signedHeaders: names, payloadHash: payloadHash, isS3: scope.isS3)
        return keys.key(secret: credential.secret, scope: scope)
            .sign(canonical.stringToSign(date: date, scope: scope))
    }
}
