"""Tables that DynamoDB's tests work on."""

import uuid

import boto3
import cloud
from boto3.dynamodb.types import TypeDeserializer, TypeSerializer

SERIALIZER = TypeSerializer()
DESERIALIZER = TypeDeserializer()


def client(endpoint, account=cloud.DEFAULT, region="us-east-1"):
    return boto3.client(
        "dynamodb", endpoint_url=endpoint, region_name=region, aws_access_key_id=account.access_key,
        aws_secret_access_key=account.secret,
        config=boto3.session.Config(retries={"max_attempts": 0}))


def wire_item(**attributes):
    """Python values as attribute values."""
    return {name: SERIALIZER.serialize(value) for name, value in attributes.items()}


def plain(item):
    """Attribute values as Python values."""
    return {name: DESERIALIZER.deserialize(value) for name, value in item.items()}


def keys(*names):
    return [{"AttributeName": name, "KeyType": kind} for name, kind in zip(names, ["HASH", "RANGE"])]


def made_table(dynamodb, schema, types, **more):
    """A table of the test's own; it is left behind, for the cloud is thrown away."""
    name = f"proof-{uuid.uuid4().hex[:20]}"
    dynamodb.create_table(
        TableName=name, BillingMode="PAY_PER_REQUEST", KeySchema=schema,
        AttributeDefinitions=[{"AttributeName": n, "AttributeType": t} for n, t in types.items()], **more)
    return name
