import Core
import ServiceKit
import SQLite
import Testing

@Suite struct `The event bus` {
    private func universe() throws -> Universe {
        let script = "CREATE TABLE got (type TEXT)"
        return Universe(
            store: try Store(directory: nil, migrations: [("test", [script])]), clock: WorldClock(),
            randomness: Randomness(seed: 1), trace: Trace(capacity: 1))
    }

    private func call(_ universe: Universe) -> Call {
        Call(
            service: "s3", operation: "PutObject", caller: .anonymous, region: "us-east-1", requestID: "R",
            now: universe.clock.now, endpoint: "", universe: universe)
    }

    private func event(_ type: String, to destination: String = "arn:aws:sqs:us-east-1:1:queue") -> PublishedEvent {
        PublishedEvent(
            time: Timestamp(seconds: 0), source: "arn:aws:s3:::b", account: "1", region: "us-east-1", type: type,
            destination: destination, message: [:])
    }

    private func got(_ universe: Universe) throws -> [String] {
        try universe.store.query("SELECT type FROM got ORDER BY rowid") { $0.text(0) }
    }

    private func subscribe(_ universe: Universe) {
        universe.events.subscribe(
            "sqs",
            .init(knows: { $0.hasSuffix(":queue") }) { (event, universe) throws(AWSError) in
                try universe.store.write("INSERT INTO got VALUES (?)", [.text(event.type)])
                if event.type == "bad" { throw .internalFailure("on purpose") }
            })
    }

    @Test func `events go out after the commit, and not at all from a call that fails`() throws {
        let universe = try universe()
        subscribe(universe)
        try universe.store.atomically { () throws(AWSError) in call(universe).publish(event("good")) }
        do throws(AWSError) {
            try universe.store.atomically { () throws(AWSError) in
                call(universe).publish(event("taken back"))
                throw .internalFailure("on purpose")
            }
        } catch {}
        #expect(!universe.events.hasWaiting)
        try universe.store.commit()
        #expect(universe.events.deliver(in: universe) == [])
        try universe.store.commit()
        #expect(try got(universe) == ["good"])
        #expect(universe.events.recent.map(\.number) == [1])
    }

    @Test func `a delivery that fails takes back its own changes only`() throws {
        let universe = try universe()
        subscribe(universe)
        let call = call(universe)
        for type in ["one", "bad", "two"] { call.publish(event(type)) }
        call.publish(event("for nobody", to: "arn:aws:lambda:us-east-1:1:function:f"))
        try universe.store.commit()
        #expect(universe.events.deliver(in: universe).count == 1)
        #expect(try got(universe) == ["one", "two"])
        #expect(universe.events.count == 4)
    }

    @Test func `destinations exist if their service knows them`() throws {
        let universe = try universe()
        subscribe(universe)
        #expect(universe.events.problem(with: "arn:aws:sqs:us-east-1:1:queue", kind: "queue") == nil)
        for arn in ["arn:aws:sqs:us-east-1:1:other", "arn:aws:sns:us-east-1:1:queue", "nonsense"] {
            #expect(universe.events.problem(with: arn, kind: "queue") == "The destination queue does not exist")
        }
    }

    @Test func `sequencers rise, also within a millisecond and when the clock goes back`() throws {
        let bus = EventBus()
        let times = [10, 10, 11, 5, 5, 12].map { Timestamp(seconds: $0) }
        let sequencers = times.map(bus.sequencer)
        #expect(sequencers == sequencers.sorted() && Set(sequencers).count == times.count)
        #expect(sequencers.allSatisfy { $0.utf8.count == 18 })
    }
}
