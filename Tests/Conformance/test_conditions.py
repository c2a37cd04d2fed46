"""Ranges, conditional requests, response overrides, part numbers."""

from datetime import datetime, timedelta, timezone

import pytest

import expect
from expect import headers_of, refused, status_of

BODY = b"0123456789"
ETAG = '"781e5e245d69b566979b86e28d23f2c7"'
WRONG = '"00000000000000000000000000000000"'

# Range, bytes, Content-Range (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html and RFC 9110, 14.2:
# what is no valid range is ignored; S3 serves one range only and ignores a list).
RANGES = [
    ("bytes=0-3", b"0123", "bytes 0-3/10"),
    ("bytes=5-", b"56789", "bytes 5-9/10"),
    ("bytes=-3", b"789", "bytes 7-9/10"),
    ("bytes=-20", BODY, "bytes 0-9/10"),
    ("bytes=3-100", b"3456789", "bytes 3-9/10"),
    ("bytes=9-9", b"9", "bytes 9-9/10"),
    ("bytes=0-0", b"0", "bytes 0-0/10"),
    ("bytes=5-3", BODY, None),
    ("bytes=0-1,3-4", BODY, None),
    ("chars=0-3", BODY, None),
    ("bytes=a-b", BODY, None),
]


@pytest.fixture
def key(s3, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=BODY)
    return {"Bucket": bucket, "Key": "k"}


@pytest.mark.parametrize("asked, body, content_range", RANGES)
def test_ranges(plain, key, asked, body, content_range):
    for call in (plain.get_object, plain.head_object):
        answer = call(**key, Range=asked)
        assert status_of(answer) == (206 if content_range else 200)
        assert answer["ContentLength"] == len(body)
        assert answer.get("ContentRange") == content_range
        assert answer["ETag"] == ETAG
        if "Body" in answer:
            assert answer["Body"].read() == body


@pytest.mark.parametrize("asked", ["bytes=10-", "bytes=1024-4096", "bytes=-0"])
def test_ranges_that_cannot_be_satisfied(s3, wire, key, asked):
    """Recorded from AWS: LocalStack snapshot `test_invalid_range_error`."""
    message = "The requested range is not satisfiable"
    with refused(416, "InvalidRange", message, ActualObjectSize="10", RangeRequested=asked):
        s3.get_object(**key, Range=asked)
    head = wire.call("HEAD", f"/{key['Bucket']}/k", headers={"Range": asked})
    assert (head.status, head.body) == (416, b"")


def test_a_range_of_nothing(s3, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=b"")
    with refused(416, "InvalidRange", ActualObjectSize="0"):
        s3.get_object(Bucket=bucket, Key="k", Range="bytes=0-0")


def test_a_range_over_the_streaming_threshold(s3, bucket):
    body = bytes(range(256)) * 20000
    s3.put_object(Bucket=bucket, Key="k", Body=body)
    got = s3.get_object(Bucket=bucket, Key="k", Range="bytes=1000000-4000000")
    assert got["Body"].read() == body[1000000:4000001]


PAST = datetime(2020, 1, 1, tzinfo=timezone.utc)
FUTURE = datetime.now(timezone.utc) + timedelta(days=2)
# Conditions, status, the condition named in the error. Recorded from AWS: LocalStack snapshot
# `test_s3_get_object_preconditions`; the pairs are the two rules at the end of API_GetObject.
CONDITIONS = [
    ({"IfMatch": ETAG}, 200, None),
    ({"IfMatch": ETAG.strip('"')}, 200, None),
    ({"IfMatch": WRONG}, 412, "If-Match"),
    ({"IfNoneMatch": ETAG}, 304, None),
    ({"IfNoneMatch": ETAG.strip('"')}, 304, None),
    ({"IfNoneMatch": WRONG}, 200, None),
    ({"IfModifiedSince": PAST}, 200, None),
    ({"IfModifiedSince": FUTURE}, 200, None),
    ({"IfUnmodifiedSince": FUTURE}, 200, None),
    ({"IfUnmodifiedSince": PAST}, 412, "If-Unmodified-Since"),
    ({"IfMatch": ETAG, "IfUnmodifiedSince": PAST}, 200, None),
    ({"IfNoneMatch": ETAG, "IfModifiedSince": PAST}, 304, None),
    ({"IfNoneMatch": WRONG, "IfModifiedSince": PAST}, 200, None),
]


@pytest.mark.parametrize("conditions, status, failed", CONDITIONS, ids=lambda each: str(each) if each else "")
def test_conditional_reads(s3, key, conditions, status, failed):
    if status == 200:
        assert s3.get_object(**key, **conditions)["Body"].read() == BODY
        assert s3.head_object(**key, **conditions)["ETag"] == ETAG
        return
    code, message = ("304", "Not Modified") if status == 304 else ("PreconditionFailed", expect.PRECONDITION)
    with refused(status, code, message, **({"Condition": failed} if failed else {})):
        s3.get_object(**key, **conditions)
    with refused(status, str(status)):
        s3.head_object(**key, **conditions)


def test_unchanged_since_its_own_date(s3, key):
    modified = s3.head_object(**key)["LastModified"]
    with refused(304, "304"):
        s3.get_object(**key, IfModifiedSince=modified)
    assert status_of(s3.get_object(**key, IfUnmodifiedSince=modified)) == 200


def test_not_modified_has_no_body_but_its_etag(wire, key):
    reply = wire.call("GET", f"/{key['Bucket']}/k", headers={"If-None-Match": ETAG})
    assert (reply.status, reply.body, reply.headers["ETag"]) == (304, b"", ETAG)
    assert reply.headers["Last-Modified"]


# Key, conditions, status, code, further members. Recorded from AWS: LocalStack snapshots of
# `TestS3ObjectWritePrecondition`.
WRITES = [
    ("k", {"IfNoneMatch": "*"}, 412, "PreconditionFailed", {"Condition": "If-None-Match"}),
    ("k", {"IfMatch": WRONG}, 412, "PreconditionFailed", {"Condition": "If-Match"}),
    ("none", {"IfMatch": ETAG}, 404, "NoSuchKey", {"Key": "none"}),
    ("k", {"IfNoneMatch": ETAG}, 501, "NotImplemented", {"Header": "If-None-Match"}),
    ("k", {"IfMatch": "*"}, 501, "NotImplemented", {"Header": "If-Match"}),
    ("k", {"IfMatch": ETAG, "IfNoneMatch": "*"}, 501, "NotImplemented", {"Header": "If-Match,If-None-Match"}),
]


@pytest.mark.parametrize("name, conditions, status, code, members", WRITES)
def test_conditional_writes_that_fail(s3, key, name, conditions, status, code, members):
    messages = {412: expect.PRECONDITION, 404: expect.NO_SUCH_KEY, 501: expect.NOT_IMPLEMENTED}
    with refused(status, code, messages[status], **members):
        s3.put_object(Bucket=key["Bucket"], Key=name, Body=b"new", **conditions)
    assert s3.get_object(**key)["Body"].read() == BODY, "nothing was written"


def test_conditional_writes_that_succeed(s3, versioned):
    first = s3.put_object(Bucket=versioned, Key="k", Body=b"1", IfNoneMatch="*")
    second = s3.put_object(Bucket=versioned, Key="k", Body=b"2", IfMatch=first["ETag"])
    assert second["VersionId"] != first["VersionId"]
    s3.delete_object(Bucket=versioned, Key="k")
    with refused(404, "NoSuchKey", expect.NO_SUCH_KEY):
        s3.put_object(Bucket=versioned, Key="k", Body=b"3", IfMatch=second["ETag"])
    assert status_of(s3.put_object(Bucket=versioned, Key="k", Body=b"3", IfNoneMatch="*")) == 200


OVERRIDES = {
    "ResponseCacheControl": ("CacheControl", "max-age=74"),
    "ResponseContentDisposition": ("ContentDisposition", 'attachment; filename="foo.jpg"'),
    "ResponseContentEncoding": ("ContentEncoding", "identity"),
    "ResponseContentLanguage": ("ContentLanguage", "de-DE"),
    "ResponseContentType": ("ContentType", "image/jpeg"),
}


def test_response_overrides(s3, key):
    """Recorded from AWS: LocalStack snapshot `test_s3_get_object_header_overrides`."""
    answer = s3.get_object(**key, **{name: value for name, (_, value) in OVERRIDES.items()})
    for member, value in OVERRIDES.values():
        assert answer[member] == value
    expires = s3.get_object(**key, ResponseExpires=datetime(2030, 1, 2, 3, 4, 5, tzinfo=timezone.utc))
    assert headers_of(expires)["expires"] == "Wed, 02 Jan 2030 03:04:05 GMT"
    assert s3.get_object(**key)["ContentType"] == "binary/octet-stream", "nothing was changed"


def test_part_numbers_of_a_simple_object(s3, key):
    """Recorded from AWS: LocalStack snapshot `test_get_object_part`."""
    part = s3.get_object(**key, PartNumber=1)
    assert (status_of(part), part["ContentRange"], "PartsCount" in part) == (206, "bytes 0-9/10", False)
    message = "The requested partnumber is not satisfiable"
    with refused(416, "InvalidPartNumber", message, ActualPartCount="1", PartNumberRequested="2"):
        s3.get_object(**key, PartNumber=2)
    with refused(400, "InvalidRequest", "Cannot specify both Range header and partNumber query parameter"):
        s3.get_object(**key, PartNumber=1, Range="bytes=0-1")
