import Core
import HTTP
import SigV4
import Testing

/// Requests and signatures as https://docs.aws.amazon.com/AmazonS3/latest/API/RESTAuthentication.html prints them.
private let published: [(name: String, head: RequestHead, resource: String, signature: String)] = [
    (
        "GET object", request("GET", "/photos/puppy.jpg", "19:36:42"), "/johnsmith/photos/puppy.jpg",
        "bWq2s1WEIj+Ydj0vQ697zp+IXMU="
    ),
    (
        "PUT object", request("PUT", "/photos/puppy.jpg", "21:15:45", [("Content-Type", "image/jpeg")]),
        "/johnsmith/photos/puppy.jpg", "MyyxeRY7whkBe+bq8fHCL/2kKUg="
    ),
    ("GET list", request("GET", "/?acl", "19:44:46"), "/johnsmith/", "c2WLPFtWHVgbEmeEG93a4cG37dM="),
]

private func request(
    _ method: String, _ target: String, _ time: String, _ more: [(String, String)] = []
) -> RequestHead {
    var headers: Headers = ["Host": "johnsmith.s3.amazonaws.com", "Date": "Tue, 27 Mar 2007 \(time) +0000"]
    for (name, value) in more { headers.add(name, value) }
    return RequestHead(method: method, target: target, headers: headers)
}

struct SignatureVersion2Tests {
    private static let now = Timestamp(basic: "20070327T200000Z")!

    private static func verify(_ head: RequestHead, _ resource: String, _ signature: String) throws {
        let header = "AWS \(exampleCredential.accessKey):\(signature)"
        let query = QueryString.parse(head.query, plusIsSpace: true) ?? []
        let claim = try #require(try SignatureVersion2(authorization: header, query: query))
        let date = Timestamp(httpDate: (head.headers["date"] ?? "").replacing("+0000", with: "GMT"))
        try claim.verify(head, resource: resource, now: date ?? now) { _ in exampleCredential }
    }

    @Test(arguments: published)
    func `published signatures are right, and others wrong`(
        name: String, head: RequestHead, resource: String, signature: String
    ) throws {
        try Self.verify(head, resource, signature)
        #expect(throws: SignatureFailure.self) { try Self.verify(head, resource + "x", signature) }
    }

    @Test func `other headers are not of this version, and broken ones are refused`() throws {
        #expect(try SignatureVersion2(authorization: "AWS4-HMAC-SHA256 Credential=a", query: []) == nil)
        for header in ["AWS", "AWS ", "AWS a", "AWS a:", "AWS :b", "AWS a:b:c"] {
            #expect(throws: SignatureFailure.malformedVersion2) {
                try SignatureVersion2(authorization: header, query: [])
            }
        }
        #expect(throws: SignatureFailure.severalMechanisms) {
            try SignatureVersion2(authorization: "AWS a:b", query: [("Signature", "x")])
        }
    }
}
