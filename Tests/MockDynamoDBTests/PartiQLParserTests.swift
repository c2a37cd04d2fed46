import ServiceKit
import Testing

@testable import MockDynamoDB

// The texts are answers of the real service as recorded by the public DynamoDB conformance suite.

private let malformed = "Statement wasn't well formed, can't be processed: "

@Test(
    "Statements are read or refused in AWS's words",
    arguments: [
        ExpressionCase("SELECT * FROM \"t\" WHERE pk = 'a' AND n BETWEEN 1 AND .5e1 ORDER BY sk DESC;"),
        .init("select a.b[0], \"c d\" from t.\"i\" where a in [1, ?] or not size(s) > -3 -- done"),
        .init("INSERT INTO t VALUE {'pk': ?, 'm': {'x': [1, null, true]}, 's': <<'a', 'b'>>}"),
        .init("UPDATE t SET a = a + 1, b = list_append(b, [1]) REMOVE c[0] WHERE pk = 'x' RETURNING ALL NEW *"),
        .init("FROM t WHERE pk = 'a' /* note */ SET c = 1 REMOVE d"),
        .init("DELETE FROM t WHERE pk = 'it''s' RETURNING ALL OLD *"),
        .init("EXISTS(SELECT * FROM t WHERE pk = 'a' AND b IS NOT MISSING)"),
        .init("SELECT * FROM t WHERE pk = 1 foo", malformed + "Unexpected token after expression"),
        .init("SELECT * FROM t WHERE pk = 1 e5", malformed + "Unexpected token after expression"),
        .init("SELECT * FROM t ORDER BY pk WHERE pk = 1", malformed + "Unexpected token after expression"),
        .init("DELETE FROM t WHERE pk = 1 ORDER BY pk", malformed + "Unexpected token after expression"),
        .init("INSERT INTO t u VALUE {'pk': 1}", malformed + "Unexpected token after expression"),
        .init("FROM t SET c = 1 WHERE pk = 'a'", malformed + "Unexpected token after expression"),
        .init("SLECT * FROM t WHERE pk = 'a'", malformed + "Expected data manipulation"),
        .init("SELECT * FROM t WHERE pk = 1e99999999999", malformed),
        .init("SELECT * FROM t WHERE pk = 1.5e-2147483647", malformed),
        .init("SELECT * FROM t WHERE pk = 1 # note", malformed), .init("SELECT * FROM t /* note", malformed),
        .init("SELECT * FROM t WHERE", malformed + "Unexpected term"),
        .init("SELECT * FROM", malformed + "Unexpected term"),
        .init("SELECT * FROM t WHERE NOT", malformed + "Unexpected term"),
        .init("UPDATE t SET a = 1 WHERE;", malformed + "Unexpected term"),
        .init(
            "SELECT * FROM t WHERE pk = 'a' AND",
            malformed + "Missing right-hand side expression of infix operator"),
        .init("SELECT * FROM t WHERE ORDER BY pk", malformed + "Unexpected keyword"),
        .init("SELECT * FROM t WHERE IS NULL", malformed + "Unexpected operator"),
        .init("SELECT * FROM t WHERE pk = LIKE", malformed + "Unexpected operator"),
        .init("SELECT * FROM t WHERE x IS FOO", malformed + "Expected type name"),
        .init("SELECT * FROM t WHERE m.inner = 1", malformed + "Invalid path dot component"),
        .init("DELETE FROM WHERE pk = 'a'", malformed + "Expected identifier for simple path"),
        .init("x IS DOUBLE PRECISION", "Unsupported operation: IsType"),
        .init("SELECT * FROM t u WHERE pk = 1", "Aliasing is not supported"),
        .init("UPDATE t AS u SET a = 1", "Aliasing is not supported"),
        .init("SELECT * FROM a.b.c", "A path may contain at most 2 components in the FROM clause"),
        .init("SELECT * FROM t.\"\"", "Path component cannot be an empty string"),
        .init(
            "INSERT INTO t.i VALUE {'pk': 1}",
            "FROM clause may only contain a single table name in data manipulation statements"),
        .init(
            "SELECT * FROM t WHERE " + String(repeating: "(", count: 4000), malformed + "Statement is nested too deeply"
        ),
    ])
func statements(_ example: ExpressionCase) {
    #expect(message { () throws(AWSError) in _ = try PartiQLParser.parse(example.text) } == example.error)
}
