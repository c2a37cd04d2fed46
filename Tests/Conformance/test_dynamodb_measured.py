"""What others have measured on the real DynamoDB, as tables of cases.

The expectations are facts recorded by two suites that run against AWS: paritysuite/dynamodb-conformance (October 2026) and
ScyllaDB's Alternator tests.
"""

import base64
import hashlib
import http.client
import json
import uuid

import boto3
import cloud
import pytest
import wire
from botocore.exceptions import ClientError

ENVELOPE = "1 validation error detected: "
NOT_NUMERIC = "The parameter cannot be converted to a numeric value"
OVERFLOW = "Number overflow. Attempting to store a number with magnitude larger than supported range"
UNDERFLOW = "Number underflow. Attempting to store a number with magnitude smaller than supported range"
INVALID = "One or more parameter values were invalid: "


@pytest.fixture(scope="module")
def db(endpoint):
    return boto3.client(
        "dynamodb", endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id="test",
        aws_secret_access_key="test", config=boto3.session.Config(parameter_validation=False, retries={"max_attempts": 0}))


def make(db, keys="pk:S", attributes="", **more):
    """A new table; `keys` are the partition key and the sort key, `attributes` those of indexes."""
    name = "measured-" + uuid.uuid4().hex
    words = [word.split(":") for word in keys.split()]
    more.setdefault("BillingMode", "PAY_PER_REQUEST")
    db.create_table(
        TableName=name,
        KeySchema=[{"AttributeName": word[0], "KeyType": kind} for word, kind in zip(words, ["HASH", "RANGE"])],
        AttributeDefinitions=[
            {"AttributeName": key, "AttributeType": kind}
            for key, kind in words + [word.split(":") for word in attributes.split()]], **more)
    return name


@pytest.fixture(scope="module")
def table(db):
    return make(db)


@pytest.fixture(scope="module")
def indexed(db):
    return make(
        db, "pk:S sk:S", "l:S g:S",
        LocalSecondaryIndexes=[
            {"IndexName": "local", "KeySchema": schema("pk", "l"), "Projection": {"ProjectionType": "KEYS_ONLY"}}],
        GlobalSecondaryIndexes=[
            {"IndexName": "global", "KeySchema": schema("g"), "Projection": {"ProjectionType": "KEYS_ONLY"}}])


def schema(*names):
    return [{"AttributeName": name, "KeyType": kind} for name, kind in zip(names, ["HASH", "RANGE"])]


def answer(db, operation, **arguments):
    """The message of a refusal, or `(accepted)`."""
    try:
        getattr(db, operation)(**arguments)
    except ClientError as error:
        found = error.response["Error"]
        code = "" if found["Code"] == "ValidationException" else found["Code"] + ": "
        return code + found["Message"]
    return "(accepted)"


def text(value):
    return {"S": value}


# Which layer of DynamoDB checks values, and so how it words what is wrong, depends on the operation.

def surfaces(table):
    """Each place that a value can be in, and the layer that checks it."""
    key = {"pk": text("v")}
    condition = "attribute_not_exists(pk) OR s = :v"
    return {
        "put item": ("enveloped", "put_item", lambda v: dict(TableName=table, Item={**key, "n": v})),
        "put nested": (
            "enveloped", "put_item", lambda v: dict(TableName=table, Item={**key, "n": {"M": {"x": {"L": [v]}}}})),
        "put condition": ("enveloped", "put_item", lambda v: dict(
            TableName=table, Item=key, ConditionExpression=condition, ExpressionAttributeValues={":v": v})),
        "put Expected": (
            "enveloped", "put_item", lambda v: dict(TableName=table, Item=key, Expected={"n": {"Value": v}})),
        "update value": ("enveloped", "update_item", lambda v: dict(
            TableName=table, Key=key, UpdateExpression="SET n = :v", ExpressionAttributeValues={":v": v})),
        "update AttributeUpdates": ("enveloped", "update_item", lambda v: dict(
            TableName=table, Key=key, AttributeUpdates={"n": {"Action": "PUT", "Value": v}})),
        "update key": ("enveloped", "update_item", lambda v: dict(
            TableName=table, Key={"pk": v}, UpdateExpression="SET n = :o",
            ExpressionAttributeValues={":o": {"N": "1"}})),
        "delete key": ("enveloped", "delete_item", lambda v: dict(TableName=table, Key={"pk": v})),
        "delete condition": ("enveloped", "delete_item", lambda v: dict(
            TableName=table, Key=key, ConditionExpression=condition, ExpressionAttributeValues={":v": v})),
        "get key": ("bare", "get_item", lambda v: dict(TableName=table, Key={"pk": v})),
        "batch get key": ("bare", "batch_get_item", lambda v: dict(RequestItems={table: {"Keys": [{"pk": v}]}})),
        "query key": ("bare", "query", lambda v: dict(
            TableName=table, KeyConditionExpression="pk = :v", ExpressionAttributeValues={":v": v})),
        "query filter": ("bare", "query", lambda v: dict(
            TableName=table, KeyConditionExpression="pk = :p", FilterExpression="n = :v",
            ExpressionAttributeValues={":p": text("v"), ":v": v})),
        "query start key": ("bare", "query", lambda v: dict(
            TableName=table, KeyConditionExpression="pk = :p", ExpressionAttributeValues={":p": text("v")},
            ExclusiveStartKey={"pk": v})),
        "query QueryFilter": ("bare", "query", lambda v: dict(
            TableName=table, KeyConditions={"pk": {"ComparisonOperator": "EQ", "AttributeValueList": [text("v")]}},
            QueryFilter={"n": {"ComparisonOperator": "EQ", "AttributeValueList": [v]}})),
        "batch put": ("older", "batch_write_item", lambda v: dict(
            RequestItems={table: [{"PutRequest": {"Item": {**key, "n": v}}}]})),
        "batch delete": ("older", "batch_write_item", lambda v: dict(
            RequestItems={table: [{"DeleteRequest": {"Key": {"pk": v}}}]})),
        "scan filter": ("older wrapped", "scan", lambda v: dict(
            TableName=table, FilterExpression="n = :v", ExpressionAttributeValues={":v": v})),
        "transaction put": ("older", "transact_write_items", lambda v: dict(
            TransactItems=[{"Put": {"TableName": table, "Item": {**key, "n": v}}}])),
        "transaction update": ("older wrapped", "transact_write_items", lambda v: dict(
            TransactItems=[{"Update": {
                "TableName": table, "Key": key, "UpdateExpression": "SET n = :v",
                "ExpressionAttributeValues": {":v": v}}}])),
        "transaction get": ("older", "transact_get_items", lambda v: dict(
            TransactItems=[{"Get": {"TableName": table, "Key": {"pk": v}}}])),
    }


VALUES = {
    "a word": ({"N": "abc"}, f"{NOT_NUMERIC}: abc", f"{NOT_NUMERIC}: abc"),
    "an empty number": ({"N": ""}, f"{NOT_NUMERIC}: ", NOT_NUMERIC),
    "too large": ({"N": "1e126"}, OVERFLOW, OVERFLOW),
    "far too large": ({"N": "1e2147483647"}, OVERFLOW, UNDERFLOW),
    "strings twice": (
        {"SS": ["b", "a", "b"]}, f'{INVALID}Input collection ["a", "b", "b"] contains duplicates.',
        f"{INVALID}Input collection [b, a, b] contains duplicates."),
    "bytes twice": (
        {"BS": [base64.b64decode(part) for part in ["/w==", "AA==", "AA=="]]},
        f'{INVALID}Input collection ["AA==","/w==","AA=="]of type BS contains duplicates.',
        f"{INVALID}Input collection [/w==, AA==, AA==]of type BS contains duplicates."),
    "numbers twice": (
        {"NS": ["2", "1", "2"]}, f"{INVALID}Input collection contains duplicates.",
        "Input collection contains duplicates"),
}


@pytest.mark.parametrize("name", VALUES)
def test_the_layer_that_checks_a_value_words_what_is_wrong_with_it(db, table, name):
    value, current, older = VALUES[name]
    wanted = {
        "enveloped": ENVELOPE + current, "bare": current, "older": older,
        "older wrapped": f"ExpressionAttributeValues contains invalid value: {older} for key :v"}
    places = surfaces(table)
    found = {place: answer(db, operation, **arguments(value)) for place, (_, operation, arguments) in places.items()}
    assert found == {place: wanted[layer] for place, (layer, _, _) in places.items()}


NUMBERS = {
    "1e99999999999": OVERFLOW, "-1e99999999999": OVERFLOW, "1e-99999999999": UNDERFLOW, "1e2147483648": OVERFLOW,
    "1e-2147483648": UNDERFLOW, "1e126": OVERFLOW, "1e-131": UNDERFLOW, "1.2.3": f"{NOT_NUMERIC}: 1.2.3",
    " 1": f"{NOT_NUMERIC}:  1", "1 ": f"{NOT_NUMERIC}: 1 ", "0x10": f"{NOT_NUMERIC}: 0x10", "1e": f"{NOT_NUMERIC}: 1e",
    "NaN": f"{NOT_NUMERIC}: NaN", "Infinity": f"{NOT_NUMERIC}: Infinity",
    "1234567890123456789012345678901234567890": "Attempting to store more than 38 significant digits in a Number",
    "1e9223372036854775808": f"{NOT_NUMERIC}: 1e9223372036854775808",
    "0e126": OVERFLOW, "0e-131": UNDERFLOW,
}


def test_numbers_that_are_none(db, table):
    found = {n: answer(db, "put_item", TableName=table, Item={"pk": text("n"), "n": {"N": n}}) for n in NUMBERS}
    assert found == {n: ENVELOPE + words for n, words in NUMBERS.items()}


@pytest.mark.parametrize("written,kept", [("0e125", "0"), ("0e-130", "0"), ("1e-130", "0." + "0" * 129 + "1"), ("-0", "0"),
                                          ("1e125", "1" + "0" * 125), ("+5", "5"), (".5", "0.5"), ("5.", "5"),
                                          ("1.50", "1.5"), ("007", "7")])
def test_numbers_at_the_edges_are_kept_exactly(db, table, written, kept):
    db.put_item(TableName=table, Item={"pk": text("edge"), "n": {"N": written}})
    assert db.get_item(TableName=table, Key={"pk": text("edge")}, ConsistentRead=True)["Item"]["n"] == {"N": kept}


# The order and the form of what is wrong with a request.

def enumeration(value, place, values):
    return f"Value '{value}' at '{place}' failed to satisfy constraint: Member must satisfy enum value set: [{values}]"


CAPACITY = enumeration("BOGUS", "returnConsumedCapacity", "INDEXES, TOTAL, NONE")
METRICS = enumeration("BOGUS2", "returnItemCollectionMetrics", "SIZE, NONE")
NAMES = (
    "Map keys must satisfy constraint: [Member must have length less than or equal to 255, Member must have length "
    "greater than or equal to 3, Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+]")
BAD_NAME = f"""Value '{{"bad!name":{{"Keys":[{{"pk":{{"S":"a"}}}}]}}}}' at 'requestItems' failed to satisfy constraint: {NAMES}"""
COUNTS = (
    "Map value must satisfy constraint: [Member must have length less than or equal to 25, Member must have length "
    "greater than or equal to 1]")
PUT = {"PutRequest": {"Item": {"pk": text("order")}}}


def at(place, constraint):
    return f"{ENVELOPE}Value at '{place}' failed to satisfy constraint: {constraint}"


BATCHES = [
    ("batch_get_item", dict(RequestItems={}), at("RequestItems", "Member must have length greater than or equal to 1")),
    ("batch_get_item", dict(RequestItems={"T": {"Keys": []}}),
     at("RequestItems.T.member.Keys", "Member must have length greater than or equal to 1")),
    ("batch_get_item", dict(RequestItems={"T": {"Keys": [{"pk": text(str(n))} for n in range(101)]}}),
     at("RequestItems.T.member.Keys", "Member must have length less than or equal to 100")),
    ("batch_get_item", dict(RequestItems={"bad!name": {"Keys": [{"pk": text("a")}]}}), ENVELOPE + BAD_NAME),
    ("batch_get_item", dict(RequestItems={"bad!name": {"Keys": [{"pk": text("a")}]}}, ReturnConsumedCapacity="BOGUS"),
     f"2 validation errors detected: {BAD_NAME}; {CAPACITY}"),
    ("batch_get_item", dict(RequestItems={"T": {"Keys": [{"pk": text("a")}]}}, ReturnConsumedCapacity="BOGUS"),
     ENVELOPE + CAPACITY),
    ("batch_write_item", dict(RequestItems={}),
     at("RequestItems", "Member must have length greater than or equal to 1")),
    ("batch_write_item", dict(RequestItems={"T": []}),
     f"{ENVELOPE}Value '{{T=[]}}' at 'requestItems' failed to satisfy constraint: {COUNTS}"),
    ("batch_write_item", dict(RequestItems={"T": [PUT]}, ReturnConsumedCapacity="BOGUS"), ENVELOPE + CAPACITY),
    ("batch_write_item", dict(RequestItems={"T": [PUT]}, ReturnItemCollectionMetrics="BOGUS2"), ENVELOPE + METRICS),
    ("batch_write_item",
     dict(RequestItems={"T": [PUT]}, ReturnConsumedCapacity="BOGUS", ReturnItemCollectionMetrics="BOGUS2"),
     f"2 validation errors detected: {CAPACITY}; {METRICS}"),
    ("batch_write_item", dict(RequestItems={"bad!name": [PUT]}, ReturnConsumedCapacity="BOGUS"), ENVELOPE + CAPACITY),
    ("batch_write_item", dict(RequestItems={"T": [{"PutRequest": {"Item": {"other": text("x")}}}]}),
     "The provided key element does not match the schema"),
    ("batch_write_item", dict(RequestItems={"T": [{"PutRequest": {"Item": {"pk": {"N": "5"}}}}]}),
     "The provided key element does not match the schema"),
    ("batch_write_item", dict(RequestItems={"T": [{"PutRequest": {"Item": {"pk": {"L": [text("x")]}}}}]}),
     "The provided key element does not match the schema"),
    ("batch_write_item", dict(RequestItems={"T": [{"DeleteRequest": {"Key": {"other": text("x")}}}]}),
     "The provided key element does not match the schema"),
    ("batch_write_item", dict(RequestItems={"T": [{"PutRequest": {"Item": {"pk": text("")}}}]}),
     "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string "
     "value. Key: pk"),
    ("batch_write_item", dict(RequestItems={"T": [PUT, {"DeleteRequest": {"Key": {"pk": text("order")}}}]}),
     "Provided list of item keys contains duplicates"),
    ("batch_write_item", dict(RequestItems={"no-such-table": [PUT]}),
     "ResourceNotFoundException: Requested resource not found"),
]


@pytest.mark.parametrize("operation,arguments,wanted", BATCHES)
def test_batches(db, table, operation, arguments, wanted):
    found = {table if name == "T" else name: value for name, value in arguments["RequestItems"].items()}
    names = answer(db, operation, **{**arguments, "RequestItems": found}).replace(table, "T")
    assert names == wanted


@pytest.mark.parametrize("name,value", [("bad!name", "Map keys"), ("T", "Map value")])
def test_a_batch_of_writes_repeats_the_request_it_refuses(db, table, name, value):
    requests = [PUT] if name != "T" else [{"PutRequest": {"Item": {"pk": text(str(n))}}} for n in range(26)]
    found = answer(db, "batch_write_item", RequestItems={table if name == "T" else name: requests}).replace(table, "T")
    assert found.startswith(f"{ENVELOPE}Value '{{{name}=[WriteRequest(putRequest=PutRequest(item={{pk=")
    assert found.endswith(f"at 'requestItems' failed to satisfy constraint: {NAMES if name != 'T' else COUNTS}")


ENUMERATIONS = [
    ("put_item", dict(TableName="", Item={"pk": text("a")}, ReturnValues="INVALID"),
     at("TableName", "Member must have length greater than or equal to 1")),
    ("put_item", dict(Item={"pk": text("a")}),
     f"{ENVELOPE}Value null at 'tableName' failed to satisfy constraint: Member must not be null"),
    ("put_item", dict(TableName="bad table!@#", Item={"pk": text("a")}),
     f"{ENVELOPE}Value 'bad table!@#' at 'tableName' failed to satisfy constraint: Member must satisfy regular "
     "expression pattern: [a-zA-Z0-9_.-]+"),
    ("update_item", dict(TableName="T", Key={"pk": text("a")}, ReturnValues="INVALID", ReturnConsumedCapacity="BOGUS"),
     f"{ENVELOPE}Failed to satisfy constraint: Member must satisfy enum value set: "
     "[ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]"),
    ("query", dict(TableName="T", KeyConditionExpression="pk = :v", ExpressionAttributeValues={":v": text("a")}, Limit=0),
     at("Limit", "Member must have value greater than or equal to 1")),
    ("query", dict(
        TableName="T", KeyConditions={"pk": {"ComparisonOperator": "EQ", "AttributeValueList": [text("a")]}},
        QueryFilter={"b": {"ComparisonOperator": "NULL"}, "c": {"ComparisonOperator": "NULL"}},
        ConditionalOperator="XOR", Select="BOGUS"),
     "Failed to satisfy constraint: Member must satisfy enum value set: [ALL, OR]"),
    ("update_item", dict(TableName="", UpdateExpression="REMOVE a", ReturnConsumedCapacity="BOGUS", ReturnValues="INVALID"),
     f"4 validation errors detected: {CAPACITY}; Value '' at 'tableName' failed to satisfy constraint: Member must have "
     "length greater than or equal to 1; "
     + enumeration("INVALID", "returnValues", "ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW")
     + "; Value null at 'key' failed to satisfy constraint: Member must not be null"),
    ("scan", dict(TableName="T", Limit=0),
     f"{ENVELOPE}Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1"),
]


@pytest.mark.parametrize("operation,arguments,wanted", ENUMERATIONS)
def test_members_that_break_a_constraint(db, table, operation, arguments, wanted):
    arguments = {name: table if value == "T" else value for name, value in arguments.items()}
    assert answer(db, operation, **arguments) == wanted


def test_the_name_of_a_global_index_is_checked_before_that_of_a_local_one(db):
    def short(name, member):
        return (f"Value '{name}' at '{member}.1.member.indexName' failed to satisfy constraint: Member must have length "
                "greater than or equal to 3")

    found = answer(
        db, "create_table", TableName="measured-names", BillingMode="PAY_PER_REQUEST", KeySchema=schema("pk", "sk"),
        AttributeDefinitions=[{"AttributeName": name, "AttributeType": "S"} for name in ["pk", "sk"]],
        LocalSecondaryIndexes=[
            {"IndexName": "aa", "KeySchema": schema("pk", "l"), "Projection": {"ProjectionType": "ALL"}}],
        GlobalSecondaryIndexes=[{"IndexName": "zz", "KeySchema": schema("g"), "Projection": {"ProjectionType": "ALL"}}])
    assert found == (
        f"2 validation errors detected: {short('zz', 'globalSecondaryIndexes')}; {short('aa', 'localSecondaryIndexes')}")


# Warm throughput, which is kept, shown, and never lowered.

READ = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html"
WARM = INVALID + "Requested {0}UnitsPerSecond for WarmThroughput for {1} is lower than {2}"
INITIAL = f"initial throughput for OnDemand. See: {READ}#on-demand-capacity-mode-initial"
CURRENT = "current WarmThroughput, decreasing WarmThroughput is not supported"


def warm(read=None, write=None):
    asked = {"ReadUnitsPerSecond": read, "WriteUnitsPerSecond": write}
    return {name: units for name, units in asked.items() if units is not None}


def global_index(name="global", **more):
    return {"IndexName": name, "KeySchema": schema("g"), "Projection": {"ProjectionType": "ALL"}, **more}


PROVISIONED = dict(BillingMode="PROVISIONED", ProvisionedThroughput={"ReadCapacityUnits": 5, "WriteCapacityUnits": 3})


@pytest.mark.parametrize("more,wanted", [
    (dict(WarmThroughput=warm(11999, 4000)), WARM.format("Read", "table", INITIAL)),
    (dict(WarmThroughput=warm(12000, 3999)), WARM.format("Write", "table", INITIAL)),
    (dict(WarmThroughput=warm(4, 3), **PROVISIONED),
     WARM.format("Read", "table", "ReadCapacityUnits of ProvisionedThroughput")),
    (dict(WarmThroughput=warm(5, 2), **PROVISIONED),
     WARM.format("Write", "table", "WriteCapacityUnits of ProvisionedThroughput")),
    (dict(GlobalTableSettingsReplicationMode="ENABLED_WITH_OVERRIDES"),
     "Value 'ENABLED_WITH_OVERRIDES' at 'GlobalTableSettingsReplicationMode' failed to satisfy constraint: Only ENABLED "
     "and DISABLED settings replication are supported for a Regional Table."),
])
def test_tables_cannot_be_made_colder_than_they_are(db, more, wanted):
    attributes = [{"AttributeName": "pk", "AttributeType": "S"}]
    arguments = {"BillingMode": "PAY_PER_REQUEST", **more}
    assert answer(
        db, "create_table", TableName="measured-warm", KeySchema=schema("pk"), AttributeDefinitions=attributes,
        **arguments) == wanted


def test_an_index_cannot_be_made_colder_than_it_is(db):
    attributes = [{"AttributeName": name, "AttributeType": "S"} for name in ["pk", "g"]]
    assert answer(
        db, "create_table", TableName="measured-warm", KeySchema=schema("pk"), AttributeDefinitions=attributes,
        BillingMode="PAY_PER_REQUEST", GlobalSecondaryIndexes=[global_index(WarmThroughput=warm(1, 1))],
    ) == WARM.format("Read", "index global", INITIAL)


@pytest.mark.parametrize("more,base", [({}, (12000, 4000)), (PROVISIONED, (5, 3))])
def test_warm_throughput_only_grows(db, more, base):
    def shown():
        return db.describe_table(TableName=name)["Table"]["WarmThroughput"]

    name = make(db, **more)
    assert shown() == {**warm(*base), "Status": "ACTIVE"}
    changed = db.update_table(TableName=name, WarmThroughput=warm(write=base[1] + 9))["TableDescription"]
    assert (changed["TableStatus"], changed["WarmThroughput"]) == ("ACTIVE", {**warm(*base), "Status": "UPDATING"})
    assert shown() == {**warm(base[0], base[1] + 9), "Status": "ACTIVE"}
    for units, word in [(warm(base[0] - 1), "Read"), (warm(write=base[1] + 8), "Write")]:
        assert answer(db, "update_table", TableName=name, WarmThroughput=units) == WARM.format(word, "table", CURRENT)
    assert answer(db, "update_table", TableName=name, WarmThroughput=warm(base[0], base[1] + 9)) == "(accepted)"
    assert answer(db, "update_table", TableName=name, WarmThroughput=warm(99999), DeletionProtectionEnabled=True) in [
        f"{INVALID}WarmThroughput must be the only operation in the request",
        f"{INVALID}DeletionProtection modification must be the only operation in the request"]


def test_warm_throughput_of_a_new_table_and_its_index(db):
    name = make(
        db, "pk:S", "g:S", WarmThroughput=warm(12240), GlobalTableSettingsReplicationMode="DISABLED",
        GlobalSecondaryIndexes=[global_index(WarmThroughput=warm(write=5000))])
    shown = db.describe_table(TableName=name)["Table"]
    assert shown["WarmThroughput"] == {**warm(12240, 4000), "Status": "ACTIVE"}
    assert shown["GlobalSecondaryIndexes"][0]["WarmThroughput"] == {**warm(12000, 5000), "Status": "ACTIVE"}
    assert shown["GlobalTableSettingsReplicationMode"] == "DISABLED"

    def change(**more):
        return answer(
            db, "update_table", TableName=name,
            GlobalSecondaryIndexUpdates=[{"Update": {"IndexName": "global", **more}}])

    assert change(WarmThroughput=warm(100, 100)) == WARM.format("Read", "index global", CURRENT)
    assert change(WarmThroughput={}) == (
        f"{INVALID}WarmThroughput must have at least one of ReadUnitsPerSecond or WriteUnitsPerSecond specified for "
        "index: global")
    for more in [{}, {"OnDemandThroughput": {}}]:
        assert change(**more) == (
            f"{INVALID}The only Updates for index: global when TableThroughputMode is PAY_PER_REQUEST can be to "
            "OnDemandThroughput, WarmThroughput")
    assert change(WarmThroughput=warm(12001)) == "(accepted)"
    index = db.describe_table(TableName=name)["Table"]["GlobalSecondaryIndexes"][0]
    assert index["WarmThroughput"] == {**warm(12001, 5000), "Status": "ACTIVE"}


# Keys of indexes.

@pytest.mark.parametrize("kinds,wanted", [
    ("a:HASH a:HASH", "same name"), ("a:HASH b:HASH a:RANGE", "same name"), ("a:HASH b:RANGE c:HASH", "must precede"),
    ("a:RANGE b:RANGE", "HASH"), ("a:HASH z:HASH", "AttributeDefinitions"),
])
def test_keys_of_global_indexes(db, kinds, wanted):
    keys = [dict(zip(["AttributeName", "KeyType"], word.split(":"))) for word in kinds.split()]
    used = sorted({key["AttributeName"] for key in keys} - {"z"})
    assert wanted in answer(
        db, "create_table", TableName="measured-keys", BillingMode="PAY_PER_REQUEST", KeySchema=schema("pk"),
        AttributeDefinitions=[{"AttributeName": name, "AttributeType": "S"} for name in ["pk", *used]],
        GlobalSecondaryIndexes=[global_index() | {"KeySchema": keys}])


def test_a_local_index_has_two_keys(db):
    keys = schema("pk", "sk") + [{"AttributeName": "l", "KeyType": "RANGE"}]
    assert answer(
        db, "create_table", TableName="measured-keys", BillingMode="PAY_PER_REQUEST", KeySchema=schema("pk", "sk"),
        AttributeDefinitions=[{"AttributeName": name, "AttributeType": "S"} for name in ["pk", "sk", "l"]],
        LocalSecondaryIndexes=[
            {"IndexName": "local", "KeySchema": keys, "Projection": {"ProjectionType": "ALL"}}],
    ).endswith("Member must have length less than or equal to 2")


# What a refused write costs.

def test_a_refused_condition_consumes_what_the_item_would(db):
    name = make(db, BillingMode="PROVISIONED", ProvisionedThroughput={"ReadCapacityUnits": 1, "WriteCapacityUnits": 1})
    db.put_item(TableName=name, Item={"pk": text("a"), "v": text("x" * 99_000)})
    refused = dict(TableName=name, Key={"pk": text("a")}, ConditionExpression="attribute_not_exists(pk)")
    found = [answer(db, "delete_item", **refused).split(":")[0] for _ in range(5)]
    assert found[0] == found[1] == "ConditionalCheckFailedException"
    assert found[-1] == "ProvisionedThroughputExceededException"


# Names and keys at their limits.

LONG = "n" * 65_536


@pytest.mark.parametrize("operation,arguments", [
    ("put_item", dict(Item={"pk": text("a"), LONG: text("v")})),
    ("get_item", dict(Key={"pk": text("a")}, ProjectionExpression="#n", ExpressionAttributeNames={"#n": LONG})),
    ("get_item", dict(Key={"pk": text("a")}, AttributesToGet=[LONG])),
    ("update_item", dict(Key={"pk": text("a")}, AttributeUpdates={LONG: {"Value": text("v"), "Action": "PUT"}})),
    ("update_item", dict(
        Key={"pk": text("a")}, UpdateExpression="SET #n = :v", ExpressionAttributeNames={"#n": LONG},
        ExpressionAttributeValues={":v": text("v")})),
])
def test_attribute_names_are_shorter_than_64_kilobytes(db, table, operation, arguments):
    found = answer(db, operation, TableName=table, **arguments)
    assert "65535" in found or "65536" in found


def test_an_attribute_name_may_have_a_byte_less(db, table):
    db.put_item(TableName=table, Item={"pk": text("long"), LONG[1:]: text("v")})
    assert LONG[1:] in db.get_item(TableName=table, Key={"pk": text("long")}, ConsistentRead=True)["Item"]


def test_names_of_keys_have_at_most_255_bytes(db):
    for defined, used in [("k" * 256, "k" * 256), ("short", "k" * 256), ("k" * 256, "short")]:
        assert "255" in answer(
            db, "create_table", TableName="measured-names", BillingMode="PAY_PER_REQUEST", KeySchema=schema(used),
            AttributeDefinitions=[{"AttributeName": defined, "AttributeType": "S"}])


def test_a_new_index_leaves_out_what_cannot_be_its_key(db):
    name = make(db, "pk:S sk:S")
    sizes = {"small": 1024, "medium": 1025, "large": 2048, "huge": 2049, "empty": 0}
    for pk, size in sizes.items():
        db.put_item(TableName=name, Item={"pk": text(pk), "sk": text("s"), "x": text("a" * size)})
    db.put_item(TableName=name, Item={"pk": text("number"), "sk": text("s"), "x": {"N": "1"}})
    for index, keys in [("partition", schema("x")), ("sorted", schema("sk", "x"))]:
        db.update_table(
            TableName=name, AttributeDefinitions=[{"AttributeName": key, "AttributeType": "S"} for key in ["x", "sk"]],
            GlobalSecondaryIndexUpdates=[{"Create": {
                "IndexName": index, "KeySchema": keys, "Projection": {"ProjectionType": "ALL"}}}])

    def keys_in(index):
        return {item["pk"]["S"] for item in db.scan(TableName=name, IndexName=index)["Items"]}

    assert keys_in("partition") == {"small", "medium", "large"}
    assert keys_in("sorted") == {"small"}


@pytest.mark.parametrize("updates,wanted", [
    ([{}], "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create, "),
    ([{"Create": global_index("one"), "Delete": {"IndexName": "two"}}], "Only one global secondary index action"),
    ([{"Create": global_index("one")}, {"Create": global_index("two")}], "LimitExceededException"),
    ([{"Delete": {"IndexName": "one"}}, {"Delete": {"IndexName": "two"}}], "LimitExceededException"),
    ([{"Create": global_index("one")}, {"Delete": {"IndexName": "two"}}], "LimitExceededException"),
    ([{"Delete": {"IndexName": "none"}}], "ResourceNotFoundException"),
    ([], "At least one of ProvisionedThroughput, "),
])
def test_changes_of_indexes(db, table, updates, wanted):
    assert wanted in answer(
        db, "update_table", TableName=table, AttributeDefinitions=[{"AttributeName": "g", "AttributeType": "S"}],
        GlobalSecondaryIndexUpdates=updates)


# Requests that no SDK sends.

def raw(endpoint, body, target="DynamoDB_20120810.ListTables", method="POST", content="application/x-amz-json-1.0"):
    """The status and the body of the answer to a signed request."""
    headers = {"X-Amz-Target": target, "Content-Type": content}
    headers = {name: value for name, value in headers.items() if value}
    host = f"127.0.0.1:{cloud.port_of(endpoint)}"
    signed = wire.sign(
        host, method, "/", headers=headers, payload=hashlib.sha256(body).hexdigest(),
        signing=wire.Signing(service="dynamodb"))
    connection = http.client.HTTPConnection(host, timeout=20)
    connection.request(method, "/", body=body, headers=signed.headers)
    reply = connection.getresponse()
    found = reply.status, reply.read().decode()
    connection.close()
    return found


NOT_OURS = (404, "<UnknownOperationException/>\n")
NOT_JSON = (400, '{"__type":"com.amazon.coral.service#SerializationException"}')
UNKNOWN = (400, '{"__type":"com.amazon.coral.service#UnknownOperationException"}')


@pytest.mark.parametrize("more,wanted", [
    (dict(method="PUT"), NOT_OURS), (dict(method="DELETE"), NOT_OURS), (dict(method="GET"), NOT_OURS),
    (dict(content=None), NOT_OURS), (dict(content="whatever"), NOT_OURS), (dict(content="text/plain"), NOT_OURS),
    (dict(target="whatever"), UNKNOWN), (dict(target="DynamoDB_20120810.ListTable"), UNKNOWN),
    (dict(target="DynamoDB_20111205.ListTables"), UNKNOWN), (dict(body=b"", content=None), NOT_JSON),
    *[(dict(body=body), NOT_JSON) for body in [
        b"hi", b"7", b"[]", b"null", b'"a"', b"}{", b'{"2":{}', b"{,}", b"{{}}", b"{3: }}", b"\xff", b"{" * 10000]],
])
def test_what_is_no_request(endpoint, more, wanted):
    assert raw(endpoint, **{"body": b"{}", **more}) == wanted


@pytest.mark.parametrize("content", [
    "application/x-amz-json-1.0", "application/x-amz-json-1.0; charset=utf-8"])
def test_what_is_a_request(endpoint, content):
    assert raw(endpoint, b'{"Limit": 1}', content=content)[0] == 200


def test_a_request_has_at_most_16_megabytes(endpoint):
    body = b'{"Limit": 1' + b" " * (16 << 20) + b"}"
    assert raw(endpoint, body) == (413, "")


@pytest.mark.parametrize("item", [{"": text("v")}, {"m": {"M": {"": text("v")}}}])
def test_attributes_have_names(db, table, item):
    item = {"pk": text("a"), **item}
    assert answer(db, "put_item", TableName=table, Item=item) == f"{ENVELOPE}Empty attribute name"
    assert answer(
        db, "transact_write_items", TransactItems=[{"Put": {"TableName": table, "Item": item}}]) == "Empty attribute name"


def test_operations_without_output_answer_nothing(endpoint, db, table):
    """Alternator, test_manual_requests.py: the others answer an empty document at least."""
    arn = db.describe_table(TableName=table)["Table"]["TableArn"]
    tagged = json.dumps({"ResourceArn": arn, "Tags": [{"Key": "k", "Value": "v"}]}).encode()
    untagged = json.dumps({"ResourceArn": arn, "TagKeys": ["k"]}).encode()
    put = json.dumps({"TableName": table, "Item": {"pk": {"S": "nothing"}}}).encode()
    for name, body, answer in [("TagResource", tagged, ""), ("UntagResource", untagged, ""), ("PutItem", put, "{}")]:
        assert raw(endpoint, body, "DynamoDB_20120810." + name) == (200, answer)
