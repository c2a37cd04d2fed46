"""What S3 does at a time of its own, or besides what was asked: its events, and whose copies are.

Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html,
https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html and
https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-change-owner.html.
"""

import cloud
import pytest
from test_lifecycle import put as put_lifecycle
from test_lifecycle import rule as lifecycle_rule
from test_lifecycle import transition
from test_notifications import published, put, queue
from test_replication import arn, put_rules, rule

SERVICE = "s3.amazonaws.com"
PUBLIC = "http://acs.amazonaws.com/groups/global/AllUsers"


def records(moving, bucket):
    return [event["message"]["Records"][0] for event in published(moving.server.endpoint, bucket)
            if "Records" in event["message"]]


def names(found):
    return [record["eventName"] for record in found]


def bucket_of(moving, name, client=None, versioned=True, **more):
    client = client or moving.s3
    client.create_bucket(Bucket=name, **more)
    if versioned:
        cloud.set_versioning(client, name, "Enabled")
    return name


def by_service(record):
    return (record["userIdentity"]["principalId"], record["requestParameters"]["sourceIPAddress"]) == (SERVICE, SERVICE)


def test_expiry_in_a_bucket_without_versions(moving, name):
    bucket_of(moving, name, versioned=False)
    put(moving.s3, name, QueueConfigurations=[queue("s3:LifecycleExpiration:*")], EventBridgeConfiguration={})
    put_lifecycle(moving.s3, name, lifecycle_rule(Expiration={"Days": 1}))
    moving.s3.put_object(Bucket=name, Key="k", Body=b"x")
    moving.to_midnight(days=2)
    [record] = records(moving, name)
    assert (record["eventName"], record["eventVersion"]) == ("LifecycleExpiration:Delete", "2.3") and by_service(record)
    assert set(record["s3"]["object"]) == {"key", "sequencer"} and record["responseElements"]["x-amz-request-id"]
    detail = published(moving.server.endpoint, name)[-1]["message"]["detail"]
    assert (detail["requester"], detail["reason"], detail["deletion-type"]) == (
        SERVICE, "Lifecycle Expiration", "Permanently Deleted")
    assert "source-ip-address" not in detail


def test_expiry_of_versions_and_markers(moving, name):
    bucket_of(moving, name)
    put(moving.s3, name, QueueConfigurations=[queue("s3:LifecycleExpiration:*", "s3:ObjectRemoved:*")])
    put_lifecycle(moving.s3, name, lifecycle_rule(
        Expiration={"Days": 1}, NoncurrentVersionExpiration={"NoncurrentDays": 1}))
    version = moving.s3.put_object(Bucket=name, Key="k", Body=b"x")["VersionId"]
    moving.advance(days=10)
    marker, removed, lone = records(moving, name)
    assert names([marker, removed, lone]) == [
        "LifecycleExpiration:DeleteMarkerCreated", "LifecycleExpiration:Delete", "LifecycleExpiration:Delete"]
    assert removed["s3"]["object"]["versionId"] == version
    assert lone["s3"]["object"]["versionId"] == marker["s3"]["object"]["versionId"] != version


def test_transitions(moving, name):
    bucket_of(moving, name)
    put(moving.s3, name, QueueConfigurations=[queue("s3:LifecycleTransition")], EventBridgeConfiguration={})
    put_lifecycle(moving.s3, name, lifecycle_rule(Transitions=[transition("GLACIER", 1)]))
    version = moving.s3.put_object(Bucket=name, Key="k", Body=b"x" * (128 << 10))["VersionId"]
    moving.to_midnight(days=2)
    [record] = records(moving, name)
    assert (record["eventName"], record["eventVersion"]) == ("LifecycleTransition", "2.3") and by_service(record)
    assert record["lifecycleEventData"] == {"transitionEventData": {"destinationStorageClass": "GLACIER"}}
    found = record["s3"]["object"]
    assert (found["key"], found["versionId"], found["size"]) == ("k", version, 128 << 10)
    bridged = published(moving.server.endpoint, name)[-1]["message"]
    assert bridged["detail-type"] == "Object Storage Class Changed"
    assert bridged["detail"]["destination-storage-class"] == "GLACIER"


def test_restores_from_beginning_to_end(moving, name):
    bucket_of(moving, name, versioned=False)
    moving.s3.put_object(Bucket=name, Key="k", Body=b"cold", StorageClass="GLACIER")
    put(moving.s3, name, QueueConfigurations=[queue("s3:ObjectRestore:*")], EventBridgeConfiguration={})
    moving.s3.restore_object(Bucket=name, Key="k", RestoreRequest={"Days": 2})
    assert names(records(moving, name)) == ["ObjectRestore:Post"]
    moving.advance(hours=4)
    assert len(records(moving, name)) == 1
    moving.advance(hours=1, seconds=2)
    started, done = records(moving, name)
    assert not by_service(started) and "glacierEventData" not in started
    assert done["eventName"] == "ObjectRestore:Completed" and by_service(done)
    told = done["glacierEventData"]["restoreEventData"]
    assert told["lifecycleRestoreStorageClass"] == "GLACIER"
    assert told["lifecycleRestorationExpiryTime"].endswith("T00:00:00.000Z")
    moving.s3.restore_object(Bucket=name, Key="k", RestoreRequest={"Days": 3})
    moving.advance(days=5)
    assert names(records(moving, name)) == ["ObjectRestore:Post", "ObjectRestore:Completed", "ObjectRestore:Delete"]
    kinds = [event["message"] for event in published(moving.server.endpoint, name) if "detail" in event["message"]]
    assert [kind["detail-type"] for kind in kinds] == [
        "Object Restore Initiated", "Object Restore Completed", "Object Restore Expired"]
    assert kinds[0]["detail"]["source-storage-class"] == kinds[1]["detail"]["source-storage-class"] == "GLACIER"
    assert kinds[1]["detail"]["restore-expiry-time"].endswith("T00:00:00Z")


def test_one_long_step_tells_of_both_ends_in_order(moving, name):
    bucket_of(moving, name, versioned=False)
    moving.s3.put_object(Bucket=name, Key="k", Body=b"cold", StorageClass="GLACIER")
    put(moving.s3, name, QueueConfigurations=[queue("s3:ObjectRestore:*")])
    moving.s3.restore_object(Bucket=name, Key="k", RestoreRequest={"Days": 1})
    moving.advance(days=30)
    found = records(moving, name)
    assert names(found) == ["ObjectRestore:Post", "ObjectRestore:Completed", "ObjectRestore:Delete"]
    assert [r["eventTime"] for r in found] == sorted({r["eventTime"] for r in found}), "each at its own time"


def test_changes_of_lists(moving, name):
    bucket_of(moving, name)
    listed(moving.s3, name)
    put(moving.s3, name, QueueConfigurations=[queue("s3:ObjectAcl:Put")], EventBridgeConfiguration={})
    version = moving.s3.put_object(Bucket=name, Key="k", Body=b"x", ACL="public-read")["VersionId"]
    assert records(moving, name) == []
    moving.s3.put_object_acl(Bucket=name, Key="k", ACL="private")
    [record] = records(moving, name)
    assert (record["eventName"], record["eventVersion"]) == ("ObjectAcl:Put", "2.3")
    assert record["s3"]["object"]["versionId"] == version and "sequencer" not in record["s3"]["object"]
    assert published(moving.server.endpoint, name)[-1]["message"]["detail-type"] == "Object ACL Updated"


# MARK: Replication

def listed(client, bucket):
    """Lists count in it, and public ones are allowed."""
    client.delete_public_access_block(Bucket=bucket)
    client.put_bucket_ownership_controls(
        Bucket=bucket, OwnershipControls={"Rules": [{"ObjectOwnership": "ObjectWriter"}]})


def replicate(moving, source, destination, **more):
    put_rules(moving.s3, source, rule(
        destination, Destination={"Bucket": arn(destination), **more}))


METRICS = {"Metrics": {"Status": "Enabled", "EventThreshold": {"Minutes": 15}}}


@pytest.mark.parametrize("metrics", [METRICS, {}], ids=["metrics", "no metrics"])
def test_failures_are_told_where_metrics_are_on(moving, name, metrics):
    source, copy = bucket_of(moving, name), bucket_of(moving, name + "-copy")
    put(moving.s3, source, QueueConfigurations=[queue("s3:Replication:*")], EventBridgeConfiguration={})
    replicate(moving, source, copy, **metrics)
    cloud.set_versioning(moving.s3, copy, "Suspended")
    version = moving.s3.put_object(Bucket=source, Key="k", Body=b"x")["VersionId"]
    moving.advance(seconds=1)
    assert moving.s3.head_object(Bucket=source, Key="k")["ReplicationStatus"] == "FAILED"
    found = records(moving, source)
    assert len(found) == (1 if metrics else 0)
    for record in found:
        assert (record["eventName"], record["eventVersion"]) == ("Replication:OperationFailedReplication", "2.2")
        told = record["replicationEventData"]
        assert (told["replicationRuleId"], told["destinationBucket"], told["s3Operation"], told["failureReason"]) == (
            "r", arn(copy), "OBJECT_PUT", "DstBucketUnversioned")
        assert record["s3"]["object"]["versionId"] == version
    kinds = [event["type"] for event in published(moving.server.endpoint, source)]
    assert kinds.count("Object Created") == 1 and len(kinds) == 1 + len(found), "EventBridge hears nothing of failures"


def test_a_copy_is_a_new_object_where_it_comes_to(moving, name):
    source, copy = bucket_of(moving, name), bucket_of(moving, name + "-copy")
    put(moving.s3, copy, QueueConfigurations=[queue("s3:ObjectCreated:*")])
    replicate(moving, source, copy)
    version = moving.s3.put_object(Bucket=source, Key="k", Body=b"x")["VersionId"]
    moving.advance(seconds=1)
    moving.s3.put_object_tagging(Bucket=source, Key="k", Tagging={"TagSet": [{"Key": "a", "Value": "b"}]})
    moving.advance(seconds=1)
    [record] = records(moving, copy)
    assert (record["eventName"], record["s3"]["object"]["versionId"]) == ("ObjectCreated:Put", version)


def grants(client, bucket, **more):
    answer = client.get_object_acl(Bucket=bucket, Key="k", **more)
    return answer["Owner"]["ID"], {one["Grantee"].get("URI", one["Grantee"].get("ID")) for one in answer["Grants"]}


def test_grants_go_along(moving, name):
    source, copy = bucket_of(moving, name), bucket_of(moving, name + "-copy")
    for each in (source, copy):
        listed(moving.s3, each)
    replicate(moving, source, copy)
    moving.s3.put_object(Bucket=source, Key="k", Body=b"x", ACL="public-read")
    moving.advance(seconds=1)
    me, public = grants(moving.s3, copy)
    assert public == {me, PUBLIC}
    moving.s3.put_object_acl(Bucket=source, Key="k", ACL="private")
    assert moving.s3.head_object(Bucket=source, Key="k")["ReplicationStatus"] == "PENDING"
    moving.advance(seconds=1)
    assert grants(moving.s3, copy) == (me, {me})
    moving.s3.put_object_acl(Bucket=copy, Key="k", ACL="public-read")
    assert moving.s3.head_object(Bucket=copy, Key="k")["ReplicationStatus"] == "REPLICA", "its changes stay where they are"


@pytest.mark.parametrize("handed_over", [False, True])
def test_whose_a_copy_in_another_account_is(moving, name, handed_over):
    source = bucket_of(moving, name)
    copy = bucket_of(moving, name + "-copy", moving.other)
    listed(moving.s3, source)
    listed(moving.other, copy)
    more = {"Account": cloud.OTHER.id}
    if handed_over:
        more["AccessControlTranslation"] = {"Owner": "Destination"}
    replicate(moving, source, copy, **more)
    moving.s3.put_object(Bucket=source, Key="k", Body=b"x", ACL="public-read")
    moving.advance(seconds=1)
    me, they = (client.list_buckets()["Owner"]["ID"] for client in (moving.s3, moving.other))
    if handed_over:
        assert grants(moving.other, copy) == (they, {they})
    else:
        assert grants(moving.s3, copy) == (me, {me, PUBLIC})
