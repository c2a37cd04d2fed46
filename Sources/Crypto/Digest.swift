/// The digests that AWS asks for by name.
package enum DigestAlgorithm: String, CaseIterable, Sendable {
    case md5, sha1, sha256, crc32, crc32c, crc64nvme

    package var digestSizeBytes: Int {
        switch self {
        case .md5: MD5.digestSizeBytes
        case .sha1: SHA1.digestSizeBytes
        case .sha256: SHA256.digestSizeBytes
        case .crc32, .crc32c: 4
        case .crc64nvme: 8
        }
    }
}

/// A digest in the making, of an algorithm chosen while running.
package struct Digest: Sendable {
    package let algorithm: DigestAlgorithm
    private var function: any HashFunction

    package init(_ algorithm: DigestAlgorithm) {
        self.algorithm = algorithm
        function =
            switch algorithm {
            case .md5: MD5()
            case .sha1: SHA1()
            case .sha256: SHA256()
            case .crc32: CRC32()
            case .crc32c: CRC32C()
            case .crc64nvme: CRC64NVME()
            }
    }

    /// Takes in more of the message.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) { function.update(bytes) }

    /// Takes in more of the message.
    package mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { function.update($0) } }

    /// The digest of all that came in, checksums in network byte order. Nothing may follow.
    package mutating func finalize() -> [UInt8] { function.finalize() }

    /// The digest of a whole message.
    package static func hash(_ algorithm: DigestAlgorithm, _ bytes: [UInt8]) -> [UInt8] {
        var digest = Digest(algorithm)
        digest.update(bytes)
        return digest.finalize()
    }
}
