extension Lab {
    /// Fails the check unless each of these operations was called and at least one such call succeeded.
    ///
    /// - Parameters:
    ///   - operations: AWS's names, such as `Query`.
    ///   - calls: where to look; all of the learner's calls unless given.
    public func expectCalls(
        to operations: String..., in calls: [RecordedCall]? = nil, why: String = "", tryNext: String = ""
    ) throws {
        try (calls ?? self.calls).expect(operations, why: why, tryNext: tryNext)
    }

    /// Fails the check if one of these operations was called, whatever came of it.
    public func expectNoCalls(
        to operations: String..., in calls: [RecordedCall]? = nil, why: String = "", tryNext: String = ""
    ) throws {
        try (calls ?? self.calls).forbid(operations, why: why, tryNext: tryNext)
    }

    /// Fails the check if the calls consumed more of DynamoDB's capacity units, reads and writes together.
    public func expectCapacityUnits(
        atMost most: Double, in calls: [RecordedCall]? = nil, why: String = "", tryNext: String = ""
    ) throws {
        try (calls ?? self.calls).expectCapacityUnits(atMost: most, why: why, tryNext: tryNext)
    }

    /// The capacity units that calls consumed together.
    public func capacityUnits(of calls: [RecordedCall]) -> Double { calls.capacityUnits }
}

/// The words of these expectations, apart from any cloud.
extension [RecordedCall] {
    var capacityUnits: Double { map(\.consumedCapacityUnits).reduce(0, +) }

    func expect(_ operations: [String], why: String, tryNext: String) throws {
        let done = Set(filter { $0.status < 400 && $0.errorCode == nil }.map(\.operation))
        let missing = operations.filter { !done.contains($0) }
        try LabKit.expect(
            missing.isEmpty, expected: "a successful call of \(missing.joined(separator: " and one of "))",
            seen: Lab.summary(of: self), why: why, tryNext: tryNext)
    }

    func forbid(_ operations: [String], why: String, tryNext: String) throws {
        let forbidden = filter { operations.contains($0.operation) }
        let units = forbidden.capacityUnits
        let cost = units > 0 ? ", which consumed \(text(units)) capacity units" : ""
        try LabKit.expect(
            forbidden.isEmpty, expected: "no call of \(operations.joined(separator: " or "))",
            seen: Lab.summary(of: forbidden) + cost, why: why, tryNext: tryNext)
    }

    func expectCapacityUnits(atMost most: Double, why: String, tryNext: String) throws {
        try LabKit.expect(
            capacityUnits <= most, expected: "at most \(text(most)) consumed capacity units",
            seen: "\(text(capacityUnits)); \(Lab.summary(of: self))", why: why, tryNext: tryNext)
    }

    /// Units without a fraction where they are whole.
    private func text(_ units: Double) -> String { Int(exactly: units).map(String.init) ?? "\(units)" }
}
