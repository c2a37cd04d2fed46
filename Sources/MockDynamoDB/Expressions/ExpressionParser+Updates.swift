import ServiceKit

extension ExpressionParser {
    /// The sections of an update expression.
    static func update(_ text: String, _ refuse: ExpressionRefusal) throws(AWSError) -> [SectionSyntax] {
        var parser = try ExpressionParser(text, refuse)
        var sections: [SectionSyntax] = []
        while case .keyword(let name) = parser.token.kind {
            parser.advance()
            var actions = [try parser.action(name)]
            while parser.take(",") { actions.append(try parser.action(name)) }
            sections.append(SectionSyntax(name: name, actions: actions))
        }
        guard !sections.isEmpty else { throw parser.syntaxError }
        try parser.finish()
        return sections
    }

    /// The paths of a projection expression.
    static func projection(_ text: String, _ refuse: ExpressionRefusal) throws(AWSError) -> [[PathPartSyntax]] {
        var parser = try ExpressionParser(text, refuse)
        var paths = [try parser.path()]
        while parser.take(",") { paths.append(try parser.path()) }
        try parser.finish()
        return paths
    }

    private mutating func action(_ section: String) throws(AWSError) -> ActionSyntax {
        let path = try path()
        switch section {
        case "SET":
            try expect("=")
            return .set(path, try setValue().value)
        case "ADD": return .add(path, value: try value())
        case "DELETE": return .delete(path, value: try value())
        default: return .remove(path)
        }
    }

    private mutating func value() throws(AWSError) -> String {
        guard token.kind == .attributeValue else { throw syntaxError }
        defer { advance() }
        return tokenText
    }

    /// An operand, or two with a sign between them, perhaps all in parentheses.
    private mutating func setValue() throws(AWSError) -> (value: SetValueSyntax, isParenthesised: Bool) {
        guard take("(") else { return (try arithmetic(from: bareOperand()), false) }
        try nest()
        let inner = try setValue()
        try expect(")")
        unnest()
        if inner.isParenthesised { hasRedundantParentheses = true }
        guard case .operand(let operand) = inner.value else { return (inner.value, true) }
        let (whole, isWhole) = try continued(operand)
        let value = try arithmetic(from: whole)
        if case .operand = value { return (value, isWhole) }
        return (value, false)
    }

    private mutating func arithmetic(from left: OperandSyntax) throws(AWSError) -> SetValueSyntax {
        for sign in ["+", "-"] where take(sign) {
            try countOperator()
            return .arithmetic(sign, left, try operand())
        }
        return .operand(left)
    }
}
