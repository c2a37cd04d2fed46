import Core
import HTTP
import ServiceKit

/// The door for `labrunner trace` and `labrunner clock`: what a person may ask of a world that another process serves.
///
/// It lives under a path that no bucket can have, and answers loopback names only, so that a web page cannot reach it
/// by pointing a name of its own at this machine.
struct Control {
    static let prefix = "/_labrunner/"
    private static let bodySizeBytesMax = 64 * 1024
    private static let loopbackNames: Set<String> = ["localhost", "127.0.0.1", "[::1]"]

    let universe: Universe

    func admit(_ head: RequestHead) -> Admission {
        let host = head.headers["host"] ?? ""
        let name = host.prefix { $0 != ":" || host.hasPrefix("[") && !host.contains("]:") }
        guard Self.loopbackNames.contains(String(name)) else {
            return .refuse(Self.error(403, "this address answers loopback names only"))
        }
        guard head.method == "GET" || head.headers["x-labrunner"] != nil else {
            return .refuse(Self.error(403, "a change needs the header x-labrunner"))
        }
        var policy = SpoolSink.Policy(folder: "", tooLarge: { Self.error(413, "the body is too large") })
        policy.bodyBytesMax = Self.bodySizeBytesMax
        return .accept(SpoolSink(policy: policy))
    }

    func answer(_ request: Request) -> Response {
        switch (request.head.method, request.head.path.dropFirst(Self.prefix.count)) {
        case ("GET", "health"): return Self.json(["status": .string("ok")])
        case ("GET", "clock"): return Self.json(clock)
        case ("POST", "clock"): return moveClock(request)
        case ("GET", "trace"): return trace(request)
        case ("GET", "events"): return events(request)
        default: return Self.error(404, "there is nothing at \(request.head.path)")
        }
    }

    private var clock: JSONObject {
        [
            "now": .string(universe.clock.now.iso8601Seconds),
            "aheadSeconds": .number(String(universe.clock.offsetMilliseconds / 1000)),
        ]
    }

    private func moveClock(_ request: Request) -> Response {
        do {
            let body = try JSONValue(parsing: request.body.bytes())
            guard let seconds = body["advanceSeconds"]?.int else {
                return Self.error(400, "advanceSeconds is missing, or no whole number")
            }
            try universe.store.atomically { () throws(AWSError) in
                try universe.advanceClock(bySeconds: Int64(seconds))
            }
            return Self.json(clock)
        } catch {
            return Self.error(400, "\(error)")
        }
    }

    private func trace(_ request: Request) -> Response {
        let query = QueryString.parse(request.head.query) ?? []
        let after = query.first { $0.name == "after" }?.value.flatMap { Int($0) } ?? 0
        let limit = query.first { $0.name == "limit" }?.value.flatMap { Int($0) } ?? .max
        let entries = universe.trace.entries(after: after).suffix(max(limit, 0)).map(\.json)
        return Self.json(["entries": .array(entries)])
    }

    /// What services have told each other.
    private func events(_ request: Request) -> Response {
        let query = QueryString.parse(request.head.query) ?? []
        let after = query.first { $0.name == "after" }?.value.flatMap { Int($0) } ?? 0
        let events = universe.events.recent.filter { $0.number > after }
        return Self.json(["events": .array(events.map(\.json))])
    }

    private static func json(_ object: JSONObject, status: Int = 200) -> Response {
        Response(
            status: status, headers: ["Content-Type": "application/json"],
            body: Body(JSONValue(object).text() + "\n"))
    }

    private static func error(_ status: Int, _ message: String) -> Response {
        json(["message": .string(message)], status: status)
    }
}

extension World {
    var control: Control { Control(universe: universe) }
}
