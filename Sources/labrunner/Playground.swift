import Core
import HTTP
import MockAWS
import ServiceKit
import Workbook

/// The cloud that is kept between sessions: served by another process, or opened here for as long as it is needed.
enum Playground {
    /// Asks the process that serves the playground, over its control door.
    struct Served {
        let port: Int
        private let client = HTTPClient()

        func get(_ path: String) throws(Trouble) -> JSONValue { try send("GET", path, body: nil) }

        func post(_ path: String, _ body: JSONValue) throws(Trouble) -> JSONValue { try send("POST", path, body: body) }

        private func send(_ method: String, _ path: String, body: JSONValue?) throws(Trouble) -> JSONValue {
            let head = RequestHead(
                method: method, target: "/_labrunner/" + path,
                headers: ["Host": "127.0.0.1:\(port)", "x-labrunner": "1"])
            let request = Request(head: head, body: body.map { Body($0.bytes()) } ?? .empty)
            let status: Int
            let answer: JSONValue
            do {
                let response = try client.sendBlocking(
                    request, to: HTTPEndpoint(host: "127.0.0.1", port: port), collectedBytesMax: 64 * 1024 * 1024)
                status = response.status
                guard case .collected(let bytes) = response.body else { preconditionFailure("the answer was bounded") }
                answer = try JSONValue(parsing: bytes)
            } catch {
                throw Trouble(
                    .environment, "The cloud on port \(port) does not answer as a labrunner: \(error)",
                    todo: "Stop what listens there, then try again.")
            }
            guard status == 200 else {
                throw Trouble(.environment, "The cloud on port \(port) refused: \(answer["message"]?.string ?? "").")
            }
            return answer
        }
    }

    /// Where the playground lives unless `serve --data` says otherwise.
    static func folder(_ session: inout Session) throws(Trouble) -> String {
        try session.workbook().stateFolder + "/playground"
    }

    /// The process that serves the playground now; nil when none does.
    static func served(_ session: inout Session) throws(Trouble) -> Served? {
        DataDirectory.occupant(of: try folder(&session)).map { Served(port: $0.port) }
    }

    /// The same, or the throw-away cloud that somebody serves on the usual port.
    static func servedOrThrowAway(_ session: inout Session) throws(Trouble) -> Served? {
        if let served = try served(&session) { return served }
        let usual = Served(port: ServeOptions.portUsual)
        do {
            return try usual.get("health")["status"]?.string == "ok" ? usual : nil
        } catch {
            // Nobody listens there, or something that is no labrunner.
            return nil
        }
    }

    /// Opens the playground in this process.
    static func open(_ session: inout Session) throws(Trouble) -> World {
        try open(World.Configuration(dataDirectory: try folder(&session)))
    }

    static func open(_ configuration: World.Configuration) throws(Trouble) -> World {
        do { return try World(configuration) } catch {
            throw Trouble(
                .environment, "The cloud cannot be opened: \(error).",
                todo: error is StoreError
                    ? "Free some disk space, or move \(configuration.dataDirectory ?? "its folder") aside to begin anew."
                    : "")
        }
    }

    static func start(_ world: World, port: Int) throws(Trouble) -> Int {
        do { return try world.start(port: port) } catch {
            throw Trouble(
                .environment, "The cloud cannot be started: \(error)",
                todo: "Stop what listens there, or choose another port: labrunner serve --port 4567.")
        }
    }

    static func reading<T>(_ body: () throws -> T) throws(Trouble) -> T {
        do { return try body() } catch { throw Trouble(.environment, "The cloud's data cannot be read: \(error)") }
    }
}

/// The last calls the playground recorded, oldest first.
func recordedCalls(last count: Int, _ session: inout Session) throws(Trouble) -> [RecordedCall] {
    if let served = try Playground.servedOrThrowAway(&session) {
        return (try served.get("trace?limit=\(count)")["entries"]?.array ?? []).map(RecordedCall.init)
    }
    guard Disk.isFolder(try Playground.folder(&session)) else { return [] }
    let world = try Playground.open(&session)
    return try Playground.reading { try world.keptTrace(last: count) }.map(RecordedCall.init)
}

/// The playground's time, after moving it when `seconds` is given.
func playgroundTime(advancedBySeconds seconds: Int64?, _ session: inout Session) throws(Trouble) -> Timestamp {
    if let served = try Playground.servedOrThrowAway(&session) {
        let answer =
            if let seconds { try served.post("clock", ["advanceSeconds": JSONValue(Int(seconds))]) } else {
                try served.get("clock")
            }
        guard let now = answer["now"]?.string.flatMap({ Timestamp(iso8601: $0) }) else {
            throw Trouble(.environment, "The cloud on port \(served.port) did not say what time it is.")
        }
        return now
    }
    let world = try Playground.open(&session)
    return try Playground.reading {
        if let seconds { try world.advanceClock(bySeconds: seconds) }
        return try world.now
    }
}
