import Core
import ServiceKit
import Testing

@testable import MockS3

/// What a website answers once its objects may be read; here by their owner, since who may is decided elsewhere.
@Suite struct `Websites` {
    private static let site: Structure = [
        "IndexDocument": ["Suffix": "index.html"], "ErrorDocument": ["Key": "error.html"],
        "RoutingRules": [
            "RoutingRule": [
                "Condition": ["KeyPrefixEquals": "old/", "HttpErrorCodeReturnedEquals": "404"],
                "Redirect": ["ReplaceKeyPrefixWith": "new/", "HttpRedirectCode": "307"],
            ]
        ],
    ]

    private func cloud(errorDocument: Bool = true) throws -> TestCloud {
        let cloud = try TestCloud()
        try cloud.makeBucket()
        try cloud.run(PutBucketWebsite.self, ["Bucket": "bucket", "WebsiteConfiguration": .structure(Self.site)])
        try cloud.put("index.html", "home")
        try cloud.put("docs/index.html", "docs")
        try cloud.put("page", "wrong", ["WebsiteRedirectLocation": "/elsewhere"])
        if errorDocument { try cloud.put("error.html", "custom error") }
        return cloud
    }

    private func get(_ cloud: TestCloud, _ key: String, _ conditions: Structure = [:]) throws -> String {
        let request = WebsiteRequest(
            bucket: "bucket", key: key, method: "GET", region: nil, host: "bucket.s3-website.localhost", query: "",
            conditions: conditions)
        let call = Call(
            service: "s3", operation: "GetObject", caller: cloud.caller, region: cloud.region, requestID: "R",
            now: cloud.universe.clock.now, endpoint: "http://localhost:4566", universe: cloud.universe)
        switch try Website(request, call).answer() {
        case .object(let output, let headers):
            let text = String(decoding: try output.body?.bytes() ?? [], as: UTF8.self)
            let code = headers.first { $0.name == "x-amz-error-code" }?.value
            return "\(output.status ?? 200) \(text)\(code.map { " (\($0))" } ?? "")"
        case .redirect(let status, let location): return "\(status) to \(location)"
        case .page(let status, _, let headers):
            let location = headers.first { $0.name == "Location" }?.value
            return "\(status) page\(location.map { " to \($0)" } ?? "")"
        }
    }

    @Test(
        arguments: [
            ("", "200 home"), ("index.html", "200 home"), ("docs/", "200 docs"), ("docs", "302 page to /docs/"),
            ("none", "404 custom error (NoSuchKey)"), ("none/", "404 custom error (NoSuchKey)"),
            ("page", "301 to /elsewhere"), ("old/a b", "307 to http://bucket.s3-website.localhost/new/a%20b"),
        ])
    func `a path leads to a document, a redirect or the error document`(key: String, answer: String) throws {
        #expect(try get(cloud(), key) == answer)
    }

    @Test func `without its error document a website shows a page of S3's own`() throws {
        #expect(try get(cloud(errorDocument: false), "none") == "404 page")
    }

    @Test func `ranges and conditions hold as for any read`() throws {
        let cloud = try cloud()
        #expect(try get(cloud, "", ["Range": "bytes=1-2"]) == "206 om")
        #expect(try get(cloud, "", ["IfMatch": "\"other\""]) == "412 custom error (PreconditionFailed)")
    }
}

@Suite struct `Encoded words` {
    @Test(
        arguments: [
            ("plain", "plain"), ("ÄMÄZÕÑ S3", "=?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?="),
            ("\0\u{1}\u{2}\u{3}\u{4}", "=?UTF-8?B?AAECAwQ=?="), ("a=b_c?é é", "=?UTF-8?Q?a=3Db=5Fc=3F=C3=A9_=C3=A9?="),
            ("é", "=?UTF-8?B?w6k=?="),
        ])
    func `text is quoted where most of it is readable`(text: String, word: String) {
        #expect(EncodedWord.encode(text) == word)
    }
}
