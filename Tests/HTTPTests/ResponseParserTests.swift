import Core
import HTTP
import Testing

/// What a parser says about some bytes, in words; pieces of a body that follow each other count as one.
private func narrate(_ bytes: [UInt8], cuts: [Int] = []) -> [String] {
    var parser = ResponseParser(answersHead: false)
    var story: [String] = []
    var body: [UInt8] = []
    var pending: [UInt8] = []
    var start = 0
    for cut in cuts + [bytes.count] {
        pending += bytes[start..<cut]
        start = cut
        var offset = 0
        var isHungry = false
        while !isHungry {
            let line = pending.withUnsafeBytes { buffer -> String? in
                do throws(ParseFailure) {
                    switch try parser.next(in: buffer, from: &offset) {
                    case .needsMore: isHungry = true
                    case .head(let head, let keepsAlive): return "\(head.status) \(head.headers.fields) \(keepsAlive)"
                    case .body(let piece): body += Array(piece)
                    case .end: return "end \(body)"
                    }
                    return nil
                } catch {
                    return "! \(error.reason) \(body)"
                }
            }
            guard let line else { continue }
            story.append(line)
            if line.hasPrefix("end") || line.hasPrefix("!") { return story }
        }
        pending.removeFirst(offset)
    }
    return story + ["open \(parser.mayEnd) \(body)"]
}

@Suite struct ResponseParserTests {
    /// Responses with random damage are understood or refused, never a crash, and alike for every cut.
    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `damaged responses are read or refused, however they are cut`(seed: UInt64) {
        var chance = Randomness(seed: seed)
        let seeds = HTTPClientTests.answers.map { Array($0.answer.utf8) }.filter { !$0.isEmpty }
        let words = ["\r\n", "\n", ":", " ", "Content-Length: 5\r\n", "0\r\n\r\n", "HTTP/1.1 100 C\r\n\r\n", "\u{0}"]
            .map { Array($0.utf8) }
        for _ in 0..<1500 {
            var bytes = seeds.randomElement(using: &chance)!
            for _ in 0..<Int.random(in: 0...3, using: &chance) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &chance)
                switch Int.random(in: 0...2, using: &chance) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
                case 1: bytes.insert(contentsOf: words.randomElement(using: &chance)!, at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...8, using: &chance)))
                }
            }
            let cuts = (0..<Int.random(in: 1...6, using: &chance)).map { _ in
                Int.random(in: 0...bytes.count, using: &chance)
            }
            let story = narrate(bytes)
            #expect(story == narrate(bytes, cuts: cuts.sorted()))
            #expect(story == narrate(bytes, cuts: Array(0..<bytes.count)))
        }
    }
}
