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
    /// The date as the string to sign has it, such as `20260131T235959Z`.
    let dateText: String
    /// Only in a query.
    package let expiresSeconds: Int?
    package let sessionToken: String?
    package let payload: PayloadHash

    /// Reads a head. Nil when nothing in it claims an identity, as from an anonymous caller. A caller that has read the
    /// head's query already passes it on.
    package static func parse(
        _ head: RequestHead, query items: [(name: String, value: String?)]? = nil
    ) throws(SignatureFailure) -> ParsedAuthorization? {
        let query = try AuthorizationParameters(head.query, items)
        // An empty header claims nothing: S3 has it as anonymous (ceph/s3-tests, `bad_authorization_empty`).
        guard let header = head.headers["Authorization"], !header.isEmpty else {
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
        self.signature = string(signature)
        self.signedHeaders = Self.names(signedHeaders)
        (date, dateText) = try Self.headerDate(head.headers)
        expiresSeconds = nil
        sessionToken = head.headers["x-amz-security-token"]
        let hash = head.headers["x-amz-content-sha256"]
        guard let payload = PayloadHash(hash) else { throw .malformedContentSHA256(hash ?? "") }
        self.payload = payload
        try check(head)
    }

    private typealias Parts = (credential: Bytes?, signedHeaders: Bytes?, signature: Bytes?)

    private static func headerParts(_ header: String) throws(SignatureFailure) -> Parts {
        let header = Array(header.utf8)
        let text = trimmed(header[...])
        let space = text.firstIndex(where: isSpace) ?? text.endIndex
        let scheme = text[..<space]
        guard scheme.elementsEqual("AWS4-HMAC-SHA256".utf8) else {
            let scheme = string(scheme)
            if scheme == "AWS" { throw .signatureVersion2 }
            if scheme.hasPrefix("AWS4-") { throw .unsupportedAlgorithm(.header, scheme) }
            throw .unsupportedScheme(scheme)
        }
        var parts: Parts = (nil, nil, nil)
        // Commas, spaces and both are taken (ScyllaDB's Alternator tests, which run against AWS).
        var start = space
        while start < text.endIndex {
            let end = text[start...].firstIndex { $0 == UInt8(ascii: ",") || isSpace($0) } ?? text.endIndex
            defer { start = end + 1 }
            if start == end { continue }
            let piece = text[start..<end]
            guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { throw .malformedPart(string(piece)) }
            let name = piece[..<equals]
            let value = piece[(equals + 1)...]
            if name.elementsEqual("Credential".utf8) {
                parts.credential = value
            } else if name.elementsEqual("SignedHeaders".utf8) {
                parts.signedHeaders = value
            } else if name.elementsEqual("Signature".utf8) {
                parts.signature = value
            }
        }
        return parts
    }

    private static func headerDate(
        _ headers: Headers
    ) throws(SignatureFailure) -> (date: Timestamp, text: String) {
        if let text = headers["x-amz-date"] {
            guard let date = Timestamp(basic: text) else { throw .malformedDate(.header, text) }
            return (date, text)
        }
        guard let text = headers["date"] else { throw .missingDate }
        guard let date = Timestamp(httpDate: text) ?? Timestamp(basic: text) else {
            throw .malformedDate(.header, text)
        }
        return (date, date.basic)
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
        (accessKey, scope) = try Self.credential(Array(credential.utf8)[...], .query)
        self.signature = signature
        self.signedHeaders = Self.names(Array(signedHeaders.utf8)[...])
        guard let date = Timestamp(basic: dateText) else { throw .malformedDate(.query, dateText) }
        self.date = date
        self.dateText = dateText
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
        _ text: Bytes, _ form: AuthorizationForm
    ) throws(SignatureFailure) -> (accessKey: String, scope: CredentialScope) {
        let parts = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 5, parts.allSatisfy({ !$0.isEmpty }), parts[1].count == 8,
            parts[1].allSatisfy({ $0 >= 48 && $0 <= 57 })
        else { throw .malformedCredential(form, string(text)) }
        guard parts[4].elementsEqual(CredentialScope.terminator.utf8) else {
            throw .wrongTerminator(form, string(parts[4]))
        }
        let scope = CredentialScope(date: string(parts[1]), region: string(parts[2]), service: string(parts[3]))
        return (string(parts[0]), scope)
    }

    private static func names(_ text: Bytes) -> [String] {
        let lowered = text.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }
        let names = lowered.split(separator: UInt8(ascii: ";")).map { string(trimmed($0)) }
        // Nearly all senders sort already, and then this costs one pass.
        return zip(names, names.dropFirst()).allSatisfy { $0 < $1 } ? names : Set(names).sorted()
    }

    /// What must hold between the parts, whoever signed.
    private func check(_ head: RequestHead) throws(SignatureFailure) {
        guard dateText.utf8.prefix(8).elementsEqual(scope.date.utf8) else {
            throw .credentialDateMismatch(
                form, credentialDate: scope.date, requestDate: String(dateText.prefix(8)))
        }
        guard signedHeaders.contains("host") else { throw .hostNotSigned }
        guard scope.isS3 else { return }
        var unsigned: [String] = []
        for field in head.headers.fields where startsWithAmz(field.name) {
            if !signedHeaders.contains(where: { equalIgnoringCase($0, field.name) }) {
                unsigned.append(field.name.lowercased())
            }
        }
        guard unsigned.isEmpty else { throw .headersNotSigned(unsigned) }
    }
}

private typealias Bytes = ArraySlice<UInt8>

private func string(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

private func trimmed(_ text: Bytes) -> Bytes {
    var text = text.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
}

private func startsWithAmz(_ name: String) -> Bool {
    guard name.utf8.count > 6 else { return false }
    var name = name
    return name.withUTF8 {
        $0[0] | 0x20 == UInt8(ascii: "x") && $0[1] == UInt8(ascii: "-") && $0[2] | 0x20 == UInt8(ascii: "a")
            && $0[3] | 0x20 == UInt8(ascii: "m") && $0[4] | 0x20 == UInt8(ascii: "z") && $0[5] == UInt8(ascii: "-")
    }
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
    init?(_ query: Substring, _ known: [(name: String, value: String?)]?) throws(SignatureFailure) {
        // Most requests have no such parameter, and need not be taken apart for it.
        let concerns = contains(query, "X-Amz-")
        guard concerns || contains(query, "Signature=") || contains(query, "AWSAccessKeyId=") else { return nil }
        guard let items = known ?? QueryString.parse(query, plusIsSpace: true) else {
            guard concerns else { return nil }
            throw .malformedQuery
        }
        for (name, value) in items {
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
            let names = items.map(\.name)
            if names.contains("AWSAccessKeyId") || names.contains("Signature") {
                let isWhole = ["AWSAccessKeyId", "Signature", "Expires"].allSatisfy(names.contains)
                throw isWhole ? .signatureVersion2 : .incompleteVersion2
            }
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

/// Whether a text holds an ASCII word; quicker than the standard library's search, which knows all of Unicode.
private func contains(_ text: Substring, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    var text = text
    return text.withUTF8 { bytes in
        guard bytes.count >= count else { return false }
        return (0...bytes.count - count).contains { start in
            (0..<count).allSatisfy { bytes[start + $0] == word.utf8Start[$0] }
        }
    }
}
