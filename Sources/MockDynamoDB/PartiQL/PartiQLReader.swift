import Core
import Crypto
import ServiceKit

/// Reads one page of what a `SELECT` selects: query after query, or a scan.
struct PartiQLReader {
    private let source: ItemSource
    private let plan: PartiQLPlan
    private let projection: PartiQLProjection?
    private var meter: PageMeter

    private(set) var items: [[UInt8]] = []
    private var failure: AWSError?

    /// Checks the statement against the table and index that it reads.
    init(
        _ prepared: PreparedStatement, _ select: PartiQLSelect, isConsistent: Bool, limit: Int?, _ call: Call
    ) throws(AWSError) {
        let table = try prepared.table.open(call)
        let index = try select.source.index.map { (name) throws(AWSError) in
            guard let index = table.index(name) else {
                throw .validation("The table does not have the specified index")
            }
            return index
        }
        try Self.checkSimpleKey(index)
        if index?.isGlobal == true, isConsistent {
            throw .validation("Strongly consistent read is not supported on Global Secondary Indexes")
        }
        source = ItemSource(table, index, call)
        let projection = try PartiQLProjection(select, prepared.context)
        self.projection = projection
        plan = try PartiQLPlan(select, prepared.condition, source.schema, prepared.context)
        let missing = index.map { index in
            projection?.attributeNames.filter { !index.projects($0, table.schema) } ?? []
        }
        if let index, let missing, !missing.isEmpty, index.isGlobal {
            throw .invalidParameter(
                "Global secondary index \(index.name) does not project [\(missing.joined(separator: ", "))]")
        }
        meter = PageMeter(
            source, isConsistent: isConsistent, limit: limit, fetches: !(missing ?? []).isEmpty, call)
        if let index { try Self.checkFilter(prepared.condition, plan, index, table) }
    }

    /// PartiQL knows no keys of several attributes.
    static func checkSimpleKey(_ index: SecondaryIndex?) throws(AWSError) {
        guard let schema = index?.schema, schema.hash.count > 1 || schema.range.count > 1 else { return }
        throw .validation(
            "PartiQL statements cannot be executed on tables with multi-attribute HASH keys or multi-attribute RANGE keys."
        )
    }

    /// A query of an index cannot filter by what the index lacks; a scan can, and finds nothing.
    private static func checkFilter(
        _ condition: ConditionNode?, _ plan: PartiQLPlan, _ index: SecondaryIndex, _ table: Table
    ) throws(AWSError) {
        guard plan.queries != nil, let condition else { return }
        if case .or = condition { return }
        let names = Condition(condition, from: "WHERE").attributeNames.filter { !index.projects($0, table.schema) }
        guard names.isEmpty else {
            throw .invalidParameter(
                "Secondary index \(index.name) does not project one or more filter attributes: "
                    + "[\(names.joined(separator: ", "))]")
        }
    }

    // MARK: Reading

    /// Reads from where `start` left off.
    /// - Returns: where the next page begins; nil when this is the last.
    mutating func read(from start: PartiQLPage?) throws(AWSError) -> PartiQLPage? {
        let ranges = plan.queries.map { $0.map { $0.bounds(isIndex: source.index != nil) } } ?? [.all]
        let first = start?.query ?? 0
        guard first < ranges.count else { throw .validation("Invalid NextToken") }
        for (query, range) in ranges.enumerated().dropFirst(first) {
            var range = range
            if let start, query == first {
                guard let key = source.position(of: start.key), range.contains(key.bytes) else {
                    throw .validation("NextToken does not match request")
                }
                range.resume(after: key.bytes, isForward: plan.isForward)
            }
            var page = self
            try source.forEach(range, isForward: plan.isForward) { found in page.take(found) }
            self = page
            if let failure { throw failure }
            if let key = try meter.nextKey { return PartiQLPage(query: query, key: key) }
        }
        return nil
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
        let whole = try Item(stored: found.body)
        var seen = whole
        if let index = source.index { seen = index.project(whole, source.table.schema) }
        if let filter = plan.filter, !filter.holds(for: seen) { return }
        items.append((projection?.apply(meter.fetches ? whole : seen) ?? seen).json)
    }

    /// What the page used.
    var usage: Usage { meter.usage }
}

/// Where a page of a statement's answer ended, and the token that says so.
struct PartiQLPage {
    /// Which of the statement's queries.
    let query: Int
    let key: Item

    init(query: Int, key: Item) {
        self.query = query
        self.key = key
    }

    /// Reads a token that was given for the same statement.
    init(token: String, statement: [UInt8]) throws(AWSError) {
        guard let bytes = Base64.decode(token), bytes.count > Self.digestBytes + 2 else {
            throw .validation("Invalid NextToken")
        }
        guard bytes.prefix(Self.digestBytes).elementsEqual(Self.digest(statement)) else {
            throw .validation("NextToken does not match request")
        }
        query = Int(bytes[Self.digestBytes]) << 8 | Int(bytes[Self.digestBytes + 1])
        do throws(AWSError) {
            key = try Item(stored: Array(bytes.dropFirst(Self.digestBytes + 2)))
        } catch {
            throw .validation("Invalid NextToken")
        }
    }

    func token(statement: [UInt8]) -> String {
        Base64.encode(Self.digest(statement) + [UInt8(query >> 8), UInt8(query & 0xff)] + key.json)
    }

    private static let digestBytes = 16
    private static func digest(_ statement: [UInt8]) -> [UInt8] {
        Array(Digest.hash(.sha256, statement).prefix(digestBytes))
    }
}
