@testable import AWSClientRuntime
import Core
import Foundation
import Testing

@Suite struct WireTests {
    @Test func `A shape survives XML and JSON`() throws {
        let xml = try XMLBody.decode(XMLBody.encode("Thing", Thing.full.node(.plain), namespace: nil))
        #expect(xml.name == "Thing")
        #expect(try Thing.read(xml.node, .plain) == .full)
        #expect(try Thing.read(JSONBody.decode(JSONBody.encode(Thing.full.node(.plain))), .plain) == .full)
        #expect(try Thing.read(.fields([]), .plain) == Thing())
    }

    /// The forms that Smithy's specification gives for each protocol.
    @Test func `Bodies have the form of their protocol`() {
        var thing = Thing(count: 2, tags: ["x"], flat: ["p", "q"], map: ["k": "v"])
        thing.when = Date(timeIntervalSince1970: 1.5)
        let node = thing.node(.plain)
        #expect(
            String(decoding: XMLBody.encode("Thing", node, namespace: "http://n/"), as: UTF8.self)
                == "<Thing xmlns=\"http://n/\"><Count>2</Count><When>1970-01-01T00:00:01.500Z</When>"
                + "<Tags><Tag>x</Tag></Tags><Flat>p</Flat><Flat>q</Flat>"
                + "<Map><entry><key>k</key><value>v</value></entry></Map><Zero>0</Zero></Thing>")
        #expect(
            String(decoding: JSONBody.encode(node), as: UTF8.self)
                == #"{"Count":2,"When":1.5,"Tags":["x"],"Flat":["p","q"],"Map":{"k":"v"},"Zero":0}"#)
        #expect(
            String(decoding: QueryBody.encode(action: "Do", version: "2010-05-08", node), as: UTF8.self)
                == "Action=Do&Version=2010-05-08&Count=2&When=1970-01-01T00%3A00%3A01.500Z&Tags.Tag.1=x"
                + "&Flat.1=p&Flat.2=q&Map.entry.1.key=k&Map.entry.1.value=v&Zero=0")
    }

    @Test(arguments: [
        ("<T><Count>many</Count></T>", "Count: \"many\" is not a whole number"),
        ("<T><Bytes>!</Bytes></T>", "Bytes: \"!\" is not bytes in base64"),
        ("<T><IsOn>yes</IsOn></T>", "IsOn: \"yes\" is not true or false"),
        ("<T><When>soon</When></T>", "When: \"soon\" is not a time"),
    ]) func `A member of another kind is refused by name`(xml: String, problem: String) throws {
        let node = try XMLBody.decode(Array(xml.utf8)).node
        let error = #expect(throws: WireError.self) { try Thing.read(node, .plain) }
        #expect(error?.description == problem)
    }

    @Test(arguments: [
        (Form.Time.http, "Sun, 09 Sep 2001 01:46:40 GMT"), (.iso8601, "2001-09-09T01:46:40Z"), (.epoch, "1000000000"),
    ]) func `Times have three formats`(format: Form.Time, text: String) throws {
        #expect(Node.text(of: Timestamp(seconds: 1_000_000_000), format) == text)
        #expect(try Date.read(.text(text), .plain) == Date(timeIntervalSince1970: 1_000_000_000))
    }
}
