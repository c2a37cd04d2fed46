import Core
import Testing

@testable import IAMPolicy

private let root = RequestPrincipal(account: "111111111111", arns: ["arn:aws:iam::111111111111:root"])
private let user = RequestPrincipal(account: "111111111111", arns: ["arn:aws:iam::111111111111:user/u"])

private func request(
    _ principal: RequestPrincipal = user, _ action: String = "s3:GetObject",
    _ resource: String = "arn:aws:s3:::b/team/u/a", _ values: [String: [String]] = [:]
) -> PolicyRequest {
    PolicyRequest(
        principal: principal, action: action, resource: resource,
        context: PolicyContext { key in values.first { $0.key.lowercased() == key.lowercased() }?.value })
}

/// What one statement decides: `Allow`, `Deny`, or nothing.
private func decide(
    _ changes: JSONObject, _ request: PolicyRequest, version: String = "2012-10-17"
) throws -> PolicyEffect? {
    var object: JSONObject = ["Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"]
    for (name, value) in changes.members {
        object[name] = value
        if name.hasPrefix("Not") { object[String(name.dropFirst(3))] = nil }
    }
    let policy = try PolicyDocument(["Version": .string(version), "Statement": .object(object)], .resource)
    switch policy.evaluate(request) {
    case .allow: return .allow
    case .deny: return .deny
    case .noMatch: return nil
    }
}

@Test(
    "Statements are about the actions and resources they name",
    arguments: [
        (["Action": "s3:GetObject"], true), (["Action": "S3:getobject"], true), (["Action": "s3:Get*"], true),
        (["Action": "s3:GetObjec?"], true), (["Action": "s3:PutObject"], false), (["Action": "sqs:*"], false),
        (["NotAction": "s3:Put*"], true), (["NotAction": ["s3:Put*", "s3:Get*"]], false),
        (["Resource": "arn:aws:s3:::b/*"], true), (["Resource": "arn:aws:s3:::b/team/*/a"], true),
        (["Resource": "arn:aws:s3:::B/*"], false), (["Resource": "arn:aws:s3:::b"], false),
        (["NotResource": "arn:aws:s3:::b/private/*"], true), (["NotResource": "arn:aws:s3:::b/*"], false),
        (["Resource": "arn:aws:s3:::b/team/${aws:username}/*"], true),
        (["Resource": "arn:aws:s3:::b/team/${aws:missing}/*"], false),
        (["Resource": "arn:aws:s3:::b/team/${aws:missing, 'u'}/*"], true),
        // What a variable brings is text, not a wildcard; `${*}` is a star.
        (["Resource": "arn:aws:s3:::b/${star}"], false), (["Resource": "arn:aws:s3:::b/${*}"], false),
    ] as [(JSONObject, Bool)])
func coverage(changes: JSONObject, isAllowed: Bool) throws {
    let question = request(values: ["aws:username": ["u"], "star": ["*"]])
    #expect(try decide(changes, question) == (isAllowed ? .allow : nil))
}

private func request(values: [String: [String]]) -> PolicyRequest {
    request(user, "s3:GetObject", "arn:aws:s3:::b/team/u/a", values)
}

@Test("Variables are those of the later language only")
func firstVersion() throws {
    let changes: JSONObject = ["Resource": "arn:aws:s3:::b/team/${aws:username}/*"]
    #expect(try decide(changes, request(values: ["aws:username": ["u"]]), version: "2008-10-17") == nil)
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
@Test(
    "Statements are about the principals they name",
    arguments: [
        ("*", user, .everyone), (["AWS": "*"], .anonymous, .everyone), (["AWS": "111111111111"], user, .account),
        (["AWS": "111111111111"], root, .itself), (["AWS": "arn:aws:iam::111111111111:root"], user, .account),
        (["AWS": "arn:aws:iam::111111111111:user/u"], user, .itself),
        (["AWS": "arn:aws:iam::111111111111:user/u"], root, nil), (["AWS": "222222222222"], user, nil),
        (["AWS": "111111111111"], .anonymous, nil), (["Service": "s3.amazonaws.com"], user, nil),
    ] as [(JSONValue, RequestPrincipal, PrincipalMatch?)])
func principals(json: JSONValue, caller: RequestPrincipal, expected: PrincipalMatch?) throws {
    let policy = try PolicyDocument(
        ["Statement": ["Effect": "Allow", "Principal": json, "Action": "*", "Resource": "*"]], .resource)
    var found: PrincipalMatch?
    if case .allow(_, let match) = policy.evaluate(request(caller)) { found = match }
    #expect(found == expected)
    let inverse = try PolicyDocument(
        ["Statement": ["Effect": "Allow", "NotPrincipal": json, "Action": "*", "Resource": "*"]], .resource)
    if case .allow = inverse.evaluate(request(caller)) {
        #expect(expected == nil)
    } else {
        #expect(expected != nil)
    }
}

@Test("A denial wins, and the statement that decided is named")
func denial() throws {
    let allow: JSONValue = ["Sid": "yes", "Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"]
    let deny: JSONValue = [
        "Sid": "no", "Effect": "Deny", "Principal": "*", "Action": "s3:Get*", "Resource": "*",
    ]
    for statements in [[allow, deny], [deny, allow]] {
        let policy = try PolicyDocument(["Statement": .array(statements)], .resource)
        guard case .deny(let statement) = policy.evaluate(request()) else {
            Issue.record("denied")
            continue
        }
        #expect(statement.sid == "no")
        guard case .allow(let other, .everyone) = policy.evaluate(request(user, "s3:PutObject")) else {
            Issue.record("allowed")
            continue
        }
        #expect(other.sid == "yes")
    }
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html,
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
@Test(
    "Conditions hold as their operators say",
    arguments: [
        ("StringEquals", "a", ["a"], true), ("StringEquals", "a*", ["ab"], false), ("StringEquals", "A", ["a"], false),
        ("StringEquals", "a", nil, false), ("StringEqualsIfExists", "a", nil, true),
        ("StringNotEquals", "a", ["b"], true), ("StringNotEquals", "a", nil, true),
        ("StringNotEquals", ["a", "b"], ["b"], false), ("StringEqualsIgnoreCase", "ABC", ["abc"], true),
        ("StringNotEqualsIgnoreCase", "ABC", ["abc"], false), ("StringLike", "a*c?", ["abbcd"], true),
        ("StringLike", "a?", ["aé"], true), ("StringNotLike", "a*", ["b"], true),
        ("NumericEquals", "10", ["10.0"], true), ("NumericLessThan", "10", ["9"], true),
        ("NumericLessThanEquals", "10", ["11"], false), ("NumericGreaterThan", "10", ["x"], false),
        ("NumericNotEquals", "1", ["2"], true),
        ("DateLessThan", "2026-01-01T00:00:00Z", ["2025-12-31T23:59:59Z"], true),
        ("DateGreaterThan", "1700000000", ["2025-12-31T23:59:59Z"], true),
        ("DateEquals", "2026-01-01", ["2026-01-01T00:00:00Z"], true), ("Bool", "true", ["True"], true),
        ("Bool", "true", ["false"], false), ("Bool", "true", nil, false),
        ("BinaryEquals", "QmluYXJ5", ["QmluYXJ5"], true),
        ("IpAddress", "10.0.0.0/8", ["10.1.2.3"], true), ("IpAddress", "10.0.0.0/8", ["11.1.2.3"], false),
        ("IpAddress", "2001:db8::/32", ["2001:db8:1::5"], true), ("IpAddress", "10.0.0.1", ["10.0.0.1"], true),
        ("NotIpAddress", "10.0.0.0/8", ["10.1.2.3"], false), ("IpAddress", "10.0.0.0/8", ["::1"], false),
        ("ArnLike", "arn:aws:s3:::b*", ["arn:aws:s3:::bucket"], true),
        ("ArnEquals", "arn:aws:*:::b", ["arn:aws:s3:::b"], true),
        ("ArnLike", "arn:aws:*", ["arn:aws:s3:::b"], false), ("ArnNotLike", "arn:aws:s3:::b", ["arn:aws:s3:::c"], true),
        ("Null", "true", nil, true), ("Null", "false", nil, false), ("Null", "false", ["a"], true),
        ("ForAllValues:StringEquals", ["a", "b"], ["a", "b"], true),
        ("ForAllValues:StringEquals", ["a", "b"], ["a", "c"], false), ("ForAllValues:StringEquals", "a", nil, true),
        ("ForAnyValue:StringEquals", ["a", "b"], ["c", "b"], true), ("ForAnyValue:StringEquals", "a", nil, false),
        ("ForAnyValue:StringNotEquals", "a", ["a", "b"], true),
        ("ForAllValues:StringNotEquals", "a", ["b", "a"], false),
    ] as [(String, JSONValue, [String]?, Bool)])
func conditions(name: String, wanted: JSONValue, values: [String]?, holds: Bool) throws {
    let block: JSONValue = .object(JSONObject([(name: name, value: .object(["aws:Key": wanted]))]))
    let context = values.map { ["aws:key": $0] } ?? [:]
    #expect(try decide(["Condition": block], request(values: context)) == (holds ? .allow : nil))
}

@Test(
    "Addresses and ranges are read strictly",
    arguments: [
        "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.4/33", "1.2.3.4/", "::1::", "1:2:3:4:5:6:7", "::g", "", "a",
        "1.2.3.4/+8",
    ])
func addresses(text: String) {
    #expect(AddressRange(text) == nil)
}
