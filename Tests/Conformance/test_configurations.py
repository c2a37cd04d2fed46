"""Configurations of buckets that have a document of their own, and access logs."""

import json
import re
import urllib.request

import pytest

import cloud
import expect
from expect import refused, status_of

FILTER = {"And": {"Prefix": "docs/", "Tags": [{"Key": "a", "Value": "b"}]}}
ANALYTICS = {"Filter": FILTER, "StorageClassAnalysis": {"DataExport": {
    "OutputSchemaVersion": "V_1",
    "Destination": {"S3BucketDestination": {"Format": "CSV", "Bucket": "arn:aws:s3:::target", "Prefix": "p"}}}}}
INVENTORY = {
    "Destination": {"S3BucketDestination": {
        "Bucket": "arn:aws:s3:::target", "Format": "CSV", "Encryption": {"SSES3": {}}}},
    "IsEnabled": True, "IncludedObjectVersions": "All", "OptionalFields": ["Size", "ETag"],
    "Schedule": {"Frequency": "Daily"}}
TIERING = {"Status": "Enabled", "Tierings": [{"AccessTier": "ARCHIVE_ACCESS", "Days": 90}]}
FAMILIES = [
    ("analytics", "AnalyticsConfiguration", ANALYTICS), ("metrics", "MetricsConfiguration", {"Filter": FILTER}),
    ("inventory", "InventoryConfiguration", INVENTORY),
    ("intelligent_tiering", "IntelligentTieringConfiguration", TIERING)]


class Family:
    """The four operations on one kind of configuration."""

    def __init__(self, s3, bucket, kind, member):
        self.s3, self.bucket, self.kind, self.member = s3, bucket, kind, member

    def put(self, id, body, inner=None):
        return getattr(self.s3, f"put_bucket_{self.kind}_configuration")(
            Bucket=self.bucket, Id=id, **{self.member: {"Id": inner or id, **body}})

    def get(self, id):
        return getattr(self.s3, f"get_bucket_{self.kind}_configuration")(Bucket=self.bucket, Id=id)[self.member]

    def delete(self, id):
        return getattr(self.s3, f"delete_bucket_{self.kind}_configuration")(Bucket=self.bucket, Id=id)

    def list(self, **more):
        return getattr(self.s3, f"list_bucket_{self.kind}_configurations")(Bucket=self.bucket, **more)


@pytest.fixture(params=FAMILIES, ids=[kind for kind, _, _ in FAMILIES])
def family(request, s3, bucket):
    kind, member, body = request.param
    made = Family(s3, bucket, kind, member)
    made.body = body
    return made


def test_put_get_list_and_delete(family):
    with refused(404, "NoSuchConfiguration", "The specified configuration does not exist."):
        family.get("one")
    family.put("one", family.body)
    assert family.get("one") == {"Id": "one", **family.body}
    family.put("two", family.body)
    answer = family.list()
    assert answer["IsTruncated"] is False
    assert [entry["Id"] for entry in answer[family.member + "List"]] == ["one", "two"]
    assert status_of(family.delete("one")) == 204
    with refused(404, "NoSuchConfiguration"):
        family.delete("one")


def test_ids(family):
    # Recorded from AWS: LocalStack snapshots `test_s3_put_inventory_report_exceptions`,
    # `test_s3_analytics_configurations` and `test_s3_intelligent_tier_config`.
    has_words = family.member.startswith(("Inventory", "Metrics"))
    with refused(400, "IdMismatch" if has_words else "MalformedXML"):
        family.put("one", family.body, inner="two")
    for bad in ("a" * 65, "a b", "a/b"):
        with refused(400, "InvalidConfigurationId"):
            family.put(bad, family.body)
    family.put("a" * 64, family.body)


def test_pages(family):
    for number in range(101):
        family.put(f"id-{number:03}", family.body)
    first = family.list()
    assert first["IsTruncated"] and len(first[family.member + "List"]) == 100
    second = family.list(ContinuationToken=first["NextContinuationToken"])
    assert not second["IsTruncated"] and [e["Id"] for e in second[family.member + "List"]] == ["id-100"]


@pytest.mark.parametrize("change", [
    {"Schedule": {"Frequency": "Hourly"}}, {"IncludedObjectVersions": "Some"}, {"OptionalFields": ["Colour"]},
    {"Destination": {"S3BucketDestination": {"Bucket": "arn:aws:s3:::target", "Format": "JSON"}}},
], ids=str)
def test_a_bad_inventory(s3, bucket, change):
    family = Family(s3, bucket, "inventory", "InventoryConfiguration")
    with refused(400, "MalformedXML", expect.MALFORMED_XML):
        family.put("one", {**INVENTORY, **change})


def test_an_inventory_needs_the_arn_of_a_bucket(s3, bucket):
    family = Family(s3, bucket, "inventory", "InventoryConfiguration")
    with refused(400, "InvalidS3DestinationBucket", "Invalid bucket ARN."):
        family.put("one", {**INVENTORY, "Destination": {"S3BucketDestination": {"Bucket": "x", "Format": "CSV"}}})


@pytest.mark.parametrize("days, tier", [(89, "ARCHIVE_ACCESS"), (179, "DEEP_ARCHIVE_ACCESS"), (731, "ARCHIVE_ACCESS")])
def test_tiers_have_a_least_and_a_most(s3, bucket, days, tier):
    family = Family(s3, bucket, "intelligent_tiering", "IntelligentTieringConfiguration")
    with refused(400, "InvalidArgument"):
        family.put("one", {"Status": "Enabled", "Tierings": [{"AccessTier": tier, "Days": days}]})


def test_acceleration(s3, bucket, wire):
    assert "Status" not in s3.get_bucket_accelerate_configuration(Bucket=bucket)
    for status in ("Enabled", "Suspended"):
        s3.put_bucket_accelerate_configuration(Bucket=bucket, AccelerateConfiguration={"Status": status})
        assert s3.get_bucket_accelerate_configuration(Bucket=bucket)["Status"] == status
    with refused(400, "MalformedXML"):
        s3.put_bucket_accelerate_configuration(Bucket=bucket, AccelerateConfiguration={"Status": "enabled"})
    s3.create_bucket(Bucket=f"{bucket}.dots")
    with refused(400, "InvalidRequest",
                 "S3 Transfer Acceleration is not supported for buckets with periods (.) in their names"):
        s3.put_bucket_accelerate_configuration(Bucket=f"{bucket}.dots", AccelerateConfiguration={"Status": "Enabled"})


def test_an_empty_body_and_a_torrent(s3, wire, bucket):
    for name in ("accelerate", "logging", "notification", "website"):
        expect.error(wire.call("PUT", f"/{bucket}", [(name, "")]), 400, "MissingRequestBodyError", "Request Body is empty")
    s3.put_object(Bucket=bucket, Key="k", Body=b"x")
    expect.error(wire.call("GET", f"/{bucket}/k", [("torrent", "")]), 405, "MethodNotAllowed", expect.NOT_ALLOWED)


def test_configurations_go_with_their_bucket(s3, name):
    for _ in range(2):
        s3.create_bucket(Bucket=name)
        assert "Status" not in s3.get_bucket_accelerate_configuration(Bucket=name)
        s3.put_bucket_accelerate_configuration(Bucket=name, AccelerateConfiguration={"Status": "Enabled"})
        s3.delete_bucket(Bucket=name)


# --- access logs

def enable(s3, bucket, target, **more):
    s3.put_bucket_logging(Bucket=bucket, BucketLoggingStatus={
        "LoggingEnabled": {"TargetBucket": target, "TargetPrefix": "logs/", **more}})


def test_logging_and_its_refusals(s3, other, frankfurt, bucket, name):
    assert "LoggingEnabled" not in s3.get_bucket_logging(Bucket=bucket)
    enable(s3, bucket, bucket, TargetObjectKeyFormat={"PartitionedPrefix": {"PartitionDateSource": "EventTime"}})
    found = s3.get_bucket_logging(Bucket=bucket)["LoggingEnabled"]
    assert found == {"TargetBucket": bucket, "TargetPrefix": "logs/",
                     "TargetObjectKeyFormat": {"PartitionedPrefix": {"PartitionDateSource": "EventTime"}}}
    s3.put_bucket_logging(Bucket=bucket, BucketLoggingStatus={})
    assert "LoggingEnabled" not in s3.get_bucket_logging(Bucket=bucket)
    with refused(400, "InvalidTargetBucketForLogging", "The target bucket for logging does not exist",
                 TargetBucket=name):
        enable(s3, bucket, name)
    other.create_bucket(Bucket=name)
    with refused(400, "InvalidTargetBucketForLogging",
                 "The owner for the bucket to be logged and the target bucket must be the same."):
        enable(s3, bucket, name)
    far = name + "-far"
    frankfurt.create_bucket(Bucket=far, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    with refused(403, "CrossLocationLoggingProhibitted", "Cross S3 location logging not allowed. "):
        enable(s3, bucket, far)


def test_grants_of_a_log(s3, bucket):
    grants = [{"Grantee": {"Type": "Group", "URI": "http://acs.amazonaws.com/groups/global/AllUsers"},
               "Permission": "READ"}]
    enable(s3, bucket, bucket, TargetGrants=grants)
    assert s3.get_bucket_logging(Bucket=bucket)["LoggingEnabled"]["TargetGrants"] == grants


@pytest.fixture
def own():
    """A cloud whose clock may be moved."""
    server = cloud.serve("--ephemeral")
    yield server
    server.stop()


def advance(server, seconds):
    request = urllib.request.Request(
        f"{server.endpoint}/_labrunner/clock", json.dumps({"advanceSeconds": seconds}).encode(), {"x-labrunner": "1"})
    urllib.request.urlopen(request).read()


LINE = re.compile(
    r'^[0-9a-f]{64} (?P<bucket>\S+) \[\d\d/\w{3}/\d{4}:\d\d:\d\d:\d\d \+0000\] 127\.0\.0\.1 (?P<requester>\S+) '
    r'(?P<id>\S+) (?P<operation>\S+) (?P<key>\S+) "(?P<request>[^"]*)" (?P<status>\d+) (?P<error>\S+) (?P<sent>\S+) '
    r'(?P<size>\S+) \S+ \S+ "[^"]*" "(?P<agent>[^"]*)" \S+ \S+ (?P<signature>\S+) - (?P<auth>\S+) \S+ - - -$')


def test_requests_are_logged_and_delivered_as_time_passes(own):
    """The fields of https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html."""
    s3 = cloud.client(own.endpoint)
    for name in ("source", "target"):
        s3.create_bucket(Bucket=f"bucket-{name}")
    s3.put_object(Bucket="bucket-source", Key="before", Body=b"x")
    enable(s3, "bucket-source", "bucket-target")
    put = s3.put_object(Bucket="bucket-source", Key="a b", Body=b"12345")
    s3.get_object(Bucket="bucket-source", Key="a b")["Body"].read()
    with refused(404, "NoSuchKey"):
        s3.get_object(Bucket="bucket-source", Key="missing")
    s3.list_objects_v2(Bucket="bucket-source")
    assert "Contents" not in s3.list_objects_v2(Bucket="bucket-target")
    advance(own, 400)
    [log] = s3.list_objects_v2(Bucket="bucket-target")["Contents"]
    assert re.fullmatch(r"logs/\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d-[0-9A-F]{16}", log["Key"])
    lines = s3.get_object(Bucket="bucket-target", Key=log["Key"])["Body"].read().decode().splitlines()
    records = [LINE.match(line) for line in lines]
    assert all(records), lines
    assert [record["operation"] for record in records] == [
        "REST.PUT.LOGGING_STATUS", "REST.PUT.OBJECT", "REST.GET.OBJECT", "REST.GET.OBJECT", "REST.GET.BUCKET"]
    assert [record["status"] for record in records] == ["200", "200", "200", "404", "200"]
    assert (records[1]["key"], records[1]["size"], records[1]["id"]) == (
        "a%20b", "5", put["ResponseMetadata"]["HTTPHeaders"]["x-amz-request-id"])
    assert (records[2]["sent"], records[2]["size"], records[3]["error"]) == ("5", "5", "NoSuchKey")
    assert records[2]["request"].startswith("GET /bucket-source/a%20b HTTP/1.1")
    assert (records[2]["signature"], records[2]["auth"]) == ("SigV4", "AuthHeader")
    s3.delete_object(Bucket="bucket-source", Key="a b")
    enable(s3, "bucket-source", "bucket-target",
           TargetObjectKeyFormat={"PartitionedPrefix": {"PartitionDateSource": "DeliveryTime"}})
    advance(own, 400)
    keys = [entry["Key"] for entry in s3.list_objects_v2(Bucket="bucket-target")["Contents"]]
    assert any(re.fullmatch(
        r"logs/000000000000/us-east-1/bucket-source/\d{4}/\d\d/\d\d/\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d-[0-9A-F]{16}", key)
        for key in keys), keys
