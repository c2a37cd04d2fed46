import Core
import ServiceKit

/// Which attributes and how many items a query or scan returns.
struct PageRequest {
    enum Select: String {
        case all = "ALL_ATTRIBUTES", projected = "ALL_PROJECTED_ATTRIBUTES", specific = "SPECIFIC_ATTRIBUTES", count =
            "COUNT"
    }

    let reference: TableReference
    let indexName: String?
    let select: Select?
    let limit: Int?
    let isConsistent: Bool
    let filter: Condition?
    let projection: Projection?
    let startKey: Item?
    let detail: Usage.Detail

    /// 1 MB of items as they are stored.
    static let sizeBytesMax = 1 << 20

    /// Reads what query and scan have in common. `attributes` have been used by the key condition, if there is one.
    init(
        _ input: Input, legacyFilter: String, startKey: Item?, _ attributes: inout ExpressionAttributes
    ) throws(AWSError) {
        let members = input.members
        reference = try TableReference(input)
        indexName = members.text("IndexName")
        select = members.text("Select").flatMap(Select.init(rawValue:))
        limit = members["Limit"].flatMap { $0.isNull ? nil : $0.wholeNumber }
        isConsistent = members.flag("ConsistentRead") ?? false
        filter = try Condition.ofRead(members, legacy: legacyFilter, &attributes)
        projection = try Projection.of(members, &attributes)
        self.startKey = startKey
        detail = Usage.detail(members)
    }

    /// Refuses a `Select` that does not fit the other members.
    static func checkSelect(_ members: Structure, isEnveloped: Bool) throws(AWSError) {
        let projection = ["AttributesToGet", "ProjectionExpression"].first { members[$0].map { !$0.isNull } ?? false }
        guard let select = members.text("Select").flatMap(Select.init(rawValue:)) else { return }
        if let projection, select != .specific {
            let what = select == .count ? "only the Count" : select.rawValue
            throw .requestValidation(
                "Cannot specify the \(projection) when choosing to get \(what)", isEnveloped: isEnveloped)
        }
        if projection == nil, select == .specific {
            throw .requestValidation(
                "Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES",
                isEnveloped: isEnveloped)
        }
        if select == .projected, members.text("IndexName") == nil {
            throw .requestValidation(
                "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName", isEnveloped: isEnveloped)
        }
    }

    /// The table with the index, checked for what the request asks of it.
    func open(_ call: Call) throws(AWSError) -> ItemSource {
        let table = try reference.open(call)
        guard let indexName else { return ItemSource(table, nil, call) }
        guard let index = table.index(indexName) else {
            throw .validation("The table does not have the specified index: \(indexName)")
        }
        if index.isGlobal {
            if index.ready > call.now {
                throw .validation("Cannot read from backfilling global secondary index: \(indexName)")
            }
            if isConsistent { throw .validation("Consistent reads are not supported on global secondary indexes") }
            if select == .all, index.projection != .all {
                throw .invalidParameter(
                    "Select type ALL_ATTRIBUTES is not supported for global secondary index \(indexName) because its "
                        + "projection type is not ALL")
            }
            if let missing = notProjected(index, table) {
                throw .invalidParameter(
                    "Global secondary index \(indexName) does not project [\(missing.joined(separator: ", "))]")
            }
        }
        return ItemSource(table, index, call)
    }

    private func notProjected(_ index: SecondaryIndex, _ table: Table) -> [String]? {
        let asked = (projection?.attributeNames ?? []) + (filter?.attributeNames ?? [])
        let missing = asked.filter { !index.projects($0, table.schema) }
        return missing.isEmpty ? nil : missing
    }

    /// Whether whole items are needed where a local index has but a part of them: AWS fetches them from the table.
    func fetchesFromTable(_ source: ItemSource) -> Bool {
        guard let index = source.index, !index.isGlobal, index.projection != .all, select != .count else {
            return false
        }
        return select == .all || notProjected(index, source.table) != nil
    }
}

/// Reads one page.
struct PageReader {
    private let request: PageRequest
    private let source: ItemSource
    private let call: Call
    private let isForward: Bool
    private var meter: PageMeter
    private var items: [[UInt8]] = []
    private var count = 0
    private var failure: AWSError?

    init(_ request: PageRequest, _ source: ItemSource, isForward: Bool = true, _ call: Call) {
        self.request = request
        self.source = source
        self.isForward = isForward
        self.call = call
        meter = PageMeter(
            source, isConsistent: request.isConsistent, limit: request.limit,
            fetches: request.fetchesFromTable(source), call)
    }

    /// Reads within `bounds`, after the start key.
    mutating func read(_ bounds: KeyBounds) throws(AWSError) -> Output {
        var page = self
        try source.forEach(bounds, isForward: isForward) { found in page.take(found) }
        self = page
        if let failure { throw failure }
        return try output()
    }

    /// Takes one item in.
    /// - Returns: whether there is room for more.
    private mutating func take(_ found: ItemSource.Found) -> Bool {
        guard meter.count(found) else { return false }
        do throws(AWSError) { if let seen = try meter.seen(found) { try keep(seen) } } catch {
            failure = error
            return false
        }
        return !meter.isCut
    }

    private mutating func keep(_ found: ItemSource.Found) throws(AWSError) {
        let fetches = meter.fetches
        let isPartial = source.index.map { $0.projection != .all } ?? false
        if request.filter == nil, request.projection == nil, !isPartial || fetches {
            count += 1
            if request.select != .count { items.append(found.body) }
            return
        }
        var item = try Item(stored: found.body)
        if let index = source.index, isPartial, !fetches { item = index.project(item, source.table.schema) }
        if let filter = request.filter, !filter.holds(for: item) { return }
        count += 1
        guard request.select != .count else { return }
        if let projection = request.projection {
            items.append(projection.apply(item).json)
        } else if isPartial && !fetches {
            items.append(item.json)
        } else {
            items.append(found.body)
        }
    }

    private func output() throws(AWSError) -> Output {
        let usage = meter.usage
        try usage.charge(call)
        var members: Structure = ["Count": .integer(count), "ScannedCount": .integer(meter.scanned)]
        if request.select != .count { members.add("Items", .list(items.map { .json($0) })) }
        if let key = try meter.nextKey { members.add("LastEvaluatedKey", .json(key.json)) }
        members.add("ConsumedCapacity", usage.value(request.detail))
        return Output(members)
    }
}

extension ItemSource {
    /// The place that a start key stands for; nil when it is not a key of this source.
    func position(of key: Item) -> StoredKey? {
        let names = Set((table.schema.all + (index?.schema.all ?? [])).map(\.name))
        guard key.count == names.count, let hash = table.schema.hash.values(in: key),
            let range = table.schema.range.values(in: key), let first = hash.first
        else { return nil }
        let base = StoredKey(hash: first, range: range.first)
        guard let index else { return base }
        guard let hash = index.schema.hash.values(in: key), let range = index.schema.range.values(in: key) else {
            return nil
        }
        return StoredKey(hash: hash, range: range, item: base)
    }
}
