import ServiceKit

/// What a page of a query, a scan or a statement has read: when it is full, what it costs, where the next begins.
struct PageMeter {
    private let source: ItemSource
    private let isConsistent: Bool
    private let limit: Int?
    /// Whether a local index lacks attributes that are asked for, which are fetched from the table.
    let fetches: Bool
    private let call: Call

    private(set) var scanned = 0
    /// Whether there may be more.
    private(set) var isCut = false
    private var sizeBytes = 0
    private var fetchUnits = 0.0
    private var last: [UInt8]?

    init(_ source: ItemSource, isConsistent: Bool, limit: Int?, fetches: Bool, _ call: Call) {
        self.source = source
        self.isConsistent = isConsistent
        self.limit = limit
        self.fetches = fetches
        self.call = call
    }

    private var consistency: ReadUnits.Consistency { isConsistent ? .strong : .eventual }

    /// Counts an item.
    /// - Returns: whether it still belongs to this page.
    mutating func count(_ found: ItemSource.Found) -> Bool {
        if scanned > 0, sizeBytes + found.sizeBytes > PageRequest.sizeBytesMax {
            isCut = true
            return false
        }
        scanned += 1
        sizeBytes += found.sizeBytes
        last = found.body
        if fetches { fetchUnits += ReadUnits.units(found.wholeSizeBytes, consistency) }
        if scanned == limit { isCut = true }
        return true
    }

    /// What this read sees of an item: another version while reads are made stale, nil where there was none.
    func seen(_ found: ItemSource.Found) throws(AWSError) -> ItemSource.Found? {
        guard !isConsistent, let fault = StaleReads.active(call) else { return found }
        let table = source.table
        guard let stale = fault.version(table, try table.key(ofNew: Item(stored: found.body)), call) else {
            return found
        }
        return stale.item.map { ItemSource.Found(sizeBytes: $0.sizeBytes, body: $0.body, wholeSizeBytes: $0.sizeBytes) }
    }

    /// The key of the last item, behind which the next page begins; nil when this is the last page.
    var nextKey: Item? {
        get throws(AWSError) {
            guard isCut, let last else { return nil }
            let item = try Item(stored: last)
            var key = source.table.keyAttributes(of: item)
            for attribute in source.schema.all { key[attribute.name] = item[attribute.name] }
            return key
        }
    }

    /// What the page used.
    var usage: Usage {
        var usage = Usage(source.table, .read)
        let units = ReadUnits.units(sizeBytes, consistency)
        if let index = source.index {
            usage.add(index, units)
            usage.add(table: fetchUnits)
        } else {
            usage.add(table: units)
        }
        return usage
    }
}
