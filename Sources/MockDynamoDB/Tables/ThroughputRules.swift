import Core
import ServiceKit

/// What AWS refuses of provisioned throughput beyond what its range allows.
///
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html#default-limits-throughput
enum ThroughputRules {
    /// After these in a day (UTC), one decrease an hour is left.
    static let freeDecreasesDaily = 4
    static let decreaseIntervalSeconds: Int64 = 3600

    /// Refuses more than a table, or an index, may have. The two are counted apart.
    static func checkQuota(
        _ throughput: Table.Throughput?, index: String? = nil, region: String
    ) throws(AWSError) {
        guard let throughput else { return }
        for (name, value) in [("Read", throughput.read), ("Write", throughput.write)]
        where value > DescribeLimits.tableUnitsMax {
            throw .limitExceeded(
                "The requested \(name)CapacityUnits\(index.map { " for index \($0)" } ?? ""), \(value), is above the per "
                    + "\(index == nil ? "table" : "index") maximum for the account in \(region). Per table maximum: "
                    + "\(DescribeLimits.tableUnitsMax). Refer to the Amazon DynamoDB Developer Guide for current limits "
                    + "and how to request higher limits.")
        }
    }

    /// A throughput for an index of a table that pays by request.
    static func isOnDemand(index name: String) -> AWSError {
        .invalidParameter(
            "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: \(name) when BillingMode is "
                + "PAY_PER_REQUEST")
    }

    /// A change that changes nothing.
    static func unchanged(
        index: String?, _ current: Table.Throughput, _ wanted: Table.Throughput
    ) -> AWSError {
        let what = index.map { "index \($0)" } ?? "the table"
        return .validation(
            "The provisioned throughput for \(index == nil ? "" : "the ")\(what) will not change. The requested value "
                + "equals the current value. Current ReadCapacityUnits provisioned for \(what): \(current.read). Requested "
                + "ReadCapacityUnits: \(wanted.read). Current WriteCapacityUnits provisioned for \(what): "
                + "\(current.write). Requested WriteCapacityUnits: \(wanted.write). Refer to the Amazon DynamoDB Developer "
                + "Guide for current limits and how to request higher limits.")
    }

    /// The description of a throughput after a change, with when it last went up and down.
    static func changed(
        _ description: JSONValue?, from old: Table.Throughput, to new: Table.Throughput, _ now: Timestamp
    ) throws(AWSError) -> JSONValue {
        var result = description?.object ?? JSONObject()
        if new.read > old.read || new.write > old.write { result["LastIncreaseDateTime"] = now.json }
        if new.read < old.read || new.write < old.write {
            let last = result["LastDecreaseDateTime"]?.double.map { Timestamp(seconds: Int64($0)) }
            let isSameDay = last.map { $0.seconds / 86_400 == now.seconds / 86_400 } ?? false
            let count = isSameDay ? result["NumberOfDecreasesToday"]?.int ?? 0 : 0
            if count >= freeDecreasesDaily, let last { try checkInterval(since: last, now, count) }
            result["LastDecreaseDateTime"] = now.json
            result["NumberOfDecreasesToday"] = JSONValue(count + 1)
        }
        result["ReadCapacityUnits"] = JSONValue(new.read)
        result["WriteCapacityUnits"] = JSONValue(new.write)
        return .object(result)
    }

    private static func checkInterval(
        since last: Timestamp, _ now: Timestamp, _ count: Int
    ) throws(AWSError) {
        let next = last.advanced(bySeconds: decreaseIntervalSeconds)
        guard now < next else { return }
        throw .limitExceeded(
            "Subscriber limit exceeded: Provisioned throughput decreases are limited within a given UTC day. After the "
                + "first \(freeDecreasesDaily) decreases, each subsequent decrease in the same UTC day can be performed at "
                + "most once every \(decreaseIntervalSeconds) seconds. Number of decreases today: \(count). Last decrease at "
                + "\(words(last)). Next decrease can be made at \(words(next))")
    }

    /// `Wednesday, July 25, 2018 8:48:14 PM UTC`.
    private static func words(_ time: Timestamp) -> String {
        let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
        let c = time.calendar
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(weekdays[c.weekday]), \(months[c.month - 1]) \(c.day), \(c.year) \((c.hour + 11) % 12 + 1):"
            + "\(two(c.minute)):\(two(c.second)) \(c.hour < 12 ? "AM" : "PM") UTC"
    }
}
