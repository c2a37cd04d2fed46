import Core
import Testing

/// RFC 4648, section 10, and the bytes whose text uses the last two characters of the alphabet.
private let base64: [(bytes: [UInt8], text: String)] = [
    ([], ""), (Array("f".utf8), "Zg=="), (Array("fo".utf8), "Zm8="), (Array("foo".utf8), "Zm9v"),
    (Array("foob".utf8), "Zm9vYg=="), (Array("fooba".utf8), "Zm9vYmE="), (Array("foobar".utf8), "Zm9vYmFy"),
    ([0xfb, 0xef, 0xff], "++//"),
]

@Test
func `base64 is that of RFC 4648 both ways`() {
    for (bytes, text) in base64 {
        #expect(Base64.encode(bytes) == text)
        #expect(Base64.decode(text) == bytes)
    }
    var chance = Randomness(seed: 1)
    for size in 0..<100 {
        let bytes = chance.bytes(size)
        #expect(Base64.decode(Base64.encode(bytes)) == bytes)
        #expect(Hex.decode(Hex.encode(bytes)) == bytes)
    }
}

@Test(arguments: [
    "Z", "Zg", "Zg=", "Zh==", "Zm9=", "Zg==Zg==", "====", "Z===", "Zm9v\n", "Zm-v", "Zm 9", "=Zg=", "Zé==",
])
func `text that is not strict base64 is refused`(text: String) {
    #expect(Base64.decode(text) == nil)
}

@Test
func `hexadecimal is lower-case out, any case in`() {
    #expect(Hex.encode([0x00, 0x9a, 0xff]) == "009aff")
    #expect(Hex.decode("009aFf") == [0x00, 0x9a, 0xff])
    #expect(Hex.decode("") == [])
    for bad in ["0", "0g", "g0", "0x", " 0", "００"] { #expect(Hex.decode(bad) == nil, "\(bad)") }
}

@Test
func `percent encoding is AWS's`() {
    let all = "AZaz09-._~ /+*%&=?#é€😀"
    #expect(PercentEncoding.encode(all) == "AZaz09-._~%20%2F%2B%2A%25%26%3D%3F%23%C3%A9%E2%82%AC%F0%9F%98%80")
    #expect(PercentEncoding.encode("a/b c", keepingSlash: true) == "a/b%20c")
    #expect(PercentEncoding.decode(PercentEncoding.encode(all)) == all)
    #expect(PercentEncoding.decode("%c3%A9") == "é")
    #expect(PercentEncoding.decode("a+b%2B") == "a+b+")
    #expect(PercentEncoding.decode("a+b%2B", plusIsSpace: true) == "a b+")
    for bad in ["%", "a%2", "%zz", "%é0", "%C3", "%FF"] { #expect(PercentEncoding.decode(bad) == nil, "\(bad)") }
}

@Test
func `a query keeps order, repeats, empty values and missing ones`() throws {
    let items = try #require(QueryString.parse("uploads&a=1&b=&a=x%3Dy=z&&%20=+"))
    #expect(items.map(\.name) == ["uploads", "a", "b", "a", " "])
    #expect(items.map(\.value) == [nil, "1", "", "x=y=z", "+"])
    #expect(QueryString.parse("a=+", plusIsSpace: true)?.first?.value == " ")
    #expect(QueryString.parse("")?.isEmpty == true)
    // A combining accent after a separator is one character with it, and still a byte of its own.
    #expect(QueryString.parse("a=1&\u{301}b=\u{301}2")?.map(\.name) == ["a", "\u{301}b"])
    #expect(QueryString.parse("a=%") == nil)
    #expect(QueryString.parse("%FF=1") == nil)
}
