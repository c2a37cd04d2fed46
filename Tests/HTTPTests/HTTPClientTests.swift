import Core
import Foundation
import HTTP
import Synchronization
import Testing

@Suite struct HTTPClientTests {
    private func get(_ target: String = "/") -> Request {
        Request(head: RequestHead(method: "GET", target: target, headers: [:]))
    }

    // MARK: Against our server

    @Test func `many requests at once share few threads and connections`() async throws {
        let server = try TestServer(.echo())
        var limits = ClientLimits()
        limits.threadsMax = 4
        let client = HTTPClient(limits: limits)
        let bodies = try await withThrowingTaskGroup(of: String.self) { group in
            for index in 0..<200 {
                group.addTask {
                    let request = Request(
                        head: RequestHead(method: "PUT", target: "/\(index)", headers: [:]), body: Body("body"))
                    let response = try await client.send(request, to: server.endpoint)
                    return String(decoding: try await response.body.collect(limitBytes: 100), as: UTF8.self)
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(bodies == Set((0..<200).map { "PUT /\($0) body" }))
        #expect(server.server.connectionCount <= 4)
    }

    @Test(arguments: ["localhost", "bucket.localhost", "127.0.0.1", "[::1]", "LOCALHOST"])
    func `this machine is found under all its names`(host: String) async throws {
        let server = try TestServer(
            TestHandler { request, reply in
                reply(Response(status: 200, body: Body(request.head.headers["host"] ?? "none")))
            })
        let endpoint = try HTTPEndpoint(url: "http://\(host):\(server.port)/path")
        let response = try await HTTPClient().send(get(), to: endpoint)
        #expect(try await response.body.collect(limitBytes: 100) == Array("\(host):\(server.port)".utf8))
    }

    /// Bodies from memory and from files, with and without a length or leave to send, arrive whole.
    @Test(arguments: [[:], ["Transfer-Encoding": "chunked"], ["Expect": "100-continue"]])
    func `bodies are sent whole, and large answers stream`(headers: [String: String]) async throws {
        let server = try TestServer(TestHandler { request, reply in reply(Response(status: 200, body: request.body)) })
        let client = HTTPClient()
        var chance = Randomness(seed: 3)
        let content = chance.bytes(3_000_000)
        let path = temporaryFolder + "/sent-\(server.port)"
        try Data(content).write(to: URL(fileURLWithPath: path))
        let file = try StoredFile(path: path)
        let body = Body(segments: [
            .bytes(Array(content[..<1000])), .file(file, offset: 1000, count: 2_000_000), .bytes([]),
            .bytes(Array(content[2_001_000...])),
        ])
        let request = Request(
            head: RequestHead(method: "PUT", target: "/", headers: Headers(headers.map { ($0.key, $0.value) })),
            body: body)
        let response = try await client.send(request, to: server.endpoint)
        guard case .stream(let stream) = response.body else {
            Issue.record("three megabytes are not collected")
            return
        }
        var all: [UInt8] = []
        while let piece = try await stream.read(upTo: 100_000) {
            #expect(piece.count <= 100_000)
            all += piece
        }
        #expect(all == content)
        #expect(try await stream.read() == nil)
        let large = try await client.send(request, to: server.endpoint)
        await #expect(throws: HTTPClientError.responseTooLarge(limitBytes: 10)) {
            try await large.body.collect(limitBytes: 10)
        }
    }

    @Test func `a refused body stays here`() async throws {
        let handler = TestHandler.echo()
        handler.admission = { _ in Response(status: 403, body: Body("no")) }
        let server = try TestServer(handler)
        let client = HTTPClient()
        let body = Body([UInt8](repeating: 0, count: 20_000_000))
        for headers: Headers in [["Expect": "100-continue"], [:]] {
            let request = Request(head: RequestHead(method: "PUT", target: "/", headers: headers), body: body)
            let response = try await client.send(request, to: server.endpoint)
            #expect(response.status == 403)
            #expect(try await response.body.collect(limitBytes: 10) == Array("no".utf8))
        }
    }

    @Test func `cancelling a task ends its request`() async throws {
        let hasArrived = Mutex(false)
        let server = try TestServer(TestHandler { _, _ in hasArrived.withLock { $0 = true } }, .impatient)
        let client = HTTPClient()
        let task = Task { try await client.send(get(), to: server.endpoint) }
        while !hasArrived.withLock({ $0 }) { await Task.yield() }
        task.cancel()
        await #expect(throws: HTTPClientError.cancelled) { try await task.value }
        let early = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await client.send(get(), to: server.endpoint)
        }
        await #expect(throws: HTTPClientError.cancelled) { try await early.value }
    }

    @Test func `silence ends a request`() async throws {
        let server = try TestServer(TestHandler { _, _ in }, .impatient)
        var limits = ClientLimits()
        limits.silenceMilliseconds = 30
        let client = HTTPClient(limits: limits)
        await #expect(throws: HTTPClientError.timedOut(doing: "waiting for a response")) {
            try await client.send(get(), to: server.endpoint)
        }
    }

    // MARK: Against servers that misbehave

    static let answers: [(String, method: String, answer: String, Result<String, HTTPClientError>)] = [
        ("length", "GET", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", .success("200 hi")),
        (
            "chunks", "GET",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nh\r\n1;x\r\ni\r\n0\r\na: b\r\n\r\n",
            .success("200 hi")
        ),
        ("up to the end", "GET", "HTTP/1.1 200 OK\r\n\r\nhi", .success("200 hi")),
        ("1.0", "GET", "HTTP/1.0 200 OK\r\n\r\nhi", .success("200 hi")),
        ("no reason", "GET", "HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nhi", .success("200 hi")),
        (
            "interim", "GET", "HTTP/1.1 103 Early\r\nA: b\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
            .success("200 ")
        ),
        ("HEAD", "HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n", .success("200 ")),
        ("no content", "GET", "HTTP/1.1 204 No\r\n\r\n", .success("204 ")),
        ("not modified", "GET", "HTTP/1.1 304 Not\r\nContent-Length: 9\r\n\r\n", .success("304 ")),
        ("silence", "GET", "", .failure(.connectionLost(doing: "waiting for a response"))),
        ("half a head", "GET", "HTTP/1.1 200 OK\r\nA", .failure(.connectionLost(doing: "waiting for a response"))),
        (
            "half a body", "GET", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nhi",
            .failure(.connectionLost(doing: "receiving a response"))
        ),
        (
            "half of the chunks", "GET", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n",
            .failure(.connectionLost(doing: "receiving a response"))
        ),
    ]

    @Test(arguments: answers)
    func `responses end where they should`(
        name: String, method: String, answer: String, expected: Result<String, HTTPClientError>
    ) async throws {
        let server = try FakeServer([[answer]])
        let result: Result<String, HTTPClientError>
        do throws(HTTPClientError) {
            let request = Request(head: RequestHead(method: method, target: "/", headers: [:]))
            let response = try await HTTPClient().send(request, to: HTTPEndpoint(host: "127.0.0.1", port: server.port))
            let body = String(decoding: try await response.body.collect(limitBytes: 100), as: UTF8.self)
            result = .success("\(response.status) \(body)")
        } catch {
            result = .failure(error)
        }
        #expect(result == expected)
    }

    @Test(arguments: [
        "hello\r\n\r\n", "HTTP/2 200 OK\r\n\r\n", "HTTP/1.1 20 OK\r\n\r\n", "HTTP/1.1 2000 OK\r\n\r\n", "\u{16}\u{3}",
        "HTTP/1.1 200 OK\n\n", "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        "HTTP/1.1 200 OK\r\nA: \(String(repeating: "a", count: 40_000))\r\n\r\n",
    ])
    func `what is not HTTP is an error, never a crash`(answer: String) async throws {
        let server = try FakeServer([[answer]])
        do throws(HTTPClientError) {
            _ = try await HTTPClient().send(get(), to: HTTPEndpoint(host: "127.0.0.1", port: server.port))
            Issue.record("accepted")
        } catch {
            guard case .malformedResponse(let reason) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(reason.hasSuffix("."))
        }
    }

    /// A kept connection that dies under a request is replaced once; one that dies inside a response is not.
    @Test func `a stale connection is replaced once`() async throws {
        let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"
        let server = try FakeServer([[ok, ""], [ok, "HTTP/1.1 200 OK\r\n"], [ok]])
        let endpoint = HTTPEndpoint(host: "127.0.0.1", port: server.port)
        // However slow the machine, what is kept stays kept.
        var limits = ClientLimits()
        limits.idleMilliseconds = .max
        let client = HTTPClient(limits: limits)
        for _ in 0..<2 { #expect(try await client.send(get(), to: endpoint).status == 200) }
        await #expect(throws: HTTPClientError.connectionLost(doing: "waiting for a response")) {
            try await client.send(get(), to: endpoint)
        }
        #expect(try await client.send(get("/last"), to: endpoint).status == 200)
        #expect(server.requests.count == 5)
        #expect(server.requests.last == "GET /last HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\n\r\n")
    }

    @Test func `nobody at home is said so`() async throws {
        let gone = try TestServer(.echo())
        let endpoint = gone.endpoint
        gone.server.stop()
        await #expect(throws: HTTPClientError.cannotConnect(host: "127.0.0.1", port: endpoint.port, code: ECONNREFUSED))
        {
            try await HTTPClient().send(get(), to: endpoint)
        }
        do throws(HTTPClientError) {
            _ = try await HTTPClient().send(get(), to: HTTPEndpoint(host: "nobody.invalid", port: 80))
            Issue.record("found")
        } catch {
            guard case .unknownHost("nobody.invalid", _) = error else {
                Issue.record("\(error)")
                return
            }
        }
    }

    @Test(arguments: [
        ("http://a", "a", 80), ("http://a:1", "a", 1), ("HTTP://a:65535/b:c?d", "a", 65535),
        ("http://[::1]:8", "[::1]", 8), ("http://[::1]", "[::1]", 80), ("http://a?b", "a", 80),
    ])
    func `addresses are read`(url: String, host: String, port: Int) throws {
        #expect(try HTTPEndpoint(url: url) == HTTPEndpoint(host: host, port: port))
    }

    @Test(arguments: [
        "", "a", "http://", "http://:1", "http://a:", "http://a:0", "http://a:65536", "http://u@a", "ftp://a",
    ])
    func `what is no address is refused`(url: String) {
        #expect(throws: HTTPClientError.badURL(url)) { try HTTPEndpoint(url: url) }
        #expect(throws: HTTPClientError.tlsNotSupported(url: "https://a")) { try HTTPEndpoint(url: "https://a") }
    }
}
