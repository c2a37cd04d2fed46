import Core
import ServiceKit

/// How much a table or a global index can serve at once, which may be asked for before it is needed.
///
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/warm-throughput.html
struct WarmThroughput: Equatable {
    var read: Int
    var write: Int

    /// What a table has that never asked: what is provisioned, or what every table that pays per request begins with.
    init(base throughput: Table.Throughput?) {
        let isOnDemand = (throughput?.read ?? 0) == 0
        read = isOnDemand ? 12_000 : throughput?.read ?? 0
        write = isOnDemand ? 4_000 : throughput?.write ?? 0
    }

    /// What a description has. What is provisioned may have grown past what was asked for.
    init(_ shown: JSONObject) {
        self.init(base: Table.Throughput(shown["ProvisionedThroughput"]))
        read = max(read, shown[Self.name]?["ReadUnitsPerSecond"]?.int ?? 0)
        write = max(write, shown[Self.name]?["WriteUnitsPerSecond"]?.int ?? 0)
    }

    static let name = "WarmThroughput"

    /// As `DescribeTable` shows it.
    func json(isActive: Bool = true) -> JSONValue {
        [
            "ReadUnitsPerSecond": JSONValue(read), "WriteUnitsPerSecond": JSONValue(write),
            "Status": isActive ? "ACTIVE" : "UPDATING",
        ]
    }

    // MARK: - Requests

    /// What a new table or index asks for, checked against what it has anyway; nil where it does not ask.
    static func asked(
        _ members: Structure, of throughput: Table.Throughput?, index: String? = nil
    ) throws(AWSError) -> WarmThroughput? {
        let base = WarmThroughput(base: throughput)
        return try asked(members, above: base, index: index) { name in
            throughput == nil
                ? "lower than initial throughput for OnDemand. See: https://docs.aws.amazon.com/amazondynamodb/latest/"
                    + "developerguide/on-demand-capacity-mode.html#on-demand-capacity-mode-initial"
                : "lower than \(name)CapacityUnits of ProvisionedThroughput"
        }
    }

    /// What a change asks for; it cannot be less than there is.
    func raised(_ members: Structure, index: String? = nil) throws(AWSError) -> WarmThroughput? {
        try Self.asked(members, above: self, index: index) { _ in
            "lower than current WarmThroughput, decreasing WarmThroughput is not supported"
        }
    }

    private static func asked(
        _ members: Structure, above least: WarmThroughput, index: String?, _ why: (String) -> String
    ) throws(AWSError) -> WarmThroughput? {
        guard let asked = members.part(name) else { return nil }
        let units = ["Read", "Write"].map { kind in
            asked["\(kind)UnitsPerSecond"].flatMap { $0.isNull ? nil : $0.wholeNumber }
        }
        guard units.contains(where: { $0 != nil }) else {
            throw .invalidParameter(
                "WarmThroughput must have at least one of ReadUnitsPerSecond or WriteUnitsPerSecond specified"
                    + (index.map { " for index: \($0)" } ?? ""))
        }
        var result = least
        result.read = units[0] ?? least.read
        result.write = units[1] ?? least.write
        for (kind, isLess) in [("Read", result.read < least.read), ("Write", result.write < least.write)] where isLess {
            throw .invalidParameter(
                "Requested \(kind)UnitsPerSecond for WarmThroughput for \(index.map { "index \($0)" } ?? "table") is "
                    + why(kind))
        }
        return result
    }
}
