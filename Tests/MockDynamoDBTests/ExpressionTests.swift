import ServiceKit
import Testing

@testable import MockDynamoDB

// The texts are answers of the real service as recorded in public suites that run against it: dynalite's tests, Alternator's
// tests and the DynamoDB conformance suite.

private let redundant = "The expression has redundant parentheses;"
private let misplaced = "The function is not allowed to be used this way in an expression; function: "
private let incorrectType = "Incorrect operand type for operator or function; operator or function: "

private func syntax(_ token: String, _ near: String) -> String {
    "Syntax error; token: \"\(token)\", near: \"\(near)\""
}

private let conditionCases: [ExpressionCase] = [
    ExpressionCase("n = :a"), ExpressionCase("(n) = :a"), ExpressionCase("(n = :a) AND (s = :s)"),
    ExpressionCase("NOT NOT n = :a"),
    ExpressionCase("n between :a and :b and s < :s"), ExpressionCase("size (l) >= :a"),
    ExpressionCase("l[0] <> m . y [ 1 ]"),
    ExpressionCase("(m.y)[0] = :a"), ExpressionCase("attribute_type(:a, :S)"),
    ExpressionCase("contains(ss, :s) or #n = :a"),
    ExpressionCase("", "The expression can not be empty;"), ExpressionCase("n", syntax("<EOF>", "n")),
    ExpressionCase("n == :a", syntax("=", "== :a")), ExpressionCase("n =", syntax("<EOF>", "=")),
    ExpressionCase("_n = :a", syntax("_", "_n")), ExpressionCase("!!! INVALID", syntax("!", "!!")),
    ExpressionCase("n IN ()", syntax(")", "()")), ExpressionCase("l[:a] = :a", syntax(":a", "[:a]")),
    ExpressionCase("((n = :a))", redundant), ExpressionCase("((n)) = :a", redundant),
    ExpressionCase(manyParentheses, redundant),
    ExpressionCase("dog(n)", "Invalid function name; function: dog"),
    ExpressionCase("SIZE(n) = :a", "Invalid function name; function: SIZE"),
    ExpressionCase(
        "if_not_exists(n, n) = :a",
        "The function is not allowed in a condition expression; function: if_not_exists"),
    ExpressionCase("size(n)", misplaced + "size"),
    ExpressionCase("attribute_exists(n) < :a", misplaced + "attribute_exists"),
    ExpressionCase("name = :a", "Attribute name is a reserved keyword; reserved keyword: name"),
    ExpressionCase(
        "#q = :a",
        "An expression attribute name used in the document path is not defined; attribute name: #q"),
    ExpressionCase("n = :q", "An expression attribute value used in expression is not defined; attribute value: :q"),
    ExpressionCase(
        "size(n, n) = :a",
        "Incorrect number of operands for operator or function; operator or function: size, number of operands: 2"),
    ExpressionCase(
        "attribute_exists(:a)",
        "Operator or function requires a document path; operator or function: attribute_exists"),
    ExpressionCase("n < :l", incorrectType + "<, operand type: L"),
    ExpressionCase("begins_with(s, :a)", incorrectType + "begins_with, operand type: N"),
    ExpressionCase(
        "attribute_type(n, s)", incorrectType + "attribute_type, operand type: {NS,SS,L,BS,N,M,B,BOOL,NULL,S}"),
    ExpressionCase(
        "attribute_type(n, :s)",
        "Invalid attribute type name found; type: x, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}"),
    ExpressionCase(
        "contains(l, l)",
        "The first operand must be distinct from the remaining operands for this operator or function; operator: "
            + "contains, first operand: [l]"),
    ExpressionCase(
        "n BETWEEN :b AND :a",
        "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: "
            + "AttributeValue: {N:2}, upper bound operand: AttributeValue: {N:1}"),
    ExpressionCase(
        "n BETWEEN :a AND :s",
        "The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: "
            + "AttributeValue: {N:1}, upper bound operand: AttributeValue: {S:x}"),
    ExpressionCase(
        manyOperators,
        "The expression contains too many operators; operator count: 301"),
    ExpressionCase(
        "\(longName) = :a",
        "Expression size has exceeded the maximum allowed size; expression size: 4097"),
    ExpressionCase(
        "n IN (\(manyOperands))",
        "The IN operator is provided with too many operands; number of operands: 101"),
]

@Test("Conditions are taken or refused in AWS's words", arguments: conditionCases)
func conditions(_ example: ExpressionCase) throws {
    var attributes = try ExpressionAttributes(sampleMembers)
    let found = message { () throws(AWSError) in _ = try Condition(example.text, .condition, &attributes) }
    #expect(found == example.error.map { "Invalid ConditionExpression: " + $0 })
}

private let outcomes: [(String, Bool)] = [
    ("n > :a", true), ("n < :s", false), ("gone <> :a", true), ("gone = alsoGone", false),
    ("gone <> alsoGone", true), ("NOT gone = :a", true), ("l[0] = m.x", false), ("m.x = :a", true),
    ("size(l) BETWEEN :b AND n", true), ("size(n) <> :a", true), ("size(s) = n", true),
    ("begins_with(s, :s) OR n IN (:a, :b) OR contains(ss, m.z)", false), ("attribute_not_exists(m.z)", true),
    ("attribute_exists(nul)", true), ("l = :l", false), ("n = :a OR n >= :b AND m.x < :b", true),
]

@Test("A condition holds or not", arguments: outcomes)
func conditionOutcomes(_ text: String, _ holds: Bool) throws {
    var attributes = try ExpressionAttributes(sampleMembers)
    #expect(try Condition(text, .filter, &attributes).holds(for: sampleItem) == holds)
}

private let clash = " with each other; must remove or rewrite one of these paths; path one: "

private let updateCases: [ExpressionCase] = [
    ExpressionCase("SET a = :a, b[1] = (:a + n) REMOVE c ADD d :a DELETE e :ss"), ExpressionCase("set a = (:a) - (:b)"),
    ExpressionCase("SET a = if_not_exists(b, if_not_exists(c, :a)) + :b"), ExpressionCase("SET #dot = :a, a.b = :b"),
    ExpressionCase("SET a = list_append(if_not_exists(a, :l), :l)"),
    ExpressionCase("INVALID SYNTAX HERE", syntax("INVALID", "INVALID SYNTAX")),
    ExpressionCase("SET _1 = :a", syntax("_", "SET _1")),
    ExpressionCase("SET a = :a + :b + :a", syntax("+", ":b + :a")), ExpressionCase("SET a-b = :a", syntax("-", "a-b")),
    ExpressionCase("SET a = if_not_exists(a, :a + :b)", syntax("+", ":a + :b")),
    ExpressionCase("SET a = ((:a))", redundant),
    ExpressionCase("SET a = :a SET b = :a", "The \"SET\" section can only be used once in an update expression;"),
    ExpressionCase("SET a = :a REMOVE a", "Two document paths overlap\(clash)[a], path two: [a]"),
    ExpressionCase(
        "SET a[1] = :a, a[1][2] = :b", "Two document paths overlap\(clash)[a, [1]], path two: [a, [1], [2]]"),
    ExpressionCase("SET a.b = :a, a[1] = :b", "Two document paths conflict\(clash)[a, b], path two: [a, [1]]"),
    ExpressionCase("ADD a :s", "Incorrect operand type for operator or function; operator: ADD, operand type: STRING"),
    ExpressionCase(
        "DELETE a :a", "Incorrect operand type for operator or function; operator: DELETE, operand type: NUMBER"),
    ExpressionCase("SET a = :a + :s", incorrectType + "+, operand type: S"),
    ExpressionCase("SET a = list_append(a, :s)", incorrectType + "list_append, operand type: S"),
    ExpressionCase("SET a = list_append(list_append(a, :l), :l)", misplaced + "list_append"),
    ExpressionCase("SET a = size(b)", "The function is not allowed in an update expression; function: size"),
    ExpressionCase("SET a = f(b)", "Invalid function name; function: f"),
    ExpressionCase(
        "SET a = list_append(:l)",
        "Incorrect number of operands for operator or function; operator or function: list_append, number of "
            + "operands: 1"),
    ExpressionCase(
        "SET a = if_not_exists(:a, :b)",
        "Operator or function requires a document path; operator or function: if_not_exists"),
    ExpressionCase("SET a[2147483648] = :a", "List index is not within the allowable range; index: [2147483648]"),
]

@Test("Updates are taken or refused in AWS's words", arguments: updateCases)
func updates(_ example: ExpressionCase) throws {
    var attributes = try ExpressionAttributes(sampleMembers)
    let found = message { () throws(AWSError) in _ = try UpdateResolver.update(example.text, &attributes) }
    #expect(found == example.error.map { "Invalid UpdateExpression: " + $0 })
}

private func number(_ value: Int) -> AttributeValue { .number(DecimalNumber(value)) }
private func texts(_ texts: String...) -> [AttributeValue] { texts.map { .string($0) } }

private let updated: [(String, String, [AttributeValue])] = [
    ("SET l[7] = :b, l[5] = :a", "l", texts("one", "two", "three") + [number(1), number(2)]),
    ("REMOVE l[0] SET l[2] = :a", "l", texts("two") + [number(1)]),
    ("SET l[0] = n REMOVE n", "l", [number(5)] + texts("two", "three")),
    ("ADD n :b SET l[0] = n", "l", [number(5)] + texts("two", "three")),
    ("REMOVE l[9], l[1], m.q", "l", texts("one", "three")),
    ("SET l = list_append(l, :l)", "l", texts("one", "two", "three") + [number(1)]),
]

@Test("Updates are computed from the item as it was", arguments: updated)
func updateOutcomes(_ text: String, _ name: String, _ list: [AttributeValue]) throws {
    var attributes = try ExpressionAttributes(sampleMembers)
    let update = try UpdateResolver.update(text, &attributes)
    #expect(try update.apply(to: sampleItem, key: Item()).item[name] == .list(list))
}

@Test(
    "Updates that do not fit the item are refused",
    arguments: [
        ("SET q.z = :a", "The document path provided in the update expression is invalid for update"),
        ("REMOVE q.z", "The document path provided in the update expression is invalid for update"),
        ("SET q = nowhere", "The provided expression refers to an attribute that does not exist in the item"),
        ("SET q = s + :a", "An operand in the update expression has an incorrect data type"),
        ("ADD s :a", "An operand in the update expression has an incorrect data type"),
    ])
func updatesThatDoNotFit(_ text: String, _ error: String) throws {
    var attributes = try ExpressionAttributes(sampleMembers)
    let update = try UpdateResolver.update(text, &attributes)
    #expect(message { () throws(AWSError) in _ = try update.apply(to: sampleItem, key: Item()) } == error)
}

@Test("A removal inside what no item has is overlooked")
func removalWithoutItem() throws {
    var attributes = ExpressionAttributes()
    let update = try UpdateResolver.update("REMOVE q.z, l[0]", &attributes)
    #expect(try update.apply(to: nil, key: ["p": .string("k")]).item == ["p": .string("k")])
    #expect(!update.createsItem)
}

@Test("A projection keeps the shape of what it names")
func projections() throws {
    var attributes = ExpressionAttributes()
    let projection = try Projection("m.y[0], l[2], l[0], s, nowhere.z, n.x", &attributes)
    #expect(
        projection.apply(sampleItem) == [
            "m": .map(["y": .list([.null])]), "l": .list([.string("one"), .string("three")]), "s": .string("hello"),
        ])
}
