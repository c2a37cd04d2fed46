/// MD5 (RFC 1321), which S3 uses for ETags and `Content-MD5`. Broken as a signature; use it for nothing else.
package struct MD5: HashFunction {
    package static let digestSizeBytes = 16

    private var frame = BlockHash(0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476)

    package init() {}

    package mutating func update(_ bytes: UnsafeRawBufferPointer) { frame.update(bytes, compressMD5) }

    package mutating func finalize() -> [UInt8] { frame.finalize(words: 4, bigEndian: false, compressMD5) }
}

/// The integer parts of 2³² · |sin(i + 1)|.
private let sines: [UInt32] = [
    0xd76a_a478, 0xe8c7_b756, 0x2420_70db, 0xc1bd_ceee, 0xf57c_0faf, 0x4787_c62a, 0xa830_4613, 0xfd46_9501,
    0x6980_98d8, 0x8b44_f7af, 0xffff_5bb1, 0x895c_d7be, 0x6b90_1122, 0xfd98_7193, 0xa679_438e, 0x49b4_0821,
    0xf61e_2562, 0xc040_b340, 0x265e_5a51, 0xe9b6_c7aa, 0xd62f_105d, 0x0244_1453, 0xd8a1_e681, 0xe7d3_fbc8,
    0x21e1_cde6, 0xc337_07d6, 0xf4d5_0d87, 0x455a_14ed, 0xa9e3_e905, 0xfcef_a3f8, 0x676f_02d9, 0x8d2a_4c8a,
    0xfffa_3942, 0x8771_f681, 0x6d9d_6122, 0xfde5_380c, 0xa4be_ea44, 0x4bde_cfa9, 0xf6bb_4b60, 0xbebf_bc70,
    0x289b_7ec6, 0xeaa1_27fa, 0xd4ef_3085, 0x0488_1d05, 0xd9d4_d039, 0xe6db_99e5, 0x1fa2_7cf8, 0xc4ac_5665,
    0xf429_2244, 0x432a_ff97, 0xab94_23a7, 0xfc93_a039, 0x655b_59c3, 0x8f0c_cc92, 0xffef_f47d, 0x8584_5dd1,
    0x6fa8_7e4f, 0xfe2c_e6e0, 0xa301_4314, 0x4e08_11a1, 0xf753_7e82, 0xbd3a_f235, 0x2ad7_d2bb, 0xeb86_d391,
]

private typealias Words = (a: UInt32, b: UInt32, c: UInt32, d: UInt32)

/// Four steps of one round: word `index(i)` of the block, sine `i`, and the round's four rotations.
@inline(__always)
private func fourSteps(
    _ v: inout Words, _ block: UnsafeRawPointer, _ k: UnsafePointer<UInt32>, _ i: Int,
    _ shifts: (UInt32, UInt32, UInt32, UInt32), _ index: (Int) -> Int, _ mix: (UInt32, UInt32, UInt32) -> UInt32
) {
    @inline(__always)
    func word(_ i: Int) -> UInt32 {
        UInt32(littleEndian: block.loadUnaligned(fromByteOffset: (index(i) & 15) &* 4, as: UInt32.self)) &+ k[i]
    }
    @inline(__always)
    func rotate(_ x: UInt32, _ by: UInt32) -> UInt32 { (x &<< by) | (x &>> (32 &- by)) }

    v.a = v.b &+ rotate(v.a &+ word(i) &+ mix(v.b, v.c, v.d), shifts.0)
    v.d = v.a &+ rotate(v.d &+ word(i &+ 1) &+ mix(v.a, v.b, v.c), shifts.1)
    v.c = v.d &+ rotate(v.c &+ word(i &+ 2) &+ mix(v.d, v.a, v.b), shifts.2)
    v.b = v.c &+ rotate(v.b &+ word(i &+ 3) &+ mix(v.c, v.d, v.a), shifts.3)
}

private func compressMD5(_ state: UnsafeMutablePointer<UInt32>, _ blocks: UnsafeRawPointer, _ count: Int) {
    sines.withUnsafeBufferPointer { constants in
        let k = constants.baseAddress!
        var v: Words = (state[0], state[1], state[2], state[3])
        var block = blocks
        for _ in 0..<count {
            let before = v
            for i in stride(from: 0, to: 16, by: 4) {
                fourSteps(&v, block, k, i, (7, 12, 17, 22), { $0 }) { $2 ^ ($0 & ($1 ^ $2)) }
            }
            for i in stride(from: 16, to: 32, by: 4) {
                // The two halves have no bit in common, so adding them is as good as or-ing and one step shorter.
                fourSteps(&v, block, k, i, (5, 9, 14, 20), { 5 &* $0 &+ 1 }) { ($2 & $0) &+ (~$2 & $1) }
            }
            for i in stride(from: 32, to: 48, by: 4) {
                fourSteps(&v, block, k, i, (4, 11, 16, 23), { 3 &* $0 &+ 5 }) { $0 ^ ($1 ^ $2) }
            }
            for i in stride(from: 48, to: 64, by: 4) {
                fourSteps(&v, block, k, i, (6, 10, 15, 21), { 7 &* $0 }) { $1 ^ ($0 | ~$2) }
            }
            v = (v.a &+ before.a, v.b &+ before.b, v.c &+ before.c, v.d &+ before.d)
            block += BlockHash.blockSizeBytes
        }
        (state[0], state[1], state[2], state[3]) = (v.a, v.b, v.c, v.d)
    }
}
