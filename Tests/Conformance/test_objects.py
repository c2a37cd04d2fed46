"""Objects: put, get, head, delete, what is kept with them and what their limits are."""

import hashlib
import re
from email.utils import parsedate_to_datetime

import pytest

import expect
from expect import headers_of, refused, status_of

# Header, value: stored with the object and given back (API_PutObject, request headers).
CONTENT_HEADERS = {
    "ContentType": "text/plain; charset=utf-8",
    "CacheControl": "max-age=74, private",
    "ContentDisposition": 'attachment; filename="naïve.txt"'.encode("ascii", "ignore").decode(),
    "ContentEncoding": "gzip",
    "ContentLanguage": "de-DE",
    "Metadata": {"plain": "value", "with-dash": "two  spaces inside", "empty": ""},
}

# Characters that are hard in a path, a header or XML
# (https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html).
KEYS = [
    "plain", "dir/", "a/b//c", "/leading", "trailing/", " space ", "a+b", "a%2Fb", "100%", "a&b=c?d#e", "<xml>\"'&",
    "ü/文/😀", "a\\b", "~!@$^*()[]{}|;:,`", ".", "..", "a/../b", "./x", "tab\there", "new\nline", "é",
    "x" * 1024, "文" * 341 + "a",
]


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key[:20].encode("unicode_escape").decode())
def test_any_key_comes_back_as_it_went_in(s3, bucket, key):
    body = f"body of {key[:20]}".encode()
    s3.put_object(Bucket=bucket, Key=key, Body=body)
    assert s3.get_object(Bucket=bucket, Key=key)["Body"].read() == body
    assert [o["Key"] for o in s3.list_objects_v2(Bucket=bucket)["Contents"]] == [key]
    assert status_of(s3.delete_object(Bucket=bucket, Key=key)) == 204
    with refused(404, "NoSuchKey", expect.NO_SUCH_KEY):
        s3.get_object(Bucket=bucket, Key=key)


@pytest.mark.parametrize("key", ["x" * 1025, "文" * 342], ids=["ASCII", "UTF-8"])
def test_a_key_over_1024_bytes_is_too_long(wire, bucket, key):
    size = str(len(key.encode()))
    reply = wire.call("PUT", f"/{bucket}/{key}")
    expect.error(reply, 400, "KeyTooLongError", "Your key is too long", Size=size, MaxSizeAllowed="1024")


@pytest.mark.parametrize("size", [0, 1, 1023, 1024 * 1024 + 1, 9 * 1024 * 1024])
def test_bodies_of_any_size(s3, bucket, size):
    body = (b"0123456789abcdef" * (size // 16 + 1))[:size]
    md5 = f'"{hashlib.md5(body).hexdigest()}"'
    put = s3.put_object(Bucket=bucket, Key="k", Body=body)
    assert put["ETag"] == md5
    assert put["ServerSideEncryption"] == "AES256", "new buckets encrypt with SSE-S3"
    got = s3.get_object(Bucket=bucket, Key="k")
    assert got["ETag"] == md5 and got["ContentLength"] == size and got["Body"].read() == body


def test_what_a_get_says(s3, wire, bucket):
    """Shape recorded from AWS: LocalStack snapshot `test_get_object_content_length_with_virtual_host`."""
    s3.put_object(Bucket=bucket, Key="k", Body=b"123")
    for method, body in [("GET", b"123"), ("HEAD", b"")]:
        reply = wire.call(method, f"/{bucket}/k")
        headers = reply.headers
        assert (reply.status, reply.body) == (200, body)
        assert headers["Content-Length"] == "3"
        assert headers["Content-Type"] == "binary/octet-stream"
        assert headers["ETag"] == '"202cb962ac59075b964b07152d234b70"'
        assert headers["Accept-Ranges"] == "bytes"
        assert headers["Server"] == "AmazonS3"
        assert headers["x-amz-server-side-encryption"] == "AES256"
        assert "x-amz-storage-class" not in headers, "STANDARD is not said"
        assert re.fullmatch(r"\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT", headers["Last-Modified"])
        assert parsedate_to_datetime(headers["Last-Modified"]) <= parsedate_to_datetime(headers["Date"])


def test_content_headers_and_metadata(s3, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=b"b", Expires="Wed, 21 Oct 2099 07:28:00 GMT", **CONTENT_HEADERS)
    for answer in [s3.get_object(Bucket=bucket, Key="k"), s3.head_object(Bucket=bucket, Key="k")]:
        for member, value in CONTENT_HEADERS.items():
            assert answer[member] == value, member
        assert answer["ExpiresString"] == "Wed, 21 Oct 2099 07:28:00 GMT"


def test_aws_chunked_is_not_part_of_the_content_encoding(wire, bucket):
    """https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html: S3 stores the rest of the value."""
    for sent, kept in [("aws-chunked,gzip", "gzip"), ("gzip", "gzip")]:
        assert wire.call("PUT", f"/{bucket}/k", headers={"Content-Encoding": sent}, body=b"x").status == 200
        assert wire.call("HEAD", f"/{bucket}/k").headers["Content-Encoding"] == kept


# Sent, returned (https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html: values outside US-ASCII come
# back as RFC 2047 encoded words; the second row is that page's own example).
METADATA = [
    ("AMAZONS3", "AMAZONS3"),
    ("ÄMÄZÕÑ S3".encode(), "=?UTF-8?B?w4PChE3Dg8KEWsODwpXDg8KRIFMz?="),
]


@pytest.mark.parametrize("sent, returned", METADATA)
def test_metadata_outside_ascii(wire, bucket, sent, returned):
    assert wire.call("PUT", f"/{bucket}/k", headers={"x-amz-meta-name": sent}).status == 200
    assert wire.call("HEAD", f"/{bucket}/k").headers["x-amz-meta-name"] == returned


def test_metadata_names_are_lowered(wire, bucket):
    assert wire.call("PUT", f"/{bucket}/k", headers={"X-Amz-Meta-MiXed": "Value"}).status == 200
    names = [name for name in wire.call("HEAD", f"/{bucket}/k").headers if name.lower().startswith("x-amz-meta-")]
    assert names == ["x-amz-meta-mixed"]


@pytest.mark.parametrize("size, fits", [(2048, True), (2049, False)])
def test_metadata_holds_two_kilobytes(wire, bucket, size, fits):
    """2 KB of names (without prefix) and values together: UsingMetadata."""
    reply = wire.call("PUT", f"/{bucket}/k", headers={"x-amz-meta-name": "v" * (size - len("name"))})
    if fits:
        assert reply.status == 200
    else:
        message = "Your metadata headers exceed the maximum allowed metadata size"
        expect.error(reply, 400, "MetadataTooLarge", message, MaxSizeAllowed="2048", Size=str(size))


@pytest.mark.parametrize("storage", [
    "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "REDUCED_REDUNDANCY", "GLACIER_IR"])
def test_storage_classes(s3, bucket, storage):
    s3.put_object(Bucket=bucket, Key="k", Body=b"b", StorageClass=storage)
    assert s3.get_object(Bucket=bucket, Key="k")["StorageClass"] == storage
    assert s3.head_object(Bucket=bucket, Key="k")["StorageClass"] == storage
    assert s3.list_objects_v2(Bucket=bucket)["Contents"][0]["StorageClass"] == storage


@pytest.mark.parametrize("storage", ["GLACIER", "DEEP_ARCHIVE"])
def test_archived_objects_are_not_read_without_restore(s3, bucket, storage):
    """Recorded from AWS: LocalStack snapshot `test_s3_get_deep_archive_object_restore`."""
    s3.put_object(Bucket=bucket, Key="k", Body=b"b", StorageClass=storage)
    assert s3.head_object(Bucket=bucket, Key="k")["StorageClass"] == storage
    message = "The operation is not valid for the object's storage class"
    with refused(403, "InvalidObjectState", message, StorageClass=storage):
        s3.get_object(Bucket=bucket, Key="k")


def test_an_unknown_storage_class_is_refused(s3, bucket):
    message = "The storage class you specified is not valid"
    with refused(400, "InvalidStorageClass", message, StorageClassRequested="LUKEWARM"):
        s3.put_object(Bucket=bucket, Key="k", Body=b"", StorageClass="LUKEWARM")


def test_acls_are_disabled(s3, bucket):
    """Default since April 2023: https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html"""
    with refused(400, "AccessControlListNotSupported", "The bucket does not allow ACLs"):
        s3.put_object(Bucket=bucket, Key="k", Body=b"", ACL="public-read")
    for allowed in ["bucket-owner-full-control", "private"]:
        assert status_of(s3.put_object(Bucket=bucket, Key="k", Body=b"", ACL=allowed)) == 200


def test_a_tagging_header(s3, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=b"", Tagging="b=2&a=1&empty&space=x%20y")
    assert s3.get_object(Bucket=bucket, Key="k")["TagCount"] == 4
    tags = {tag["Key"]: tag["Value"] for tag in s3.get_object_tagging(Bucket=bucket, Key="k")["TagSet"]}
    assert tags == {"a": "1", "b": "2", "empty": "", "space": "x y"}
    s3.put_object(Bucket=bucket, Key="k", Body=b"")
    assert s3.get_object_tagging(Bucket=bucket, Key="k")["TagSet"] == [], "a new object has new tags"


def test_an_object_is_replaced_as_a_whole(s3, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=b"long body", ContentType="text/html", Metadata={"old": "1"})
    s3.put_object(Bucket=bucket, Key="k", Body=b"new")
    got = s3.get_object(Bucket=bucket, Key="k")
    assert (got["Body"].read(), got["ContentType"], got["Metadata"]) == (b"new", "binary/octet-stream", {})


def test_missing_keys(s3, wire, bucket):
    with refused(404, "NoSuchKey", expect.NO_SUCH_KEY, Key="none/such"):
        s3.get_object(Bucket=bucket, Key="none/such")
    head = wire.call("HEAD", f"/{bucket}/none")
    assert (head.status, head.body) == (404, b"")
    assert head.headers["Content-Type"] == "application/xml"
    answer = s3.delete_object(Bucket=bucket, Key="none")
    assert status_of(answer) == 204 and "DeleteMarker" not in answer and "VersionId" not in answer


def test_a_put_must_say_how_long_it_is(wire, bucket):
    signed_by_hand = wire.call("PUT", f"/{bucket}/k", headers={"x-amz-meta-a": "b"}, payload="UNSIGNED-PAYLOAD")
    assert signed_by_hand.status == 200, "an empty body with Content-Length: 0 is fine"
    from wire import sign
    signed = sign(wire.host, "PUT", f"/{bucket}/k", payload="UNSIGNED-PAYLOAD")
    message = "You must provide the Content-Length HTTP header."
    expect.error(wire.send_signed(signed), 411, "MissingContentLength", message)


def test_five_gibibytes_are_too_much_for_one_put(wire, bucket):
    """https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html; refused by the head alone."""
    limit = 5 * 1024**3
    headers = {"Content-Length": str(limit + 1), "Expect": "100-continue"}
    reply = wire.call("PUT", f"/{bucket}/k", headers=headers, payload="UNSIGNED-PAYLOAD")
    message = "Your proposed upload exceeds the maximum allowed size"
    expect.error(
        reply, 400, "EntityTooLarge", message, MaxSizeAllowed=str(limit), ProposedSize=str(limit + 1))


def test_headers_of_an_empty_put(s3, bucket):
    headers = headers_of(s3.put_object(Bucket=bucket, Key="k", Body=b""))
    assert headers["content-length"] == "0" and headers["etag"] == '"d41d8cd98f00b204e9800998ecf8427e"'
    assert headers["x-amz-checksum-crc32"] == "AAAAAA==" and headers["x-amz-checksum-type"] == "FULL_OBJECT"
