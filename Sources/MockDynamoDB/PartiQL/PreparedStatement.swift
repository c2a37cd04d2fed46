import ServiceKit

/// A statement with its parameters, checked as far as it can be without its table.
struct PreparedStatement: Sendable {
    let statement: PartiQLStatement
    let context: PartiQLContext
    /// What the `WHERE` asks.
    let condition: ConditionNode?
    /// What an `UPDATE` changes.
    private let update: Update?
    /// What an `INSERT` puts.
    private let item: Item?
    let returning: PartiQLReturning?

    init(_ text: String, _ parameters: [AttributeValue]) throws(AWSError) {
        let (statement, count) = try PartiQLParser.parse(text)
        guard count == parameters.count else {
            throw .validation("Number of parameters in request and statement don't match.")
        }
        let context = PartiQLContext(parameters: parameters)
        let (condition, update, item, returning) = try Self.parts(of: statement, context)
        self.condition = condition
        self.update = update
        self.item = item
        self.returning = returning
        self.statement = statement
        self.context = context
    }

    /// Reads the parameters of a request, whatever the statement is.
    static func parameters(_ members: Structure) throws(AWSError) -> [AttributeValue] {
        guard case .list(let values, _)? = members["Parameters"] else { return [] }
        return try values.map { (value) throws(AWSError) in
            try ParameterNumbers.check(value)
            return try AttributeValue(value)
        }
    }

    private typealias Parts = (ConditionNode?, Update?, Item?, PartiQLReturning?)

    private static func parts(
        of statement: PartiQLStatement, _ context: PartiQLContext
    ) throws(AWSError) -> Parts {
        func condition(_ expression: PartiQLExpression?) throws(AWSError) -> ConditionNode? {
            try expression.map { (expression) throws(AWSError) in
                try PartiQLConditions(context: context).condition(expression)
            }
        }
        switch statement {
        case .select(let select), .exists(let select): return (try condition(select.condition), nil, nil, nil)
        case .insert(_, let expression): return (nil, nil, try item(expression, context), nil)
        case .update(let source, let assignments, let expression, let returning):
            try checkIsTable(source)
            let update = try PartiQLUpdates(context: context).update(assignments)
            return (try condition(expression), update, nil, returning)
        case .delete(let source, let expression, let returning):
            try checkIsTable(source)
            if let returning, returning.isModified || returning.isNew {
                throw .validation(
                    "Invalid returning clause: RETURNING \(returning.text). Only RETURNING ALL OLD * is allowed in DELETE "
                        + "statements.")
            }
            return (try condition(expression), nil, nil, returning)
        }
    }

    private static func checkIsTable(_ source: PartiQLSource) throws(AWSError) {
        guard source.index == nil else { throw .validation("This operation is not supported on an index") }
    }

    private static func item(
        _ expression: PartiQLExpression, _ context: PartiQLContext
    ) throws(AWSError) -> Item {
        switch expression {
        case .tuple(let members): return try context.item(members, at: "root", isTop: true)
        case .parameter(let index):
            guard case .map(let item) = context.parameters[index] else { break }
            return item
        default: break
        }
        throw .validation(
            "Unsupported format in item expression. Please use struct format {...} to express item values for insert "
                + "statement.")
    }

    // MARK: What it does

    var table: TableReference { TableReference(statement.source.table) }

    /// The write that it is, to one item of its table; nil for a `SELECT`.
    func write(_ table: Table, returnsOldOnFailure: Bool = false) throws(AWSError) -> ItemWrite? {
        let schema = table.schema
        switch statement {
        case .select: return nil
        case .insert:
            let item = item ?? Item()
            try checkKeys(of: item, schema)
            try item.checkSize()
            let absent = ConditionNode.not(.exists(DocumentPath(schema.hash[0].name)))
            return ItemWrite(.put(item), condition: Condition(absent, from: "INSERT"))
        case .update:
            let (key, rest) = try PartiQLKeys.single(condition, schema)
            // An UPDATE never makes an item.
            let present = ConditionNode.exists(DocumentPath(schema.hash[0].name))
            let node = rest.map { ConditionNode.and(present, $0) } ?? present
            return ItemWrite(
                .update(update ?? Update([]), key: key), condition: Condition(node, from: "WHERE"),
                returnsOldOnFailure: returnsOldOnFailure)
        case .delete:
            let (key, rest) = try PartiQLKeys.single(condition, schema)
            return ItemWrite(
                .delete(key: key), condition: rest.map { Condition($0, from: "WHERE") },
                returnsOldOnFailure: returnsOldOnFailure)
        case .exists:
            let incomplete = AWSError.validation(
                "EXISTS() must contain a single item read with additional condition")
            guard statement.source.index == nil else {
                throw .validation("Operations on indices are not supported in transactions")
            }
            let found: (key: Item, rest: ConditionNode?)
            do throws(AWSError) { found = try PartiQLKeys.single(condition, schema) } catch { throw incomplete }
            guard let rest = found.rest else { throw incomplete }
            return ItemWrite(
                .check(key: found.key), condition: Condition(rest, from: "WHERE"),
                returnsOldOnFailure: returnsOldOnFailure)
        }
    }

    private func checkKeys(of item: Item, _ schema: KeySchema) throws(AWSError) {
        for attribute in schema.all {
            guard let value = item[attribute.name] else {
                throw .validation("Key attribute should be present in the item: Key \(attribute.name)")
            }
            guard value.kind == attribute.kind else {
                throw .validation(
                    "Key attribute's data type should match its data type in table's schema: Key \(attribute.name)")
            }
        }
    }

    /// An error of a write, in the words of the statement.
    func failure(_ error: AWSError) -> AWSError {
        guard case .insert = statement, error.code == "ConditionalCheckFailedException" else { return error }
        return AWSError("DuplicateItemException", "Duplicate primary key exists in table")
    }

    /// What a write returns; nil for nothing.
    func returned(_ result: ItemWrite.Result) throws(AWSError) -> Item? {
        guard let returning else { return nil }
        let item: Item?
        switch (returning.isModified, returning.isNew) {
        case (false, false): item = try result.old()
        case (false, true): item = result.new
        case (true, false): item = result.update?.updatedOld
        case (true, true): item = result.update?.updatedNew
        }
        return item.flatMap { $0.isEmpty ? nil : $0 }
    }
}
