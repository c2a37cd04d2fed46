"""Buckets: names, regions, owners, listing, deletion."""

import uuid

import pytest

import expect
from expect import headers_of, refused, status_of
from wire import Signing

# https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
BAD_NAMES = [
    "ab", "a" * 64, "Upper-Case", "under_score", "-starts-with-hyphen", "ends-with-hyphen-", ".starts-with-dot",
    "ends-with-dot.", "two..dots", "192.168.5.4", "xn--punycode", "sthree-reserved", "amzn-s3-demo-reserved",
    "access-point-s3alias", "object-lambda--ol-s3", "directory--x-s3",
]


@pytest.mark.parametrize("bad", BAD_NAMES)
def test_a_name_against_the_rules_is_refused(wire, bad):
    """Wording recorded from AWS: LocalStack snapshot `test_s3_uppercase_bucket_name`."""
    reply = wire.call("PUT", f"/{bad}")
    expect.error(reply, 400, "InvalidBucketName", "The specified bucket is not valid.", BucketName=bad)


@pytest.mark.parametrize("make", [
    lambda: uuid.uuid4().hex[:3],
    lambda: (uuid.uuid4().hex * 2)[:63],
    lambda: f"with.dots.{uuid.uuid4().hex}",
    lambda: f"1{uuid.uuid4().hex}",
], ids=["3 characters", "63 characters", "dots", "starts with a digit"])
def test_a_name_at_the_edge_of_the_rules_works(s3, make):
    name = make()
    assert s3.create_bucket(Bucket=name)["Location"] == f"/{name}"
    assert status_of(s3.delete_bucket(Bucket=name)) == 204


def test_head_tells_the_region_and_is_bare_when_missing(s3, wire, bucket, name):
    """Headers recorded from AWS: LocalStack snapshot `test_create_bucket_head_bucket`."""
    headers = headers_of(s3.head_bucket(Bucket=bucket))
    assert headers["x-amz-bucket-region"] == "us-east-1"
    assert headers["content-type"] == "application/xml"
    missing = wire.call("HEAD", f"/{name}")
    assert (missing.status, missing.body) == (404, b"")


def test_location_is_empty_in_us_east_1_and_the_region_elsewhere(s3, wire, frankfurt, bucket, name):
    """https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html"""
    assert s3.get_bucket_location(Bucket=bucket)["LocationConstraint"] is None
    raw = wire.call("GET", f"/{bucket}", [("location", "")])
    assert raw.xml.tag.endswith("}LocationConstraint") and not raw.xml.text
    frankfurt.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    assert frankfurt.get_bucket_location(Bucket=name)["LocationConstraint"] == "eu-central-1"
    frankfurt.delete_bucket(Bucket=name)


INCOMPATIBLE = "The {} location constraint is incompatible for the region specific endpoint this request was sent to."
# Region that signs, LocationConstraint, error code (None: created), message. Recorded from AWS: LocalStack snapshot
# `test_different_location_constraint`, and https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html.
CONSTRAINTS = [
    ("us-east-1", None, None, None),
    ("us-east-1", "eu-central-1", None, None),
    ("us-east-1", "EU", None, None),
    ("us-east-1", "us-east-1", "InvalidLocationConstraint", "The specified location-constraint is not valid"),
    ("us-east-1", "mars-north-1", "InvalidLocationConstraint", "The specified location-constraint is not valid"),
    ("eu-central-1", "eu-central-1", None, None),
    ("eu-central-1", None, "IllegalLocationConstraintException", INCOMPATIBLE.format("unspecified")),
    ("eu-central-1", "us-west-2", "IllegalLocationConstraintException", INCOMPATIBLE.format("us-west-2")),
]


@pytest.mark.parametrize("region, constraint, code, message", CONSTRAINTS)
def test_location_constraint(wire, name, region, constraint, code, message):
    signing = Signing(region=region)
    body = "" if constraint is None else (
        '<CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">'
        f"<LocationConstraint>{constraint}</LocationConstraint></CreateBucketConfiguration>")
    reply = wire.call("PUT", f"/{name}", body=body.encode(), signing=signing)
    if code:
        expect.error(reply, 400, code, message)
        return
    assert reply.status == 200, reply.body
    home = {"EU": "eu-west-1"}.get(constraint, constraint or region)
    head = wire.call("HEAD", f"/{name}", signing=Signing(region=home))
    assert (head.status, head.headers["x-amz-bucket-region"]) == (200, home)
    assert wire.call("DELETE", f"/{name}", signing=Signing(region=home)).status == 204


def test_creating_ones_own_bucket_again(s3, frankfurt, bucket, name):
    """200 in us-east-1 for old times' sake, 409 elsewhere: CreateBucket's page, error BucketAlreadyOwnedByYou."""
    s3.put_object(Bucket=bucket, Key="kept", Body=b"kept")
    assert status_of(s3.create_bucket(Bucket=bucket)) == 200
    assert s3.get_object(Bucket=bucket, Key="kept")["Body"].read() == b"kept"
    elsewhere = {"CreateBucketConfiguration": {"LocationConstraint": "eu-central-1"}}
    frankfurt.create_bucket(Bucket=name, **elsewhere)
    owned = "Your previous request to create the named bucket succeeded and you already own it."
    with refused(409, "BucketAlreadyOwnedByYou", owned, BucketName=name):
        frankfurt.create_bucket(Bucket=name, **elsewhere)
    frankfurt.delete_bucket(Bucket=name)


def test_a_name_taken_by_another_account(other, bucket):
    taken = (
        "The requested bucket name is not available. The bucket namespace is shared by all users of the system. "
        "Please select a different name and try again.")
    with refused(409, "BucketAlreadyExists", taken, BucketName=bucket):
        other.create_bucket(Bucket=bucket)


def test_another_account_may_not_look_inside(other, wire, bucket):
    """A bucket is private to its account until a policy opens it."""
    with refused(403, "AccessDenied"):
        other.list_objects_v2(Bucket=bucket)
    with refused(403, "AccessDenied"):
        other.put_object(Bucket=bucket, Key="theirs", Body=b"")


@pytest.mark.parametrize("call", [
    lambda s3, b: s3.get_bucket_location(Bucket=b),
    lambda s3, b: s3.list_objects(Bucket=b),
    lambda s3, b: s3.list_objects_v2(Bucket=b),
    lambda s3, b: s3.list_object_versions(Bucket=b),
    lambda s3, b: s3.list_multipart_uploads(Bucket=b),
    lambda s3, b: s3.get_bucket_versioning(Bucket=b),
    lambda s3, b: s3.delete_bucket(Bucket=b),
    lambda s3, b: s3.put_object(Bucket=b, Key="k", Body=b""),
    lambda s3, b: s3.get_object(Bucket=b, Key="k"),
    lambda s3, b: s3.delete_object(Bucket=b, Key="k"),
    lambda s3, b: s3.delete_objects(Bucket=b, Delete={"Objects": [{"Key": "k"}]}),
    lambda s3, b: s3.create_multipart_upload(Bucket=b, Key="k"),
    lambda s3, b: s3.get_object_tagging(Bucket=b, Key="k"),
], ids=lambda call: None)
def test_a_missing_bucket_is_named(s3, name, call):
    with refused(404, "NoSuchBucket", expect.NO_SUCH_BUCKET, BucketName=name):
        call(s3, name)


def test_only_an_empty_bucket_is_deleted(s3, bucket, name):
    """Wordings recorded from AWS: LocalStack snapshots `test_delete_bucket_with_objects` and `..._versioned_...`."""
    s3.create_bucket(Bucket=name)
    s3.put_object(Bucket=name, Key="k", Body=b"")
    with refused(409, "BucketNotEmpty", "The bucket you tried to delete is not empty", BucketName=name):
        s3.delete_bucket(Bucket=name)
    s3.delete_object(Bucket=name, Key="k")
    assert status_of(s3.delete_bucket(Bucket=name)) == 204
    with refused(404, "NoSuchBucket", expect.NO_SUCH_BUCKET):
        s3.delete_bucket(Bucket=name)


def test_a_bucket_with_only_old_versions_is_not_empty(s3, versioned):
    message = "The bucket you tried to delete is not empty. You must delete all versions in the bucket."
    version = s3.put_object(Bucket=versioned, Key="k", Body=b"")["VersionId"]
    s3.delete_object(Bucket=versioned, Key="k")
    for _ in range(2):
        with refused(409, "BucketNotEmpty", message, BucketName=versioned):
            s3.delete_bucket(Bucket=versioned)
        s3.delete_object(Bucket=versioned, Key="k", VersionId=version)


def test_listing_is_sorted_and_comes_in_pages(s3, other):
    """https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html"""
    prefix = f"page-{uuid.uuid4().hex[:12]}"
    names = [f"{prefix}-{letter}" for letter in "cabed"]
    for each in names:
        s3.create_bucket(Bucket=each)
    whole = s3.list_buckets(Prefix=prefix)
    assert [b["Name"] for b in whole["Buckets"]] == sorted(names)
    assert whole["Prefix"] == prefix and "ContinuationToken" not in whole
    assert whole["Owner"]["ID"] and "DisplayName" not in whole["Owner"]
    pages = list(s3.get_paginator("list_buckets").paginate(Prefix=prefix, PaginationConfig={"PageSize": 2}))
    assert [[b["Name"] for b in page["Buckets"]] for page in pages] == [
        sorted(names)[0:2], sorted(names)[2:4], sorted(names)[4:]]
    assert other.list_buckets(Prefix=prefix)["Buckets"] == [], "another account's buckets are not listed"
    assert set(names) <= {b["Name"] for b in s3.list_buckets()["Buckets"]}
    for each in names:
        s3.delete_bucket(Bucket=each)


def test_listing_by_region(s3, name):
    """BucketRegion filters; the region is in each entry when the listing is paginated (ListBuckets' page)."""
    s3.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    found = s3.list_buckets(Prefix=name, BucketRegion="eu-central-1", MaxBuckets=10)["Buckets"]
    assert [(b["Name"], b["BucketRegion"]) for b in found] == [(name, "eu-central-1")]
    assert s3.list_buckets(Prefix=name, BucketRegion="us-west-2", MaxBuckets=10)["Buckets"] == []
    s3.delete_bucket(Bucket=name)


def test_the_xml_of_create_is_checked(wire, name):
    for body in [b"<not xml", b"<Other/>", b"\xff\xfe"]:
        expect.error(wire.call("PUT", f"/{name}", body=body), 400, "MalformedXML", expect.MALFORMED_XML)


def test_every_answer_carries_the_usual_headers(wire, bucket):
    """https://docs.aws.amazon.com/AmazonS3/latest/API/RESTCommonResponseHeaders.html"""
    for reply in [wire.call("GET", f"/{bucket}"), wire.call("GET", f"/{bucket}/none"), wire.call("HEAD", "/none-such")]:
        assert reply.headers["Server"] == "AmazonS3"
        assert reply.headers["x-amz-request-id"] and reply.headers["x-amz-id-2"]
        assert reply.headers["Date"].endswith(" GMT")
        assert reply.headers.get_all("Date") and len(reply.headers.get_all("Date")) == 1
