package import Core
import HTTP
import MockS3
package import ServiceKit
import SQLite

/// One isolated cloud: clock, chance, accounts, state, trace and services behind one loopback port.
///
/// `@unchecked Sendable`: every stored property that changes is touched on the server's loop thread only; other threads
/// come in through `read` and `change`, which run there. Until `start`, one thread owns the world.
package final class World: @unchecked Sendable {
    package struct Configuration: Sendable {
        /// The folder of a kept world; nil for a throw-away one.
        package var dataDirectory: String?
        package var credentials: [AccountCredential] = [.standard]
        /// Repeats a run; by chance when nil.
        package var seed: UInt64?
        /// How many of the last requests the trace keeps.
        package var traceCapacity = 1_000
        /// Hears sentences for the person at the terminal, such as a full disk. Called on the loop thread.
        package var report: @Sendable (String) -> Void = { _ in }

        package init(dataDirectory: String? = nil) { self.dataDirectory = dataDirectory }
    }

    let configuration: Configuration
    let universe: Universe
    var authenticator: Authenticator
    var faults = Faults()
    /// The regions of buckets asked for lately.
    var bucketRegions: [String: String] = [:]
    /// What the host of the last request names.
    var lastAddress = (host: "", address: S3Address(bucket: nil, region: nil))
    /// Whether any bucket has its requests logged; nil until somebody asks.
    var hasAccessLogs: Bool?
    /// The last trace entry that is in the database of a kept world.
    private var tracedUpTo: Int
    private let dataDirectory: DataDirectory?
    private var server: HTTPServer?
    /// One id for all answers: `x-amz-id-2` is opaque to everybody but AWS.
    let hostID: String
    /// The port of a started world.
    package private(set) var port = 0

    /// Opens the state; throws when the folder is served by somebody else or cannot be used.
    package init(_ configuration: Configuration) throws {
        self.configuration = configuration
        dataDirectory = try configuration.dataDirectory.map { (path) throws in try DataDirectory(path: path) }
        let store = try Store(
            directory: configuration.dataDirectory,
            migrations: [("world", Self.schema)] + ServiceFront.all.map { ($0.service.name, $0.service.migrations) })
        var randomness = Randomness(seed: configuration.seed ?? UInt64.random(in: 0 ... .max))
        hostID = Base64.encode(randomness.bytes(56))
        let offset = try store.first("SELECT value FROM setting WHERE name = 'clockOffset'") { $0.integer(0) }
        tracedUpTo = try store.first("SELECT max(number) FROM trace") { $0.int(0) } ?? 0
        universe = Universe(
            store: store, clock: WorldClock(offsetMilliseconds: offset ?? 0), randomness: randomness,
            trace: Trace(capacity: configuration.traceCapacity, count: tracedUpTo))
        universe.hostID = hostID
        universe.accounts = Set(configuration.credentials.map(\.account))
        authenticator = Authenticator(credentials: configuration.credentials)
        if configuration.dataDirectory != nil {
            try store.sweep { (name) throws(AWSError) in try s3Needs(file: name, in: store) }
        }
    }

    private static let schema = [
        """
        CREATE TABLE setting (name TEXT PRIMARY KEY, value ANY) WITHOUT ROWID;
        CREATE TABLE trace (number INTEGER PRIMARY KEY, entry TEXT NOT NULL);
        """
    ]

    /// Begins to answer on a loopback port; 0 takes any that is free.
    @discardableResult
    package func start(port: Int = 0) throws -> Int {
        precondition(server == nil, "a world starts once")
        let server = try HTTPServer(handler: self)
        self.port = try server.listen(host: "127.0.0.1", port: port)
        try dataDirectory?.announce(port: self.port)
        self.server = server
        try server.start(threadName: "world")
        scheduleUpkeep()
        return self.port
    }

    /// Finishes the replies under way, keeps what is to be kept, and closes the port.
    package func stop() {
        guard let server else { return }
        server.performAndWait { [self] in flushTrace() }
        server.stop()
        self.server = nil
        do { try universe.store.finish() } catch {
            configuration.report("the log could not be folded into the database: \(error)")
        }
    }

    /// Runs `body` on the loop and waits for its result. What it changed stays if it succeeds.
    package func perform<T: Sendable>(
        _ body: @escaping @Sendable (Universe) throws(AWSError) -> T
    ) throws(AWSError) -> T {
        let work: @Sendable () -> Result<T, AWSError> = { [self] in
            Result { () throws(AWSError) -> T in
                try universe.store.atomically { () throws(AWSError) -> T in try body(universe) }
            }
        }
        guard let server else {
            let result = work()
            guard commit() == nil else { throw .internalFailure("the commit failed") }
            return try result.get()
        }
        return try server.performAndWait(work).get()
    }

    /// Runs what needs no commit on the loop, and waits for it.
    func onLoop(_ body: @escaping @Sendable (World) -> Void) {
        guard let server else { return body(self) }
        server.performAndWait { [self] in body(self) }
    }

    /// Moves the world's time.
    package func advanceClock(bySeconds seconds: Int64) throws(AWSError) {
        try perform { (universe) throws(AWSError) in try universe.advanceClock(bySeconds: seconds) }
    }

    package var now: Timestamp { get throws(AWSError) { try perform { $0.clock.now } } }

    /// The requests recorded after a number, oldest first.
    package func traceEntries(after number: Int = 0) throws(AWSError) -> [TraceEntry] {
        try perform { $0.trace.entries(after: number) }
    }

    // MARK: - A kept trace

    /// The last requests of a kept world that nobody serves, oldest first, as JSON.
    package func keptTrace(last count: Int) throws -> [JSONValue] {
        let entries = try perform { (universe) throws(AWSError) in
            try universe.store.query("SELECT entry FROM trace ORDER BY number DESC LIMIT ?", [.int(count)]) {
                $0.text(0)
            }
        }
        return try entries.reversed().map { try JSONValue(parsing: $0) }
    }

    /// What need not be on the disk at once goes there in quiet moments, so that no request waits for it; the trace also
    /// when there has been none for a while.
    private func scheduleUpkeep(busySeconds: Int = 0) {
        let seen = universe.trace.count
        server?.schedule(afterMilliseconds: 1000) { [weak self] in
            guard let self else { return }
            let isQuiet = universe.trace.count == seen
            if isQuiet || busySeconds >= Self.traceDelaySecondsMax { flushTrace() }
            // Also when somebody asks again and again whether it has happened yet.
            bringAboutWhatIsDue()
            if isQuiet { checkpoint() }
            scheduleUpkeep(busySeconds: isQuiet || busySeconds >= Self.traceDelaySecondsMax ? 0 : busySeconds + 1)
        }
    }

    private static let traceDelaySecondsMax = 5

    /// What the services do as time passes.
    private func bringAboutWhatIsDue() {
        do throws(AWSError) {
            try universe.store.atomically { () throws(AWSError) in try universe.bringAboutWhatIsDue() }
        } catch {
            configuration.report("what was due could not be done: \(error.message)")
        }
        _ = commit()
    }

    /// A second without a request: nobody waits, so the disk may.
    private func checkpoint() {
        do { try universe.store.checkpoint() } catch {
            configuration.report("the log could not be folded into the database: \(error)")
        }
    }

    private func flushTrace() {
        let fresh = universe.trace.entries(after: tracedUpTo)
        guard dataDirectory != nil, let last = fresh.last else { return }
        do {
            for entry in fresh {
                try universe.store.write(
                    "INSERT INTO trace VALUES (?, ?)",
                    [.int(entry.number), .text(entry.json.text())])
            }
            try universe.store.write(
                "DELETE FROM trace WHERE number <= ?", [.int(last.number - configuration.traceCapacity)])
            try universe.store.commit()
            tracedUpTo = last.number
        } catch {
            configuration.report("the trace could not be kept: \(error)")
        }
    }
}

extension Universe {
    /// Moves time, remembers how far for the next time this world is opened, and does what has come due.
    func advanceClock(bySeconds seconds: Int64) throws(AWSError) {
        clock.advance(bySeconds: seconds)
        try store.write(
            "INSERT OR REPLACE INTO setting VALUES ('clockOffset', ?)", [.integer(clock.offsetMilliseconds)])
        try bringAboutWhatIsDue()
    }

    /// What the services do as time passes.
    func bringAboutWhatIsDue() throws(AWSError) {
        for front in ServiceFront.all { try front.service.upkeep?(self) }
    }
}
