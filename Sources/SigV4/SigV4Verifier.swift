import Crypto
package import HTTP
package import Core

/// Decides whether a request was signed by who it says, at about the time it says. Keeps signing keys, so make one a world.
package struct SigV4Verifier: Sendable {
    /// S3, STS, IAM, DynamoDB and SQS allow 15 minutes; KMS, Lambda, Route 53 and CloudWatch 5.
    package static let skewSecondsMaxDefault = 900

    private var keys = SigningKeyCache()

    package init() {}

    /// Checks times, access key, session token and signature, and the payload's hash where one is given.
    ///
    /// `payloadSHA256` is that of the body as it arrived, in lower-case hexadecimal digits. Services other than S3 need
    /// it; for S3 this can be called before the body arrives, and `checkPayload` after.
    @discardableResult
    package mutating func verify(
        _ parsed: ParsedAuthorization, head: RequestHead, payloadSHA256: String? = nil, now: Timestamp,
        skewSecondsMax: Int = skewSecondsMaxDefault, lookup: (_ accessKey: String) -> Credential?
    ) throws(SignatureFailure) -> VerifiedSignature {
        try Self.checkTimes(parsed, now: now, skewSecondsMax: skewSecondsMax)
        guard let credential = lookup(parsed.accessKey) else { throw .unknownAccessKey(parsed.accessKey) }
        let token = Array((parsed.sessionToken ?? "").utf8)
        guard constantTimeEqual(token, Array((credential.sessionToken ?? "").utf8)) else {
            throw .wrongSessionToken(given: parsed.sessionToken)
        }
        // S3 alone lets a request say what hash it signs, or that it signs none; the others sign the body that came.
        let stated = parsed.payload.text
        guard let payload = parsed.scope.isS3 ? stated ?? payloadSHA256 : payloadSHA256 ?? stated else {
            preconditionFailure("a request without x-amz-content-sha256 is verified when its body has arrived")
        }
        let canonical = CanonicalRequest(
            head: head, signedHeaders: parsed.signedHeaders, payloadHash: payload, isS3: parsed.scope.isS3)
        let date = parsed.dateText
        let toSign = canonical.stringToSign(date: date, scope: parsed.scope)
        let key = keys.key(secret: credential.secret, scope: parsed.scope)
        guard constantTimeEqual(Array(key.sign(toSign).utf8), Array(parsed.signature.utf8)) else {
            throw .mismatch(
                SignatureMismatch(
                    accessKey: parsed.accessKey, signatureProvided: parsed.signature,
                    stringToSign: String(decoding: toSign, as: UTF8.self),
                    canonicalRequest: String(decoding: canonical.bytes, as: UTF8.self)))
        }
        if let payloadSHA256 { try Self.checkPayload(parsed, payloadSHA256: payloadSHA256) }
        return VerifiedSignature(
            credential: credential,
            chunks: ChunkSigning(key: key, date: date, scope: parsed.scope, seedSignature: parsed.signature))
    }

    /// Whether the body that arrived is the one that was signed, where one was named.
    package static func checkPayload(
        _ parsed: ParsedAuthorization, payloadSHA256: String
    ) throws(SignatureFailure) {
        guard case .sha256(let claimed) = parsed.payload, claimed != payloadSHA256 else { return }
        throw .payloadHashMismatch(claimed: claimed, computed: payloadSHA256)
    }

    private static func checkTimes(
        _ parsed: ParsedAuthorization, now: Timestamp, skewSecondsMax: Int
    ) throws(SignatureFailure) {
        let skew = Int64(skewSecondsMax) * 1000
        guard let expiresSeconds = parsed.expiresSeconds else {
            guard abs(parsed.date.milliseconds - now.milliseconds) <= skew else {
                throw .skewed(requestTime: parsed.date, serverTime: now, skewSecondsMax: skewSecondsMax)
            }
            return
        }
        let expires = parsed.date.advanced(bySeconds: Int64(expiresSeconds))
        guard parsed.date.milliseconds - now.milliseconds <= skew else {
            throw .notYetValid(requestTime: parsed.date, expires: expires, serverTime: now)
        }
        guard now <= expires else {
            throw .expired(expiresSeconds: expiresSeconds, expires: expires, serverTime: now)
        }
    }
}

/// A signature that was found right.
package struct VerifiedSignature: Sendable {
    package let credential: Credential
    /// What the signatures of the body's chunks are checked with.
    package let chunks: ChunkSigning
}
