"""Time to live: what may be asked for, and what goes when.

Expectations come from AWS's documentation and from answers of the real service that ScyllaDB's Alternator and the AWS
controllers for Kubernetes record.
"""

import pytest

import dynamo
from moving import MovingCloud

YEAR = 365 * 24 * 3600


@pytest.fixture(scope="module")
def world():
    """A cloud of the module's own, for its clock moves."""
    moving = MovingCloud()
    yield moving
    assert moving.stop() == 0, moving.server.text()


@pytest.fixture(scope="module")
def db(world):
    return dynamo.client(world.server.endpoint)


def specification(attribute, enabled=True):
    return {"TimeToLiveSpecification": {"AttributeName": attribute, "Enabled": enabled}}


def status(db, table):
    return db.describe_time_to_live(TableName=table)["TimeToLiveDescription"]


def test_it_is_turned_on_and_off(world, db):
    table = dynamo.make(db)
    change = db.update_time_to_live
    assert status(db, table) == {"TimeToLiveStatus": "DISABLED"}
    assert dynamo.refusal(change, TableName=table, **specification("e", False)) == (
        "ValidationException", "TimeToLive is already disabled")
    answer = change(TableName=table, **specification("e"))
    assert answer["TimeToLiveSpecification"] == {"Enabled": True, "AttributeName": "e"}
    assert status(db, table) == {"TimeToLiveStatus": "ENABLED", "AttributeName": "e"}
    assert dynamo.refusal(change, TableName=table, **specification("e")) == (
        "ValidationException", "TimeToLive is already enabled")
    for enabled in [True, False]:
        assert dynamo.refusal(change, TableName=table, **specification("other", enabled)) == (
            "ValidationException", "TimeToLive is active on a different AttributeName: current AttributeName is e")
    too_soon = ("ValidationException", "Time to live has been modified multiple times within a fixed interval")
    assert dynamo.refusal(change, TableName=table, **specification("e", False)) == too_soon
    dynamo.advance(world, 3601)
    change(TableName=table, **specification("e", False))
    assert status(db, table) == {"TimeToLiveStatus": "DISABLED"}
    assert dynamo.refusal(change, TableName=table, **specification("e")) == too_soon


@pytest.mark.parametrize("given,code", [
    ({"AttributeName": "", "Enabled": True}, "ValidationException"),
    ({"AttributeName": "x" * 256, "Enabled": True}, "ValidationException"),
    ({"Enabled": True}, "ValidationException"),
    ({"AttributeName": "e"}, "ValidationException"),
    ({"AttributeName": "e", "Enabled": "dog"}, "SerializationException"),
    ({"AttributeName": 3, "Enabled": True}, "SerializationException"),
    (None, "ValidationException"),
])
def test_bad_requests_are_refused(db, given, code):
    table = dynamo.make(db)
    arguments = {} if given is None else {"TimeToLiveSpecification": given}
    assert dynamo.refusal(db.update_time_to_live, TableName=table, **arguments)[0] == code


def test_there_must_be_a_table(db):
    missing = ("ResourceNotFoundException", "Requested resource not found: Table: missing not found")
    assert dynamo.refusal(db.update_time_to_live, TableName="missing", **specification("e")) == missing
    assert dynamo.refusal(db.describe_time_to_live, TableName="missing") == missing


def test_items_go_when_their_time_has_come(world, db):
    table = dynamo.make(db)
    start = dynamo.now(world)
    dynamo.put(db, table, "before", e={"N": str(start - 60)})
    db.update_time_to_live(TableName=table, **specification("e"))
    values = {
        "none": None, "past": {"N": str(start - 60)}, "soon": {"N": str(start + 50)}, "later": {"N": str(start + 5000)},
        "fraction": {"N": str(start + 50) + ".5"}, "text": {"S": str(start - 60)}, "negative": {"N": "-1"},
        "ancient": {"N": str(start - 5 * YEAR - 3600)}, "old": {"N": str(start - 5 * YEAR + 3600)},
        "milliseconds": {"N": str(start * 1000)}, "huge": {"N": "1e30"}, "list": {"L": [{"N": "1"}]},
    }
    for name, value in values.items():
        dynamo.put(db, table, name, **({} if value is None else {"e": value}))
    dynamo.put(db, table, "moved", e={"N": str(start + 50)})
    db.update_item(
        TableName=table, Key=dynamo.key("moved"), UpdateExpression="SET e = :e",
        ExpressionAttributeValues={":e": {"N": str(start + 5000)}})
    dynamo.put(db, table, "kept", e={"N": str(start + 50)})
    db.update_item(TableName=table, Key=dynamo.key("kept"), UpdateExpression="REMOVE e")
    dynamo.advance(world, 100)
    stays = {"none", "text", "negative", "ancient", "milliseconds", "huge", "list", "kept"}
    assert {p for p, _ in dynamo.items(db, table)} == stays | {"later", "moved"}
    dynamo.advance(world, 5000)
    assert {p for p, _ in dynamo.items(db, table)} == stays


def test_expired_items_leave_indexes_and_say_who_did_it(world, db):
    streams = dynamo.client(world.server.endpoint, service="dynamodbstreams")
    table = dynamo.make(
        db, StreamSpecification={"StreamEnabled": True, "StreamViewType": "OLD_IMAGE"},
        AttributeDefinitions=[{"AttributeName": name, "AttributeType": "S"} for name in "pcx"],
        GlobalSecondaryIndexes=[{
            "IndexName": "by-x", "KeySchema": [{"AttributeName": "x", "KeyType": "HASH"}],
            "Projection": {"ProjectionType": "ALL"}}])
    db.update_time_to_live(TableName=table, **specification("e"))
    dynamo.put(db, table, "a", x={"S": "x"}, e={"N": str(dynamo.now(world) + 60)})
    dynamo.put(db, table, "b", x={"S": "x"})
    dynamo.advance(world, 120)
    found = db.scan(TableName=table, IndexName="by-x")["Items"]
    assert [item["p"]["S"] for item in found] == ["b"]
    last = dynamo.records(streams, dynamo.stream_arn(db, table))[-1]
    assert last["eventName"] == "REMOVE" and last["dynamodb"]["OldImage"]["p"] == {"S": "a"}
    assert last["userIdentity"] == {"Type": "Service", "PrincipalId": "dynamodb.amazonaws.com"}


def test_nothing_goes_once_it_is_off(world, db):
    table = dynamo.make(db)
    db.update_time_to_live(TableName=table, **specification("e"))
    dynamo.advance(world, 3601)
    dynamo.put(db, table, "a", e={"N": str(dynamo.now(world) + 60)})
    db.update_time_to_live(TableName=table, **specification("e", False))
    dynamo.put(db, table, "b", e={"N": str(dynamo.now(world) + 60)})
    dynamo.advance(world, 600)
    assert len(dynamo.items(db, table)) == 2


def test_many_items_go_at_once(world, db):
    table = dynamo.make(db)
    db.update_time_to_live(TableName=table, **specification("e"))
    due = {"N": str(dynamo.now(world) + 600)}
    for start in range(0, 1200, 25):
        db.batch_write_item(RequestItems={
            table: [{"PutRequest": {"Item": {**dynamo.key(str(n)), "e": due}}} for n in range(start, start + 25)]})
    dynamo.advance(world, 700)
    assert dynamo.items(db, table) == {}
