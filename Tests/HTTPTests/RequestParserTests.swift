import Core
import HTTP
import Testing

/// What a parser says about some bytes, in words; pieces of a body that follow each other count as one.
func narrate(_ bytes: [UInt8], limits: MessageLimits = MessageLimits(), cuts: [Int] = []) -> [String] {
    var parser = RequestParser(limits: limits)
    var story: [String] = []
    var body: [UInt8]?
    var pending: [UInt8] = []
    var start = 0
    for cut in cuts + [bytes.count] {
        pending += bytes[start..<cut]
        start = cut
        var offset = 0
        var isHungry = false
        while !isHungry {
            let event = pending.withUnsafeBytes { buffer -> (String?, isHungry: Bool) in
                switch parser.next(in: buffer, from: &offset) {
                case .needsMore: return (nil, true)
                case .head(let head, let framing): return (describe(head, framing), false)
                case .body(let piece):
                    body = (body ?? []) + Array(piece)
                    return (nil, false)
                case .end: return ("end", false)
                case .failed(let failure): return ("! \(failure.status) \(failure.reason)", true)
                }
            }
            isHungry = event.isHungry
            guard let line = event.0 else { continue }
            if let content = body { story.append("body \(String(decoding: content, as: UTF8.self))") }
            body = nil
            story.append(line)
            if line.hasPrefix("! ") { return story }
        }
        pending.removeFirst(offset)
    }
    if let content = body { story.append("body \(String(decoding: content, as: UTF8.self))") }
    return story
}

private func describe(_ head: RequestHead, _ framing: RequestFraming) -> String {
    var words = ["\(head.method) \(head.target)"]
    words += head.headers.fields.map { "\($0.name)=\($0.value)" }
    if !framing.keepsAlive { words.append("closes") }
    if framing.expectsContinue { words.append("expects") }
    return words.joined(separator: " ")
}

@Suite struct RequestParserTests {
    /// Expectations follow RFC 9112.
    static let understood: [(String, String, [String])] = [
        ("the least", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", ["GET / host=a", "end"]),
        ("1.0 without host", "GET / HTTP/1.0\r\n\r\n", ["GET / closes", "end"]),
        (
            "1.0 that stays", "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n",
            ["GET / connection=Keep-Alive", "end"]
        ),
        (
            "close among options", "GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n\r\n",
            ["GET / host=a connection=x, Close closes", "end"]
        ),
        ("white space around a value", "GET / HTTP/1.1\r\nHost: \t a b \t\r\n\r\n", ["GET / host=a b", "end"]),
        ("an empty value", "GET / HTTP/1.1\r\nHost:\r\n\r\n", ["GET / host=", "end"]),
        ("UTF-8 in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: é\r\n\r\n", ["GET / host=a x=é", "end"]),
        (
            "a long shared name", "GET / HTTP/1.1\r\nHost: a\r\nX-Amz-Content-SHA256: b\r\n\r\n",
            ["GET / host=a x-amz-content-sha256=b", "end"]
        ),
        ("query", "GET /a?b=%20&c HTTP/1.1\r\nHost: a\r\n\r\n", ["GET /a?b=%20&c host=a", "end"]),
        ("absolute target", "GET http://h:1/p?q HTTP/1.1\r\nHost: x\r\n\r\n", ["GET /p?q host=h:1", "end"]),
        ("absolute target without path", "GET http://h?q HTTP/1.1\r\n\r\n", ["GET /?q host=h", "end"]),
        ("asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", ["OPTIONS * host=a", "end"]),
        ("empty lines in front", "\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", ["GET / host=a", "end"]),
        (
            "length", "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc",
            ["PUT / host=a content-length=3", "body abc", "end"]
        ),
        (
            "equal lengths", "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na",
            ["PUT / host=a content-length=1 content-length=1", "body a", "end"]
        ),
        (
            "chunks",
            "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n",
            ["PUT / host=a transfer-encoding=Chunked", "body abc0123456789", "end"]
        ),
        (
            "trailers", "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n000\r\nx: y\r\nz:\r\n\r\n",
            ["PUT / host=a transfer-encoding=chunked", "end"]
        ),
        (
            "expectation", "PUT / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\nContent-Length: 1\r\n\r\n",
            ["PUT / host=a expect=100-Continue content-length=1 expects"]
        ),
        (
            "another expectation", "PUT / HTTP/1.1\r\nHost: a\r\nExpect: 200\r\n\r\n",
            ["PUT / host=a expect=200", "end"]
        ),
        (
            "two in a row", "GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n",
            ["GET /1 host=a", "end", "GET /2 host=a", "end"]
        ),
        ("a start only", "GET / HTTP/1.1\r\nHo", []),
    ]

    static let refused: [(String, String, Int)] = [
        ("words", "hello\r\n\r\n", 400),
        ("TLS", "\u{16}\u{03}\u{01}", 400),
        ("a space in front", " GET / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("no target", "GET HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("no version", "GET /\r\n\r\n", 400),
        ("lower-case version", "GET / http/1.1\r\nHost: a\r\n\r\n", 400),
        ("a later version", "GET / HTTP/1.2\r\nHost: a\r\n\r\n", 505),
        ("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
        ("a relative target", "GET a HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("an asterisk for GET", "GET * HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("a proxy's CONNECT", "CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("no authority", "GET http:///a HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("a control character in the target", "GET /\u{1} HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        ("line feed alone", "GET / HTTP/1.1\nHost: a\n\n", 400),
        ("line feed alone, later", "GET / HTTP/1.1\r\nHost: a\n\r\n", 400),
        ("carriage return inside", "GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n", 400),
        ("empty lines for ever", "\r\n\r\n\r\n\r\n\r\n", 400),
        ("no host", "GET / HTTP/1.1\r\n\r\n", 400),
        ("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400),
        ("space before the colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
        ("no colon", "GET / HTTP/1.1\r\nHost\r\n\r\n", 400),
        ("no name", "GET / HTTP/1.1\r\n: a\r\n\r\n", 400),
        ("a folded header", "GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n", 400),
        ("NUL in a value", "GET / HTTP/1.1\r\nHost: a\u{0}\r\n\r\n", 400),
        ("a word as length", "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n", 400),
        ("a sign before a length", "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\n", 400),
        ("an empty length", "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\n", 400),
        ("a length beyond numbers", "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999999999999999\r\n\r\n", 400),
        ("lengths that differ", "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
        (
            "length and coding",
            "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400
        ),
        ("another coding", "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 501),
        (
            "coding twice",
            "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n", 501
        ),
        ("coding in 1.0", "PUT / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        ("no chunk size", chunked("\r\n"), 400),
        ("a word as chunk size", chunked("xyz\r\n"), 400),
        ("a chunk size beyond numbers", chunked("1000000000000000\r\n"), 400),
        ("a chunk longer than its size", chunked("1\r\nabc\r\n"), 400),
        ("a chunk header without end", chunked(String(repeating: "0", count: 1024)), 400),
        ("a chunk line with LF alone", chunked("1\na\n"), 400),
        ("trailers without end", chunked("0\r\n" + String(repeating: "a: b\r\n", count: 2000)), 400),
        ("a trailer without name", chunked("0\r\n: b\r\n\r\n"), 400),
    ]

    private static func chunked(_ body: String) -> String {
        "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + body
    }

    @Test(arguments: understood)
    func `reads what is right, however it is cut`(name: String, text: String, expected: [String]) {
        let bytes = Array(text.utf8)
        #expect(narrate(bytes) == expected)
        #expect(narrate(bytes, cuts: Array(0..<bytes.count)) == expected)
    }

    @Test(arguments: refused)
    func `refuses what is wrong, however it is cut`(name: String, text: String, status: Int) {
        let bytes = Array(text.utf8)
        let story = narrate(bytes)
        #expect(story.last?.hasPrefix("! \(status) ") == true, "\(story)")
        #expect(narrate(bytes, cuts: Array(0..<bytes.count)) == story)
    }

    /// One byte more than a limit allows is refused; the limit itself is not.
    @Test func `limits hold to the byte`() {
        var limits = MessageLimits()
        limits.headBytesMax = 400
        limits.targetBytesMax = 100
        limits.headerCountMax = 5
        func status(target: Int = 1, headers: Int = 1, pad: Int = 0) -> String? {
            var text =
                "GET /\(String(repeating: "a", count: target - 1)) HTTP/1.1\r\nHost: \(String(repeating: "b", count: pad))\r\n"
            for _ in 1..<headers { text += "x: y\r\n" }
            let bytes = Array((text + "\r\n").utf8)
            let story = narrate(bytes, limits: limits)
            #expect(story == narrate(bytes, limits: limits, cuts: Array(0..<bytes.count)))
            return story.last.map { String($0.replacing("! ", with: "").prefix(3)) }
        }
        #expect(status(target: 100) == "end")
        #expect(status(target: 101) == "414")
        #expect(status(target: 1000) == "414")
        #expect(status(headers: 5) == "end")
        #expect(status(headers: 6) == "431")
        // 16 + 6 + 2 + 2 bytes stand around the padding.
        #expect(status(pad: 400 - 26) == "end")
        #expect(status(pad: 400 - 25) == "431")
        #expect(status(pad: 4000) == "431")
    }

    @Test func `a header value that is not UTF-8 is read byte by byte`() {
        let bytes = Array("GET / HTTP/1.1\r\nHost: a\r\nX: ".utf8) + [0xE9] + Array("\r\n\r\n".utf8)
        #expect(narrate(bytes) == ["GET / host=a x=é", "end"])
    }

    /// Requests with random damage are understood or refused, never a crash, and alike for every cut.
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `damaged requests are read or refused, however they are cut`(seed: UInt64) {
        var chance = Randomness(seed: seed)
        let seeds = (Self.understood.map(\.1) + Self.refused.map(\.1)).map { Array($0.utf8) }
        let words = [
            "\r\n", "\n", ":", " ", "Content-Length: 5\r\n", "0\r\n\r\n", "HTTP/1.1", "\u{0}", ";", "ffffffff",
        ]
        .map { Array($0.utf8) }
        for _ in 0..<1500 {
            var bytes = seeds.randomElement(using: &chance)!
            for _ in 0..<Int.random(in: 1...4, using: &chance) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &chance)
                switch Int.random(in: 0...4, using: &chance) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
                case 1: bytes.insert(contentsOf: words.randomElement(using: &chance)!, at: place)
                case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...8, using: &chance)))
                case 3: bytes += seeds.randomElement(using: &chance)!
                default: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
                }
            }
            let cuts = (0..<Int.random(in: 1...6, using: &chance)).map { _ in
                Int.random(in: 0...bytes.count, using: &chance)
            }
            let story = narrate(bytes)
            #expect(story == narrate(bytes, cuts: cuts.sorted()))
            for line in story where line.hasPrefix("! ") {
                #expect((400...599).contains(Int(line.dropFirst(2).prefix(3)) ?? 0))
            }
        }
    }
}
