"""Inventories: what is delivered where, when, and what the lists say.

Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-location.html,
https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory.html and
https://docs.aws.amazon.com/AmazonS3/latest/userguide/configure-inventory.html.
"""

import base64
import csv
import gzip
import hashlib
import io
import json
from datetime import datetime, timezone

import cloud
import pytest

FIELDS = [
    "Size", "LastModifiedDate", "StorageClass", "ETag", "IsMultipartUploaded", "ReplicationStatus", "EncryptionStatus",
    "ObjectLockRetainUntilDate", "ObjectLockMode", "ObjectLockLegalHoldStatus", "IntelligentTieringAccessTier",
    "BucketKeyStatus", "ChecksumAlgorithm", "ObjectAccessControlList", "ObjectOwner", "LifecycleExpirationDate"]


@pytest.fixture
def source(moving, name):
    moving.s3.create_bucket(Bucket=name)
    return name


@pytest.fixture
def target(moving, source):
    made = f"{source}-reports"
    moving.s3.create_bucket(Bucket=made)
    admit(moving, made, source)
    return made


def admit(moving, target, source):
    moving.s3.put_bucket_policy(Bucket=target, Policy=json.dumps({"Version": "2012-10-17", "Statement": [{
        "Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"}, "Action": "s3:PutObject",
        "Resource": f"arn:aws:s3:::{target}/*", "Condition": {
            "ArnLike": {"aws:SourceArn": f"arn:aws:s3:::{source}"},
            "StringEquals": {"aws:SourceAccount": "000000000000", "s3:x-amz-acl": "bucket-owner-full-control"}}}]}))


def configure(moving, source, target, frequency="Daily", versions="Current", fields=(), format="CSV", prefix=None, **more):
    destination = {"Bucket": f"arn:aws:s3:::{target}", "Format": format, "Prefix": "reports"}
    document = {
        "Id": "list", "IsEnabled": True, "IncludedObjectVersions": versions, "Schedule": {"Frequency": frequency},
        "Destination": {"S3BucketDestination": destination}, "OptionalFields": list(fields), **more}
    if prefix:
        document["Filter"] = {"Prefix": prefix}
    moving.s3.put_bucket_inventory_configuration(Bucket=source, Id="list", InventoryConfiguration=document)


def keys(moving, target):
    return [o["Key"] for o in moving.s3.list_objects_v2(Bucket=target).get("Contents", [])]


def read(moving, target, key):
    return moving.s3.get_object(Bucket=target, Key=key)["Body"].read()


def manifests(moving, target):
    return [key for key in keys(moving, target) if key.endswith("manifest.json")]


def rows(moving, target):
    """The lines of the last inventory, by column."""
    manifest = json.loads(read(moving, target, manifests(moving, target)[-1]))
    text = gzip.decompress(read(moving, target, manifest["files"][0]["key"])).decode()
    assert all(line.startswith('"') for line in text.splitlines()), "every value is quoted"
    return [dict(zip(manifest["fileSchema"].split(", "), line)) for line in csv.reader(io.StringIO(text))]


def test_where_an_inventory_stands(moving, source, target):
    moving.s3.put_object(Bucket=source, Key="a b/\u00e9.txt", Body=b"123")
    configure(moving, source, target)
    assert keys(moving, target) == []
    moving.to_midnight()
    folder = f"reports/{source}/list"
    manifest_key, = manifests(moving, target)
    time = manifest_key.split("/")[-2]
    when = datetime.strptime(time, "%Y-%m-%dT%H-%MZ").replace(tzinfo=timezone.utc)
    assert manifest_key == f"{folder}/{time}/manifest.json" and when <= moving.now
    raw = read(moving, target, manifest_key)
    manifest = json.loads(raw)
    file, = manifest.pop("files")
    assert int(manifest.pop("creationTimestamp")) // 60_000 * 60 == int(when.timestamp())
    assert manifest == {
        "sourceBucket": source, "destinationBucket": f"arn:aws:s3:::{target}", "version": "2016-11-30",
        "fileFormat": "CSV", "fileSchema": "Bucket, Key"}
    assert read(moving, target, f"{folder}/{time}/manifest.checksum").decode().strip() == hashlib.md5(raw).hexdigest()
    data = read(moving, target, file["key"])
    assert file["key"].startswith(f"{folder}/data/") and file["key"].endswith(".csv.gz")
    assert (file["size"], file["MD5checksum"]) == (len(data), hashlib.md5(data).hexdigest())
    hive = f"{folder}/hive/dt={when:%Y-%m-%d-%H-%M}/symlink.txt"
    assert read(moving, target, hive).decode().strip() == f"s3://{target}/{file['key']}"
    assert rows(moving, target) == [{"Bucket": source, "Key": "a%20b/%C3%A9.txt"}]
    assert len(keys(moving, target)) == 4


def test_what_it_says_of_objects(moving, source, target):
    moving.s3.put_object(Bucket=source, Key="plain", Body=b"123", ChecksumAlgorithm="SHA256")
    moving.s3.put_object(
        Bucket=source, Key="kms", Body=b"", ServerSideEncryption="aws:kms", BucketKeyEnabled=True, StorageClass="GLACIER")
    moving.s3.put_object(Bucket=source, Key="tiered", Body=b"x" * 131_072, StorageClass="INTELLIGENT_TIERING")
    moving.s3.put_bucket_lifecycle_configuration(Bucket=source, LifecycleConfiguration={"Rules": [
        {"ID": "r", "Status": "Enabled", "Filter": {"Prefix": "pl"}, "Expiration": {"Days": 400}}]})
    configure(moving, source, target, fields=reversed(FIELDS))
    moving.to_midnight(days=31)
    found = {row["Key"]: row for row in rows(moving, target)}
    assert list(found["plain"]) == ["Bucket", "Key", *FIELDS]
    plain = found["plain"]
    owner = moving.s3.get_bucket_acl(Bucket=source)["Owner"]["ID"]
    acl = json.loads(base64.b64decode(plain.pop("ObjectAccessControlList")))
    assert acl == {"version": "2022-11-10", "status": "AVAILABLE", "grants": [
        {"canonicalId": owner, "type": "CanonicalUser", "permission": "FULL_CONTROL"}]}
    assert plain.pop("LifecycleExpirationDate").endswith("T00:00:00.000Z")
    modified = moving.s3.head_object(Bucket=source, Key="plain")["LastModified"]
    assert plain == {
        "Bucket": source, "Key": "plain", "Size": "3", "LastModifiedDate": f"{modified:%Y-%m-%dT%H:%M:%S}.000Z",
        "StorageClass": "STANDARD", "ETag": hashlib.md5(b"123").hexdigest(), "IsMultipartUploaded": "false",
        "ReplicationStatus": "", "EncryptionStatus": "SSE-S3", "ObjectLockRetainUntilDate": "", "ObjectLockMode": "",
        "ObjectLockLegalHoldStatus": "", "IntelligentTieringAccessTier": "", "BucketKeyStatus": "",
        "ChecksumAlgorithm": "SHA256", "ObjectOwner": owner}
    kms = found["kms"]
    assert (kms["EncryptionStatus"], kms["BucketKeyStatus"], kms["StorageClass"]) == ("SSE-KMS", "ENABLED", "GLACIER")
    assert kms["LifecycleExpirationDate"] == "" and found["tiered"]["IntelligentTieringAccessTier"] == "INFREQUENT"


def test_versions_and_markers(moving, source, target):
    cloud.set_versioning(moving.s3, source, "Enabled")
    first = moving.s3.put_object(Bucket=source, Key="k", Body=b"1")["VersionId"]
    marker = moving.s3.delete_object(Bucket=source, Key="k")["VersionId"]
    configure(moving, source, target, versions="All", fields=["Size", "ETag"])
    moving.to_midnight()
    assert rows(moving, target) == [
        {"Bucket": source, "Key": "k", "VersionId": marker, "IsLatest": "true", "IsDeleteMarker": "true", "Size": "", "ETag": ""},
        {"Bucket": source, "Key": "k", "VersionId": first, "IsLatest": "false", "IsDeleteMarker": "false", "Size": "1",
         "ETag": hashlib.md5(b"1").hexdigest()}]


def test_a_prefix_chooses_objects(moving, source, target):
    for key in ("in/1", "out/1"):
        moving.s3.put_object(Bucket=source, Key=key, Body=b"")
    configure(moving, source, target, prefix="in/")
    moving.to_midnight()
    assert [row["Key"] for row in rows(moving, target)] == ["in/1"]


def test_daily_and_weekly(moving, source, target):
    configure(moving, source, target)
    for count in (1, 2, 3):
        moving.to_midnight()
        assert len(manifests(moving, target)) == count
    configure(moving, source, target, frequency="Weekly")
    moving.to_midnight()
    moving.to_midnight(days=14)
    weekly = manifests(moving, target)[4:]
    assert len(weekly) == 1, "a clock that is moved past several gets the last of them alone"
    for _ in range(7):
        moving.to_midnight()
    times = [datetime.strptime(key.split("/")[-2], "%Y-%m-%dT%H-%MZ") for key in manifests(moving, target)[5:]]
    assert [time.weekday() for time in times] == [6], "weekly ones are made on Sundays"


@pytest.mark.parametrize("why", ["no policy", "another source", "disabled", "deleted", "no bucket"])
def test_what_may_not_be_delivered_is_not(moving, source, target, why):
    configure(moving, source, target, **({"IsEnabled": False} if why == "disabled" else {}))
    if why == "no policy":
        moving.s3.delete_bucket_policy(Bucket=target)
    elif why == "another source":
        admit(moving, target, "somebody-elses-bucket")
    elif why == "deleted":
        moving.s3.delete_bucket_inventory_configuration(Bucket=source, Id="list")
    elif why == "no bucket":
        moving.s3.delete_bucket(Bucket=target)
    moving.to_midnight(days=2)
    if why != "no bucket":
        assert keys(moving, target) == []


def test_a_long_list_is_whole(moving, source, target):
    wanted = [f"{number:03}-{'long' * 225}" for number in range(80)]
    for key in wanted:
        moving.s3.put_object(Bucket=source, Key=key, Body=b"")
    configure(moving, source, target)
    moving.to_midnight()
    assert [row["Key"] for row in rows(moving, target)] == wanted
