/// What a request says about its body in `x-amz-content-sha256`.
package enum PayloadHash: Sendable, Equatable {
    /// Nothing was said; the signature covers the hash of the body as it arrived.
    case absent
    /// The body has this SHA-256, in lower-case hexadecimal digits.
    case sha256(String)
    /// The signature does not cover the body.
    case unsigned
    /// The body comes in chunks of the `aws-chunked` coding.
    case streaming(Streaming)

    /// The ways of the `aws-chunked` coding that are read.
    package enum Streaming: String, Sendable, CaseIterable {
        case signed = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"
        case signedWithTrailer = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER"
        case unsignedWithTrailer = "STREAMING-UNSIGNED-PAYLOAD-TRAILER"

        package var isSigned: Bool { self != .unsignedWithTrailer }
        package var hasTrailer: Bool { self != .signed }
    }

    package static let unsignedText = "UNSIGNED-PAYLOAD"
    /// The SHA-256 of no bytes.
    package static let emptySHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    /// Nil when the value is none that AWS knows.
    package init?(_ text: String?) {
        guard let text else {
            self = .absent
            return
        }
        if text == Self.unsignedText {
            self = .unsigned
        } else if let streaming = Streaming(rawValue: text) {
            self = .streaming(streaming)
        } else if text.utf8.count == 64, text.utf8.allSatisfy({ Self.isLowerHex($0) }) {
            self = .sha256(text)
        } else {
            return nil
        }
    }

    /// The text that stands in the canonical request; nil when it has to be computed from the body.
    package var text: String? {
        switch self {
        case .absent: nil
        case .sha256(let hash): hash
        case .unsigned: Self.unsignedText
        case .streaming(let streaming): streaming.rawValue
        }
    }

    private static func isLowerHex(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 || byte >= 97 && byte <= 102 }
}
