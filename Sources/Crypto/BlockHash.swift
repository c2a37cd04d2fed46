/// The frame around SHA-256, SHA-1 and MD5: collects blocks of 64 bytes, then pads the last one and adds the length.
struct BlockHash: Sendable {
    static let blockSizeBytes = 64

    /// Mixes `count` blocks that start at a pointer into the state.
    typealias Compress = (_ state: UnsafeMutablePointer<UInt32>, _ blocks: UnsafeRawPointer, _ count: Int) -> Void

    private typealias Words = (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32)
    private typealias Block = (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

    private var state: Words
    private var pending: Block = (0, 0, 0, 0, 0, 0, 0, 0)
    private var pendingCount = 0
    private var total: UInt64 = 0

    /// Starts from a state; a function with fewer words leaves the last ones at zero.
    init(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32, _ e: UInt32 = 0, _ f: UInt32 = 0, _ g: UInt32 = 0,
        _ h: UInt32 = 0
    ) {
        state = (a, b, c, d, e, f, g, h)
    }

    /// Takes in bytes, compressing whole blocks where they lie and keeping the rest.
    mutating func update(_ bytes: UnsafeRawBufferPointer, _ compress: Compress) {
        guard var source = bytes.baseAddress, !bytes.isEmpty else { return }
        var left = bytes.count
        total &+= UInt64(left)
        withUnsafeMutableBytes(of: &state) { stateBytes in
            let words = stateBytes.baseAddress!.assumingMemoryBound(to: UInt32.self)
            withUnsafeMutableBytes(of: &pending) { block in
                if pendingCount > 0 {
                    let taken = min(Self.blockSizeBytes - pendingCount, left)
                    (block.baseAddress! + pendingCount).copyMemory(from: source, byteCount: taken)
                    pendingCount += taken
                    source += taken
                    left -= taken
                    guard pendingCount == Self.blockSizeBytes else { return }
                    compress(words, UnsafeRawPointer(block.baseAddress!), 1)
                    pendingCount = 0
                }
                let blocks = left / Self.blockSizeBytes
                if blocks > 0 {
                    compress(words, source, blocks)
                    source += blocks * Self.blockSizeBytes
                    left -= blocks * Self.blockSizeBytes
                }
                block.baseAddress!.copyMemory(from: source, byteCount: left)
                pendingCount = left
            }
        }
    }

    /// Pads, and gives the first words of the state as bytes; SHA writes numbers big-endian, MD5 little-endian.
    mutating func finalize(words: Int, bigEndian: Bool, _ compress: Compress) -> [UInt8] {
        let bits = total &* 8
        let padding = (pendingCount < 56 ? 56 : 120) - pendingCount
        withUnsafeTemporaryAllocation(byteCount: 80, alignment: 8) { tail in
            tail.initializeMemory(as: UInt8.self, repeating: 0)
            tail[0] = 0x80
            tail.storeBytes(of: bigEndian ? bits.bigEndian : bits.littleEndian, toByteOffset: padding, as: UInt64.self)
            update(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(tail)[0..<padding + 8]), compress)
        }
        return withUnsafeBytes(of: &state) { stateBytes in
            [UInt8](unsafeUninitializedCapacity: words * 4) { digest, count in
                for index in 0..<words {
                    let word = stateBytes.load(fromByteOffset: index * 4, as: UInt32.self)
                    UnsafeMutableRawBufferPointer(digest).storeBytes(
                        of: bigEndian ? word.bigEndian : word.littleEndian, toByteOffset: index * 4, as: UInt32.self)
                }
                count = words * 4
            }
        }
    }
}
