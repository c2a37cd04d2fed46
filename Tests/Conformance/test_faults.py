"""Faults that are ordered through the control door: reads that lag, and tables that take their time."""

import http.client
import json

import pytest

import cloud

KEY = {"id": {"S": "a"}}


def order(moving, document, status=200):
    connection = http.client.HTTPConnection("127.0.0.1", cloud.port_of(moving.server.endpoint), timeout=20)
    connection.request(
        "POST", "/_labrunner/faults", json.dumps(document), {"Host": "localhost", "x-labrunner": "test"})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    assert answer.status == status


@pytest.fixture
def tables(moving):
    return cloud.client(moving.server.endpoint, service="dynamodb")


def make(tables, name):
    return tables.create_table(
        TableName=name, BillingMode="PAY_PER_REQUEST", KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}])["TableDescription"]["TableStatus"]


def seen(tables, name, **more):
    return tables.get_item(TableName=name, Key=KEY, **more).get("Item", {}).get("v", {}).get("N")


def test_reads_lag_behind_writes_until_the_fault_is_off(moving, tables, name):
    make(tables, name)
    tables.put_item(TableName=name, Item={**KEY, "v": {"N": "1"}})
    order(moving, {"staleReads": {"chance": 1, "lagSeconds": 60}})
    assert seen(tables, name) == "1"
    tables.put_item(TableName=name, Item={**KEY, "v": {"N": "2"}})
    assert (seen(tables, name), seen(tables, name, ConsistentRead=True)) == ("1", "2")
    moving.advance(seconds=61)
    assert seen(tables, name) == "2"
    tables.put_item(TableName=name, Item={**KEY, "v": {"N": "3"}})
    assert seen(tables, name) == "2"
    order(moving, {"staleReads": {"chance": 0, "lagSeconds": 0}})
    assert seen(tables, name) == "3"


def stated(tables, name, **more):
    answer = tables.execute_statement(Statement=f"SELECT v FROM \"{name}\"", **more)
    return [item["v"]["N"] for item in answer["Items"]]


def queried(tables, name, **more):
    answer = tables.query(
        TableName=name, KeyConditionExpression="id = :id", ExpressionAttributeValues={":id": KEY["id"]}, **more)
    return [item["v"]["N"] for item in answer["Items"]]


@pytest.mark.parametrize("read", [stated, queried])
def test_pages_lag_too(moving, tables, name, read):
    make(tables, name)
    order(moving, {"staleReads": {"chance": 1, "lagSeconds": 60}})
    tables.put_item(TableName=name, Item={**KEY, "v": {"N": "1"}})
    assert (read(tables, name), read(tables, name, ConsistentRead=True)) == ([], ["1"])
    moving.advance(seconds=61)
    tables.put_item(TableName=name, Item={**KEY, "v": {"N": "2"}})
    assert (read(tables, name), read(tables, name, ConsistentRead=True)) == (["1"], ["2"])


def test_tables_take_their_time(moving, tables, name):
    order(moving, {"tableDelaySeconds": 30})
    make(tables, name)
    status = lambda: tables.describe_table(TableName=name)["Table"]["TableStatus"]  # noqa: E731
    assert status() == "CREATING"
    moving.advance(seconds=31)
    assert status() == "ACTIVE"
    order(moving, {"tableDelaySeconds": 0})
    make(tables, name + "-2")
    assert tables.describe_table(TableName=name + "-2")["Table"]["TableStatus"] == "ACTIVE"


@pytest.mark.parametrize("document", [
    {"staleReads": {"chance": 2, "lagSeconds": 1}}, {"staleReads": {"chance": 1}}, {"tableDelaySeconds": "soon"},
    {"tableDelaySeconds": -1}, {"staleReads": 1}], ids=str)
def test_orders_that_cannot_be(moving, document):
    order(moving, document, status=400)
