import ServiceKit

/// Makes or replaces an item (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html).
struct PutItem: Operation {
    private let reference: TableReference
    private let write: ItemWrite
    private let answer: WriteAnswer

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "PutItemInput", by: .enveloped)
        let members = input.members
        reference = try TableReference(input)
        try ExpressionParameters.check(
            members, expressions: [.condition], legacy: ["Expected", "ConditionalOperator"], isEnveloped: true)
        let item = try Item(member: "Item", members, by: .enveloped)
        answer = try WriteAnswer(members, allowed: [.none, .allOld])
        try item.checkSize()
        var attributes = try ExpressionAttributes(members, isEnveloped: true)
        let condition = try Condition.ofWrite(members, &attributes)
        try attributes.checkAllUsed()
        write = ItemWrite(
            .put(item), condition: condition,
            returnsOldOnFailure: members.text("ReturnValuesOnConditionCheckFailure") == "ALL_OLD")
    }

    func run(_ call: Call) throws(AWSError) -> Output { try write.runAlone(reference, answer, call) }
}

/// Changes attributes of an item, or makes it
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html).
struct UpdateItem: Operation {
    private let reference: TableReference
    private let write: ItemWrite
    private let answer: WriteAnswer

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "UpdateItemInput", by: .enveloped)
        let members = input.members
        reference = try TableReference(input)
        try ExpressionParameters.check(
            members, expressions: [.update, .condition],
            legacy: ["AttributeUpdates", "Expected", "ConditionalOperator"], isEnveloped: true)
        let key = try Item(member: "Key", members, by: .enveloped)
        answer = try WriteAnswer(members, allowed: [.none, .allOld, .allNew, .updatedOld, .updatedNew])
        var attributes = try ExpressionAttributes(members, isEnveloped: true)
        let update = try Update.of(members, &attributes)
        let condition = try Condition.ofWrite(members, &attributes)
        try attributes.checkAllUsed()
        write = ItemWrite(
            .update(update, key: key), condition: condition,
            returnsOldOnFailure: members.text("ReturnValuesOnConditionCheckFailure") == "ALL_OLD")
    }

    func run(_ call: Call) throws(AWSError) -> Output { try write.runAlone(reference, answer, call) }
}

/// Removes an item (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html).
struct DeleteItem: Operation {
    private let reference: TableReference
    private let write: ItemWrite
    private let answer: WriteAnswer

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "DeleteItemInput", by: .enveloped)
        let members = input.members
        reference = try TableReference(input)
        try ExpressionParameters.check(
            members, expressions: [.condition], legacy: ["Expected", "ConditionalOperator"], isEnveloped: true)
        let key = try Item(member: "Key", members, by: .enveloped)
        answer = try WriteAnswer(members, allowed: [.none, .allOld])
        var attributes = try ExpressionAttributes(members, isEnveloped: true)
        let condition = try Condition.ofWrite(members, &attributes)
        try attributes.checkAllUsed()
        write = ItemWrite(
            .delete(key: key), condition: condition,
            returnsOldOnFailure: members.text("ReturnValuesOnConditionCheckFailure") == "ALL_OLD")
    }

    func run(_ call: Call) throws(AWSError) -> Output { try write.runAlone(reference, answer, call) }
}

extension ItemWrite {
    /// The write as a request of its own.
    fileprivate func runAlone(
        _ reference: TableReference, _ answer: WriteAnswer, _ call: Call
    ) throws(AWSError) -> Output {
        let table = try reference.open(call)
        let key = try key(table)
        try check(table)
        if case .update(let update, _) = action { try update.checkCharge() }
        let items = ItemTable(table, call)
        var usage = Usage(table, .write)
        let result: Result
        do throws(AWSError) { result = try perform(items, key) } catch {
            if error.code == "ConditionalCheckFailedException" {
                // A refused write consumes as much as one that leaves the item as it is.
                usage.add(WriteUnits(table: try items.find(key)?.sizeBytes ?? 0))
                try usage.charge(call)
            }
            throw error
        }
        usage.add(result.units)
        try usage.charge(call)
        return try answer.output(result, usage, table)
    }
}
