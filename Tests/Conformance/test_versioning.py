"""Versions, delete markers and the null version."""

import pytest

import expect
from cloud import set_versioning
from expect import headers_of, refused, status_of

MARKER_HEADERS = {"x-amz-delete-marker": "true", "allow": "DELETE"}


def put(s3, bucket, body, key="k"):
    return s3.put_object(Bucket=bucket, Key=key, Body=body).get("VersionId")


def get(s3, bucket, key="k", **more):
    return s3.get_object(Bucket=bucket, Key=key, **more)["Body"].read()


def listed(page):
    """Everything in a page as (key, version, kind, latest), in the order of its own list."""
    versions = [(v["Key"], v["VersionId"], "version", v["IsLatest"]) for v in page.get("Versions", [])]
    markers = [(m["Key"], m["VersionId"], "marker", m["IsLatest"]) for m in page.get("DeleteMarkers", [])]
    return versions + markers


def test_the_status(s3, wire, bucket):
    """Recorded from AWS: LocalStack snapshot `test_bucket_versioning_crud`."""
    assert "Status" not in s3.get_bucket_versioning(Bucket=bucket)
    for status in ("Suspended", "Enabled", "Suspended"):
        set_versioning(s3, bucket, status)
        assert s3.get_bucket_versioning(Bucket=bucket)["Status"] == status
    for bad in ("enabled", "Disabled"):
        with refused(400, "MalformedXML", expect.MALFORMED_XML):
            set_versioning(s3, bucket, bad)
    with refused(400, "IllegalVersioningConfigurationException", "The Versioning element must be specified"):
        s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={})
    raw = wire.call("GET", f"/{bucket}", [("versioning", "")])
    assert raw.xml.tag == "{http://s3.amazonaws.com/doc/2006-03-01/}VersioningConfiguration"


def test_every_put_makes_a_version(s3, versioned):
    first, second = put(s3, versioned, b"1"), put(s3, versioned, b"2")
    assert first != second and all(len(version) == 32 for version in (first, second))
    assert get(s3, versioned) == b"2" and get(s3, versioned, VersionId=first) == b"1"
    head = s3.head_object(Bucket=versioned, Key="k", VersionId=first)
    assert head["VersionId"] == first
    assert s3.get_object(Bucket=versioned, Key="k")["VersionId"] == second


def test_a_delete_lays_a_marker_and_deleting_the_marker_brings_it_back(s3, versioned):
    """Recorded from AWS: LocalStack snapshot `test_delete_object_versioned`."""
    version = put(s3, versioned, b"1")
    deleted = s3.delete_object(Bucket=versioned, Key="k")
    marker = deleted["VersionId"]
    assert (status_of(deleted), deleted["DeleteMarker"]) == (204, True)
    with refused(404, "NoSuchKey", expect.NO_SUCH_KEY, Key="k") as caught:
        s3.get_object(Bucket=versioned, Key="k")
    headers = headers_of(caught.value.response)
    assert (headers["x-amz-delete-marker"], headers["x-amz-version-id"]) == ("true", marker)
    assert get(s3, versioned, VersionId=version) == b"1"
    undeleted = s3.delete_object(Bucket=versioned, Key="k", VersionId=marker)
    assert (undeleted["DeleteMarker"], undeleted["VersionId"]) == (True, marker)
    assert get(s3, versioned) == b"1"
    gone = s3.delete_object(Bucket=versioned, Key="k", VersionId=version)
    assert gone["VersionId"] == version and "DeleteMarker" not in gone
    with refused(404, "NoSuchVersion", expect.NO_SUCH_VERSION, Key="k", VersionId=version):
        s3.get_object(Bucket=versioned, Key="k", VersionId=version)


def test_a_marker_is_not_read(s3, wire, versioned):
    """https://docs.aws.amazon.com/AmazonS3/latest/userguide/DeleteMarker.html: 405, Allow: DELETE, Last-Modified"""
    put(s3, versioned, b"1")
    marker = s3.delete_object(Bucket=versioned, Key="k")["VersionId"]
    reply = wire.call("GET", f"/{versioned}/k", [("versionId", marker)])
    expect.error(
        reply, 405, "MethodNotAllowed", expect.NOT_ALLOWED, Method="GET", ResourceType="DeleteMarker")
    head = wire.call("HEAD", f"/{versioned}/k", [("versionId", marker)])
    assert (head.status, head.body) == (405, b"")
    for answer in (reply, head):
        assert {name: answer.headers[name] for name in MARKER_HEADERS} == MARKER_HEADERS
        assert answer.headers["Last-Modified"] and answer.headers["x-amz-version-id"] == marker


def test_markers_upon_markers(s3, versioned):
    first = s3.delete_object(Bucket=versioned, Key="never-there")
    second = s3.delete_object(Bucket=versioned, Key="never-there")
    assert first["DeleteMarker"] and second["DeleteMarker"] and first["VersionId"] != second["VersionId"]
    page = s3.list_object_versions(Bucket=versioned)
    assert listed(page) == [
        ("never-there", second["VersionId"], "marker", True), ("never-there", first["VersionId"], "marker", False)]


def test_deleting_the_latest_version_uncovers_the_one_before(s3, versioned):
    first, second = put(s3, versioned, b"1"), put(s3, versioned, b"2")
    s3.delete_object(Bucket=versioned, Key="k", VersionId=second)
    assert get(s3, versioned) == b"1"
    assert listed(s3.list_object_versions(Bucket=versioned)) == [("k", first, "version", True)]


def test_the_null_version(s3, bucket):
    """https://docs.aws.amazon.com/AmazonS3/latest/userguide/AddingObjectstoVersionSuspendedBuckets.html"""
    assert put(s3, bucket, b"before") is None
    set_versioning(s3, bucket, "Enabled")
    assert s3.get_object(Bucket=bucket, Key="k")["VersionId"] == "null"
    version = put(s3, bucket, b"enabled")
    assert get(s3, bucket, VersionId="null") == b"before"
    set_versioning(s3, bucket, "Suspended")
    assert put(s3, bucket, b"suspended") is None
    assert get(s3, bucket) == get(s3, bucket, VersionId="null") == b"suspended"
    assert listed(s3.list_object_versions(Bucket=bucket)) == [
        ("k", "null", "version", True), ("k", version, "version", False)]
    deleted = s3.delete_object(Bucket=bucket, Key="k")
    assert (deleted["DeleteMarker"], deleted["VersionId"]) == (True, "null")
    assert listed(s3.list_object_versions(Bucket=bucket)) == [
        ("k", version, "version", False), ("k", "null", "marker", True)]
    again = s3.delete_object(Bucket=bucket, Key="k", VersionId="null")
    assert (again["DeleteMarker"], again["VersionId"]) == (True, "null")
    assert get(s3, bucket) == b"enabled"


def test_unversioned_objects_are_the_null_version(s3, bucket):
    put(s3, bucket, b"1")
    got = s3.get_object(Bucket=bucket, Key="k", VersionId="null")
    assert got["Body"].read() == b"1" and "VersionId" not in got
    assert listed(s3.list_object_versions(Bucket=bucket)) == [("k", "null", "version", True)]
    s3.delete_object(Bucket=bucket, Key="k", VersionId="null")
    with refused(404, "NoSuchKey"):
        s3.get_object(Bucket=bucket, Key="k")


@pytest.mark.parametrize("operation", ["get_object", "head_object", "delete_object"])
def test_version_ids_that_cannot_be(s3, versioned, operation):
    """Recorded from AWS: LocalStack snapshot `test_delete_object_versioned`, `delete-with-bad-version`."""
    put(s3, versioned, b"1")
    call = getattr(s3, operation)
    if operation == "head_object":
        with refused(400, "400"):
            call(Bucket=versioned, Key="k", VersionId="bad-vid")
        return
    members = {"ArgumentName": "versionId", "ArgumentValue": "bad-vid"}
    with refused(400, "InvalidArgument", expect.INVALID_VERSION, **members):
        call(Bucket=versioned, Key="k", VersionId="bad-vid")


@pytest.fixture
def history(s3, versioned):
    """Two keys with a history; returns the bucket and what a listing must show, newest first within a key."""
    shown = []
    for key in ("a", "b/c", "b/d"):
        one, two = put(s3, versioned, b"1", key), put(s3, versioned, b"2", key)
        shown += [(key, two), (key, one)]
    marker = s3.delete_object(Bucket=versioned, Key="a")["VersionId"]
    return versioned, [("a", marker), *shown]


def in_order(wire, bucket, query=()):
    """Keys and versions in document order, markers and versions mixed as AWS mixes them."""
    reply = wire.call("GET", f"/{bucket}", [("versions", ""), *query])
    entries = [e for e in reply.xml if e.tag.endswith("}Version") or e.tag.endswith("}DeleteMarker")]
    text = {child.tag.split("}")[1]: child.text for child in reply.xml}
    return [(child_text(e, "Key"), child_text(e, "VersionId")) for e in entries], text


def child_text(element, name):
    return element.findtext("{http://s3.amazonaws.com/doc/2006-03-01/}" + name)


def test_listing_versions(s3, wire, history):
    bucket, shown = history
    entries, text = in_order(wire, bucket)
    assert entries == shown and text["IsTruncated"] == "false"
    assert (text["KeyMarker"], text["VersionIdMarker"], text["Prefix"]) == (None, None, None), "empty, but there"
    version = s3.list_object_versions(Bucket=bucket)["Versions"][0]
    assert (version["Size"], version["StorageClass"]) == (1, "STANDARD")
    assert version["ETag"] == '"c81e728d9d4c2f636f067f89cc14862c"'
    assert len(version["Owner"]["ID"]) == 64


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7])
def test_pages_of_versions_add_up(wire, history, size):
    bucket, shown = history
    markers, seen = [], []
    while True:
        entries, text = in_order(wire, bucket, [("max-keys", size), *markers])
        seen += entries
        if text["IsTruncated"] == "false":
            break
        assert len(entries) == size
        assert (text["NextKeyMarker"], text["NextVersionIdMarker"]) == entries[-1]
        markers = [("key-marker", text["NextKeyMarker"]), ("version-id-marker", text["NextVersionIdMarker"])]
    assert seen == shown


def test_version_listings_by_prefix_delimiter_and_marker(s3, wire, history):
    bucket, shown = history
    assert in_order(wire, bucket, [("prefix", "b/")])[0] == [each for each in shown if each[0].startswith("b/")]
    assert in_order(wire, bucket, [("key-marker", "a")])[0] == [each for each in shown if each[0] > "a"]
    grouped = s3.list_object_versions(Bucket=bucket, Delimiter="/")
    assert [p["Prefix"] for p in grouped["CommonPrefixes"]] == ["b/"] and len(listed(grouped)) == 3


# Query, message, value. Recorded from AWS in a public compliance report on ListObjectVersions.
MARKERS = [
    ([("version-id-marker", "bad-vid")], "A version-id marker cannot be specified without a key marker.", "bad-vid"),
    ([("key-marker", "k"), ("version-id-marker", "")], "A version-id marker cannot be empty.", ""),
    ([("key-marker", "k"), ("version-id-marker", "bad-vid")], expect.INVALID_VERSION, "bad-vid"),
]


@pytest.mark.parametrize("query, message, value", MARKERS)
def test_markers_that_cannot_be(wire, bucket, query, message, value):
    reply = wire.call("GET", f"/{bucket}", [("versions", ""), *query])
    members = {"ArgumentName": "version-id-marker", "ArgumentValue": value}
    expect.error(reply, 400, "InvalidArgument", message, **members)
