/// The gzip format (RFC 1952) for what is written rarely and read by others.
package enum Gzip {
    /// RFC 1951, 3.2.4.
    private static let blockSizeBytesMax = 65_535

    /// A gzip file that holds bytes as they are: any reader takes it, and nothing is compressed.
    package static func stored(_ bytes: [UInt8]) -> [UInt8] {
        // Magic number, deflate, no flags, no time, no level, an unknown system.
        var file: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]
        var start = 0
        repeat {
            let end = min(start + blockSizeBytesMax, bytes.count)
            let count = UInt16(end - start)
            file.append(end == bytes.count ? 1 : 0)
            file += littleEndian(count) + littleEndian(~count)
            file += bytes[start..<end]
            start = end
        } while start < bytes.count
        var checksum = CRC32()
        checksum.update(bytes)
        file += checksum.finalize().reversed()
        return file + littleEndian(UInt32(truncatingIfNeeded: bytes.count))
    }

    private static func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
}
