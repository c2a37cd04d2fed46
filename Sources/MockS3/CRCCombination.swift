import Core

/// The CRC of two messages after one another, from the CRCs of both and the length of the second: how a multipart
/// object gets the checksum of all its bytes without reading them again.
///
/// Appending zeros multiplies a CRC by a power of x modulo its polynomial, as Mark Adler explains for zlib's
/// `crc32_combine`; numbers are polynomials with the highest power in the lowest bit.
struct CRCCombination {
    private let polynomial: UInt64
    private let width: Int

    /// Nil for checksums that cannot be combined.
    init?(_ algorithm: ChecksumAlgorithm) {
        switch algorithm {
        case .crc32: (polynomial, width) = (0xedb8_8320, 32)
        case .crc32c: (polynomial, width) = (0x82f6_3b78, 32)
        case .crc64nvme: (polynomial, width) = (0x9a6c_9329_ac4b_c9b5, 64)
        case .sha1, .sha256: return nil
        }
    }

    /// Both in network byte order, as digests are.
    func combine(_ first: [UInt8], _ second: [UInt8], secondSize: Int) -> [UInt8] {
        let sum = multiply(power(ofBytes: secondSize), number(first)) ^ number(second)
        return (0..<width / 8).map { UInt8(truncatingIfNeeded: sum >> UInt64(width - 8 - $0 * 8)) }
    }

    private func number(_ bytes: [UInt8]) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }

    private var one: UInt64 { 1 << UInt64(width - 1) }

    /// x to the power of eight times `count`.
    private func power(ofBytes count: Int) -> UInt64 {
        var result = one
        var factor = one >> 8
        var count = count
        while count > 0 {
            if count & 1 == 1 { result = multiply(factor, result) }
            factor = multiply(factor, factor)
            count >>= 1
        }
        return result
    }

    private func multiply(_ a: UInt64, _ b: UInt64) -> UInt64 {
        var product: UInt64 = 0
        var b = b
        var bit = one
        while bit != 0 {
            if a & bit != 0 { product ^= b }
            b = b & 1 == 1 ? b >> 1 ^ polynomial : b >> 1
            bit >>= 1
        }
        return product
    }
}
