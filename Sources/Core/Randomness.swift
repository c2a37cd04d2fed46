/// A world's source of chance: seeded, so that a run can be repeated. Not for secrets.
///
/// The generator is SplitMix64 (Steele, Lea, Flood 2014), chosen for being tiny and good enough for ids and names.
package struct Randomness: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    package mutating func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count + 8)
        while bytes.count < count { withUnsafeBytes(of: next()) { bytes.append(contentsOf: $0) } }
        return Array(bytes.prefix(count))
    }

    /// `length` characters drawn from `alphabet`.
    package mutating func text(_ length: Int, from alphabet: StaticString) -> String {
        let letters = UnsafeBufferPointer(start: alphabet.utf8Start, count: alphabet.utf8CodeUnitCount)
        return String(decoding: (0..<length).map { _ in letters[Int(next() % UInt64(letters.count))] }, as: UTF8.self)
    }

    /// Lower-case hexadecimal digits.
    package mutating func hex(_ length: Int) -> String { text(length, from: "0123456789abcdef") }

    /// A version 4 UUID in lower case.
    package mutating func uuid() -> String {
        let variant = text(1, from: "89ab")
        return "\(hex(8))-\(hex(4))-4\(hex(3))-\(variant)\(hex(3))-\(hex(12))"
    }
}
