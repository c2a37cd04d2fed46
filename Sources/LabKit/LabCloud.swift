import Core
import Foundation
import MockAWS
import ServiceKit

/// The cloud under a lab. Nothing else here knows how a cloud is made.
final class LabCloud: Sendable {
    /// An access key that this run made up.
    struct Key: Sendable {
        let accessKey: String
        let secret: String
    }

    static let region = "us-east-1"
    private static let account = "000000000000"

    let endpoint: String
    let learner: Key
    let administrator: Key
    /// What the lab's own plain HTTP client calls itself; made up too, so that a program cannot hide behind it.
    let userAgent: String
    private let world: World

    init(seed: UInt64) throws {
        // Not from the seed: whoever knows a run's seed must not know its secrets.
        var chance = Randomness(seed: UInt64.random(in: 0 ... .max))
        learner = Self.makeKey(&chance)
        administrator = Self.makeKey(&chance)
        userAgent = "labkit/\(chance.hex(16))"
        var configuration = World.Configuration()
        configuration.seed = seed
        // A check must not lose evidence, however often a program calls.
        configuration.traceCapacity = 50_000
        configuration.credentials = [learner, administrator].map {
            AccountCredential(account: Self.account, accessKey: $0.accessKey, secret: $0.secret)
        }
        world = try World(configuration)
        endpoint = "http://127.0.0.1:\(try world.start())"
    }

    private static func makeKey(_ chance: inout Randomness) -> Key {
        Key(accessKey: "AKIA" + chance.text(16, from: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"), secret: chance.hex(40))
    }

    func stop() { world.stop() }

    /// The learner's calls numbered after `number`, and the last number there is.
    func calls(after number: Int) throws -> [RecordedCall] {
        try world.traceEntries(after: number)
            .filter { $0.caller.accessKey != administrator.accessKey && $0.userAgent != userAgent }
            .map(Self.recorded)
    }

    /// The number of the last call of anybody.
    func lastCallNumber() throws -> Int { try world.traceEntries().last?.number ?? 0 }

    func advanceClock(seconds: Int) throws { try world.advanceClock(bySeconds: Int64(seconds)) }

    func now() throws -> Date { Self.date(try world.now) }

    /// Orders failures for the learner's calls only.
    func inject(_ operation: String, _ error: AWSError, callsBefore: Int, times: Int) {
        world.inject(
            Fault(
                operation: operation, error: error, callsBefore: callsBefore, times: times,
                accessKey: learner.accessKey))
    }

    private static func recorded(_ entry: TraceEntry) -> RecordedCall {
        RecordedCall(
            service: entry.service, operation: entry.operation, status: entry.status,
            errorCode: entry.errorCode.isEmpty ? nil : entry.errorCode,
            errorMessage: entry.errorMessage.isEmpty ? nil : entry.errorMessage,
            parameters: Dictionary(
                entry.input.members.compactMap { member in text(member.value).map { (member.name, $0) } },
                uniquingKeysWith: { first, _ in first }),
            consumedCapacity: consumedCapacity(entry.notes), userAgent: entry.userAgent,
            isPresigned: entry.authentication == "presigned",
            requestSizeBytes: entry.requestSizeBytes, responseSizeBytes: entry.responseSizeBytes,
            time: date(entry.time), method: entry.method, target: entry.target)
    }

    /// Reads the notes called `ConsumedCapacity`, one for each table: DynamoDB's structures of that name, of which the
    /// table's name and the units count.
    static func consumedCapacity(_ notes: Structure) -> [String: Double] {
        notes.members.reduce(into: [:]) { total, note in
            guard note.name == "ConsumedCapacity", case .structure(let members) = note.value,
                case .string(let table)? = members["TableName"], let units = members["CapacityUnits"]?.json.double
            else { return }
            total[table, default: 0] += units
        }
    }

    private static func text(_ value: Value) -> String? {
        switch value {
        case .null: nil
        case .string(let text), .number(let text): text
        case .boolean(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .timestamp(let instant): instant.iso8601
        default: value.json.text()
        }
    }

    private static func date(_ instant: Timestamp) -> Date {
        Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    }
}
