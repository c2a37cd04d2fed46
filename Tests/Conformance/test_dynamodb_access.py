"""Who may use a table: its account unless its policy denies it, another one only if its policy allows it.

https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-cross-account-access.html
"""

import json

import pytest

import cloud
from dynamodb_tables import client, keys, made_table, wire_item
from expect import refused


@pytest.fixture(scope="module")
def db(endpoint):
    return client(endpoint)


@pytest.fixture(scope="module")
def stranger(endpoint):
    return client(endpoint, cloud.OTHER)


@pytest.fixture
def table(db):
    name = made_table(db, keys("p"), {"p": "S"})
    db.put_item(TableName=name, Item=wire_item(p="a"))
    return name


def arn(table):
    return f"arn:aws:dynamodb:us-east-1:{cloud.DEFAULT.id}:table/{table}"


def put_policy(db, table, effect, principal, *actions):
    db.put_resource_policy(ResourceArn=arn(table), Policy=json.dumps({
        "Version": "2012-10-17", "Statement": [{
            "Effect": effect, "Principal": {"AWS": principal}, "Action": [f"dynamodb:{action}" for action in actions],
            "Resource": arn(table)}]}))


def test_another_account_needs_a_policy(db, stranger, table):
    read = {"TableName": arn(table), "Key": wire_item(p="a")}
    with refused(400, "AccessDeniedException"):
        stranger.get_item(**read)
    put_policy(db, table, "Allow", f"arn:aws:iam::{cloud.OTHER.id}:root", "GetItem")
    assert stranger.get_item(**read)["Item"] == wire_item(p="a")
    with refused(400, "AccessDeniedException"):
        stranger.put_item(TableName=arn(table), Item=wire_item(p="b"))
    with refused(400, "AccessDeniedException"):
        stranger.scan(TableName=arn(table))


def test_a_denial_holds_for_the_own_account_too(db, table):
    put_policy(db, table, "Deny", f"arn:aws:iam::{cloud.DEFAULT.id}:root", "DeleteItem")
    with refused(400, "AccessDeniedException") as caught:
        db.delete_item(TableName=table, Key=wire_item(p="a"))
    assert "dynamodb:DeleteItem" in str(caught.value) and "explicit deny" in str(caught.value)
    assert db.get_item(TableName=table, Key=wire_item(p="a"))["Item"]
    db.delete_resource_policy(ResourceArn=arn(table))
    db.delete_item(TableName=table, Key=wire_item(p="a"))
