"""Expressions and the parameters they replaced, through boto3. Answers and texts are those that public suites recorded from
AWS: Alternator's tests (github.com/scylladb/scylladb, test/alternator) and the DynamoDB conformance suite
(github.com/nubo-db/dynamodb-conformance)."""

import uuid

import pytest
from botocore.exceptions import ClientError
from dynamodb_tables import client, keys, made_table, plain, wire_item

ENVELOPE = "1 validation error detected: "
INVALID = "One or more parameter values were invalid: "


@pytest.fixture(scope="module")
def dynamodb(endpoint):
    return client(endpoint)


@pytest.fixture(scope="module")
def table(dynamodb):
    return made_table(dynamodb, keys("p"), {"p": "S"})


@pytest.fixture(scope="module")
def sorted_table(dynamodb):
    name = made_table(dynamodb, keys("p", "c"), {"p": "S", "c": "N"})
    for c in range(6):
        dynamodb.put_item(TableName=name, Item=wire_item(p="k", c=c, a=c % 2, s=f"v{c}"))
    return name


@pytest.fixture
def key(dynamodb, table):
    key = uuid.uuid4().hex
    dynamodb.put_item(TableName=table, Item=wire_item(p=key, a=1, s="hello", ss={"a", "b"}, l=[2, 4], b=b"hi there"))
    return key


def refusal(call, code="ValidationException", **more):
    with pytest.raises(ClientError) as caught:
        call(**more)
    assert caught.value.response["Error"]["Code"] == code
    return caught.value.response["Error"]["Message"]


def condition(operator=None, *values, **more):
    found = dict(more)
    if operator:
        found["ComparisonOperator"] = operator
    if values:
        found["AttributeValueList"] = [wire_item(v=value)["v"] for value in values]
    return found


HOLDING = [
    ("a", condition("EQ", 1), True), ("a", condition("NE", "1"), True), ("q", condition("NE", 1), True),
    ("a", condition("LE", "1"), False), ("s", condition("BETWEEN", "a", "z"), True), ("a", condition("IN", 3, 1), True),
    ("s", condition("CONTAINS", "ell"), True), ("l", condition("CONTAINS", 4), True),
    ("b", condition("CONTAINS", b"here"), True), ("ss", condition("NOT_CONTAINS", "c"), True),
    ("q", condition("NOT_CONTAINS", "c"), False), ("q", condition("NULL"), True), ("a", condition("NOT_NULL"), True),
    ("s", condition("BEGINS_WITH", "hel"), True), ("a", condition(Value={"N": "1"}), True),
    ("q", condition(Exists=False), True), ("a", condition(Exists=True, Value={"N": "2"}), False),
]


@pytest.mark.parametrize("name, expected, holds", HOLDING)
def test_expected(dynamodb, table, key, name, expected, holds):
    def change():
        return dynamodb.update_item(
            TableName=table, Key=wire_item(p=key), Expected={name: expected},
            AttributeUpdates={"z": {"Value": {"N": "1"}}}, ReturnValues="UPDATED_NEW")

    if holds:
        assert change()["Attributes"] == {"z": {"N": "1"}}
    else:
        assert refusal(change, "ConditionalCheckFailedException") == "The conditional request failed"


def test_expected_joined(dynamodb, table, key):
    both = {"a": condition("EQ", 2), "s": condition("EQ", "hello")}
    change = {"TableName": table, "Key": wire_item(p=key), "Expected": both}
    refusal(dynamodb.delete_item, "ConditionalCheckFailedException", **change)
    dynamodb.delete_item(**change, ConditionalOperator="OR")


@pytest.mark.parametrize("expected, message", [
    (condition(Exists=True), "Value must be provided when Exists is true for Attribute: a"),
    (condition(Exists=False, Value={"S": "x"}), "Value cannot be used when Exists is false for Attribute: a"),
    (condition("EQ", "x", Value={"S": "x"}), "Value and AttributeValueList cannot be used together for Attribute: a"),
    (condition("EQ"), "Value or AttributeValueList must be used with ComparisonOperator: EQ for Attribute: a"),
    (condition("BETWEEN", "x"), "Invalid number of argument(s) for the BETWEEN ComparisonOperator"),
    (condition("IN", "x", 1), "AttributeValues inside AttributeValueList must be of same type"),
    (condition("CONTAINS", [1]), "ComparisonOperator CONTAINS is not valid for L AttributeValue type"),
])
def test_expected_refused(dynamodb, table, expected, message):
    for call, more in [(dynamodb.delete_item, {"Key": wire_item(p="x")}), (dynamodb.put_item, {"Item": wire_item(p="x")})]:
        assert refusal(call, TableName=table, Expected={"a": expected}, **more) == ENVELOPE + INVALID + message


@pytest.mark.parametrize("updates, changed", [
    ({"a": {"Action": "ADD", "Value": {"N": "2"}}}, {"a": 3}), 
    ({"ss": {"Action": "ADD", "Value": {"SS": ["c"]}}}, {"ss": {"a", "b", "c"}}),
    ({"l": {"Action": "ADD", "Value": {"L": [{"N": "6"}]}}}, {"l": [2, 4, 6]}),
    ({"ss": {"Action": "DELETE", "Value": {"SS": ["a", "b"]}}}, {"ss": None}), ({"s": {"Action": "DELETE"}}, {"s": None}),
    ({"n": {"Action": "PUT", "Value": {"NULL": True}}, "s": {"Value": {"S": "x"}}}, {"n": None, "s": "x"}),
])
def test_attribute_updates(dynamodb, table, key, updates, changed):
    answer = dynamodb.update_item(
        TableName=table, Key=wire_item(p=key), AttributeUpdates=updates, ReturnValues="ALL_NEW")
    after = plain(answer["Attributes"])
    assert {name: after.get(name) for name in changed} == changed


def test_deleting_from_nothing_makes_nothing(dynamodb, table):
    for n, change in enumerate([
            {"AttributeUpdates": {"a": {"Action": "DELETE"}}}, {"UpdateExpression": "REMOVE a, b.c"}]):
        dynamodb.update_item(TableName=table, Key=wire_item(p=f"nothing-{n}"), **change)
        assert "Item" not in dynamodb.get_item(TableName=table, Key=wire_item(p=f"nothing-{n}"))
    dynamodb.update_item(TableName=table, Key=wire_item(p="something"), AttributeUpdates={})
    assert "Item" in dynamodb.get_item(TableName=table, Key=wire_item(p="something"))


@pytest.mark.parametrize("more, found", [
    ({"KeyConditions": {"p": condition("EQ", "k"), "c": condition("GT", 3)}}, [4, 5]),
    ({"KeyConditions": {"p": condition("EQ", "k")}, "QueryFilter": {"a": condition("EQ", 1)}}, [1, 3, 5]),
    ({"KeyConditions": {"p": condition("EQ", "k")}, "QueryFilter": {"a": condition("EQ", 1), "s": condition("EQ", "v0")},
      "ConditionalOperator": "OR"}, [0, 1, 3, 5]),
    ({"KeyConditions": {"p": condition("EQ", "k")}, "FilterExpression": "a = :one",
      "ExpressionAttributeValues": wire_item(**{":one": 1})}, [1, 3, 5]),
    ({"KeyConditionExpression": "#p = :k AND c BETWEEN :one AND :three", "ExpressionAttributeNames": {"#p": "p"},
      "ExpressionAttributeValues": wire_item(**{":k": "k", ":one": 1, ":three": 3})}, [1, 2, 3]),
])
def test_query(dynamodb, sorted_table, more, found):
    got = dynamodb.query(TableName=sorted_table, **more)["Items"]
    assert [plain(item)["c"] for item in got] == found


@pytest.mark.parametrize("more, message", [
    ({}, "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request."),
    ({"KeyConditions": {"p": condition("EQ", "k"), "c": condition("NE", 3)}},
     "Attempted conditional constraint is not an indexable operation"),
    ({"KeyConditions": {"p": condition("LT", "k")}}, "Query key condition not supported"),
    ({"KeyConditions": {"p": condition("EQ", "k")}, "QueryFilter": {"c": condition("EQ", 1)}},
     "QueryFilter can only contain non-primary key attributes: Primary key attribute: c"),
    ({"KeyConditionExpression": "p = :k", "FilterExpression": "p = :k", "ExpressionAttributeValues": {":k": {"S": "k"}}},
     "Filter Expression can only contain non-primary key attributes: Primary key attribute: p"),
    ({"KeyConditionExpression": "p = :k", "KeyConditions": {"p": condition("EQ", "k")},
      "ExpressionAttributeValues": {":k": {"S": "k"}}},
     "Can not use both expression and non-expression parameters in the same request: Non-expression parameters: "
     "{KeyConditions} Expression parameters: {KeyConditionExpression}"),
    ({"KeyConditionExpression": "p = :k", "ExpressionAttributeValues": {":k": {"S": "k"}},
      "ExpressionAttributeNames": {"#unused": "x"}},
     "Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}"),
    ({"KeyConditionExpression": "p = :k", "ProjectionExpression": "a, a.b", "ExpressionAttributeValues": {":k": {"S": "k"}}},
     "Invalid ProjectionExpression: Two document paths overlap with each other; must remove or rewrite one of these "
     "paths; path one: [a], path two: [a, b]"),
])
def test_query_refused(dynamodb, sorted_table, more, message):
    assert refusal(dynamodb.query, TableName=sorted_table, **more) == message


@pytest.mark.parametrize("more, message", [
    ({"UpdateExpression": "SET b = :w", "ConditionExpression": "a = :v", "ExpressionAttributeValues": {":w": {"S": "x"}}},
     "Invalid ConditionExpression: An expression attribute value used in expression is not defined; attribute value: :v"),
    ({"UpdateExpression": ""}, "Invalid UpdateExpression: The expression can not be empty;"),
    ({"ExpressionAttributeValues": {":v": {"S": "x"}}},
     "ExpressionAttributeValues can only be specified when using expressions"),
    ({"UpdateExpression": "REMOVE a", "ExpressionAttributeNames": {}}, "ExpressionAttributeNames must not be empty"),
    ({"UpdateExpression": "REMOVE a", "ExpressionAttributeNames": {"a": "b"}},
     "ExpressionAttributeNames contains invalid key: Syntax error; key: \"a\""),
    ({"UpdateExpression": "SET a = :v", "ExpressionAttributeValues": {":v": {"SS": []}}},
     f"{INVALID}An string set  may not be empty"),
    ({"UpdateExpression": "SET a = :v", "AttributeUpdates": {"a": {"Value": {"S": "v"}}}},
     "Can not use both expression and non-expression parameters in the same request: Non-expression parameters: "
     "{AttributeUpdates} Expression parameters: {UpdateExpression}"),
    ({"AttributeUpdates": {"a": {"Action": "DELETE", "Value": {"S": "v"}}}},
     INVALID + "DELETE action with value is not supported for the type S"),
])
def test_update_refused(dynamodb, table, more, message):
    assert refusal(dynamodb.update_item, TableName=table, Key=wire_item(p="x"), **more) == ENVELOPE + message


def test_keys_cannot_be_changed(dynamodb, sorted_table):
    for change in ["SET c = :v", "REMOVE c", "ADD c :v", "SET a = :v, c = :v"]:
        more = {"ExpressionAttributeValues": {":v": {"N": "1"}}} if ":v" in change else {}
        message = refusal(
            dynamodb.update_item, TableName=sorted_table, Key=wire_item(p="k", c=1), UpdateExpression=change, **more)
        assert message == INVALID + "Cannot update attribute c. This attribute is part of the key"


def test_used_names_count_even_where_nobody_looks(dynamodb, table, key):
    dynamodb.update_item(
        TableName=table, Key=wire_item(p=key), ConditionExpression="#a = :one OR #b = :two", UpdateExpression="SET #a = :two",
        ExpressionAttributeNames={"#a": "a", "#b": "nowhere"},
        ExpressionAttributeValues=wire_item(**{":one": 1, ":two": 2}))
