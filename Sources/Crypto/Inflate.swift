/// Why compressed data could not be read.
package enum InflateFailure: Error, Equatable {
    /// It ends too early, or is no such data at all.
    case malformed
    /// It would become larger than allowed.
    case tooLarge
}

/// Reads what deflate wrote. https://www.rfc-editor.org/rfc/rfc1951
struct Inflate {
    private let data: [UInt8]
    private let bytesMax: Int
    /// The next byte that was not looked at.
    private(set) var position: Int
    private var waiting = 0
    private var waitingBits = 0
    private(set) var output: [UInt8] = []

    init(_ data: [UInt8], from position: Int, bytesMax: Int) {
        self.data = data
        self.position = position
        self.bytesMax = bytesMax
    }

    /// Reads one stream; `position` is behind it then.
    mutating func run() throws(InflateFailure) {
        var isLast = false
        while !isLast {
            isLast = try bits(1) == 1
            switch try bits(2) {
            case 0: try copyStored()
            case 1: try decode(Self.fixedLiterals, Self.fixedDistances)
            case 2:
                let (literals, distances) = try readCodes()
                try decode(literals, distances)
            default: throw .malformed
            }
        }
    }

    private mutating func bits(_ count: Int) throws(InflateFailure) -> Int {
        while waitingBits < count {
            guard position < data.count else { throw .malformed }
            waiting |= Int(data[position]) << waitingBits
            position += 1
            waitingBits += 8
        }
        defer {
            waiting >>= count
            waitingBits -= count
        }
        return waiting & (1 << count - 1)
    }

    private mutating func copyStored() throws(InflateFailure) {
        waiting = 0
        waitingBits = 0
        guard position + 4 <= data.count else { throw .malformed }
        let count = Int(data[position]) | Int(data[position + 1]) << 8
        let inverse = Int(data[position + 2]) | Int(data[position + 3]) << 8
        position += 4
        guard count == ~inverse & 0xffff, position + count <= data.count else { throw .malformed }
        guard output.count + count <= bytesMax else { throw .tooLarge }
        output.append(contentsOf: data[position..<position + count])
        position += count
    }

    // MARK: - Codes

    private static let fixedLiterals = HuffmanDecoder(
        [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112) + [Int](repeating: 7, count: 24)
            + [Int](repeating: 8, count: 8))
    private static let fixedDistances = HuffmanDecoder([Int](repeating: 5, count: 30))

    private mutating func readCodes() throws(InflateFailure) -> (HuffmanDecoder, HuffmanDecoder) {
        let literalCount = try bits(5) + 257
        let distanceCount = try bits(5) + 1
        let codeCount = try bits(4) + 4
        guard literalCount <= 286, distanceCount <= 30 else { throw .malformed }
        var codeLengths = [Int](repeating: 0, count: 19)
        for symbol in DeflateTables.codeLengthOrder.prefix(codeCount) { codeLengths[symbol] = try bits(3) }
        let codes = HuffmanDecoder(codeLengths)
        var lengths: [Int] = []
        while lengths.count < literalCount + distanceCount {
            let symbol = try symbol(codes)
            guard symbol > 15 else {
                lengths.append(symbol)
                continue
            }
            let repeated = symbol == 16 ? lengths.last : 0
            guard let repeated else { throw .malformed }
            let count = try bits(DeflateTables.runExtraBits(symbol)) + (symbol == 18 ? 11 : 3)
            guard lengths.count + count <= literalCount + distanceCount else { throw .malformed }
            lengths += [Int](repeating: repeated, count: count)
        }
        guard lengths[256] > 0 else { throw .malformed }
        return (
            HuffmanDecoder(Array(lengths[..<literalCount])), HuffmanDecoder(Array(lengths[literalCount...]))
        )
    }

    /// Codes grow bit by bit until they are one of their length.
    private mutating func symbol(_ codes: HuffmanDecoder) throws(InflateFailure) -> Int {
        var code = 0
        var first = 0
        var index = 0
        for length in 1...15 {
            code |= try bits(1)
            let count = codes.counts[length]
            if code - count < first { return codes.symbols[index + code - first] }
            index += count
            first = (first + count) << 1
            code <<= 1
        }
        throw .malformed
    }

    private mutating func decode(
        _ literals: HuffmanDecoder, _ distances: HuffmanDecoder
    ) throws(InflateFailure) {
        while true {
            let symbol = try symbol(literals)
            if symbol == 256 { return }
            guard symbol > 256 else {
                guard output.count < bytesMax else { throw .tooLarge }
                output.append(UInt8(symbol))
                continue
            }
            let length = try value(symbol - 257, DeflateTables.lengths)
            let distance = try value(try self.symbol(distances), DeflateTables.distances)
            guard distance <= output.count else { throw .malformed }
            guard output.count + length <= bytesMax else { throw .tooLarge }
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
    }

    private mutating func value(_ code: Int, _ ranges: DeflateTables.Ranges) throws(InflateFailure) -> Int {
        guard code < ranges.first.count else { throw .malformed }
        return ranges.first[code] + (try bits(ranges.extraBits[code]))
    }
}

/// Which code stands for which symbol, told by the lengths of the codes alone.
struct HuffmanDecoder: Sendable {
    /// How many codes have each length.
    let counts: [Int]
    /// By their codes.
    let symbols: [Int]

    init(_ lengths: [Int]) {
        counts = (0...15).map { length in length == 0 ? 0 : lengths.count { $0 == length } }
        symbols = lengths.indices.filter { lengths[$0] > 0 }.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
    }
}
