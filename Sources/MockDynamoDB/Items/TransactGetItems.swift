import ServiceKit

/// Up to a hundred items as they are at one moment
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html).
struct TransactGetItems: Operation {
    private let reads: [(reference: TableReference, read: ItemRead)]
    private let detail: Usage.Detail

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "TransactGetItemsInput")
        detail = Usage.detail(input.members)
        var reads: [(reference: TableReference, read: ItemRead)] = []
        for element in input.members.elements("TransactItems") ?? [] {
            guard let members = element.part("Get") else { continue }
            try ExpressionParameters.check(members, expressions: [.projection], legacy: [])
            let key = try Item(member: "Key", members)
            reads.append((TableReference(members.text("TableName") ?? ""), try ItemRead(key: key, members)))
        }
        self.reads = reads
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        var responses: [Value] = []
        var reasons: [CancellationReason] = []
        var usages: [Usage] = []
        var seen: Set<SeenItem> = []
        var sizeBytes = 0
        for (reference, read) in reads {
            let table = try reference.open(call)
            do throws(AWSError) {
                let key = try table.key(read.key)
                guard seen.insert(SeenItem(table: table.id, key: key)).inserted else {
                    throw .validation("Transaction request cannot include multiple operations on one item")
                }
                let found = try read.find(ItemTable(table, call), .transactional)
                sizeBytes += found.sizeBytes
                usages.of(table, .read) { usage in
                    usage.namesKind = true
                    usage.add(table: ReadUnits.units(found.sizeBytes, .transactional))
                }
                responses.append(.structure(found.json.map { ["Item": .json($0)] } ?? Structure()))
                reasons.append(.none)
            } catch {
                if error.status >= 500 || error.message.hasPrefix("Transaction request") { throw error }
                reasons.append(CancellationReason(error))
            }
        }
        if reasons.contains(where: { $0.code != "None" }) { throw .transactionCanceled(reasons) }
        guard sizeBytes <= TransactWriteItems.sizeBytesMax else {
            throw .validation("Transaction response cannot be larger than 4MB in size")
        }
        for usage in usages { try usage.charge(call) }
        var members: Structure = ["Responses": .list(responses)]
        if detail != .none { members.add("ConsumedCapacity", .list(usages.map { $0.value(detail) })) }
        return Output(members)
    }
}
