import Core
import SQLite
package import ServiceKit

@testable import MockS3

/// A world with S3 alone, called without HTTP: members in, members out.
final class TestCloud {
    let universe: Universe
    var caller = Caller(account: "000000000000", accessKey: "test")
    var region = "us-east-1"
    var store: Store { universe.store }

    init(seed: UInt64 = 1, directory: String? = nil) throws {
        var clock = WorldClock()
        clock.set(to: Timestamp(seconds: 1_767_225_600))
        clock.freeze()
        universe = Universe(
            store: try Store(directory: directory, migrations: [("s3", s3.migrations)]), clock: clock,
            randomness: Randomness(seed: seed), trace: Trace(capacity: 1))
    }

    /// Runs one operation as a call of its own.
    @discardableResult
    func run(
        _ operation: any Operation.Type, _ members: Structure, _ body: Body = .empty, digests: [String: [UInt8]] = [:]
    ) throws(AWSError) -> Output {
        let call = Call(
            service: "s3", operation: operation.name, caller: caller, region: region, requestID: "R",
            now: universe.clock.now,
            endpoint: "http://localhost:4566", universe: universe)
        let input = Input(members: members, body: body, digests: digests) { _ in .malformedXML }
        return try store.atomically { () throws(AWSError) in try operation.init(input).run(call) }
    }

    /// The code and message of a refusal; nil when the operation succeeds.
    func refusal(_ operation: any Operation.Type, _ members: Structure, _ body: Body = .empty) -> AWSError? {
        do {
            try run(operation, members, body)
            return nil
        } catch { return error }
    }

    /// A bucket, with or without versioning.
    func makeBucket(_ name: String = "bucket", versioning: String? = nil) throws {
        try run(CreateBucket.self, ["Bucket": .string(name)])
        if let versioning {
            try run(
                PutBucketVersioning.self,
                ["Bucket": .string(name), "VersioningConfiguration": ["Status": .string(versioning)]])
        }
    }

    /// How many rows a table has.
    func count(_ table: String) throws -> Int {
        try store.first("SELECT COUNT(*) FROM \(table)") { row in row.int(0) } ?? 0
    }

    @discardableResult
    func put(_ key: String, _ text: String = "x", _ more: Structure = [:]) throws -> Output {
        try run(PutObject.self, ["Bucket": "bucket", "Key": .string(key)] + more, Body(text))
    }

    func text(_ key: String, _ more: Structure = [:]) throws -> String {
        let output = try run(GetObject.self, ["Bucket": "bucket", "Key": .string(key)] + more)
        return String(decoding: try output.body?.bytes() ?? [], as: UTF8.self)
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
    package init(stringLiteral value: String) { self = .string(value) }
    package init(dictionaryLiteral elements: (String, Value)...) {
        self = .structure(Structure(elements.map { ($0.0, $0.1) }))
    }

    /// What the protocol would write, where it is text.
    var text: String? {
        switch self {
        case .string(let text): text
        case .integer(let number): String(number)
        case .boolean(let flag): String(flag)
        case .timestamp(let time): time.iso8601
        default: nil
        }
    }
}

extension Structure {
    static func + (a: Structure, b: Structure) -> Structure { Structure(a.members + b.members) }
}

extension Output {
    func text(_ member: String) -> String? { self[member]?.text }

    /// The texts of one member of every entry under a name, lists flattened.
    func texts(_ entry: String, _ member: String) -> [String] {
        members.flatList(entry).flatMap { value -> [Value] in
            if case .flatList(let values) = value { values } else { [value] }
        }.compactMap { if case .structure(let structure) = $0 { structure[member]?.text } else { nil } }
    }
}
