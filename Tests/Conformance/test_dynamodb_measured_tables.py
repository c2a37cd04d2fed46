"""What others have measured on the real DynamoDB about tables, indexes and their keys, as tables of cases.

The expectations are facts recorded by suites that run against AWS: ScyllaDB's Alternator tests (test_gsi_composite_keys,
test_gsi, test_lsi, test_limits, test_tableclass), paritysuite/dynamodb-conformance and the findings of ack-api-quirks
(both October 2026); what an update does to index keys is dynalite's (test/updateItem).
"""

import re
import uuid

import pytest
from dynamo import client, refusal
from dynamodb_tables import wire_item

INVALID = "One or more parameter values were invalid: "
EMPTY = "One or more parameter values are not valid. "


@pytest.fixture(scope="module")
def db(endpoint):
    return client(endpoint)


def schema(keys):
    """`a:HASH b:RANGE`, or the two names alone."""
    words = [(word.split(":") + [kind])[:2] for word, kind in zip(keys.split(), ["HASH", "RANGE"] + [None] * 8)]
    return [{"AttributeName": name, "KeyType": kind} for name, kind in words]


def definitions(attributes):
    """Attributes are strings unless `:N` or `:B` follows."""
    return [
        {"AttributeName": name, "AttributeType": (kind + ["S"])[0]}
        for name, *kind in (word.split(":") for word in attributes.split())]


def index(name, keys, projection="ALL", **more):
    only = {"NonKeyAttributes": more.pop("only")} if "only" in more else {}
    return {
        "IndexName": name, "KeySchema": schema(keys), "Projection": {"ProjectionType": projection, **only}, **more}


def arguments(keys, attributes, **more):
    return {
        "TableName": f"measured-{uuid.uuid4().hex}", "BillingMode": "PAY_PER_REQUEST", "KeySchema": schema(keys),
        "AttributeDefinitions": definitions(attributes), **more}


def make(db, keys, attributes, **more):
    wanted = arguments(keys, attributes, **more)
    db.create_table(**wanted)
    return wanted["TableName"]


def units(read, write):
    return {"ReadCapacityUnits": read, "WriteCapacityUnits": write}


# Keys of several attributes.

TWO = "ah:HASH bh:HASH ar:RANGE br:RANGE"
FOUR = "ah:HASH bh:HASH ch:HASH dh:HASH ar:RANGE br:RANGE cr:RANGE dr:RANGE"


@pytest.fixture(scope="module")
def two(db):
    return make(db, "p", "p ah bh ar br", GlobalSecondaryIndexes=[index("parts", TWO)])


@pytest.fixture(scope="module")
def four(db):
    return make(db, "p", "p ah bh ch dh ar:N br cr:B dr", GlobalSecondaryIndexes=[index("parts", FOUR)])


HASHES = "ah = :v AND bh = :v AND ch = :v AND dh = :v"
UNEQUAL = "HASH key attributes {} must have equality conditions specified in the query"
GAP = "RANGE key attributes {} must have equality conditions specified in the query because a condition is present on key attribute {}"


@pytest.mark.parametrize("expression, message", [
    ("ah = :v", UNEQUAL.format("bh")), ("ar = :v", UNEQUAL.format("ah, bh")),
    ("ah = :v AND bh > :v", UNEQUAL.format("bh")), ("ah = :v AND bh BETWEEN :v AND :v", UNEQUAL.format("bh")),
    ("ah = :v AND begins_with(bh, :v)", UNEQUAL.format("bh")),
    ("ah = :v AND bh = :v AND br = :v", GAP.format("ar", "br")),
    ("ah = :v AND bh = :v AND ar > :v AND br > :v", GAP.format("ar", "br")),
    ("ah = :v AND bh = :v AND begins_with(ar, :v) AND br = :v", GAP.format("ar", "br")),
])
def test_conditions_on_keys_of_several_attributes(db, two, expression, message):
    assert refusal(
        db.query, TableName=two, IndexName="parts", KeyConditionExpression=expression,
        ExpressionAttributeValues=wire_item(**{":v": "v"})) == ("ValidationException", message)


@pytest.mark.parametrize("more, value, message", [
    ("ar = :n AND cr = :r", b"0", GAP.format("br", "cr")),
    ("begins_with(ar, :r)", "1", f"{INVALID}Condition parameter type does not match schema type"),
])
def test_conditions_on_eight_attributes(db, four, more, value, message):
    values = {":v": "v", ":r": value, **({":n": 1} if ":n" in more else {})}
    assert refusal(
        db.query, TableName=four, IndexName="parts", KeyConditionExpression=f"{HASHES} AND {more}",
        ExpressionAttributeValues=wire_item(**values))[1] == message


def test_the_old_parameters_ask_for_several_attributes_too(db, two):
    for number in range(4):
        db.put_item(TableName=two, Item=wire_item(p=f"old{number}", ah="o", bh="o", ar="r", br=str(number)))
    conditions = {
        name: {"AttributeValueList": [{"S": value}], "ComparisonOperator": operator}
        for name, value, operator in [("ah", "o", "EQ"), ("bh", "o", "EQ"), ("ar", "r", "EQ"), ("br", "1", "LE")]}
    assert db.query(TableName=two, IndexName="parts", KeyConditions=conditions)["Count"] == 2


@pytest.mark.parametrize("forward", [True, False])
@pytest.mark.parametrize("limit", [1, 2, 5])
def test_pages_by_several_attributes(db, two, forward, limit):
    written = [(f"r{number % 2}", str(number)) for number in range(6)]
    for first, second in written:
        db.put_item(TableName=two, Item=wire_item(p=f"page{second}", ah="h", bh="h", ar=first, br=second))
    request = dict(
        TableName=two, IndexName="parts", KeyConditionExpression="bh = :v AND ah = :v", ScanIndexForward=forward,
        ExpressionAttributeValues=wire_item(**{":v": "h"}), Limit=limit)
    pages = [db.query(**request)]
    while key := pages[-1].get("LastEvaluatedKey"):
        assert set(key) == {"p", "ah", "bh", "ar", "br"}
        pages.append(db.query(**request, ExclusiveStartKey=key))
    found = [(item["ar"]["S"], item["br"]["S"]) for page in pages for item in page["Items"]]
    assert found == sorted(written, reverse=not forward)


@pytest.mark.parametrize("removed", ["ah", "bh", "ar", "br", "ah, bh", "ar, br", "ah, br"])
def test_an_item_without_a_part_of_the_key_is_not_in_the_index(db, two, removed):
    def count():
        return db.query(
            TableName=two, IndexName="parts", Select="COUNT", KeyConditionExpression="ah = :v AND bh = :v",
            ExpressionAttributeValues=wire_item(**{":v": "sparse"}))["Count"]

    db.put_item(TableName=two, Item=wire_item(p="sparse", ah="sparse", bh="sparse", ar="a", br="b"))
    assert count() == 1
    db.update_item(TableName=two, Key=wire_item(p="sparse"), UpdateExpression=f"REMOVE {removed}")
    assert count() == 0


# What updates give keys of indexes.

MISMATCH = INVALID + "Type mismatch for Index Key x Expected: S Actual: {} IndexName: aaa"
SCALARS = "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: IndexKey: x"
UPDATED = EMPTY + (
    "The update expression attempted to update a secondary index key to a value that is not supported. The AttributeValue "
    "for a key attribute cannot contain an empty {} value.")
UNSUPPORTED = "The update expression attempted to update the secondary index key to unsupported type"


@pytest.fixture(scope="module")
def indexed(db):
    """`x` is a key of two indexes; AWS names the first by name."""
    made = make(
        db, "p c", "p c x y:B", LocalSecondaryIndexes=[index("zzz", "p x")],
        GlobalSecondaryIndexes=[index("mmm", "y"), index("aaa", "x")])
    db.put_item(TableName=made, Item=wire_item(p="have", c="c", three=3, empty=""))
    return made


UPDATES = [
    ("SET x = :v", None, MISMATCH.format("NULL")), ("SET x = :v", 3, MISMATCH.format("N")),
    ("SET x = :v", {"a": 1}, MISMATCH.format("M")), ("SET x = :v", ["a"], MISMATCH.format("L")),
    ("ADD x :v", 1, MISMATCH.format("N")), ("DELETE x :v", {"a"}, MISMATCH.format("SS")),
    ("SET x = three + :v", 1, MISMATCH.format("N")),
    ("SET x.y = :v", 1, SCALARS), ("SET copy1 = x[1]", None, SCALARS), ("REMOVE x.y", None, SCALARS),
    ("SET x = :v", "", UPDATED.format("string")), ("SET y = :v", b"", UPDATED.format("binary")),
    ("SET x = three", None, UNSUPPORTED), ("SET x = #empty", None, UPDATED.format("string")),
]


@pytest.mark.parametrize("update, value, message", UPDATES)
def test_updates_of_index_keys(db, indexed, update, value, message):
    more = {"ExpressionAttributeValues": wire_item(**{":v": value})} if ":v" in update else {}
    if "#empty" in update:
        more["ExpressionAttributeNames"] = {"#empty": "empty"}
    found = refusal(
        db.update_item, TableName=indexed, Key=wire_item(p="have", c="c"), UpdateExpression=update, **more)
    assert found == ("ValidationException", message)


@pytest.mark.parametrize("value, message", [(None, MISMATCH.format("NULL")), (3, MISMATCH.format("N")), ("", "empty")])
@pytest.mark.parametrize("operation", ["put_item", "update_item", "batch_write_item"])
def test_what_is_no_key_of_an_index(db, indexed, operation, value, message):
    key, given = wire_item(p="none", c="c"), wire_item(x=value)
    requests = {
        "put_item": dict(TableName=indexed, Item={**key, **given}),
        "update_item": dict(
            TableName=indexed, Key=key, AttributeUpdates={"x": {"Value": given["x"], "Action": "PUT"}}),
        "batch_write_item": dict(RequestItems={indexed: [{"PutRequest": {"Item": {**key, **given}}}]}),
    }
    assert message in refusal(getattr(db, operation), **requests[operation])[1]


def test_an_update_of_a_transaction_shows_what_it_gives_an_index(db, indexed):
    def refused(value):
        update = {
            "TableName": indexed, "Key": wire_item(p="new", c="c"), "UpdateExpression": "SET x = :v",
            "ExpressionAttributeValues": wire_item(**{":v": value})}
        return refusal(db.transact_write_items, TransactItems=[{"Update": update}])

    assert refused(5)[0] == "TransactionCanceledException"
    assert refused("") == ("ValidationException", UPDATED.format("string"))


# Keys as long as nothing else.

@pytest.mark.parametrize("key, message", [
    (dict(p="x" * 65_537, c="c"), "Size of hashkey has exceeded the maximum size limit of2048 bytes"),
    (dict(p="p", c="x" * 65_537), "Aggregated size of all range keys has exceeded the size limit of 1024 bytes"),
])
@pytest.mark.parametrize("operation, member", [("put_item", "Item"), ("get_item", "Key")])
def test_keys_longer_than_64_kilobytes(db, indexed, operation, member, key, message):
    found = refusal(getattr(db, operation), TableName=indexed, **{member: wire_item(**key)})
    assert found == ("ValidationException", INVALID + message)


def test_a_query_for_such_a_key_finds_nothing(db, indexed):
    assert db.query(
        TableName=indexed, KeyConditionExpression="p = :p",
        ExpressionAttributeValues=wire_item(**{":p": "x" * 65_537}))["Count"] == 0


# Requests for tables.

ONE = units(1, 1)


@pytest.mark.parametrize("keys, attributes, more, message", [
    ("p", "p", dict(TableClass="standard"), "Invalid table-class parameter provided. Please try again with a valid "
     "table-class value: [STANDARD, STANDARD_INFREQUENT_ACCESS]."),
    ("p", "p x", dict(GlobalSecondaryIndexes=[index("one", "x", "INCLUDE", only=["b", "a", "b"])]),
     f"{INVALID}Duplicate element in NonKeyAttributes: b"),
    ("p", "p x extra", dict(GlobalSecondaryIndexes=[index("one", "x", "INCLUDE")]),
     f"{INVALID}Some AttributeDefinitions are not used. AttributeDefinitions: [p, x, extra], keys used: [p, x]"),
    ("p", "p x", dict(GlobalSecondaryIndexes=[index("one", "x", OnDemandThroughput={"MaxReadRequestUnits": -1})]),
     f"{INVALID}Requested MaxReadRequestUnits for OnDemandThroughput for index : one is outside of valid range"),
    ("p", "p", dict(OnDemandThroughput={"MaxWriteRequestUnits": -1}),
     f"{INVALID}Requested MaxWriteRequestUnits for OnDemandThroughput for table is outside of valid range"),
    ("p", "p x", dict(
        BillingMode="PROVISIONED", ProvisionedThroughput=ONE,
        GlobalSecondaryIndexes=[
            index("one", "x", ProvisionedThroughput=ONE, OnDemandThroughput={"MaxReadRequestUnits": 5})]),
     f"{INVALID}MaxReadRequestUnits for OnDemandThroughput for index: one cannot be specified when the table "
     "BillingMode is PROVISIONED"),
])
def test_tables_that_are_not_made(db, keys, attributes, more, message):
    assert refusal(db.create_table, **arguments(keys, attributes, **more)) == ("ValidationException", message)


@pytest.mark.parametrize("more, message", [
    (dict(ProvisionedThroughput=units(40_001, 1)), "The requested ReadCapacityUnits, 40001, is above the per table maximum"),
    (dict(ProvisionedThroughput=ONE, GlobalSecondaryIndexes=[
        index("one", "p", ProvisionedThroughput=units(1, 40_001))]),
     "The requested WriteCapacityUnits for index one, 40001, is above the per index maximum"),
])
def test_more_than_a_table_may_have(db, more, message):
    code, found = refusal(db.create_table, **arguments("p", "p", BillingMode="PROVISIONED", **more))
    assert code == "LimitExceededException"
    assert found.startswith(message + " for the account in us-east-1. Per table maximum: 40000. Refer to ")


def test_names_are_shown_in_order_and_indexes_as_they_came(db):
    made = arguments("zz", "zz a m", GlobalSecondaryIndexes=[
        index("second", "m", "INCLUDE", only=["z", "b"]), index("first", "a")])
    answer = db.create_table(**made)["TableDescription"]
    shown = db.describe_table(TableName=made["TableName"])["Table"]
    for table in [answer, shown]:
        assert [one["AttributeName"] for one in table["AttributeDefinitions"]] == ["a", "m", "zz"]
        assert [one["IndexName"] for one in table["GlobalSecondaryIndexes"]] == ["second", "first"]
        assert table["GlobalSecondaryIndexes"][0]["Projection"]["NonKeyAttributes"] == ["b", "z"]
    assert ["WarmThroughput" in table["GlobalSecondaryIndexes"][0] for table in [answer, shown]] == [False, True]


# Changes of throughput.

def updates(name="one", **more):
    return {"GlobalSecondaryIndexUpdates": [{"Update": {"IndexName": name, **more}}]}


def test_a_table_that_is_provisioned_says_so_of_each_index(db):
    name = make(db, "p", "p x", GlobalSecondaryIndexes=[index("one", "x")])

    def change(**more):
        return refusal(db.update_table, TableName=name, **more)[1]

    fifty = dict(BillingMode="PROVISIONED", ProvisionedThroughput=units(50, 50))
    assert change(**updates(ProvisionedThroughput=ONE)).startswith(
        f"{INVALID}The only Updates for index: one when TableThroughputMode is PAY_PER_REQUEST can be to")
    needs = f"{INVALID}ProvisionedThroughput must be specified when BillingMode is PROVISIONED"
    assert change(BillingMode="PROVISIONED") == needs
    assert change(BillingMode="PROVISIONED", **updates(ProvisionedThroughput=ONE)) == needs
    assert change(**fifty) == f"{INVALID}ProvisionedThroughput must be specified for index: one"
    db.update_table(TableName=name, OnDemandThroughput={"MaxReadRequestUnits": 50})
    db.update_table(TableName=name, **updates(OnDemandThroughput={"MaxReadRequestUnits": 60}))
    db.update_table(TableName=name, **fifty, **updates(ProvisionedThroughput=units(40, 30)))
    table = db.describe_table(TableName=name)["Table"]
    shown = table["GlobalSecondaryIndexes"][0]
    assert "OnDemandThroughput" not in table and "OnDemandThroughput" not in shown
    assert (shown["ProvisionedThroughput"]["ReadCapacityUnits"], table["ProvisionedThroughput"]["WriteCapacityUnits"]) == (
        40, 50)
    assert change(BillingMode="PROVISIONED") == needs


@pytest.fixture(scope="module")
def provisioned(db):
    return make(
        db, "p", "p x", BillingMode="PROVISIONED", ProvisionedThroughput=units(2, 3),
        GlobalSecondaryIndexes=[index("one", "x", ProvisionedThroughput=units(2, 3))])


@pytest.mark.parametrize("more, code, words", [
    (dict(ProvisionedThroughput=units(2, 3)), "ValidationException",
     r"The provisioned throughput for the table will not change\..* ReadCapacityUnits provisioned for the table: 2\."),
    (updates(ProvisionedThroughput=units(2, 3)), "ValidationException",
     r"The provisioned throughput for the index one will not change\..* WriteCapacityUnits provisioned for index one: 3\."),
    (updates("ghost", ProvisionedThroughput=ONE), "ResourceNotFoundException",
     "Requested resource not found: Index ghost for table "),
    ({"GlobalSecondaryIndexUpdates": [{"Create": index("other", "y")}]}, "ValidationException",
     f"{INVALID}Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: other$"),
    ({"GlobalSecondaryIndexUpdates": [{"Create": index("other", "y")}], "WarmThroughput": {"ReadUnitsPerSecond": 9}},
     "ValidationException", f"{INVALID}Create global secondary index cannot be specified when updating WarmThroughput$"),
    (updates(OnDemandThroughput={"MaxReadRequestUnits": 9}), "ValidationException",
     "MaxReadRequestUnits for OnDemandThroughput for index : one cannot be specified when "),
    (dict(TableClass="junk"), "ValidationException", "Invalid table-class parameter provided"),
])
def test_changes_that_are_refused(db, provisioned, more, code, words):
    found = refusal(db.update_table, TableName=provisioned, AttributeDefinitions=definitions("y"), **more)
    assert found[0] == code and re.search(words, found[1])


def test_four_decreases_a_day_and_then_one_an_hour(moving):
    db = client(moving.server.endpoint)
    moving.to_midnight()
    name = make(db, "p", "p", BillingMode="PROVISIONED", ProvisionedThroughput=units(50, 50))

    def decrease(read):
        return db.update_table(TableName=name, ProvisionedThroughput=units(read, 50))

    for read in [40, 30, 20, 10]:
        decrease(read)
    code, message = refusal(decrease, read=5)
    assert code == "LimitExceededException" and re.search(
        r"Number of decreases today: 4\. Last decrease at \w+day, \w+ \d+, \d+ \d+:\d\d:\d\d [AP]M UTC\.", message)
    decrease(60)
    moving.advance(seconds=3600)
    decrease(50)
    assert db.describe_table(TableName=name)["Table"]["ProvisionedThroughput"]["NumberOfDecreasesToday"] == 5
