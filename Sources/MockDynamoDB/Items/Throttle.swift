import Core
import ServiceKit

/// What tables and indexes may use now: what is provisioned for each second, saved up for five minutes.
///
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/burst-adaptive-capacity.html
///
/// Known difference: it is not kept when a world stops, so a table begins with all that can be saved.
enum Throttle {
    static let burstSeconds = 300.0
    /// What a table that pays per request may use each second unless its account asks for more.
    static let onDemandUnits = 40_000.0

    /// Takes units from a table and from its global indexes; local indexes use the table's.
    ///
    /// - Parameter isDone: whether what used them has happened, so that they are taken even where there are too few.
    static func charge(_ usage: Usage, _ call: Call, isDone: Bool = false) throws(AWSError) {
        let memory = call.memory { TokenBuckets() }
        let local = usage.indexes.filter { !$0.index.isGlobal }.reduce(0) { $0 + $1.units }
        try memory.take(
            usage.tableUnits + local, TokenBuckets.Name(owner: usage.table.id, isIndex: false, kind: usage.kind),
            rate(usage.table.throughput, usage.table.settings["OnDemandThroughput"], usage.kind), call.now,
            isDone: isDone)
        for (index, units) in usage.indexes where index.isGlobal {
            try memory.take(
                units, TokenBuckets.Name(owner: index.id, isIndex: true, kind: usage.kind),
                rate(index.throughput, nil, usage.kind), call.now,
                isDone: isDone)
        }
    }

    /// Whether a table has anything left; batches ask before each of their items.
    static func hasUnits(_ table: Table, _ kind: Usage.Kind, _ call: Call) -> Bool {
        call.memory { TokenBuckets() }.hasUnits(
            TokenBuckets.Name(owner: table.id, isIndex: false, kind: kind),
            rate(table.throughput, table.settings["OnDemandThroughput"], kind), call.now)
    }

    /// Units a second.
    private static func rate(_ throughput: Table.Throughput?, _ limits: JSONValue?, _ kind: Usage.Kind) -> Double {
        if let throughput, throughput.read > 0 {
            return Double(kind == .read ? throughput.read : throughput.write)
        }
        let limit = limits?[kind == .read ? "MaxReadRequestUnits" : "MaxWriteRequestUnits"]?.int
        if let limit, limit > 0 { return Double(limit) }
        return onDemandUnits
    }
}

/// Saved-up units by whose they are. Confined to its world's loop.
private final class TokenBuckets {
    struct Name: Hashable {
        let owner: Int64
        let isIndex: Bool
        let kind: Usage.Kind
    }

    private struct Bucket {
        var tokens: Double
        var rate: Double
        var at: Timestamp
    }

    private var buckets: [Name: Bucket] = [:]
    private static let countMax = 10_000

    func take(
        _ units: Double, _ name: Name, _ rate: Double, _ now: Timestamp, isDone: Bool
    ) throws(AWSError) {
        var bucket = filled(name, rate, now)
        // One request may overdraw, as one that is larger than a second's units must get through some time.
        let isAllowed = isDone || bucket.tokens >= min(units, rate)
        if isAllowed { bucket.tokens -= units }
        if buckets.count >= Self.countMax { buckets = [:] }
        buckets[name] = bucket
        guard isAllowed else { throw .throughputExceeded }
    }

    func hasUnits(_ name: Name, _ rate: Double, _ now: Timestamp) -> Bool { filled(name, rate, now).tokens >= 1 }

    /// A bucket with what has come into it since it was last used.
    private func filled(_ name: Name, _ rate: Double, _ now: Timestamp) -> Bucket {
        let capacity = rate * Throttle.burstSeconds
        var bucket = buckets[name] ?? Bucket(tokens: capacity, rate: rate, at: now)
        // What was raised may be used at once.
        if bucket.rate < rate { bucket.tokens += (rate - bucket.rate) * Throttle.burstSeconds }
        bucket.rate = rate
        let seconds = max(0, Double(now.milliseconds - bucket.at.milliseconds) / 1000)
        bucket.tokens = min(capacity, bucket.tokens + seconds * rate)
        bucket.at = now
        return bucket
    }
}
