package import Core
package import HTTP

/// Who a request claims to come from, and how it proves it; read from the head alone and not verified yet.
package struct ParsedAuthorization: Sendable, Equatable {
    /// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html: seven days.
    package static let expiresSecondsMax = 604_800

    package let form: AuthorizationForm
    package let accessKey: String
    package let scope: CredentialScope
    /// Lower-case names in order.
    package let signedHeaders: [String]
    /// As it was sent.
    package let signature: String
    package let date: Timestamp
    /// Only in a query.
    package let expiresSeconds: Int?
    package let sessionToken: String?
    package let payload: PayloadHash

    /// Reads a head. Nil when nothing in it claims an identity, as from an anonymous caller.
    package static func parse(_ head: RequestHead) throws(SignatureFailure) -> ParsedAuthorization? {
        let query = try AuthorizationParameters(head.query)
        guard let header = head.headers["Authorization"] else {
            return try query.map { (query) throws(SignatureFailure) in try Self(query: query, head: head) }
        }
        guard query == nil else { throw .severalMechanisms }
        return try Self(header: header, head: head)
    }

    // MARK: In the header

    private init(header: String, head: RequestHead) throws(SignatureFailure) {
        let parts = try Self.headerParts(header)
        var missing: [String] = []
        if parts.credential == nil { missing.append("Credential") }
        if parts.signature == nil { missing.append("Signature") }
        if parts.signedHeaders == nil { missing.append("SignedHeaders") }
        guard let credential = parts.credential, let signature = parts.signature,
            let signedHeaders = parts.signedHeaders
        else { throw .missingParts(.header, missing) }
        form = .header
        (accessKey, scope) = try Self.credential(credential, .header)
        self.signature = String(signature)
        self.signedHeaders = Self.names(signedHeaders)
        date = try Self.headerDate(head.headers)
        expiresSeconds = nil
        sessionToken = head.headers["x-amz-security-token"]
        let hash = head.headers["x-amz-content-sha256"]
        guard let payload = PayloadHash(hash) else { throw .malformedContentSHA256(hash ?? "") }
        self.payload = payload
        try check(head)
    }

    private typealias Parts = (credential: Substring?, signedHeaders: Substring?, signature: Substring?)

    private static func headerParts(_ header: String) throws(SignatureFailure) -> Parts {
        let text = trimmed(header[...])
        let space = text.utf8.firstIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } ?? text.endIndex
        let scheme = text[..<space]
        guard scheme == "AWS4-HMAC-SHA256" else {
            if scheme == "AWS" { throw .signatureVersion2 }
            if scheme.hasPrefix("AWS4-") { throw .unsupportedAlgorithm(.header, String(scheme)) }
            throw .unsupportedScheme(String(scheme))
        }
        var parts: Parts = (nil, nil, nil)
        for piece in text[space...].utf8.split(separator: UInt8(ascii: ",")) {
            let piece = trimmed(Substring(piece))
            guard let equals = piece.utf8.firstIndex(of: UInt8(ascii: "=")) else {
                throw .malformedPart(String(piece))
            }
            let value = piece[piece.utf8.index(after: equals)...]
            switch piece[..<equals] {
            case "Credential": parts.credential = value
            case "SignedHeaders": parts.signedHeaders = value
            case "Signature": parts.signature = value
            default: break
            }
        }
        return parts
    }

    private static func headerDate(_ headers: Headers) throws(SignatureFailure) -> Timestamp {
        if let text = headers["x-amz-date"] {
            guard let date = Timestamp(basic: text) else { throw .malformedDate(.header, text) }
            return date
        }
        guard let text = headers["date"] else { throw .missingDate }
        guard let date = Timestamp(httpDate: text) ?? Timestamp(basic: text) else {
            throw .malformedDate(.header, text)
        }
        return date
    }

    // MARK: In the query

    private init(query: AuthorizationParameters, head: RequestHead) throws(SignatureFailure) {
        if let algorithm = query.algorithm, algorithm != "AWS4-HMAC-SHA256" {
            throw .unsupportedAlgorithm(.query, algorithm)
        }
        guard query.algorithm != nil, let credential = query.credential, let signature = query.signature,
            let dateText = query.date, let signedHeaders = query.signedHeaders, let expires = query.expires
        else { throw .missingParts(.query, query.missing) }
        form = .query
        (accessKey, scope) = try Self.credential(credential[...], .query)
        self.signature = signature
        self.signedHeaders = Self.names(signedHeaders[...])
        guard let date = Timestamp(basic: dateText) else { throw .malformedDate(.query, dateText) }
        self.date = date
        guard let seconds = Int(expires) else { throw .expiresNotANumber(expires) }
        guard seconds >= 0 else { throw .expiresNegative(seconds) }
        guard seconds <= Self.expiresSecondsMax else { throw .expiresTooLarge(seconds) }
        expiresSeconds = seconds
        sessionToken = query.sessionToken
        let hash = head.headers["x-amz-content-sha256"] ?? query.contentSHA256
        guard let payload = PayloadHash(hash) else { throw .malformedContentSHA256(hash ?? "") }
        // Who presigns for S3 does not know the body yet.
        self.payload = payload == .absent && scope.isS3 ? .unsigned : payload
        try check(head)
    }

    // MARK: In both

    private static func credential(
        _ text: Substring, _ form: AuthorizationForm
    ) throws(SignatureFailure) -> (accessKey: String, scope: CredentialScope) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
            String(Substring($0))
        }
        guard parts.count == 5, parts.allSatisfy({ !$0.isEmpty }), parts[1].utf8.count == 8,
            parts[1].utf8.allSatisfy({ $0 >= 48 && $0 <= 57 })
        else { throw .malformedCredential(form, String(text)) }
        guard parts[4] == CredentialScope.terminator else { throw .wrongTerminator(form, parts[4]) }
        return (parts[0], CredentialScope(date: parts[1], region: parts[2], service: parts[3]))
    }

    private static func names(_ text: Substring) -> [String] {
        let names = text.utf8.split(separator: UInt8(ascii: ";")).map { trimmed(Substring($0)).lowercased() }
        // Nearly all senders sort already, and then this costs one pass.
        return zip(names, names.dropFirst()).allSatisfy { $0 < $1 } ? names : Set(names).sorted()
    }

    /// What must hold between the parts, whoever signed.
    private func check(_ head: RequestHead) throws(SignatureFailure) {
        let day = String(date.basic.prefix(8))
        guard day == scope.date else {
            throw .credentialDateMismatch(form, credentialDate: scope.date, requestDate: day)
        }
        guard signedHeaders.contains("host") else { throw .hostNotSigned }
        guard scope.isS3 else { return }
        var unsigned: [String] = []
        for field in head.headers.fields where startsWithAmz(field.name) {
            let name = field.name.lowercased()
            if !signedHeaders.contains(name) { unsigned.append(name) }
        }
        guard unsigned.isEmpty else { throw .headersNotSigned(unsigned) }
    }
}

private func startsWithAmz(_ name: String) -> Bool {
    name.utf8.count > 6 && zip(name.utf8, "x-amz-".utf8).allSatisfy { $0 | 0x20 == $1 }
}

private func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.utf8.first, first == 0x20 || first == 0x09 { text = Substring(text.utf8.dropFirst()) }
    while let last = text.utf8.last, last == 0x20 || last == 0x09 { text = Substring(text.utf8.dropLast()) }
    return text
}

/// The parameters of a query that concern its authorization.
struct AuthorizationParameters {
    private(set) var algorithm: String?
    private(set) var credential: String?
    private(set) var signature: String?
    private(set) var date: String?
    private(set) var signedHeaders: String?
    private(set) var expires: String?
    private(set) var sessionToken: String?
    private(set) var contentSHA256: String?

    /// Nil when none of them is there.
    init?(_ query: Substring) throws(SignatureFailure) {
        // Most requests have no query at all.
        guard !query.isEmpty else { return nil }
        guard let items = QueryString.parse(query, plusIsSpace: true) else {
            if query.utf8.count < 6 || !query.contains("X-Amz-") { return nil }
            throw .malformedQuery
        }
        var names: Set<String> = []
        for (name, value) in items {
            names.insert(name)
            switch name {
            case "X-Amz-Algorithm": algorithm = value
            case "X-Amz-Credential": credential = value
            case "X-Amz-Signature": signature = value
            case "X-Amz-Date": date = value
            case "X-Amz-SignedHeaders": signedHeaders = value
            case "X-Amz-Expires": expires = value
            case "X-Amz-Security-Token": sessionToken = value
            case "X-Amz-Content-Sha256": contentSHA256 = value
            default: break
            }
        }
        if algorithm == nil, credential == nil, signature == nil {
            if names.isSuperset(of: ["AWSAccessKeyId", "Signature"]) { throw .signatureVersion2 }
            return nil
        }
    }

    /// The names of those that are required and not there.
    var missing: [String] {
        [
            ("X-Amz-Algorithm", algorithm), ("X-Amz-Credential", credential), ("X-Amz-Signature", signature),
            ("X-Amz-Date", date), ("X-Amz-SignedHeaders", signedHeaders), ("X-Amz-Expires", expires),
        ].filter { $0.1 == nil }.map(\.0)
    }
}
