"""ListObjects and ListObjectsV2."""

from urllib.parse import unquote_plus

import pytest

import expect
from expect import refused

# In this order: S3 sorts by the bytes of UTF-8, where U+FF5E comes before U+10000 (in UTF-16 it would come after).
ORDERED = ["A", "Z", "a", "a!", "a/", "a/b", "a0", "aa", "z", "é", "文", "\uff5e", "\U00010000"]
TREE = ["a.txt", "dir/1", "dir/2", "dir/sub/3", "dir/sub/4", "dir2/5", "z"]


def fill(s3, bucket, keys):
    for key in keys:
        s3.put_object(Bucket=bucket, Key=key, Body=b"12345")


def names(page):
    return [entry["Key"] for entry in page.get("Contents", [])]


def prefixes(page):
    return [entry["Prefix"] for entry in page.get("CommonPrefixes", [])]


@pytest.fixture
def tree(s3, bucket):
    fill(s3, bucket, TREE)
    return bucket


@pytest.fixture(params=["list_objects", "list_objects_v2"])
def listing(request, s3):
    return getattr(s3, request.param)


def test_keys_are_sorted_by_their_utf8_bytes(s3, listing, bucket):
    fill(s3, bucket, reversed(ORDERED))
    assert ORDERED == sorted(ORDERED, key=lambda key: key.encode())
    assert names(listing(Bucket=bucket)) == ORDERED


# Parameters, keys, common prefixes (https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-prefixes.html).
GROUPS = [
    ({}, TREE, []),
    ({"Prefix": "dir/"}, ["dir/1", "dir/2", "dir/sub/3", "dir/sub/4"], []),
    ({"Prefix": "dir"}, TREE[1:6], []),
    ({"Prefix": "none"}, [], []),
    ({"Prefix": "a.txt"}, ["a.txt"], []),
    ({"Delimiter": "/"}, ["a.txt", "z"], ["dir/", "dir2/"]),
    ({"Prefix": "dir/", "Delimiter": "/"}, ["dir/1", "dir/2"], ["dir/sub/"]),
    ({"Prefix": "dir", "Delimiter": "/"}, [], ["dir/", "dir2/"]),
    ({"Prefix": "dir/sub", "Delimiter": "/"}, [], ["dir/sub/"]),
    ({"Delimiter": "sub/"}, ["a.txt", "dir/1", "dir/2", "dir2/5", "z"], ["dir/sub/"]),
    ({"Delimiter": "nowhere"}, TREE, []),
    ({"Delimiter": "r"}, ["a.txt", "z"], ["dir"]),
]


@pytest.mark.parametrize("parameters, keys, groups", GROUPS, ids=[str(parameters) for parameters, _, _ in GROUPS])
def test_prefix_and_delimiter(listing, tree, parameters, keys, groups):
    page = listing(Bucket=tree, **parameters)
    assert (names(page), prefixes(page)) == (keys, groups)
    assert page["IsTruncated"] is False and page["Name"] == tree
    assert page["Prefix"] == parameters.get("Prefix", "") and page.get("Delimiter") == parameters.get("Delimiter")
    if "KeyCount" in page:
        assert page["KeyCount"] == len(keys) + len(groups)


# Marker, keys, groups, whether V2 agrees for certain: that a group is over once a marker lies in it is recorded for
# ListObjects alone (LocalStack snapshot `test_list_objects_marker_common_prefixes`).
AFTER = [
    ("a.txt", ["z"], ["dir/", "dir2/"], True),
    ("dir/", ["z"], ["dir2/"], False),
    ("dir/1", ["z"], ["dir2/"], False),
    ("dir/zzz", ["z"], ["dir2/"], True),
    ("dir2/5", ["z"], [], True),
    ("zz", [], [], True),
]


@pytest.mark.parametrize("after, keys, groups, both", AFTER)
def test_starting_after_a_key(s3, tree, after, keys, groups, both):
    first = s3.list_objects(Bucket=tree, Delimiter="/", Marker=after)
    assert (names(first), prefixes(first), first["Marker"]) == (keys, groups, after)
    if both:
        second = s3.list_objects_v2(Bucket=tree, Delimiter="/", StartAfter=after)
        assert (names(second), prefixes(second), second["StartAfter"]) == (keys, groups, after)


@pytest.mark.parametrize("size", [1, 2, 3, 4, 7, 1000])
@pytest.mark.parametrize("parameters", [{}, {"Delimiter": "/"}, {"Prefix": "dir/", "Delimiter": "/"}], ids=str)
def test_pages_add_up(s3, tree, size, parameters):
    whole = s3.list_objects_v2(Bucket=tree, **parameters)
    for operation in ("list_objects", "list_objects_v2"):
        pages = list(s3.get_paginator(operation).paginate(
            Bucket=tree, PaginationConfig={"PageSize": size}, **parameters))
        assert sum(map(names, pages), []) == names(whole)
        assert sum(map(prefixes, pages), []) == prefixes(whole)
        for page in pages[:-1]:
            assert page["IsTruncated"] and len(names(page)) + len(prefixes(page)) == size == page["MaxKeys"]
        assert pages[-1]["IsTruncated"] is False


def test_next_marker_comes_only_with_a_delimiter(s3, tree):
    """https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjects.html, NextMarker"""
    assert "NextMarker" not in s3.list_objects(Bucket=tree, MaxKeys=2)
    assert s3.list_objects(Bucket=tree, MaxKeys=2, Delimiter="/")["NextMarker"] == "dir/"
    assert s3.list_objects(Bucket=tree, MaxKeys=1, Delimiter="/")["NextMarker"] == "a.txt"


def test_continuation_tokens(s3, tree):
    page = s3.list_objects_v2(Bucket=tree, MaxKeys=3, StartAfter="a.txt")
    token = page["NextContinuationToken"]
    assert names(page) == ["dir/1", "dir/2", "dir/sub/3"] and "ContinuationToken" not in page
    rest = s3.list_objects_v2(Bucket=tree, ContinuationToken=token, StartAfter="zzz")
    assert names(rest) == ["dir/sub/4", "dir2/5", "z"], "a token wins over start-after"
    assert rest["ContinuationToken"] == token and "NextContinuationToken" not in rest
    message = "The continuation token provided is incorrect"
    for bad in ("nonsense", " "):
        with refused(400, "InvalidArgument", message, ArgumentName="continuation-token"):
            s3.list_objects_v2(Bucket=tree, ContinuationToken=bad)


def test_pages_while_keys_come_and_go(s3, tree):
    token = s3.list_objects_v2(Bucket=tree, MaxKeys=2)["NextContinuationToken"]
    s3.delete_object(Bucket=tree, Key="dir/1")
    s3.delete_object(Bucket=tree, Key="dir/2")
    fill(s3, tree, ["0", "dir/11"])
    assert names(s3.list_objects_v2(Bucket=tree, ContinuationToken=token))[0] == "dir/11"


def test_a_page_holds_a_thousand(s3, listing, thousand):
    page = listing(Bucket=thousand)
    assert (len(names(page)), page["IsTruncated"], page["MaxKeys"]) == (1000, True, 1000)
    assert listing(Bucket=thousand, MaxKeys=5000)["MaxKeys"] == 1000, "more than 1,000 means 1,000"
    assert len(names(listing(Bucket=thousand, MaxKeys=5000))) == 1000


def test_no_keys_asked_for(s3, tree):
    page = s3.list_objects_v2(Bucket=tree, MaxKeys=0)
    assert (page["KeyCount"], page["MaxKeys"], page["IsTruncated"], names(page)) == (0, 0, False, [])
    assert s3.list_objects(Bucket=tree, MaxKeys=0)["IsTruncated"] is False


@pytest.mark.parametrize("query", [[], [("list-type", "2")], [("versions", "")]], ids=["v1", "v2", "versions"])
@pytest.mark.parametrize("value", ["abc", "1.5", "2147483648", " "])
def test_max_keys_must_be_a_number(wire, bucket, query, value):
    """Recorded from AWS in a public compliance report on ListObjectVersions; the same check serves all three."""
    reply = wire.call("GET", f"/{bucket}", [*query, ("max-keys", value)])
    message = "Provided max-keys not an integer or within integer range"
    expect.error(reply, 400, "InvalidArgument", message, ArgumentName="max-keys", ArgumentValue=value)


@pytest.mark.parametrize("query", [[], [("list-type", "2")], [("versions", "")]], ids=["v1", "v2", "versions"])
def test_max_keys_may_not_be_negative(wire, bucket, query):
    expect.error(wire.call("GET", f"/{bucket}", [*query, ("max-keys", "-1")]), 400, "InvalidArgument")


@pytest.mark.parametrize("query", [[], [("list-type", "2")], [("versions", "")], [("uploads", "")]], ids=str)
def test_encoding_type_is_url_or_nothing(wire, bucket, query):
    """Recorded from AWS: LocalStack snapshot `test_list_ops_encoding_type_validation`."""
    reply = wire.call("GET", f"/{bucket}", [*query, ("encoding-type", "value")])
    message = "Invalid Encoding Method specified in Request"
    expect.error(reply, 400, "InvalidArgument", message, ArgumentName="encoding-type", ArgumentValue="value")


def test_url_encoding_of_names(s3, wire, bucket):
    keys = ["a b+c/ü&<>.txt", "date=2026-01-01/x", "100%"]
    fill(s3, bucket, keys)
    query = [("list-type", "2"), ("encoding-type", "url"), ("start-after", "0=0")]
    reply = wire.call("GET", f"/{bucket}", query)
    found = reply.texts("Contents/Key")
    assert [unquote_plus(key) for key in found] == sorted(keys)
    assert "date%3D2026-01-01/x" in found and "100%25" in found, "a slash stays, the rest is encoded"
    assert reply.texts("StartAfter") == ["0%3D0"] and reply.texts("EncodingType") == ["url"]
    grouped = wire.call("GET", f"/{bucket}", [("encoding-type", "url"), ("delimiter", "="), ("prefix", "date")])
    assert grouped.texts("CommonPrefixes/Prefix") == ["date%3D"] and grouped.texts("Delimiter") == ["%3D"]


def test_names_without_encoding_are_escaped_for_xml(s3, wire, bucket):
    fill(s3, bucket, ["<&>\"'ü"])
    assert wire.call("GET", f"/{bucket}").texts("Contents/Key") == ["<&>\"'ü"]


def test_entries(s3, wire, bucket):
    """Order and presence of elements as recorded from AWS: LocalStack snapshot `test_bucket_name_with_dots`."""
    fill(s3, bucket, ["k"])
    reply = wire.call("GET", f"/{bucket}", [("list-type", "2")])
    assert reply.body.startswith(b'<?xml version="1.0" encoding="UTF-8"?>')
    assert reply.xml.tag == "{http://s3.amazonaws.com/doc/2006-03-01/}ListBucketResult"
    assert reply.headers["x-amz-bucket-region"] == "us-east-1"
    assert reply.texts("Contents/ETag") == ['"827ccb0eea8a706c4c34a16891f84e7b"']
    assert reply.texts("Contents/Size") == ["5"] and reply.texts("Contents/StorageClass") == ["STANDARD"]
    modified, = reply.texts("Contents/LastModified")
    assert len(modified) == len("2026-01-01T00:00:00.000Z") and modified.endswith(".000Z")


def test_owners(s3, tree):
    assert "Owner" not in s3.list_objects_v2(Bucket=tree)["Contents"][0]
    owner = s3.list_objects_v2(Bucket=tree, FetchOwner=True)["Contents"][0]["Owner"]
    assert owner == s3.list_objects(Bucket=tree)["Contents"][0]["Owner"] == s3.list_buckets()["Owner"]
    assert len(owner["ID"]) == 64 and "DisplayName" not in owner, "S3 no longer says display names"


def test_deleted_objects_are_not_listed(s3, listing, versioned):
    fill(s3, versioned, ["a", "b"])
    s3.delete_object(Bucket=versioned, Key="a")
    assert names(listing(Bucket=versioned)) == ["b"]
