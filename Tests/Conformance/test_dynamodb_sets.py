"""Sets through boto3's low-level client, which keeps the order of what comes back: that of the members, as the DynamoDB
conformance suite saw it on AWS (github.com/paritysuite/dynamodb-conformance, October 2026)."""

import uuid

import pytest
from dynamodb_tables import client, keys, made_table


@pytest.fixture(scope="module")
def dynamodb(endpoint):
    return client(endpoint)


@pytest.fixture(scope="module")
def table(dynamodb):
    return made_table(dynamodb, keys("pk"), {"pk": "S"})


@pytest.mark.parametrize("kind, written, added, kept", [
    ("SS", ["b", "a"], ["", "B"], ["", "B", "a", "b"]), ("NS", ["10", "9", "-1"], ["1E1", "2.5"], ["-1", "2.5", "9", "10"]),
    ("BS", [b"\xff", b"\x01"], [b"", b"\x01\x00"], [b"", b"\x01", b"\x01\x00", b"\xff"]),
    ("SS", ["é", "z", "~"], ["a"], ["a", "z", "~", "é"]),
])
def test_members_come_in_their_order(dynamodb, table, kind, written, added, kept):
    key = {"pk": {"S": uuid.uuid4().hex}}
    dynamodb.put_item(TableName=table, Item={**key, "set": {kind: written}})
    answer = dynamodb.update_item(
        TableName=table, Key=key, UpdateExpression="ADD #s :v", ExpressionAttributeNames={"#s": "set"},
        ExpressionAttributeValues={":v": {kind: added}}, ReturnValues="ALL_NEW")
    assert answer["Attributes"]["set"] == {kind: kept}
    assert dynamodb.get_item(TableName=table, Key=key)["Item"]["set"] == {kind: kept}
    for member in kept:
        dynamodb.update_item(
            TableName=table, Key=key, UpdateExpression="DELETE #s :v", ExpressionAttributeNames={"#s": "set"},
            ExpressionAttributeValues={":v": {kind: [member]}})
    assert dynamodb.get_item(TableName=table, Key=key)["Item"] == key
