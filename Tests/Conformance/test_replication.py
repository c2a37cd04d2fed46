"""Replication between buckets, regions and accounts of one world.

Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html and the pages around it; wordings as clients
of the real service report them.
"""

import time
from datetime import datetime, timezone

import pytest

import cloud
import expect
from expect import refused, status_of

ROLE = "arn:aws:iam::000000000000:role/replication"
FAR = datetime(2130, 1, 1, tzinfo=timezone.utc)


def arn(bucket):
    return f"arn:aws:s3:::{bucket}"


def rule(destination, name="r", priority=1, markers="Disabled", **more):
    made = {"ID": name, "Priority": priority, "Status": "Enabled", "Filter": {},
            "DeleteMarkerReplication": {"Status": markers}, "Destination": {"Bucket": arn(destination)}}
    return {**made, **more}


def older(destination, prefix="", name="r"):
    return {"ID": name, "Prefix": prefix, "Status": "Enabled", "Destination": {"Bucket": arn(destination)}}


def put_rules(s3, bucket, *rules, role=ROLE):
    return s3.put_bucket_replication(Bucket=bucket, ReplicationConfiguration={"Role": role, "Rules": list(rules)})


@pytest.fixture
def pair(s3, name):
    """A source and a destination, both with versions."""
    names = [name, name + "-copy"]
    for each in names:
        s3.create_bucket(Bucket=each)
        cloud.set_versioning(s3, each, "Enabled")
    return names


# MARK: Configurations

def test_the_configuration_comes_back(s3, pair):
    source, copy = pair
    missing = (404, "ReplicationConfigurationNotFoundError", "The replication configuration was not found")
    with refused(*missing, BucketName=source):
        s3.get_bucket_replication(Bucket=source)
    fifteen = {"Minutes": 15}
    rules = [
        rule(copy, "everything", Filter={"And": {"Prefix": "a/", "Tags": [
            {"Key": "k", "Value": "v"}, {"Key": "l", "Value": "w"}]}},
            ExistingObjectReplication={"Status": "Enabled"},
            SourceSelectionCriteria={"SseKmsEncryptedObjects": {"Status": "Enabled"},
                                     "ReplicaModifications": {"Status": "Enabled"}},
            Destination={
                "Bucket": arn(copy), "Account": "000000000000", "StorageClass": "STANDARD_IA",
                "AccessControlTranslation": {"Owner": "Destination"},
                "EncryptionConfiguration": {"ReplicaKmsKeyID": "arn:aws:kms:us-east-1:000000000000:key/k"},
                "ReplicationTime": {"Status": "Enabled", "Time": fifteen},
                "Metrics": {"Status": "Enabled", "EventThreshold": fifteen}}),
        rule(copy, "prefix", 2, "Enabled", Filter={"Prefix": "b/"}),
        rule(copy, "tag", 3, Filter={"Tag": {"Key": "k", "Value": "v"}}),
    ]
    put_rules(s3, source, *rules)
    answer = s3.get_bucket_replication(Bucket=source)["ReplicationConfiguration"]
    assert answer == {"Role": ROLE, "Rules": rules}
    put_rules(s3, source, older(copy, "p"))
    assert s3.get_bucket_replication(Bucket=source)["ReplicationConfiguration"]["Rules"] == [older(copy, "p")]
    assert status_of(s3.delete_bucket_replication(Bucket=source)) == 204
    with refused(*missing):
        s3.get_bucket_replication(Bucket=source)


def test_both_buckets_keep_versions(s3, pair, bucket):
    source, copy = pair
    with refused(400, "InvalidRequest",
                 "Versioning must be 'Enabled' on the bucket to apply a replication configuration"):
        put_rules(s3, bucket, rule(copy))
    for destination, message in [
        (bucket, "Destination bucket must have versioning enabled."),
        ("nobody-has-this-" + bucket, "Destination bucket must exist."),
        (source, "Destination bucket cannot be the same as the source bucket."),
    ]:
        with refused(400, "InvalidRequest", message):
            put_rules(s3, source, rule(destination))
    put_rules(s3, source, rule(copy))
    message = ("A replication configuration is present on this bucket, so you cannot change the versioning state. "
               "To change the versioning state, first delete the replication configuration.")
    with refused(409, "InvalidBucketState", message):
        cloud.set_versioning(s3, source, "Suspended")
    s3.delete_bucket_replication(Bucket=source)
    cloud.set_versioning(s3, source, "Suspended")


TAG = {"Tag": {"Key": "k", "Value": "v"}}
GUIDE = "Please refer to S3 Developer Guide for more information."
SCHEMA = f"must be specified for this version of Cross Region Replication configuration schema. {GUIDE}"
BAD_XML = ("MalformedXML", expect.MALFORMED_XML)
KMS = {"SseKmsEncryptedObjects": {"Status": "Enabled"}}


def without(member, made):
    return {name: value for name, value in made.items() if name != member}


# What `make` makes of the destination, code, message.
REFUSED = {
    "none": (lambda to: [], *BAD_XML),
    "status": (lambda to: [rule(to, Status="On")], *BAD_XML),
    "neither form": (lambda to: [without("Filter", rule(to))], *BAD_XML),
    "both forms": (lambda to: [rule(to, Prefix="a")], *BAD_XML),
    "mixed forms": (lambda to: [rule(to), older(to, name="s")], *BAD_XML),
    "no priority": (lambda to: [without("Priority", rule(to))], "InvalidRequest", f"Priority {SCHEMA}"),
    "no markers": (lambda to: [without("DeleteMarkerReplication", rule(to))], "InvalidRequest",
                   f"DeleteMarkerReplication {SCHEMA}"),
    "tag and markers": (lambda to: [rule(to, markers="Enabled", Filter=TAG)], "InvalidRequest",
                        f"Delete marker replication is not supported if any Tag filter is specified. {GUIDE}"),
    "priorities": (lambda to: [rule(to), rule(to, "s")], "InvalidRequest",
                   "Found duplicate priority. Rule priorities must be unique"),
    "ids": (lambda to: [rule(to), rule(to, priority=2)], "InvalidArgument", "Rule Id must be unique"),
    "long id": (lambda to: [rule(to, "x" * 256)], "InvalidArgument",
                "ID length should not exceed allowed limit of 255"),
    "arn": (lambda to: [rule(to, Destination={"Bucket": to})], "InvalidArgument", "Invalid ARN"),
    "class": (lambda to: [rule(to, Destination={"Bucket": arn(to), "StorageClass": "WARM"})], *BAD_XML),
    "key": (lambda to: [rule(to, SourceSelectionCriteria=KMS)], "InvalidRequest",
            "ReplicaKmsKeyID must be specified if SseKmsEncryptedObjects tag is present."),
    "overlap": (lambda to: [older(to, "a"), older(to, "ab", "s")], "InvalidRequest", None),
}


@pytest.mark.parametrize("case", REFUSED)
def test_configurations_that_cannot_be(s3, pair, case):
    make, code, message = REFUSED[case]
    with refused(400, code, message):
        put_rules(s3, pair[0], *make(pair[1]))


def test_roles_that_cannot_be(s3, pair):
    with refused(400, "InvalidArgument"):
        put_rules(s3, pair[0], rule(pair[1]), role="somebody")


# MARK: Replicas

def status(s3, bucket, key="k", **more):
    return s3.head_object(Bucket=bucket, Key=key, **more).get("ReplicationStatus")


def settled(s3, bucket, key="k", seconds=10, **more):
    """The status once it is no longer PENDING; the cloud replicates in its next quiet moment."""
    end = time.monotonic() + seconds
    while (found := status(s3, bucket, key, **more)) == "PENDING" and time.monotonic() < end:
        time.sleep(0.3)
    return found


def test_new_objects_are_copied(s3, pair):
    source, copy = pair
    s3.put_object(Bucket=source, Key="k", Body=b"before")
    put_rules(s3, source, rule(copy))
    put = s3.put_object(
        Bucket=source, Key="k", Body=b"x" * 1000, ContentType="text/plain", Metadata={"a": "b"}, Tagging="t=1",
        CacheControl="no-cache")
    assert settled(s3, source) == "COMPLETED"
    got = s3.get_object(Bucket=copy, Key="k")
    assert got["ReplicationStatus"] == "REPLICA" and got["VersionId"] == put["VersionId"]
    assert got["Body"].read() == b"x" * 1000 and got["ETag"] == put["ETag"]
    assert (got["ContentType"], got["Metadata"], got["CacheControl"]) == ("text/plain", {"a": "b"}, "no-cache")
    assert got["LastModified"] == s3.head_object(Bucket=source, Key="k")["LastModified"]
    assert s3.get_object_tagging(Bucket=copy, Key="k")["TagSet"] == [{"Key": "t", "Value": "1"}]
    assert len(s3.list_object_versions(Bucket=copy)["Versions"]) == 1, "what was there before is not copied"
    older = s3.list_object_versions(Bucket=source)["Versions"][1]["VersionId"]
    assert status(s3, source, VersionId=older) is None
    s3.delete_object(Bucket=source, Key="k", VersionId=put["VersionId"])
    assert s3.head_object(Bucket=copy, Key="k")["VersionId"] == put["VersionId"], "deleting a version stays where it is"
    assert s3.get_object(Bucket=copy, Key="k")["Body"].read() == b"x" * 1000


def test_status_is_pending_at_first(moving, name):
    s3, copy = moving.s3, name + "-copy"
    for each in (name, copy):
        s3.create_bucket(Bucket=each)
        cloud.set_versioning(s3, each, "Enabled")
    put_rules(s3, name, rule(copy))
    s3.put_object(Bucket=name, Key="k", Body=b"x")
    assert status(s3, name) == "PENDING"
    moving.advance(seconds=1)
    assert (status(s3, name), status(s3, copy)) == ("COMPLETED", "REPLICA")


def test_only_what_a_rule_means_is_copied(s3, pair):
    source, copy = pair
    put_rules(s3, source, rule(copy, Filter={"And": {"Prefix": "a/", "Tags": [{"Key": "k", "Value": "v"}]}}))
    s3.put_object(Bucket=source, Key="a/yes", Body=b"x", Tagging="k=v&l=w")
    s3.put_object(Bucket=source, Key="a/no", Body=b"x", Tagging="k=w")
    s3.put_object(Bucket=source, Key="b", Body=b"x", Tagging="k=v")
    assert settled(s3, source, "a/yes") == "COMPLETED"
    assert status(s3, source, "a/no") is None and status(s3, source, "b") is None
    assert [v["Key"] for v in s3.list_object_versions(Bucket=copy)["Versions"]] == ["a/yes"]


def test_multipart_and_copies(s3, pair):
    source, copy = pair
    put_rules(s3, source, rule(copy))
    upload = s3.create_multipart_upload(Bucket=source, Key="m")["UploadId"]
    parts = []
    for number, body in ((1, b"a" * (5 << 20)), (2, b"b")):
        part = s3.upload_part(Bucket=source, Key="m", UploadId=upload, PartNumber=number, Body=body)
        parts.append({"PartNumber": number, "ETag": part["ETag"]})
    s3.complete_multipart_upload(Bucket=source, Key="m", UploadId=upload, MultipartUpload={"Parts": parts})
    s3.copy_object(Bucket=source, Key="c", CopySource=f"{source}/m")
    assert settled(s3, source, "m") == settled(s3, source, "c") == "COMPLETED"
    part = s3.get_object(Bucket=copy, Key="m", PartNumber=2)
    assert (part["Body"].read(), part["PartsCount"]) == (b"b", 2)
    s3.delete_object(Bucket=copy, Key="m", VersionId=part["VersionId"])
    assert s3.get_object(Bucket=source, Key="m", PartNumber=2)["Body"].read() == b"b", "bytes are shared, not stolen"


@pytest.mark.parametrize("make, copied", [
    (lambda to: rule(to, markers="Enabled"), True), (lambda to: rule(to), False), (older, True)])
def test_delete_markers(s3, pair, make, copied):
    source, copy = pair
    put_rules(s3, source, make(copy))
    s3.put_object(Bucket=source, Key="k", Body=b"x")
    marker = s3.delete_object(Bucket=source, Key="k")["VersionId"]
    s3.put_object(Bucket=source, Key="last", Body=b"x")
    assert settled(s3, source, "last") == "COMPLETED"
    markers = s3.list_object_versions(Bucket=copy).get("DeleteMarkers", [])
    assert [m["VersionId"] for m in markers] == ([marker] if copied else [])
    if copied:
        with refused(404, "NoSuchKey"):
            s3.get_object(Bucket=copy, Key="k")


def test_priority_decides_and_the_class_is_the_rules(s3, pair):
    source, copy = pair
    put_rules(
        s3, source, rule(copy, "low", 1, Destination={"Bucket": arn(copy), "StorageClass": "ONEZONE_IA"}),
        rule(copy, "high", 2, Filter={"Prefix": "a"}, Destination={"Bucket": arn(copy), "StorageClass": "STANDARD_IA"}))
    for key in ("a", "b"):
        s3.put_object(Bucket=source, Key=key, Body=b"x")
        assert settled(s3, source, key) == "COMPLETED"
    assert [v["StorageClass"] for v in s3.list_object_versions(Bucket=copy)["Versions"]] == ["STANDARD_IA", "ONEZONE_IA"]


def test_replicas_are_not_copied_on(s3, pair, versioned):
    source, copy = pair
    put_rules(s3, source, rule(copy))
    put_rules(s3, copy, rule(versioned))
    s3.put_object(Bucket=source, Key="k", Body=b"x")
    assert settled(s3, source) == "COMPLETED"
    s3.put_object(Bucket=copy, Key="own", Body=b"x")
    assert settled(s3, copy, "own") == "COMPLETED"
    assert [v["Key"] for v in s3.list_object_versions(Bucket=versioned)["Versions"]] == ["own"]


def test_later_tags_follow(s3, pair):
    source, copy = pair
    put_rules(s3, source, rule(copy))
    s3.put_object(Bucket=source, Key="k", Body=b"x")
    assert settled(s3, source) == "COMPLETED"
    s3.put_object_tagging(Bucket=source, Key="k", Tagging={"TagSet": [{"Key": "late", "Value": "1"}]})
    assert settled(s3, source) == "COMPLETED"
    assert s3.get_object_tagging(Bucket=copy, Key="k")["TagSet"] == [{"Key": "late", "Value": "1"}]
    assert len(s3.list_object_versions(Bucket=copy)["Versions"]) == 1


def test_locks_follow(s3, name):
    copy = name + "-copy"
    for each in (name, copy):
        s3.create_bucket(Bucket=each, ObjectLockEnabledForBucket=True)
    put_rules(s3, name, rule(copy))
    s3.put_object(Bucket=name, Key="k", Body=b"x", ObjectLockMode="COMPLIANCE", ObjectLockRetainUntilDate=FAR)
    assert settled(s3, name) == "COMPLETED"
    assert s3.get_object_retention(Bucket=copy, Key="k")["Retention"]["RetainUntilDate"] == FAR
    s3.put_object_legal_hold(Bucket=name, Key="k", LegalHold={"Status": "ON"})
    assert settled(s3, name) == "COMPLETED"
    assert s3.get_object_legal_hold(Bucket=copy, Key="k")["LegalHold"]["Status"] == "ON"


def test_across_regions_and_accounts(s3, other, frankfurt, pair):
    source, mine = pair
    theirs, german = mine + "-2", mine + "-3"
    other.create_bucket(Bucket=theirs)
    cloud.set_versioning(other, theirs, "Enabled")
    frankfurt.create_bucket(Bucket=german, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    cloud.set_versioning(frankfurt, german, "Enabled")
    put_rules(s3, source, rule(theirs, "a", 1), rule(german, "b", 2))
    version = s3.put_object(Bucket=source, Key="k", Body=b"x")["VersionId"]
    assert settled(s3, source) == "COMPLETED"
    assert other.head_object(Bucket=theirs, Key="k")["VersionId"] == version
    assert frankfurt.head_object(Bucket=german, Key="k")["VersionId"] == version


def test_what_cannot_be_copied_fails(s3, pair):
    source, copy = pair
    put_rules(s3, source, rule(copy, Destination={"Bucket": arn(copy), "Account": "222222222222"}))
    s3.put_object(Bucket=source, Key="k", Body=b"x")
    assert settled(s3, source) == "FAILED"
    put_rules(s3, source, rule(copy))
    cloud.set_versioning(s3, copy, "Suspended")
    s3.put_object(Bucket=source, Key="l", Body=b"x")
    assert settled(s3, source, "l") == "FAILED"
