/// What the digests of this module have in common: bytes go in piece by piece, the digest comes out once.
package protocol HashFunction: Sendable {
    init()
    /// Takes in more of the message.
    mutating func update(_ bytes: UnsafeRawBufferPointer)
    /// The digest of all that came in, checksums in network byte order. Nothing may follow.
    mutating func finalize() -> [UInt8]
}

extension HashFunction {
    /// Takes in more of the message.
    package mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

    /// Takes in the UTF-8 of a text.
    package mutating func update(_ text: String) {
        var text = text
        text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
    }

    /// The digest of a whole message.
    package static func hash(_ bytes: [UInt8]) -> [UInt8] {
        var function = Self()
        function.update(bytes)
        return function.finalize()
    }

    /// The digest of the UTF-8 of a text.
    package static func hash(_ text: String) -> [UInt8] {
        var function = Self()
        function.update(text)
        return function.finalize()
    }
}
