"""Tables, clocks and refusals for the tests of what tables have beside their items."""

import uuid

import pytest
from botocore.exceptions import ClientError

import cloud


def client(endpoint, region="us-east-1", service="dynamodb"):
    return cloud.client(endpoint, region=region, service=service, parameter_validation=False)


def advance(world, seconds):
    """Moves the world's clock."""
    world.advance(seconds=seconds)


def now(world):
    """The world's time in whole seconds since 1970."""
    return int(world.now.timestamp())


def refusal(call, **arguments):
    with pytest.raises(ClientError) as caught:
        call(**arguments)
    error = caught.value.response["Error"]
    return error["Code"], error["Message"]


def make(db, **more):
    """A table with the keys `p` and `c`, and its name."""
    name = f"t-{uuid.uuid4().hex}"
    arguments = {
        "TableName": name, "BillingMode": "PAY_PER_REQUEST",
        "KeySchema": [{"AttributeName": "p", "KeyType": "HASH"}, {"AttributeName": "c", "KeyType": "RANGE"}],
        "AttributeDefinitions": [
            {"AttributeName": "p", "AttributeType": "S"}, {"AttributeName": "c", "AttributeType": "S"}], **more}
    db.create_table(**arguments)
    return arguments["TableName"]


def put(db, table, p, c="c", **attributes):
    db.put_item(TableName=table, Item={"p": {"S": p}, "c": {"S": c}, **attributes})


def key(p, c="c"):
    return {"p": {"S": p}, "c": {"S": c}}


def items(db, table):
    """All items by their keys."""
    found = {}
    for page in db.get_paginator("scan").paginate(TableName=table):
        for item in page["Items"]:
            found[item["p"]["S"], item["c"]["S"]] = item
    return found


def stream_arn(db, table):
    return db.describe_table(TableName=table)["Table"]["LatestStreamArn"]


def shards(streams, arn):
    return streams.describe_stream(StreamArn=arn)["StreamDescription"]["Shards"]


def records(streams, arn):
    """All records that can be read, oldest first."""
    found = []
    for shard in shards(streams, arn):
        iterator = streams.get_shard_iterator(
            StreamArn=arn, ShardId=shard["ShardId"], ShardIteratorType="TRIM_HORIZON")["ShardIterator"]
        while iterator:
            page = streams.get_records(ShardIterator=iterator)
            found += page["Records"]
            if not page["Records"]:
                break
            iterator = page.get("NextShardIterator")
    return found
