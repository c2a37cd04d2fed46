/// CRC-32 as in zip and Ethernet, S3's `x-amz-checksum-crc32`.
package struct CRC32: HashFunction {
    private var value: UInt64 = 0xffff_ffff

    package init() {}

    package mutating func update(_ bytes: UnsafeRawBufferPointer) { value = advance(value, over: bytes, tablesCRC32) }

    package mutating func finalize() -> [UInt8] { bigEndianBytes(UInt32(truncatingIfNeeded: ~value)) }
}

/// CRC-32C (Castagnoli) as in iSCSI, S3's `x-amz-checksum-crc32c`.
package struct CRC32C: HashFunction {
    private var value: UInt64 = 0xffff_ffff

    package init() {}

    package mutating func update(_ bytes: UnsafeRawBufferPointer) { value = advance(value, over: bytes, tablesCRC32C) }

    package mutating func finalize() -> [UInt8] { bigEndianBytes(UInt32(truncatingIfNeeded: ~value)) }
}

/// CRC-64/NVME (NVM Express base specification), S3's `x-amz-checksum-crc64nvme`.
package struct CRC64NVME: HashFunction {
    private var value: UInt64 = .max

    package init() {}

    package mutating func update(_ bytes: UnsafeRawBufferPointer) { value = advance(value, over: bytes, tablesCRC64) }

    package mutating func finalize() -> [UInt8] { bigEndianBytes(~value) }
}

// The polynomials in reflected form. A 32-bit sum lives in the lower half of a 64-bit one, so one loop serves all three.
private let tablesCRC32 = makeTables(0xedb8_8320)
private let tablesCRC32C = makeTables(0x82f6_3b78)
private let tablesCRC64 = makeTables(0x9a6c_9329_ac4b_c9b5)

/// Eight tables after one another: table `n` says what a byte does to the sum when `n` more bytes follow it.
private func makeTables(_ polynomial: UInt64) -> [UInt64] {
    var tables: [UInt64] = []
    tables.reserveCapacity(8 * 256)
    for byte in 0..<UInt64(256) {
        tables.append((0..<8).reduce(byte) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ polynomial : sum >> 1 })
    }
    for index in 256..<8 * 256 {
        let before = tables[index - 256]
        tables.append(tables[Int(before & 0xff)] ^ before >> 8)
    }
    return tables
}

/// The sum after more bytes, eight at a time ("slicing by 8", Kounavis and Berry 2005).
private func advance(_ value: UInt64, over bytes: UnsafeRawBufferPointer, _ tables: [UInt64]) -> UInt64 {
    guard var source = bytes.baseAddress else { return value }
    return tables.withUnsafeBufferPointer { tables in
        let t = tables.baseAddress!
        let end = source + bytes.count
        var sum = value
        while end - source >= 8 {
            let x = UInt64(littleEndian: source.loadUnaligned(as: UInt64.self)) ^ sum
            let low =
                t[7 &* 256 &+ Int(x & 0xff)] ^ t[6 &* 256 &+ Int(x &>> 8 & 0xff)]
                ^ t[5 &* 256 &+ Int(x &>> 16 & 0xff)] ^ t[4 &* 256 &+ Int(x &>> 24 & 0xff)]
            let high =
                t[3 &* 256 &+ Int(x &>> 32 & 0xff)] ^ t[2 &* 256 &+ Int(x &>> 40 & 0xff)]
                ^ t[256 &+ Int(x &>> 48 & 0xff)] ^ t[Int(x &>> 56)]
            sum = low ^ high
            source += 8
        }
        while source < end {
            sum = t[Int((sum ^ UInt64(source.load(as: UInt8.self))) & 0xff)] ^ sum &>> 8
            source += 1
        }
        return sum
    }
}

private func bigEndianBytes(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { Array($0) }
}
