import Core
@testable import Crypto
import Testing

/// A published digest: where it stands, the algorithm, the message, and the digest in hexadecimal.
struct Vector: CustomTestStringConvertible, Sendable {
    let source: String
    let algorithm: DigestAlgorithm
    let message: [UInt8]
    let digest: String

    init(_ source: String, _ algorithm: DigestAlgorithm, _ message: String, times: Int = 1, _ digest: String) {
        self.source = source
        self.algorithm = algorithm
        self.message = Array(repeatElement(Array(message.utf8), count: times).joined())
        self.digest = digest
    }

    init(_ source: String, _ algorithm: DigestAlgorithm, bytes: [UInt8], _ digest: String) {
        self.source = source
        self.algorithm = algorithm
        self.message = bytes
        self.digest = digest
    }

    var testDescription: String { "\(source): \(algorithm) of \(message.count) bytes" }
}

private let twoBlocks = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"

private let vectors = [
    Vector("FIPS 180 examples", .sha256, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    Vector("FIPS 180 examples", .sha256, twoBlocks, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    Vector(
        "FIPS 180 examples", .sha256, "a", times: 1_000_000,
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    Vector("NIST CAVP", .sha256, "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    Vector("FIPS 180 examples", .sha1, "abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    Vector("FIPS 180 examples", .sha1, twoBlocks, "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
    Vector("FIPS 180 examples", .sha1, "a", times: 1_000_000, "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
    Vector("NIST CAVP", .sha1, "", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    Vector("RFC 1321", .md5, "", "d41d8cd98f00b204e9800998ecf8427e"),
    Vector("RFC 1321", .md5, "a", "0cc175b9c0f1b6a831c399e269772661"),
    Vector("RFC 1321", .md5, "abc", "900150983cd24fb0d6963f7d28e17f72"),
    Vector("RFC 1321", .md5, "message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
    Vector("RFC 1321", .md5, "abcdefghijklmnopqrstuvwxyz", "c3fcd3d76192e4007dfb496cca67e13b"),
    Vector(
        "RFC 1321", .md5, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
        "d174ab98d277d9f5a5611c2c9f419d9f"),
    Vector("RFC 1321", .md5, "1234567890", times: 8, "57edf4a22be3c955ac49da2e2107b67a"),
    Vector("reveng check value", .crc32, "123456789", "cbf43926"),
    Vector("reveng check value", .crc32c, "123456789", "e3069283"),
    Vector("reveng check value", .crc64nvme, "123456789", "ae8b14860a799888"),
    Vector("RFC 3720 B.4", .crc32c, bytes: [UInt8](repeating: 0, count: 32), "8a9136aa"),
    Vector("RFC 3720 B.4", .crc32c, bytes: [UInt8](repeating: 0xff, count: 32), "62a8ab43"),
    Vector("RFC 3720 B.4", .crc32c, bytes: Array(0..<32), "46dd794e"),
    Vector(
        "NVM Express 1.0c, 64b CRC", .crc64nvme, bytes: [UInt8](repeating: 0, count: 4096), "6482d367eb22b64e"),
    Vector(
        "NVM Express 1.0c, 64b CRC", .crc64nvme, bytes: [UInt8](repeating: 0xff, count: 4096), "c0ddba7302eca3ac"),
]

private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
}

@Test(arguments: vectors)
func `digests are the published ones`(vector: Vector) {
    #expect(hex(Digest.hash(vector.algorithm, vector.message)) == vector.digest)
}

@Test(arguments: DigestAlgorithm.allCases)
func `a message in odd pieces has the digest of the whole`(algorithm: DigestAlgorithm) {
    var chance = Randomness(seed: 7)
    for size in Array(0...200) + [1000, 4096, 10_007] {
        let message = chance.bytes(size)
        var digest = Digest(algorithm)
        var rest = message[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Int(chance.next() % 150))
            rest = rest.dropFirst(piece.count)
            digest.update(Array(piece))
        }
        let pieced = digest.finalize()
        #expect(pieced == Digest.hash(algorithm, message), "\(size) bytes")
        #expect(pieced.count == algorithm.digestSizeBytes)
    }
}

@Test
func `SHA-256 is the same with and without the processor's instructions`() {
    var chance = Randomness(seed: 8)
    for size in Array(0...200) + [1000, 10_007] {
        let message = chance.bytes(size)
        var portable = SHA256.start
        message.withUnsafeBytes { portable.update($0, compressPortably) }
        #expect(portable.finalize(words: 8, bigEndian: true, compressPortably) == SHA256.hash(message))
    }
}

@Test
func `a copy of a digest goes its own way`() {
    var first = SHA256()
    first.update("ab")
    var second = first
    second.update("c")
    first.update("d")
    #expect(second.finalize() == SHA256.hash("abc"))
    #expect(first.finalize() == SHA256.hash("abd"))
}

/// RFC 4231's test cases, all but the truncated fifth.
private let codes: [(key: [UInt8], message: [UInt8], code: String)] = [
    (
        [UInt8](repeating: 0x0b, count: 20), Array("Hi There".utf8),
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
        Array("Jefe".utf8), Array("what do ya want for nothing?".utf8),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
        [UInt8](repeating: 0xaa, count: 20), [UInt8](repeating: 0xdd, count: 50),
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"
    ),
    (
        Array(1...25), [UInt8](repeating: 0xcd, count: 50),
        "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"
    ),
    (
        [UInt8](repeating: 0xaa, count: 131), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
    (
        [UInt8](repeating: 0xaa, count: 131),
        Array(
            "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm."
                .utf8),
        "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
    ),
]

@Test(arguments: codes.indices)
func `HMACs are those of RFC 4231`(index: Int) {
    #expect(hex(hmacSHA256(key: codes[index].key, codes[index].message)) == codes[index].code)
}

@Test
func `secrets are equal only when every byte is`() {
    #expect(constantTimeEqual([1, 2, 3], [1, 2, 3]))
    #expect(constantTimeEqual([], []))
    #expect(!constantTimeEqual([1, 2, 3], [1, 2, 4]))
    #expect(!constantTimeEqual([1, 2, 3], [1, 2]))
}

@Test
func `secure random bytes have the length asked for and do not repeat`() {
    #expect([0, 1, 7, 8, 9, 33].map { secureRandomBytes($0).count } == [0, 1, 7, 8, 9, 33])
    #expect(secureRandomBytes(32) != secureRandomBytes(32))
}
