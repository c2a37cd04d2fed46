import ServiceKit
import Testing

@testable import MockDynamoDB

// The texts are answers of the real service as recorded by the public DynamoDB conformance suite.

private let malformed = "Statement wasn't well formed, can't be processed: "

private let statementCases: [ExpressionCase] = [
    ExpressionCase("SELECT * FROM \"t\" WHERE pk = 'a' AND n BETWEEN 1 AND .5e1 ORDER BY sk DESC;"),
    ExpressionCase("select a.b[0], \"c d\" from t.\"i\" where a in [1, ?] or not size(s) > -3 -- done"),
    ExpressionCase("INSERT INTO t VALUE {'pk': ?, 'm': {'x': [1, null, true]}, 's': <<'a', 'b'>>}"),
    ExpressionCase("UPDATE t SET a = a + 1, b = list_append(b, [1]) REMOVE c[0] WHERE pk = 'x' RETURNING ALL NEW *"),
    ExpressionCase("FROM t WHERE pk = 'a' /* note */ SET c = 1 REMOVE d"),
    ExpressionCase("DELETE FROM t WHERE pk = 'it''s' RETURNING ALL OLD *"),
    ExpressionCase("EXISTS(SELECT * FROM t WHERE pk = 'a' AND b IS NOT MISSING)"),
    ExpressionCase("SELECT * FROM t WHERE pk = 1 foo", malformed + "Unexpected token after expression"),
    ExpressionCase("SELECT * FROM t WHERE pk = 1 e5", malformed + "Unexpected token after expression"),
    ExpressionCase("SELECT * FROM t ORDER BY pk WHERE pk = 1", malformed + "Unexpected token after expression"),
    ExpressionCase("DELETE FROM t WHERE pk = 1 ORDER BY pk", malformed + "Unexpected token after expression"),
    ExpressionCase("INSERT INTO t u VALUE {'pk': 1}", malformed + "Unexpected token after expression"),
    ExpressionCase("FROM t SET c = 1 WHERE pk = 'a'", malformed + "Unexpected token after expression"),
    ExpressionCase("SLECT * FROM t WHERE pk = 'a'", malformed + "Expected data manipulation"),
    ExpressionCase("SELECT * FROM t WHERE pk = 1e99999999999", malformed),
    ExpressionCase("SELECT * FROM t WHERE pk = 1.5e-2147483647", malformed),
    ExpressionCase("SELECT * FROM t WHERE pk = 1 # note", malformed),
    ExpressionCase("SELECT * FROM t /* note", malformed),
    ExpressionCase("SELECT * FROM t WHERE", malformed + "Unexpected term"),
    ExpressionCase("SELECT * FROM", malformed + "Unexpected term"),
    ExpressionCase("SELECT * FROM t WHERE NOT", malformed + "Unexpected term"),
    ExpressionCase("UPDATE t SET a = 1 WHERE;", malformed + "Unexpected term"),
    ExpressionCase(
        "SELECT * FROM t WHERE pk = 'a' AND",
        malformed + "Missing right-hand side expression of infix operator"),
    ExpressionCase("SELECT * FROM t WHERE ORDER BY pk", malformed + "Unexpected keyword"),
    ExpressionCase("SELECT * FROM t WHERE IS NULL", malformed + "Unexpected operator"),
    ExpressionCase("SELECT * FROM t WHERE pk = LIKE", malformed + "Unexpected operator"),
    ExpressionCase("SELECT * FROM t WHERE x IS FOO", malformed + "Expected type name"),
    ExpressionCase("SELECT * FROM t WHERE m.inner = 1", malformed + "Invalid path dot component"),
    ExpressionCase("DELETE FROM WHERE pk = 'a'", malformed + "Expected identifier for simple path"),
    ExpressionCase("x IS DOUBLE PRECISION", "Unsupported operation: IsType"),
    ExpressionCase("SELECT * FROM t u WHERE pk = 1", "Aliasing is not supported"),
    ExpressionCase("UPDATE t AS u SET a = 1", "Aliasing is not supported"),
    ExpressionCase("SELECT * FROM a.b.c", "A path may contain at most 2 components in the FROM clause"),
    ExpressionCase("SELECT * FROM t.\"\"", "Path component cannot be an empty string"),
    ExpressionCase(
        "INSERT INTO t.i VALUE {'pk': 1}",
        "FROM clause may only contain a single table name in data manipulation statements"),
    ExpressionCase(
        "SELECT * FROM t WHERE \(manyParentheses)", malformed + "Statement is nested too deeply"
    ),
]

@Test("Statements are read or refused in AWS's words", arguments: statementCases)
func statements(_ example: ExpressionCase) {
    #expect(message { () throws(AWSError) in _ = try PartiQLParser.parse(example.text) } == example.error)
}
