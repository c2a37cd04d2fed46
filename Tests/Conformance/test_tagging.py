"""Tags of objects and of buckets: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html"""

import pytest

import expect
from expect import refused, status_of


@pytest.fixture
def key(s3, bucket):
    s3.put_object(Bucket=bucket, Key="k", Body=b"")
    return {"Bucket": bucket, "Key": "k"}


def tagging(*pairs):
    return {"Tagging": {"TagSet": [{"Key": name, "Value": value} for name, value in pairs]}}


def tags(s3, key, **more):
    return {tag["Key"]: tag["Value"] for tag in s3.get_object_tagging(**key, **more)["TagSet"]}


def test_from_first_to_last(s3, key):
    """Recorded from AWS: LocalStack snapshot `test_object_tagging_crud`."""
    assert tags(s3, key) == {} and "TagCount" not in s3.get_object(**key)
    assert status_of(s3.put_object_tagging(**key, **tagging(("a", "1"), ("b", "")))) == 200
    assert tags(s3, key) == {"a": "1", "b": ""} and s3.get_object(**key)["TagCount"] == 2
    s3.put_object_tagging(**key, **tagging(("c", "3")))
    assert tags(s3, key) == {"c": "3"}, "a new set replaces the old one"
    assert status_of(s3.delete_object_tagging(**key)) == 204
    assert tags(s3, key) == {}


# Tags that fit: 10 of them, 128 and 256 characters of any script, the allowed punctuation.
@pytest.mark.parametrize("pairs", [
    [(f"key-{number}", "v") for number in range(10)],
    [("k" * 128, "v" * 256)],
    [("ключ", "值 + - = . _ : / @")],
    [],
], ids=["ten", "longest", "letters and signs", "none"])
def test_tags_that_fit(s3, key, pairs):
    s3.put_object_tagging(**key, **tagging(*pairs))
    assert tags(s3, key) == dict(pairs)


# Recorded from AWS: LocalStack snapshot `test_tagging_validation`; the count as reported by Terraform's users.
REFUSED = [
    ([("a", "1"), ("a", "2")], "InvalidTag", "Cannot provide multiple Tags with the same key", {"TagKey": "a"}),
    ([("a,b", "1")], "InvalidTag", "The TagKey you have provided is invalid", {"TagKey": "a,b"}),
    ([("a", "1,2")], "InvalidTag", "The TagValue you have provided is invalid", {"TagKey": "a", "TagValue": "1,2"}),
    ([("k" * 129, "1")], "InvalidTag", "The TagKey you have provided is invalid", {}),
    ([("", "1")], "InvalidTag", "The TagKey you have provided is invalid", {}),
    ([("a", "v" * 257)], "InvalidTag", "The TagValue you have provided is invalid", {}),
    ([("aws:a", "1")], "InvalidTag", "Your TagKey cannot be prefixed with aws:", {"TagKey": "aws:a"}),
    ([(f"k{n}", "") for n in range(11)], "BadRequest", "Object tags cannot be greater than 10", {}),
]


@pytest.mark.parametrize("pairs, code, message, members", REFUSED, ids=[row[2] for row in REFUSED])
def test_tags_that_are_refused(wire, key, pairs, code, message, members):
    rows = "".join(f"<Tag><Key>{name}</Key><Value>{value}</Value></Tag>" for name, value in pairs)
    body = f"<Tagging><TagSet>{rows}</TagSet></Tagging>".encode()
    expect.error(wire.call("PUT", f"/{key['Bucket']}/k", [("tagging", "")], body=body), 400, code, message, **members)


HEADER = (
    "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name "
    "duplicates.")


@pytest.mark.parametrize("value", ["key1=val1&key1=val2", "key1=val1,key2=val2"])
def test_tagging_headers_that_are_refused(s3, bucket, value):
    """Recorded from AWS: LocalStack snapshot `test_object_tagging_exc`."""
    with refused(400, "InvalidArgument", HEADER, ArgumentName="x-amz-tagging", ArgumentValue=value):
        s3.put_object(Bucket=bucket, Key="k", Body=b"", Tagging=value)


def test_too_many_tags_in_the_header(s3, bucket):
    with refused(400, "BadRequest", "Object tags cannot be greater than 10"):
        s3.put_object(Bucket=bucket, Key="k", Body=b"", Tagging="&".join(f"k{n}=v" for n in range(11)))


def test_malformed_documents(wire, key):
    without_key = b"<Tagging><TagSet><Tag><Value>1</Value></Tag></TagSet></Tagging>"
    for body in [b"<Tagging>", b"<Tags/>", without_key]:
        reply = wire.call("PUT", f"/{key['Bucket']}/k", [("tagging", "")], body=body)
        expect.error(reply, 400, "MalformedXML", expect.MALFORMED_XML)


@pytest.mark.parametrize("body", [
    "<Tagging><TagSet/></Tagging>", "<Tagging>\n  <TagSet>\n  </TagSet>\n</Tagging>",
], ids=["short", "broken over lines"])
def test_documents_without_tags(wire, s3, key, body):
    """White space between tags means nothing, as it does in a value."""
    s3.put_object_tagging(**key, **tagging(("a", " ")))
    assert tags(s3, key) == {"a": " "}, "a value is not trimmed"
    assert wire.call("PUT", f"/{key['Bucket']}/k", [("tagging", "")], body=body.encode()).status == 200
    assert tags(s3, key) == {}


@pytest.mark.parametrize("call", [
    lambda s3, k: s3.get_object_tagging(**k),
    lambda s3, k: s3.put_object_tagging(**k, **tagging(("a", "1"))),
    lambda s3, k: s3.delete_object_tagging(**k),
], ids=["get", "put", "delete"])
def test_missing_objects(s3, versioned, call):
    with refused(404, "NoSuchKey", expect.NO_SUCH_KEY):
        call(s3, {"Bucket": versioned, "Key": "none"})
    marker = s3.delete_object(Bucket=versioned, Key="gone")["VersionId"]
    for more in ({}, {"VersionId": marker}):
        with refused(405, "MethodNotAllowed", expect.NOT_ALLOWED, ResourceType="DeleteMarker"):
            call(s3, {"Bucket": versioned, "Key": "gone", **more})


def test_each_version_has_its_own(s3, versioned):
    """Recorded from AWS: LocalStack snapshot `test_object_tagging_versioned`."""
    key = {"Bucket": versioned, "Key": "k"}
    old = s3.put_object(**key, Body=b"", Tagging="age=old")["VersionId"]
    new = s3.put_object(**key, Body=b"", Tagging="age=new")["VersionId"]
    assert s3.put_object_tagging(**key, **tagging(("age", "newer")))["VersionId"] == new
    assert s3.put_object_tagging(**key, VersionId=old, **tagging(("age", "older")))["VersionId"] == old
    assert tags(s3, key) == {"age": "newer"} and tags(s3, key, VersionId=old) == {"age": "older"}


def test_tags_of_buckets(s3, bucket):
    """Recorded from AWS: LocalStack snapshots `test_bucket_tagging_crud`, `test_tagging_validation`."""
    with refused(404, "NoSuchTagSet", "The TagSet does not exist", BucketName=bucket):
        s3.get_bucket_tagging(Bucket=bucket)
    assert status_of(s3.put_bucket_tagging(Bucket=bucket, **tagging(("a", "1"), ("b", "")))) == 204
    assert s3.get_bucket_tagging(Bucket=bucket)["TagSet"] == [{"Key": "a", "Value": "1"}, {"Key": "b", "Value": ""}]
    with refused(400, "InvalidTag", "System tags cannot be added/updated by requester", TagKey="aws:a"):
        s3.put_bucket_tagging(Bucket=bucket, **tagging(("aws:a", "1")))
    with refused(400, "InvalidTag", "Cannot provide multiple Tags with the same key", TagKey="a"):
        s3.put_bucket_tagging(Bucket=bucket, **tagging(("a", "1"), ("a", "2")))
    assert status_of(s3.delete_bucket_tagging(Bucket=bucket)) == 204
    with refused(404, "NoSuchTagSet", "The TagSet does not exist", BucketName=bucket):
        s3.get_bucket_tagging(Bucket=bucket)
