import Core
import Foundation
import HTTP
import MockAWS
import ServiceKit
import SigV4
import Testing

/// A started world, and a client that signs with its standard key.
private final class Cloud {
    let world: World
    private let client = HTTPClient()

    init(_ configuration: World.Configuration = World.Configuration()) throws {
        world = try World(configuration)
        try world.start()
    }

    deinit { world.stop() }

    func send(
        _ method: String, _ target: String, host: String? = nil, body: String = "", headers: Headers = [:],
        isSigned: Bool = true
    ) throws -> (status: Int, text: String, headers: Headers) {
        var head = RequestHead(method: method, target: target, headers: ["Host": host ?? "127.0.0.1:\(world.port)"])
        for field in headers.fields { head.headers.add(field.name, field.value) }
        if isSigned {
            var signer = SigV4Signer(
                credential: Credential(accessKey: "test", secret: "test"), region: "us-east-1", service: "s3")
            signer.sign(&head, payloadHash: "UNSIGNED-PAYLOAD", at: try world.now)
        }
        let response = try client.sendBlocking(
            Request(head: head, body: Body(body)), to: HTTPEndpoint(host: "127.0.0.1", port: world.port))
        guard case .collected(let bytes) = response.body else { preconditionFailure("answers here are small") }
        return (response.status, String(decoding: bytes, as: UTF8.self), response.headers)
    }
}

/// An empty folder that goes with the value.
private final class Scratch {
    let path = NSTemporaryDirectory() + "world-\(UUID().uuidString)"
    deinit {
        do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record(error) }
    }
}

@Suite struct `A world` {
    @Test func `keeps objects, trace and clock in its folder, and lets one process in at a time`() throws {
        let scratch = Scratch()
        let configuration = World.Configuration(dataDirectory: scratch.path)
        do {
            let cloud = try Cloud(configuration)
            #expect(try cloud.send("PUT", "/kept").status == 200)
            #expect(try cloud.send("PUT", "/kept/key", body: "content").status == 200)
            try cloud.world.advanceClock(bySeconds: 86_400)
            let occupied = #expect(throws: DataDirectory.OpenError.self) { try World(configuration) }
            #expect(occupied?.description.contains("port \(cloud.world.port)") == true)
            #expect(DataDirectory.occupant(of: scratch.path)?.port == cloud.world.port)
        }
        #expect(DataDirectory.occupant(of: scratch.path) == nil)
        let cloud = try Cloud(configuration)
        #expect(try cloud.send("GET", "/kept/key").text == "content")
        #expect(try cloud.world.now.milliseconds - WorldClock.machineTime.milliseconds > 86_000_000)
        let operations = try cloud.world.keptTrace(last: 10).compactMap { $0["operation"]?.string }
        #expect(operations.prefix(2) == ["CreateBucket", "PutObject"])
    }

    @Test func `records who asked what and what came of it`() throws {
        let cloud = try Cloud()
        _ = try cloud.send("PUT", "/traced")
        _ = try cloud.send("GET", "/traced/none")
        _ = try cloud.send("GET", "/traced/none", isSigned: false)
        let entries = try cloud.world.traceEntries()
        #expect(entries.map(\.operation) == ["CreateBucket", "GetObject", "GetObject"])
        #expect(entries.map(\.errorCode) == ["", "NoSuchKey", "AccessDenied"])
        #expect(entries.map(\.authentication) == ["header", "header", "anonymous"])
        #expect(try entries[1].input.string("Key") == "none")
        #expect(entries.map(\.number) == [1, 2, 3])
    }

    @Test func `fails the calls it is told to fail, and no others`() throws {
        let cloud = try Cloud()
        _ = try cloud.send("PUT", "/faulty")
        let error = AWSError("SlowDown", "Please reduce your request rate.", status: 503)
        cloud.world.inject(Fault(operation: "PutObject", error: error, callsBefore: 1, times: 2))
        let statuses = try (1...4).map { try cloud.send("PUT", "/faulty/\($0)", body: "x").status }
        #expect(statuses == [200, 503, 503, 200])
        #expect(try cloud.send("GET", "/faulty/2").status == 404, "a call that failed changed nothing")
    }

    @Test func `answers what is not there honestly`() throws {
        let cloud = try Cloud()
        _ = try cloud.send("PUT", "/honest")
        let absent = try cloud.send("GET", "/honest?abac")
        #expect(absent.status == 501)
        #expect(absent.text.contains("<Code>NotImplemented</Code>") && absent.text.contains("GetBucketAbac"))
        #expect(try cloud.send("PATCH", "/honest").status == 405)
    }
}

@Suite struct `The control door` {
    struct Case: Sendable {
        let method: String, path: String, host: String?
        var headers: Headers = [:]
        let status: Int
    }

    @Test(arguments: [
        Case(method: "GET", path: "clock", host: nil, status: 200),
        Case(method: "GET", path: "trace?limit=1", host: "localhost:1", status: 200),
        Case(method: "GET", path: "trace", host: "evil.example:4566", status: 403),
        Case(method: "POST", path: "clock", host: nil, status: 403),
        Case(method: "POST", path: "clock", host: nil, headers: ["x-labrunner": "1"], status: 400),
        Case(method: "GET", path: "nothing", host: nil, status: 404),
    ])
    func `lets in loopback names, and changes only from a labrunner`(test: Case) throws {
        let answer = try Cloud().send(
            test.method, "/_labrunner/\(test.path)", host: test.host, headers: test.headers, isSigned: false)
        #expect(answer.status == test.status)
    }

    @Test func `moves the clock`() throws {
        let cloud = try Cloud()
        let answer = try cloud.send(
            "POST", "/_labrunner/clock", body: #"{"advanceSeconds": 3600}"#, headers: ["x-labrunner": "1"],
            isSigned: false)
        #expect(answer.status == 200)
        #expect(try JSONValue(parsing: answer.text)["aheadSeconds"]?.int == 3600)
    }
}
