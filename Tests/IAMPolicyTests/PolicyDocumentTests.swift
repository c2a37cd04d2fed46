import Core
import Testing

@testable import IAMPolicy

/// A statement that is right, with members in the place of its own; nil leaves one out.
private func statement(_ changes: [(String, JSONValue?)]) -> JSONValue {
    var object: JSONObject = [
        "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*",
    ]
    for (name, value) in changes { object[name] = value }
    return ["Version": "2012-10-17", "Statement": [.object(object)]]
}

@Test("A document with every element is read")
func everything() throws {
    let text = """
        {"Version": "2012-10-17", "Id": "p", "Statement": {"Sid": "one", "Effect": "Deny",
         "NotPrincipal": {"AWS": ["111111111111", "arn:aws:iam::222222222222:user/u"], "Service": "s3.amazonaws.com"},
         "NotAction": ["s3:Get*", "sqs:*"], "NotResource": "*",
         "Condition": {"ForAnyValue:StringLikeIfExists": {"aws:TagKeys": ["a", "b*"]}, "Bool": {"aws:SecureTransport": true},
         "NumericLessThan": {"s3:max-keys": 10}}}}
        """
    let policy = try PolicyDocument(parsing: Array(text.utf8), .resource)
    let one = try #require(policy.statements.first)
    #expect(policy.id == "p" && policy.version == .second)
    #expect(one.sid == "one" && one.effect == .deny)
    #expect(one.principals?.isInverted == true)
    #expect(
        one.principals?.members == [
            .account("111111111111"), .arn("arn:aws:iam::222222222222:user/u"), .service("s3.amazonaws.com"),
        ])
    #expect(one.actions == PolicyMatch(patterns: ["s3:Get*", "sqs:*"], isInverted: true))
    #expect(one.resources == PolicyMatch(patterns: ["*"], isInverted: true))
    #expect(one.conditions.map(\.values) == [["a", "b*"], ["true"], ["10"]])
    #expect(one.conditions[0].comparison.quantifier == .forAny && one.conditions[0].comparison.holdsIfMissing)
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
@Test(
    "What the grammar does not have is refused by name",
    arguments: [
        (statement([("Effect", nil)]), PolicyProblem.missingField("Effect")),
        (statement([("Effect", "deny")]), .invalidEffect("deny")),
        (statement([("Principal", nil)]), .missingField("Principal")),
        (statement([("Principal", "me")]), .invalidPrincipal("me")),
        (statement([("Principal", ["AWS": "arn:aws:iam::1:root"])]), .invalidPrincipal("arn:aws:iam::1:root")),
        (
            statement([("Principal", ["AWS": "arn:aws:iam::111111111111:user/*"])]),
            .invalidPrincipal("arn:aws:iam::111111111111:user/*")
        ),
        (statement([("Principal", ["Who": "x"])]), .invalidPrincipal("Who")),
        (statement([("NotPrincipal", "*")]), .bothFields("Principal")),
        (statement([("Action", nil)]), .missingField("Action")),
        (statement([("Action", [])]), .emptyField("Action")),
        (statement([("Action", "GetObject")]), .invalidAction("GetObject")),
        (statement([("NotAction", "s3:*")]), .bothFields("Action")),
        (statement([("Resource", nil)]), .missingField("Resource")),
        (statement([("Resource", "b/*")]), .invalidResource("b/*")),
        (statement([("Resource", 1)]), .wrongType("Resource")),
        (statement([("Foo", 1)]), .unknownField("Foo")),
        (statement([("Condition", ["StringIs": ["a": "b"]])]), .invalidOperator("StringIs")),
        (statement([("Condition", ["NullIfExists": ["a": "true"]])]), .invalidOperator("NullIfExists")),
        (statement([("Condition", ["StringEquals": "a"])]), .wrongType("StringEquals")),
        (
            statement([("Condition", ["IpAddress": ["aws:SourceIp": "10.0.0.0/33"]])]),
            .invalidConditionValue(comparison: "IpAddress", value: "10.0.0.0/33")
        ),
        (["Statement": []], .emptyField("Statement")), (["Version": "2012-10-17"], .missingField("Statement")),
        (["Version": "1", "Statement": []], .invalidVersion("1")),
    ] as [(JSONValue, PolicyProblem)])
func problems(json: JSONValue, expected: PolicyProblem) {
    #expect(throws: expected) { try PolicyDocument(json, .resource) }
}

@Test("Only an identity's policy has no principals")
func kinds() throws {
    _ = try PolicyDocument(statement([("Principal", nil)]), .identity)
    #expect(throws: PolicyProblem.self) { try PolicyDocument(statement([]), .identity) }
    _ = try PolicyDocument(statement([("Resource", nil), ("Action", "sts:AssumeRole")]), .trust)
}

@Test("Text that is no JSON object, and names that come twice, are refused")
func text() {
    for bad in ["", "x", "[]"] {
        #expect(throws: PolicyProblem.notAnObject) { try PolicyDocument(parsing: Array(bad.utf8), .resource) }
    }
    let twice = #"{"Statement": [{"Effect": "Allow", "Effect": "Deny"}]}"#
    #expect(throws: PolicyProblem.duplicateName("Effect")) {
        try PolicyDocument(parsing: Array(twice.utf8), .resource)
    }
}
