import Core
import ServiceKit

/// One write to one item, whatever request it is part of.
struct ItemWrite {
    enum Action {
        case put(Item)
        case update(Update, key: Item)
        case delete(key: Item)
        /// Only looks whether the condition holds, in a transaction.
        case check(key: Item)
    }

    let action: Action
    let condition: Condition?
    /// Whether the answer to a failed condition holds the item (`ReturnValuesOnConditionCheckFailure`).
    let returnsOldOnFailure: Bool

    init(_ action: Action, condition: Condition? = nil, returnsOldOnFailure: Bool = false) {
        self.action = action
        self.condition = condition
        self.returnsOldOnFailure = returnsOldOnFailure
    }

    /// What a write did.
    struct Result {
        let key: StoredKey
        /// As it was in the store; taken apart when asked for.
        let before: StoredItem?
        let new: Item?
        let units: WriteUnits
        /// Of an update.
        let update: UpdateResult?

        func old() throws(AWSError) -> Item? { try before?.item() }
    }

    /// The item's key, checked against the table.
    func key(_ table: Table) throws(AWSError) -> StoredKey {
        switch action {
        case .put(let item): try table.key(ofNew: item)
        case .update(_, let key), .delete(let key), .check(let key): try table.key(key)
        }
    }

    /// What can be refused without looking at the item.
    func check(_ table: Table) throws(AWSError) {
        let names = table.schema.all.map(\.name)
        try condition?.checkKeysAreScalars(names)
        switch action {
        case .put(let item): try table.checkIndexKeys(item, isUpdate: false)
        case .update(let update, _):
            try update.checkChangesNoKey(names)
            try table.checkIndexKeys(update)
        case .delete, .check: break
        }
    }

    /// Does it. Throws `ConditionalCheckFailedException` where the condition does not hold.
    func perform(_ items: ItemTable, _ key: StoredKey) throws(AWSError) -> Result {
        let stored = try items.find(key)
        // An item that nobody asks about need not be taken apart.
        let needsOld = condition != nil || isUpdate
        let old = needsOld ? try stored?.item() : nil
        if let condition, !condition.holds(for: old) {
            throw .conditionFailed(returnsOldOnFailure ? old : nil)
        }
        switch action {
        case .check:
            return Result(
                key: key, before: stored, new: old, units: WriteUnits(table: stored?.sizeBytes ?? 0), update: nil)
        case .put(let item):
            let units = try items.write(key, replacing: stored, with: item)
            return Result(key: key, before: stored, new: item, units: units, update: nil)
        case .delete:
            let units = try items.write(key, replacing: stored, with: nil)
            return Result(key: key, before: stored, new: nil, units: units, update: nil)
        case .update(let update, let keyItem):
            return try perform(update, items, key, keyItem, stored, old)
        }
    }

    private func perform(
        _ update: Update, _ items: ItemTable, _ key: StoredKey, _ keyItem: Item, _ stored: StoredItem?, _ old: Item?
    ) throws(AWSError) -> Result {
        let result = try update.apply(to: old, key: keyItem)
        guard old != nil || update.createsItem else {
            return Result(key: key, before: nil, new: nil, units: WriteUnits(table: 0), update: result)
        }
        try items.table.checkIndexKeys(result.item, isUpdate: true)
        guard result.item.sizeBytes <= Item.sizeBytesMax else { throw .updateTooLarge }
        if update.goesIntoValues { try result.item.checkDepth() }
        let units = try items.write(key, replacing: stored, with: result.item)
        return Result(key: key, before: stored, new: result.item, units: units, update: result)
    }

    private var isUpdate: Bool { if case .update = action { true } else { false } }
}
