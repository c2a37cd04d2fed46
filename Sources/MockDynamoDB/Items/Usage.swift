import Core
import ServiceKit

/// What a request used of one table and its indexes.
struct Usage {
    enum Kind: Sendable { case read, write }

    let table: Table
    let kind: Kind
    private(set) var tableUnits: Double = 0
    private(set) var indexes: [(index: SecondaryIndex, units: Double)] = []
    /// Whether the answer says how many of the units are for reading or writing, as that of transactions does.
    var namesKind = false

    init(_ table: Table, _ kind: Kind) {
        self.table = table
        self.kind = kind
    }

    mutating func add(table units: Double) { tableUnits += units }

    mutating func add(_ index: SecondaryIndex, _ units: Double) {
        if let known = indexes.firstIndex(where: { $0.index.id == index.id }) {
            indexes[known].units += units
        } else {
            indexes.append((index, units))
        }
    }

    /// Adds a write, which counts twice in a transaction.
    mutating func add(_ write: WriteUnits, times factor: Double = 1) {
        add(table: write.table * factor)
        for (index, units) in write.indexes { add(index, units * factor) }
    }

    var total: Double { indexes.reduce(tableUnits) { $0 + $1.units } }

    /// Takes the units from what the table and its indexes may use, and tells the trace.
    func charge(_ call: Call, isDone: Bool = false) throws(AWSError) {
        try Throttle.charge(self, call, isDone: isDone)
        call.note("ConsumedCapacity", value(.indexes))
    }

    // MARK: - Answers

    /// What `ReturnConsumedCapacity` asks for.
    enum Detail: String { case indexes = "INDEXES", total = "TOTAL", none = "NONE" }

    static func detail(_ members: Structure) -> Detail {
        members.text("ReturnConsumedCapacity").flatMap(Detail.init(rawValue:)) ?? .none
    }

    /// The member `ConsumedCapacity`; null when it was not asked for.
    func value(_ detail: Detail) -> Value {
        guard detail != .none else { return .null }
        var result: Structure = ["TableName": .string(table.name)]
        add(total, to: &result)
        guard detail == .indexes else { return .structure(result) }
        var own = Structure()
        add(tableUnits, to: &own)
        result.add("Table", .structure(own))
        for (name, isGlobal) in [("LocalSecondaryIndexes", false), ("GlobalSecondaryIndexes", true)] {
            var listed = Structure()
            for (index, units) in indexes where index.isGlobal == isGlobal {
                var own = Structure()
                add(units, to: &own)
                listed.add(index.name, .structure(own))
            }
            if !listed.isEmpty { result.add(name, .structure(listed)) }
        }
        return .structure(result)
    }

    private func add(_ units: Double, to members: inout Structure) {
        members.add("CapacityUnits", .double(units))
        if namesKind { members.add(kind == .read ? "ReadCapacityUnits" : "WriteCapacityUnits", .double(units)) }
    }
}

extension [Usage] {
    /// Finds or begins the account of a table.
    mutating func of(_ table: Table, _ kind: Usage.Kind, _ change: (inout Usage) -> Void) {
        if let known = firstIndex(where: { $0.table.id == table.id }) { return change(&self[known]) }
        var usage = Usage(table, kind)
        change(&usage)
        append(usage)
    }
}
