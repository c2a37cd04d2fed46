import ServiceKit

/// An item by its key (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html).
struct GetItem: Operation {
    private let reference: TableReference
    private let read: ItemRead
    private let consistency: ReadUnits.Consistency
    private let detail: Usage.Detail

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "GetItemInput", by: .current)
        let members = input.members
        reference = try TableReference(input)
        try ExpressionParameters.check(members, expressions: [.projection], legacy: ["AttributesToGet"])
        let key = try Item(member: "Key", members, by: .current)
        read = try ItemRead(key: key, members)
        consistency = members.flag("ConsistentRead") == true ? .strong : .eventual
        detail = Usage.detail(members)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let table = try reference.open(call)
        let found = try read.find(ItemTable(table, call), consistency)
        var usage = Usage(table, .read)
        usage.add(table: ReadUnits.units(found.sizeBytes, consistency))
        try usage.charge(call)
        var members = Structure()
        if let json = found.json { members.add("Item", .json(json)) }
        members.add("ConsumedCapacity", usage.value(detail))
        return Output(members)
    }
}

/// One item that a request reads by its key, or a part of it.
struct ItemRead {
    let key: Item
    let projection: Projection?

    init(key: Item, projection: Projection?) {
        self.key = key
        self.projection = projection
    }

    /// Reads the projection beside a key.
    init(key: Item, _ members: Structure) throws(AWSError) {
        self.key = key
        var attributes = try ExpressionAttributes(members)
        projection = try Projection.of(members, &attributes)
        try attributes.checkAllUsed()
    }

    /// The item as JSON, and how large all of it is.
    func find(
        _ items: ItemTable, _ consistency: ReadUnits.Consistency
    ) throws(AWSError) -> (json: [UInt8]?, sizeBytes: Int) {
        let stored = try items.table.key(key)
        try projection?.checkKeysAreScalars(items.table.schema.all.map(\.name))
        var current = try items.find(stored)
        if consistency == .eventual, let stale = StaleReads.active(items.call)?.version(items.table, stored, items.call)
        {
            current = stale.item
        }
        guard let found = current else { return (nil, 0) }
        guard let projection else { return (found.body, found.sizeBytes) }
        return (projection.apply(try found.item()).json, found.sizeBytes)
    }
}
