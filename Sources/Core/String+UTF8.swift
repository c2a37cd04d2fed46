extension String {
    /// A text from bytes that may not be UTF-8; nil when they are not.
    package init?(checking bytes: UnsafeBufferPointer<UInt8>) {
        // Nearly all of what comes in is ASCII: one pass over words says so, and needs no second look.
        let bits = bytes.reduce(0) { $0 | $1 }
        if bits < 0x80 {
            self.init(decoding: bytes, as: UTF8.self)
        } else {
            self.init(validating: bytes, as: UTF8.self)
        }
    }
}
