import Core
import HTTP
import SigV4
import ServiceKit

/// Finds out who sent a request. Confined to the world's loop.
struct Authenticator {
    /// Who a request says it is from, read from its head and not verified yet.
    enum Claim {
        /// Nothing is claimed: an anonymous caller.
        case nobody
        case version4(ParsedAuthorization)
        /// Signed as before 2014, which says neither service nor region.
        case version2(SignatureVersion2)

        /// The service and region it was made for.
        var scope: CredentialScope? { if case .version4(let parsed) = self { parsed.scope } else { nil } }
        /// Whether a URL carries it.
        var isPresigned: Bool {
            switch self {
            case .nobody: false
            case .version4(let parsed): parsed.form == .query
            case .version2(let older): older.isPresigned
            }
        }
    }

    /// Who a request is from, and what it says of its body.
    struct Identity {
        var caller = Caller.anonymous
        /// `header`, `presigned`, `form` or `anonymous`.
        var kind = "anonymous"
        /// The region it was signed for; nil for an anonymous caller and for signatures that name none.
        var region: String?
        var payload = PayloadHash.unsigned
        /// What chunks of the body are checked with.
        var chunks: ChunkSigning?
    }

    private var verifier = SigV4Verifier()
    private let credentials: [String: AccountCredential]

    init(credentials: [AccountCredential]) {
        self.credentials = Dictionary(credentials.map { ($0.accessKey, $0) }, uniquingKeysWith: { $1 })
    }

    /// Reads what a request's head says of its sender.
    static func claim(
        _ head: RequestHead, query: [(name: String, value: String?)]
    ) throws(SignatureFailure) -> Claim {
        let header = head.headers["authorization"]
        if header == nil, let older = SignatureVersion2(query: query) { return .version2(older) }
        if let header, head.headers["x-amz-target"] == nil,
            let older = try SignatureVersion2(authorization: header, query: query)
        {
            return .version2(older)
        }
        return try ParsedAuthorization.parse(head, query: query).map(Claim.version4) ?? .nobody
    }

    /// Verifies a claim, all but the hash of a body that is still to come.
    ///
    /// `payloadSHA256`, in hexadecimal digits, is needed where the request does not say it itself.
    mutating func verify(
        _ claim: Claim, _ head: RequestHead, path: String, payloadSHA256: String? = nil, now: Timestamp
    ) throws(SignatureFailure) -> Identity {
        let known = credentials
        func lookup(_ accessKey: String) -> Credential? {
            known[accessKey].map { Credential(accessKey: $0.accessKey, secret: $0.secret) }
        }
        switch claim {
        case .nobody: return Identity()
        case .version2(let older):
            try older.verify(head, resource: path, now: now, lookup: lookup)
            return Identity(caller: caller(older.accessKey), kind: older.isPresigned ? "presigned" : "header")
        case .version4(let parsed):
            let verified = try verifier.verify(
                parsed, head: head, payloadSHA256: payloadSHA256, now: now, lookup: lookup)
            return Identity(
                caller: caller(parsed.accessKey), kind: claim.isPresigned ? "presigned" : "header",
                region: parsed.scope.region, payload: parsed.payload, chunks: verified.chunks)
        }
    }

    /// A key that this world knows, with its secret.
    func known(_ accessKey: String) -> AccountCredential? { credentials[accessKey] }

    private func caller(_ accessKey: String) -> Caller {
        Caller(account: credentials[accessKey]?.account ?? "", accessKey: accessKey)
    }
}
