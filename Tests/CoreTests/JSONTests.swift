import Core
import Testing

@Test
func `a document is read into values and written back`() throws {
    let text = #"{"z":[1,-0.50,1e400,true,false,null],"a":{"":"x"},"t":"\"\\\/\b\f\n\r\té\u00e9\ud83d\ude00"}"#
    let value = try JSONValue(parsing: text)
    #expect(value["z"]?.array?.count == 6)
    #expect(value["z"]?[0]?.int == 1)
    #expect(value["z"]?[1] == .number("-0.50"))
    #expect(value["z"]?[2] == .number("1e400"))
    #expect(value["z"]?[3]?.bool == true)
    #expect(value["z"]?[5]?.isNull == true)
    #expect(value["z"]?[6] == nil)
    #expect(value["a"]?[""]?.string == "x")
    #expect(value["t"]?.string == "\"\\/\u{8}\u{c}\n\r\téé😀")
    #expect(
        value.text() == #"{"z":[1,-0.50,1e400,true,false,null],"a":{"":"x"},"t":"\"\\/\b\f\n\r\téé😀"}"#)
    #expect(try JSONValue(parsing: value.text(pretty: true)) == value)
}

@Test
func `literals, numbers and order behave`() throws {
    let value: JSONValue = ["n": 1, "d": 1.5, "s": "x\u{1}", "b": true, "l": [.null, []], "o": [:]]
    #expect(value.text() == #"{"n":1,"d":1.5,"s":"x\u0001","b":true,"l":[null,[]],"o":{}}"#)
    #expect(JSONValue(["a": 1, "l": [2]]).text(pretty: true) == "{\n  \"a\": 1,\n  \"l\": [\n    2\n  ]\n}")
    #expect(["a": 1, "b": 2] as JSONValue == ["b": 2, "a": 1])
    #expect([1, 2] as JSONValue != [2, 1])
    #expect(try JSONValue(parsing: #"{"a":1,"b":2,"a":3}"#).text() == #"{"b":2,"a":3}"#)
    #expect(JSONValue.number("3e2").int == 300)
    #expect(JSONValue.number("3.5").int == nil)
    #expect(JSONValue.number("99999999999999999999").int == nil)
    #expect(JSONValue(2.0).text() == "2")
    #expect(JSONValue(Double.infinity) == .null)
    var object: JSONObject = ["a": 1, "b": 2]
    object["a"] = 3
    object["c"] = 4
    object["b"] = nil
    #expect(JSONValue(object).text() == #"{"a":3,"c":4}"#)
}

/// What is wrong with a text: the reason, the offset and the line.
private let badJSON: [(text: String, reason: JSONError.Reason, offset: Int, line: Int)] = [
    ("", .endOfInput, 0, 1), ("  ", .endOfInput, 2, 1), ("[1,\n2", .endOfInput, 5, 2), ("{\"a\"", .endOfInput, 4, 1),
    ("\"a", .endOfInput, 2, 1), ("tru", .endOfInput, 3, 1), ("nul1", .expectedValue, 3, 1),
    ("[1,]", .expectedValue, 3, 1), ("[1 2]", .expectedCommaOrBracket, 3, 1),
    ("{\"a\":1 2}", .expectedCommaOrBrace, 7, 1),
    ("{a:1}", .expectedName, 1, 1), ("{\"a\":1,}", .expectedName, 7, 1), ("{\"a\" 1}", .expectedColon, 5, 1),
    ("\n\n1 2", .trailingBytes, 4, 3), ("01", .trailingBytes, 1, 1), ("-", .endOfInput, 1, 1),
    ("[-]", .badNumber, 2, 1), ("[1.]", .badNumber, 3, 1), ("[1e+]", .badNumber, 4, 1), ("+1", .expectedValue, 0, 1),
    ("\"\\x\"", .badEscape, 2, 1), ("\"\\u12g4\"", .badEscape, 5, 1), ("\"a\nb\"", .controlCharacter, 2, 1),
    ("NaN", .expectedValue, 0, 1), ("'a'", .expectedValue, 0, 1), ("\u{feff}1", .expectedValue, 0, 1),
]

@Test(arguments: badJSON.indices)
func `what is not JSON is refused at its place`(index: Int) {
    let (text, reason, offset, line) = badJSON[index]
    do {
        let value = try JSONValue(parsing: text)
        Issue.record("\(text) was read as \(value)")
    } catch {
        #expect((error.reason, error.offset, error.line) == (reason, offset, line), "\(text)")
    }
}

@Test
func `strings must be UTF-8, and half a surrogate pair becomes a replacement character`() throws {
    for bad: [UInt8] in [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0xaf]] {
        for before in ["", "\\n"] {
            let bytes = Array("\"\(before)".utf8) + bad + Array("\"".utf8)
            #expect(throws: JSONError(reason: .badUTF8, offset: 1, line: 1)) { try JSONValue(parsing: bytes) }
        }
    }
    for (text, value) in [
        (#""\ud83dx""#, "\u{fffd}x"), (#""\ude00""#, "\u{fffd}"), (#""\ud83d\u0041""#, "\u{fffd}A"),
        (#""\ud83d\ud83d\ude00""#, "\u{fffd}😀"), (#""\u0000""#, "\0"),
    ] {
        #expect(try JSONValue(parsing: text).string == value)
    }
}

@Test
func `nesting is bounded`() throws {
    let most = JSONValue.depthMax
    func nested(_ depth: Int) -> String {
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try JSONValue(parsing: nested(most))
    #expect(throws: JSONError(reason: .tooDeep, offset: most, line: 1)) { try JSONValue(parsing: nested(most + 1)) }
    #expect(throws: JSONError.self) { try JSONValue(parsing: String(repeating: "{\"a\":", count: 1_000_000)) }
}

@Test
func `damaged JSON gives a value or an error, never a crash`() {
    var chance = Randomness(seed: 2026)
    let seed = Array(#"{"a":[1,-2.5e3,"x\u00e9\ud83d\ude00\n",true,null,{"b":{}}],"é":"€"}"#.utf8)
    var read = 0
    for _ in 0..<5_000 {
        let bytes = damaged(seed, &chance)
        guard let value = try? JSONValue(parsing: bytes) else { continue }
        read += 1
        #expect((try? JSONValue(parsing: value.bytes())) == value)
    }
    #expect(read > 0)
}

/// A copy with one to four bytes changed, dropped, doubled or swapped in from elsewhere.
func damaged(_ bytes: [UInt8], _ chance: inout Randomness) -> [UInt8] {
    var bytes = bytes
    for _ in 0...chance.next() % 4 where !bytes.isEmpty {
        let index = Int(chance.next() % UInt64(bytes.count))
        switch chance.next() % 5 {
        case 0: bytes[index] = UInt8(truncatingIfNeeded: chance.next())
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(bytes[Int(chance.next() % UInt64(bytes.count))], at: index)
        case 3: bytes.removeSubrange(index...)
        default:
            let length = min(Int(chance.next() % 12), bytes.count - index)
            bytes.insert(contentsOf: bytes[index..<index + length], at: Int(chance.next() % UInt64(bytes.count)))
        }
    }
    return bytes
}
