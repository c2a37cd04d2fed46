"""Archived objects: reading them, bringing them back, and for how long.

Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/restoring-objects.html and
https://docs.aws.amazon.com/AmazonS3/latest/API/API_RestoreObject.html.
"""

import pytest

import expect
from expect import refused, status_of
from moving import midnight_after

NOT_READABLE = "The operation is not valid for the object's storage class"
ONGOING = 'ongoing-request="true"'


@pytest.fixture
def bucket(moving, name):
    moving.s3.create_bucket(Bucket=name)
    return name


@pytest.fixture
def archived(moving, bucket):
    moving.s3.put_object(Bucket=bucket, Key="k", Body=b"cold", StorageClass="GLACIER")
    return bucket


def restore(moving, bucket, key="k", **request):
    return status_of(moving.s3.restore_object(Bucket=bucket, Key=key, RestoreRequest=request))


def shown(moving, bucket, key="k"):
    return moving.s3.head_object(Bucket=bucket, Key=key).get("Restore")


def until(when):
    return f'ongoing-request="false", expiry-date="{when:%a, %d %b %Y} 00:00:00 GMT"'


@pytest.mark.parametrize("storage_class", ["GLACIER", "DEEP_ARCHIVE"])
def test_archived_objects_cannot_be_read(moving, bucket, storage_class):
    moving.s3.put_object(Bucket=bucket, Key="k", Body=b"cold", StorageClass=storage_class)
    with refused(403, "InvalidObjectState", NOT_READABLE, StorageClass=storage_class):
        moving.s3.get_object(Bucket=bucket, Key="k")
    with refused(403, "InvalidObjectState"):
        moving.s3.copy_object(Bucket=bucket, Key="copy", CopySource=f"{bucket}/k")
    head = moving.s3.head_object(Bucket=bucket, Key="k")
    assert head["StorageClass"] == storage_class and "Restore" not in head


def test_a_restored_copy_comes_and_goes(moving, archived):
    assert restore(moving, archived, Days=2) == 202
    assert shown(moving, archived) == ONGOING
    with refused(403, "InvalidObjectState"):
        moving.s3.get_object(Bucket=archived, Key="k")
    with refused(409, "RestoreAlreadyInProgress", "Object restore is already in progress"):
        restore(moving, archived, Days=2)
    moving.advance(hours=5)
    assert moving.s3.get_object(Bucket=archived, Key="k")["Body"].read() == b"cold"
    assert shown(moving, archived) == until(midnight_after(moving.now, 2))
    moving.s3.copy_object(Bucket=archived, Key="copy", CopySource=f"{archived}/k")
    assert moving.s3.head_object(Bucket=archived, Key="k")["StorageClass"] == "GLACIER"
    moving.advance(days=3, hours=1)
    assert shown(moving, archived) is None
    with refused(403, "InvalidObjectState"):
        moving.s3.get_object(Bucket=archived, Key="k")
    assert moving.s3.get_object(Bucket=archived, Key="copy")["Body"].read() == b"cold"


def test_a_restored_copy_is_kept_longer(moving, archived):
    restore(moving, archived, Days=1, GlacierJobParameters={"Tier": "Expedited"})
    moving.advance(minutes=5)
    assert restore(moving, archived, Days=30) == 200
    assert shown(moving, archived) == until(midnight_after(moving.now, 30))


@pytest.mark.parametrize("storage_class, tier, seconds", [
    ("GLACIER", "Expedited", 300), ("GLACIER", "Standard", 5 * 3600), ("GLACIER", "Bulk", 12 * 3600),
    ("DEEP_ARCHIVE", "Standard", 12 * 3600), ("DEEP_ARCHIVE", "Bulk", 48 * 3600),
])
def test_how_long_it_takes(moving, bucket, storage_class, tier, seconds):
    """https://docs.aws.amazon.com/AmazonS3/latest/userguide/restoring-objects-retrieval-options.html"""
    moving.s3.put_object(Bucket=bucket, Key="k", Body=b"cold", StorageClass=storage_class)
    restore(moving, bucket, Days=1, GlacierJobParameters={"Tier": tier})
    moving.advance(seconds=seconds - 30)
    assert shown(moving, bucket) == ONGOING
    moving.advance(seconds=31)
    assert shown(moving, bucket).startswith('ongoing-request="false"')


def test_a_faster_tier_takes_over(moving, archived):
    restore(moving, archived, Days=1, Tier="Bulk")
    assert restore(moving, archived, Days=1, GlacierJobParameters={"Tier": "Expedited"}) == 202
    moving.advance(minutes=5)
    assert shown(moving, archived).startswith('ongoing-request="false"')


def test_requests_that_cannot_be(moving, bucket, archived):
    for wrong in ({}, {"Days": 0}, {"Days": 1, "GlacierJobParameters": {"Tier": "Slow"}}):
        with refused(400, "MalformedXML", expect.MALFORMED_XML):
            restore(moving, archived, **wrong)
    moving.s3.put_object(Bucket=bucket, Key="deep", Body=b"", StorageClass="DEEP_ARCHIVE")
    with refused(400, "InvalidArgument", "Retrieval option is not supported by this storage class"):
        restore(moving, bucket, "deep", Days=1, GlacierJobParameters={"Tier": "Expedited"})
    moving.s3.put_object(Bucket=bucket, Key="warm", Body=b"")
    with refused(403, "InvalidObjectState", "Restore is not allowed for the object's current storage class",
                 StorageClass="STANDARD"):
        restore(moving, bucket, "warm", Days=1)
    with refused(404, "NoSuchKey"):
        restore(moving, bucket, "none", Days=1)


def test_listings_show_it_on_request(moving, archived):
    moving.s3.put_object(Bucket=archived, Key="warm", Body=b"")
    restore(moving, archived, Days=1)
    asked = {"Bucket": archived, "OptionalObjectAttributes": ["RestoreStatus"]}
    listings = [(moving.s3.list_objects_v2, "Contents"), (moving.s3.list_objects, "Contents"),
                (moving.s3.list_object_versions, "Versions")]
    for call, name in listings:
        cold, warm = call(**asked)[name]
        assert cold["RestoreStatus"] == {"IsRestoreInProgress": True} and "RestoreStatus" not in warm
        assert "RestoreStatus" not in call(Bucket=archived)[name][0]
    moving.advance(hours=5)
    status = moving.s3.list_objects_v2(**asked)["Contents"][0]["RestoreStatus"]
    assert status == {"IsRestoreInProgress": False, "RestoreExpiryDate": midnight_after(moving.now, 1)}


def test_a_new_object_is_not_the_restored_one(moving, archived):
    restore(moving, archived, Days=1)
    moving.s3.put_object(Bucket=archived, Key="k", Body=b"new", StorageClass="GLACIER")
    assert shown(moving, archived) is None
    restore(moving, archived, Days=1)
    moving.s3.delete_object(Bucket=archived, Key="k")
    moving.s3.put_object(Bucket=archived, Key="k", Body=b"new", StorageClass="GLACIER")
    assert shown(moving, archived) is None
