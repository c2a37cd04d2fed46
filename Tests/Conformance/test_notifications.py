"""Events: their configuration, its refusals, and what is published after the commit."""

import base64
import json
import time
import urllib.request

import pytest

import cloud
import expect
from expect import refused

QUEUE = "arn:aws:sqs:us-east-1:000000000000:queue"
TOPIC = "arn:aws:sns:us-east-1:000000000000:topic"
FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:f"
AMBIGUOUS = (
    "Configuration is ambiguously defined. Cannot have overlapping suffixes in two rules if the prefixes are "
    "overlapping for the same event type.")


def put(s3, bucket, skip=True, **configuration):
    more = {"SkipDestinationValidation": True} if skip else {}
    s3.put_bucket_notification_configuration(Bucket=bucket, NotificationConfiguration=configuration, **more)


def get(s3, bucket):
    answer = s3.get_bucket_notification_configuration(Bucket=bucket)
    del answer["ResponseMetadata"]
    return answer


def queue(*events, arn=QUEUE, id=None, **rules):
    entry = {"QueueArn": arn, "Events": list(events)}
    if id:
        entry["Id"] = id
    if rules:
        entry["Filter"] = {"Key": {"FilterRules": [{"Name": name, "Value": value} for name, value in rules.items()]}}
    return entry


def published(endpoint, bucket):
    with urllib.request.urlopen(f"{endpoint}/_labrunner/events") as answer:
        events = json.load(answer)["events"]
    return [event for event in events if event["source"].endswith(f":{bucket}")]


def test_a_configuration_comes_back_with_ids(s3, bucket):
    assert get(s3, bucket) == {}
    put(s3, bucket, QueueConfigurations=[queue("s3:ObjectCreated:*", prefix="in/", SUFFIX=".txt")],
        TopicConfigurations=[{"Id": "mine", "TopicArn": TOPIC, "Events": ["s3:ObjectRemoved:*"]}],
        LambdaFunctionConfigurations=[{"LambdaFunctionArn": FUNCTION, "Events": ["s3:ObjectTagging:Put"]}],
        EventBridgeConfiguration={})
    found = get(s3, bucket)
    assert found["QueueConfigurations"][0]["Filter"]["Key"]["FilterRules"] == [
        {"Name": "Prefix", "Value": "in/"}, {"Name": "Suffix", "Value": ".txt"}]
    assert found["TopicConfigurations"] == [{"Id": "mine", "TopicArn": TOPIC, "Events": ["s3:ObjectRemoved:*"]}]
    assert len(base64.b64decode(found["LambdaFunctionConfigurations"][0]["Id"])) == 36
    assert found["EventBridgeConfiguration"] == {}
    put(s3, bucket)
    assert get(s3, bucket) == {}


# LocalStack's test_s3_notifications_sqs.py, recorded from AWS.
@pytest.mark.parametrize("entries, message, fields", [
    ([queue("s3:ObjectCreated:*", arn="invalid-queue")], "The ARN could not be parsed",
     {"ArgumentName": "Queue", "ArgumentValue": "invalid-queue"}),
    ([queue("s3:ObjectCreated:*", INVALID="x")], "filter rule name must be either prefix or suffix",
     {"ArgumentName": "FilterRule.Name", "ArgumentValue": "INVALID"}),
    ([queue("s3:ObjectCreated:Invalid")], "The event 's3:ObjectCreated:Invalid' is not supported for notifications", {}),
    ([queue("s3:ObjectCreated:*"), queue("s3:ObjectCreated:Put")], AMBIGUOUS, {}),
    ([queue("s3:ObjectCreated:Put", prefix="a"), queue("s3:ObjectCreated:*", prefix="ab", suffix=".jpg")], AMBIGUOUS,
     {}),
], ids=str)
def test_bad_configurations_are_refused(s3, bucket, entries, message, fields):
    for skip in (False, True):
        with refused(400, "InvalidArgument", message, **fields):
            put(s3, bucket, skip, QueueConfigurations=entries)


@pytest.mark.parametrize("entries", [
    [queue("s3:ObjectCreated:Put"), queue("s3:ObjectCreated:Copy")],
    [queue("s3:ObjectCreated:*", prefix="a"), queue("s3:ObjectCreated:*", prefix="b")],
    [queue("s3:ObjectCreated:*", prefix="a", suffix=".jpg"), queue("s3:ObjectCreated:*", prefix="a", suffix=".png")],
    [queue("s3:ObjectCreated:*", suffix=".jpg"), queue("s3:ObjectRemoved:*", suffix=".jpg")],
], ids=str)
def test_configurations_that_do_not_overlap(s3, bucket, entries):
    put(s3, bucket, QueueConfigurations=entries)


def test_destinations_must_exist(s3, bucket):
    with refused(400, "InvalidArgument", "Unable to validate the following destination configurations",
                 ArgumentName1=QUEUE, ArgumentValue1="The destination queue does not exist",
                 ArgumentName2=QUEUE + "-2", ArgumentValue2="The destination queue does not exist"):
        put(s3, bucket, False, QueueConfigurations=[
            queue("s3:ObjectCreated:Put"), queue("s3:ObjectCreated:Copy", arn=QUEUE + "-2")])
    assert get(s3, bucket) == {}


def test_the_record_of_a_put(s3, endpoint, bucket):
    put(s3, bucket, QueueConfigurations=[queue("s3:ObjectCreated:*", id="mine", prefix="a")])
    s3.put_object(Bucket=bucket, Key="other", Body=b"x")
    answer = s3.put_object(Bucket=bucket, Key="a b/ü@", Body=b"12345")
    [event] = published(endpoint, bucket)
    assert (event["destination"], event["type"]) == (QUEUE, "ObjectCreated:Put")
    [record] = event["message"]["Records"]
    headers = answer["ResponseMetadata"]["HTTPHeaders"]
    principal = record["userIdentity"]["principalId"]
    owner = record["s3"]["bucket"]["ownerIdentity"]["principalId"]
    assert record["eventTime"].endswith("Z") and len(record["eventTime"]) == 24
    assert record == {
        "eventVersion": "2.1", "eventSource": "aws:s3", "awsRegion": "us-east-1", "eventTime": record["eventTime"],
        "eventName": "ObjectCreated:Put", "userIdentity": {"principalId": principal},
        "requestParameters": {"sourceIPAddress": "127.0.0.1"},
        "responseElements": {
            "x-amz-request-id": headers["x-amz-request-id"], "x-amz-id-2": headers["x-amz-id-2"]},
        "s3": {
            "s3SchemaVersion": "1.0", "configurationId": "mine",
            "bucket": {"name": bucket, "ownerIdentity": {"principalId": owner}, "arn": f"arn:aws:s3:::{bucket}"},
            "object": {
                "key": "a+b/%C3%BC%40", "size": 5, "eTag": answer["ETag"].strip('"'),
                "sequencer": record["s3"]["object"]["sequencer"]}}}


def test_every_operation_that_makes_an_event(s3, endpoint, versioned):
    put(s3, versioned, QueueConfigurations=[
        queue("s3:ObjectCreated:*", "s3:ObjectRemoved:*", "s3:ObjectTagging:*")])
    first = s3.put_object(Bucket=versioned, Key="k", Body=b"x")["VersionId"]
    s3.copy_object(Bucket=versioned, Key="copy", CopySource=f"{versioned}/k")
    upload = s3.create_multipart_upload(Bucket=versioned, Key="m")["UploadId"]
    part = s3.upload_part(Bucket=versioned, Key="m", UploadId=upload, PartNumber=1, Body=b"part")["ETag"]
    s3.complete_multipart_upload(
        Bucket=versioned, Key="m", UploadId=upload, MultipartUpload={"Parts": [{"PartNumber": 1, "ETag": part}]})
    s3.put_object_tagging(Bucket=versioned, Key="k", Tagging={"TagSet": []})
    s3.delete_object_tagging(Bucket=versioned, Key="k")
    marker = s3.delete_object(Bucket=versioned, Key="k")["VersionId"]
    s3.delete_objects(Bucket=versioned, Delete={"Objects": [{"Key": "k", "VersionId": first}]})
    with refused(404, "NoSuchBucket"):
        s3.put_object(Bucket=versioned + "-x", Key="k", Body=b"x")
    records = [event["message"]["Records"][0] for event in published(endpoint, versioned)]
    assert [(record["eventName"], record["eventVersion"]) for record in records] == [
        ("ObjectCreated:Put", "2.1"), ("ObjectCreated:Copy", "2.1"), ("ObjectCreated:CompleteMultipartUpload", "2.1"),
        ("ObjectTagging:Put", "2.3"), ("ObjectTagging:Delete", "2.3"), ("ObjectRemoved:DeleteMarkerCreated", "2.1"),
        ("ObjectRemoved:Delete", "2.1")]
    objects = [record["s3"]["object"] for record in records]
    assert objects[0]["versionId"] == first == objects[6]["versionId"] and objects[5]["versionId"] == marker
    assert "sequencer" not in objects[3] and "size" not in objects[3] and "eTag" not in objects[6]
    sequencers = [found["sequencer"] for found in objects if "sequencer" in found]
    assert sequencers == sorted(set(sequencers))


def test_deleting_nothing_is_no_event(s3, endpoint, bucket):
    put(s3, bucket, QueueConfigurations=[queue("s3:ObjectRemoved:*")])
    s3.delete_object(Bucket=bucket, Key="never")
    assert published(endpoint, bucket) == []
    s3.put_object(Bucket=bucket, Key="once", Body=b"x")
    s3.delete_object(Bucket=bucket, Key="once")
    [event] = published(endpoint, bucket)
    assert set(event["message"]["Records"][0]["s3"]["object"]) == {"key", "sequencer"}


def test_event_bridge(s3, endpoint, bucket):
    put(s3, bucket, EventBridgeConfiguration={})
    s3.put_object(Bucket=bucket, Key="a b", Body=b"test")
    s3.delete_object(Bucket=bucket, Key="a b")
    created, deleted = [event["message"] for event in published(endpoint, bucket)]
    assert {event["destination"] for event in published(endpoint, bucket)} == {
        "arn:aws:events:us-east-1:000000000000:event-bus/default"}
    detail = created.pop("detail")
    assert created == {
        "version": "0", "id": created["id"], "detail-type": "Object Created", "source": "aws.s3",
        "account": "000000000000", "time": created["time"], "region": "us-east-1",
        "resources": [f"arn:aws:s3:::{bucket}"]}
    assert detail == {
        "version": "0", "bucket": {"name": bucket},
        "object": {"key": "a b", "size": 4, "etag": "098f6bcd4621d373cade4e832627b4f6",
                   "sequencer": detail["object"]["sequencer"]},
        "request-id": detail["request-id"], "requester": "000000000000", "source-ip-address": "127.0.0.1",
        "reason": "PutObject"}
    assert deleted["detail-type"] == "Object Deleted"
    assert deleted["detail"]["deletion-type"] == "Permanently Deleted"
    assert set(deleted["detail"]["object"]) == {"key", "sequencer"}
