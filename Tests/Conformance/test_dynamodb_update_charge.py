"""How much one UpdateItem may carry, to the byte, as the DynamoDB conformance suite measured it on AWS
(github.com/paritysuite/dynamodb-conformance, October 2026): the item at most 409,600 bytes, and the statement too, in
which each clause has a price of its own."""

import uuid

import pytest
from botocore.exceptions import ClientError
from dynamodb_tables import client, keys, made_table, wire_item

MAX = 409_600
# The statement, and the clause `SET b = :pad` without what it writes.
BASE = 3 + 19 + len("b")
REFUSED = "Item size to update has exceeded the maximum allowed size"
TEN = "y" * 10


@pytest.fixture(scope="module")
def dynamodb(endpoint):
    return client(endpoint)


@pytest.fixture(scope="module")
def table(dynamodb):
    return made_table(dynamodb, keys("pk"), {"pk": "S"})


def operand(*elements):
    return 1 + sum(14 + len(str(element)) for element in elements)


def text(size):
    return {"S": "p" * size}


@pytest.mark.parametrize("clause, seed, values, charge", [
    ("", {}, {}, 0), (", c = :c", {}, {":c": "y" * 500}, 19 + 1 + 500), (" REMOVE r", {"r": "z"}, {}, 2),
    (", c = abcdefghij", {"abcdefghij": TEN}, {}, 20 + operand("abcdefghij")),
    (", c = m.z", {"m": {"z": TEN}}, {}, 20 + operand("m", "z")),
    (", c = l[10]", {"l": list(range(11))}, {}, 20 + operand("l", 10)),
    (", l = list_append(l, :n)", {"l": ["e"]}, {":n": [TEN]}, 20 + 37 + operand("l") + 14),
    (", c = if_not_exists(c, :v)", {"c": TEN}, {":v": TEN}, 20 + 39 + operand("c") + 10),
    (", c = if_not_exists(c, :v), d = if_not_exists(d, :v)", {"c": "c", "d": "d"}, {":v": "s" * 100},
     2 * (20 + 39 + operand("c") + 100)),
    (", n = n + :v", {"n": 12345678901234567890}, {":v": 1}, 20 + 34 + operand("n") + 2),
    (", n = n - :v", {"n": 1}, {":v": 1}, 20 + 37 + operand("n") + 2),
    (" ADD abcdefghij :v", {"abcdefghij": 1}, {":v": 1}, 19 + 10 + 2),
    (" ADD ss :v", {"ss": {"p"}}, {":v": {"s" * 500}}, 19 + 2 + 500),
    (" REMOVE m.yyyyyyyyyy", {"m": {"yyyyyyyyyy": "r"}}, {}, 1 + 1 + 4 + 10),
    (" REMOVE l[10]", {"l": ["e"] * 11}, {}, 1 + 1 + 4 + 2),
    (" DELETE ss :v", {"ss": {"p", "q" * 20}}, {":v": {"q" * 20}}, 1 + 2),
])
def test_clauses(dynamodb, table, clause, seed, values, charge):
    def send(key, padding):
        if seed:
            dynamodb.put_item(TableName=table, Item=wire_item(pk=key, **seed))
        dynamodb.update_item(
            TableName=table, Key=wire_item(pk=key), UpdateExpression=f"SET b = :pad{clause}",
            ExpressionAttributeValues={**wire_item(**values), ":pad": text(padding)})

    send("C", MAX - BASE - charge)
    with pytest.raises(ClientError) as caught:
        send("D", MAX - BASE - charge + 1)
    assert caught.value.response["Error"]["Message"] == REFUSED
    dynamodb.delete_item(TableName=table, Key=wire_item(pk="C"))
    dynamodb.delete_item(TableName=table, Key=wire_item(pk="D"))


def test_the_item_bounds_the_statement(dynamodb, table):
    key = "k" * 100
    fits = MAX - len("pk") - len(key) - len("b")
    for padding, is_stored in [(fits, True), (fits + 1, False)]:
        update = {"TableName": table, "Key": wire_item(pk=key), "ExpressionAttributeValues": {":pad": text(padding)},
                  "UpdateExpression": "SET b = :pad"}
        if is_stored:
            dynamodb.update_item(**update)
            continue
        with pytest.raises(ClientError) as caught:
            dynamodb.update_item(**update)
        assert caught.value.response["Error"]["Message"] == REFUSED


def test_only_a_lone_expression_has_a_price(dynamodb, table):
    key = uuid.uuid4().hex[:1]
    whole = text(MAX - len("pk") - len(key) - len("b"))
    update = {"TableName": table, "Key": wire_item(pk=key), "UpdateExpression": "SET b = :v",
              "ExpressionAttributeValues": {":v": whole}}
    with pytest.raises(ClientError) as caught:
        dynamodb.update_item(**update)
    assert caught.value.response["Error"]["Message"] == REFUSED
    dynamodb.transact_write_items(TransactItems=[{"Update": update}])
    dynamodb.execute_statement(Statement=f'UPDATE "{table}" SET b = ? WHERE pk = ?', Parameters=[whole, {"S": key}])
    dynamodb.update_item(TableName=table, Key=wire_item(pk=key), AttributeUpdates={"b": {"Value": whole}})


def test_the_price_comes_before_the_condition(dynamodb, table):
    with pytest.raises(ClientError) as caught:
        dynamodb.update_item(
            TableName=table, Key=wire_item(pk="x"), UpdateExpression="SET c = if_not_exists(c, :h)",
            ConditionExpression="attribute_exists(nope)", ExpressionAttributeValues={":h": text(MAX + 100)})
    assert caught.value.response["Error"]["Message"] == REFUSED
