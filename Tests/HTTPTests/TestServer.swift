import CSystem
import Core
import Glibc
import HTTP
import Testing

/// A handler made of closures, with a log of what it was asked in which order. Touched on the loop only.
final class TestHandler: RequestHandler, @unchecked Sendable {
    var admission: (RequestHead) -> Response? = { _ in nil }
    var answer: @Sendable (Request, Reply) -> Void
    var commitFailure: Response?
    var log: [String] = []
    var policy = SpoolSink.Policy(folder: temporaryFolder)

    init(_ answer: @escaping @Sendable (Request, Reply) -> Void) { self.answer = answer }

    /// Answers with the method, the target and the body of each request.
    static func echo() -> TestHandler {
        TestHandler { request, reply in
            let start = "\(request.head.method) \(request.head.target) "
            reply(Response(status: 200, body: Body(Array(start.utf8) + (try! request.body.bytes()))))
        }
    }

    func admit(_ head: RequestHead) -> Admission {
        if let refusal = admission(head) { return .refuse(refusal) }
        return .accept(SpoolSink(policy: policy, expectedBytes: head.contentLength))
    }
    func handle(_ request: Request, context: (any Sendable)?, reply: Reply) {
        log.append(request.head.target)
        answer(request, reply)
    }
    func commit() -> CommitFailure? {
        log.append("commit")
        return commitFailure.map { failure in { _ in failure } }
    }
}

/// A folder for this run's temporary files.
let temporaryFolder: String = {
    var template = Array("/tmp/http-tests-XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "tests need a temporary folder")
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}()

extension ServerLimits {
    /// For handlers that never answer: nobody waits for them at the end.
    static var impatient: ServerLimits {
        var limits = ServerLimits()
        limits.stopMilliseconds = 0
        return limits
    }
}

/// A server with its port, stopped at the end of the test.
final class TestServer: Sendable {
    let server: HTTPServer
    let port: Int
    var endpoint: HTTPEndpoint { HTTPEndpoint(host: "127.0.0.1", port: port) }

    init(_ handler: TestHandler, _ limits: ServerLimits = ServerLimits()) throws {
        server = try HTTPServer(handler: handler, limits: limits)
        port = try server.listen(port: 0)
        try server.start()
    }

    deinit { server.stop() }

    func connect() throws -> RawClient { try RawClient(port: port) }
}

/// A socket that says exactly what a test tells it to. Sendable because a test reads with one thread and writes with one.
final class RawClient: @unchecked Sendable {
    let descriptor: Int32
    private var received: [UInt8] = []
    /// Long enough for a loaded machine; a test that waits this long has failed.
    private static let patienceMilliseconds: Int32 = 20_000

    init(port: Int) throws {
        descriptor = socketConnect("127.0.0.1", Int32(port), Self.patienceMilliseconds, nil)
        try #require(descriptor >= 0)
        try #require(socketSetTimeout(descriptor, Self.patienceMilliseconds) == 0)
    }

    deinit { close(descriptor) }

    func send(_ text: String) { send(Array(text.utf8)) }
    func send(_ bytes: [UInt8]) {
        var done = 0
        while done < bytes.count {
            let sent = bytes.withUnsafeBytes {
                socketSend(descriptor, $0.baseAddress! + done, bytes.count - done, nil, 0, false)
            }
            if sent <= 0 { return }
            done += sent
        }
    }

    /// Says that nothing more will be sent.
    func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Everything up to and including `end`, or up to the end of the connection.
    func read(through end: String) -> String {
        let pattern = Array(end.utf8)
        while true {
            if let range = received.firstRange(of: pattern) {
                defer { received.removeSubrange(..<range.upperBound) }
                return String(decoding: received[..<range.upperBound], as: UTF8.self)
            }
            if !receive() { return String(decoding: received, as: UTF8.self) + "<end>" }
        }
    }

    /// Everything up to the end of the connection.
    func readAll() -> String { String(decoding: readAllBytes(), as: UTF8.self) }
    func readAllBytes() -> [UInt8] {
        while receive() {}
        defer { received = [] }
        return received
    }

    /// A response's status, and its body as far as `Content-Length` says.
    func readResponse() -> (status: Int, body: String, head: String) {
        let head = read(through: "\r\n\r\n")
        let lines = head.split(separator: "\r\n")
        let length =
            lines.first { $0.lowercased().hasPrefix("content-length: ") }.flatMap { Int($0.dropFirst(16)) } ?? 0
        while received.count < length && receive() {}
        defer { received.removeFirst(min(length, received.count)) }
        let status = Int(head.dropFirst(9).prefix(3)) ?? 0
        return (status, String(decoding: received.prefix(length), as: UTF8.self), head)
    }

    private func receive() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count > 0 { received += buffer[..<count] }
        return count > 0
    }
}
