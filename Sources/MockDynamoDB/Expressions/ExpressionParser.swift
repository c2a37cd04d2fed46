import ServiceKit

/// Reads expressions into their syntax, by recursive descent. Names and values stay as written; what they stand for, and
/// whether it makes sense, is looked at afterwards, because AWS reports errors in that order, too.
struct ExpressionParser {
    private let text: [UInt8]
    private let tokens: [ExpressionToken]
    private var position = 0
    private var operators = 0
    private(set) var nesting = 0
    private let refuse: ExpressionRefusal
    /// Set where parentheses hold nothing but parentheses.
    var hasRedundantParentheses = false

    init(_ text: String, _ refuse: ExpressionRefusal) throws(AWSError) {
        self.refuse = refuse
        self.text = Array(text.utf8)
        guard !self.text.allSatisfy(\.isExpressionSpace) else { throw refuse("The expression can not be empty;") }
        guard self.text.count <= ExpressionLimits.sizeBytesMax else {
            // AWS tells the size of all but updates.
            throw refuse(
                "Expression size has exceeded the maximum allowed size;"
                    + (refuse.kind == .update ? "" : " expression size: \(self.text.count)"))
        }
        tokens = ExpressionLexer.tokens(of: self.text, keywords: refuse.kind.keywords)
    }

    // MARK: Tokens

    var token: ExpressionToken { tokens[position] }
    var tokenText: String { String(decoding: text[token.start..<token.end], as: UTF8.self) }

    mutating func advance() { if position < tokens.count - 1 { position += 1 } }

    /// Whether the next token is this symbol; it is taken then.
    mutating func take(_ symbol: String) -> Bool {
        guard token.kind == .symbol(symbol) else { return false }
        advance()
        return true
    }

    /// Whether the next token is this keyword; it is taken then.
    mutating func takeKeyword(_ keyword: String) -> Bool {
        guard token.kind == .keyword(keyword) else { return false }
        advance()
        return true
    }

    mutating func expect(_ symbol: String) throws(AWSError) {
        guard take(symbol) else { throw syntaxError }
    }

    /// Checks that nothing is left, and what only the whole shows.
    func finish() throws(AWSError) {
        guard token.kind == .end else { throw syntaxError }
        guard !hasRedundantParentheses else { throw refuse("The expression has redundant parentheses;") }
    }

    /// The next token is not what the grammar asks for: named with what stands left and right of it.
    var syntaxError: AWSError {
        let isEnd = token.kind == .end
        let first = position > 0 ? tokens[position - 1] : token
        let after = position + 1 < tokens.count ? tokens[position + 1] : token
        let last = isEnd ? first : after.kind == .end ? token : after
        let near = String(decoding: text[first.start..<max(first.start, last.end)], as: UTF8.self)
        return refuse("Syntax error; token: \"\(isEnd ? "<EOF>" : tokenText)\", near: \"\(near)\"")
    }

    /// Counts one operator or function.
    mutating func countOperator() throws(AWSError) {
        operators += 1
        guard operators <= ExpressionLimits.operatorsMax else {
            throw refuse("The expression contains too many operators; operator count: \(operators)")
        }
    }

    /// Goes one pair of parentheses deeper.
    mutating func nest() throws(AWSError) {
        nesting += 1
        guard nesting <= ExpressionLimits.nestingMax else {
            throw refuse("The expression has redundant parentheses;")
        }
    }

    mutating func unnest() { nesting -= 1 }

    // MARK: Paths, values, functions

    /// `a.b[0].#c`
    mutating func path() throws(AWSError) -> [PathPartSyntax] {
        try steps(after: [pathPart()])
    }

    private mutating func pathPart() throws(AWSError) -> PathPartSyntax {
        let part: PathPartSyntax
        switch token.kind {
        case .name: part = .name(tokenText)
        case .attributeName: part = .alias(tokenText)
        default: throw syntaxError
        }
        advance()
        return part
    }

    /// What follows a path's beginning.
    mutating func steps(after head: [PathPartSyntax]) throws(AWSError) -> [PathPartSyntax] {
        var parts = head
        while true {
            if take(".") {
                parts.append(try pathPart())
            } else if take("[") {
                guard token.kind == .number else { throw syntaxError }
                guard let index = Int32(tokenText) else {
                    throw refuse("List index is not within the allowable range; index: [\(tokenText)]")
                }
                advance()
                try expect("]")
                parts.append(.index(Int(index)))
            } else {
                return parts
            }
        }
    }

    /// A path, a value or a call, perhaps in parentheses.
    mutating func operand() throws(AWSError) -> OperandSyntax {
        guard take("(") else { return try bareOperand() }
        return try parenthesisedOperand().operand
    }

    /// The rest of an operand whose first parenthesis is taken.
    private mutating func parenthesisedOperand() throws(AWSError) -> (operand: OperandSyntax, isWhole: Bool) {
        try nest()
        var operand: OperandSyntax
        if take("(") {
            let inner = try parenthesisedOperand()
            operand = inner.operand
            if inner.isWhole { hasRedundantParentheses = true }
        } else {
            operand = try bareOperand()
        }
        try expect(")")
        unnest()
        return try continued(operand)
    }

    /// A path may go on behind its parenthesis.
    mutating func continued(_ operand: OperandSyntax) throws(AWSError) -> (operand: OperandSyntax, isWhole: Bool) {
        guard case .path(let head) = operand else { return (operand, true) }
        let whole = try steps(after: head)
        return (.path(whole), whole.count == head.count)
    }

    mutating func bareOperand() throws(AWSError) -> OperandSyntax {
        switch token.kind {
        case .attributeValue:
            defer { advance() }
            return .value(tokenText)
        case .name:
            guard tokens[position + 1].kind == .symbol("(") else { return .path(try path()) }
            return .function(try function())
        default: return .path(try path())
        }
    }

    private mutating func function() throws(AWSError) -> FunctionSyntax {
        let name = tokenText
        advance()
        try countOperator()
        try expect("(")
        var arguments = [try operand()]
        while take(",") { arguments.append(try operand()) }
        try expect(")")
        return FunctionSyntax(name: name, arguments: arguments)
    }
}
