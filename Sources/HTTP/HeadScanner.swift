#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds where a message's first line and headers end, without looking at any byte twice.
struct HeadScanner {
    private enum Byte {
        static let lineFeed = UInt8(ascii: "\n")
        static let carriageReturn = UInt8(ascii: "\r")
        /// The first byte of a TLS handshake.
        static let handshake: UInt8 = 0x16
    }

    /// How far the bytes from the start of the head have been seen.
    private var scanned = 0
    private var lineStart = 0
    private var blankLines = 0
    /// Lines found, the first one included.
    private(set) var lines = 0

    /// The number of bytes up to and including the empty line, or nil when more are needed. `offset` moves past empty
    /// lines in front.
    ///
    /// Limits are checked before content, so that a head fails in the same way however it was cut into pieces.
    mutating func end(
        in bytes: UnsafeRawBufferPointer, from offset: inout Int, limits: MessageLimits
    ) throws(ParseFailure) -> Int? {
        let firstLineMax = limits.targetBytesMax + MessageLimits.firstLineRestBytesMax
        while offset + scanned < bytes.count {
            let start = bytes.baseAddress! + offset
            let available = bytes.count - offset
            if scanned == 0 && lines == 0 { try checkFirst(start.load(as: UInt8.self)) }
            let found = memchr(start + scanned, Int32(Byte.lineFeed), available - scanned)
            scanned = found.map { start.distance(to: UnsafeRawPointer($0)) + 1 } ?? available
            if lines == 0 && scanned > firstLineMax { throw .targetTooLong }
            if scanned > limits.headBytesMax { throw .headTooLarge }
            guard found != nil else { return nil }
            guard scanned >= lineStart + 2,
                start.load(fromByteOffset: scanned - 2, as: UInt8.self) == Byte.carriageReturn
            else { throw .bareLineFeed }
            if scanned > lineStart + 2 {
                lines += 1
                if lines > limits.headerCountMax + 1 { throw .tooManyHeaders }
                lineStart = scanned
            } else if lines > 0 {
                return scanned
            } else {
                blankLines += 1
                if blankLines > MessageLimits.blankLinesMax { throw .blankLines }
                offset += scanned
                scanned = 0
            }
        }
        return nil
    }

    /// Refuses at once what cannot become a message, so that nobody waits for a timeout to learn it.
    private func checkFirst(_ byte: UInt8) throws(ParseFailure) {
        if byte == Byte.handshake { throw .tlsHello }
        if byte != Byte.carriageReturn && byte != Byte.lineFeed && !isTokenByte(byte) { throw .firstLine }
    }
}

/// Whether a byte may stand in a method or a header name (RFC 9110 §5.6.2).
@inline(__always)
func isTokenByte(_ byte: UInt8) -> Bool {
    // A set of 128 bits: letters, digits and !#$%&'*+-.^_`|~
    let bits: UInt64 = byte < 64 ? 0x03FF_6CFA_0000_0000 : byte < 128 ? 0x57FF_FFFF_C7FF_FFFE : 0
    return bits >> UInt64(byte & 63) & 1 == 1
}
