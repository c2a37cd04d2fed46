import Core
import Crypto
import ServiceKit
import SQLite

/// Up to a hundred writes, all or none
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html).
struct TransactWriteItems: Operation {
    private let writes: [(reference: TableReference, write: ItemWrite)]
    private let token: String?
    /// What the request asks for, so that a token used again for something else is noticed.
    private let digest: [UInt8]
    private let detail: Usage.Detail
    private let wantsMetrics: Bool

    /// 4 MB of items.
    static let sizeBytesMax = 4 << 20

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "TransactWriteItemsInput")
        let members = input.members
        token = members.text("ClientRequestToken")
        detail = Usage.detail(members)
        wantsMetrics = members.text("ReturnItemCollectionMetrics") == "SIZE"
        digest = token == nil ? [] : Digest.hash(.sha256, (members["TransactItems"] ?? .null).fingerprint)
        var writes: [(reference: TableReference, write: ItemWrite)] = []
        var sizeBytes = 0
        for element in members.elements("TransactItems") ?? [] {
            let write = try Self.write(element)
            if case .put(let item) = write.write.action { sizeBytes += item.sizeBytes }
            writes.append(write)
        }
        // Only what the request carries counts: a deletion of large items is small.
        guard sizeBytes <= Self.sizeBytesMax else {
            throw .validation("Transaction payload size cannot exceed \(Self.sizeBytesMax) bytes")
        }
        self.writes = writes
    }

    private static func write(_ element: Structure) throws(AWSError) -> (
        reference: TableReference, write: ItemWrite
    ) {
        let actions = ["ConditionCheck", "Put", "Delete", "Update"].filter { element.part($0) != nil }
        guard let name = actions.first, actions.count == 1, let members = element.part(name) else {
            throw .validation(
                "TransactItems can only contain one of Check, Put, Update or Delete")
        }
        try ExpressionParameters.check(
            members, expressions: name == "Update" ? [.update, .condition] : [.condition], legacy: [])
        let item = try Item(member: "Item", members)
        if name == "Put" { try item.checkSize() }
        var attributes = try ExpressionAttributes(members)
        let update = name == "Update" ? try Update.of(members, &attributes) : Update([])
        let condition = try Condition.ofWrite(members, &attributes)
        try attributes.checkAllUsed()
        let key = try Item(member: "Key", members)
        let action: ItemWrite.Action =
            switch name {
            case "Put": .put(item)
            case "Update": .update(update, key: key)
            case "Delete": .delete(key: key)
            default: .check(key: key)
            }
        return (
            TableReference(members.text("TableName") ?? ""),
            ItemWrite(
                action, condition: condition,
                returnsOldOnFailure: members.text("ReturnValuesOnConditionCheckFailure") == "ALL_OLD")
        )
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let tokens = TransactionTokens(call)
        if let token, let answer = try tokens.answer(to: token, digest) { return try repeated(answer, call) }
        let (usages, metrics) = try Transaction(writes).perform(call)
        for usage in usages { try usage.charge(call) }
        if let token { try tokens.keep(token, digest) }
        return Output(members(usages, metrics))
    }

    private func members(_ usages: [Usage], _ metrics: [(name: String, values: [Value])]) -> Structure {
        var members = Structure()
        if detail != .none { members.add("ConsumedCapacity", .list(usages.map { $0.value(detail) })) }
        if wantsMetrics, !metrics.isEmpty { members.add("ItemCollectionMetrics", metrics.value) }
        return members
    }

    /// The answer to a request that was answered before: it only reads, and is charged so.
    private func repeated(_ answer: String, _ call: Call) throws(AWSError) -> Output {
        var usages: [Usage] = []
        for (reference, write) in writes {
            let table = try reference.open(call)
            let size = try ItemTable(table, call).find(write.key(table))?.sizeBytes ?? 0
            usages.of(table, .read) { usage in
                usage.namesKind = true
                usage.add(table: ReadUnits.units(size, .transactional))
            }
        }
        for usage in usages { try usage.charge(call) }
        return Output(members(usages, []))
    }
}

/// The tokens of transactions, which AWS remembers for ten minutes.
struct TransactionTokens {
    private let call: Call

    static let lifetimeSeconds: Int64 = 600

    init(_ call: Call) { self.call = call }

    private var owner: [SQLValue] { [.text(call.caller.account), .text(call.region)] }

    /// What was answered to a token; refuses one that was used for another request.
    func answer(to token: String, _ digest: [UInt8]) throws(AWSError) -> String? {
        let known = try call.store.first(
            """
            SELECT digest, answer FROM ddb_token WHERE account = ? AND region = ? AND token = ? AND used > ?
            """, owner + [.text(token), .integer(call.now.advanced(bySeconds: -Self.lifetimeSeconds).milliseconds)]
        ) { row in (digest: row.blob(0), answer: row.text(1)) }
        guard let known else { return nil }
        guard known.digest == digest else {
            throw AWSError(
                "IdempotentParameterMismatchException",
                "The provided client token \(token) cannot be reused with different parameters")
        }
        return known.answer
    }

    func keep(_ token: String, _ digest: [UInt8]) throws(AWSError) {
        try call.store.write(
            "DELETE FROM ddb_token WHERE used <= ?",
            [.integer(call.now.advanced(bySeconds: -Self.lifetimeSeconds).milliseconds)])
        try call.store.write(
            "INSERT OR REPLACE INTO ddb_token (account, region, token, digest, used, answer) VALUES (?, ?, ?, ?, ?, '')",
            owner + [.text(token), .blob(digest), .integer(call.now.milliseconds)])
    }
}

/// Writes that happen together or not at all.
struct Transaction {
    private let writes: [(reference: TableReference, write: ItemWrite)]

    init(_ writes: [(reference: TableReference, write: ItemWrite)]) { self.writes = writes }

    /// Does all of them. Throws `TransactionCanceledException` with a reason for each; the call's transaction undoes what
    /// was done.
    func perform(
        _ call: Call
    ) throws(AWSError) -> (usages: [Usage], metrics: [(name: String, values: [Value])]) {
        var work: [(items: ItemTable, write: ItemWrite)] = []
        for (reference, write) in writes { work.append((ItemTable(try reference.open(call), call), write)) }
        let keys = try checkedKeys(work)
        var reasons = [CancellationReason](repeating: .none, count: work.count)
        var usages: [Usage] = []
        var metrics: [(name: String, values: [Value])] = []
        for (index, (items, write)) in work.enumerated() {
            do throws(AWSError) {
                let result = try write.perform(items, keys[index])
                usages.of(items.table, .write) { usage in
                    usage.namesKind = true
                    usage.add(result.units, times: 2)
                }
                if let metric = try ItemCollection.metrics(result, items.table) {
                    metrics.add(metric, of: items.table.name)
                }
            } catch {
                guard error.status < 500 else { throw error }
                reasons[index] = CancellationReason(error)
            }
        }
        if reasons.contains(where: { $0.code != "None" }) { throw .transactionCanceled(reasons) }
        return (usages, metrics)
    }

    /// The keys of all items, before anything is read. The first write that its table cannot take cancels the
    /// transaction alone: those behind it are not looked at, and no condition is.
    private func checkedKeys(_ work: [(items: ItemTable, write: ItemWrite)]) throws(AWSError) -> [StoredKey] {
        var keys: [StoredKey] = []
        var seen: Set<SeenItem> = []
        var refused: (index: Int, error: AWSError)?
        for (index, (items, write)) in work.enumerated() {
            do throws(AWSError) {
                let key = try write.key(items.table)
                guard seen.insert(SeenItem(table: items.table.id, key: key)).inserted else {
                    throw .validation("Transaction request cannot include multiple operations on one item")
                }
                try write.check(items.table)
                keys.append(key)
            } catch {
                if error.message.hasPrefix("Transaction request") || error.isEmptyKey { throw error }
                refused = refused ?? (index, error)
            }
        }
        guard let refused else { return keys }
        var reasons = [CancellationReason](repeating: .none, count: work.count)
        reasons[refused.index] = CancellationReason(refused.error)
        throw .transactionCanceled(reasons)
    }
}

/// Why one part of a transaction could not be done.
struct CancellationReason {
    let code: String
    let message: String?
    let item: Value?

    static let none = CancellationReason(code: "None", message: nil, item: nil)

    private init(code: String, message: String?, item: Value?) {
        self.code = code
        self.message = message
        self.item = item
    }

    init(_ error: AWSError) {
        code =
            switch error.code {
            case "ConditionalCheckFailedException": "ConditionalCheckFailed"
            case "ProvisionedThroughputExceededException": "ProvisionedThroughputExceeded"
            case "ValidationException": "ValidationError"
            default: error.code
            }
        message = error.message
        item = error.members["Item"]
    }

    var value: Value {
        var members: Structure = ["Code": .string(code)]
        if let message { members.add("Message", .string(message)) }
        if let item { members.add("Item", item) }
        return .structure(members)
    }
}

extension AWSError {
    static func transactionCanceled(_ reasons: [CancellationReason]) -> AWSError {
        let message =
            "Transaction cancelled, please refer cancellation reasons for specific reasons "
            + "[\(reasons.map(\.code).joined(separator: ", "))]"
        return AWSError(
            "TransactionCanceledException", message,
            members: ["CancellationReasons": .list(reasons.map(\.value)), "Message": .string(message)])
    }

    /// An empty key, which refuses a whole transaction.
    fileprivate var isEmptyKey: Bool { message.hasPrefix("One or more parameter values are not valid.") }
}

extension Value {
    /// Bytes that differ where two values of a request differ.
    fileprivate var fingerprint: [UInt8] {
        switch self {
        case .string(let text): Array("s\(text.utf8.count):\(text)".utf8)
        case .number(let text): Array("n\(text);".utf8)
        case .boolean(let flag): Array(flag ? "t".utf8 : "f".utf8)
        case .list(let values, _): Array("[".utf8) + values.flatMap(\.fingerprint) + Array("]".utf8)
        case .structure(let structure):
            Array("{".utf8)
                + structure.members.sorted { $0.name.precedes($1.name) }
                .flatMap { Value.string($0.name).fingerprint + $0.value.fingerprint } + Array("}".utf8)
        default: Array("0".utf8)
        }
    }
}
