import Core
import Crypto
import Foundation
import HTTP
import SigV4
import Testing

/// A request that botocore signed; `Vectors/make.py` writes the table.
private struct Case {
    let name: String
    let credential: Credential
    let region: String
    let service: String
    let given: RequestHead
    let sent: RequestHead
    let body: [UInt8]
    let expiresSeconds: Int?

    init(_ json: JSONValue) throws {
        func text(_ name: String) throws -> String { try #require(json[name]?.string, "\(name)") }
        func headers(_ name: String) throws -> Headers {
            Headers(try #require(json[name]?.array).map { ($0[0]?.string ?? "", $0[1]?.string ?? "") })
        }
        name = try text("name")
        credential = Credential(
            accessKey: try text("accessKey"), secret: try text("secret"), sessionToken: json["token"]?.string)
        region = try text("region")
        service = try text("service")
        given = RequestHead(method: try text("method"), target: try text("givenTarget"), headers: try headers("given"))
        sent = RequestHead(method: try text("method"), target: try text("target"), headers: try headers("sent"))
        body = Array(try text("body").utf8)
        expiresSeconds = json["expires"]?.int
    }
}

@Test
func `botocore and we sign alike`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors/botocore.json")
    let table = try JSONValue(parsing: [UInt8](Data(contentsOf: path)))
    let instant = try #require(Timestamp(basic: table["date"]?.string ?? ""))
    let cases = try #require(table["cases"]?.array).map { try Case($0) }
    #expect(cases.count > 50)
    var verifier = SigV4Verifier()
    for test in cases {
        let bodyHash = Hex.encode(SHA256.hash(test.body))
        let parsed = try #require(try ParsedAuthorization.parse(test.sent), "\(test.name)")
        #expect(throws: Never.self, "\(test.name)") {
            try verifier.verify(parsed, head: test.sent, payloadSHA256: bodyHash, now: instant) { _ in test.credential }
        }

        var signer = SigV4Signer(credential: test.credential, region: test.region, service: test.service)
        var ours = test.given
        if let expiresSeconds = test.expiresSeconds {
            ours.target = signer.presign(ours, expiresSeconds: expiresSeconds, at: instant)
        } else {
            signer.sign(&ours, payloadHash: bodyHash, at: instant)
        }
        let again = try #require(try ParsedAuthorization.parse(ours), "\(test.name)")
        #expect(again.signature == parsed.signature, "\(test.name)")
        #expect(again.signedHeaders == parsed.signedHeaders, "\(test.name)")

        let other = Credential(
            accessKey: test.credential.accessKey, secret: "other", sessionToken: test.credential.sessionToken)
        #expect(throws: SignatureFailure.self, "\(test.name)") {
            try verifier.verify(parsed, head: test.sent, payloadSHA256: bodyHash, now: instant) { _ in other }
        }
    }
}
