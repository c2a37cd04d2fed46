import ServiceKit

extension PartiQLParser {
    /// An expression; `OR` binds least, then `AND`, `NOT`, comparisons, sums, products and signs.
    mutating func expression() throws(AWSError) -> PartiQLExpression {
        try nested { (parser) throws(AWSError) in try parser.disjunction() }
    }

    private mutating func disjunction() throws(AWSError) -> PartiQLExpression {
        var left = try conjunction()
        while takeKeyword("or") {
            try checkRightHandSide()
            left = .infix("or", left, try conjunction())
        }
        return left
    }

    private mutating func conjunction() throws(AWSError) -> PartiQLExpression {
        var left = try negation()
        while takeKeyword("and") {
            try checkRightHandSide()
            left = .infix("and", left, try negation())
        }
        return left
    }

    private mutating func negation() throws(AWSError) -> PartiQLExpression {
        guard takeKeyword("not") else { return try comparison() }
        return .not(try nested { (parser) throws(AWSError) in try parser.negation() })
    }

    private mutating func checkRightHandSide() throws(AWSError) {
        guard token.kind != .end, token.kind != .symbol(";") else {
            throw .malformedStatement("Missing right-hand side expression of infix operator")
        }
    }

    private mutating func comparison() throws(AWSError) -> PartiQLExpression {
        var left = try sum()
        while true {
            switch token.kind {
            case .symbol(let symbol) where ["=", "<>", "!=", "<", "<=", ">", ">="].contains(symbol):
                advance()
                try checkRightHandSide()
                left = .infix(symbol == "!=" ? "<>" : symbol, left, try sum())
            case .keyword("between"): left = try between(left)
            case .keyword("in"): left = try isIn(left)
            case .keyword("is"): left = try isType(left)
            case .keyword("like"):
                advance()
                try checkRightHandSide()
                left = .infix("like", left, try sum())
            case .keyword("not"):
                // `a NOT IN …`, `a NOT BETWEEN …`
                switch nextToken.kind {
                case .keyword("in"):
                    advance()
                    left = .not(try isIn(left))
                case .keyword("between"):
                    advance()
                    left = .not(try between(left))
                default: return left
                }
            default: return left
            }
        }
    }

    private mutating func between(_ operand: PartiQLExpression) throws(AWSError) -> PartiQLExpression {
        advance()
        try checkRightHandSide()
        let lower = try sum()
        guard takeKeyword("and") else { throw .malformedStatement("Expected AND after BETWEEN") }
        return .between(operand, lower, try sum())
    }

    private mutating func isIn(_ operand: PartiQLExpression) throws(AWSError) -> PartiQLExpression {
        advance()
        try checkRightHandSide()
        guard token.kind == .symbol("(") else { return .isIn(operand, try sum()) }
        return .isIn(operand, .list(try elements(until: ")")))
    }

    private mutating func isType(_ operand: PartiQLExpression) throws(AWSError) -> PartiQLExpression {
        advance()
        let isNegated = takeKeyword("not")
        guard let word = token.word?.uppercased(), PartiQLTypes.names.contains(word) else {
            throw .malformedStatement("Expected type name")
        }
        advance()
        var name = word
        if word == "DOUBLE", takeKeyword("precision") { name = "DOUBLE PRECISION" }
        if word == "CHARACTER", takeKeyword("varying") { name = "CHARACTER VARYING" }
        return isNegated ? .not(.isType(operand, name)) : .isType(operand, name)
    }

    private mutating func sum() throws(AWSError) -> PartiQLExpression {
        var left = try product()
        while case .symbol(let symbol) = token.kind, ["+", "-", "||"].contains(symbol) {
            advance()
            try checkRightHandSide()
            left = .infix(symbol, left, try product())
        }
        return left
    }

    private mutating func product() throws(AWSError) -> PartiQLExpression {
        var left = try signed()
        while case .symbol(let symbol) = token.kind, ["*", "/", "%"].contains(symbol) {
            advance()
            try checkRightHandSide()
            left = .infix(symbol, left, try signed())
        }
        return left
    }

    private mutating func signed() throws(AWSError) -> PartiQLExpression {
        if take("-") {
            let operand = try nested { (parser) throws(AWSError) in try parser.signed() }
            if case .literal(.number(let text)) = operand {
                return .literal(.number(text.first == "-" ? String(text.dropFirst()) : "-" + text))
            }
            return .negative(operand)
        }
        if take("+") { return try nested { (parser) throws(AWSError) in try parser.signed() } }
        return try postfix()
    }

    // MARK: Terms

    /// A term, and a path on from it where it is a name.
    mutating func postfix() throws(AWSError) -> PartiQLExpression {
        let term = try term()
        guard case .path(let head, var steps, let position) = term else { return term }
        while true {
            if take(".") {
                steps.append(try dotStep())
            } else if take("[") {
                steps.append(try bracketStep())
            } else {
                return .path(head, steps, position)
            }
        }
    }

    private mutating func dotStep() throws(AWSError) -> PartiQLExpression.Step {
        defer { advance() }
        switch token.kind {
        case .name(let name), .quotedName(let name): return .name(name)
        case .symbol("*"): return .all
        default: throw .malformedStatement("Invalid path dot component")
        }
    }

    private mutating func bracketStep() throws(AWSError) -> PartiQLExpression.Step {
        let step: PartiQLExpression.Step
        switch token.kind {
        case .number(let text):
            guard let index = Int32(text) else {
                throw .validation("List index is not within the allowable range; index: [\(text)]")
            }
            step = .index(Int(index))
        case .string(let name): step = .name(name)
        case .symbol("*"): step = .all
        default: throw .malformedStatement("Invalid path component")
        }
        advance()
        guard take("]") else { throw .malformedStatement("Expected ']'") }
        return step
    }

    private mutating func term() throws(AWSError) -> PartiQLExpression {
        let found = token
        switch found.kind {
        case .string(let text):
            advance()
            return .literal(.string(text))
        case .number(let text):
            advance()
            return .literal(.number(text))
        case .ion(let text):
            advance()
            return .ion(text)
        case .parameter: return .parameter(parameter())
        case .name(let name):
            advance()
            guard token.kind == .symbol("(") else { return .path(name, [], found.position) }
            return .call(name.lowercased(), try elements(until: ")"), found.position)
        case .quotedName(let name):
            advance()
            return .path(name, [], found.position)
        case .keyword(let word): return try keywordTerm(word, found.position)
        case .symbol("("):
            advance()
            let inner = try expression()
            guard token.kind == .symbol(",") else {
                guard take(")") else { throw .malformedStatement("Expected ')'") }
                return inner
            }
            var list = [inner]
            while take(",") { list.append(try expression()) }
            guard take(")") else { throw .malformedStatement("Expected ')'") }
            return .list(list)
        case .symbol("["): return .list(try elements(until: "]"))
        case .symbol("<<"): return .bag(try elements(until: ">>"))
        case .symbol("{"): return try tuple()
        case .symbol(let symbol) where ["=", "<>", "!=", "<", "<=", ">", ">=", "*", "/", "%", "||"].contains(symbol):
            throw .malformedStatement("Unexpected operator")
        case .symbol, .end: throw .malformedStatement("Unexpected term")
        }
    }

    private mutating func keywordTerm(
        _ word: String, _ position: PartiQLPosition
    ) throws(AWSError) -> PartiQLExpression {
        switch word {
        case "true", "false":
            advance()
            return .literal(.boolean(word == "true"))
        case "null":
            advance()
            return .literal(.null)
        case "missing":
            advance()
            return .literal(.missing)
        case "exists": return try exists(position)
        case "from":
            _ = try updateFromFirst()
            throw .malformedStatement("Unexpected term")
        case _ where PartiQLKeywords.operators.contains(word): throw .malformedStatement("Unexpected operator")
        case _ where nextToken.kind == .symbol("(") && PartiQLFunctions.ofSQL.contains(word):
            advance()
            if nextToken.kind == .symbol("*") { return try star(word, position) }
            return .call(word, try elements(until: ")"), position)
        default: throw .malformedStatement("Unexpected keyword")
        }
    }

    /// `COUNT(*)`
    private mutating func star(_ word: String, _ position: PartiQLPosition) throws(AWSError) -> PartiQLExpression {
        advance()
        advance()
        guard take(")") else { throw .malformedStatement("Expected ')'") }
        return .call(word, [], position)
    }

    private mutating func exists(_ position: PartiQLPosition) throws(AWSError) -> PartiQLExpression {
        advance()
        guard token.kind == .symbol("("), nextToken.kind == .keyword("select") else {
            guard token.kind == .symbol("(") else { throw .malformedStatement("Unexpected keyword") }
            return .call("exists", try elements(until: ")"), position)
        }
        advance()
        let select = try nested { (parser) throws(AWSError) in try parser.select() }
        guard take(")") else { throw .malformedStatement("Expected ')'") }
        return .exists(select)
    }

    /// What stands between brackets, commas between them. The opening bracket comes next.
    private mutating func elements(until close: String) throws(AWSError) -> [PartiQLExpression] {
        advance()
        if take(close) { return [] }
        var elements = [try expression()]
        while take(",") { elements.append(try expression()) }
        guard take(close) else { throw .malformedStatement("Expected '\(close)'") }
        return elements
    }

    private mutating func tuple() throws(AWSError) -> PartiQLExpression {
        advance()
        if take("}") { return .tuple([]) }
        var members: [(key: PartiQLExpression, value: PartiQLExpression)] = []
        repeat {
            let key = try expression()
            guard take(":") else { throw .malformedStatement("Expected ':'") }
            members.append((key, try expression()))
        } while take(",")
        guard take("}") else { throw .malformedStatement("Expected '}'") }
        return .tuple(members)
    }
}

extension PartiQLExpression {
    /// What AWS calls an expression that stands alone where a statement should.
    var operationName: String {
        switch self {
        case .literal, .ion: "Literal"
        case .parameter: "Parameter"
        case .path(_, let steps, _): steps.isEmpty ? "VariableReference" : "Path"
        case .list, .bag: "Seq"
        case .tuple: "Struct"
        case .isType: "IsType"
        case .call: "Call"
        case .not, .negative, .infix, .between, .isIn: "NAry"
        case .exists: "Exists"
        }
    }
}
