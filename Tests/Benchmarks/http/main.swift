import Core
import HTTP

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Answers everything with the same 1 KiB, to show what the server itself costs.
final class StaticAnswer: RequestHandler {
    private let response = Response(
        status: 200, headers: ["Content-Type": "application/octet-stream"],
        body: Body([UInt8](repeating: UInt8(ascii: "x"), count: 1024)))
    private let policy = SpoolSink.Policy(folder: "/tmp")

    func admit(_ head: RequestHead) -> Admission {
        .accept(SpoolSink(policy: policy, expectedBytes: head.contentLength))
    }
    func handle(_ request: Request, context: (any Sendable)?, reply: Reply) { reply(response) }
    func commit() -> CommitFailure? { nil }
}

let server = try HTTPServer(handler: StaticAnswer())
let port = try server.listen(port: CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 0 : 0)
try server.start()
print("http://127.0.0.1:\(port)/")
fflush(nil)
while true { pause() }
