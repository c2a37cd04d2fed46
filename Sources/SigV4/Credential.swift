package import Core
import Crypto

/// What a caller proves to have: an access key, its secret and, when temporary, a session token.
package struct Credential: Sendable, Equatable {
    package let accessKey: String
    package let secret: String
    package let sessionToken: String?

    package init(accessKey: String, secret: String, sessionToken: String? = nil) {
        self.accessKey = accessKey
        self.secret = secret
        self.sessionToken = sessionToken
    }
}

/// What a signing key is good for: one day, one region, one service.
package struct CredentialScope: Sendable, Equatable, CustomStringConvertible {
    package static let terminator = "aws4_request"

    /// The day in UTC, such as `20260131`.
    package let date: String
    package let region: String
    package let service: String

    package init(date: String, region: String, service: String) {
        self.date = date
        self.region = region
        self.service = service
    }

    /// The scope of a request made at an instant.
    package init(at instant: Timestamp, region: String, service: String) {
        self.init(date: String(instant.basic.prefix(8)), region: region, service: service)
    }

    package var description: String { "\(date)/\(region)/\(service)/\(Self.terminator)" }

    /// Whether the service is S3 or one with S3's rules: the path encoded once, and payloads named in a header.
    package var isS3: Bool { service == "s3" || service == "s3express" || service == "s3-object-lambda" }
}

/// The key that signs requests in one scope, ready to be copied for each message.
package struct SigningKey: Sendable {
    private let prepared: HMACSHA256

    /// Derives the key from the secret, one step for each part of the scope.
    package init(secret: String, scope: CredentialScope) {
        let date = hmacSHA256(key: Array("AWS4\(secret)".utf8), Array(scope.date.utf8))
        let region = hmacSHA256(key: date, Array(scope.region.utf8))
        let service = hmacSHA256(key: region, Array(scope.service.utf8))
        prepared = HMACSHA256(key: hmacSHA256(key: service, Array(CredentialScope.terminator.utf8)))
    }

    /// The signature of a string to sign, as lower-case hexadecimal digits.
    package func sign(_ stringToSign: [UInt8]) -> String {
        var code = prepared
        code.update(stringToSign)
        return Hex.encode(code.finalize())
    }
}

/// The signing keys derived lately, since deriving one costs four times as much as using it.
struct SigningKeyCache: Sendable {
    /// More than the callers, regions and services of one lab; when it is full, it starts again.
    static let countMax = 64

    private var entries: [(secret: String, scope: CredentialScope, key: SigningKey)] = []

    /// The key for a scope, derived unless it is known.
    mutating func key(secret: String, scope: CredentialScope) -> SigningKey {
        if let known = entries.first(where: { $0.secret == secret && $0.scope == scope }) { return known.key }
        let key = SigningKey(secret: secret, scope: scope)
        if entries.count == Self.countMax { entries.removeAll(keepingCapacity: true) }
        entries.append((secret, scope, key))
        return key
    }
}
