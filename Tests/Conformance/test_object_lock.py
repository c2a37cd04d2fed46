"""Object Lock: retention, legal holds, defaults, and what they keep from being deleted.

Source of codes and messages: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html and the expectations of
ceph/s3-tests (test_object_lock_*), which hold for AWS.
"""

from datetime import datetime, timedelta, timezone

import pytest

import cloud
import expect
from expect import headers_of, refused, status_of

NO_LOCK = "Bucket is missing Object Lock Configuration"
PROTECTED = "Access Denied because object protected by object lock."
NO_CONFIGURATION = "The specified object does not have a ObjectLock configuration"
FAR = datetime(2130, 1, 1, tzinfo=timezone.utc)


@pytest.fixture
def locked(s3, name):
    s3.create_bucket(Bucket=name, ObjectLockEnabledForBucket=True)
    return name


def configuration(**retention):
    return {"ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": retention}}


def put(s3, bucket, key="k", **more):
    return s3.put_object(Bucket=bucket, Key=key, Body=b"x", **more)["VersionId"]


def retain(s3, bucket, version, mode, until, **more):
    s3.put_object_retention(
        Bucket=bucket, Key="k", VersionId=version, Retention={"Mode": mode, "RetainUntilDate": until}, **more)


def test_a_bucket_made_with_lock(s3, locked):
    assert s3.get_bucket_versioning(Bucket=locked)["Status"] == "Enabled"
    answer = s3.get_object_lock_configuration(Bucket=locked)
    assert answer["ObjectLockConfiguration"] == {"ObjectLockEnabled": "Enabled"}
    message = "An Object Lock configuration is present on this bucket, so the versioning state cannot be changed."
    with refused(409, "InvalidBucketState", message):
        cloud.set_versioning(s3, locked, "Suspended")
    cloud.set_versioning(s3, locked, "Enabled")


@pytest.mark.parametrize("rule", [{"Mode": "COMPLIANCE", "Years": 1}, {"Mode": "GOVERNANCE", "Days": 36500}])
def test_defaults_are_kept_and_taken_away(s3, locked, rule):
    s3.put_object_lock_configuration(Bucket=locked, ObjectLockConfiguration=configuration(**rule))
    assert s3.get_object_lock_configuration(Bucket=locked)["ObjectLockConfiguration"] == configuration(**rule)
    s3.put_object_lock_configuration(Bucket=locked, ObjectLockConfiguration={"ObjectLockEnabled": "Enabled"})
    assert "Rule" not in s3.get_object_lock_configuration(Bucket=locked)["ObjectLockConfiguration"]


@pytest.mark.parametrize("document, code", [
    ({}, "MalformedXML"),
    ({"ObjectLockEnabled": "Disabled"}, "MalformedXML"),
    ({"ObjectLockEnabled": "Enabled", "Rule": {}}, "MalformedXML"),
    (configuration(Mode="GOVERNANCE"), "MalformedXML"),
    (configuration(Days=1), "MalformedXML"),
    (configuration(Mode="governance", Days=1), "MalformedXML"),
    (configuration(Mode="GOVERNANCE", Days=1, Years=1), "MalformedXML"),
    (configuration(Mode="GOVERNANCE", Days=0), "InvalidRetentionPeriod"),
    (configuration(Mode="GOVERNANCE", Years=-1), "InvalidRetentionPeriod"),
    (configuration(Mode="GOVERNANCE", Years=101), "InvalidRetentionPeriod"),
])
def test_configurations_that_cannot_be(s3, locked, document, code):
    with refused(400, code):
        s3.put_object_lock_configuration(Bucket=locked, ObjectLockConfiguration=document)


def test_lock_on_a_bucket_that_exists(s3, bucket):
    with refused(404, "ObjectLockConfigurationNotFoundError",
                 "Object Lock configuration does not exist for this bucket", BucketName=bucket):
        s3.get_object_lock_configuration(Bucket=bucket)
    message = "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration"
    with refused(409, "InvalidBucketState", message):
        s3.put_object_lock_configuration(Bucket=bucket, ObjectLockConfiguration={"ObjectLockEnabled": "Enabled"})
    cloud.set_versioning(s3, bucket, "Enabled")
    s3.put_object_lock_configuration(Bucket=bucket, ObjectLockConfiguration={"ObjectLockEnabled": "Enabled"})
    assert s3.get_object_lock_configuration(Bucket=bucket)["ObjectLockConfiguration"]["ObjectLockEnabled"] == "Enabled"


def test_without_lock_nothing_can_be_locked(s3, versioned):
    version = put(s3, versioned)
    for call in (
        lambda: put(s3, versioned, ObjectLockLegalHoldStatus="ON"),
        lambda: put(s3, versioned, ObjectLockMode="COMPLIANCE", ObjectLockRetainUntilDate=FAR),
        lambda: s3.create_multipart_upload(Bucket=versioned, Key="k", ObjectLockLegalHoldStatus="ON"),
        lambda: retain(s3, versioned, version, "GOVERNANCE", FAR),
        lambda: s3.get_object_retention(Bucket=versioned, Key="k"),
        lambda: s3.get_object_legal_hold(Bucket=versioned, Key="k"),
        lambda: s3.put_object_legal_hold(Bucket=versioned, Key="k", LegalHold={"Status": "ON"}),
    ):
        with refused(400, "InvalidRequest", NO_LOCK):
            call()
    with refused(400, "InvalidArgument",
                 "x-amz-bypass-governance-retention is only applicable to Object Lock enabled buckets."):
        s3.delete_object(Bucket=versioned, Key="k", VersionId=version, BypassGovernanceRetention=True)


def test_retention_is_shown_and_protects(s3, locked):
    version = put(s3, locked)
    with refused(404, "NoSuchObjectLockConfiguration", NO_CONFIGURATION):
        s3.get_object_retention(Bucket=locked, Key="k")
    retain(s3, locked, version, "GOVERNANCE", FAR)
    assert s3.get_object_retention(Bucket=locked, Key="k")["Retention"] == {
        "Mode": "GOVERNANCE", "RetainUntilDate": FAR}
    head = s3.head_object(Bucket=locked, Key="k")
    assert (head["ObjectLockMode"], head["ObjectLockRetainUntilDate"]) == ("GOVERNANCE", FAR)
    with refused(403, "AccessDenied", PROTECTED):
        s3.delete_object(Bucket=locked, Key="k", VersionId=version)
    marker = s3.delete_object(Bucket=locked, Key="k")["VersionId"]
    s3.delete_object(Bucket=locked, Key="k", VersionId=marker)
    deleted = s3.delete_object(Bucket=locked, Key="k", VersionId=version, BypassGovernanceRetention=True)
    assert status_of(deleted) == 204
    with refused(404, "NoSuchKey"):
        s3.get_object(Bucket=locked, Key="k")


# From, to, with bypass, allowed. https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html
G, C = "GOVERNANCE", "COMPLIANCE"
SOON, LATER = FAR - timedelta(days=2), FAR + timedelta(days=2)


@pytest.mark.parametrize("before, after, bypass, allowed", [
    ((G, FAR), (G, LATER), False, True),
    ((G, FAR), (G, SOON), False, False),
    ((G, FAR), (G, SOON), True, True),
    ((G, FAR), (C, FAR), False, False),
    ((G, FAR), (C, FAR), True, True),
    ((C, FAR), (C, LATER), False, True),
    ((C, FAR), (C, SOON), True, False),
    ((C, FAR), (G, FAR), True, False),
    ((C, FAR), (G, LATER), True, False),
])
def test_changes_of_retention(s3, locked, before, after, bypass, allowed):
    version = put(s3, locked, ObjectLockMode=before[0], ObjectLockRetainUntilDate=before[1])
    if allowed:
        retain(s3, locked, version, *after, BypassGovernanceRetention=bypass)
    else:
        with refused(403, "AccessDenied", PROTECTED):
            retain(s3, locked, version, *after, BypassGovernanceRetention=bypass)
    mode, until = after if allowed else before
    assert s3.get_object_retention(Bucket=locked, Key="k")["Retention"] == {"Mode": mode, "RetainUntilDate": until}


def test_governance_is_taken_away_with_bypass_only(s3, locked):
    put(s3, locked, ObjectLockMode="GOVERNANCE", ObjectLockRetainUntilDate=FAR)
    with refused(403, "AccessDenied", PROTECTED):
        s3.put_object_retention(Bucket=locked, Key="k", Retention={})
    s3.put_object_retention(Bucket=locked, Key="k", Retention={}, BypassGovernanceRetention=True)
    with refused(404, "NoSuchObjectLockConfiguration"):
        s3.get_object_retention(Bucket=locked, Key="k")


@pytest.mark.parametrize("retention", [
    {"Mode": "GOVERNANCE"}, {"RetainUntilDate": FAR}, {"Mode": "governance", "RetainUntilDate": FAR},
])
def test_retention_that_cannot_be(s3, locked, retention):
    put(s3, locked)
    with refused(400, "MalformedXML", expect.MALFORMED_XML):
        s3.put_object_retention(Bucket=locked, Key="k", Retention=retention)


def test_retention_ends_in_the_future(s3, locked):
    version = put(s3, locked)
    past = datetime(2020, 1, 1, tzinfo=timezone.utc)
    message = "The retain until date must be in the future!"
    with refused(400, "InvalidArgument", message, ArgumentName="RetainUntilDate",
                 ArgumentValue="Tue Dec 31 16:00:00 PST 2019"):
        retain(s3, locked, version, "GOVERNANCE", past)
    with refused(400, "InvalidArgument", message):
        put(s3, locked, ObjectLockMode="GOVERNANCE", ObjectLockRetainUntilDate=past)


@pytest.mark.parametrize("headers, message, name", [
    ({"mode": "GOVERNANCE"},
     "x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied",
     "x-amz-object-lock-retain-until-date"),
    ({"retain-until-date": "2130-01-01T00:00:00Z"},
     "x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied",
     "x-amz-object-lock-mode"),
    ({"mode": "governance", "retain-until-date": "2130-01-01T00:00:00Z"}, "Unknown wormMode directive.",
     "x-amz-object-lock-mode"),
    ({"legal-hold": "yes"}, "Legal Hold must be either of 'ON' or 'OFF'", "x-amz-object-lock-legal-hold"),
])
def test_headers_that_cannot_be(wire, locked, headers, message, name):
    sent = {"x-amz-object-lock-" + key: value for key, value in headers.items()}
    reply = wire.call("PUT", f"/{locked}/k", headers=sent, body=b"x")
    expect.error(reply, 400, "InvalidArgument", message, ArgumentName=name)


def test_a_locked_body_needs_a_digest(wire, s3, locked):
    message = ("Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock "
               "parameters")
    reply = wire.call("PUT", f"/{locked}/k", headers={"x-amz-object-lock-legal-hold": "ON"}, body=b"x")
    expect.error(reply, 400, "InvalidRequest", message)
    assert wire.call("PUT", f"/{locked}/k", body=b"x").status == 200
    s3.put_object_lock_configuration(
        Bucket=locked, ObjectLockConfiguration=configuration(Mode="GOVERNANCE", Days=1))
    expect.error(wire.call("PUT", f"/{locked}/k", body=b"x"), 400, "InvalidRequest", message)


def test_configurations_need_a_digest(wire, locked):
    document = b"<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled></ObjectLockConfiguration>"
    reply = wire.call("PUT", f"/{locked}", [("object-lock", "")], body=document)
    expect.error(reply, 400, "InvalidRequest",
                 "Missing required header for this request: Content-MD5 OR x-amz-checksum-*")


def test_legal_holds(s3, locked):
    version = put(s3, locked)
    with refused(404, "NoSuchObjectLockConfiguration", NO_CONFIGURATION):
        s3.get_object_legal_hold(Bucket=locked, Key="k")
    for bad in ("abc", "on"):
        with refused(400, "MalformedXML"):
            s3.put_object_legal_hold(Bucket=locked, Key="k", LegalHold={"Status": bad})
    s3.put_object_legal_hold(Bucket=locked, Key="k", LegalHold={"Status": "ON"})
    assert s3.get_object_legal_hold(Bucket=locked, Key="k")["LegalHold"] == {"Status": "ON"}
    assert s3.head_object(Bucket=locked, Key="k")["ObjectLockLegalHoldStatus"] == "ON"
    with refused(403, "AccessDenied", PROTECTED):
        s3.delete_object(Bucket=locked, Key="k", VersionId=version, BypassGovernanceRetention=True)
    s3.put_object_legal_hold(Bucket=locked, Key="k", LegalHold={"Status": "OFF"})
    assert s3.get_object_legal_hold(Bucket=locked, Key="k")["LegalHold"] == {"Status": "OFF"}
    s3.delete_object(Bucket=locked, Key="k", VersionId=version)


def test_deleting_many(s3, locked):
    free, kept = put(s3, locked, "free"), put(s3, locked, "kept", ObjectLockLegalHoldStatus="ON")
    governed = put(s3, locked, "governed", ObjectLockMode="GOVERNANCE", ObjectLockRetainUntilDate=FAR)
    wanted = {"Objects": [{"Key": key, "VersionId": version} for key, version in
                          (("free", free), ("kept", kept), ("governed", governed))]}
    answer = s3.delete_objects(Bucket=locked, Delete=wanted)
    assert [entry["Key"] for entry in answer["Deleted"]] == ["free"]
    assert [(e["Key"], e["Code"], e["Message"]) for e in answer["Errors"]] == [
        ("kept", "AccessDenied", PROTECTED), ("governed", "AccessDenied", PROTECTED)]
    answer = s3.delete_objects(Bucket=locked, Delete=wanted, BypassGovernanceRetention=True)
    assert [e["Key"] for e in answer["Errors"]] == ["kept"]
    assert [e["Key"] for e in answer["Deleted"]] == ["free", "governed"], "deleting again succeeds"


@pytest.fixture
def days(s3, locked):
    s3.put_object_lock_configuration(Bucket=locked, ObjectLockConfiguration=configuration(Mode="GOVERNANCE", Days=2))
    return locked


def test_defaults_lock_new_objects(s3, days):
    def left():
        head = s3.head_object(Bucket=days, Key="k")
        assert head["ObjectLockMode"] == "GOVERNANCE"
        return head["ObjectLockRetainUntilDate"] - head["LastModified"]

    put(s3, days)
    assert abs(left() - timedelta(days=2)) < timedelta(seconds=2)
    s3.copy_object(Bucket=days, Key="k", CopySource=f"{days}/k", MetadataDirective="REPLACE")
    assert abs(left() - timedelta(days=2)) < timedelta(seconds=2)
    upload = s3.create_multipart_upload(Bucket=days, Key="k")["UploadId"]
    part = s3.upload_part(Bucket=days, Key="k", UploadId=upload, PartNumber=1, Body=b"x")
    s3.complete_multipart_upload(
        Bucket=days, Key="k", UploadId=upload, MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": part["ETag"]}]})
    assert abs(left() - timedelta(days=2)) < timedelta(seconds=2)
    put(s3, days, ObjectLockMode="COMPLIANCE", ObjectLockRetainUntilDate=FAR)
    assert s3.head_object(Bucket=days, Key="k")["ObjectLockMode"] == "COMPLIANCE", "the request has the last word"


def test_an_upload_keeps_its_lock(s3, locked):
    upload = s3.create_multipart_upload(
        Bucket=locked, Key="k", ObjectLockMode="COMPLIANCE", ObjectLockRetainUntilDate=FAR,
        ObjectLockLegalHoldStatus="ON", Metadata={"a": "b"})["UploadId"]
    part = s3.upload_part(Bucket=locked, Key="k", UploadId=upload, PartNumber=1, Body=b"x")
    s3.complete_multipart_upload(
        Bucket=locked, Key="k", UploadId=upload, MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": part["ETag"]}]})
    head = s3.head_object(Bucket=locked, Key="k")
    assert (head["ObjectLockMode"], head["ObjectLockRetainUntilDate"], head["ObjectLockLegalHoldStatus"]) == (
        "COMPLIANCE", FAR, "ON")
    assert head["Metadata"] == {"a": "b"} and "x-amz-object-lock-mode" in headers_of(head)


def test_retention_ends_as_the_clock_moves(moving, name):
    s3 = moving.s3
    s3.create_bucket(Bucket=name, ObjectLockEnabledForBucket=True)
    version = put(s3, name, ObjectLockMode="COMPLIANCE", ObjectLockRetainUntilDate=moving.now + timedelta(days=30))
    moving.advance(days=29)
    with refused(403, "AccessDenied", PROTECTED):
        s3.delete_object(Bucket=name, Key="k", VersionId=version)
    moving.advance(days=1, seconds=5)
    s3.delete_object(Bucket=name, Key="k", VersionId=version)


def test_mfa_delete_needs_a_device(s3, bucket):
    with refused(403, "AccessDenied", "Mfa Authentication must be used for this request"):
        s3.put_bucket_versioning(
            Bucket=bucket, VersioningConfiguration={"Status": "Enabled", "MFADelete": "Enabled"})
    s3.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled", "MFADelete": "Disabled"})
    assert s3.get_bucket_versioning(Bucket=bucket)["Status"] == "Enabled"
