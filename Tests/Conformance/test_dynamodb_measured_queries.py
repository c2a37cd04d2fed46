"""Queries, guarded writes and streams against answers that others recorded from AWS: the DynamoDB conformance suite
(github.com/paritysuite/dynamodb-conformance, October 2026), Alternator's tests (github.com/scylladb/scylladb,
test/alternator) and LocalStack's test_dynamodb.snapshot.json."""

import re
import uuid

import pytest
from botocore.exceptions import ClientError
from dynamodb_tables import keys, made_table, wire_item

import cloud

ENVELOPE = "1 validation error detected: "
INVALID = "One or more parameter values were invalid: "
PARTS = {":h": "o1", ":a": "T", ":b": "live", ":c": "a", ":d": "r", ":x": "r1"}


@pytest.fixture(scope="module")
def dynamodb(endpoint):
    return cloud.client(endpoint, service="dynamodb", parameter_validation=False)


@pytest.fixture(scope="module")
def table(dynamodb):
    return made_table(dynamodb, keys("pk"), {"pk": "S"})


def message_of(call, **arguments):
    with pytest.raises(ClientError) as caught:
        call(**arguments)
    assert caught.value.response["Error"]["Code"] == "ValidationException"
    return caught.value.response["Error"]["Message"]


@pytest.fixture(scope="module")
def parted(dynamodb):
    """A table with an index of five key attributes. Items are named by digits; the index lacks the last one, which lacks
    a key."""
    schema = [{"AttributeName": name, "KeyType": "RANGE" if name != "h" else "HASH"} for name in "habcd"]
    table = made_table(
        dynamodb, keys("pk"), {"pk": "S", **dict.fromkeys("habcd", "S")},
        GlobalSecondaryIndexes=[{"IndexName": "parts", "KeySchema": schema, "Projection": {"ProjectionType": "ALL"}}])
    for line in ["1 T live b r1", "2 T live a r2", "3 T live a r1", "4 T draft c r1", "5 F live a r0", "6 T live"]:
        dynamodb.put_item(TableName=table, Item=wire_item(h="o1", **dict(zip(["pk", "a", "b", "c", "d"], line.split()))))
    return table


def query(dynamodb, table, condition, **more):
    values = wire_item(**{name: value for name, value in PARTS.items() if name in condition})
    return dynamodb.query(
        TableName=table, IndexName="parts", KeyConditionExpression=condition, ExpressionAttributeValues=values, **more)


@pytest.mark.parametrize("condition, found", [
    ("h = :h", "54321"), ("h = :h AND a = :a", "4321"), ("h = :h AND a = :a AND b = :b", "321"),
    ("b = :b AND h = :h AND a = :a", "321"), ("h = :h AND a = :a AND b < :b", "4"),
    ("h = :h AND a = :a AND b = :b AND c = :c", "32"), ("h = :h AND a = :a AND b = :b AND c > :c", "1"),
    ("h = :h AND a = :a AND b = :b AND c = :c AND begins_with(d, :d)", "32"),
    ("h = :h AND a = :a AND b = :b AND c = :c AND d BETWEEN :x AND :x", "3"),
])
def test_conditions_on_keys_of_many_parts(dynamodb, parted, condition, found):
    """paritysuite/dynamodb-conformance: indexes with many sort keys."""
    for forward in [True, False]:
        items = query(dynamodb, parted, condition, ScanIndexForward=forward)["Items"]
        assert "".join(item["pk"]["S"] for item in items) == (found if forward else found[::-1])
    page = query(dynamodb, parted, condition, Limit=1)
    assert set(page["LastEvaluatedKey"]) == {"pk", *"habcd"}
    rest = query(dynamodb, parted, condition, ExclusiveStartKey=page["LastEvaluatedKey"])["Items"]
    assert "".join(item["pk"]["S"] for item in page["Items"] + rest) == found


@pytest.mark.parametrize("condition, lacking, present", [
    ("h = :h AND b = :b", "a", "b"), ("h = :h AND a = :a AND c = :c", "b", "c"),
    ("h = :h AND a = :a AND b > :b AND c = :c", "b", "c"),
])
def test_conditions_leave_out_no_part_of_a_key(dynamodb, parted, condition, lacking, present):
    assert message_of(query, dynamodb=dynamodb, table=parted, condition=condition) == (
        f"RANGE key attributes {lacking} must have equality conditions specified in the query because a condition is "
        f"present on key attribute {present}")


def expected(**condition):
    return {"Expected": {"a": condition}}


@pytest.mark.parametrize("arguments, wanted", [
    ({"ExpressionAttributeValues": {":v": {"S": "x"}}},
     "ExpressionAttributeValues can only be specified when using expressions"),
    ({"ExpressionAttributeNames": {"#a": "a"}}, "ExpressionAttributeNames can only be specified when using expressions"),
    ({"ExpressionAttributeNames": {"#a": "a"}, **expected(Exists=False)},
     "ExpressionAttributeNames can only be specified when using expressions"),
    ({"ConditionExpression": "attribute_exists(a)", "ExpressionAttributeValues": {}},
     "ExpressionAttributeValues must not be empty"),
    ({"ConditionExpression": "attribute_exists(a)", "ExpressionAttributeNames": {}},
     "ExpressionAttributeNames must not be empty"),
    ({"ConditionExpression": ""}, "Invalid ConditionExpression: The expression can not be empty;"),
    ({"ReturnValues": "ALL_NEW"}, "ReturnValues can only be ALL_OLD or NONE"),
    ({"ReturnValues": "UPDATED_NEW"}, "ReturnValues can only be ALL_OLD or NONE"),
    (expected(Exists=True), INVALID + "Value must be provided when Exists is true for Attribute: a"),
    (expected(Exists=False, Value={"S": "x"}), INVALID + "Value cannot be used when Exists is false for Attribute: a"),
    (expected(Value={"S": "x"}, ComparisonOperator="EQ", AttributeValueList=[{"S": "x"}]),
     INVALID + "Value and AttributeValueList cannot be used together for Attribute: a"),
    (expected(ComparisonOperator="EQ"),
     INVALID + "Value or AttributeValueList must be used with ComparisonOperator: EQ for Attribute: a"),
    (expected(ComparisonOperator="BETWEEN", AttributeValueList=[{"S": "x"}]),
     INVALID + "Invalid number of argument(s) for the BETWEEN ComparisonOperator"),
], ids=str)
@pytest.mark.parametrize("operation", ["put_item", "delete_item"])
def test_guarded_writes_that_are_refused(dynamodb, table, operation, arguments, wanted):
    """paritysuite/dynamodb-conformance: what a put and a deletion refuse comes in an envelope."""
    target = {"Item" if operation == "put_item" else "Key": wire_item(pk="e")}
    assert message_of(getattr(dynamodb, operation), TableName=table, **target, **arguments) == ENVELOPE + wanted


def streamed(dynamodb, view, key):
    table = made_table(
        dynamodb, keys(key), {key: "S"}, StreamSpecification={"StreamEnabled": True, "StreamViewType": view})
    return table, dynamodb.describe_table(TableName=table)["Table"]["LatestStreamArn"]


def records(endpoint, arn):
    """Events and sizes of all records, read from the first number of the shard on."""
    streams = cloud.client(endpoint, service="dynamodbstreams")
    [shard] = streams.describe_stream(StreamArn=arn)["StreamDescription"]["Shards"]
    place = streams.get_shard_iterator(
        StreamArn=arn, ShardId=shard["ShardId"], ShardIteratorType="AT_SEQUENCE_NUMBER",
        SequenceNumber=shard["SequenceNumberRange"]["StartingSequenceNumber"])["ShardIterator"]
    assert re.fullmatch(rf"{re.escape(arn)}\|\d\|.+", place)
    found = streams.get_records(ShardIterator=place)["Records"]
    return [(record["eventName"], record["dynamodb"]["SizeBytes"]) for record in found]


def test_sizes_of_records_with_images(endpoint, dynamodb):
    """LocalStack's test_dynamodb.py: transactions seen in a stream."""
    table, arn = streamed(dynamodb, "NEW_AND_OLD_IMAGES", "id")

    def put(**item):
        return {"Put": {"TableName": table, "Item": wire_item(**item)}}

    def update(key, expression, **values):
        return {"Update": {
            "TableName": table, "Key": wire_item(id=key), "UpdateExpression": expression,
            "ExpressionAttributeValues": wire_item(**{":" + name: value for name, value in values.items()})}}

    dynamodb.put_item(TableName=table, Item=wire_item(id="Fred"))
    for actions in [
            [put(id="Fred"), put(id="NewKey")], [update("NewKey", "SET attr1 = :a, attr2 = :b", a="value1", b="value2")],
            [update("NonExistentKey", "SET attr1 = :a", a="value1")],
            [{"Delete": {"TableName": table, "Key": wire_item(id="NewKey")}}, put(id="Fred", name="Fred")]]:
        dynamodb.transact_write_items(TransactItems=actions, ClientRequestToken=uuid.uuid4().hex)
    assert records(endpoint, arn) == [
        ("INSERT", 12), ("INSERT", 16), ("MODIFY", 46), ("INSERT", 43), ("REMOVE", 38), ("MODIFY", 26)]


def test_sizes_of_records_with_keys(endpoint, dynamodb):
    """LocalStack's test_dynamodb.py: writes of all kinds, PartiQL too, seen in a stream of keys."""
    table, arn = streamed(dynamodb, "KEYS_ONLY", "Username")
    key = wire_item(Username="Fred")
    for _ in range(2):
        dynamodb.put_item(TableName=table, Item=key)
    dynamodb.update_item(
        TableName=table, Key=key, UpdateExpression="SET S = :r", ExpressionAttributeValues={":r": {"S": "F"}})
    dynamodb.delete_item(TableName=table, Key=key)
    for statement in [
            "INSERT INTO \"{}\" VALUE {{'Username': 'Alice'}}", "UPDATE \"{}\" SET partiql = 1 WHERE Username = 'Alice'",
            "DELETE FROM \"{}\" WHERE Username = 'Alice'"]:
        dynamodb.execute_statement(Statement=statement.format(table))
    assert records(endpoint, arn) == [(event, size) for size in [12, 13] for event in ["INSERT", "MODIFY", "REMOVE"]]
