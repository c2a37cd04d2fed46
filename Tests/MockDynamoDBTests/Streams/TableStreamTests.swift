import Core
import Testing

@testable import MockDynamoDB

/// When shards make room: about every four hours, of which only the last day's are kept
/// (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html).
struct ShardRotationTests {
    private static let start = Timestamp(seconds: 1_800_000_000)

    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let seconds: Int64
        let turns: Int
        var testDescription: String { name }
    }

    @Test(
        "a shard turns after four hours, and a long silence leaves no more shards than a day can have",
        arguments: [
            Case(name: "at once", seconds: 0, turns: 0),
            Case(name: "just before", seconds: 4 * 3600 - 1, turns: 0),
            Case(name: "four hours", seconds: 4 * 3600, turns: 1),
            Case(name: "just before the second", seconds: 8 * 3600 - 1, turns: 1),
            Case(name: "a day", seconds: 24 * 3600, turns: 6),
            Case(name: "a month", seconds: 30 * 24 * 3600, turns: 8),
            Case(name: "a century", seconds: 36_500 * 24 * 3600, turns: 8),
        ])
    func turns(_ test: Case) {
        let now = Self.start.advanced(bySeconds: test.seconds)
        let turns = ShardRotation.turns(opened: Self.start, now: now)
        #expect(turns.count == test.turns)
        var opened = Self.start
        for turn in turns {
            #expect(turn.closes == opened.advanced(bySeconds: ShardRotation.shardSeconds))
            #expect(turn.opens >= turn.closes)
            opened = turn.opens
        }
        #expect(now.milliseconds - opened.milliseconds < ShardRotation.shardSeconds * 1000)
        #expect(opened <= now)
    }

    @Test("what no client was given is no iterator", arguments: ["", "x", "a|1|AAAA", "|1|", "a|1|MTox"])
    func iterators(_ text: String) { #expect(ShardIterator(text) == nil) }

    @Test("an iterator with times beyond all clocks is none")
    func forgedIterator() {
        let arn = "arn:aws:dynamodb:us-east-1:000000000000:table/t/stream/2026"
        for (numbers, isGood) in [
            ("1:1:1", true), ("1:1:9223372036854775807", false), ("1:-1:1", false), ("1:1", false), ("a:1:1", false),
        ] {
            let text = "\(arn)|1|\(Base64.encode(Array(numbers.utf8)))"
            #expect((ShardIterator(text) != nil) == isGood, "\(numbers)")
        }
    }

    @Test("sequence numbers are 21 digits that sort as the numbers behind them", arguments: [0, 1, 9, 10, Int64.max])
    func sequenceNumbers(_ number: Int64) {
        let text = SequenceNumber.text(number)
        #expect(text.utf8.count == 21)
        #expect(SequenceNumber.number(text) == number)
        if number > 0 { #expect(SequenceNumber.text(number - 1) < text) }
    }
}
