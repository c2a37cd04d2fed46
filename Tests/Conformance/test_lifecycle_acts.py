"""Lifecycle rules as the world's clock moves.

Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html and the pages around it.
"""

import re
from datetime import timedelta, timezone
from email.utils import parsedate_to_datetime

import pytest

import cloud
from expect import refused
from moving import midnight_after
from test_lifecycle import put as put_rules
from test_lifecycle import rule, transition

LARGE = b"x" * (128 * 1024)


@pytest.fixture
def bucket(moving, name):
    moving.s3.create_bucket(Bucket=name)
    return name


@pytest.fixture
def versioned(moving, bucket):
    cloud.set_versioning(moving.s3, bucket, "Enabled")
    return bucket


def put(moving, bucket, key="k", body=b"x", **more):
    return moving.s3.put_object(Bucket=bucket, Key=key, Body=body, **more)


def keys(moving, bucket):
    return [each["Key"] for each in moving.s3.list_objects_v2(Bucket=bucket).get("Contents", [])]


def history(moving, bucket):
    page = moving.s3.list_object_versions(Bucket=bucket)
    return ([(v["Key"], v["VersionId"]) for v in page.get("Versions", [])],
            [(m["Key"], m["VersionId"]) for m in page.get("DeleteMarkers", [])])


def storage_class(moving, bucket, key="k", **more):
    return moving.s3.head_object(Bucket=bucket, Key=key, **more).get("StorageClass", "STANDARD")


def expiration(answer):
    found = re.fullmatch(r'expiry-date="(.+)", rule-id="(.+)"', answer["Expiration"])
    return parsedate_to_datetime(found[1]).astimezone(timezone.utc), found[2]


def test_objects_expire_at_the_midnight_after_their_days(moving, bucket):
    put_rules(moving.s3, bucket, rule("the rule", "logs/", Expiration={"Days": 2}), rule("all", Expiration={"Days": 9}))
    answer = put(moving, bucket, "logs/a")
    modified = moving.s3.head_object(Bucket=bucket, Key="logs/a")["LastModified"]
    due = (midnight_after(modified, 2), "the%20rule")
    assert expiration(answer) == due
    assert expiration(moving.s3.head_object(Bucket=bucket, Key="logs/a")) == due
    assert expiration(moving.s3.get_object(Bucket=bucket, Key="logs/a")) == due
    assert expiration(put(moving, bucket, "b")) == (midnight_after(modified, 9), "all")
    moving.advance(seconds=(due[0] - moving.now).total_seconds() - 60)
    assert keys(moving, bucket) == ["b", "logs/a"]
    moving.advance(seconds=90)
    assert keys(moving, bucket) == ["b"]
    moving.advance(days=7)
    assert keys(moving, bucket) == []


def test_only_what_the_filter_means_expires(moving, bucket):
    tag = {"Key": "team", "Value": "red"}
    put_rules(
        moving.s3, bucket,
        {**rule("tag"), "Filter": {"Tag": tag}, "Expiration": {"Days": 1}},
        {**rule("size"), "Filter": {"And": {"Prefix": "s/", "ObjectSizeGreaterThan": 3, "ObjectSizeLessThan": 6}},
         "Expiration": {"Days": 1}},
        {**rule("off", Expiration={"Days": 1}), "Status": "Disabled"})
    put(moving, bucket, "red", Tagging="team=red")
    put(moving, bucket, "blue", Tagging="team=blue")
    for size in (3, 4, 5, 6):
        put(moving, bucket, f"s/{size}", b"x" * size)
    moving.to_midnight(days=2)
    assert keys(moving, bucket) == ["blue", "s/3", "s/6"]


def test_dates(moving, bucket):
    day = moving.now.replace(hour=0, minute=0, second=0) + timedelta(days=10)
    put_rules(moving.s3, bucket, rule(Expiration={"Date": day}))
    assert expiration(put(moving, bucket))[0] == day
    moving.to_midnight(days=9)
    assert keys(moving, bucket) == ["k"]
    moving.to_midnight()
    assert keys(moving, bucket) == []
    put(moving, bucket, "later")
    moving.to_midnight()
    assert keys(moving, bucket) == [], "a date that is past goes on to act"


def test_a_long_step_does_what_many_short_ones_would(moving, versioned):
    """The object expires, is noncurrent from then on, goes, and its marker with it: each in its own time."""
    put_rules(moving.s3, versioned, rule(
        Expiration={"Days": 10}, NoncurrentVersionExpiration={"NoncurrentDays": 5}))
    put(moving, versioned)
    modified = moving.now
    moving.advance(days=12)
    page = moving.s3.list_object_versions(Bucket=versioned)
    assert len(page["Versions"]) == 1
    assert page["DeleteMarkers"][0]["LastModified"] == midnight_after(modified, 10), "made at its midnight"
    moving.advance(days=365)
    assert history(moving, versioned) == ([], [])


def test_versioned_objects_get_a_marker(moving, versioned):
    put_rules(moving.s3, versioned, rule(Expiration={"Days": 1}))
    version = put(moving, versioned)["VersionId"]
    moving.to_midnight(days=2)
    versions, markers = history(moving, versioned)
    assert versions == [("k", version)] and len(markers) == 1
    with refused(404, "NoSuchKey"):
        moving.s3.get_object(Bucket=versioned, Key="k")
    moving.to_midnight(days=5)
    assert len(history(moving, versioned)[1]) == 1, "a marker is not deleted again"


def test_lone_markers(moving, versioned):
    put_rules(moving.s3, versioned, rule(Expiration={"ExpiredObjectDeleteMarker": True}))
    moving.s3.delete_object(Bucket=versioned, Key="lone")
    put(moving, versioned, "kept")
    moving.s3.delete_object(Bucket=versioned, Key="kept")
    moving.to_midnight(days=2)
    versions, markers = history(moving, versioned)
    assert [key for key, _ in versions] == [key for key, _ in markers] == ["kept"]


def test_noncurrent_versions_count_from_when_they_were_replaced(moving, versioned):
    put_rules(moving.s3, versioned, rule(NoncurrentVersionExpiration={"NoncurrentDays": 3}))
    first = put(moving, versioned)["VersionId"]
    moving.advance(days=10)
    second = put(moving, versioned)["VersionId"]
    moving.to_midnight(days=3)
    assert history(moving, versioned)[0] == [("k", second), ("k", first)]
    moving.to_midnight()
    assert history(moving, versioned)[0] == [("k", second)]


def test_the_newest_noncurrent_versions_are_kept(moving, versioned):
    put_rules(moving.s3, versioned, rule(
        NoncurrentVersionExpiration={"NoncurrentDays": 1, "NewerNoncurrentVersions": 2}))
    versions = [put(moving, versioned)["VersionId"] for _ in range(5)]
    moving.to_midnight(days=2)
    assert [v for _, v in history(moving, versioned)[0]] == versions[:1:-1]
    newest = put(moving, versioned)["VersionId"]
    moving.to_midnight(days=2)
    assert [v for _, v in history(moving, versioned)[0]] == [newest, *versions[:2:-1]]


def test_locked_versions_outlive_their_rule(moving, name):
    moving.s3.create_bucket(Bucket=name, ObjectLockEnabledForBucket=True)
    put_rules(moving.s3, name, rule(NoncurrentVersionExpiration={"NoncurrentDays": 1}))
    put(moving, name, ObjectLockMode="COMPLIANCE", ObjectLockRetainUntilDate=moving.now + timedelta(days=20))
    put(moving, name)
    moving.advance(days=15)
    assert len(history(moving, name)[0]) == 2
    moving.advance(days=7)
    assert len(history(moving, name)[0]) == 1


def test_transitions(moving, bucket):
    put_rules(moving.s3, bucket, rule(Transitions=[
        transition("STANDARD_IA", 30), transition("GLACIER", 60), transition("DEEP_ARCHIVE", 90)]))
    put(moving, bucket, body=LARGE)
    put(moving, bucket, "small")
    for days, expected in ((29, "STANDARD"), (2, "STANDARD_IA"), (30, "GLACIER"), (30, "DEEP_ARCHIVE")):
        moving.advance(days=days)
        assert storage_class(moving, bucket) == expected
    assert storage_class(moving, bucket, "small") == "STANDARD", "less than 128 KB stays where it is"
    with refused(403, "InvalidObjectState", StorageClass="DEEP_ARCHIVE"):
        moving.s3.get_object(Bucket=bucket, Key="k")
    assert moving.s3.list_objects_v2(Bucket=bucket)["Contents"][0]["StorageClass"] == "DEEP_ARCHIVE"


def test_small_objects_move_where_the_rule_or_the_bucket_says_so(moving, bucket):
    put_rules(
        moving.s3, bucket, rule("a", "a/", Transitions=[transition("GLACIER", 0)]),
        rule("i", "i/", Transitions=[transition("GLACIER_IR", 0)]),
        {**rule("s"), "Filter": {"And": {"Prefix": "s/", "ObjectSizeGreaterThan": 0}},
         "Transitions": [transition("GLACIER_IR", 0)]}, TransitionDefaultMinimumObjectSize="varies_by_storage_class")
    for key in ("a/k", "i/k", "s/k"):
        put(moving, bucket, key)
    moving.to_midnight()
    assert [storage_class(moving, bucket, key) for key in ("a/k", "i/k", "s/k")] == ["GLACIER", "STANDARD", "GLACIER_IR"]


def test_nothing_moves_up(moving, bucket):
    put_rules(moving.s3, bucket, rule(Transitions=[transition("INTELLIGENT_TIERING", 0)]))
    put(moving, bucket, body=LARGE, StorageClass="GLACIER_IR")
    moving.to_midnight(days=2)
    assert storage_class(moving, bucket) == "GLACIER_IR"


def test_noncurrent_transitions(moving, versioned):
    put_rules(moving.s3, versioned, rule(NoncurrentVersionTransitions=[
        {"NoncurrentDays": 1, "StorageClass": "GLACIER"}]))
    first = put(moving, versioned, body=LARGE)["VersionId"]
    put(moving, versioned, body=LARGE)
    moving.to_midnight(days=2)
    assert storage_class(moving, versioned, VersionId=first) == "GLACIER"
    assert storage_class(moving, versioned) == "STANDARD"


def test_uploads_are_given_up(moving, bucket):
    put_rules(moving.s3, bucket, rule("abort", "up/", AbortIncompleteMultipartUpload={"DaysAfterInitiation": 3}))
    kept = moving.s3.create_multipart_upload(Bucket=bucket, Key="other")
    assert "AbortDate" not in kept
    made = moving.s3.create_multipart_upload(Bucket=bucket, Key="up/k")
    due = midnight_after(moving.now, 3)
    assert (made["AbortDate"], made["AbortRuleId"]) == (due, "abort")
    moving.s3.upload_part(Bucket=bucket, Key="up/k", UploadId=made["UploadId"], PartNumber=1, Body=b"x")
    parts = moving.s3.list_parts(Bucket=bucket, Key="up/k", UploadId=made["UploadId"])
    assert (parts["AbortDate"], parts["AbortRuleId"]) == (due, "abort")
    moving.to_midnight(days=4)
    assert [u["Key"] for u in moving.s3.list_multipart_uploads(Bucket=bucket)["Uploads"]] == ["other"]
    with refused(404, "NoSuchUpload"):
        moving.s3.list_parts(Bucket=bucket, Key="up/k", UploadId=made["UploadId"])


def test_completed_and_copied_objects_say_when_they_expire(moving, bucket):
    put_rules(moving.s3, bucket, rule(Expiration={"Days": 1}))
    upload = moving.s3.create_multipart_upload(Bucket=bucket, Key="k")["UploadId"]
    part = moving.s3.upload_part(Bucket=bucket, Key="k", UploadId=upload, PartNumber=1, Body=b"x")
    done = moving.s3.complete_multipart_upload(
        Bucket=bucket, Key="k", UploadId=upload, MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": part["ETag"]}]})
    copied = moving.s3.copy_object(Bucket=bucket, Key="copy", CopySource=f"{bucket}/k")
    assert expiration(done) == expiration(copied) == (midnight_after(moving.now, 1), "r")


def test_a_century_costs_little(moving, bucket):
    """A rule that never comes due is looked at seldom, however far the clock moves."""
    put_rules(moving.s3, bucket, rule("keep", "none/", Expiration={"Days": 1}), rule(
        "old", Expiration={"Days": 36499}))
    put(moving, bucket)
    moving.advance(days=36400)
    assert keys(moving, bucket) == ["k"]
    moving.advance(days=101)
    assert keys(moving, bucket) == []
