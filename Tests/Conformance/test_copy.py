"""Copies: what is copied, what is replaced, what is refused."""

import hashlib

import pytest

import expect
from checksums import checksum
from expect import refused, status_of

BODY = b"data"
ETAG = '"8d777f385d3dfec8815d20f7496026dc"'
WRONG = '"00000000000000000000000000000000"'


@pytest.fixture
def source(s3, bucket):
    s3.put_object(
        Bucket=bucket, Key="from", Body=BODY, ContentType="text/plain", CacheControl="no-cache", Metadata={"a": "1"},
        Tagging="t=1", StorageClass="STANDARD_IA")
    return {"Bucket": bucket, "CopySource": f"{bucket}/from"}


def test_a_copy_carries_everything_but_the_storage_class(s3, wire, source):
    """https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html"""
    result = s3.copy_object(**source, Key="to")["CopyObjectResult"]
    assert result["ETag"] == ETAG and result["LastModified"]
    assert result["ChecksumCRC32"] == checksum("CRC32", BODY)
    copy = s3.get_object(Bucket=source["Bucket"], Key="to")
    assert (copy["Body"].read(), copy["ContentType"], copy["CacheControl"]) == (BODY, "text/plain", "no-cache")
    assert (copy["Metadata"], copy["TagCount"], "StorageClass" in copy) == ({"a": "1"}, 1, False)
    raw = wire.call("PUT", f"/{source['Bucket']}/raw", headers={"x-amz-copy-source": source["CopySource"]})
    assert raw.xml.tag == "{http://s3.amazonaws.com/doc/2006-03-01/}CopyObjectResult"


def test_replacing_metadata_replaces_all_of_it(s3, source):
    s3.copy_object(**source, Key="to", MetadataDirective="REPLACE", Metadata={"b": "2"}, ContentType="text/html")
    copy = s3.head_object(Bucket=source["Bucket"], Key="to")
    assert (copy["Metadata"], copy["ContentType"], "CacheControl" in copy) == ({"b": "2"}, "text/html", False)
    s3.copy_object(**source, Key="to", Metadata={"ignored": "without REPLACE"})
    assert s3.head_object(Bucket=source["Bucket"], Key="to")["Metadata"] == {"a": "1"}


@pytest.mark.parametrize("directive, tags", [
    ({}, {"t": "1"}),
    ({"TaggingDirective": "COPY", "Tagging": "u=2"}, {"t": "1"}),
    ({"TaggingDirective": "REPLACE", "Tagging": "u=2"}, {"u": "2"}),
    ({"TaggingDirective": "REPLACE"}, {}),
])
def test_tagging_directive(s3, source, directive, tags):
    """Recorded from AWS: LocalStack snapshot `test_s3_copy_tagging_directive`."""
    s3.copy_object(**source, Key="to", **directive)
    found = s3.get_object_tagging(Bucket=source["Bucket"], Key="to")["TagSet"]
    assert {tag["Key"]: tag["Value"] for tag in found} == tags


@pytest.mark.parametrize("member, header", [
    ("MetadataDirective", "x-amz-metadata-directive"), ("TaggingDirective", "x-amz-tagging-directive")])
def test_unknown_directives(s3, source, member, header):
    with refused(400, "InvalidArgument", f"Unknown {header.split('-')[2]} directive.", ArgumentName=header):
        s3.copy_object(**source, Key="to", **{member: "MERGE"})


ITSELF = (
    "This copy request is illegal because it is trying to copy an object to itself without changing the object's "
    "metadata, storage class, website redirect location or encryption attributes.")


def test_onto_itself_only_with_a_change(s3, source):
    """Recorded from AWS: LocalStack snapshot `test_s3_copy_object_in_place`."""
    with refused(400, "InvalidRequest", ITSELF):
        s3.copy_object(**source, Key="from")
    assert status_of(s3.copy_object(**source, Key="from", MetadataDirective="REPLACE", Metadata={"n": "1"})) == 200
    assert status_of(s3.copy_object(**source, Key="from", StorageClass="STANDARD")) == 200
    head = s3.head_object(Bucket=source["Bucket"], Key="from")
    assert (head["Metadata"], "StorageClass" in head, head["ETag"]) == ({"n": "1"}, False, ETAG)


KEYS = ["a b", "a+b", "ü/文/😀", "100%", "a?versionId=x", "a&b=c#d", "/slash", "per%20cent"]


@pytest.mark.parametrize("key", KEYS)
def test_sources_with_hard_names(s3, bucket, key):
    """The header is URL-encoded; boto3 encodes a dictionary, an already encoded string goes as it is."""
    s3.put_object(Bucket=bucket, Key=key, Body=key.encode())
    s3.copy_object(Bucket=bucket, Key="to", CopySource={"Bucket": bucket, "Key": key})
    assert s3.get_object(Bucket=bucket, Key="to")["Body"].read() == key.encode()


def test_a_source_may_start_with_a_slash(wire, source):
    reply = wire.call("PUT", f"/{source['Bucket']}/to", headers={"x-amz-copy-source": "/" + source["CopySource"]})
    assert reply.status == 200


MENTION = "Copy Source must mention the source bucket and key: sourcebucket/sourcekey"
NO_SOURCE_KEY = "Invalid copy source object key"


@pytest.mark.parametrize("text, message, value", [
    ("only-a-bucket", NO_SOURCE_KEY, "x-amz-copy-source"), ("/", NO_SOURCE_KEY, "x-amz-copy-source"),
    ("a-bucket/", MENTION, "a-bucket/"), ("//key", MENTION, "//key"),
])
def test_a_source_names_bucket_and_key(wire, bucket, text, message, value):
    """Recorded from AWS: LocalStack snapshot `test_s3_copy_object_wrong_format`; the argument's value is its name."""
    reply = wire.call("PUT", f"/{bucket}/to", headers={"x-amz-copy-source": text})
    expect.error(reply, 400, "InvalidArgument", message, ArgumentName="x-amz-copy-source", ArgumentValue=value)


def test_missing_sources(s3, bucket, name):
    with refused(404, "NoSuchKey", expect.NO_SUCH_KEY, Key="none"):
        s3.copy_object(Bucket=bucket, Key="to", CopySource=f"{bucket}/none")
    with refused(404, "NoSuchBucket", expect.NO_SUCH_BUCKET, BucketName=name):
        s3.copy_object(Bucket=bucket, Key="to", CopySource=f"{name}/from")
    with refused(404, "NoSuchBucket", expect.NO_SUCH_BUCKET, BucketName=name):
        s3.copy_object(Bucket=name, Key="to", CopySource=f"{bucket}/from")


PAST = "Wed, 01 Jan 2020 00:00:00 GMT"
# Recorded from AWS: LocalStack snapshot `test_s3_copy_object_preconditions`.
CONDITIONS = [
    ({"CopySourceIfMatch": ETAG}, None),
    ({"CopySourceIfMatch": WRONG}, "x-amz-copy-source-If-Match"),
    ({"CopySourceIfNoneMatch": WRONG}, None),
    ({"CopySourceIfNoneMatch": ETAG}, "x-amz-copy-source-If-None-Match"),
    ({"CopySourceIfNoneMatch": ETAG.strip('"')}, "x-amz-copy-source-If-None-Match"),
    ({"CopySourceIfModifiedSince": PAST}, None),
    ({"CopySourceIfUnmodifiedSince": PAST}, "x-amz-copy-source-If-Unmodified-Since"),
    ({"CopySourceIfMatch": ETAG, "CopySourceIfUnmodifiedSince": PAST}, None),
    ({"CopySourceIfNoneMatch": ETAG, "CopySourceIfModifiedSince": PAST}, "x-amz-copy-source-If-None-Match"),
]


@pytest.mark.parametrize("conditions, failed", CONDITIONS)
def test_conditional_copies(s3, source, conditions, failed):
    if not failed:
        assert status_of(s3.copy_object(**source, Key="to", **conditions)) == 200
        return
    with refused(412, "PreconditionFailed", expect.PRECONDITION, Condition=failed):
        s3.copy_object(**source, Key="to", **conditions)


def test_copies_between_versions(s3, versioned):
    old = s3.put_object(Bucket=versioned, Key="k", Body=b"old")["VersionId"]
    new = s3.put_object(Bucket=versioned, Key="k", Body=b"new")["VersionId"]
    latest = s3.copy_object(Bucket=versioned, Key="copy", CopySource=f"{versioned}/k")
    assert latest["CopySourceVersionId"] == new and latest["VersionId"] not in (old, new)
    restored = s3.copy_object(Bucket=versioned, Key="k", CopySource=f"{versioned}/k?versionId={old}")
    assert restored["CopySourceVersionId"] == old
    assert s3.get_object(Bucket=versioned, Key="k")["Body"].read() == b"old"


def test_a_delete_marker_is_no_source(s3, versioned):
    s3.put_object(Bucket=versioned, Key="k", Body=b"")
    marker = s3.delete_object(Bucket=versioned, Key="k")["VersionId"]
    with refused(404, "NoSuchKey", expect.NO_SUCH_KEY):
        s3.copy_object(Bucket=versioned, Key="to", CopySource=f"{versioned}/k")
    message = "The source of a copy request may not specifically refer to a delete marker by version id."
    with refused(400, "InvalidRequest", message):
        s3.copy_object(Bucket=versioned, Key="to", CopySource=f"{versioned}/k?versionId={marker}")


@pytest.mark.parametrize("algorithm", ["CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"])
def test_a_copy_may_ask_for_another_checksum(s3, source, algorithm):
    """Recorded from AWS: LocalStack snapshot `test_s3_copy_object_with_checksum`."""
    result = s3.copy_object(**source, Key="to", ChecksumAlgorithm=algorithm)["CopyObjectResult"]
    assert result[f"Checksum{algorithm}"] == checksum(algorithm, BODY)


def test_a_large_copy(s3, bucket):
    body = b"0123456789abcdef" * 600_000
    s3.put_object(Bucket=bucket, Key="from", Body=body)
    s3.copy_object(Bucket=bucket, Key="to", CopySource=f"{bucket}/from")
    s3.delete_object(Bucket=bucket, Key="from")
    copied = s3.get_object(Bucket=bucket, Key="to")["Body"].read()
    assert hashlib.sha256(copied).digest() == hashlib.sha256(body).digest()
