import Core
import ServiceKit

// Members that item operations have in common.

extension Item {
    /// A key in a request; its values are checked as all values are.
    init(member name: String, _ members: Structure, by layer: ValueLayer = .older) throws(AWSError) {
        guard let value = members[name] else {
            self.init()
            return
        }
        try self.init(value, by: layer)
    }

    /// Refuses an item beyond 400 KB.
    func checkSize() throws(AWSError) {
        guard sizeBytes <= Self.sizeBytesMax else { throw .itemTooLarge }
    }
}

/// What the answer to a single write holds besides the item.
struct WriteAnswer {
    enum Returned: String {
        case none = "NONE", allOld = "ALL_OLD", allNew = "ALL_NEW", updatedOld = "UPDATED_OLD", updatedNew =
            "UPDATED_NEW"
    }

    let returned: Returned
    let capacity: Usage.Detail
    let wantsMetrics: Bool

    init(_ members: Structure, allowed: [Returned]) throws(AWSError) {
        returned = members.text("ReturnValues").flatMap(Returned.init(rawValue:)) ?? .none
        capacity = Usage.detail(members)
        wantsMetrics = members.text("ReturnItemCollectionMetrics") == "SIZE"
        guard allowed.contains(returned) else {
            throw .requestValidation("ReturnValues can only be ALL_OLD or NONE", isEnveloped: true)
        }
    }

    func output(_ result: ItemWrite.Result, _ usage: Usage, _ table: Table) throws(AWSError) -> Output {
        var members = Structure()
        let attributes: Item? =
            switch returned {
            case .none: nil
            case .allOld: try result.old()
            case .allNew: result.new
            case .updatedOld: result.before == nil ? nil : result.update?.updatedOld
            case .updatedNew: result.new == nil ? nil : result.update?.updatedNew
            }
        if let attributes, !attributes.isEmpty { members.add("Attributes", .json(attributes.json)) }
        members.add("ConsumedCapacity", usage.value(capacity))
        if wantsMetrics, let metrics = try ItemCollection.metrics(result, table) {
            members.add("ItemCollectionMetrics", .structure(metrics))
        }
        return Output(members)
    }
}

/// The items of one partition, which a table with local indexes keeps together.
enum ItemCollection {
    /// Nil for tables without local indexes. AWS estimates to a gigabyte; no collection here comes near the second.
    static func metrics(_ result: ItemWrite.Result, _ table: Table) throws(AWSError) -> Structure? {
        guard !table.localIndexes.isEmpty, let hash = table.schema.hash.first else { return nil }
        let old = try result.old()
        guard let item = result.new ?? old else { return nil }
        var key = Item()
        key[hash.name] = item[hash.name]
        return [
            "ItemCollectionKey": .json(key.json), "SizeEstimateRangeGB": .list([.double(0), .double(1)]),
        ]
    }
}
