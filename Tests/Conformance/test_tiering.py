"""Objects of INTELLIGENT_TIERING: into the archive tiers as nobody reads them, and back.

Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/intelligent-tiering-overview.html,
https://docs.aws.amazon.com/AmazonS3/latest/userguide/restoring-objects.html and the members `ArchiveStatus` of HeadObject and
`AccessTier` of InvalidObjectState.
"""

import pytest
from expect import refused, status_of
from test_notifications import put as notify
from test_notifications import queue
from test_service_events import records

LARGE = b"x" * (128 * 1024)
NOT_READABLE = "The operation is not valid for the object's storage class"
TIERS = [{"AccessTier": "ARCHIVE_ACCESS", "Days": 90}, {"AccessTier": "DEEP_ARCHIVE_ACCESS", "Days": 180}]


@pytest.fixture
def bucket(moving, name):
    moving.s3.create_bucket(Bucket=name)
    return name


def configure(moving, bucket, status="Enabled", tiers=TIERS, id="one", **more):
    moving.s3.put_bucket_intelligent_tiering_configuration(
        Bucket=bucket, Id=id, IntelligentTieringConfiguration={"Id": id, "Status": status, "Tierings": tiers, **more})


def put(moving, bucket, key="k", body=LARGE, **more):
    moving.s3.put_object(Bucket=bucket, Key=key, Body=body, StorageClass="INTELLIGENT_TIERING", **more)


def tier(moving, bucket, key="k"):
    return moving.s3.head_object(Bucket=bucket, Key=key).get("ArchiveStatus")


def restore(moving, bucket, key="k", **request):
    return status_of(moving.s3.restore_object(Bucket=bucket, Key=key, RestoreRequest=request))


def test_an_object_sinks_as_nobody_reads_it(moving, bucket):
    configure(moving, bucket)
    put(moving, bucket)
    moving.to_midnight(days=90)
    assert tier(moving, bucket) is None
    moving.to_midnight()
    assert tier(moving, bucket) == "ARCHIVE_ACCESS"
    with refused(403, "InvalidObjectState", NOT_READABLE, StorageClass="INTELLIGENT_TIERING", AccessTier="ARCHIVE_ACCESS"):
        moving.s3.get_object(Bucket=bucket, Key="k")
    with refused(403, "InvalidObjectState"):
        moving.s3.copy_object(Bucket=bucket, Key="copy", CopySource=f"{bucket}/k")
    moving.to_midnight(days=90)
    assert tier(moving, bucket) == "DEEP_ARCHIVE_ACCESS"


def test_reading_keeps_an_object_up(moving, bucket):
    configure(moving, bucket)
    put(moving, bucket)
    put(moving, bucket, "headed")
    moving.to_midnight(days=60)
    moving.s3.get_object(Bucket=bucket, Key="k")["Body"].read()
    moving.s3.head_object(Bucket=bucket, Key="headed")
    moving.to_midnight(days=60)
    assert tier(moving, bucket) is None
    assert tier(moving, bucket, "headed") == "ARCHIVE_ACCESS"
    moving.to_midnight(days=31)
    assert tier(moving, bucket) == "ARCHIVE_ACCESS"


@pytest.mark.parametrize("archive_days, wanted, hours", [
    (91, "Standard", 5), (91, "Bulk", 12), (91, "Expedited", 1 / 12), (181, "Standard", 12), (181, "Bulk", 48)])
def test_a_restored_object_is_back_for_good(moving, bucket, archive_days, wanted, hours):
    configure(moving, bucket)
    put(moving, bucket)
    moving.to_midnight(days=archive_days)
    assert restore(moving, bucket, GlacierJobParameters={"Tier": wanted}) == 202
    head = moving.s3.head_object(Bucket=bucket, Key="k")
    assert head["Restore"] == 'ongoing-request="true"' and head["StorageClass"] == "INTELLIGENT_TIERING"
    with refused(409, "RestoreAlreadyInProgress"):
        restore(moving, bucket, GlacierJobParameters={"Tier": wanted})
    moving.advance(hours=hours, seconds=-30)
    with refused(403, "InvalidObjectState"):
        moving.s3.get_object(Bucket=bucket, Key="k")
    moving.advance(seconds=60)
    head = moving.s3.head_object(Bucket=bucket, Key="k")
    assert "Restore" not in head and "ArchiveStatus" not in head
    assert moving.s3.get_object(Bucket=bucket, Key="k")["Body"].read() == LARGE
    moving.to_midnight(days=60)
    assert tier(moving, bucket) is None


def test_what_a_restoration_may_ask(moving, bucket):
    configure(moving, bucket)
    put(moving, bucket)
    with refused(403, "InvalidObjectState", "Restore is not allowed for the object's current storage class"):
        restore(moving, bucket)
    moving.to_midnight(days=181)
    with refused(400, "MalformedXML"):
        restore(moving, bucket, Days=1)
    with refused(400, "InvalidArgument"):
        restore(moving, bucket, GlacierJobParameters={"Tier": "Expedited"})


def test_who_stays_where_it_is(moving, bucket):
    configure(moving, bucket, Filter={"Prefix": "in/"})
    configure(moving, bucket, id="off", status="Disabled")
    put(moving, bucket, "in/large")
    put(moving, bucket, "in/small", LARGE[1:])
    put(moving, bucket, "out/large")
    moving.s3.put_object(Bucket=bucket, Key="in/standard", Body=LARGE)
    moving.to_midnight(days=91)
    found = {key: tier(moving, bucket, key) for key in ("in/large", "in/small", "out/large", "in/standard")}
    assert found == {"in/large": "ARCHIVE_ACCESS", "in/small": None, "out/large": None, "in/standard": None}


def test_tags_choose_objects(moving, bucket):
    configure(moving, bucket, Filter={"And": {"Prefix": "a", "Tags": [{"Key": "cold", "Value": "yes"}]}})
    put(moving, bucket, "a1", Tagging="cold=yes")
    put(moving, bucket, "a2", Tagging="cold=no")
    moving.to_midnight(days=91)
    assert [tier(moving, bucket, key) for key in ("a1", "a2")] == ["ARCHIVE_ACCESS", None]


def test_days_count_from_the_day_an_object_came_into_the_class(moving, bucket):
    configure(moving, bucket)
    moving.s3.put_object(Bucket=bucket, Key="k", Body=LARGE)
    moving.s3.put_bucket_lifecycle_configuration(Bucket=bucket, LifecycleConfiguration={"Rules": [{
        "ID": "r", "Status": "Enabled", "Filter": {}, "Transitions": [{"Days": 60, "StorageClass": "INTELLIGENT_TIERING"}]}]})
    moving.to_midnight(days=61)
    assert moving.s3.head_object(Bucket=bucket, Key="k")["StorageClass"] == "INTELLIGENT_TIERING"
    moving.to_midnight(days=60)
    assert tier(moving, bucket) is None
    moving.to_midnight(days=32)
    assert tier(moving, bucket) == "ARCHIVE_ACCESS"


def test_writing_it_anew_brings_it_back(moving, bucket):
    configure(moving, bucket)
    put(moving, bucket)
    moving.to_midnight(days=91)
    put(moving, bucket, body=LARGE + b"new")
    assert tier(moving, bucket) is None
    assert moving.s3.get_object(Bucket=bucket, Key="k")["Body"].read() == LARGE + b"new"


def test_moving_is_told(moving, bucket):
    notify(moving.s3, bucket, QueueConfigurations=[queue("s3:IntelligentTiering", "s3:ObjectRestore:*")])
    configure(moving, bucket)
    put(moving, bucket)
    moving.to_midnight(days=91)
    restore(moving, bucket)
    moving.advance(hours=6)
    moved, begun, done = records(moving, bucket)
    assert (moved["eventName"], moved["eventVersion"]) == ("IntelligentTiering", "2.3")
    assert moved["intelligentTieringEventData"] == {"destinationAccessTier": "ARCHIVE_ACCESS"}
    assert (begun["eventName"], done["eventName"]) == ("ObjectRestore:Post", "ObjectRestore:Completed")
    assert "glacierEventData" not in done
