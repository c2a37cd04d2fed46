"""Who may do what with versions, locks and retention: the actions that policies decide about.

Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html and
https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html.
"""

from datetime import datetime, timezone

import pytest
from botocore.exceptions import ClientError

from expect import refused
from test_policies import ROOT, allow_other, document, put, statement

FAR = datetime(2130, 1, 1, tzinfo=timezone.utc)
NEAR = datetime(2129, 1, 1, tzinfo=timezone.utc)
GOVERNED = {"Mode": "GOVERNANCE", "RetainUntilDate": FAR}
BYPASS = "s3:BypassGovernanceRetention"


@pytest.fixture
def locked(s3, name):
    s3.create_bucket(Bucket=name, ObjectLockEnabledForBucket=True)
    return name


def governed(s3, bucket, key="k"):
    return s3.put_object(
        Bucket=bucket, Key=key, Body=b"x", ObjectLockMode="GOVERNANCE", ObjectLockRetainUntilDate=FAR)["VersionId"]


# The action that decides, and a call it decides about.
ACTIONS = {
    "DeleteObjectVersion": lambda c, b, v: c.delete_object(Bucket=b, Key="free", VersionId=v["free"]),
    "PutObjectRetention": lambda c, b, v: c.put_object_retention(Bucket=b, Key="k", Retention=GOVERNED),
    "GetObjectRetention": lambda c, b, v: c.get_object_retention(Bucket=b, Key="k"),
    "PutObjectLegalHold": lambda c, b, v: c.put_object_legal_hold(Bucket=b, Key="held", LegalHold={"Status": "OFF"}),
    "GetObjectLegalHold": lambda c, b, v: c.get_object_legal_hold(Bucket=b, Key="held"),
    "RestoreObject": lambda c, b, v: c.restore_object(Bucket=b, Key="cold", RestoreRequest={"Days": 1}),
    "GetBucketObjectLockConfiguration": lambda c, b, v: c.get_object_lock_configuration(Bucket=b),
    "PutBucketObjectLockConfiguration": lambda c, b, v: c.put_object_lock_configuration(
        Bucket=b, ObjectLockConfiguration={"ObjectLockEnabled": "Enabled"}),
    "GetReplicationConfiguration": lambda c, b, v: c.get_bucket_replication(Bucket=b),
    "GetLifecycleConfiguration": lambda c, b, v: c.get_bucket_lifecycle_configuration(Bucket=b),
    "PutLifecycleConfiguration": lambda c, b, v: c.delete_bucket_lifecycle(Bucket=b),
}


@pytest.mark.parametrize("action", ACTIONS)
def test_each_action_is_decided_by_its_name(s3, other, locked, action):
    versions = {"k": governed(s3, locked)}
    versions["free"] = s3.put_object(Bucket=locked, Key="free", Body=b"x")["VersionId"]
    s3.put_object(Bucket=locked, Key="held", Body=b"x", ObjectLockLegalHoldStatus="ON")
    s3.put_object(Bucket=locked, Key="cold", Body=b"x", StorageClass="GLACIER")
    call = ACTIONS[action]
    others = [f"s3:{each}" for each in ACTIONS if each != action]
    put(s3, locked, allow_other(locked, others, resource=["", "/*"]))
    with refused(403, "AccessDenied", "Access Denied"):
        call(other, locked, versions)
    put(s3, locked, allow_other(locked, f"s3:{action}", resource=["", "/*"]))
    try:
        call(other, locked, versions)
    except ClientError as error:
        assert error.response["ResponseMetadata"]["HTTPStatusCode"] == 404, "allowed, and there is none"


def test_bypass_needs_permission(s3, other, locked):
    version = governed(s3, locked)
    put(s3, locked, allow_other(locked, ["s3:DeleteObjectVersion", "s3:PutObjectRetention"]))
    free = s3.put_object(Bucket=locked, Key="free", Body=b"x")["VersionId"]
    other.delete_object(Bucket=locked, Key="free", VersionId=free, BypassGovernanceRetention=True)
    with refused(403, "AccessDenied", "Access Denied"):
        other.delete_object(Bucket=locked, Key="k", VersionId=version, BypassGovernanceRetention=True)
    with refused(403, "AccessDenied", "Access Denied"):
        other.put_object_retention(
            Bucket=locked, Key="k", Retention={**GOVERNED, "RetainUntilDate": NEAR}, BypassGovernanceRetention=True)
    answer = other.delete_objects(
        Bucket=locked, Delete={"Objects": [{"Key": "k", "VersionId": version}]}, BypassGovernanceRetention=True)
    assert [error["Code"] for error in answer["Errors"]] == ["AccessDenied"]
    put(s3, locked, allow_other(locked, ["s3:DeleteObjectVersion", "s3:PutObjectRetention", BYPASS]))
    other.put_object_retention(
        Bucket=locked, Key="k", Retention={**GOVERNED, "RetainUntilDate": NEAR}, BypassGovernanceRetention=True)
    other.delete_object(Bucket=locked, Key="k", VersionId=version, BypassGovernanceRetention=True)
    with refused(404, "NoSuchKey"):
        s3.get_object(Bucket=locked, Key="k")


def test_the_owner_can_be_kept_from_bypassing(s3, locked):
    version = governed(s3, locked)
    s3.delete_public_access_block(Bucket=locked)
    s3.put_bucket_policy(Bucket=locked, Policy=document(statement(locked, "Deny", {"AWS": ROOT}, BYPASS)))
    message = (f"User: {ROOT} is not authorized to perform: {BYPASS} on resource: "
               f'"arn:aws:s3:::{locked}/k" with an explicit deny in a resource-based policy')
    with refused(403, "AccessDenied", message):
        s3.delete_object(Bucket=locked, Key="k", VersionId=version, BypassGovernanceRetention=True)
    with refused(403, "AccessDenied", "Access Denied because object protected by object lock."):
        s3.delete_object(Bucket=locked, Key="k", VersionId=version)
    s3.delete_bucket_policy(Bucket=locked)
    s3.delete_object(Bucket=locked, Key="k", VersionId=version, BypassGovernanceRetention=True)


def test_deleting_a_version_is_an_action_of_its_own(s3, other, versioned):
    version = s3.put_object(Bucket=versioned, Key="k", Body=b"x")["VersionId"]
    put(s3, versioned, allow_other(versioned, "s3:DeleteObject"))
    with refused(403, "AccessDenied"):
        other.delete_object(Bucket=versioned, Key="k", VersionId=version)
    answer = other.delete_objects(
        Bucket=versioned, Delete={"Objects": [{"Key": "k", "VersionId": version}, {"Key": "k"}]})
    assert [error["VersionId"] for error in answer["Errors"]] == [version]
    assert answer["Deleted"][0]["DeleteMarker"] is True
