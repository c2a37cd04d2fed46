import ServiceKit

/// Up to a hundred items by their keys
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html).
struct BatchGetItem: Operation {
    private let tables: [Request]
    private let detail: Usage.Detail

    /// What is read from one table.
    private struct Request {
        let reference: TableReference
        let members: Structure
        let keys: [Item]
        let projection: Projection?
        let consistency: ReadUnits.Consistency
    }

    static let keysMax = 100
    /// 16 MB; what does not fit comes back as `UnprocessedKeys`.
    static let sizeBytesMax = 16 << 20

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "BatchGetItemInput", by: .current)
        detail = Usage.detail(input.members)
        var tables: [Request] = []
        var count = 0
        for (name, value) in input.members.part("RequestItems")?.members ?? [] {
            guard case .structure(let members) = value else { continue }
            try ExpressionParameters.check(members, expressions: [.projection], legacy: ["AttributesToGet"])
            var keys: [Item] = []
            if case .list(let values, _)? = members["Keys"] {
                for value in values { keys.append(try Item(value, by: .current)) }
            }
            count += keys.count
            guard count <= Self.keysMax else {
                throw .validation("Too many items requested for the BatchGetItem call")
            }
            for (index, key) in keys.enumerated() where keys[..<index].contains(key) {
                throw .validation("Provided list of item keys contains duplicates")
            }
            var attributes = try ExpressionAttributes(members)
            let projection = try Projection.of(members, &attributes)
            try attributes.checkAllUsed()
            tables.append(
                Request(
                    reference: TableReference(name), members: members, keys: keys, projection: projection,
                    consistency: members.flag("ConsistentRead") == true ? .strong : .eventual))
        }
        self.tables = tables
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        var responses = Structure()
        var unprocessed = Structure()
        var usages: [Usage] = []
        var left = Self.sizeBytesMax
        var isThrottled = false
        for request in tables {
            let table = try request.reference.open(call)
            var found: [Value] = []
            var skipped: [Value] = []
            var usage = Usage(table, .read)
            for key in request.keys {
                guard Throttle.hasUnits(table, .read, call) else {
                    skipped.append(.json(key.json))
                    continue
                }
                let read = ItemRead(key: key, projection: request.projection)
                let item = try read.find(ItemTable(table, call), request.consistency)
                guard item.sizeBytes <= left else {
                    skipped.append(.json(key.json))
                    continue
                }
                left -= item.sizeBytes
                usage.add(table: ReadUnits.units(item.sizeBytes, request.consistency))
                if let json = item.json { found.append(.json(json)) }
            }
            isThrottled = isThrottled || (found.isEmpty && skipped.count == request.keys.count)
            try usage.charge(call, isDone: true)
            usages.append(usage)
            responses.add(request.reference.text, .list(found))
            if !skipped.isEmpty {
                var members = request.members
                members["Keys"] = .list(skipped)
                unprocessed.add(request.reference.text, .structure(members))
            }
        }
        if isThrottled, tables.count == 1 { throw .throughputExceeded }
        var members: Structure = ["Responses": .structure(responses), "UnprocessedKeys": .structure(unprocessed)]
        if detail != .none { members.add("ConsumedCapacity", .list(usages.map { $0.value(detail) })) }
        return Output(members)
    }
}
