/// HMAC with SHA-256 (RFC 2104). A copy made after `init` saves hashing the key again for the next message.
package struct HMACSHA256: Sendable {
    private var inner = SHA256()
    private var outer = SHA256()

    /// Keys longer than a block count as their hash.
    package init(key: [UInt8]) {
        let key = key.count > SHA256.blockSizeBytes ? SHA256.hash(key) : key
        withUnsafeTemporaryAllocation(byteCount: SHA256.blockSizeBytes, alignment: 8) { pad in
            pad.initializeMemory(as: UInt8.self, repeating: 0x36)
            for (index, byte) in key.enumerated() { pad[index] ^= byte }
            inner.update(UnsafeRawBufferPointer(pad))
            for index in pad.indices { pad[index] ^= 0x36 ^ 0x5c }
            outer.update(UnsafeRawBufferPointer(pad))
        }
    }

    /// Takes in more of the message.
    package mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { inner.update($0) } }

    /// The code of all that came in. Nothing may follow.
    package mutating func finalize() -> [UInt8] {
        inner.finalize().withUnsafeBytes { outer.update($0) }
        return outer.finalize()
    }
}

/// The HMAC of one message.
package func hmacSHA256(key: [UInt8], _ message: [UInt8]) -> [UInt8] {
    var code = HMACSHA256(key: key)
    code.update(message)
    return code.finalize()
}

/// Whether two secrets are the same, in a time that does not tell where they differ.
package func constantTimeEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.count == b.count else { return false }
    var difference: UInt8 = 0
    for index in a.indices { difference |= a[index] ^ b[index] }
    return difference == 0
}
