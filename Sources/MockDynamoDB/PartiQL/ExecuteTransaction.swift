import Crypto
import ServiceKit

/// Up to a hundred statements, all or none: all reads of single items, or all writes and checks
/// (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExecuteTransaction.html).
struct ExecuteTransaction: Operation {
    private let statements: [PreparedStatement]
    private let returnsOld: [Bool]
    private let token: String?
    private let digest: [UInt8]
    private let detail: Usage.Detail
    private let isRead: Bool

    init(_ input: Input) throws(AWSError) {
        try InputCheck.check(input, "ExecuteTransactionInput")
        let members = input.members.elements("TransactStatements") ?? []
        detail = Usage.detail(input.members)
        token = input.members.text("ClientRequestToken")
        returnsOld = members.map { $0.text("ReturnValuesOnConditionCheckFailure") == "ALL_OLD" }
        var texts: [(text: String, parameters: [AttributeValue])] = []
        for member in members {
            texts.append((member.text("Statement") ?? "", try PreparedStatement.parameters(member)))
        }
        var statements: [PreparedStatement] = []
        for (index, (text, parameters)) in texts.enumerated() {
            statements.append(
                try Self.within(index) { () throws(AWSError) in
                    let statement = try PreparedStatement(text, parameters)
                    try Self.check(statement)
                    return statement
                })
        }
        self.statements = statements
        isRead = statements.first?.statement.isRead ?? false
        guard statements.allSatisfy({ [isRead] in $0.statement.isRead == isRead }) else {
            throw .validation(
                "The entire transaction must consist of either read statements or write statements, you cannot mix both in "
                    + "one transaction")
        }
        let identity = texts.flatMap { Array($0.text.utf8) + Item([("p", .list($0.parameters))]).json }
        digest = Digest.hash(.sha256, identity)
    }

    /// Does something with one statement; what is wrong with it is told with its place.
    private static func within<T>(
        _ index: Int, _ body: () throws(AWSError) -> T
    ) throws(AWSError) -> T {
        do throws(AWSError) { return try body() } catch {
            guard error.code == "ValidationException" else { throw error }
            throw .validation("Validation failed in TransactStatements[\(index)]: \(error.message)")
        }
    }

    private static func check(_ statement: PreparedStatement) throws(AWSError) {
        guard statement.returning == nil else {
            throw .validation("RETURNING clause is not supported in ExecuteTransaction.")
        }
        guard !statement.statement.isRead || statement.statement.source.index == nil else {
            throw .validation("Reads on indices are not supported within transactions.")
        }
    }

    func run(_ call: Call) throws(AWSError) -> Output { try isRead ? read(call) : write(call) }

    // MARK: Reads

    private func read(_ call: Call) throws(AWSError) -> Output {
        var responses: [Value] = []
        var usages: [Usage] = []
        for (index, statement) in statements.enumerated() {
            let found = try Self.within(index) { () throws(AWSError) in
                try statement.readItem(call, .transactional, in: "ExecuteTransaction")
            }
            responses.append(.structure(found.json.map { ["Item": .json($0)] } ?? Structure()))
            usages.of(found.table, .read) { usage in
                usage.namesKind = true
                usage.add(table: found.usage.tableUnits)
            }
        }
        return try answer(responses, usages, call)
    }

    // MARK: Writes

    private func write(_ call: Call) throws(AWSError) -> Output {
        var writes: [(reference: TableReference, write: ItemWrite)] = []
        for (index, statement) in statements.enumerated() {
            let table = try statement.table.open(call)
            let write = try Self.within(index) { () throws(AWSError) in
                try statement.write(table, returnsOldOnFailure: returnsOld[index])
            }
            if let write { writes.append((statement.table, write)) }
        }
        let tokens = TransactionTokens(call)
        if let token, try tokens.answer(to: token, digest) != nil { return try repeated(writes, call) }
        let usages: [Usage]
        do throws(AWSError) { usages = try Transaction(writes).perform(call).usages } catch { throw renamed(error) }
        let output = try answer([], usages, call)
        if let token { try tokens.keep(token, digest) }
        return output
    }

    /// A request that was answered before only reads what it wrote.
    private func repeated(
        _ writes: [(reference: TableReference, write: ItemWrite)], _ call: Call
    ) throws(AWSError) -> Output {
        var usages: [Usage] = []
        for (reference, write) in writes {
            let table = try reference.open(call)
            let sizeBytes = try ItemTable(table, call).find(write.key(table))?.sizeBytes ?? 0
            usages.of(table, .read) { usage in
                usage.namesKind = true
                usage.add(table: ReadUnits.units(sizeBytes, .transactional))
            }
        }
        return try answer([], usages, call)
    }

    /// The reasons of a cancelled transaction, in the words of its statements.
    private func renamed(_ error: AWSError) -> AWSError {
        guard case .list(let values, _)? = error.members["CancellationReasons"] else { return error }
        var reasons = values
        for (index, statement) in statements.enumerated() where index < values.count {
            guard case .insert = statement.statement, code(of: values[index]) == "ConditionalCheckFailed" else {
                continue
            }
            reasons[index] = .structure([
                "Code": .string("DuplicateItem"), "Message": .string("Duplicate primary key exists in table"),
            ])
        }
        var error = error
        error.message =
            "Transaction cancelled, please refer cancellation reasons for specific reasons "
            + "[\(reasons.map { code(of: $0) }.joined(separator: ", "))]"
        error.members["CancellationReasons"] = .list(reasons)
        error.members["Message"] = .string(error.message)
        return error
    }

    private func code(of reason: Value) -> String {
        if case .structure(let members) = reason { members.text("Code") ?? "None" } else { "None" }
    }

    private func answer(_ responses: [Value], _ usages: [Usage], _ call: Call) throws(AWSError) -> Output {
        for usage in usages { try usage.charge(call) }
        var members: Structure = ["Responses": .list(responses)]
        if detail != .none { members.add("ConsumedCapacity", .list(usages.map { $0.value(detail) })) }
        return Output(members)
    }
}
