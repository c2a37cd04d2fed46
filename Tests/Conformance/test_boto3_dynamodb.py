"""boto3 as programs use it with DynamoDB: the resource layer, condition builders, batch writer, paginators, waiters."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import boto3
import pytest
from boto3.dynamodb.conditions import Attr, Key, Not, Or
from boto3.dynamodb.types import Binary
from botocore.exceptions import ClientError, WaiterError

import cloud
import dynamodb_tables as tables

FAST = {"Delay": 0, "MaxAttempts": 3}


@pytest.fixture(scope="module")
def dynamodb(endpoint):
    return cloud.session().resource("dynamodb", endpoint_url=endpoint, config=cloud.options())


@pytest.fixture(scope="module")
def client(dynamodb):
    return dynamodb.meta.client


def fresh_name():
    return f"proof-{uuid.uuid4().hex[:20]}"


@pytest.fixture
def table(dynamodb):
    made = dynamodb.create_table(
        TableName=fresh_name(), BillingMode="PAY_PER_REQUEST", KeySchema=tables.keys("user", "number"),
        AttributeDefinitions=[
            {"AttributeName": "user", "AttributeType": "S"}, {"AttributeName": "number", "AttributeType": "N"},
            {"AttributeName": "kind", "AttributeType": "S"}],
        GlobalSecondaryIndexes=[{
            "IndexName": "byKind", "KeySchema": tables.keys("kind", "number"), "Projection": {"ProjectionType": "ALL"}}])
    made.wait_until_exists()
    return made


def numbers(answer):
    return [int(item["number"]) for item in answer["Items"]]


def plain_numbers(answer):
    return [int(item["number"]["N"]) for item in answer["Items"]]


def test_every_type_goes_there_and_back(table):
    item = {
        "user": "ü", "number": Decimal("-1.5E-20"), "text": "", "bytes": b"\0\xff", "yes": True, "nothing": None,
        "many": Decimal("12345678901234567890123456789012345678"), "list": [1, "a", [], {}, None],
        "map": {"a b": {"deep": [Decimal("0.1")]}}, "strings": {"a", "b"},
        "numbers": {Decimal(1), Decimal("2.5")}, "binaries": {b"1", b"2"}}
    table.put_item(Item=item)
    found = table.get_item(Key={"user": "ü", "number": Decimal("-0.000000000000000000015")}, ConsistentRead=True)["Item"]
    binaries = {bytes(one) for one in found.pop("binaries")}
    assert binaries == item.pop("binaries")
    assert found == {**item, "bytes": Binary(b"\0\xff")}


def test_the_table_as_a_resource(dynamodb, table):
    table.reload()
    assert table.table_status == "ACTIVE" and table.item_count == 0
    assert [key["AttributeName"] for key in table.key_schema] == ["user", "number"]
    assert table.billing_mode_summary["BillingMode"] == "PAY_PER_REQUEST"
    assert table.table_arn == f"arn:aws:dynamodb:us-east-1:000000000000:table/{table.name}"
    assert table.name in [each.name for each in dynamodb.tables.all()]
    assert table.global_secondary_indexes[0]["IndexStatus"] == "ACTIVE"
    table.update(
        AttributeDefinitions=[{"AttributeName": "user", "AttributeType": "S"}, {"AttributeName": "day", "AttributeType": "S"},
                              {"AttributeName": "number", "AttributeType": "N"}, {"AttributeName": "kind", "AttributeType": "S"}],
        GlobalSecondaryIndexUpdates=[{"Create": {
            "IndexName": "byDay", "KeySchema": tables.keys("day"), "Projection": {"ProjectionType": "KEYS_ONLY"}}}])
    table.put_item(Item={"user": "a", "number": 1, "day": "Monday", "x": 1})
    table.wait_until_exists()
    for _ in range(50):
        table.reload()
        if all(index["IndexStatus"] == "ACTIVE" for index in table.global_secondary_indexes):
            break
    assert table.query(IndexName="byDay", KeyConditionExpression=Key("day").eq("Monday"))["Items"] == [
        {"user": "a", "number": 1, "day": "Monday"}]
    table.delete()
    table.wait_until_not_exists()
    assert table.name not in [each.name for each in dynamodb.tables.all()]


KEY_CONDITIONS = [
    (Key("number").eq(3), [3]), (Key("number").lt(3), [0, 1, 2]), (Key("number").lte(3), [0, 1, 2, 3]),
    (Key("number").gt(7), [8, 9]), (Key("number").gte(7), [7, 8, 9]), (Key("number").between(2, 4), [2, 3, 4])]
FILTERS = [
    (Attr("kind").eq("odd"), [1, 3, 5, 7, 9]), (Attr("kind").ne("odd"), [0, 2, 4, 6, 8]),
    (Attr("tags").contains("b"), [2, 4, 6, 8]), (Attr("tags").exists(), [1, 2, 3, 4, 5, 6, 7, 8, 9]),
    (Attr("tags").not_exists(), [0]), (Attr("name").begins_with("n1") | Attr("name").contains("7"), [1, 7]),
    (Attr("place.x").is_in([1, 4, 100]), [1, 4]), (Attr("place.x").between(8, 100), [8, 9]),
    (Not(Attr("place.x").gt(1)), [0, 1]), (Attr("name").size().eq(3), [0]), (Attr("name").attribute_type("S"), list(range(10))),
    (Attr("list[1]").eq(4) & (Attr("kind").eq("even") | Attr("kind").eq("none")), [2]),
    (Or(Attr("place.x").lt(1), Attr("place.x").gte(9)), [0, 9])]


@pytest.fixture(scope="module")
def filled(dynamodb, client):
    made = dynamodb.Table(tables.made_table(client, tables.keys("user", "number"), {"user": "S", "number": "N"}))
    made.wait_until_exists()
    with made.batch_writer() as batch:
        for n in range(10):
            tags = {"tags": {"a", "b"} if n % 2 == 0 else {"a"}} if n else {}
            batch.put_item(Item={
                "user": "u", "number": n, "kind": "odd" if n % 2 else "even", "name": f"n{n}" if n else "n00",
                "place": {"x": n}, "list": [n, n * 2], **tags})
    return made


@pytest.mark.parametrize("condition, expected", KEY_CONDITIONS, ids=[c.expression_operator for c, _ in KEY_CONDITIONS])
def test_key_conditions(filled, condition, expected):
    assert numbers(filled.query(KeyConditionExpression=Key("user").eq("u") & condition)) == expected
    back = filled.query(KeyConditionExpression=Key("user").eq("u") & condition, ScanIndexForward=False)
    assert numbers(back) == expected[::-1]


@pytest.mark.parametrize("condition, expected", FILTERS, ids=[f"{n}-{c.expression_operator}" for n, (c, _) in enumerate(FILTERS)])
def test_filters(filled, condition, expected):
    answer = filled.query(KeyConditionExpression=Key("user").eq("u"), FilterExpression=condition)
    assert (numbers(answer), answer["ScannedCount"]) == (expected, 10)
    assert sorted(numbers(filled.scan(FilterExpression=condition))) == expected


def test_conditional_writes_and_returned_values(table, client):
    key = {"user": "a", "number": 1}
    table.put_item(Item={**key, "count": 1}, ConditionExpression=Attr("user").not_exists())
    with pytest.raises(client.exceptions.ConditionalCheckFailedException) as caught:
        table.put_item(
            Item=key, ConditionExpression=Attr("user").not_exists(), ReturnValuesOnConditionCheckFailure="ALL_OLD")
    # The resource layer turns no error's members into Python's values.
    assert tables.plain(caught.value.response["Item"]) == {**key, "count": 1}
    assert caught.value.response["Error"]["Message"] == "The conditional request failed"
    answer = table.update_item(
        Key=key, UpdateExpression="SET #c = #c + :one, more = list_append(if_not_exists(more, :none), :some)",
        ConditionExpression=Attr("count").lt(5), ReturnValues="UPDATED_NEW", ExpressionAttributeNames={"#c": "count"},
        ExpressionAttributeValues={":one": 1, ":none": [], ":some": ["x"]})
    assert answer["Attributes"] == {"count": 2, "more": ["x"]}
    assert table.delete_item(Key=key, ReturnValues="ALL_OLD")["Attributes"] == {**key, "count": 2, "more": ["x"]}


def test_the_batch_writer_takes_any_number(table):
    with table.batch_writer(overwrite_by_pkeys=["user", "number"]) as batch:
        for n in range(130):
            batch.put_item(Item={"user": f"u{n % 3}", "number": n // 2, "kind": "even" if n % 2 == 0 else "odd"})
        for n in range(10):
            batch.delete_item(Key={"user": f"u{n % 3}", "number": n // 2})
    expected = {(f"u{n % 3}", n // 2) for n in range(130)} - {(f"u{n % 3}", n // 2) for n in range(10)}
    assert {(item["user"], int(item["number"])) for item in table.scan()["Items"]} == expected


def test_batch_get_of_the_resource(dynamodb, filled):
    keys = [{"user": "u", "number": n} for n in (1, 5, 99)]
    answer = dynamodb.batch_get_item(RequestItems={filled.name: {
        "Keys": keys, "ProjectionExpression": "#n, place.x", "ExpressionAttributeNames": {"#n": "number"}}})
    found = sorted(answer["Responses"][filled.name], key=lambda item: item["number"])
    assert found == [{"number": 1, "place": {"x": 1}}, {"number": 5, "place": {"x": 5}}]
    assert answer["UnprocessedKeys"] == {}


def test_paginators(endpoint, filled):
    """Of a plain client: the tokens of the resource's client hold decimals, which its own paginator cannot write down."""
    client = tables.client(endpoint)
    query = {"TableName": filled.name, "KeyConditionExpression": "#u = :u", "ExpressionAttributeNames": {"#u": "user"},
             "ExpressionAttributeValues": {":u": {"S": "u"}}}
    pages = list(client.get_paginator("query").paginate(**query, PaginationConfig={"PageSize": 4}))
    assert [page["Count"] for page in pages] == [4, 4, 2]
    limited = client.get_paginator("query").paginate(**query, PaginationConfig={"PageSize": 4, "MaxItems": 6})
    whole = limited.build_full_result()
    assert plain_numbers(whole) == [0, 1, 2, 3, 4, 5]
    rest = client.get_paginator("query").paginate(**query, PaginationConfig={"StartingToken": whole["NextToken"]})
    assert plain_numbers(rest.build_full_result()) == [6, 7, 8, 9]
    counted = client.get_paginator("scan").paginate(TableName=filled.name, Select="COUNT", PaginationConfig={"PageSize": 3})
    assert counted.build_full_result()["Count"] == 10
    names = [name for page in client.get_paginator("list_tables").paginate(PaginationConfig={"PageSize": 1})
             for name in page["TableNames"]]
    assert filled.name in names and len(names) == len(set(names)) and names == sorted(names)


def test_waiters(client, table):
    client.get_waiter("table_exists").wait(TableName=table.name, WaiterConfig=FAST)
    with pytest.raises(WaiterError):
        client.get_waiter("table_exists").wait(TableName=fresh_name(), WaiterConfig={"Delay": 0, "MaxAttempts": 1})
    client.delete_table(TableName=table.name)
    client.get_waiter("table_not_exists").wait(TableName=table.name, WaiterConfig=FAST)


def test_transactions_of_the_resource_client(client, table):
    put = {"Put": {"TableName": table.name, "Item": {"user": "a", "number": 1, "left": 10}}}
    client.transact_write_items(TransactItems=[put])
    move = {"Update": {
        "TableName": table.name, "Key": {"user": "a", "number": 1}, "UpdateExpression": "SET #left = #left - :some",
        "ConditionExpression": "#left >= :some", "ExpressionAttributeNames": {"#left": "left"},
        "ExpressionAttributeValues": {":some": 7}}}
    gain = {"Update": {
        "TableName": table.name, "Key": {"user": "b", "number": 1}, "UpdateExpression": "ADD won :some",
        "ExpressionAttributeValues": {":some": 7}}}
    client.transact_write_items(TransactItems=[move, gain])
    with pytest.raises(client.exceptions.TransactionCanceledException) as caught:
        client.transact_write_items(TransactItems=[move, gain])
    assert [reason["Code"] for reason in caught.value.response["CancellationReasons"]] == ["ConditionalCheckFailed", "None"]
    answer = client.transact_get_items(TransactItems=[
        {"Get": {"TableName": table.name, "Key": {"user": user, "number": 1}}} for user in ("a", "b", "c")])
    assert [one.get("Item") for one in answer["Responses"]] == [
        {"user": "a", "number": 1, "left": 3}, {"user": "b", "number": 1, "won": 7}, None]


def test_many_threads_count_in_one_item(endpoint, table):
    """Each thread has a client of its own; the resource layer is for one thread."""
    plain = tables.client(endpoint)

    def add(_):
        plain.update_item(
            TableName=table.name, Key=tables.wire_item(user="a", number=1), UpdateExpression="ADD hits :one",
            ExpressionAttributeValues={":one": {"N": "1"}})

    with ThreadPoolExecutor(12) as pool:
        list(pool.map(add, range(200)))
    assert table.get_item(Key={"user": "a", "number": 1}, ConsistentRead=True)["Item"]["hits"] == 200


def test_only_one_of_many_wins_a_conditional_put(endpoint, table):
    plain = tables.client(endpoint)

    def claim(number):
        try:
            plain.put_item(
                TableName=table.name, Item=tables.wire_item(user="lock", number=0, owner=number),
                ConditionExpression="attribute_not_exists(#u)", ExpressionAttributeNames={"#u": "user"})
            return number
        except ClientError as error:
            assert error.response["Error"]["Code"] == "ConditionalCheckFailedException"
            return None

    with ThreadPoolExecutor(8) as pool:
        winners = [number for number in pool.map(claim, range(24)) if number is not None]
    assert winners == [table.get_item(Key={"user": "lock", "number": 0}, ConsistentRead=True)["Item"]["owner"]]
