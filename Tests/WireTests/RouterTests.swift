import Core
import HTTP
import ServiceKit
import Testing
import Wire

/// A service of a few operations with the paths of S3's and Lambda's kinds.
private struct PutThing: Operation {
    static let binding = HTTPBinding(
        "PUT", "/{Bucket}/{Key+}",
        input: [
            .header("content-type", "ContentType"), .headers(prefix: "x-amz-meta-", "Metadata"),
            .query("versionId", "VersionId"),
        ], inputPayload: .stream,
        output: [
            .header("ETag", "ETag"), .header("Last-Modified", "LastModified"),
            .headers(prefix: "x-amz-meta-", "Metadata"),
        ])
    init(_ input: Input) throws(AWSError) {}
    func run(_ call: Call) throws(AWSError) -> Output { Output() }
}

private struct CopyThing: Operation {
    static let binding = HTTPBinding("PUT", "/{Bucket}/{Key+}", headers: ["x-amz-copy-source"])
    init(_ input: Input) throws(AWSError) {}
    func run(_ call: Call) throws(AWSError) -> Output { Output() }
}

private struct ListThings: Operation {
    static let binding = HTTPBinding("GET", "/{Bucket}", outputPayload: .members(root: "ListResult"))
    init(_ input: Input) throws(AWSError) {}
    func run(_ call: Call) throws(AWSError) -> Output { Output() }
}

private struct ListThingsV2: Operation {
    static let binding = HTTPBinding("GET", "/{Bucket}", query: ["list-type=2"])
    init(_ input: Input) throws(AWSError) {}
    func run(_ call: Call) throws(AWSError) -> Output { Output() }
}

private struct DeleteThings: Operation {
    static let binding = HTTPBinding(
        "POST", "/{Bucket}", query: ["delete"], inputPayload: .member("Delete", root: "Delete"))
    init(_ input: Input) throws(AWSError) {}
    func run(_ call: Call) throws(AWSError) -> Output { Output() }
}

private struct Invoke: Operation {
    static let binding = HTTPBinding("POST", "/2015-03-31/functions/{FunctionName}/invocations")
    init(_ input: Input) throws(AWSError) {}
    func run(_ call: Call) throws(AWSError) -> Output { Output() }
}

private let things = Service(
    name: "things", title: "Things", xmlNamespace: "http://things/", protocols: [.restXML],
    operations: [PutThing.self, CopyThing.self, ListThings.self, ListThingsV2.self, DeleteThings.self, Invoke.self],
    missing: [Service.Missing("GetThingPolicy", HTTPBinding("GET", "/{Bucket}", query: ["policy"]))],
    migrations: [])

private func name(_ match: Router.Match?) -> String {
    switch match?.target {
    case .operation(_, let name): name
    case .missing(let name): "missing \(name)"
    case nil: "nothing"
    }
}

@Suite struct `Routing` {
    struct Case: Sendable, CustomTestStringConvertible {
        let method: String, target: String
        var headers: Headers = [:]
        let expected: String
        var testDescription: String { "\(method) \(target)" }
    }

    @Test(arguments: [
        Case(method: "PUT", target: "/b/k", expected: "PutThing"),
        Case(method: "PUT", target: "/b/k/with/slashes//", expected: "PutThing"),
        Case(method: "PUT", target: "/b/k", headers: ["X-Amz-Copy-Source": "/a/b"], expected: "CopyThing"),
        Case(method: "PUT", target: "/b", expected: "nothing"),
        Case(method: "GET", target: "/b", expected: "ListThings"),
        Case(method: "GET", target: "/b/", expected: "ListThings"),
        Case(method: "GET", target: "/b?list-type=2&prefix=x", expected: "ListThingsV2"),
        Case(method: "GET", target: "/b?list-type=1", expected: "ListThings"),
        Case(method: "GET", target: "/b?policy", expected: "missing GetThingPolicy"),
        Case(method: "GET", target: "/b?policy=", expected: "missing GetThingPolicy"),
        Case(method: "GET", target: "/", expected: "nothing"),
        Case(method: "POST", target: "/b?delete", expected: "DeleteThings"),
        Case(method: "POST", target: "/2015-03-31/functions/f/invocations", expected: "Invoke"),
        Case(method: "PATCH", target: "/b", expected: "nothing"),
    ])
    func `the operation that asks for most of what a request has wins`(test: Case) throws {
        let head = RequestHead(method: test.method, target: test.target, headers: test.headers)
        let query = try #require(QueryString.parse(head.query))
        #expect(name(RestXML(things).route(head, path: String(head.path), query: query)) == test.expected)
    }
}

@Suite struct `REST XML` {
    private func input(
        _ method: String, _ target: String, headers: Headers = [:], body: String = ""
    ) throws -> Structure {
        let wire = RestXML(things)
        let head = RequestHead(method: method, target: target, headers: headers)
        let query = try #require(QueryString.parse(head.query))
        let match = try #require(wire.route(head, path: String(head.path), query: query))
        return try wire.input(match, headers: headers, query: query, body: Body(body), digests: [:]).members
    }

    @Test func `members come from path, query, headers and document`() throws {
        let put = try input(
            "PUT", "/b/caf%C3%A9+1?versionId=7", headers: ["Content-Type": "text/plain", "X-Amz-Meta-Color": "blue"])
        #expect(try put.string("Bucket") == "b")
        #expect(try put.string("Key") == "café+1")
        #expect(try put.string("VersionId") == "7")
        #expect(try put.string("ContentType") == "text/plain")
        #expect(try put.structure("Metadata")?.string("color") == "blue")

        let delete = try input(
            "POST", "/b?delete",
            body: "<Delete><Object><Key>a</Key></Object><Object><Key>b</Key></Object><Quiet>true</Quiet></Delete>")
        let document = try #require(try delete.structure("Delete"))
        #expect(document.flatList("Object").count == 2)
        #expect(try document.boolean("Quiet") == true)
    }

    @Test(arguments: [("/b/%zz", "", "InvalidURI"), ("/b?delete", "<Delete>", "MalformedXML")])
    func `what cannot be read is refused in S3's words`(target: String, body: String, code: String) throws {
        let error = #expect(throws: AWSError.self) { try input(body.isEmpty ? "PUT" : "POST", target, body: body) }
        #expect(error?.code == code)
    }

    private func match(_ wire: RestXML, _ method: String, _ path: String) throws -> Router.Match {
        try #require(wire.route(RequestHead(method: method, target: path, headers: [:]), path: path, query: []))
    }

    @Test func `an answer puts members into headers and the rest into the document`() throws {
        let wire = RestXML(things)
        let put = wire.response(
            try match(wire, "PUT", "/b/k"),
            Output([
                "ETag": .string("\"e\""), "LastModified": .timestamp(Timestamp(seconds: 0)),
                "Metadata": .structure(["color": .string("blue")]), "VersionId": .null,
            ]), requestID: "R", hostID: "H")
        #expect(put.headers["etag"] == "\"e\"")
        #expect(put.headers["last-modified"] == "Thu, 01 Jan 1970 00:00:00 GMT")
        #expect(put.headers["x-amz-meta-color"] == "blue")
        #expect(put.headers["x-amz-request-id"] == "R")
        #expect(put.body.isEmpty)

        let list = wire.response(
            try match(wire, "GET", "/b"),
            Output([
                "Name": .string("a&b"), "Prefix": .null,
                "Contents": .flatList([.structure(["Size": .integer(1)]), .structure(["Size": .integer(2)])]),
                "Owners": .list([.string("x")], member: "Owner"),
                "Top": .structure(["@kind": .string("k"), "": .string("t")]),
            ]), requestID: "R", hostID: "H")
        let xml = String(decoding: try list.body.bytes(), as: UTF8.self)
        #expect(
            xml.hasSuffix(
                #"<ListResult xmlns="http://things/"><Name>a&amp;b</Name><Contents><Size>1</Size></Contents>"#
                    + #"<Contents><Size>2</Size></Contents><Owners><Owner>x</Owner></Owners><Top kind="k">t</Top></ListResult>"#
            ))
    }

    @Test func `an error is S3's document, and only headers for HEAD`() throws {
        let error = AWSError("NoSuchKey", "The specified key does not exist.", status: 404, details: [("Key", "k")])
        let wire = RestXML(things)
        let get = wire.response(error, method: "GET", requestID: "R", hostID: "H")
        #expect(
            String(decoding: try get.body.bytes(), as: UTF8.self).hasSuffix(
                "<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>k</Key>"
                    + "<RequestId>R</RequestId><HostId>H</HostId></Error>"))
        #expect(wire.response(error, method: "HEAD", requestID: "R", hostID: "H").body.isEmpty)
    }
}
