import ServiceKit

/// One PartiQL statement
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteStatement.html).
struct ExecuteStatement: Operation {
    private let prepared: PreparedStatement
    /// What a token is bound to: the statement and its parameters.
    private let fingerprint: [UInt8]
    private let isConsistent: Bool
    private let limit: Int?
    private let start: PartiQLPage?
    private let detail: Usage.Detail
    private let returnsOldOnFailure: Bool

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "ExecuteStatementInput")
        let members = input.members
        let text = members.text("Statement") ?? ""
        let parameters = try PreparedStatement.parameters(members)
        prepared = try PreparedStatement(text, parameters)
        if case .exists = prepared.statement {
            throw .validation("EXISTS can only be used in ExecuteTransaction write requests.")
        }
        fingerprint = Array(text.utf8) + Item([("parameters", .list(parameters))]).json
        isConsistent = members.flag("ConsistentRead") ?? false
        limit = members["Limit"].flatMap { $0.isNull ? nil : $0.wholeNumber }
        detail = Usage.detail(members)
        returnsOldOnFailure = members.text("ReturnValuesOnConditionCheckFailure") == "ALL_OLD"
        start = try members.text("NextToken").map { [fingerprint] (token) throws(AWSError) in
            try PartiQLPage(token: token, statement: fingerprint)
        }
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        if case .select(let select) = prepared.statement { return try read(select, call) }
        let (_, usage, returned) = try prepared.runWrite(call, returnsOldOnFailure: returnsOldOnFailure)
        var members: Structure = ["Items": .list(returned.map { [.json($0.json)] } ?? [])]
        members.add("ConsumedCapacity", usage.value(detail))
        return Output(members)
    }

    private func read(_ select: PartiQLSelect, _ call: Call) throws(AWSError) -> Output {
        var reader = try PartiQLReader(prepared, select, isConsistent: isConsistent, limit: limit, call)
        let next = try reader.read(from: start)
        let usage = reader.usage
        try usage.charge(call)
        var members: Structure = ["Items": .list(reader.items.map { .json($0) })]
        if let next {
            members.add("NextToken", .string(next.token(statement: fingerprint)))
            members.add("LastEvaluatedKey", .json(next.key.json))
        }
        members.add("ConsumedCapacity", usage.value(detail))
        return Output(members)
    }
}

extension PreparedStatement {
    /// Does a write by itself.
    /// - Returns: its table, what it used and what it returns.
    func runWrite(
        _ call: Call, returnsOldOnFailure: Bool = false
    ) throws(AWSError) -> (table: Table, usage: Usage, returned: Item?) {
        let table = try table.open(call)
        guard let write = try write(table, returnsOldOnFailure: returnsOldOnFailure) else {
            preconditionFailure("a SELECT is no write")
        }
        let key = try write.key(table)
        try write.check(table)
        let result: ItemWrite.Result
        do throws(AWSError) { result = try write.perform(ItemTable(table, call), key) } catch { throw failure(error) }
        var usage = Usage(table, .write)
        usage.add(result.units)
        try usage.charge(call)
        return (table, usage, try returned(result))
    }
}
