import Core
import Foundation
import HTTP
import Synchronization
import Testing

@Suite struct HTTPServerTests {
    // MARK: Exchanges

    @Test func `one connection carries many requests, in either address family`() throws {
        let server = try TestServer(.echo())
        let client = try server.connect()
        for index in 0..<3 {
            client.send("POST /\(index) HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nhi")
            let response = client.readResponse()
            #expect(response.status == 200)
            #expect(response.body == "POST /\(index) hi")
            #expect(response.head.contains("\r\nDate: "))
            #expect(!response.head.contains("Connection"))
        }
    }

    /// The first of three pipelined requests is answered last; its answer still comes first.
    @Test func `pipelined replies keep the order of their requests`() throws {
        let held = Mutex<(@Sendable () -> Void)?>(nil)
        let handler = TestHandler.echo()
        let echo = handler.answer
        let server = try TestServer(handler)
        server.server.performAndWait {
            handler.answer = { request, reply in
                guard request.head.target == "/slow" else { return echo(request, reply) }
                held.withLock { $0 = { echo(request, reply) } }
            }
        }
        let client = try server.connect()
        client.send(
            "GET /slow HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\nGET /3 HTTP/1.1\r\nHost: a\r\n\r\n")
        // Once another client has its answer, the three above have been read.
        let other = try server.connect()
        other.send("GET /other HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(other.readResponse().body == "GET /other ")
        server.server.perform(try #require(held.withLock { $0 }))
        #expect(client.readResponse().body == "GET /slow ")
        #expect(client.readResponse().body == "GET /2 ")
        #expect(client.readResponse().body == "GET /3 ")
    }

    @Test func `more pipelined requests than may wait are all answered`() throws {
        var limits = ServerLimits()
        limits.pipelinedRequestsMax = 3
        let server = try TestServer(.echo(), limits)
        let client = try server.connect()
        for index in 0..<200 { client.send("GET /\(index) HTTP/1.1\r\nHost: a\r\n\r\n") }
        client.endSending()
        for index in 0..<200 { #expect(client.readResponse().body == "GET /\(index) ") }
        #expect(client.readAll() == "")
    }

    /// The forms of a message's end: what is sent, and what comes back up to the end of the connection.
    @Test(arguments: [
        (
            "HEAD", "HEAD /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", ["200 OK", "Content-Length: 8"],
            "\r\n\r\n"
        ),
        ("HTTP/1.0", "GET /a HTTP/1.0\r\n\r\n", ["HTTP/1.1 200 OK", "Connection: close"], "GET /a "),
        ("close", "GET /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", ["Connection: close"], "GET /a "),
        (
            "chunked",
            "PUT /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n", ["200 OK"], "PUT /a abcde"
        ),
        ("no content", "DELETE /204 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", ["204 No Content"], "\r\n\r\n"),
        ("not modified", "GET /304 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", ["304 Not Modified"], "\r\n\r\n"),
        (
            "headers inside headers", "GET /inject HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            ["X-Name: a  Set-Cookie: b"], "\r\n\r\n"
        ),
    ])
    func `messages end where they should`(name: String, request: String, parts: [String], end: String) throws {
        let handler = TestHandler.echo()
        let echo = handler.answer
        handler.answer = { request, reply in
            switch request.head.target {
            case "/204": reply(Response(status: 204))
            case "/304": reply(Response(status: 304, headers: ["ETag": "x"]))
            case "/inject": reply(Response(status: 200, headers: ["X-Name": "a\r\nSet-Cookie: b"]))
            default: echo(request, reply)
            }
        }
        let server = try TestServer(handler)
        let client = try server.connect()
        client.send(request)
        let all = client.readAll()
        for part in parts { #expect(all.contains(part), "\(all)") }
        #expect(all.hasSuffix(end), "\(all)")
        #expect(!all.hasPrefix("HTTP/1.1 204") || !all.contains("Content-Length"))
    }

    @Test func `a client that ends its side still gets its reply`() throws {
        let server = try TestServer(.echo())
        let client = try server.connect()
        client.send("GET /a HTTP/1.1\r\nHost: a\r\n\r\n")
        client.endSending()
        #expect(client.readAll().hasSuffix("GET /a "))
    }

    @Test func `a body waits for leave, and is not sent when it is refused`() throws {
        let handler = TestHandler.echo()
        handler.admission = { $0.target == "/no" ? Response(status: 403, body: Body("no")) : nil }
        let server = try TestServer(handler)
        let head = "Host: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"
        let welcome = try server.connect()
        welcome.send("PUT /yes HTTP/1.1\r\n" + head)
        #expect(welcome.read(through: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
        welcome.send("abc")
        #expect(welcome.readResponse().body == "PUT /yes abc")

        let empty = try server.connect()
        empty.send("PUT /yes HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 0\r\n\r\n")
        #expect(empty.read(through: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
        #expect(empty.readResponse().body == "PUT /yes ")

        let refused = try server.connect()
        refused.send("PUT /no HTTP/1.1\r\n" + head)
        let all = refused.readAll()
        #expect(all.hasPrefix("HTTP/1.1 403 Forbidden\r\n"))
        #expect(all.hasSuffix("\r\n\r\nno"))
    }

    // MARK: Bodies

    @Test func `large bodies pass through files, unharmed and without a trace`() throws {
        let handler = TestHandler { request, reply in reply(Response(status: 200, body: request.body)) }
        let server = try TestServer(handler)
        let folder = temporaryFolder + "/large"
        mkdir(folder, 0o700)
        server.server.performAndWait { handler.policy.folder = folder }
        var chance = Randomness(seed: 7)
        let content = chance.bytes(5_000_001)
        let client = try server.connect()
        // The reply is larger than the sockets' buffers, so it waits until it is read here.
        let head = "PUT / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: \(content.count)\r\n\r\n"
        Thread { client.send(Array(head.utf8) + content) }.start()
        let all = client.readAllBytes()
        #expect(Array(all.suffix(content.count)) == content)
        // The loop lets go of the file with the end of the connection, which `readAllBytes` has seen.
        server.server.performAndWait {}
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }

    @Test func `a connection that dies inside a body leaves no file`() throws {
        let handler = TestHandler.echo()
        let server = try TestServer(handler)
        let folder = temporaryFolder + "/dies"
        mkdir(folder, 0o700)
        server.server.performAndWait {
            handler.policy.folder = folder
            handler.policy.memoryBytesMax = 10
        }
        do {
            let client = try server.connect()
            client.send("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n")
            #expect(client.read(through: "\r\n\r\n").contains("100"))
            client.send("more than ten bytes")
            while server.server.performAndWait({ filesIn(folder) }) == 0 { sched_yield() }
        }
        while server.server.performAndWait({ filesIn(folder) }) > 0 { sched_yield() }
        #expect(server.server.performAndWait { handler.log.filter { $0 == "/" } } == [])
    }

    // MARK: Limits

    @Test(arguments: [
        ("a line too long", "GET /\(String(repeating: "a", count: 20_000)) HTTP/1.1\r\n", 414),
        ("headers too large", "GET / HTTP/1.1\r\nHost: \(String(repeating: "a", count: 40_000))\r\n", 431),
        ("headers too many", "GET / HTTP/1.1\r\n\(String(repeating: "a: b\r\n", count: 200))\r\n", 431),
        (
            "a body too large",
            "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 101\r\n\r\n\(String(repeating: "a", count: 101))", 413
        ),
        ("nonsense", "nonsense\r\n\r\n", 400),
        ("slow headers", "GET / HTTP/1.1\r\n", 408),
        ("a slow body", "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\nabc", 408),
    ])
    func `limits are answered in a sentence, and the connection ends`(name: String, text: String, status: Int) throws {
        var limits = ServerLimits()
        limits.headMilliseconds = 50
        limits.bodyProgressMilliseconds = 50
        let handler = TestHandler.echo()
        handler.policy.bodyBytesMax = 100
        let server = try TestServer(handler, limits)
        let client = try server.connect()
        client.send(text)
        let response = client.readResponse()
        #expect(response.status == status)
        #expect(response.head.contains("\r\nConnection: close\r\n"))
        #expect(response.body.hasSuffix(".\n") && response.body.split(separator: " ").count > 4)
        #expect(client.readAll() == "")
    }

    @Test func `a connection without requests is closed without a word`() throws {
        var limits = ServerLimits()
        limits.idleMilliseconds = 30
        let server = try TestServer(.echo(), limits)
        #expect(try server.connect().readAll() == "")
    }

    @Test func `a client that does not read its reply is let go, and others do not wait for it`() throws {
        var limits = ServerLimits()
        limits.writeProgressMilliseconds = 50
        let large = Body([UInt8](repeating: 1, count: 64 * 1024 * 1024))
        let server = try TestServer(
            TestHandler { request, reply in
                reply(Response(status: 200, body: request.head.target == "/large" ? large : Body("small")))
            }, limits)
        let lazy = try server.connect()
        lazy.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n")
        let other = try server.connect()
        other.send("GET /small HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(other.readResponse().body == "small")
        // A request is served by the time the lazy one is closed; what it reads then is not the whole.
        while server.server.connectionCount > 1 { sched_yield() }
        #expect(lazy.readAllBytes().count < large.count)
    }

    @Test func `beyond the limit idle connections make room, and busy ones do not`() throws {
        var limits = ServerLimits()
        limits.connectionCountMax = 2
        let handler = TestHandler.echo()
        let held = Mutex<[@Sendable () -> Void]>([])
        let echo = handler.answer
        handler.answer = { request, reply in
            guard request.head.target == "/busy" else { return echo(request, reply) }
            held.withLock { $0.append { echo(request, reply) } }
        }
        let server = try TestServer(handler, limits)
        let idle = try server.connect()
        idle.send("GET /1 HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(idle.readResponse().status == 200)
        let busy = try (0..<2).map { _ in try server.connect() }
        for client in busy { client.send("GET /busy HTTP/1.1\r\nHost: a\r\n\r\n") }
        #expect(idle.readAll() == "")
        while held.withLock({ $0.count }) < 2 { sched_yield() }
        let refused = try server.connect()
        let response = refused.readResponse()
        #expect(response.status == 503)
        #expect(refused.readAll() == "")
        for work in held.withLock({ $0 }) { server.server.perform(work) }
        for client in busy { #expect(client.readResponse().body == "GET /busy ") }
    }

    // MARK: The loop

    @Test func `a wake-up commits once, before its replies, and a failed commit replaces them all`() throws {
        let handler = TestHandler.echo()
        let server = try TestServer(handler)
        let three = (1...3).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined()
        let client = try server.connect()
        server.server.performAndWait { handler.log = [] }
        client.send(three)
        for index in 1...3 { #expect(client.readResponse().body == "GET /\(index) ") }
        let log = server.server.performAndWait { handler.log }
        #expect(log.filter { $0 != "commit" } == ["/1", "/2", "/3"])
        #expect(log.starts(with: ["commit", "/1", "/2", "/3", "commit"]), "\(log)")

        server.server.performAndWait { handler.commitFailure = Response(status: 500, body: Body("not kept")) }
        client.send(three)
        for _ in 1...3 {
            let response = client.readResponse()
            #expect(response.status == 500)
            #expect(response.body == "not kept")
        }
    }

    @Test func `work runs on the loop, in order, later, or not at all`() throws {
        let handler = TestHandler.echo()
        let running = try TestServer(handler)
        let server = running.server
        #expect(server.performAndWait { server.isOnLoop })
        #expect(!server.isOnLoop)
        let seen = Mutex<[Int]>([])
        server.performAndWait {
            server.schedule(afterMilliseconds: 30) { seen.withLock { $0.append(3) } }
            server.schedule(afterMilliseconds: 1) { seen.withLock { $0.append(2) } }
            server.schedule(afterMilliseconds: 1) { seen.withLock { $0.append(9) } }.cancel()
            server.perform { seen.withLock { $0.append(1) } }
        }
        while seen.withLock({ $0.count }) < 3 { sched_yield() }
        #expect(seen.withLock { $0 } == [1, 2, 3])
        server.stop()
        #expect(!server.perform {})
        #expect(server.performAndWait { server.performAndWait { 5 } } == 5)
    }

    @Test func `stopping lets replies in progress leave, and ends everything else`() throws {
        let handler = TestHandler.echo()
        let echo = handler.answer
        let isHeld = Mutex(false)
        let server = try TestServer(handler)
        let http = server.server
        http.performAndWait {
            handler.answer = { request, reply in
                guard request.head.target == "/late" else { return echo(request, reply) }
                isHeld.withLock { $0 = true }
                http.schedule(afterMilliseconds: 50) { echo(request, reply) }
            }
        }
        let late = try server.connect()
        late.send("GET /late HTTP/1.1\r\nHost: a\r\n\r\n")
        let port = server.port
        let whole = Mutex(0)
        let threads = (0..<4).map { _ in
            Thread {
                guard let client = try? RawClient(port: port) else { return }
                while true {
                    client.send("GET /load HTTP/1.1\r\nHost: a\r\n\r\n")
                    let response = client.readResponse()
                    if response.status != 200 { return }
                    #expect(response.body == "GET /load ")
                    whole.withLock { $0 += 1 }
                }
            }
        }
        for thread in threads { thread.start() }
        while !isHeld.withLock({ $0 }) || whole.withLock({ $0 }) < 100 { sched_yield() }
        http.stop()
        #expect(late.readAll().hasSuffix("GET /late "))
        for thread in threads { while !thread.isFinished { sched_yield() } }
        #expect(socketIsRefused(port))
    }

    @Test func `a port in use is said so`() throws {
        let server = try TestServer(.echo())
        let second = try HTTPServer(handler: TestHandler.echo())
        #expect(throws: ListenError.portInUse(server.port)) { try second.listen(port: server.port) }
        #expect(throws: ListenError.notAnAddress("nowhere")) { try second.listen(host: "nowhere", port: 0) }
    }

    /// The same server, seen by an independent client.
    @Test(
        .enabled(if: access("/usr/bin/curl", X_OK) == 0),
        arguments: [
            (["-T", "FILE"], "PUT / 200"),
            (["-T", "FILE", "-H", "Expect: 100-continue"], "PUT / 200"),
            (["-T", "FILE", "-H", "Transfer-Encoding: chunked"], "PUT / 200"),
            (["-T", "FILE", "-0"], "PUT / 200"),
            (["-I"], "HEAD / 0"),
        ])
    func `curl gets through`(arguments: [String], expected: String) throws {
        let server = try TestServer(
            TestHandler { request, reply in
                reply(
                    Response(status: 200, headers: ["X-Seen": "\(request.head.method) / \(request.body.count / 1000)"]))
            })
        // Each case has its own: curl 7 waits for ever when a chunked upload turns out to be empty.
        let file = temporaryFolder + "/upload-\(server.port)"
        try Data(repeating: 3, count: 200_000).write(to: URL(fileURLWithPath: file))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
        process.arguments =
            ["-sS", "-D", "-", "http://localhost:\(server.port)/"] + arguments.map { $0 == "FILE" ? file : $0 }
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(text.contains("X-Seen: \(expected)\r\n"), "\(text)")
    }
}

private func filesIn(_ folder: String) -> Int {
    (try? FileManager.default.contentsOfDirectory(atPath: folder))?.count ?? -1
}

private func socketIsRefused(_ port: Int) -> Bool {
    do {
        _ = try HTTPConnection(to: HTTPEndpoint(host: "127.0.0.1", port: port))
        return false
    } catch {
        return true
    }
}
