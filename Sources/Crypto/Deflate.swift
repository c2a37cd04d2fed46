/// Data made smaller as in zip and HTTP: what was there before is named by its place, and what remains is written in
/// codes that are the shorter the more often they are used. https://www.rfc-editor.org/rfc/rfc1951
enum Deflate {
    /// How far back a repetition may lie.
    static let windowBytes = 32_768
    static let matchBytes = 3...258
    /// How many earlier places are tried for each repetition; more find longer ones, and take longer.
    private static let placesTriedMax = 48
    /// After so many symbols the codes are made anew, for data whose nature changes.
    private static let symbolsPerBlock = 32_768

    /// The data as one complete stream.
    static func compress(_ data: [UInt8]) -> [UInt8] {
        var output = BitWriter()
        var symbols: [Symbol] = []
        var finder = RepetitionFinder(data)
        var position = 0
        while position < data.count {
            if symbols.count == symbolsPerBlock {
                writeBlock(symbols, isLast: false, to: &output)
                symbols.removeAll(keepingCapacity: true)
            }
            if let found = finder.longest(at: position, placesTried: placesTriedMax) {
                symbols.append(.repetition(length: found.length, distance: found.distance))
                for place in position..<position + found.length { finder.remember(place) }
                position += found.length
            } else {
                symbols.append(.literal(data[position]))
                finder.remember(position)
                position += 1
            }
        }
        writeBlock(symbols, isLast: true, to: &output)
        return output.finish()
    }

    private enum Symbol {
        case literal(UInt8)
        case repetition(length: Int, distance: Int)
    }

    // MARK: - Blocks

    private static let endOfBlock = 256

    private static func writeBlock(_ symbols: [Symbol], isLast: Bool, to output: inout BitWriter) {
        var literalCounts = [Int](repeating: 0, count: 286)
        var distanceCounts = [Int](repeating: 0, count: 30)
        literalCounts[endOfBlock] = 1
        for symbol in symbols {
            switch symbol {
            case .literal(let byte): literalCounts[Int(byte)] += 1
            case .repetition(let length, let distance):
                literalCounts[257 + DeflateTables.lengths.code(of: length)] += 1
                distanceCounts[DeflateTables.distances.code(of: distance)] += 1
            }
        }
        let literals = HuffmanEncoder(counts: literalCounts, lengthMax: 15)
        let distances = HuffmanEncoder(counts: distanceCounts, lengthMax: 15)
        output.write(isLast ? 1 : 0, bits: 1)
        output.write(2, bits: 2)
        writeCodeLengths(literals, distances, to: &output)
        for symbol in symbols {
            switch symbol {
            case .literal(let byte): literals.write(Int(byte), to: &output)
            case .repetition(let length, let distance):
                let lengthCode = DeflateTables.lengths.code(of: length)
                literals.write(257 + lengthCode, to: &output)
                DeflateTables.lengths.writeExtra(of: length, code: lengthCode, to: &output)
                let distanceCode = DeflateTables.distances.code(of: distance)
                distances.write(distanceCode, to: &output)
                DeflateTables.distances.writeExtra(of: distance, code: distanceCode, to: &output)
            }
        }
        literals.write(endOfBlock, to: &output)
    }

    /// How long each code is, which is all a reader needs; itself written in codes, with runs made short.
    private static func writeCodeLengths(
        _ literals: HuffmanEncoder, _ distances: HuffmanEncoder, to output: inout BitWriter
    ) {
        let literalLengths = literals.lengths.prefix(through: literals.lengths.lastIndex { $0 > 0 } ?? 256)
        // One distance code must be there, even if it is of no length because nothing repeats.
        let distanceLengths = distances.lengths.prefix(through: distances.lengths.lastIndex { $0 > 0 } ?? 0)
        let runs = runLengths(Array(literalLengths) + Array(distanceLengths))
        var counts = [Int](repeating: 0, count: 19)
        for run in runs { counts[run.symbol] += 1 }
        let codes = HuffmanEncoder(counts: counts, lengthMax: 7)
        let order = DeflateTables.codeLengthOrder
        let used = max(4, (order.lastIndex { codes.lengths[$0] > 0 } ?? 0) + 1)
        output.write(literalLengths.count - 257, bits: 5)
        output.write(distanceLengths.count - 1, bits: 5)
        output.write(used - 4, bits: 4)
        for symbol in order.prefix(used) { output.write(codes.lengths[symbol], bits: 3) }
        for run in runs {
            codes.write(run.symbol, to: &output)
            output.write(run.extra, bits: DeflateTables.runExtraBits(run.symbol))
        }
    }

    private static func runLengths(_ lengths: [Int]) -> [(symbol: Int, extra: Int)] {
        var runs: [(symbol: Int, extra: Int)] = []
        var position = 0
        while position < lengths.count {
            let value = lengths[position]
            let run = lengths[position...].prefix { $0 == value }.count
            switch (value, run) {
            case (0, 11...): runs.append((18, min(run, 138) - 11)); position += min(run, 138)
            case (0, 3...): runs.append((17, run - 3)); position += run
            case (_, 4...) where value > 0:
                let repeated = min(run - 1, 6)
                runs.append((value, 0))
                runs.append((16, repeated - 3))
                position += 1 + repeated
            default: runs.append((value, 0)); position += 1
            }
        }
        return runs
    }
}

/// Finds what was there before: by the first three bytes, the nearest places first.
private struct RepetitionFinder {
    private static let chainBits = 15
    private let data: [UInt8]
    private var newest = [Int32](repeating: -1, count: 1 << chainBits)
    private var before: [Int32]

    init(_ data: [UInt8]) {
        self.data = data
        before = [Int32](repeating: -1, count: data.count)
    }

    private func chain(at position: Int) -> Int {
        let bytes = UInt32(data[position]) | UInt32(data[position + 1]) << 8 | UInt32(data[position + 2]) << 16
        return Int((bytes &* 0x9e37_79b1) >> UInt32(32 - Self.chainBits))
    }

    mutating func remember(_ position: Int) {
        guard position + Deflate.matchBytes.lowerBound <= data.count else { return }
        let chain = chain(at: position)
        before[position] = newest[chain]
        newest[chain] = Int32(position)
    }

    func longest(at position: Int, placesTried: Int) -> (length: Int, distance: Int)? {
        let lengthMax = min(Deflate.matchBytes.upperBound, data.count - position)
        guard lengthMax >= Deflate.matchBytes.lowerBound else { return nil }
        var best: (length: Int, distance: Int)?
        var place = Int(newest[chain(at: position)])
        for _ in 0..<placesTried {
            guard place >= 0, position - place <= Deflate.windowBytes else { break }
            var length = 0
            while length < lengthMax, data[place + length] == data[position + length] { length += 1 }
            if length > best?.length ?? Deflate.matchBytes.lowerBound - 1 { best = (length, position - place) }
            if length == lengthMax { break }
            place = Int(before[place])
        }
        return best
    }
}
