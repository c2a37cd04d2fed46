"""Browser uploads: forms with a signed policy, every kind of condition, and S3's answers.

Where nothing else is said, the expectation was recorded from AWS by LocalStack's TestS3PresignedPost, or stands in
ceph/s3-tests, test_post_object_*.
"""

import base64
import hashlib
import hmac
import json
from datetime import timedelta, timezone, datetime
from xml.etree import ElementTree

import botocore.config
import pytest

import cloud
import expect
from expect import MALFORMED_XML, SIGNATURE
from wire import Signing, timestamp

BOUNDARY = "9431149156168"
CRLF = b"\r\n"


def multipart(fields, file=b"bar", filename="foo.txt", after=(), boundary=BOUNDARY):
    """`fields` as pairs; a file that is None is left out."""
    def part(name, value, extra=""):
        value = value if isinstance(value, bytes) else str(value).encode()
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"{extra}\r\n\r\n'
        return head.encode() + value + CRLF
    body = b"".join(part(name, value) for name, value in fields)
    if file is not None:
        extra = "" if filename is None else f'; filename="{filename}"\r\nContent-Type: text/plain'
        body += part("file", file, extra)
    body += b"".join(part(name, value) for name, value in after)
    return body + f"--{boundary}--\r\n".encode()


def send(wire, bucket, body, content_type=f"multipart/form-data; boundary={BOUNDARY}", **headers):
    return wire.send("POST", f"/{bucket}", {"Content-Type": content_type, **headers}, body)


def later(seconds=600):
    return (datetime.now(timezone.utc) + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


def standard(bucket):
    """The conditions of ceph/s3-tests."""
    return [{"bucket": bucket}, ["starts-with", "$key", "foo"], {"acl": "private"},
            ["starts-with", "$Content-Type", "text/plain"], ["content-length-range", 0, 1024]]


FIELDS = {"key": "foo.txt", "acl": "private", "Content-Type": "text/plain"}


def signed_v2(policy, fields=FIELDS, account=cloud.DEFAULT):
    text = policy if isinstance(policy, str) else base64.b64encode(json.dumps(policy).encode()).decode()
    signature = base64.b64encode(hmac.new(account.secret.encode(), text.encode(), hashlib.sha1).digest()).decode()
    return {**fields, "AWSAccessKeyId": account.access_key, "signature": signature, "policy": text}


def signed_v4(policy, fields=FIELDS, signing=None):
    signing = signing or Signing()
    own = {"x-amz-algorithm": "AWS4-HMAC-SHA256", "x-amz-credential": signing.credential,
           "x-amz-date": timestamp(signing.when)}
    policy = {**policy, "conditions": policy["conditions"] + [{name: value} for name, value in own.items()]}
    text = base64.b64encode(json.dumps(policy).encode()).decode()
    return {**fields, **own, "policy": text, "x-amz-signature": signing.signature(text)}


def allowing(*conditions, expiration=None):
    return {"expiration": expiration or later(), "conditions": list(conditions)}


@pytest.mark.parametrize("signed", [signed_v2, signed_v4])
def test_a_signed_form_stores_the_file(s3, wire, bucket, signed):
    reply = send(wire, bucket, multipart(signed(allowing(*standard(bucket))).items()))
    assert (reply.status, reply.body) == (204, b"")
    etag = f'"{hashlib.md5(b"bar").hexdigest()}"'
    assert reply.headers["ETag"] == etag
    assert reply.headers["Location"].endswith(f"/{bucket}/foo.txt")
    assert reply.headers["x-amz-checksum-crc64nvme"] and reply.headers["x-amz-checksum-type"] == "FULL_OBJECT"
    got = s3.get_object(Bucket=bucket, Key="foo.txt")
    assert (got["Body"].read(), got["ContentType"], got["ETag"]) == (b"bar", "text/plain", etag)


@pytest.mark.parametrize("version", ["s3", "s3v4"])
def test_boto3_generate_presigned_post(endpoint, s3, wire, bucket, version):
    client = cloud.session().client("s3", endpoint_url=endpoint, config=botocore.config.Config(
        signature_version=version, s3={"addressing_style": "path"}))
    post = client.generate_presigned_post(
        bucket, "up/${filename}", Fields={"success_action_status": "201", "x-amz-meta-TEST": "1"},
        Conditions=[{"success_action_status": "201"}, {"x-amz-meta-test": "1"}], ExpiresIn=60)
    reply = send(wire, bucket, multipart(post["fields"].items(), b"data", "C:\\dir\\my file.txt"))
    assert reply.status == 201, reply.body
    root = ElementTree.fromstring(reply.body)
    assert root.tag == "PostResponse"
    assert [child.tag for child in root] == ["Location", "Bucket", "Key", "ETag"]
    assert root.find("Key").text == "up/my file.txt"
    assert root.find("Location").text == reply.headers["Location"] == f"{endpoint}/{bucket}/up%2Fmy%20file.txt"\
        .replace(endpoint, f"http://{wire.host}")
    assert s3.head_object(Bucket=bucket, Key="up/my file.txt")["Metadata"] == {"test": "1"}


@pytest.mark.parametrize("value, shown", [
    ("ÄMÄZÕÑ S3", "=?UTF-8?Q?=C3=84M=C3=84Z=C3=95=C3=91_S3?="), ("\x00\x01\x02\x03\x04", "=?UTF-8?B?AAECAwQ=?="),
    ("=?UTF-8?Q?=C3=84?=", "=?UTF-8?B?w4Q=?="), ("plain = text?", "plain = text?"),
])
def test_metadata_that_no_header_can_hold(s3, wire, bucket, value, shown):
    policy = allowing(*standard(bucket), ["starts-with", "$x-amz-meta-a", ""])
    form = signed_v4(policy, {**FIELDS, "x-amz-meta-a": value})
    assert send(wire, bucket, multipart(form.items())).status == 204
    assert wire.call("HEAD", f"/{bucket}/foo.txt").headers["x-amz-meta-a"] == shown


def refusal(wire, bucket, fields, status, code, message=None, file=b"bar", **details):
    reply = send(wire, bucket, multipart(fields.items(), file))
    return expect.error(reply, status, code, message, **details)


DENIED = "Invalid according to Policy: "
INVALID = "Invalid Policy: "


@pytest.mark.parametrize("conditions, fields, message", [
    ([["eq", "$key", "bar"]], {}, 'Policy Condition failed: ["eq", "$key", "bar"]'),
    ([{"key": "bar"}], {}, 'Policy Condition failed: ["eq", "$key", "bar"]'),
    ([["eq", "key", "foo.txt"]], {}, 'Policy Condition failed: ["eq", "key", "foo.txt"]'),
    ([["starts-with", "$key", "Foo"]], {}, 'Policy Condition failed: ["starts-with", "$key", "Foo"]'),
    ([{"bucket": "another"}], {}, 'Policy Condition failed: ["eq", "$bucket", "another"]'),
    ([["starts-with", "$x-amz-meta-foo", "bar"]], {},
     'Policy Condition failed: ["starts-with", "$x-amz-meta-foo", "bar"]'),
    ([["eq", "$x-amz-meta-foo", ""]], {"x-amz-meta-foo": "barclamp"},
     'Policy Condition failed: ["eq", "$x-amz-meta-foo", ""]'),
    ([["starts-with", "$Content-Disposition", ""]], {},
     'Policy Condition failed: ["starts-with", "$Content-Disposition", ""]'),
    ([["starts-with", "$Content-Type", "image/"]], {"Content-Type": "image/jpg,text/plain"},
     'Policy Condition failed: ["starts-with", "$Content-Type", "image/"]'),
    ([["content-length-range", "test", "10"]], {}, 'Policy Condition failed: ["content-length-range", "test", "10"]'),
    ([], {"StorageClass": "STANDARD", "x-foo": "1"}, "Extra input fields: StorageClass, x-foo"),
    ([], {"x-amz-checksum-sha256": "x"}, "Extra input fields: x-amz-checksum-sha256"),
    ([["eq", "$Content-Disposition", 'filename="a"']], {"Content-Disposition": "b"},
     'Policy Condition failed: ["eq", "$Content-Disposition", "filename=\\"a\\""]'),
], ids=str)
def test_conditions_are_enforced(wire, s3, bucket, conditions, fields, message):
    covering = [["starts-with", "$key", ""], ["starts-with", "$Content-Type", ""], ["starts-with", "$acl", ""]]
    form = signed_v4(allowing({"bucket": bucket}, *covering, *conditions), {**FIELDS, **fields})
    if conditions[:1] == [{"bucket": "another"}]:
        form = signed_v4(allowing(*covering, *conditions), FIELDS)
    refusal(wire, bucket, form, 403, "AccessDenied", DENIED + message)
    assert "Contents" not in s3.list_objects_v2(Bucket=bucket)


@pytest.mark.parametrize("conditions, fields", [
    ([["eq", "$key", "foo.txt"]], {}),
    ([["StArTs-WiTh", "$KeY", "foo"], {"bUcKeT": None}], {}),
    ([["starts-with", "$Content-Type", "text/"]], {"Content-Type": "text/plain,text/html"}),
    ([["starts-with", "$x-amz-meta-foo", "bar"]], {"x-amz-meta-Foo": "barclamp"}),
    ([], {"x-ignore-foo": "bar"}),
    ([["content-length-range", 3, 3]], {}),
    ([["content-length-range", "0", "10"]], {}),
    ([["starts-with", "$x-amz-server-side-encryption", ""]], {}),
    ([["starts-with", "$success_action_redirect", ""]], {"success_action_redirect": "/relative"}),
], ids=str)
def test_forms_that_conditions_allow(wire, bucket, conditions, fields):
    conditions = [{"bUcKeT": bucket} if condition == {"bUcKeT": None} else condition for condition in conditions]
    covering = [["starts-with", "$key", ""], ["starts-with", "$Content-Type", ""], ["starts-with", "$acl", ""]]
    form = signed_v4(allowing({"bucket": bucket}, *covering, *conditions), {**FIELDS, **fields})
    reply = send(wire, bucket, multipart(form.items()))
    assert (reply.status, reply.body) == (204, b"")


def test_sizes_are_enforced(wire, s3, bucket):
    policy = allowing(*standard(bucket)[:-1], ["content-length-range", 5, 10])
    refusal(
        wire, bucket, signed_v4(policy), 400, "EntityTooLarge",
        "Your proposed upload exceeds the maximum allowed size", b"x" * 12, ProposedSize="12", MaxSizeAllowed="10")
    refusal(
        wire, bucket, signed_v4(policy), 400, "EntityTooSmall",
        "Your proposed upload is smaller than the minimum allowed size", b"x", ProposedSize="1", MinSizeAllowed="5")
    for size in (5, 10):
        assert send(wire, bucket, multipart(signed_v4(policy).items(), b"x" * size)).status == 204


def test_an_expired_policy(wire, bucket):
    refusal(
        wire, bucket, signed_v4(allowing(*standard(bucket), expiration=later(-5))), 403, "AccessDenied",
        DENIED + "Policy expired.")


@pytest.mark.parametrize("policy, message", [
    ({"conditions": []}, "Policy missing expiration."),
    ({"EXPIRATION": "x", "conditions": []}, "Unexpected: 'expiration'"),
    ({"expiration": "2030-01-01T00:00:00Z"}, "Policy missing conditions."),
    ({"expiration": "2030-01-01 00:00:00+00:00", "conditions": []},
     "Invalid 'expiration' value: '2030-01-01 00:00:00+00:00'"),
    ({"expiration": "2030-01-01T00:00:00+02:00", "conditions": []},
     "Invalid 'expiration' value: '2030-01-01T00:00:00+02:00'"),
    ({"Version": "1", "Statement": []}, "Unexpected: 'version'"),
    ({"expiration": "2030-01-01T00:00:00Z", "conditions": [{}]},
     "Invalid Simple-Condition: Simple-Conditions must have exactly one property specified."),
    ({"expiration": "2030-01-01T00:00:00Z", "conditions": [{"a": "1", "b": "2"}]},
     "Invalid Simple-Condition: Simple-Conditions must have exactly one property specified."),
    ({"expiration": "2030-01-01T00:00:00Z", "conditions": [{"Content-Length": 6199034}]},
     "Invalid Simple-Condition: value must be a string."),
    ({"expiration": "2030-01-01T00:00:00Z", "conditions": [{"a": None}]}, "Invalid JSON."),
    ({"expiration": "2030-01-01T00:00:00Z", "conditions": [[]]},
     "Invalid Condition: missing operation identifier."),
    ({"expiration": "2030-01-01T00:00:00Z", "conditions": [["content-length-range", 0, 512.5]]}, "Invalid JSON."),
    ({"expiration": "2030-01-01T00:00:00Z", "conditions": [["content-length-range", 0]]}, None),
    ({"expiration": "2030-01-01T00:00:00Z", "conditions": [["content-length-range", -1, 0]]}, None),
], ids=str)
def test_policies_that_cannot_be_read(wire, bucket, policy, message):
    refusal(
        wire, bucket, signed_v2(policy), 400, "InvalidPolicyDocument", message and INVALID + message)


def test_what_is_no_policy_at_all(wire, bucket):
    refusal(
        wire, bucket, signed_v2(base64.b64encode(b"{ nonsense").decode()), 400, "InvalidPolicyDocument",
        INVALID + "Invalid JSON.")


def test_signatures(wire, bucket):
    for signed in (signed_v2, signed_v4):
        form = signed(allowing(*standard(bucket)))
        form["policy"] = form["policy"][:-2]
        error = refusal(wire, bucket, form, 403, "SignatureDoesNotMatch", SIGNATURE, StringToSign=form["policy"])
        assert error["StringToSignBytes"] == " ".join(f"{byte:02x}" for byte in form["policy"].encode())
        assert "CanonicalRequest" not in error
    form = signed_v2(allowing(*standard(bucket)))
    refusal(
        wire, bucket, {**form, "AWSAccessKeyId": "foo"}, 403, "InvalidAccessKeyId",
        "The AWS Access Key Id you provided does not exist in our records.", AWSAccessKeyId="foo")
    wrong = Signing(region="eu-central-1")
    refusal(
        wire, bucket, signed_v4(allowing(*standard(bucket)), signing=wrong), 400, "InvalidArgument",
        "the region 'eu-central-1' is wrong; expecting 'us-east-1'", Region="us-east-1",
        ArgumentName="X-Amz-Credential")


@pytest.mark.parametrize("signed, dropped, missed", [
    (signed_v4, ["x-amz-signature"], "X-Amz-Signature"),
    (signed_v4, ["x-amz-algorithm", "x-amz-credential"], "X-Amz-Algorithm"),
    (signed_v2, ["signature"], "Signature"),
    (signed_v2, ["AWSAccessKeyId"], "AWSAccessKeyId"),
    (signed_v4, ["key"], "key"),
])
def test_missing_fields(wire, bucket, signed, dropped, missed):
    form = {name: value for name, value in signed(allowing(*standard(bucket))).items() if name not in dropped}
    refusal(
        wire, bucket, form, 400, "InvalidArgument",
        f"Bucket POST must contain a field named '{missed}'.  If it is specified, please check the order of the "
        "fields.", ArgumentName=missed, ArgumentValue="")


def test_fields_behind_the_file_are_ignored(wire, bucket):
    form = signed_v4(allowing(*standard(bucket)))
    key = form.pop("key")
    reply = send(wire, bucket, multipart(form.items(), after=[("key", key)]))
    expect.error(reply, 400, "InvalidArgument", ArgumentName="key")
    form["key"] = key
    reply = send(wire, bucket, multipart(form.items(), after=[("submit", "Upload"), ("x", "y" * 30000)]))
    assert reply.status == 204


def test_an_anonymous_form_is_judged_like_any_anonymous_request(wire, bucket):
    refusal(wire, bucket, FIELDS, 403, "AccessDenied")


def test_forms_that_are_none(wire, bucket):
    form = signed_v4(allowing(*standard(bucket))).items()
    expect.error(
        send(wire, bucket, multipart(form), "text/html"), 412, "PreconditionFailed", expect.PRECONDITION,
        Condition="Bucket POST must be of the enclosure-type multipart/form-data")
    malformed = "The body of your POST request is not well-formed multipart/form-data."
    expect.error(send(wire, bucket, multipart(form), "multipart/form-data"), 400, "MalformedPOSTRequest", malformed)
    expect.error(send(wire, bucket, b"nothing of the kind"), 400, "MalformedPOSTRequest", malformed)
    expect.error(
        send(wire, bucket, multipart(form)[:-20]), 400, "MalformedPOSTRequest", malformed)
    expect.error(
        send(wire, bucket, multipart(form, file=None)), 400, "InvalidArgument",
        "POST requires exactly one file upload per request.", ArgumentName="file", ArgumentValue="0")
    expect.error(
        send(wire, bucket, multipart([*form, ("x-amz-meta-a", "a" * 21000)])), 400, "MaxPostPreDataLengthExceeded",
        "Your POST request fields preceeding the upload file was too large.", MaxPostPreDataLengthBytes="20480")


def test_redirects(wire, bucket):
    target = "http://localhost.test/done"
    etag = hashlib.md5(b"bar").hexdigest()
    for url, sign in ((target, "?"), (target + "?a=b", "&")):
        policy = allowing(*standard(bucket), ["eq", "$success_action_redirect", url])
        reply = send(wire, bucket, multipart(
            signed_v4(policy, {**FIELDS, "key": "foo/b c", "success_action_redirect": url}).items()))
        assert (reply.status, reply.body) == (303, b"")
        assert reply.headers["Location"] == (
            f"{url}{sign}bucket={bucket}&key=foo%2Fb+c&etag=%22{etag}%22")


def test_settings_of_the_object(s3, wire, bucket):
    tagging = "<Tagging><TagSet><Tag><Key>a</Key><Value>1</Value></Tag></TagSet></Tagging>"
    extra = {
        "Cache-Control": "no-store", "Content-Disposition": "inline", "Expires": "Wed, 21 Oct 2030 07:28:00 GMT",
        "x-amz-meta-name": "value", "x-amz-storage-class": "STANDARD_IA", "tagging": tagging,
        "x-amz-checksum-sha256": base64.b64encode(hashlib.sha256(b"bar").digest()).decode()}
    covering = [["starts-with", f"${name}", ""] for name in extra]
    policy = allowing(*standard(bucket), *covering)
    reply = send(wire, bucket, multipart(signed_v4(policy, {**FIELDS, **extra}).items()))
    assert reply.status == 204, reply.body
    assert reply.headers["x-amz-checksum-sha256"] == extra["x-amz-checksum-sha256"]
    head = s3.head_object(Bucket=bucket, Key="foo.txt")
    assert (head["CacheControl"], head["ContentDisposition"], head["StorageClass"], head["Metadata"]) == (
        "no-store", "inline", "STANDARD_IA", {"name": "value"})
    assert s3.get_object_tagging(Bucket=bucket, Key="foo.txt")["TagSet"] == [{"Key": "a", "Value": "1"}]

    def wrong(**fields):
        fields = {name.replace("_", "-"): value for name, value in fields.items()}
        return {**signed_v4(allowing(*standard(bucket), *covering), {**FIELDS, **extra, **fields})}

    refusal(wire, bucket, wrong(x_amz_storage_class="FakeClass"), 400, "InvalidStorageClass",
            "The storage class you specified is not valid", StorageClassRequested="FakeClass")
    refusal(wire, bucket, wrong(tagging="not-xml"), 400, "MalformedXML", MALFORMED_XML)
    refusal(wire, bucket, wrong(x_amz_checksum_sha256="sailorjerry"), 400, "InvalidRequest")
    right = wrong(tagging="<InvalidXmlTagging></InvalidXmlTagging>")
    assert send(wire, bucket, multipart(right.items())).status == 204
    assert s3.get_object_tagging(Bucket=bucket, Key="foo.txt")["TagSet"] == []


@pytest.mark.parametrize("filename, key", [
    ("foo.txt", "foo-foo.txt"), ("/a/b/foo.txt", "foo-foo.txt"), ("", "foo-"), (None, "foo-${filename}"),
    ("—é.pdf", "foo-—é.pdf"),
])
def test_the_name_of_the_file_in_the_key(s3, wire, bucket, filename, key):
    form = signed_v4(allowing(*standard(bucket)), {**FIELDS, "key": "foo-${filename}"})
    assert send(wire, bucket, multipart(form.items(), filename=filename)).status == 204
    assert [entry["Key"] for entry in s3.list_objects_v2(Bucket=bucket)["Contents"]] == [key]


@pytest.mark.parametrize("size", [0, 1, 127 * 1024, 3 << 20, 40 << 20])
def test_files_of_many_sizes_arrive_as_they_were(s3, wire, bucket, size):
    """Near-delimiters are in the content, and what stands before them must not be lost at the edge of a piece."""
    almost = f"\r\n--{BOUNDARY[:-1]}".encode()
    data = (almost + bytes(range(256)) * 3) * (size // (len(almost) + 768) + 1)
    data = data[:size]
    policy = allowing(*standard(bucket)[:-1], ["content-length-range", 0, 100 << 20])
    assert send(wire, bucket, multipart(signed_v4(policy).items(), data)).status == 204
    assert hashlib.sha256(s3.get_object(Bucket=bucket, Key="foo.txt")["Body"].read()).digest() == \
        hashlib.sha256(data).digest()


@pytest.mark.parametrize("status, answered", [("200", 200), ("201", 201), ("204", 204), ("404", 204), ("x", 204)])
def test_success_status(wire, bucket, status, answered):
    policy = allowing(*standard(bucket), ["starts-with", "$success_action_status", ""])
    reply = send(wire, bucket, multipart(signed_v4(policy, {**FIELDS, "success_action_status": status}).items()))
    assert reply.status == answered
    assert (reply.body == b"") == (answered != 201)


def test_anonymous_forms_into_an_open_bucket(s3, wire, bucket):
    """ceph/s3-tests, test_post_object_anonymous_request and test_post_object_set_success_code."""
    s3.delete_public_access_block(Bucket=bucket)
    s3.put_bucket_ownership_controls(
        Bucket=bucket, OwnershipControls={"Rules": [{"ObjectOwnership": "ObjectWriter"}]})
    s3.put_bucket_acl(Bucket=bucket, ACL="public-read-write")
    fields = {"key": "foo.txt", "acl": "public-read", "Content-Type": "text/plain"}
    assert send(wire, bucket, multipart(fields.items())).status == 204
    assert wire.send("GET", f"/{bucket}/foo.txt").body == b"bar"
    reply = send(wire, bucket, multipart({**fields, "success_action_status": "201"}.items()))
    assert (reply.status, ElementTree.fromstring(reply.body).find("Key").text) == (201, "foo.txt")
    form = signed_v2(allowing(*standard(bucket)), {name: FIELDS[name] for name in ("key", "acl")})
    refusal(wire, bucket, form, 403, "AccessDenied")
    form = signed_v2(allowing({"bucket": bucket}, ["starts-with", "$key", "foo"], {"acl": "private"}),
                     {name: FIELDS[name] for name in ("key", "acl")})
    assert send(wire, bucket, multipart(form.items())).status == 204
