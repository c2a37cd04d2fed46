/// The bytes of JSON strings.
enum JSONText {
    /// Where the first byte stands that cannot be in a string as it is, from an index on: a quote, a backslash or a control
    /// character. The end if there is none.
    static func plainEnd(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return start }
        var index = start
        // Eight at a time: most of what a store is sent and gives back is the inside of strings.
        while index &+ 8 <= bytes.count {
            let word = UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let below = (word &- every(0x20)) & ~word
            if (below | zeros(word ^ every(0x22)) | zeros(word ^ every(0x5c))) & every(0x80) != 0 { break }
            index &+= 8
        }
        while index < bytes.count, base[index] >= 0x20, base[index] != 0x22, base[index] != 0x5c { index &+= 1 }
        return index
    }

    @inline(__always)
    private static func every(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    /// Has a high bit if some byte is zero, and none in its place if no byte is.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- every(0x01)) & ~word }
}
