"""Global tables between the regions of one world.

Expectations come from AWS's documentation and from answers of the real service that ScyllaDB's Alternator and the AWS
controllers for Kubernetes record.
"""

import pytest

import dynamo
from moving import MovingCloud


@pytest.fixture(scope="module")
def world():
    """A cloud of the module's own, for its clock moves."""
    moving = MovingCloud()
    yield moving
    assert moving.stop() == 0, moving.server.text()


@pytest.fixture(scope="module")
def db(world):
    return dynamo.client(world.server.endpoint)


@pytest.fixture(scope="module")
def frankfurt(world):
    return dynamo.client(world.server.endpoint, "eu-central-1")


@pytest.fixture(scope="module")
def tokyo(world):
    return dynamo.client(world.server.endpoint, "ap-northeast-1")


def change(db, table, action, region, **more):
    return db.update_table(TableName=table, ReplicaUpdates=[{action: {"RegionName": region, **more}}])


def described(db, table):
    return db.describe_table(TableName=table)["Table"]


def test_items_are_in_every_region(world, db, frankfurt, tokyo):
    table = dynamo.make(db)
    for n in range(3):
        dynamo.put(db, table, str(n), at={"S": "us"})
    change(db, table, "Create", "eu-central-1")
    change(frankfurt, table, "Create", "ap-northeast-1")
    found = described(db, table)
    assert found["GlobalTableVersion"] == "2019.11.21"
    assert {replica["RegionName"]: replica["ReplicaStatus"] for replica in found["Replicas"]} == {
        "eu-central-1": "ACTIVE", "ap-northeast-1": "ACTIVE"}
    assert found["StreamSpecification"] == {"StreamEnabled": True, "StreamViewType": "NEW_AND_OLD_IMAGES"}
    assert {replica["RegionName"] for replica in described(tokyo, table)["Replicas"]} == {"us-east-1", "eu-central-1"}
    assert described(tokyo, table)["TableArn"].split(":")[3] == "ap-northeast-1"
    dynamo.put(frankfurt, table, "1", at={"S": "eu"})
    db.delete_item(TableName=table, Key=dynamo.key("2"))
    tokyo.update_item(
        TableName=table, Key=dynamo.key("0"), UpdateExpression="SET n = :n",
        ExpressionAttributeValues={":n": {"N": "1"}})
    seen = [dynamo.items(region, table) for region in (db, frankfurt, tokyo)]
    assert seen[0] == seen[1] == seen[2]
    assert {p: item["at"]["S"] for (p, _), item in seen[0].items()} == {"0": "us", "1": "eu"}


def test_every_region_has_a_stream_and_expiry_is_shared(world, db, frankfurt):
    table = dynamo.make(db)
    change(db, table, "Create", "eu-central-1")
    frankfurt.update_time_to_live(TableName=table, TimeToLiveSpecification={"Enabled": True, "AttributeName": "e"})
    assert db.describe_time_to_live(TableName=table)["TimeToLiveDescription"]["TimeToLiveStatus"] == "ENABLED"
    dynamo.put(db, table, "a", e={"N": str(dynamo.now(world) + 60)})
    dynamo.advance(world, 120)
    assert dynamo.items(db, table) == dynamo.items(frankfurt, table) == {}
    for region, name in [(db, "us-east-1"), (frankfurt, "eu-central-1")]:
        streams = dynamo.client(world.server.endpoint, name, "dynamodbstreams")
        records = dynamo.records(streams, dynamo.stream_arn(region, table))
        assert [record["eventName"] for record in records] == ["INSERT", "REMOVE"]
        assert {record["awsRegion"] for record in records} == {name}


def test_a_stream_of_another_view_stays_and_cannot_be_turned_off(db, frankfurt):
    table = dynamo.make(db, StreamSpecification={"StreamEnabled": True, "StreamViewType": "KEYS_ONLY"})
    change(db, table, "Create", "eu-central-1")
    assert described(db, table)["StreamSpecification"]["StreamViewType"] == "KEYS_ONLY"
    off = {"StreamEnabled": False}
    assert dynamo.refusal(db.update_table, TableName=table, StreamSpecification=off) == (
        "ValidationException",
        "One or more parameter values were invalid: Disabling Stream is not allowed for a Global Table replica.")
    change(db, table, "Delete", "eu-central-1")
    found = described(db, table)
    assert "Replicas" not in found and "GlobalTableVersion" not in found and "StreamSpecification" in found
    assert dynamo.refusal(frankfurt.describe_table, TableName=table)[0] == "ResourceNotFoundException"
    db.update_table(TableName=table, StreamSpecification=off)
    assert "StreamSpecification" not in described(db, table)
    dynamo.put(db, table, "alone")


def test_indexes_come_and_go_everywhere(db, frankfurt):
    table = dynamo.make(db)
    dynamo.put(db, table, "a", x={"S": "1"})
    change(db, table, "Create", "eu-central-1")
    db.update_table(
        TableName=table, AttributeDefinitions=[{"AttributeName": "x", "AttributeType": "S"}],
        GlobalSecondaryIndexUpdates=[{"Create": {
            "IndexName": "by-x", "KeySchema": [{"AttributeName": "x", "KeyType": "HASH"}],
            "Projection": {"ProjectionType": "ALL"}}}])
    dynamo.put(db, table, "b", x={"S": "2"})
    for region in [db, frankfurt]:
        assert region.scan(TableName=table, IndexName="by-x")["Count"] == 2
    frankfurt.update_table(TableName=table, GlobalSecondaryIndexUpdates=[{"Delete": {"IndexName": "by-x"}}])
    for region in [db, frankfurt]:
        assert "GlobalSecondaryIndexes" not in described(region, table)


def test_a_source_cannot_be_deleted_for_a_day(world, db, frankfurt):
    table = dynamo.make(db)
    change(db, table, "Create", "eu-central-1")
    code, message = dynamo.refusal(db.delete_table, TableName=table)
    assert code == "ValidationException" and "acted as a source region for new replica(s)" in message
    dynamo.advance(world, 24 * 3600 + 1)
    db.delete_table(TableName=table)
    assert "Replicas" not in described(frankfurt, table)
    frankfurt.delete_table(TableName=table)


@pytest.mark.parametrize("updates,message", [
    ([{"Create": {"RegionName": "us-east-1"}}], "Cannot add, delete, or update the local region through ReplicaUpdates"),
    ([{"Delete": {"RegionName": "eu-west-1"}}], "one or more replicas were not part of the global table"),
    ([{"Create": {"RegionName": "moon-1"}}], "Region moon-1 is not supported."),
    ([{}], "There are no actions specified in the Replica Update Action of the request."),
    ([{"Create": {"RegionName": "eu-west-1"}}, {"Create": {"RegionName": "eu-west-2"}}], "more than one create or delete"),
    ([], "Member must have length greater than or equal to 1"),
])
def test_bad_replica_updates_are_refused(db, updates, message):
    code, seen = dynamo.refusal(db.update_table, TableName=dynamo.make(db), ReplicaUpdates=updates)
    assert code == "ValidationException" and message in seen


def test_a_replica_needs_a_free_name_and_no_fixed_throughput(db, frankfurt):
    fixed = dynamo.make(
        db, BillingMode="PROVISIONED", ProvisionedThroughput={"ReadCapacityUnits": 1, "WriteCapacityUnits": 1})
    assert dynamo.refusal(
        db.update_table, TableName=fixed, ReplicaUpdates=[{"Create": {"RegionName": "eu-central-1"}}]) == (
            "ValidationException", "Table write capacity should either be Pay-Per-Request or AutoScaled.")
    table = dynamo.make(db)
    dynamo.make(frankfurt, TableName=table)
    code, message = dynamo.refusal(
        db.update_table, TableName=table, ReplicaUpdates=[{"Create": {"RegionName": "eu-central-1"}}])
    assert code == "ValidationException" and "because one or more replicas already existed as tables." in message


def test_tables_of_one_name_are_apart_unless_joined(db, frankfurt):
    table = dynamo.make(db)
    dynamo.make(frankfurt, TableName=table)
    dynamo.put(db, table, "a")
    assert dynamo.items(frankfurt, table) == {}


def test_version_2017_is_no_more(db):
    code, message = dynamo.refusal(
        db.create_global_table, GlobalTableName="some-table", ReplicationGroup=[{"RegionName": "eu-west-1"}])
    assert code == "ValidationException" and "version 2017.11.29 is not supported" in message
    missing = ("GlobalTableNotFoundException", "Global table with name 'some-table' does not exist.")
    assert dynamo.refusal(db.describe_global_table, GlobalTableName="some-table") == missing
    assert dynamo.refusal(db.describe_global_table_settings, GlobalTableName="some-table") == missing
    assert dynamo.refusal(db.update_global_table_settings, GlobalTableName="some-table") == missing
    assert dynamo.refusal(
        db.update_global_table, GlobalTableName="some-table",
        ReplicaUpdates=[{"Create": {"RegionName": "eu-west-1"}}]) == missing
    assert db.list_global_tables()["GlobalTables"] == []


KEY = "1234abcd-12ab-34cd-56ef-1234567890ab"
OVERRIDES = [
    ("KMSMasterKeyId", KEY, "KMSMasterKeyId", f"arn:aws:kms:eu-central-1:000000000000:key/{KEY}"),
    ("TableClassOverride", "STANDARD_INFREQUENT_ACCESS", "ReplicaTableClassSummary", {"TableClass": "STANDARD_INFREQUENT_ACCESS"}),
    ("OnDemandThroughputOverride", {"MaxReadRequestUnits": 7}, "OnDemandThroughputOverride", {"MaxReadRequestUnits": 7})]


@pytest.mark.parametrize("name, value, member, shown", OVERRIDES, ids=[case[0] for case in OVERRIDES])
@pytest.mark.parametrize("action", ["Create", "Update"])
def test_a_replica_has_settings_of_its_own(db, frankfurt, action, name, value, member, shown):
    """API_ReplicaDescription.html: the other regions show what a replica has otherwise."""
    table = dynamo.make(db)
    if action == "Update":
        change(db, table, "Create", "eu-central-1")
    change(db, table, action, "eu-central-1", **{name: value})
    replica, = described(db, table)["Replicas"]
    assert replica[member] == shown
    own, original = described(frankfurt, table), described(db, table)
    assert own["Replicas"][0].keys().isdisjoint([member]), "the table it was made from has what it had"
    where = {"KMSMasterKeyId": lambda t: t.get("SSEDescription", {}).get("KMSMasterKeyArn"),
             "TableClassOverride": lambda t: t.get("TableClassSummary"),
             "OnDemandThroughputOverride": lambda t: t.get("OnDemandThroughput")}[name]
    assert where(own) == shown and where(original) != shown


def test_a_replica_that_is_none_cannot_be_changed(db):
    table = dynamo.make(db)
    update = {"RegionName": "eu-central-1", "TableClassOverride": "STANDARD"}
    code, message = dynamo.refusal(db.update_table, TableName=table, ReplicaUpdates=[{"Update": update}])
    assert code == "ValidationException" and "were not part of the global table" in message
