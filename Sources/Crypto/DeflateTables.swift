/// What both directions of deflate share: which code stands for which lengths and distances.
enum DeflateTables {
    /// Values in ranges: each code names the first of its range, and extra bits say how far into it.
    struct Ranges: Sendable {
        let first: [Int]
        let extraBits: [Int]

        func code(of value: Int) -> Int {
            // The last that does not exceed the value, by halving.
            var low = 0
            var high = first.count
            while high - low > 1 {
                let middle = (low + high) / 2
                if first[middle] <= value { low = middle } else { high = middle }
            }
            return low
        }

        func writeExtra(of value: Int, code: Int, to output: inout BitWriter) {
            output.write(value - first[code], bits: extraBits[code])
        }
    }

    static let lengths = Ranges(
        first: [
            3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
            227, 258,
        ], extraBits: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0])
    static let distances = Ranges(
        first: [
            1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
            6145, 8193, 12289, 16385, 24577,
        ], extraBits: (0..<30).map { max(0, $0 / 2 - 1) })

    /// The order in which the lengths of the codes for lengths are written: the likeliest first.
    static let codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

    /// How many bits say how long a run of code lengths is.
    static func runExtraBits(_ symbol: Int) -> Int {
        switch symbol {
        case 16: 2
        case 17: 3
        case 18: 7
        default: 0
        }
    }
}

/// Writes bits, the lowest of each byte first.
struct BitWriter {
    private var bytes: [UInt8] = []
    private var waiting: UInt64 = 0
    private var waitingBits = 0

    mutating func write(_ value: Int, bits: Int) {
        waiting |= UInt64(value) << UInt64(waitingBits)
        waitingBits += bits
        while waitingBits >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: waiting))
            waiting >>= 8
            waitingBits -= 8
        }
    }

    /// All bytes; what is missing from the last is zero.
    mutating func finish() -> [UInt8] {
        if waitingBits > 0 { bytes.append(UInt8(truncatingIfNeeded: waiting)) }
        return bytes
    }
}

/// The shortest codes for symbols that occur so often.
struct HuffmanEncoder {
    /// In bits; 0 for a symbol that does not occur.
    let lengths: [Int]
    private let codes: [Int]

    init(counts: [Int], lengthMax: Int) {
        var counts = counts
        var lengths = Self.lengths(counts)
        // Evened out until no code is too long: a little longer altogether, and simple.
        while lengths.contains(where: { $0 > lengthMax }) {
            counts = counts.map { $0 > 0 ? $0 / 2 + 1 : 0 }
            lengths = Self.lengths(counts)
        }
        self.lengths = lengths
        codes = Self.codes(lengths)
    }

    func write(_ symbol: Int, to output: inout BitWriter) { output.write(codes[symbol], bits: lengths[symbol]) }

    /// By joining the two rarest, over and over.
    private static func lengths(_ counts: [Int]) -> [Int] {
        var lengths = [Int](repeating: 0, count: counts.count)
        let leaves = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$0], $0) < (counts[$1], $1) }
        guard leaves.count > 1 else {
            for leaf in leaves { lengths[leaf] = 1 }
            return lengths
        }
        // Leaves and joints both come in ascending order, so the rarest is at the head of one of two queues.
        var weights = leaves.map { counts[$0] }
        var parents = [Int](repeating: 0, count: 2 * leaves.count - 1)
        var leaf = 0
        var joint = leaves.count
        while weights.count < parents.count {
            var weight = 0
            for _ in 0..<2 {
                let takesLeaf = leaf < leaves.count && (joint >= weights.count || weights[leaf] <= weights[joint])
                let taken = takesLeaf ? leaf : joint
                if takesLeaf { leaf += 1 } else { joint += 1 }
                weight += weights[taken]
                parents[taken] = weights.count
            }
            weights.append(weight)
        }
        var depths = [Int](repeating: 0, count: parents.count)
        for node in (0..<parents.count - 1).reversed() { depths[node] = depths[parents[node]] + 1 }
        for (index, symbol) in leaves.enumerated() { lengths[symbol] = depths[index] }
        return lengths
    }

    /// Codes of a length follow each other; they are written from the highest bit, so they are turned around here.
    private static func codes(_ lengths: [Int]) -> [Int] {
        var next = [Int](repeating: 0, count: 17)
        var code = 0
        for length in 1...15 {
            next[length] = code
            code = (code + lengths.count { $0 == length }) << 1
        }
        return lengths.map { length in
            guard length > 0 else { return 0 }
            defer { next[length] += 1 }
            return (0..<length).reduce(0) { $0 | (next[length] >> $1 & 1) << (length - 1 - $1) }
        }
    }
}
