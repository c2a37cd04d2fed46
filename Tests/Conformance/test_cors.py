"""Requests from pages of other origins: rules, preflights, headers on answers."""

import pytest

import expect
from expect import refused, status_of
from wire import Signing

# Answers recorded from AWS by LocalStack's test_s3_cors.py and by ceph/s3-tests, test_cors_*.
VARY = "Origin, Access-Control-Request-Headers, Access-Control-Request-Method"
NOT_ALLOWED = (
    "CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / "
    "Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.")
ALLOW = "Access-Control-Allow-"


def rule(origins=("*",), methods=("GET",), **more):
    return {"AllowedOrigins": list(origins), "AllowedMethods": list(methods), **more}


def put(s3, bucket, *rules):
    s3.put_bucket_cors(Bucket=bucket, CORSConfiguration={"CORSRules": list(rules)})


def preflight(wire, path, origin=None, method=None, headers=None):
    fields = {"Origin": origin, "Access-Control-Request-Method": method, "Access-Control-Request-Headers": headers}
    return wire.send("OPTIONS", path, {name: value for name, value in fields.items() if value is not None})


def test_rules_come_back_as_they_were_put(s3, bucket):
    with refused(404, "NoSuchCORSConfiguration", "The CORS configuration does not exist", BucketName=bucket):
        s3.get_bucket_cors(Bucket=bucket)
    rules = [
        rule(["http://a.test", "https://*.b.test:80"], ["GET", "PUT"], ID="first", AllowedHeaders=["x-AMZ-*", "b"],
             ExposeHeaders=["ETag"], MaxAgeSeconds=3000), rule([""], ["DELETE", "HEAD", "POST"])]
    put(s3, bucket, *rules)
    assert s3.get_bucket_cors(Bucket=bucket)["CORSRules"] == rules
    for _ in range(2):
        assert status_of(s3.delete_bucket_cors(Bucket=bucket)) == 204
    with refused(404, "NoSuchCORSConfiguration"):
        s3.get_bucket_cors(Bucket=bucket)


@pytest.mark.parametrize("bad, code, message", [
    (rule(methods=["MYMETHOD"]), "InvalidRequest",
     "Found unsupported HTTP method in CORS config. Unsupported method is MYMETHOD"),
    (rule(methods=["OPTIONS"]), "InvalidRequest",
     "Found unsupported HTTP method in CORS config. Unsupported method is OPTIONS"),
    (rule(methods=["get"]), "InvalidRequest",
     "Found unsupported HTTP method in CORS config. Unsupported method is get"),
    (rule(["*a*.test"]), "InvalidRequest", 'AllowedOrigin "*a*.test" can not have more than one wildcard.'),
    (rule(AllowedHeaders=["*-*"]), "InvalidRequest", 'AllowedHeader "*-*" can not have more than one wildcard.'),
    (rule(ExposeHeaders=["x-*"]), "InvalidRequest",
     'ExposeHeader "x-*" contains wildcard. We currently do not support wildcard for ExposeHeader.'),
    (rule(origins=[]), "MalformedXML", expect.MALFORMED_XML),
    (rule(methods=[]), "MalformedXML", expect.MALFORMED_XML),
], ids=str)
def test_bad_rules_are_refused(s3, bucket, bad, code, message):
    with refused(400, code, message):
        put(s3, bucket, bad)


def test_one_hundred_rules_and_no_more(s3, bucket):
    put(s3, bucket, *[rule([f"http://{n}.test"]) for n in range(100)])
    with refused(400, "InvalidRequest", "The number of CORS rules should not exceed allowed limit of 100 rules."):
        put(s3, bucket, *[rule([f"http://{n}.test"]) for n in range(101)])
    with refused(400, "MalformedXML"):
        put(s3, bucket)


def test_a_digest_is_required_and_unknown_elements_are_not_known(wire, bucket):
    body = (b'<CORSConfiguration><CORSRule><AllowedMethod>GET</AllowedMethod><AllowedOrigin>*</AllowedOrigin>'
            b'</CORSRule></CORSConfiguration>')
    expect.error(
        wire.call("PUT", f"/{bucket}", [("cors", "")], body=body), 400, "InvalidRequest",
        "Missing required header for this request: Content-MD5 OR x-amz-checksum-*")
    from wire import content_md5
    for bad in (body.replace(b"AllowedMethod", b"Method"), body.replace(b"CORSRule", b"Rule"), b"<a/>", b"nonsense"):
        expect.error(
            wire.call("PUT", f"/{bucket}", [("cors", "")], content_md5(bad), bad), 400, "MalformedXML")
    assert wire.call("PUT", f"/{bucket}", [("cors", "")], content_md5(body), body).status == 200


def test_preflights_without_rules(wire, bucket, name):
    reply = preflight(wire, f"/{bucket}/key")
    expect.error(reply, 400, "BadRequest", "Insufficient information. Origin request header needed.")
    reply = preflight(wire, f"/{bucket}/key", "http://a.test", "PUT")
    expect.error(
        reply, 403, "AccessForbidden", "CORSResponse: CORS is not enabled for this bucket.", Method="PUT",
        ResourceType="BUCKET")
    reply = preflight(wire, f"/{bucket}", "http://a.test")
    expect.error(reply, 403, "AccessForbidden", Method="OPTIONS", ResourceType="BUCKET")
    reply = preflight(wire, f"/{name}", "http://a.test")
    expect.error(reply, 403, "AccessForbidden", "CORSResponse: Bucket not found")


def test_preflight_and_answer_of_a_matching_origin(s3, wire, bucket):
    origin = "https://localhost:4200"
    put(s3, bucket, rule([origin], ["GET", "PUT"], MaxAgeSeconds=3000, AllowedHeaders=["*"]))
    s3.put_object(Bucket=bucket, Key="key", Body=b"x")
    wanted = {
        ALLOW + "Origin": origin, ALLOW + "Methods": "GET, PUT", ALLOW + "Credentials": "true",
        "Access-Control-Max-Age": "3000", "Vary": VARY}
    replies = [preflight(wire, f"/{bucket}/key", origin, "PUT")]
    replies.append(wire.call("GET", f"/{bucket}/key", headers={"Origin": origin}))
    for reply in replies:
        assert reply.status == 200
        assert {name: reply.headers[name] for name in wanted} == wanted
        assert reply.headers[ALLOW + "Headers"] is None
    assert replies[0].body == b"" and replies[1].body == b"x"
    other = "http://localhost:4200"
    expect.error(
        preflight(wire, f"/{bucket}/key", other, "PUT"), 403, "AccessForbidden", NOT_ALLOWED, Method="PUT",
        ResourceType="OBJECT")
    expect.error(preflight(wire, f"/{bucket}", other, "PUT"), 403, "AccessForbidden", ResourceType="BUCKET")
    reply = wire.call("GET", f"/{bucket}/key", headers={"Origin": other})
    assert (reply.status, reply.headers["Vary"], reply.headers[ALLOW + "Origin"]) == (200, None, None)
    expect.error(
        preflight(wire, f"/{bucket}/key", origin), 400, "BadRequest", "Invalid Access-Control-Request-Method: null")


@pytest.mark.parametrize("origin, method, matches", [
    ("foo.suffix", "GET", True), ("startend", "GET", True), ("start12end", "GET", True), ("prefix", "GET", True),
    ("prefix.suffix", "GET", True), ("foo.bar", "GET", False), ("foo.suffix.get", "GET", False),
    ("0start12end", "GET", False), ("bla.prefix", "GET", False), ("foo.put", "GET", False), ("foo.put", "PUT", True),
    ("foo.suffix", "PUT", False), ("foo.suffix", "DELETE", False),
])
def test_wildcards_in_origins(s3, wire, bucket, origin, method, matches):
    """The cases of ceph/s3-tests, test_cors_origin_response."""
    put(s3, bucket, rule(["*suffix"]), rule(["start*end"]), rule(["prefix*"]), rule(["*.put"], ["PUT"]))
    reply = preflight(wire, f"/{bucket}", origin, method)
    assert reply.status == (200 if matches else 403)
    # Anonymous requests are refused here, with the headers all the same.
    for actual in (wire.send(method, f"/{bucket}/none", {"Origin": origin}),
                   wire.send("GET", f"/{bucket}", {"Origin": origin, "Access-Control-Request-Method": method})):
        assert actual.status == 403
        assert actual.headers[ALLOW + "Origin"] == (origin if matches else None)
        assert actual.headers[ALLOW + "Methods"] == (method if matches else None)


def test_requested_headers(s3, wire, bucket):
    put(s3, bucket, rule(AllowedHeaders=["x-amz-expected-bucket-owner", "x-AMZ-server-SIDE-encryption"]))
    reply = preflight(
        wire, f"/{bucket}/k", "a", "GET", "x-AMZ-expected-BUCKET-owner,x-amz-server-side-encryption")
    assert reply.status == 200
    assert reply.headers[ALLOW + "Headers"] == "x-amz-expected-bucket-owner, x-amz-server-side-encryption"
    assert preflight(wire, f"/{bucket}/k", "a", "GET", "x-amz-request-payer").status == 403
    put(s3, bucket, rule(ExposeHeaders=["x-amz-id-2", "ETag"]))
    assert preflight(wire, f"/{bucket}/k", "a", "GET", "x-amz-meta-header2").status == 403
    reply = preflight(wire, f"/{bucket}/k", "a", "GET")
    assert reply.headers["Access-Control-Expose-Headers"] == "x-amz-id-2, ETag"
    assert reply.headers[ALLOW + "Origin"] == "*" and reply.headers[ALLOW + "Credentials"] is None


def test_errors_carry_the_headers_too(s3, wire, bucket):
    put(s3, bucket, rule(["http://a.test"]))
    reply = wire.call("GET", f"/{bucket}/missing", headers={"Origin": "http://a.test"})
    assert reply.status == 404
    assert reply.headers[ALLOW + "Origin"] == "http://a.test"


def service_call(wire, headers, operation="ListTables"):
    fields = {"X-Amz-Target": f"DynamoDB_20120810.{operation}", "Content-Type": "application/x-amz-json-1.0", **headers}
    return wire.call("POST", "/", headers=fields, body=b"{}", signing=Signing(service="dynamodb"))


@pytest.mark.parametrize("operation, status", [("ListTables", 200), ("DescribeTable", 400), ("Nonsense", 400)])
def test_any_page_may_call_dynamodb(wire, operation, status):
    """As ScyllaDB's Alternator tests (test_cors.py), which also run against AWS, found it."""
    reply = service_call(wire, {}, operation)
    assert reply.status == status
    assert not [name for name in reply.headers if name.lower().startswith("access-control")]
    asked = {"Origin": "http://example.com/", "Access-Control-Request-Method": "dog"}
    reply = service_call(wire, asked, operation)
    assert (reply.status, reply.headers[ALLOW + "Origin"]) == (status, "*")
    assert "x-amzn-RequestId" in reply.headers["Access-Control-Expose-Headers"]
    assert reply.headers[ALLOW + "Methods"] is None and reply.headers["Access-Control-Max-Age"] is None


def test_preflights_of_dynamodb(wire):
    reply = preflight(wire, "/", "http://example.com/", "dog", "cat, meerkat, mouse")
    assert (reply.status, reply.body) == (200, b"")
    assert {name: reply.headers[ALLOW + name] for name in ("Origin", "Methods", "Headers")} == {
        "Origin": "*", "Methods": "dog", "Headers": "cat, meerkat, mouse"}
    assert reply.headers["Access-Control-Max-Age"] == "172800"
    reply = preflight(wire, "/", "http://example.com/")
    assert (reply.headers[ALLOW + "Origin"], reply.headers[ALLOW + "Methods"]) == ("*", None)
    assert not [name for name in preflight(wire, "/").headers if name.lower().startswith("access-control")]
