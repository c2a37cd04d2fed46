import Core
import Crypto

/// The chain of signatures through the chunks of a body: each signs the one before it.
///
/// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
package struct ChunkSigning: Sendable {
    private let key: SigningKey
    private let context: String
    private var previous: String

    /// Begins with the signature of the request's head.
    package init(key: SigningKey, date: String, scope: CredentialScope, seedSignature: String) {
        self.key = key
        context = "\(date)\n\(scope)"
        previous = seedSignature
    }

    /// The signature that the next chunk must have, and what it signs.
    mutating func next(chunkSHA256: [UInt8]) -> (signature: String, stringToSign: String) {
        sign(
            "AWS4-HMAC-SHA256-PAYLOAD\n\(context)\n\(previous)\n\(PayloadHash.emptySHA256)\n\(Hex.encode(chunkSHA256))")
    }

    /// The signature that the trailer must have, and what it signs.
    mutating func next(trailers: [(name: String, value: String)]) -> (signature: String, stringToSign: String) {
        var hash = SHA256()
        for trailer in trailers { hash.update("\(trailer.name):\(trailer.value)\n") }
        return sign("AWS4-HMAC-SHA256-TRAILER\n\(context)\n\(previous)\n\(Hex.encode(hash.finalize()))")
    }

    private mutating func sign(_ stringToSign: String) -> (signature: String, stringToSign: String) {
        previous = key.sign(Array(stringToSign.utf8))
        return (previous, stringToSign)
    }
}
