import ServiceKit

extension ExpressionParser {
    /// A condition, key condition or filter.
    static func condition(_ text: String, _ refuse: ExpressionRefusal) throws(AWSError) -> ConditionSyntax {
        var parser = try ExpressionParser(text, refuse)
        let term = try parser.disjunction()
        let condition = try parser.condition(term)
        try parser.finish()
        return condition
    }

    /// What may yet become either: `(a` can go on as `) = :b` or as ` = :b)`.
    private enum Term {
        case operand(OperandSyntax, isParenthesised: Bool)
        case condition(ConditionSyntax, isParenthesised: Bool)

        var isParenthesised: Bool {
            switch self {
            case .operand(_, let flag), .condition(_, let flag): flag
            }
        }
    }

    /// A term where only a condition will do; a call alone is one.
    private func condition(_ term: Term) throws(AWSError) -> ConditionSyntax {
        switch term {
        case .condition(let condition, _): return condition
        case .operand(.function(let function), _): return .function(function)
        case .operand: throw syntaxError
        }
    }

    private mutating func disjunction() throws(AWSError) -> Term {
        var left = try conjunction()
        while token.kind == .keyword("OR") {
            let first = try condition(left)
            advance()
            try countOperator()
            let second = try conjunction()
            left = .condition(.or(first, try condition(second)), isParenthesised: false)
        }
        return left
    }

    private mutating func conjunction() throws(AWSError) -> Term {
        var left = try negation()
        while token.kind == .keyword("AND") {
            let first = try condition(left)
            advance()
            try countOperator()
            let second = try negation()
            left = .condition(.and(first, try condition(second)), isParenthesised: false)
        }
        return left
    }

    private mutating func negation() throws(AWSError) -> Term {
        guard takeKeyword("NOT") else { return try comparison() }
        try countOperator()
        let inner = try negation()
        return .condition(.not(try condition(inner)), isParenthesised: false)
    }

    private mutating func comparison() throws(AWSError) -> Term {
        let term = try primary()
        guard case .operand(let left, _) = term else { return term }
        switch token.kind {
        case .symbol(let symbol):
            guard let comparator = Comparator(rawValue: symbol) else { return term }
            advance()
            try countOperator()
            return .condition(.comparison(comparator, left, try operand()), isParenthesised: false)
        case .keyword("BETWEEN"):
            advance()
            try countOperator()
            let lower = try operand()
            guard takeKeyword("AND") else { throw syntaxError }
            return .condition(.between(left, lower: lower, upper: try operand()), isParenthesised: false)
        case .keyword("IN"):
            advance()
            try countOperator()
            try expect("(")
            var candidates = [try operand()]
            while take(",") { candidates.append(try operand()) }
            try expect(")")
            return .condition(.isIn(left, candidates), isParenthesised: false)
        default: return term
        }
    }

    private mutating func primary() throws(AWSError) -> Term {
        guard take("(") else { return .operand(try bareOperand(), isParenthesised: false) }
        try nest()
        let inner = try disjunction()
        try expect(")")
        unnest()
        if inner.isParenthesised { hasRedundantParentheses = true }
        switch inner {
        case .condition(let condition, _): return .condition(condition, isParenthesised: true)
        case .operand(let operand, _):
            let (whole, isWhole) = try continued(operand)
            return .operand(whole, isParenthesised: isWhole)
        }
    }
}
