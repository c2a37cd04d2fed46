import Core
import ServiceKit

/// What tables and indexes may use now: what is provisioned for each second, saved up for five minutes.
///
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/burst-adaptive-capacity.html
///
/// Known difference: it is not kept when a world stops, so a table begins with all that can be saved.
enum Throttle {
    static let burstSeconds = 300.0

    /// Takes units from a table and from its global indexes; local indexes use the table's.
    static func charge(_ usage: Usage, _ call: Call) throws(AWSError) {
        let memory = call.memory { TokenBuckets() }
        let local = usage.indexes.filter { !$0.index.isGlobal }.reduce(0) { $0 + $1.units }
        try memory.take(
            usage.tableUnits + local, TokenBuckets.Name(owner: usage.table.id, isIndex: false, kind: usage.kind),
            rate(usage.table.throughput, usage.table.settings["OnDemandThroughput"], usage.kind), call.now)
        for (index, units) in usage.indexes where index.isGlobal {
            try memory.take(
                units, TokenBuckets.Name(owner: index.id, isIndex: true, kind: usage.kind),
                rate(index.throughput, nil, usage.kind), call.now)
        }
    }

    /// Units a second.
    private static func rate(_ throughput: Table.Throughput?, _ limits: JSONValue?, _ kind: Usage.Kind) -> Double {
        if let throughput, throughput.read > 0 {
            return Double(kind == .read ? throughput.read : throughput.write)
        }
        let limit = limits?[kind == .read ? "MaxReadRequestUnits" : "MaxWriteRequestUnits"]?.int
        if let limit, limit > 0 { return Double(limit) }
        return kind == .read ? 40_000 : 40_000
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

    func take(_ units: Double, _ name: Name, _ rate: Double, _ now: Timestamp) throws(AWSError) {
        let capacity = rate * Throttle.burstSeconds
        var bucket = buckets[name] ?? Bucket(tokens: capacity, rate: rate, at: now)
        // What was raised may be used at once.
        if bucket.rate < rate { bucket.tokens += (rate - bucket.rate) * Throttle.burstSeconds }
        bucket.rate = rate
        let seconds = max(0, Double(now.milliseconds - bucket.at.milliseconds) / 1000)
        bucket.tokens = min(capacity, bucket.tokens + seconds * rate)
        bucket.at = now
        if buckets.count >= Self.countMax { buckets = [:] }
        // One request may overdraw, as one that is larger than a second's units must get through some time.
        let isAllowed = bucket.tokens >= min(units, rate)
        if isAllowed { bucket.tokens -= units }
        buckets[name] = bucket
        guard isAllowed else { throw .throughputExceeded }
    }
}
