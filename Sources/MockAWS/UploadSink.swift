import Core
import Crypto
import HTTP
import ServiceKit
import SigV4

/// Receives a request's body: takes the `aws-chunked` coding off, computes what must be known of the bytes, and lets
/// them go to memory or to a file.
final class UploadSink: BodySink {
    /// The most S3 takes in one PUT. https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html
    static let objectSizeBytesMax = 5 * 1024 * 1024 * 1024

    private let spool: SpoolSink
    private let refusal: (AWSError) -> Response
    private let payload: PayloadHash
    private var decoder: ChunkedBodyDecoder?
    private var sha256: SHA256?
    private var running: [Digest] = []
    /// The digests of the body, once it is there, by the name of their algorithm.
    private(set) var digests: [String: [UInt8]] = [:]
    /// The body's SHA-256 in hexadecimal digits, where the signature covers it.
    private(set) var bodySHA256: String?
    /// What came after an `aws-chunked` body.
    private(set) var trailers: [(name: String, value: String)] = []

    /// - Parameter refusal: makes the answer to a body that is refused half-way.
    init(
        head: RequestHead, identity: Authenticator.Identity, isStreaming: Bool, hashesBody: Bool,
        documentSizeBytesMax: Int, folder: () throws(AWSError) -> String,
        refusal: @escaping (AWSError) -> Response
    ) throws(AWSError) {
        self.refusal = refusal
        payload = identity.payload
        let length = head.headers["content-length"].flatMap { Int($0) }
        let isSmall = length.map { $0 <= SpoolSink.Policy(folder: "").memoryBytesMax } ?? false
        var policy = SpoolSink.Policy(
            folder: isSmall ? "" : try folder(), tooLarge: { refusal(Self.tooLarge(isStreaming, length)) },
            notStored: { refusal(.internalFailure($0.isDiskFull ? Self.diskFull : $0.description)) })
        policy.bodyBytesMax = isStreaming ? Self.objectSizeBytesMax : documentSizeBytesMax
        if let length, length > policy.bodyBytesMax { throw Self.tooLarge(isStreaming, length) }
        // Whoever has no name is refused before anything is said of the form.
        let isKnown = identity.kind != "anonymous"
        if isStreaming, isKnown, length == nil, head.headers["x-amz-decoded-content-length"] == nil {
            throw head.headers["transfer-encoding"] == nil ? Self.missingContentLength : Self.chunkedTransfer
        }
        spool = SpoolSink(policy: policy, expectedBytes: length)
        if case .streaming(let mode) = payload {
            let names = head.headers.all("x-amz-trailer").flatMap { $0.split(separator: ",") }
            decoder = ChunkedBodyDecoder(
                mode: mode, decodedLength: try Self.decodedLength(head),
                trailerNames: names.map { $0.trimmingSpaces }, signing: identity.chunks)
        }
        if case .sha256 = payload { sha256 = SHA256() } else if hashesBody { sha256 = SHA256() }
        if isStreaming { running = Self.algorithms(head).map(Digest.init) }
    }

    private static let diskFull = "the disk that holds this cloud's data is full; free some space and try again"

    private static let missingContentLength = AWSError(
        "MissingContentLength", "You must provide the Content-Length HTTP header.", status: 411)

    /// S3 knows chunks by HTTP's own coding only together with its own, which says the length.
    private static let chunkedTransfer = AWSError(
        "NotImplemented", "A header you provided implies functionality that is not implemented", status: 501,
        details: [("Header", "Transfer-Encoding")])

    private static func tooLarge(_ isStreaming: Bool, _ length: Int?) -> AWSError {
        isStreaming
            ? AWSError(
                "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size",
                details: (length.map { [("ProposedSize", String($0))] } ?? []) + [
                    ("MaxSizeAllowed", String(objectSizeBytesMax))
                ])
            : AWSError("MaxMessageLengthExceeded", "Your request was too large.")
    }

    private static func decodedLength(_ head: RequestHead) throws(AWSError) -> Int? {
        guard let text = head.headers["x-amz-decoded-content-length"] else {
            throw missingContentLength
        }
        guard let length = Int(text), length >= 0 else {
            throw AWSError("InvalidArgument", "x-amz-decoded-content-length must be a number of bytes.")
        }
        guard length <= objectSizeBytesMax else { throw tooLarge(true, length) }
        return length
    }

    /// What the operation will want to know: the MD5 that makes an ETag, and the checksums the client names, or S3's own
    /// choice where it names none.
    private static func algorithms(_ head: RequestHead) -> [DigestAlgorithm] {
        var chosen: [DigestAlgorithm] = []
        for algorithm in DigestAlgorithm.allCases where algorithm != .md5 {
            let name = "x-amz-checksum-\(algorithm.rawValue)"
            let isNamed =
                head.headers[name] != nil
                || (head.headers["x-amz-trailer"].map { $0.lowercased().contains(name) } ?? false)
                || head.headers["x-amz-sdk-checksum-algorithm"]?.lowercased() == algorithm.rawValue
            if isNamed { chosen.append(algorithm) }
        }
        return [.md5] + (chosen.isEmpty ? [.crc64nvme] : chosen)
    }

    // MARK: - Receiving

    func write(_ bytes: UnsafeRawBufferPointer) throws(Refusal) {
        sha256?.update(bytes)
        guard decoder != nil else { return try keep(bytes) }
        var input = bytes
        while true {
            let piece: UnsafeRawBufferPointer?
            do throws(ChunkFailure) { piece = try decoder?.next(&input) } catch {
                throw Refusal(refusal(error.asS3Error))
            }
            guard let piece else { return }
            try keep(piece)
        }
    }

    private func keep(_ bytes: UnsafeRawBufferPointer) throws(Refusal) {
        for index in running.indices { running[index].update(bytes) }
        try spool.write(bytes)
    }

    func finish() throws(Refusal) -> Body {
        do throws(ChunkFailure) { trailers = try decoder?.finish() ?? [] } catch {
            throw Refusal(refusal(error.asS3Error))
        }
        if var sha256 { bodySHA256 = Hex.encode(sha256.finalize()) }
        if case .sha256(let claimed) = payload, let computed = bodySHA256 {
            guard claimed == computed else {
                throw Refusal(
                    refusal(SignatureFailure.payloadHashMismatch(claimed: claimed, computed: computed).asS3Error))
            }
        }
        for index in running.indices { digests[running[index].algorithm.rawValue] = running[index].finalize() }
        return try spool.finish()
    }

    /// The request's headers with the body's trailers as if they had been there from the start.
    func headers(with head: RequestHead) -> Headers {
        guard !trailers.isEmpty else { return head.headers }
        var headers = head.headers
        for trailer in trailers { headers.add(trailer.name, trailer.value) }
        return headers
    }
}

extension ChunkFailure {
    /// S3's answer to a body whose `aws-chunked` coding is wrong.
    fileprivate var asS3Error: AWSError {
        switch self {
        case .signatureMismatch(let provided, let stringToSign):
            AWSError(
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided. Check your key and "
                    + "signing method.", status: 403,
                details: [("StringToSign", stringToSign), ("SignatureProvided", provided)])
        case .chunkTooSmall(let number, let size):
            AWSError(
                "InvalidChunkSizeError", "Only the last chunk is allowed to have a size less than 8192 bytes",
                status: 403, details: [("Chunk", String(number)), ("BadChunkSize", String(size))])
        case .malformedTrailer, .unexpectedTrailer, .missingTrailer, .trailersTooLong:
            AWSError(
                "MalformedTrailerError",
                "The request contained trailing data that was not well-formed or did not conform to our published "
                    + "schema.")
        case .headerTooLong, .malformedHeader, .chunkTooLarge, .missingLineEnd, .decodedLengthMismatch, .bytesAfterEnd,
            .incomplete:
            AWSError(
                "IncompleteBody",
                "You did not provide the number of bytes specified by the Content-Length HTTP header")
        }
    }
}

extension Substring {
    /// The text without white space at its ends.
    fileprivate var trimmingSpaces: String {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
