import Core
import HTTP
import SigV4
import Testing

/// A copy with one to four bytes changed, dropped or doubled.
private func damaged(_ text: String, _ chance: inout Randomness) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0...chance.next() % 4 where !bytes.isEmpty {
        let index = Int(chance.next() % UInt64(bytes.count))
        switch chance.next() % 5 {
        case 0: bytes[index] = UInt8(truncatingIfNeeded: chance.next())
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(bytes[Int(chance.next() % UInt64(bytes.count))], at: index)
        case 3: bytes.removeSubrange(index..<min(bytes.count, index + Int(chance.next() % 40)))
        default: bytes.insert(contentsOf: Array("=/,;%&\r\n".utf8), at: index)
        }
    }
    return bytes
}

@Test
func `a damaged authorization is refused or read, never accepted and never a crash`() throws {
    var chance = Randomness(seed: 2026)
    var signer = SigV4Signer(credential: exampleCredential, region: "us-east-1", service: "s3")
    let plain = RequestHead(method: "GET", target: "/b/k%20?prefix=a%2Fb&x=", headers: ["Host": "localhost"])
    var signed = plain
    signer.sign(&signed, payloadHash: PayloadHash.emptySHA256, at: exampleInstant)
    let presigned = signer.presign(plain, expiresSeconds: 60, at: exampleInstant)
    let authorization = try #require(signed.headers["Authorization"])
    let original = try #require(try ParsedAuthorization.parse(signed))
    var verifier = SigV4Verifier()
    var read = 0
    for _ in 0..<5_000 {
        var head = signed
        head.headers["Authorization"] = String(decoding: damaged(authorization, &chance), as: UTF8.self)
        var query = plain
        query.target = String(decoding: damaged(presigned, &chance), as: UTF8.self)
        for head in [head, query] {
            guard let parsed = try? ParsedAuthorization.parse(head) else { continue }
            read += 1
            let isAccepted =
                (try? verifier.verify(parsed, head: head, payloadSHA256: PayloadHash.emptySHA256, now: exampleInstant) {
                    $0 == exampleCredential.accessKey ? exampleCredential : nil
                }) != nil
            // Damage may leave the meaning as it was, as a doubled comma does; then the signature is the same too.
            if isAccepted, parsed.form == .header { #expect(parsed == original) }
        }
    }
    #expect(read > 100)
}

@Test
func `a damaged chunked body has the same outcome however it is split`() {
    var chance = Randomness(seed: 2026)
    let text =
        "2000;chunk-signature=ab\r\n" + String(repeating: "x", count: 8192)
        + "\r\n3;chunk-signature=cd\r\nabc\r\n0;chunk-signature=ef\r\nx-amz-checksum-crc32:AAAAAA==\r\n"
        + "x-amz-trailer-signature:01\r\n\r\n"
    var accepted = 0
    for _ in 0..<300 {
        let body = damaged(text, &chance)
        let outcomes = [Int.max, 1, 13, 4000].map { size in run(body, size: size) }
        #expect(Set(outcomes).count == 1)
        if outcomes[0].hasPrefix("read") { accepted += 1 }
    }
    #expect(accepted > 0)
}

/// What comes out of a body that arrives in pieces of one size, as text.
private func run(_ body: [UInt8], size: Int) -> String {
    var decoder = ChunkedBodyDecoder(
        mode: .signedWithTrailer, decodedLength: nil, trailerNames: ["x-amz-checksum-crc32"], signing: nil)
    var data: [UInt8] = []
    var start = 0
    do {
        while start < body.count {
            let end = body.count - start <= size ? body.count : start + size
            try Array(body[start..<end]).withUnsafeBytes { bytes in
                var input = bytes
                while let piece = try decoder.next(&input) { data.append(contentsOf: piece) }
            }
            start = end
        }
        return "read \(data.hashValue) \(try decoder.finish())"
    } catch {
        return "refused: \(error)"
    }
}
