/// SHA-1 (FIPS 180-4), which S3 still offers as a checksum. Broken as a signature; use it for nothing else.
package struct SHA1: HashFunction {
    package static let digestSizeBytes = 20

    private var frame = BlockHash(0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0)

    package init() {}

    package mutating func update(_ bytes: UnsafeRawBufferPointer) { frame.update(bytes, compressSHA1) }

    package mutating func finalize() -> [UInt8] { frame.finalize(words: 5, bigEndian: true, compressSHA1) }
}

@inline(__always)
private func rotate(_ x: UInt32, _ by: UInt32) -> UInt32 { (x &<< by) | (x &>> (32 &- by)) }

/// Five rounds, after which every variable is back under its own name.
@inline(__always)
private func fiveRounds(
    _ v: inout (a: UInt32, b: UInt32, c: UInt32, d: UInt32, e: UInt32), _ w: UnsafePointer<UInt32>,
    _ constant: UInt32, _ mix: (UInt32, UInt32, UInt32) -> UInt32
) {
    v.e = v.e &+ rotate(v.a, 5) &+ mix(v.b, v.c, v.d) &+ constant &+ w[0]
    v.b = rotate(v.b, 30)
    v.d = v.d &+ rotate(v.e, 5) &+ mix(v.a, v.b, v.c) &+ constant &+ w[1]
    v.a = rotate(v.a, 30)
    v.c = v.c &+ rotate(v.d, 5) &+ mix(v.e, v.a, v.b) &+ constant &+ w[2]
    v.e = rotate(v.e, 30)
    v.b = v.b &+ rotate(v.c, 5) &+ mix(v.d, v.e, v.a) &+ constant &+ w[3]
    v.d = rotate(v.d, 30)
    v.a = v.a &+ rotate(v.b, 5) &+ mix(v.c, v.d, v.e) &+ constant &+ w[4]
    v.c = rotate(v.c, 30)
}

private func compressSHA1(_ state: UnsafeMutablePointer<UInt32>, _ blocks: UnsafeRawPointer, _ count: Int) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 80) { schedule in
        let w = schedule.baseAddress!
        var block = blocks
        for _ in 0..<count {
            for t in 0..<16 {
                w[t] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: t &* 4, as: UInt32.self))
            }
            for t in 16..<80 { w[t] = rotate(w[t &- 3] ^ w[t &- 8] ^ w[t &- 14] ^ w[t &- 16], 1) }
            var v = (a: state[0], b: state[1], c: state[2], d: state[3], e: state[4])
            for t in stride(from: 0, to: 20, by: 5) { fiveRounds(&v, w + t, 0x5a82_7999) { $2 ^ ($0 & ($1 ^ $2)) } }
            for t in stride(from: 20, to: 40, by: 5) { fiveRounds(&v, w + t, 0x6ed9_eba1) { $0 ^ $1 ^ $2 } }
            for t in stride(from: 40, to: 60, by: 5) {
                fiveRounds(&v, w + t, 0x8f1b_bcdc) { ($0 & $1) | ($2 & ($0 | $1)) }
            }
            for t in stride(from: 60, to: 80, by: 5) { fiveRounds(&v, w + t, 0xca62_c1d6) { $0 ^ $1 ^ $2 } }
            state[0] = state[0] &+ v.a
            state[1] = state[1] &+ v.b
            state[2] = state[2] &+ v.c
            state[3] = state[3] &+ v.d
            state[4] = state[4] &+ v.e
            block += BlockHash.blockSizeBytes
        }
    }
}
