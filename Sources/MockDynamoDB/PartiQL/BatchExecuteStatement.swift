import ServiceKit

/// Up to 25 statements, each for itself: all reads of single items, or all writes
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchExecuteStatement.html).
struct BatchExecuteStatement: Operation {
    private let members: [Structure]
    private let detail: Usage.Detail

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "BatchExecuteStatementInput")
        members = input.members.elements("Statements") ?? []
        detail = Usage.detail(input.members)
    }

    func run(_ call: Call) throws(AWSError) -> Output {
        let prepared = members.map { Prepared($0) }
        let kinds = Set(prepared.compactMap { $0.statement?.statement.isRead })
        guard kinds.count < 2 else {
            throw .validation(
                "The entire batch must consist of either read statements or write statements, you cannot mix both in one "
                    + "batch")
        }
        var responses: [Value] = []
        var capacity: [Value] = []
        for member in prepared {
            let (response, usage) = try member.run(call)
            responses.append(.structure(response))
            if let usage, detail != .none { capacity.append(usage.value(detail)) }
        }
        var output: Structure = ["Responses": .list(responses)]
        if detail != .none { output.add("ConsumedCapacity", .list(capacity)) }
        return Output(output)
    }

    /// One statement of the batch, or why it cannot be run.
    private struct Prepared {
        let statement: PreparedStatement?
        private let refusal: AWSError?
        private let isConsistent: Bool

        init(_ members: Structure) {
            isConsistent = members.flag("ConsistentRead") ?? false
            do throws(AWSError) {
                let parameters = try PreparedStatement.parameters(members)
                let prepared = try PreparedStatement(members.text("Statement") ?? "", parameters)
                if case .exists = prepared.statement {
                    throw .validation("EXISTS can only be used in ExecuteTransaction write requests.")
                }
                statement = prepared
                refusal = nil
            } catch {
                statement = nil
                refusal = error
            }
        }

        /// Runs the statement. What is wrong with it is part of the answer, unless it is our own fault.
        func run(_ call: Call) throws(AWSError) -> (response: Structure, usage: Usage?) {
            var response = Structure()
            do throws(AWSError) {
                guard let statement else { throw refusal ?? .validation("Invalid statement") }
                let found = try statement.statement.isRead ? read(statement, call) : write(statement, call)
                response.add("TableName", .string(found.table.name))
                if let json = found.json { response.add("Item", .json(json)) }
                return (response, found.usage)
            } catch {
                guard error.status < 500 else { throw error }
                response.add(
                    "Error", .structure(["Code": .string(error.batchCode), "Message": .string(error.message)]))
                // The table is named once the statement has come as far as its item.
                if let statement, ["ConditionalCheckFailed", "DuplicateItem"].contains(error.batchCode) {
                    response.add("TableName", .string(statement.table.name))
                }
                return (response, nil)
            }
        }

        private func read(
            _ statement: PreparedStatement, _ call: Call
        ) throws(AWSError) -> (table: Table, json: [UInt8]?, usage: Usage) {
            try statement.readItem(call, isConsistent ? .strong : .eventual, in: "BatchExecuteStatement")
        }

        private func write(
            _ statement: PreparedStatement, _ call: Call
        ) throws(AWSError) -> (table: Table, json: [UInt8]?, usage: Usage) {
            let (table, usage, returned) = try statement.runWrite(call)
            return (table, returned?.json, usage)
        }
    }
}

extension PreparedStatement {
    /// The one item of a `SELECT` that is part of a larger request.
    func readItem(
        _ call: Call, _ consistency: ReadUnits.Consistency, in operation: String
    ) throws(AWSError) -> (table: Table, json: [UInt8]?, usage: Usage) {
        guard case .select(let select) = statement else { preconditionFailure("not a SELECT") }
        let table = try table.open(call)
        try PartiQLReader.checkSimpleKey(select.source.index.flatMap { table.index($0) })
        guard select.source.index == nil, let key = PartiQLKeys.exact(condition, table.schema) else {
            throw .validation("Select statements within \(operation) must specify the primary key in the where clause.")
        }
        let projection = try PartiQLProjection(select, context)
        let found = try ItemTable(table, call).find(table.key(key))
        var usage = Usage(table, .read)
        usage.namesKind = consistency == .transactional
        usage.add(table: ReadUnits.units(found?.sizeBytes ?? 0, consistency))
        if consistency != .transactional { try usage.charge(call) }
        guard let found, let projection else { return (table, found?.body, usage) }
        return (table, projection.apply(try found.item()).json, usage)
    }
}

extension AWSError {
    /// The code of an error inside a batch's answer.
    var batchCode: String {
        switch code {
        case "ValidationException": "ValidationError"
        case _ where code.hasSuffix("Exception"): String(code.dropLast("Exception".count))
        default: code
        }
    }
}
