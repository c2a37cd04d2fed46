"""Tables, items, queries, batches and transactions of DynamoDB, as boto3 sees them.

Expectations come from AWS's documentation and from answers of the real service that the tests of dynalite and ScyllaDB's
Alternator record.
"""

import json
import random
import uuid
from decimal import Decimal

import boto3
import pytest
from boto3.dynamodb.conditions import Key
from botocore.exceptions import ClientError


@pytest.fixture(scope="module")
def db(endpoint):
    return boto3.resource(
        "dynamodb", endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id="test",
        aws_secret_access_key="test", config=boto3.session.Config(parameter_validation=False, retries={"max_attempts": 0}))


@pytest.fixture(scope="module")
def client(db):
    return db.meta.client


def attribute(name, kind):
    return {"AttributeName": name, "AttributeType": kind}


def key(name, kind="HASH"):
    return {"AttributeName": name, "KeyType": kind}


def make(db, keys="p:S c:N", attributes="", **more):
    names = [word.split(":") for word in keys.split()]
    schema = [key(names[0][0])] + [key(name, "RANGE") for name, _ in names[1:]]
    definitions = names + [word.split(":") for word in attributes.split()]
    more.setdefault("BillingMode", "PAY_PER_REQUEST")
    table = db.create_table(
        TableName=f"t-{uuid.uuid4().hex}", KeySchema=schema,
        AttributeDefinitions=[attribute(*pair) for pair in definitions], **more)
    table.wait_until_exists()
    return table


def index(name, *keys, projection=None):
    return {
        "IndexName": name, "KeySchema": [key(keys[0])] + [key(other, "RANGE") for other in keys[1:]],
        "Projection": projection or {"ProjectionType": "ALL"}}


def refusal(call, **arguments):
    with pytest.raises(ClientError) as caught:
        call(**arguments)
    error = caught.value.response["Error"]
    return error["Code"], error["Message"]


# MARK: Tables

TABLE = {
    "TableName": "abc", "AttributeDefinitions": [attribute("a", "S"), attribute("b", "S")],
    "KeySchema": [key("a"), key("b", "RANGE")], "ProvisionedThroughput": {"ReadCapacityUnits": 1, "WriteCapacityUnits": 1}}
LOCAL = {"IndexName": "abc", "KeySchema": [key("a"), key("b", "RANGE")], "Projection": {"ProjectionType": "ALL"}}
INVALID = "One or more parameter values were invalid: "
TABLE_RULES = [
    ({"TableName": None}, "The parameter 'TableName' is required but was not present in the request"),
    ({"TableName": "ab"}, "1 validation error detected: Value 'ab' at 'tableName' failed to satisfy constraint: Member must "
     "have length greater than or equal to 3"),
    ({"TableName": "abc;"},
     "1 validation error detected: Value 'abc;' at 'tableName' failed to satisfy constraint: Member must satisfy regular "
     "expression pattern: [a-zA-Z0-9_.-]+"),
    ({"AttributeDefinitions": [attribute("b", "SS")]},
     "1 validation error detected: Value 'SS' at 'attributeDefinitions.1.member.attributeType' failed to satisfy constraint: "
     "Member must satisfy enum value set: [B, N, S]"),
    ({"ProvisionedThroughput": {"ReadCapacityUnits": 1000000000001, "WriteCapacityUnits": 1}},
     "Given value 1000000000001 for ReadCapacityUnits is out of bounds"),
    ({"KeySchema": [key("c")]},
     INVALID + "Some index key attributes are not defined in AttributeDefinitions. Keys: [c], AttributeDefinitions: [a, b]"),
    ({"KeySchema": [key("a"), key("c", "RANGE")]}, "Invalid KeySchema: Some index key attribute have no definition"),
    ({"KeySchema": [key("a"), key("a")]},
     "Both the Hash Key and the Range Key element in the KeySchema have the same name"),
    ({"KeySchema": [key("a"), key("b")]}, "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type"),
    ({"KeySchema": [key("a", "RANGE"), key("b")]}, "Invalid KeySchema: The first KeySchemaElement is not a HASH key type"),
    ({"KeySchema": [key("a")]},
     INVALID + "Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions"),
    ({"LocalSecondaryIndexes": []}, INVALID + "List of LocalSecondaryIndexes is empty"),
    ({"LocalSecondaryIndexes": [LOCAL, LOCAL]}, INVALID + "Duplicate index name: abc"),
    ({"LocalSecondaryIndexes": [dict(LOCAL, KeySchema=[key("b"), key("a", "RANGE")])]},
     INVALID + "Index KeySchema does not have the same leading hash key as table KeySchema for index: abc. index hash key: b, "
     "table hash key: a"),
    ({"LocalSecondaryIndexes": [dict(LOCAL, Projection={})]}, INVALID + "Unknown ProjectionType: null"),
    ({"LocalSecondaryIndexes": [dict(LOCAL, IndexName=f"abc{n}") for n in range(6)]},
     INVALID + "Number of LocalSecondaryIndexes exceeds per-table limit of 5"),
    ({"BillingMode": "PAY_PER_REQUEST"},
     INVALID + "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST"),
    ({"StreamSpecification": {"StreamEnabled": True}},
     INVALID + "Table is being created with a stream enabled, UpdateViewType is required"),
]


@pytest.mark.parametrize("change, message", TABLE_RULES, ids=[message[-60:] for _, message in TABLE_RULES])
def test_create_table_refuses_in_the_words_of_aws(client, change, message):
    arguments = {name: value for name, value in {**TABLE, **change}.items() if value is not None}
    assert refusal(client.create_table, **arguments) == ("ValidationException", message)


def test_several_violations_are_reported_together(client):
    code, message = refusal(
        client.put_item, TableName="abc;", ReturnConsumedCapacity="hi", ReturnItemCollectionMetrics="hi", ReturnValues="hi")
    assert code == "ValidationException" and message.startswith("5 validation errors detected: ")
    assert set(message.removeprefix("5 validation errors detected: ").split("; ")) == {
        "Value 'hi' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: "
        "[INDEXES, TOTAL, NONE]",
        "Value 'abc;' at 'tableName' failed to satisfy constraint: Member must satisfy regular expression pattern: "
        "[a-zA-Z0-9_.-]+",
        "Value null at 'item' failed to satisfy constraint: Member must not be null",
        "Value 'hi' at 'returnValues' failed to satisfy constraint: Member must satisfy enum value set: "
        "[ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]",
        "Value 'hi' at 'returnItemCollectionMetrics' failed to satisfy constraint: Member must satisfy enum value set: "
        "[SIZE, NONE]"}


def test_life_of_a_table(client, db):
    made = db.create_table(**{**TABLE, "TableName": f"life-{uuid.uuid4().hex}"})
    assert made.table_status == "CREATING"
    made.reload()
    assert made.table_status == "ACTIVE" and made.item_count == 0
    assert refusal(client.create_table, **{**TABLE, "TableName": made.name}) == (
        "ResourceInUseException", f"Table already exists: {made.name}")
    same = made.update
    code, message = refusal(same, ProvisionedThroughput={"ReadCapacityUnits": 1, "WriteCapacityUnits": 1})
    assert code == "ValidationException" and message.startswith("The provisioned throughput for the table will not change.")
    answer = client.update_table(
        TableName=made.name, ProvisionedThroughput={"ReadCapacityUnits": 3, "WriteCapacityUnits": 1})["TableDescription"]
    assert (answer["TableStatus"], answer["ProvisionedThroughput"]["ReadCapacityUnits"]) == ("UPDATING", 1)
    made.reload()
    assert made.provisioned_throughput["ReadCapacityUnits"] == 3
    client.update_table(TableName=made.name, DeletionProtectionEnabled=True)
    assert "protected against deletion" in refusal(client.delete_table, TableName=made.name)[1]
    client.update_table(TableName=made.name, DeletionProtectionEnabled=False)
    assert client.delete_table(TableName=made.name)["TableDescription"]["TableStatus"] == "DELETING"
    assert refusal(client.describe_table, TableName=made.name) == (
        "ResourceNotFoundException", f"Requested resource not found: Table: {made.name} not found")


# MARK: Items

VALUES = [
    ({}, "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes"),
    ({"S": "a", "N": "1"},
     "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes"),
    ({"NULL": False}, INVALID + "Null attribute value types must have the value of true"),
    ({"SS": []}, INVALID + "An string set  may not be empty"),
    ({"NS": []}, INVALID + "An number set  may not be empty"),
    ({"BS": []}, INVALID + "Binary sets should not be empty"),
    ({"SS": ["a", "a"]}, INVALID + "Input collection [\"a\", \"a\"] contains duplicates."),
    ({"NS": ["1", "1.0"]}, INVALID + "Input collection contains duplicates."),
    ({"BS": [b"b", b"b"]}, INVALID + "Input collection [\"Yg==\",\"Yg==\"]of type BS contains duplicates."),
    ({"N": ""}, "The parameter cannot be converted to a numeric value: "),
    ({"N": "b"}, "The parameter cannot be converted to a numeric value: b"),
]


@pytest.mark.parametrize("value, message", VALUES, ids=[message[-50:] for _, message in VALUES])
def test_values_are_checked(db, endpoint, value, message):
    table = make(db, "p:S")
    plain = boto3.client(
        "dynamodb", endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id="test", aws_secret_access_key="test",
        config=boto3.session.Config(parameter_validation=False))
    assert refusal(plain.put_item, TableName=table.name, Item={"p": {"S": "a"}, "v": value}) == (
        "ValidationException", "1 validation error detected: " + message)


def test_items_may_have_400_kilobytes(db):
    assert refusal(make(db, "p:S").put_item, Item={"p": "a", "v": "x" * 410_000}) == (
        "ValidationException", "Item size has exceeded the maximum allowed size")


def test_keys_are_checked(db):
    table = make(db, "p:S c:S", "g:S", GlobalSecondaryIndexes=[index("byG", "g")])
    for item, words in [
        ({"c": "1"}, INVALID + "Missing the key p in the item"),
        ({"p": "1", "c": 1}, INVALID + "Type mismatch for key c expected: S actual: N"),
        ({"p": "", "c": "1"},
         "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string "
         "value. Key: p"),
        ({"p": "x" * 2049, "c": "1"}, INVALID + "Size of hashkey has exceeded the maximum size limit of2048 bytes"),
        ({"p": "x", "c": "1" * 1025},
         INVALID + "Aggregated size of all range keys has exceeded the size limit of 1024 bytes"),
        ({"p": "1", "c": "1", "g": 5}, INVALID + "Type mismatch for Index Key g Expected: S Actual: N IndexName: byG"),
    ]:
        assert refusal(table.put_item, Item=item) == ("ValidationException", words)
    for wrong in [{"p": "1"}, {"p": "1", "c": "1", "d": "1"}, {"p": "1", "c": 1}, {"p": "1", "d": "1"}]:
        assert refusal(table.get_item, Key=wrong) == (
            "ValidationException", "The provided key element does not match the schema")


def test_json_of_the_wrong_type(endpoint):
    for members, message in [
        ({"TableName": 23}, "NUMBER_VALUE cannot be converted to String"),
        ({"TableName": []}, "Unrecognized collection type class java.lang.String"),
        ({"TableName": {}}, "Start of structure or map found where not expected"),
        ({"TableName": "abc", "Item": "x"}, "Unexpected field type"),
        ({"TableName": "abc", "Item": {"a": "x"}}, "Unexpected value type in payload"),
        ({"TableName": "abc", "Item": {"a": {"N": 1}}}, "NUMBER_VALUE cannot be converted to String"),
        ({"TableName": "abc", "Item": {"a": {"BOOL": "x"}}}, "Unexpected token received from parser"),
        ({"TableName": "abc", "Item": {"a": {"B": "23456"}}},
         "Base64 encoded length is expected a multiple of 4 bytes but found: 5"),
    ]:
        status, body = cloud_json(endpoint, "PutItem", members)
        assert (status, body["__type"]) == (400, "com.amazon.coral.service#SerializationException"), members
        assert body.get("Message", body.get("message")) == message


def cloud_json(endpoint, operation, members):
    """One signed request, written by hand."""
    import urllib.error
    import urllib.request

    from botocore.auth import SigV4Auth
    from botocore.awsrequest import AWSRequest
    from botocore.credentials import Credentials

    request = AWSRequest(
        "POST", endpoint + "/", data=json.dumps(members).encode(),
        headers={"X-Amz-Target": f"DynamoDB_20120810.{operation}", "Content-Type": "application/x-amz-json-1.0"})
    SigV4Auth(Credentials("test", "test"), "dynamodb", "us-east-1").add_auth(request)
    sent = urllib.request.Request(endpoint + "/", request.data, dict(request.headers))
    try:
        with urllib.request.urlopen(sent) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def test_capacity_of_writes(db):
    """Rounded to 1 KB, by the larger of before and after; an index costs nothing, one or two writes."""
    table = make(db, "p:S", "g:S", GlobalSecondaryIndexes=[index("byG", "g", projection={"ProjectionType": "KEYS_ONLY"})])

    def put(**item):
        used = table.put_item(Item={"p": "a", **item}, ReturnConsumedCapacity="INDEXES")["ConsumedCapacity"]
        return used["Table"]["CapacityUnits"], used.get("GlobalSecondaryIndexes", {}).get("byG", {}).get("CapacityUnits", 0)

    assert put(x="1") == (1, 0), "no index key, no entry"
    assert put(g="1") == (1, 1), "an entry comes"
    assert put(g="1", x="2") == (1, 0), "nothing projected changes"
    assert put(g="2") == (1, 2), "an entry moves"
    assert put(g="2", x="y" * 1024) == (2, 0)
    assert put() == (2, 1), "an entry goes, and the old item was larger"
    used = table.get_item(Key={"p": "a"}, ReturnConsumedCapacity="TOTAL")["ConsumedCapacity"]
    assert used == {"TableName": table.name, "CapacityUnits": 0.5}
    used = table.get_item(Key={"p": "none"}, ConsistentRead=True, ReturnConsumedCapacity="TOTAL")["ConsumedCapacity"]
    assert used["CapacityUnits"] == 1


# MARK: Queries against a model

def pages(read, limit, **arguments):
    found, start = [], {}
    while True:
        page = read(Limit=limit, **start, **arguments)
        found += page["Items"]
        if "LastEvaluatedKey" not in page:
            return found
        start = {"ExclusiveStartKey": page["LastEvaluatedKey"]}


@pytest.mark.parametrize("kind", ["S", "N", "B"])
def test_queries_agree_with_a_sorted_list(db, kind):
    """Table, local and global index, forwards and backwards, any page size, every comparison."""
    chooser = random.Random(7)
    table = make(
        db, f"p:S c:{kind}", f"l:{kind} g:S", LocalSecondaryIndexes=[index("local", "p", "l")],
        GlobalSecondaryIndexes=[index("global", "g", "l")])

    def value():
        if kind == "N":
            return Decimal(chooser.randrange(-99999, 99999)).scaleb(chooser.randrange(-6, 7))
        raw = bytes(chooser.choice([0, 1, 97, 98, 254, 255]) for _ in range(chooser.randrange(1, 5)))
        return raw if kind == "B" else raw.decode("latin-1")

    def order(value):
        return value.encode() if kind == "S" else bytes(value) if kind == "B" else value

    items = {}
    with table.batch_writer(overwrite_by_pkeys=["p", "c"]) as batch:
        for _ in range(150):
            item = {"p": chooser.choice("ab"), "c": value(), "g": chooser.choice("xy")}
            if chooser.random() < 0.8:
                item["l"] = value()
            items[item["p"], order(item["c"])] = item
            batch.put_item(item)
    plain = [
        {name: bytes(v) if isinstance(v, (bytes, boto3.dynamodb.types.Binary)) else v for name, v in item.items()}
        for item in items.values()]
    places = [({}, "p", "a", "c"), ({"IndexName": "local"}, "p", "a", "l"), ({"IndexName": "global"}, "g", "x", "l")]
    for where, hash_name, hash_value, range_name in places:
        inside = [item for item in plain if item[hash_name] == hash_value and range_name in item]
        low, high = sorted([order(chooser.choice(inside)[range_name]) for _ in range(2)])
        raw = (lambda v: v.decode()) if kind == "S" else (lambda v: v)
        tests = [
            (None, lambda v: True), (Key(range_name).eq(raw(low)), lambda v: v == low),
            (Key(range_name).lt(raw(high)), lambda v: v < high), (Key(range_name).lte(raw(low)), lambda v: v <= low),
            (Key(range_name).gt(raw(low)), lambda v: v > low), (Key(range_name).gte(raw(high)), lambda v: v >= high),
            (Key(range_name).between(raw(low), raw(high)), lambda v: low <= v <= high)]
        if kind != "N":
            start = low[:1] if kind == "B" else low.decode()[:1].encode()
            tests.append((Key(range_name).begins_with(raw(start)), lambda v: v.startswith(start)))
        for condition, holds in tests:
            expected = sorted(order(item[range_name]) for item in inside if holds(order(item[range_name])))
            expression = Key(hash_name).eq(hash_value)
            for forward in (True, False):
                for limit in (1, 7, 1000):
                    found = pages(
                        table.query, limit, ScanIndexForward=forward,
                        KeyConditionExpression=expression & condition if condition else expression, **where)
                    seen = [order(item[range_name]) for item in found]
                    assert seen == (expected if forward else expected[::-1])
    every = pages(table.scan, 13)
    assert len(every) == len(plain)
    shares = [pages(table.scan, 13, Segment=n, TotalSegments=4) for n in range(4)]
    assert sum(map(len, shares)) == len(plain)


def test_pages_end_at_a_megabyte(db):
    table = make(db, "p:S c:N")
    with table.batch_writer() as batch:
        for n in range(30):
            batch.put_item({"p": "a", "c": n, "x": "y" * 100_000})
    page = table.query(KeyConditionExpression=Key("p").eq("a"), ReturnConsumedCapacity="TOTAL", ConsistentRead=True)
    assert page["Count"] == 10 and page["LastEvaluatedKey"] == {"p": "a", "c": 9}
    assert page["ConsumedCapacity"]["CapacityUnits"] == 245
    assert len(pages(table.query, 1000, KeyConditionExpression=Key("p").eq("a"))) == 30


# MARK: Batches and transactions

def test_batches(db, client):
    table = make(db, "p:S")
    puts = [{"PutRequest": {"Item": {"p": str(n)}}} for n in range(26)]
    other = make(db, "p:S")
    assert refusal(client.batch_write_item, RequestItems={table.name: puts[:13], other.name: puts[13:]}) == (
        "ValidationException", "Too many items requested for the BatchWriteItem call")
    assert refusal(client.batch_write_item, RequestItems={table.name: [puts[0], puts[0]]}) == (
        "ValidationException", "Provided list of item keys contains duplicates")
    assert refusal(client.batch_write_item, RequestItems={table.name: [puts[0], {"PutRequest": {"Item": {"q": "1"}}}]})[0] == (
        "ValidationException")
    assert table.scan()["Count"] == 0, "nothing is written where one write is wrong"
    assert client.batch_write_item(RequestItems={table.name: puts[:25]})["UnprocessedItems"] == {}
    keys = [{"p": str(n)} for n in range(30)]
    got = client.batch_get_item(RequestItems={table.name: {"Keys": keys}}, ReturnConsumedCapacity="TOTAL")
    assert len(got["Responses"][table.name]) == 25 and got["ConsumedCapacity"][0]["CapacityUnits"] == 15
    assert refusal(client.batch_get_item, RequestItems={table.name: {"Keys": [keys[0], keys[0]]}}) == (
        "ValidationException", "Provided list of item keys contains duplicates")


def test_transactions(db, client):
    table = make(db, "p:S")
    put = {"Put": {"TableName": table.name, "Item": {"p": "a", "n": 1}}}
    check = {"ConditionCheck": {
        "TableName": table.name, "Key": {"p": "b"}, "ConditionExpression": "attribute_exists(p)"}}
    with pytest.raises(client.exceptions.TransactionCanceledException) as caught:
        client.transact_write_items(TransactItems=[put, check])
    assert [reason["Code"] for reason in caught.value.response["CancellationReasons"]] == ["None", "ConditionalCheckFailed"]
    assert table.scan()["Count"] == 0, "all or nothing"
    assert refusal(client.transact_write_items, TransactItems=[put, put]) == (
        "ValidationException", "Transaction request cannot include multiple operations on one item")
    token = uuid.uuid4().hex
    first = client.transact_write_items(TransactItems=[put], ClientRequestToken=token, ReturnConsumedCapacity="TOTAL")
    assert first["ConsumedCapacity"] == [{"TableName": table.name, "CapacityUnits": 2, "WriteCapacityUnits": 2}]
    table.delete_item(Key={"p": "a"})
    client.transact_write_items(TransactItems=[put], ClientRequestToken=token)
    assert table.scan()["Count"] == 0, "a repeated request is answered and not done again"
    other = {"Delete": {"TableName": table.name, "Key": {"p": "a"}}}
    assert refusal(client.transact_write_items, TransactItems=[other], ClientRequestToken=token)[0] == (
        "IdempotentParameterMismatchException")


def test_provisioned_tables_throttle(db):
    table = make(
        db, "p:S", BillingMode="PROVISIONED", ProvisionedThroughput={"ReadCapacityUnits": 1, "WriteCapacityUnits": 1})
    codes = set()
    for n in range(40):
        try:
            table.put_item(Item={"p": str(n), "x": "y" * 20_000})
        except ClientError as error:
            codes.add(error.response["Error"]["Code"])
    assert codes == {"ProvisionedThroughputExceededException"}
    assert 10 <= table.scan(Select="COUNT")["Count"] <= 25, "five minutes' units were saved up"


def test_batches_give_back_what_is_throttled(db, client):
    table = make(
        db, "p:S", BillingMode="PROVISIONED", ProvisionedThroughput={"ReadCapacityUnits": 1, "WriteCapacityUnits": 1})
    left = 0
    for start in range(0, 50, 25):
        puts = [{"PutRequest": {"Item": {"p": str(start + n), "x": "y" * 30_000}}} for n in range(25)]
        try:
            left += len(client.batch_write_item(RequestItems={table.name: puts})["UnprocessedItems"].get(table.name, []))
        except ClientError as error:
            assert error.response["Error"]["Code"] == "ProvisionedThroughputExceededException"
            left += 25
    assert left > 0 and table.scan(Select="COUNT")["Count"] == 50 - left
