"""What `Select` may not be together with.

The wordings are those of the real service, by the tests of getmoto/moto that are verified against it
(tests/test_dynamodb/test_dynamodb_select.py): those of Query come in the envelope of its validation, those of Scan bare.
"""

import uuid

import pytest
from botocore.exceptions import ClientError

import dynamo

PREFIXES = {"query": "1 validation error detected: ", "scan": ""}
NOT_WITH = "Cannot specify the {} when choosing to get {}"
# Select, in which index, further members, what is wrong.
WRONG = [
    ("ALL_PROJECTED_ATTRIBUTES", None, {}, "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName"),
    ("SPECIFIC_ATTRIBUTES", None, {},
     "Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES"),
] + [
    (select, "index", projection, NOT_WITH.format(*projection, words))
    for select, words in (
        ("ALL_ATTRIBUTES", "ALL_ATTRIBUTES"), ("ALL_PROJECTED_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES"),
        ("COUNT", "only the Count"))
    for projection in ({"ProjectionExpression": "pk"}, {"AttributesToGet": ["pk"]})
]


@pytest.fixture(scope="module")
def db(endpoint):
    return dynamo.client(endpoint)


@pytest.fixture(scope="module")
def table(db):
    name = f"select-{uuid.uuid4().hex}"
    keys = [{"AttributeName": "pk", "KeyType": "HASH"}]
    db.create_table(
        TableName=name, BillingMode="PAY_PER_REQUEST", KeySchema=keys,
        AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}],
        GlobalSecondaryIndexes=[{"IndexName": "index", "KeySchema": keys, "Projection": {"ProjectionType": "ALL"}}])
    yield name
    db.delete_table(TableName=name)


def read(db, operation, table, index, more):
    """A query or scan; the key condition is of the kind of the other members."""
    if index:
        more["IndexName"] = index
    if operation == "query" and "AttributesToGet" in more:
        more["KeyConditions"] = {"pk": {"ComparisonOperator": "EQ", "AttributeValueList": [{"S": "k"}]}}
    elif operation == "query":
        more |= {"KeyConditionExpression": "pk = :k", "ExpressionAttributeValues": {":k": {"S": "k"}}}
    return getattr(db, operation)(TableName=table, **more)


@pytest.mark.parametrize("operation", PREFIXES)
@pytest.mark.parametrize("select, index, projection, message", WRONG)
def test_a_selection_that_does_not_fit(db, table, operation, select, index, projection, message):
    with pytest.raises(ClientError) as caught:
        read(db, operation, table, index, {"Select": select, **projection})
    error = caught.value.response["Error"]
    assert (error["Code"], error["Message"]) == ("ValidationException", PREFIXES[operation] + message)


@pytest.mark.parametrize("operation", PREFIXES)
def test_selections_that_fit(db, table, operation):
    for select, index, projection in (
        ("ALL_ATTRIBUTES", "index", {}), ("ALL_PROJECTED_ATTRIBUTES", "index", {}), ("COUNT", None, {}),
        ("SPECIFIC_ATTRIBUTES", None, {"ProjectionExpression": "pk"}),
        ("SPECIFIC_ATTRIBUTES", "index", {"AttributesToGet": ["pk"]}),
    ):
        found = read(db, operation, table, index, {"Select": select, **projection})
        assert found["Count"] == 0 and ("Items" in found) == (select != "COUNT")
