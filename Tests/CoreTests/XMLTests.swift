import Core
import Testing

@Test
func `a document is read without prefixes, comments and instructions`() throws {
    let root = try XMLElement(
        parsing: """
            \u{feff}<?xml version="1.0" encoding="UTF-8"?>
            <!-- before --><a:Delete xmlns:a="urn:x" xmlns='urn:y' a:kind="one &amp;\ttwo&#x41;" other = 'say "hi"'>
            <Object><Key>a&lt;b&gt;&amp;&quot;&apos;&#233;&#x1F600;&#1;</Key><!-- in -- --><VersionId/></Object>
            <Object><Key><![CDATA[<&]]]> tail]]</Key></Object>text<?pi ?></a:Delete>
            <!-- after -->
            """)
    #expect(root.name == "Delete")
    #expect(root.attributes.map(\.name) == ["xmlns", "kind", "other"])
    #expect(root.attribute("kind") == "one & twoA")
    #expect(root.attribute("other") == "say \"hi\"")
    #expect(root.all("Object").count == 2)
    #expect(root["Object"]?["Key"]?.text == "a<b>&\"'é😀\u{1}")
    #expect(root["Object"]?["VersionId"]?.text == "")
    #expect(root.children[1]["Key"]?.text == "<&] tail]]")
    #expect(root.text.filter { $0 != "\n" } == "text")
    #expect(try XMLElement(parsing: "<a>1\r\n2\r3&#13;</a>").text == "1\n2\n3\r")
}

private let badXML: [(text: String, reason: XMLError.Reason, offset: Int)] = [
    ("", .endOfInput, 0), ("  ", .endOfInput, 2), ("text", .noRoot, 0), ("<", .endOfInput, 1), ("<1/>", .badName, 1),
    ("<a", .endOfInput, 2), ("<a>", .endOfInput, 3), ("<a><b></a></b>", .wrongEndTag, 6), ("<a></a", .endOfInput, 6),
    ("<a></b>", .wrongEndTag, 3), ("<p:a></a>", .wrongEndTag, 5), ("<a></a b>", .badTag, 7),
    ("<a b></a>", .badAttribute, 4),
    ("<a b=c/>", .badAttribute, 5), ("<a b='c/>", .endOfInput, 9), ("<a b='<'/>", .badCharacter, 6),
    ("<a b=''c=''/>", .badTag, 7), ("<a b='' b=''/>", .repeatedAttribute, 8), ("<a/><b/>", .trailingContent, 4),
    ("<a/>x", .trailingContent, 4), ("<a>&nbsp;</a>", .badEntity, 3), ("<a>&</a>", .badEntity, 3),
    ("<a>&#0;</a>", .badEntity, 3), ("<a>&#xD800;</a>", .badEntity, 3), ("<a>&#+1;</a>", .badEntity, 3),
    ("<a>&#x110000;</a>", .badEntity, 3), ("<a>\u{1}</a>", .badCharacter, 3), ("<a><!-- </a>", .endOfInput, 7),
    ("<a><![CDATA[</a>", .endOfInput, 12), ("<a:/>", .badName, 3), ("<a:1/>", .badName, 3), ("<?xml", .endOfInput, 2),
    ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", .doctype, 0), ("<a><!DOCTYPE b></a>", .doctype, 3),
    ("<a><!ELEMENT b></a>", .badName, 4),
]

@Test(arguments: badXML.indices)
func `what is not XML is refused at its place`(index: Int) {
    let (text, reason, offset) = badXML[index]
    #expect(throws: XMLError(reason: reason, offset: offset), "\(text)") { try XMLElement(parsing: text) }
}

@Test
func `size, depth, number of elements and encoding are bounded`() throws {
    func nested(_ depth: Int) -> String {
        String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    _ = try XMLElement(parsing: nested(XMLElement.depthMax))
    #expect(throws: XMLError(reason: .tooDeep, offset: 3 * XMLElement.depthMax)) {
        try XMLElement(parsing: nested(XMLElement.depthMax + 1))
    }
    func wide(_ count: Int) -> String { "<a>" + String(repeating: "<b/>", count: count) + "</a>" }
    #expect(
        try XMLElement(parsing: wide(XMLElement.elementCountMax - 1)).children.count == XMLElement.elementCountMax - 1)
    #expect(throws: XMLError(reason: .tooManyElements, offset: 3 + 4 * (XMLElement.elementCountMax - 1))) {
        try XMLElement(parsing: wide(XMLElement.elementCountMax))
    }
    #expect(throws: XMLError(reason: .tooLarge, offset: XMLElement.sizeBytesMax)) {
        try XMLElement(parsing: [UInt8](repeating: 0x20, count: XMLElement.sizeBytesMax + 1))
    }
    #expect(throws: XMLError(reason: .badUTF8, offset: 3)) {
        try XMLElement(parsing: Array("<a>".utf8) + [0xff] + Array("</a>".utf8))
    }
    #expect(throws: XMLError(reason: .badUTF8, offset: 1)) {
        try XMLElement(parsing: Array("<a".utf8) + [0xff] + Array("/>".utf8))
    }
}

@Test
func `the writer escapes as S3 does, and the reader reads it back`() throws {
    var writer = XMLWriter()
    writer.open("ListBucketResult", attributes: [("xmlns", "http://s3.amazonaws.com/doc/2006-03-01/"), ("x", "\"\n")])
    writer.element("Key", "a&b<c>\"d'\r\n\t\u{2}é")
    writer.element("Prefix", "")
    writer.element("Marker", nil as String?)
    writer.element("Size", 12)
    writer.element("IsTruncated", false)
    writer.element("Owner") { $0.element("ID", "1") }
    writer.close()
    let text = String(decoding: writer.bytes, as: UTF8.self)
    #expect(
        text == """
            <?xml version="1.0" encoding="UTF-8"?>
            <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/" x="&quot;&#10;"><Key>a&amp;b&lt;c&gt;\
            &quot;d'&#13;\n\t&#x2;é</Key><Prefix></Prefix><Size>12</Size><IsTruncated>false</IsTruncated>\
            <Owner><ID>1</ID></Owner></ListBucketResult>
            """)
    let root = try XMLElement(parsing: writer.bytes)
    #expect(root["Key"]?.text == "a&b<c>\"d'\r\n\t\u{2}é")
    #expect(root.attribute("x") == "\"\n")
}

@Test
func `damaged XML gives an element or an error, never a crash`() throws {
    var chance = Randomness(seed: 2026)
    let seed = Array(
        "<?xml version=\"1.0\"?><!-- c --><D xmlns=\"u\" p:q='1'><O><K>a&amp;&#x41;é</K></O><![CDATA[x]]><E/></D>".utf8)
    var read = 0
    for _ in 0..<5_000 {
        guard let element = try? XMLElement(parsing: damaged(seed, &chance)) else { continue }
        read += 1
        var writer = XMLWriter()
        writer.element(element)
        let again = try XMLElement(parsing: writer.bytes)
        #expect(
            again.name == element.name && again.children.count == element.children.count && again.text == element.text)
    }
    #expect(read > 0)
}
