/// The codings of HTTP bodies that AWS's JSON services write: deflate with a sum of what was there.
package enum ContentCoding: String, Sendable {
    /// https://www.rfc-editor.org/rfc/rfc1952
    case gzip
    /// The name HTTP has for https://www.rfc-editor.org/rfc/rfc1950, which deflate alone is not.
    case deflate

    /// The bytes, coded.
    package func encode(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .gzip:
            var sum = CRC32()
            sum.update(bytes)
            // No name, no time, an unknown system.
            return [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff] + Deflate.compress(bytes) + sum.finalize().reversed()
                + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
        case .deflate: return [0x78, 0x9c] + Deflate.compress(bytes) + Self.adler32(bytes)
        }
    }

    /// The bytes of a gzip file, or of several one after another; what follows and is none is left alone.
    package static func gunzip(_ data: [UInt8], bytesMax: Int) throws(InflateFailure) -> [UInt8] {
        var output: [UInt8] = []
        var position = 0
        repeat {
            let start = try bodyOfGzip(data, from: position)
            var inflate = Inflate(data, from: start, bytesMax: bytesMax - output.count)
            try inflate.run()
            let end = inflate.position
            var sum = CRC32()
            sum.update(inflate.output)
            let trailer = sum.finalize().reversed() + littleEndian(UInt32(truncatingIfNeeded: inflate.output.count))
            guard end + 8 <= data.count, data[end..<end + 8].elementsEqual(trailer) else { throw .malformed }
            output += inflate.output
            position = end + 8
        } while data[position...].starts(with: [0x1f, 0x8b])
        return output
    }

    /// Where the compressed bytes begin, behind a header with all that may be in it.
    private static func bodyOfGzip(_ data: [UInt8], from position: Int) throws(InflateFailure) -> Int {
        guard position + 10 <= data.count, data[position...].starts(with: [0x1f, 0x8b, 8]) else { throw .malformed }
        let flags = data[position + 3]
        var position = position + 10
        if flags & 4 != 0 {
            guard position + 2 <= data.count else { throw .malformed }
            position += 2 + Int(data[position]) | Int(data[position + 1]) << 8
        }
        for flag: UInt8 in [8, 16] where flags & flag != 0 {
            guard position < data.count, let end = data[position...].firstIndex(of: 0) else { throw .malformed }
            position = end + 1
        }
        if flags & 2 != 0 { position += 2 }
        return position
    }

    private static func adler32(_ bytes: [UInt8]) -> [UInt8] {
        var (a, b): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            a = (a + UInt32(byte)) % 65_521
            b = (b + a) % 65_521
        }
        return littleEndian(b << 16 | a).reversed()
    }
}

private func littleEndian(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
