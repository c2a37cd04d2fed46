"""Who may ask: signatures in headers and queries, and AWS's own error for each way they fail.

Sources: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html and answers recorded from
AWS by LocalStack (`TestS3PresignedUrl` snapshots) and in the issues named below.
"""

import re
from dataclasses import replace
from datetime import datetime

import pytest

import cloud
import expect
from wire import EMPTY_SHA256, Signing, encode, now, presign, sign, timestamp

STRANGER = cloud.Account("000000000000", "AKIADOESNOTEXIST0000", "secret")
FORGER = replace(cloud.DEFAULT, secret="not the secret")
ISO = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")


def spaced_hex(text):
    return text.encode().hex(" ")


@pytest.fixture
def path(s3, bucket):
    s3.put_object(Bucket=bucket, Key="a b/ü", Body=b"content")
    return f"/{bucket}/a b/ü"


@pytest.mark.parametrize("make", [sign, presign], ids=["header", "query"])
def test_a_wrong_secret_is_answered_with_what_should_have_been_signed(wire, path, make):
    signed = make(wire.host, "GET", path, signing=Signing(FORGER))
    expect.error(
        wire.send_signed(signed), 403, "SignatureDoesNotMatch", expect.SIGNATURE,
        AWSAccessKeyId=FORGER.access_key, SignatureProvided=signed.signature,
        StringToSign=signed.string_to_sign, StringToSignBytes=spaced_hex(signed.string_to_sign),
        CanonicalRequest=signed.canonical, CanonicalRequestBytes=spaced_hex(signed.canonical))


@pytest.mark.parametrize("make", [sign, presign], ids=["header", "query"])
def test_an_unknown_key(wire, path, make):
    message = "The AWS Access Key Id you provided does not exist in our records."
    reply = wire.send_signed(make(wire.host, "GET", path, signing=Signing(STRANGER)))
    expect.error(reply, 403, "InvalidAccessKeyId", message, AWSAccessKeyId=STRANGER.access_key)


def test_nobody_is_refused(wire, path):
    """The anonymous caller is judged by policy and ACL; without either the answer is no."""
    for method, target in [("GET", path), ("PUT", path), ("GET", "/")]:
        expect.error(wire.send(method, encode(target, "/"), {"Content-Length": "0"}), 403, "AccessDenied")
    head = wire.send("HEAD", encode(path, "/"))
    assert (head.status, head.body) == (403, b"")


@pytest.mark.parametrize("minutes, accepted", [(-14, True), (14, True), (-16, False), (16, False), (60 * 24, False)])
def test_the_clock_may_be_fifteen_minutes_off(wire, path, minutes, accepted):
    signing = Signing(when=now(minutes=minutes))
    reply = wire.call("GET", path, signing=signing)
    if accepted:
        assert reply.status == 200
        return
    message = "The difference between the request time and the current time is too large."
    expect.error(
        reply, 403, "RequestTimeTooSkewed", message, RequestTime=timestamp(signing.when), ServerTime=ISO,
        MaxAllowedSkewMilliseconds="900000")


@pytest.mark.parametrize("change", [
    lambda s: replace(s, target=s.target.replace("max-keys=2", "max-keys=3")),
    lambda s: replace(s, target=s.target + "&prefix=x"),
    lambda s: replace(s, method="HEAD"),
    lambda s: replace(s, headers={**s.headers, "x-amz-meta-a": "changed"}),
    lambda s: replace(s, headers={**s.headers, "Host": "example.com"}),
    lambda s: replace(s, headers={**s.headers, "x-amz-date": timestamp(now(seconds=2))}),
], ids=["query value", "query added", "method", "header", "host", "date"])
def test_anything_changed_breaks_the_signature(wire, bucket, change):
    signed = sign(wire.host, "GET", f"/{bucket}", [("max-keys", "2")], {"x-amz-meta-a": "1"})
    assert wire.send_signed(signed).status == 200
    reply = wire.send_signed(change(signed))
    assert reply.status == 403
    if reply.body:
        expect.error(reply, 403, "SignatureDoesNotMatch", expect.SIGNATURE)


def test_a_header_that_was_not_signed(wire, path):
    """Recorded from AWS: `There were headers present in the request which were not signed`."""
    signed = sign(wire.host, "GET", path)
    signed.headers["x-amz-meta-extra"] = "1"
    message = "There were headers present in the request which were not signed"
    expect.error(wire.send_signed(signed), 403, "AccessDenied", message, HeadersNotSigned="x-amz-meta-extra")


def test_ordinary_headers_need_no_signature(wire, path):
    signed = sign(wire.host, "GET", path)
    signed.headers.update({"User-Agent": "proof", "Accept": "*/*", "Range": "bytes=0-1", "X-Forwarded-For": "::1"})
    reply = wire.send_signed(signed)
    assert (reply.status, reply.body) == (206, b"co")


def test_folded_spaces_in_signed_headers(wire, path):
    """Canonical header values are trimmed and runs of spaces become one (SigV4, task 1)."""
    signed = sign(wire.host, "GET", path, headers={"x-amz-meta-a": "one two"})
    signed.headers["x-amz-meta-a"] = "  one   two "
    assert wire.send_signed(signed).status == 200


def test_the_scope_must_be_that_of_the_bucket(wire, path):
    message = "The authorization header is malformed; the region 'eu-west-1' is wrong; expecting 'us-east-1'"
    reply = wire.call("GET", path, signing=Signing(region="eu-west-1", when=now()))
    expect.error(reply, 400, "AuthorizationHeaderMalformed", message, Region="us-east-1")


def test_a_service_that_is_not_there_says_so(wire, path):
    """All services share one port here, so the scope of the signature names the one that is asked."""
    reply = wire.call("GET", path, signing=Signing(service="timestream", when=now()))
    expect.error(reply, 501, "NotImplemented", "timestream is not in this cloud.")


def test_a_bucket_elsewhere_names_its_region(wire, frankfurt, name):
    frankfurt.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    message = "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-central-1'"
    reply = wire.call("GET", f"/{name}")
    expect.error(reply, 400, "AuthorizationHeaderMalformed", message, Region="eu-central-1")
    frankfurt.delete_bucket(Bucket=name)


# Authorization, status, code.
MALFORMED = [
    ("nonsense", 400, re.compile("InvalidArgument|AuthorizationHeaderMalformed")),
    ("Bearer token", 400, re.compile("InvalidArgument")),
    ("AWS4-HMAC-SHA256", 400, re.compile("AuthorizationHeaderMalformed|InvalidArgument")),
    ("AWS4-HMAC-SHA256 Credential=test", 400, "AuthorizationHeaderMalformed"),
    ("AWS4-HMAC-SHA256 Credential=a/b/c, SignedHeaders=host, Signature=00", 400, "AuthorizationHeaderMalformed"),
    ("AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/s3/aws4_request, SignedHeaders=host", 400,
     "AuthorizationHeaderMalformed"),
    ("AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/s3/aws5_request, SignedHeaders=host, Signature=00", 400,
     "AuthorizationHeaderMalformed"),
]


@pytest.mark.parametrize("value, status, code", MALFORMED)
def test_malformed_authorization(wire, bucket, value, status, code):
    headers = {"Authorization": value, "x-amz-date": timestamp(now()), "x-amz-content-sha256": EMPTY_SHA256}
    expect.error(wire.send("GET", f"/{bucket}", headers), status, code)


def test_headers_that_a_signature_needs(wire, bucket):
    """Date wording reported by users of AWS (hubrick/vertx-s3-client issue 5)."""
    signed = sign(wire.host, "GET", f"/{bucket}")
    without = {name: value for name, value in signed.headers.items() if name != "x-amz-date"}
    message = "AWS authentication requires a valid Date or x-amz-date header"
    expect.error(wire.send("GET", signed.target, without), 403, "AccessDenied", message)
    without = {name: value for name, value in signed.headers.items() if name != "x-amz-content-sha256"}
    message = "Missing required header for this request: x-amz-content-sha256"
    expect.error(wire.send("GET", signed.target, without), 400, "InvalidRequest", message)


def test_a_session_token_that_nobody_issued(wire, bucket):
    reply = wire.call("GET", f"/{bucket}", headers={"x-amz-security-token": "nobody issued this"})
    message = "The provided token is malformed or otherwise invalid."
    expect.error(reply, 400, "InvalidToken", message)


def test_one_way_to_sign_at_a_time(wire, path):
    signed, header = presign(wire.host, "GET", path), sign(wire.host, "GET", path)
    reply = wire.send("GET", signed.target, {**header.headers})
    expect.error(reply, 400, "InvalidArgument", re.compile("^Only one auth mechanism allowed"))


# --- presigned URLs ---


def test_presigned_urls_work_until_they_expire(wire, path):
    assert wire.send_signed(presign(wire.host, "GET", path)).body == b"content"
    old = presign(wire.host, "GET", path, expires=3600, signing=Signing(when=now(minutes=-50)))
    assert wire.send_signed(old).status == 200, "the fifteen minutes are for headers only"
    signing = Signing(when=now(seconds=-120))
    reply = wire.send_signed(presign(wire.host, "GET", path, expires=60, signing=signing))
    found = expect.error(reply, 403, "AccessDenied", "Request has expired", Expires=ISO, ServerTime=ISO)
    assert found["X-Amz-Expires"] == "60"
    expires, said = parse(found["Expires"]), parse(found["ServerTime"])
    assert expires < said and abs((expires - signing.when.replace(microsecond=0, tzinfo=None)).total_seconds()) == 60


def parse(text):
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ")


def test_presigned_urls_from_the_future(wire, path):
    """Recorded from AWS in minio/minio issue 2638: X-Amz-Date is in milliseconds there."""
    signing = Signing(when=now(hours=5).replace(microsecond=0))
    reply = wire.send_signed(presign(wire.host, "GET", path, signing=signing))
    milliseconds = str(int(signing.when.timestamp() * 1000))
    found = expect.error(reply, 403, "AccessDenied", "Request is not yet valid", Expires=ISO, ServerTime=ISO)
    assert found["X-Amz-Date"] == milliseconds


# Expires, words.
EXPIRES = [
    (604801, "X-Amz-Expires must be less than a week (in seconds)"),
    (-1, "X-Amz-Expires must be non-negative"),
    ("soon", "X-Amz-Expires should be a number"),
]


@pytest.mark.parametrize("expires, words", EXPIRES)
def test_presigned_urls_live_for_a_week_at_most(wire, path, expires, words):
    reply = wire.send_signed(presign(wire.host, "GET", path, expires=expires))
    expect.error(reply, 400, "AuthorizationQueryParametersError", re.compile(re.escape(words)))


def test_a_week_to_the_second(wire, path):
    assert wire.send_signed(presign(wire.host, "GET", path, expires=604800)).status == 200


@pytest.mark.parametrize("parameter", [
    "X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Date", "X-Amz-Expires", "X-Amz-SignedHeaders"])
def test_presigned_urls_with_a_parameter_missing(wire, path, parameter):
    """Recorded from AWS: LocalStack snapshot `test_s3_put_presigned_url_missing_sig_param`."""
    signed = presign(wire.host, "GET", path)
    target = re.sub(rf"{parameter}=[^&]*&", "", signed.target)
    message = (
        "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, "
        "X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.")
    reply = wire.send("GET", target)
    if parameter == "X-Amz-Algorithm":
        assert reply.status in (400, 403), "without an algorithm it may count as anonymous"
    else:
        expect.error(reply, 400, "AuthorizationQueryParametersError", message)


@pytest.mark.parametrize("change", [
    lambda t: t.replace("X-Amz-Expires=300", "X-Amz-Expires=301"),
    lambda t: t + "&response-content-type=text%2Fhtml",
    lambda t: t.replace("/a%20b/", "/a%20c/"),
    lambda t: t[:-1] + ("0" if t[-1] != "0" else "1"),
], ids=["expires", "response override", "key", "signature"])
def test_tampering_with_a_presigned_url(wire, path, change):
    reply = wire.send("GET", change(presign(wire.host, "GET", path).target))
    expect.error(reply, 403, "SignatureDoesNotMatch", expect.SIGNATURE)


def test_a_url_for_one_method_does_not_serve_another(wire, path):
    target = presign(wire.host, "GET", path).target
    for method in ("PUT", "DELETE"):
        expect.error(wire.send(method, target, {"Content-Length": "0"}), 403, "SignatureDoesNotMatch")
    assert wire.send("HEAD", target).status == 403


def test_signed_headers_must_be_sent(wire, bucket):
    """Recorded from AWS: LocalStack snapshot `test_s3_put_presigned_url_with_different_headers[s3v4]`."""
    signed = presign(wire.host, "PUT", f"/{bucket}/k", headers={"Content-Type": "text/plain"})
    assert wire.send("PUT", signed.target, {"Content-Type": "text/plain"}, b"body").status == 200
    for headers in ({"Content-Type": "text/html"}, {}):
        reply = wire.send("PUT", signed.target, headers, b"body")
        expect.error(reply, 403, "SignatureDoesNotMatch", expect.SIGNATURE)
    unsigned = presign(wire.host, "PUT", f"/{bucket}/k")
    reply = wire.send("PUT", unsigned.target, {"x-amz-meta-a": "not signed"}, b"body")
    expect.error(reply, 403, "AccessDenied", re.compile("not signed"), HeadersNotSigned="x-amz-meta-a")


def test_a_presigned_url_for_another_region(wire, path):
    reply = wire.send_signed(presign(wire.host, "GET", path, signing=Signing(region="eu-west-1")))
    words = re.compile("region 'eu-west-1' is wrong; expecting 'us-east-1'")
    expect.error(reply, 400, "AuthorizationQueryParametersError", words, Region="us-east-1")


def test_accounts_do_not_share(wire, path):
    assert wire.call("GET", path, signing=Signing(cloud.OTHER)).status == 403
    assert wire.send_signed(presign(wire.host, "GET", path, signing=Signing(cloud.OTHER))).status == 403
