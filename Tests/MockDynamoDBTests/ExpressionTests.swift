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

@Test(
    "Conditions are taken or refused in AWS's words",
    arguments: [
        ExpressionCase("n = :a"), .init("(n) = :a"), .init("(n = :a) AND (s = :s)"), .init("NOT NOT n = :a"),
        .init("n between :a and :b and s < :s"), .init("size (l) >= :a"), .init("l[0] <> m . y [ 1 ]"),
        .init("(m.y)[0] = :a"), .init("attribute_type(:a, :S)"), .init("contains(ss, :s) or #n = :a"),
        .init("", "The expression can not be empty;"), .init("n", syntax("<EOF>", "n")),
        .init("n == :a", syntax("=", "== :a")), .init("n =", syntax("<EOF>", "=")),
        .init("_n = :a", syntax("_", "_n")), .init("!!! INVALID", syntax("!", "!!")),
        .init("n IN ()", syntax(")", "()")), .init("l[:a] = :a", syntax(":a", "[:a]")),
        .init("((n = :a))", redundant), .init("((n)) = :a", redundant),
        .init(String(repeating: "(", count: 4000), redundant),
        .init("dog(n)", "Invalid function name; function: dog"),
        .init("SIZE(n) = :a", "Invalid function name; function: SIZE"),
        .init(
            "if_not_exists(n, n) = :a",
            "The function is not allowed in a condition expression; function: if_not_exists"),
        .init("size(n)", misplaced + "size"), .init("attribute_exists(n) < :a", misplaced + "attribute_exists"),
        .init("name = :a", "Attribute name is a reserved keyword; reserved keyword: name"),
        .init(
            "#q = :a",
            "An expression attribute name used in the document path is not defined; attribute name: #q"),
        .init("n = :q", "An expression attribute value used in expression is not defined; attribute value: :q"),
        .init(
            "size(n, n) = :a",
            "Incorrect number of operands for operator or function; operator or function: size, number of operands: 2"),
        .init(
            "attribute_exists(:a)",
            "Operator or function requires a document path; operator or function: attribute_exists"),
        .init("n < :l", incorrectType + "<, operand type: L"),
        .init("begins_with(s, :a)", incorrectType + "begins_with, operand type: N"),
        .init("attribute_type(n, s)", incorrectType + "attribute_type, operand type: {NS,SS,L,BS,N,M,B,BOOL,NULL,S}"),
        .init(
            "attribute_type(n, :s)",
            "Invalid attribute type name found; type: x, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}"),
        .init(
            "contains(l, l)",
            "The first operand must be distinct from the remaining operands for this operator or function; operator: "
                + "contains, first operand: [l]"),
        .init(
            "n BETWEEN :b AND :a",
            "The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: "
                + "AttributeValue: {N:2}, upper bound operand: AttributeValue: {N:1}"),
        .init(
            "n BETWEEN :a AND :s",
            "The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: "
                + "AttributeValue: {N:1}, upper bound operand: AttributeValue: {S:x}"),
        .init(
            Array(repeating: "n=:a", count: 200).joined(separator: " or "),
            "The expression contains too many operators; operator count: 301"),
        .init(
            String(repeating: "a", count: 4092) + " = :a",
            "Expression size has exceeded the maximum allowed size; expression size: 4097"),
        .init(
            "n IN (\(Array(repeating: ":a", count: 101).joined(separator: ",")))",
            "The IN operator is provided with too many operands; number of operands: 101"),
    ])
func conditions(_ example: ExpressionCase) throws {
    var attributes = try ExpressionAttributes(sampleMembers)
    let found = message { () throws(AWSError) in _ = try Condition(example.text, .condition, &attributes) }
    #expect(found == example.error.map { "Invalid ConditionExpression: " + $0 })
}

private let outcomes: [(String, Bool)] = [
    ("n > :a", true), ("n < :s", false), ("missing <> :a", true), ("missing = alsoMissing", false),
    ("missing <> alsoMissing", true), ("NOT missing = :a", true), ("l[0] = m.x", false), ("m.x = :a", true),
    ("size(l) BETWEEN :b AND n", true), ("size(n) <> :a", true), ("size(s) = n", true),
    ("begins_with(s, :s) OR n IN (:a, :b) OR contains(ss, m.z)", false), ("attribute_not_exists(m.z)", true),
    ("attribute_exists(none)", true), ("l = :l", false), ("n = :a OR n >= :b AND m.x < :b", true),
]

@Test("A condition holds or not", arguments: outcomes)
func conditionOutcomes(_ text: String, _ holds: Bool) throws {
    var attributes = try ExpressionAttributes(sampleMembers)
    #expect(try Condition(text, .filter, &attributes).holds(for: sampleItem) == holds)
}

private let clash = " with each other; must remove or rewrite one of these paths; path one: "

@Test(
    "Updates are taken or refused in AWS's words",
    arguments: [
        ExpressionCase("SET a = :a, b[1] = (:a + n) REMOVE c ADD d :a DELETE e :ss"), .init("set a = (:a) - (:b)"),
        .init("SET a = if_not_exists(b, if_not_exists(c, :a)) + :b"), .init("SET #dot = :a, a.b = :b"),
        .init("SET a = list_append(if_not_exists(a, :l), :l)"),
        .init("INVALID SYNTAX HERE", syntax("INVALID", "INVALID SYNTAX")), .init("SET _1 = :a", syntax("_", "SET _1")),
        .init("SET a = :a + :b + :a", syntax("+", ":b + :a")), .init("SET a-b = :a", syntax("-", "a-b")),
        .init("SET a = if_not_exists(a, :a + :b)", syntax("+", ":a + :b")), .init("SET a = ((:a))", redundant),
        .init("SET a = :a SET b = :a", "The \"SET\" section can only be used once in an update expression;"),
        .init("SET a = :a REMOVE a", "Two document paths overlap\(clash)[a], path two: [a]"),
        .init("SET a[1] = :a, a[1][2] = :b", "Two document paths overlap\(clash)[a, [1]], path two: [a, [1], [2]]"),
        .init("SET a.b = :a, a[1] = :b", "Two document paths conflict\(clash)[a, b], path two: [a, [1]]"),
        .init("ADD a :s", "Incorrect operand type for operator or function; operator: ADD, operand type: STRING"),
        .init("DELETE a :a", "Incorrect operand type for operator or function; operator: DELETE, operand type: NUMBER"),
        .init("SET a = :a + :s", incorrectType + "+, operand type: S"),
        .init("SET a = list_append(a, :s)", incorrectType + "list_append, operand type: S"),
        .init("SET a = list_append(list_append(a, :l), :l)", misplaced + "list_append"),
        .init("SET a = size(b)", "The function is not allowed in an update expression; function: size"),
        .init("SET a = f(b)", "Invalid function name; function: f"),
        .init(
            "SET a = list_append(:l)",
            "Incorrect number of operands for operator or function; operator or function: list_append, number of "
                + "operands: 1"),
        .init(
            "SET a = if_not_exists(:a, :b)",
            "Operator or function requires a document path; operator or function: if_not_exists"),
        .init("SET a[2147483648] = :a", "List index is not within the allowable range; index: [2147483648]"),
    ])
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
