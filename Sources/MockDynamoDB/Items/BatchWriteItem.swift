import ServiceKit

/// Up to 25 puts and deletes, each for itself
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html).
///
/// All of them are checked before the first is made.
struct BatchWriteItem: Operation {
    private let tables: [(reference: TableReference, writes: [(write: ItemWrite, request: Value)])]
    private let detail: Usage.Detail
    private let wantsMetrics: Bool

    static let writesMax = 25

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "BatchWriteItemInput")
        try Self.checkCount(input)
        detail = Usage.detail(input.members)
        wantsMetrics = input.members.text("ReturnItemCollectionMetrics") == "SIZE"
        var tables: [(reference: TableReference, writes: [(write: ItemWrite, request: Value)])] = []
        for (name, value) in input.members.part("RequestItems")?.members ?? [] {
            guard case .list(let requests, _) = value else { continue }
            var writes: [(write: ItemWrite, request: Value)] = []
            for request in requests {
                guard case .structure(let members) = request else { continue }
                writes.append((try Self.write(members), request))
            }
            tables.append((TableReference(name), writes))
        }
        self.tables = tables
    }

    /// Refuses more writes to all tables together than there may be to one.
    private static func checkCount(_ input: Input) throws(AWSError) {
        var count = 0
        for (_, value) in input.members.part("RequestItems")?.members ?? [] {
            if case .list(let requests, _) = value { count += requests.count }
        }
        guard count <= writesMax else {
            throw .validation("Too many items requested for the BatchWriteItem call")
        }
    }

    private static func write(_ members: Structure) throws(AWSError) -> ItemWrite {
        let put = members.part("PutRequest")
        let delete = members.part("DeleteRequest")
        switch (put, delete) {
        case (let put?, nil):
            let item = try Item(member: "Item", put)
            try item.checkSize()
            return ItemWrite(.put(item))
        case (nil, let delete?): return ItemWrite(.delete(key: try Item(member: "Key", delete)))
        case (_?, _?):
            throw .validation(
                "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes"
            )
        case (nil, nil):
            throw .validation(
                "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes")
        }
    }

    /// Everything that is to be written, checked; nothing is written before all of it is.
    private func prepare(
        _ call: Call
    ) throws(AWSError) -> [(items: ItemTable, write: ItemWrite, key: StoredKey, request: Value)] {
        var work: [(items: ItemTable, write: ItemWrite, key: StoredKey, request: Value)] = []
        var seen: Set<SeenItem> = []
        for (reference, writes) in tables {
            let table = try reference.open(call)
            let items = ItemTable(table, call)
            for (write, request) in writes {
                let key = try Self.key(write, table)
                try write.check(table)
                guard seen.insert(SeenItem(table: table.id, key: key)).inserted else {
                    throw .validation("Provided list of item keys contains duplicates")
                }
                work.append((items, write, key, request))
            }
        }
        return work
    }

    /// The key of a put is checked as that of a delete is.
    private static func key(_ write: ItemWrite, _ table: Table) throws(AWSError) -> StoredKey {
        if case .put(let item) = write.action {
            for attribute in table.schema.all where item[attribute.name]?.kind != attribute.kind {
                throw .keyMismatch
            }
        }
        return try write.key(table)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let work = try prepare(call)
        var unprocessed: [(name: String, values: [Value])] = []
        var usages: [Usage] = []
        var metrics: [(name: String, values: [Value])] = []
        for (items, write, key, request) in work {
            guard Throttle.hasUnits(items.table, .write, call) else {
                unprocessed.add(request, under: items.table.name)
                continue
            }
            let result = try write.perform(items, key)
            usages.of(items.table, .write) { usage in usage.add(result.units) }
            if wantsMetrics, let metric = try ItemCollection.metrics(result, items.table) {
                metrics.add(metric, of: items.table.name)
            }
        }
        if usages.isEmpty { throw .throughputExceeded }
        for usage in usages { try usage.charge(call, isDone: true) }
        var members: Structure = ["UnprocessedItems": unprocessed.value]
        if detail != .none { members.add("ConsumedCapacity", .list(usages.map { $0.value(detail) })) }
        if !metrics.isEmpty { members.add("ItemCollectionMetrics", metrics.value) }
        return Output(members)
    }
}

/// An item that a request may name only once.
struct SeenItem: Hashable {
    let table: Int64
    let key: StoredKey
}

extension [(name: String, values: [Value])] {
    mutating func add(_ value: Value, under name: String) {
        if let known = firstIndex(where: { $0.name == name }) {
            self[known].values.append(value)
        } else {
            append((name, [value]))
        }
    }

    /// Adds a collection once; several items of one collection are reported together.
    mutating func add(_ metric: Structure, of table: String) {
        guard let known = firstIndex(where: { $0.name == table }) else {
            append((table, [.structure(metric)]))
            return
        }
        let isNew = !self[known].values.contains { value in
            guard case .structure(let other) = value, case .json(let a)? = other["ItemCollectionKey"],
                case .json(let b)? = metric["ItemCollectionKey"]
            else { return false }
            return a == b
        }
        if isNew { self[known].values.append(.structure(metric)) }
    }

    var value: Value { .structure(Structure(map { (name: $0.name, value: .list($0.values)) })) }
}
