import Core
import Crypto
import HTTP
import SigV4
import Testing

private typealias Decoded = (data: [UInt8], trailers: [String])

/// Decodes a body that arrives in pieces; `sizes` says how long the next piece is.
private func decode(
    _ body: [UInt8], _ decoder: ChunkedBodyDecoder, sizes: () -> Int = { .max }
) throws(ChunkFailure) -> Decoded {
    var decoder = decoder
    var data: [UInt8] = []
    var rest = body[...]
    while !rest.isEmpty {
        let piece = Array(rest.prefix(max(1, sizes())))
        rest = rest.dropFirst(piece.count)
        let result: Result<Void, ChunkFailure> = piece.withUnsafeBytes { bytes in
            var input = bytes
            do throws(ChunkFailure) {
                while let found = try decoder.next(&input) { data.append(contentsOf: found) }
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }
    return (data, try decoder.finish().map { "\($0.name)=\($0.value)" })
}

private func outcome(
    _ body: [UInt8], _ decoder: ChunkedBodyDecoder, sizes: () -> Int = { .max }
) -> Result<String, ChunkFailure> {
    do throws(ChunkFailure) {
        let decoded = try decode(body, decoder, sizes: sizes)
        return .success(Hex.encode(SHA256.hash(decoded.data)) + decoded.trailers.joined())
    } catch {
        return .failure(error)
    }
}

/// A decoder for a body that follows a head, which is signed here as AWS's pages sign it.
private func decoder(_ head: RequestHead, _ mode: PayloadHash.Streaming, verifying: Bool = true) throws
    -> ChunkedBodyDecoder
{
    var signer = SigV4Signer(credential: exampleCredential, region: "us-east-1", service: "s3")
    var head = head
    signer.sign(&head, payloadHash: mode.rawValue, at: exampleInstant)
    var verifier = SigV4Verifier()
    let parsed = try #require(try ParsedAuthorization.parse(head))
    let verified = try verifier.verify(parsed, head: head, now: exampleInstant) { _ in exampleCredential }
    return ChunkedBodyDecoder(
        mode: mode, decodedLength: head.headers["x-amz-decoded-content-length"].flatMap { Int($0) },
        trailerNames: head.headers["x-amz-trailer"].map { [$0] } ?? [], signing: verifying ? verified.chunks : nil)
}

private let letters = [UInt8](repeating: UInt8(ascii: "a"), count: 65536)

/// A body of chunks, each with the signature given.
private func body(_ chunks: [(data: ArraySlice<UInt8>, signature: String)], end: String = "\r\n") -> [UInt8] {
    var bytes: [UInt8] = []
    for chunk in chunks {
        bytes += Array("\(String(chunk.data.count, radix: 16));chunk-signature=\(chunk.signature)\r\n".utf8)
        if !chunk.data.isEmpty { bytes += chunk.data + Array("\r\n".utf8) }
    }
    return bytes + Array(end.utf8)
}

/// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
private let published = body([
    (letters[...], "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648"),
    (letters.prefix(1024), "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497"),
    ([], "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9"),
])

/// https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
private func publishedWithTrailer(
    _ trailer: String = "x-amz-checksum-crc32c:sOO8/Q==\r\n",
    signature: String = "d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435"
) -> [UInt8] {
    body(
        [
            (letters[...], "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2"),
            (letters.prefix(1024), "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7"),
            ([], "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992"),
        ], end: trailer + "x-amz-trailer-signature:\(signature)\r\n\r\n")
}

@Test
func `the chunked uploads on AWS's pages are decoded and verified, however they are split`() throws {
    let expected = letters + letters.prefix(1024)
    #expect(published.count == 66824)
    var chance = Randomness(seed: 3)
    let plain = try decoder(streamingHead, .signed)
    let trailing = try decoder(trailerHead, .signedWithTrailer)
    for most in [.max, 1, 2, 7, 100, 5000] {
        func sizes() -> Int { most == .max ? most : Int(chance.next() % UInt64(most)) + 1 }
        #expect(try decode(published, plain, sizes: sizes).data == expected)
        for trailer in ["x-amz-checksum-crc32c:sOO8/Q==\r\n", "X-Amz-Checksum-CRC32C: sOO8/Q== \n\r\n"] {
            let decoded = try decode(publishedWithTrailer(trailer), trailing, sizes: sizes)
            #expect(decoded.data == expected)
            #expect(decoded.trailers == ["x-amz-checksum-crc32c=sOO8/Q=="])
        }
    }
}

@Test
func `a chunk or trailer that was changed is refused, unless nobody verifies`() throws {
    let plain = try decoder(streamingHead, .signed)
    for index in [100, 65530, 65720, published.count - 70] {
        var changed = published
        changed[index] ^= 1
        #expect(throws: ChunkFailure.self, "byte \(index)") { try decode(changed, plain) }
    }
    let trailing = try decoder(trailerHead, .signedWithTrailer)
    guard
        case .failure(.signatureMismatch(_, let toSign)) = outcome(
            publishedWithTrailer("x-amz-checksum-crc32c:AAAA\r\n"), trailing)
    else {
        Issue.record("a changed trailer was accepted")
        return
    }
    #expect(
        toSign.hasPrefix("AWS4-HMAC-SHA256-TRAILER\n20130524T000000Z\n20130524/us-east-1/s3/aws4_request\n2ca2aba2"))
    let trusting = try decoder(trailerHead, .signedWithTrailer, verifying: false)
    #expect(try decode(publishedWithTrailer(signature: "0"), trusting).data.count == 66560)
}

private let big = String(repeating: "x", count: 8192)

/// Unsigned bodies, announced as ten bytes with a `x-amz-checksum-crc32` trailer unless said otherwise.
private let unsigned: [(text: String, length: Int?, outcome: ChunkFailure?)] = [
    ("a\r\n0123456789\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n", 10, nil),
    ("000A\r\n0123456789\r\n0\r\nX-Amz-Checksum-Crc32 : AAAAAA==\r\n\r\n", nil, nil),
    ("0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n", 0, nil),
    ("2000\r\n\(big)\r\n1\r\na\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n", 8193, nil),
    ("1\r\na\r\n1\r\nb\r\n0\r\n", nil, .chunkTooSmall(number: 1, sizeBytes: 1)),
    ("\r\n", 10, .malformedHeader("")), ("g\r\n", 10, .malformedHeader("g")), ("-1\r\n", 10, .malformedHeader("-1")),
    ("a;chunk-signature=0\r\n", 10, .malformedHeader("a;chunk-signature=0")),
    ("ffffffffffffffffffff\r\n", nil, .chunkTooLarge), ("140000001\r\n", nil, .chunkTooLarge),
    (String(repeating: "0", count: 1024), 10, .headerTooLong),
    ("b\r\n", 10, .decodedLengthMismatch(expected: 10, received: 11)),
    ("9\r\n012345678\r\n0\r\n", 10, .decodedLengthMismatch(expected: 10, received: 9)),
    ("a\r\n0123456789x", 10, nil), ("a\r\n0123456789xx", 10, .missingLineEnd),
    ("a\r\n01234", 10, .incomplete), ("", 10, .incomplete), ("a\r\n0123456789\r\n", 10, .incomplete),
    ("0\r\nx-amz-checksum-crc32:AAAAAA==\r\n", 0, .incomplete),
    ("0\r\n\r\n", 0, .missingTrailer("x-amz-checksum-crc32")),
    ("0\r\nno colon\r\n\r\n", 0, .malformedTrailer("no colon")),
    ("0\r\n:value\r\n\r\n", 0, .malformedTrailer(":value")),
    ("0\r\nx-amz-checksum-sha1:AAAA\r\n\r\n", 0, .unexpectedTrailer("x-amz-checksum-sha1")),
    (
        "0\r\nx-amz-checksum-crc32:A\r\nx-amz-checksum-crc32:B\r\n\r\n", 0,
        .malformedTrailer("x-amz-checksum-crc32:B")
    ),
    ("0\r\nx-amz-checksum-crc32:" + big, 0, .trailersTooLong),
    ("0\r\nx-amz-checksum-crc32:A\r\n\r\nx", 0, .bytesAfterEnd),
]

private func unsignedDecoder(_ length: Int?) -> ChunkedBodyDecoder {
    ChunkedBodyDecoder(
        mode: .unsignedWithTrailer, decodedLength: length, trailerNames: ["X-Amz-Checksum-CRC32"], signing: nil)
}

@Test(arguments: unsigned.indices)
func `each fault in a chunked body is told apart, however it is split`(index: Int) {
    let (text, length, failure) = unsigned[index]
    // A stray byte where a line should end is noticed with the next one; alone it leaves the body incomplete.
    let expected = failure ?? (text.hasSuffix("x") ? .incomplete : nil)
    for size in [Int.max, 1, 3] {
        switch outcome(Array(text.utf8), unsignedDecoder(length), sizes: { size }) {
        case .success: #expect(expected == nil, "\(text.prefix(40))")
        case .failure(let failure): #expect(failure == expected, "\(text.prefix(40))")
        }
    }
}
