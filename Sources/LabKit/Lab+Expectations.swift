/// Expectations about which operations were called, and what that consumed.
extension Lab {
    /// Fails the check unless each of these operations was called and at least one such call succeeded.
    ///
    /// - Parameters:
    ///   - operations: AWS's names, such as `Query`.
    ///   - calls: where to look; all of the learner's calls unless given.
    public func expectCalls(
        to operations: String..., in calls: [RecordedCall]? = nil, why: String = "", tryNext: String = ""
    ) throws {
        let calls = calls ?? self.calls
        let done = Set(calls.filter { $0.status < 400 && $0.errorCode == nil }.map(\.operation))
        let missing = operations.filter { !done.contains($0) }
        let succeeds = missing.count == 1 ? "that succeeds" : "that each succeed"
        try expect(
            missing.isEmpty, expected: "a call of \(missing.joined(separator: " and of ")) \(succeeds)",
            seen: summary(of: calls), why: why, tryNext: tryNext)
    }

    /// Fails the check if one of these operations was called, whatever came of it.
    public func expectNoCalls(
        to operations: String..., in calls: [RecordedCall]? = nil, why: String = "", tryNext: String = ""
    ) throws {
        let forbidden = (calls ?? self.calls).filter { operations.contains($0.operation) }
        try expect(
            forbidden.isEmpty, expected: "no call of \(operations.joined(separator: " or "))",
            seen: summary(of: forbidden) + Self.consumption(of: forbidden), why: why, tryNext: tryNext)
    }

    /// Fails the check if the calls consumed more of DynamoDB's capacity units, reads and writes together.
    public func expectCapacityUnits(
        atMost most: Double, in calls: [RecordedCall]? = nil, why: String = "", tryNext: String = ""
    ) throws {
        let calls = calls ?? self.calls
        let units = capacityUnits(of: calls)
        try expect(
            units <= most, expected: "at most \(Self.text(most)) consumed capacity units",
            seen: "\(Self.text(units)); \(summary(of: calls))", why: why, tryNext: tryNext)
    }

    /// The capacity units that calls consumed together.
    public func capacityUnits(of calls: [RecordedCall]) -> Double { calls.map(\.consumedCapacityUnits).reduce(0, +) }

    private static func consumption(of calls: [RecordedCall]) -> String {
        let units = calls.map(\.consumedCapacityUnits).reduce(0, +)
        return units > 0 ? ", which consumed \(text(units)) capacity units" : ""
    }

    /// Units as AWS prints them: whole ones without a fraction.
    private static func text(_ units: Double) -> String { Int(exactly: units).map(String.init) ?? "\(units)" }
}
