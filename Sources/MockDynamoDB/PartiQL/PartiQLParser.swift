import ServiceKit

/// Reads PartiQL statements into their syntax, with the words that AWS's parser has for what is wrong.
///
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.statements.html
struct PartiQLParser {
    private let tokens: [PartiQLToken]
    private var position = 0
    private var nesting = 0
    private(set) var parameterCount = 0

    init(_ statement: String) throws(AWSError) { tokens = try PartiQLLexer.tokens(of: statement) }

    /// A statement, and how many parameters it has.
    static func parse(
        _ text: String
    ) throws(AWSError) -> (statement: PartiQLStatement, parameterCount: Int) {
        var parser = try PartiQLParser(text)
        let statement = try parser.statement()
        _ = parser.take(";")
        guard parser.token.kind == .end else { throw .malformedStatement("Unexpected token after expression") }
        return (statement, parser.parameterCount)
    }

    // MARK: Tokens

    var token: PartiQLToken { tokens[position] }
    var nextToken: PartiQLToken { tokens[min(position + 1, tokens.count - 1)] }

    mutating func advance() { if position < tokens.count - 1 { position += 1 } }

    mutating func take(_ symbol: String) -> Bool {
        guard token.kind == .symbol(symbol) else { return false }
        advance()
        return true
    }

    mutating func takeKeyword(_ word: String) -> Bool {
        guard token.kind == .keyword(word) else { return false }
        advance()
        return true
    }

    /// Takes a word that SQL does not keep for itself.
    mutating func takeWord(_ word: String) -> Bool {
        guard let found = token.word, found.lowercased() == word else { return false }
        if case .quotedName = token.kind { return false }
        advance()
        return true
    }

    mutating func parameter() -> Int {
        advance()
        parameterCount += 1
        return parameterCount - 1
    }

    /// Reads something inside something else, up to a bound.
    mutating func nested<T>(
        _ read: (inout PartiQLParser) throws(AWSError) -> T
    ) throws(AWSError) -> T {
        nesting += 1
        guard nesting <= PartiQLLimits.nestingMax else { throw .malformedStatement("Statement is nested too deeply") }
        defer { nesting -= 1 }
        return try read(&self)
    }

    // MARK: Statements

    private mutating func statement() throws(AWSError) -> PartiQLStatement {
        switch token.kind {
        case .keyword("select"): return .select(try select())
        case .keyword("insert"): return try insert()
        case .keyword("update"): return try update()
        case .keyword("delete"): return try delete()
        case .keyword("from"): return try updateFromFirst()
        default:
            let expression = try expression()
            if case .exists(let select) = expression { return .exists(select) }
            guard token.kind == .end || token.kind == .symbol(";") else {
                throw .malformedStatement("Unexpected token after expression")
            }
            throw .validation("Unsupported operation: \(expression.operationName)")
        }
    }

    mutating func select() throws(AWSError) -> PartiQLSelect {
        advance()
        var projection: [PartiQLExpression]?
        if !take("*") {
            var expressions = [try expression()]
            while take(",") { expressions.append(try expression()) }
            projection = expressions
        } else if token.kind == .symbol(",") {
            throw .validation("Other attributes should not be present in the projection when '*' is used.")
        }
        guard takeKeyword("from") else { throw .malformedStatement("Expected FROM") }
        guard token.kind != .end else { throw .malformedStatement("Unexpected term") }
        let source = try source()
        let condition = try condition()
        var order: [(key: PartiQLExpression, isDescending: Bool)] = []
        if takeKeyword("order") {
            guard takeKeyword("by") else { throw .malformedStatement("Expected BY") }
            repeat {
                let key = try expression()
                let isDescending = takeKeyword("desc")
                if !isDescending { _ = takeKeyword("asc") }
                order.append((key, isDescending))
            } while take(",")
        }
        return PartiQLSelect(projection: projection, source: source, condition: condition, order: order)
    }

    private mutating func insert() throws(AWSError) -> PartiQLStatement {
        advance()
        guard takeKeyword("into") else { throw .malformedStatement("Expected INTO") }
        let source = try path()
        guard source.index == nil else {
            throw .validation(
                "FROM clause may only contain a single table name in data manipulation statements")
        }
        guard takeKeyword("value") else {
            if token.kind == .symbol("<<") || token.kind == .keyword("values") || token.kind == .symbol("[") {
                throw .validation(
                    "Unsupported operation: Inserting multiple items in a single statement is not supported, use "
                        + "\"INSERT INTO tableName VALUE item\" instead")
            }
            throw .malformedStatement("Unexpected token after expression")
        }
        let item = try expression()
        guard token.word?.lowercased() != "returning" else {
            throw .validation("RETURNING is not supported in INSERT")
        }
        return .insert(source, item: item)
    }

    private mutating func update() throws(AWSError) -> PartiQLStatement {
        advance()
        let source = try source()
        let assignments = try assignments()
        guard !assignments.isEmpty else { throw .malformedStatement("Expected data manipulation") }
        let condition = try condition()
        return .update(source, assignments, condition: condition, try returning())
    }

    /// `FROM … WHERE … SET …`
    mutating func updateFromFirst() throws(AWSError) -> PartiQLStatement {
        advance()
        let source = try source()
        let condition = try condition()
        let assignments = try assignments()
        guard !assignments.isEmpty else { throw .malformedStatement("Expected data manipulation") }
        return .update(source, assignments, condition: condition, try returning())
    }

    private mutating func delete() throws(AWSError) -> PartiQLStatement {
        advance()
        guard takeKeyword("from") else { throw .malformedStatement("Expected FROM") }
        let source = try source()
        let condition = try condition()
        return .delete(source, condition: condition, try returning())
    }

    // MARK: Clauses

    private mutating func condition() throws(AWSError) -> PartiQLExpression? {
        guard takeKeyword("where") else { return nil }
        return try expression()
    }

    private mutating func assignments() throws(AWSError) -> [PartiQLAssignment] {
        var assignments: [PartiQLAssignment] = []
        while true {
            if takeKeyword("set") {
                repeat {
                    let target = try postfix()
                    guard take("=") else { throw .malformedStatement("Expected '=' in assignment") }
                    assignments.append(.set(target, try expression()))
                } while take(",")
            } else if takeKeyword("remove") {
                repeat { assignments.append(.remove(try postfix())) } while take(",")
            } else {
                return assignments
            }
        }
    }

    private mutating func returning() throws(AWSError) -> PartiQLReturning? {
        guard takeWord("returning") else { return nil }
        let isModified = takeWord("modified")
        guard isModified || takeKeyword("all") else { throw .malformedStatement("Expected ALL or MODIFIED") }
        let isNew = takeWord("new")
        guard isNew || takeWord("old") else { throw .malformedStatement("Expected NEW or OLD") }
        guard take("*") else {
            throw .validation("Expected '*' after ( MODIFIED | ALL ) ( NEW | OLD ) in RETURNING clause")
        }
        guard token.kind != .symbol(",") else {
            throw .validation("Invalid syntax with multiple returning elements in RETURNING clause")
        }
        return PartiQLReturning(isModified: isModified, isNew: isNew)
    }

    /// A table or an index, which cannot be given another name.
    private mutating func source() throws(AWSError) -> PartiQLSource {
        let source = try path()
        switch token.kind {
        case .keyword("as"), .keyword("at"), .quotedName: throw .validation("Aliasing is not supported")
        case .name(let word) where !["returning", "by"].contains(word.lowercased()):
            throw .validation("Aliasing is not supported")
        case .symbol(","): throw .validation("Only select from a single table or index is supported.")
        default: return source
        }
    }

    private mutating func path() throws(AWSError) -> PartiQLSource {
        var names: [String] = []
        repeat {
            switch token.kind {
            case .name(let name), .quotedName(let name): names.append(name)
            default: throw .malformedStatement("Expected identifier for simple path")
            }
            advance()
        } while take(".")
        guard names.count <= 2 else {
            throw .validation("A path may contain at most 2 components in the FROM clause")
        }
        guard names.allSatisfy({ !$0.isEmpty }) else {
            throw .validation("Path component cannot be an empty string")
        }
        return PartiQLSource(table: names[0], index: names.count > 1 ? names[1] : nil)
    }
}
