import ServiceKit
import Testing

@testable import MockDynamoDB

private let simple = KeySchema(
    hash: [KeyAttribute(name: "p", kind: .S)], range: [KeyAttribute(name: "c", kind: .N)])
/// An index whose key has several attributes.
private let wide = KeySchema(
    hash: [KeyAttribute(name: "h", kind: .S), KeyAttribute(name: "i", kind: .S)],
    range: ["r", "q", "t"].map { KeyAttribute(name: $0, kind: .N) })

private func found(_ text: String, _ schema: KeySchema) throws -> String? {
    var attributes = try ExpressionAttributes(sampleMembers)
    return message { () throws(AWSError) in
        _ = try KeyConditions(["KeyConditionExpression": .string(text)], &attributes).bound(to: schema)
    }
}

private let invalid = "Invalid KeyConditionExpression: "
private let mismatch =
    "One or more parameter values were invalid: Condition parameter type does not match schema type"

private let keyCases: [ExpressionCase] = [
    ExpressionCase("p = :s"), ExpressionCase(":s = p AND :a <= c"), ExpressionCase("((c = :a) AND (p = :s))"),
    ExpressionCase("p = :s AND c BETWEEN :a AND :b"),
    ExpressionCase("c = :a", "Query condition missed key schema element: p"),
    ExpressionCase("p = :s AND n < :a", "Query condition missed key schema element: c"),
    ExpressionCase("p < :s", "Query key condition not supported"), ExpressionCase("p = :a", mismatch),
    ExpressionCase("p = :s AND begins_with(c, :s)", mismatch), ExpressionCase("p = :s AND c = :t", mismatch),
    ExpressionCase("p = :s AND p = :s", invalid + "KeyConditionExpressions must only contain one condition per key"),
    ExpressionCase("p = :s AND c <> :a", invalid + "Invalid operator used in KeyConditionExpression: <>"),
    ExpressionCase("p = :s OR c = :a", invalid + "Invalid operator used in KeyConditionExpression: OR"),
    ExpressionCase(
        "p = :s AND attribute_exists(c)",
        invalid + "Invalid operator used in KeyConditionExpression: attribute_exists"),
    ExpressionCase(
        "p = :s AND c.x = :a", invalid + "KeyConditionExpressions cannot have conditions on nested attributes"),
    ExpressionCase(
        "p = :s AND c < :t",
        invalid + "Incorrect operand type for operator or function; operator or function: <, operand type: BOOL"),
    ExpressionCase(
        "p = :s AND c > :a AND n = :b",
        "The number of query conditions (3) exceeds the number of key attributes defined in the schema (2)"),
    ExpressionCase(
        "begins_with(c, :a) AND p = :missing",
        invalid
            + "Incorrect operand type for operator or function; operator or function: begins_with, operand type: N"),
    ExpressionCase(
        "p = :missing AND begins_with(c, :a)",
        invalid + "An expression attribute value used in expression is not defined; attribute value: :missing"),
]

@Test("Key conditions are taken or refused in AWS's words", arguments: keyCases)
func keyConditions(_ example: ExpressionCase) throws { #expect(try found(example.text, simple) == example.error) }

@Test(
    "Keys of several attributes are named from the left without a gap",
    arguments: [
        ExpressionCase("i = :s AND h = :s"), .init("h = :s AND i = :s AND r = :a AND q = :b AND t > :a"),
        .init("q < :b AND h = :s AND r = :a AND i = :s"),
        .init("h = :s", "HASH key attributes i must have equality conditions specified in the query"),
        .init(
            "h = :s AND i = :s AND r = :a AND t = :a",
            "RANGE key attributes q must have equality conditions specified in the query because a condition is present "
                + "on key attribute t"),
        .init(
            "h = :s AND i = :s AND r > :a AND q = :a",
            "RANGE key attributes r must have equality conditions specified in the query because a condition is present "
                + "on key attribute q"),
    ])
func wideKeyConditions(_ example: ExpressionCase) throws { #expect(try found(example.text, wide) == example.error) }
