"""The real AWS CLI through DynamoDB's main operations."""

import json
import uuid

import pytest


@pytest.fixture(scope="module")
def db(aws):
    """Runs `aws dynamodb` and returns its JSON, or the message where a code is expected."""

    def run(operation, *arguments, code=0):
        text = aws("dynamodb", operation, *arguments, "--output", "json", code=code)
        return text if code else json.loads(text) if text.strip() else {}

    return run


@pytest.fixture(scope="module")
def table(aws, db):
    """Made in the CLI's shorthand, with a local and a global index."""
    name = f"proof-{uuid.uuid4().hex[:20]}"
    made = db(
        "create-table", "--table-name", name, "--billing-mode", "PAY_PER_REQUEST",
        "--attribute-definitions", "AttributeName=user,AttributeType=S", "AttributeName=number,AttributeType=N",
        "AttributeName=kind,AttributeType=S", "--key-schema", "AttributeName=user,KeyType=HASH",
        "AttributeName=number,KeyType=RANGE", "--global-secondary-indexes",
        "IndexName=byKind,KeySchema=[{AttributeName=kind,KeyType=HASH}],Projection={ProjectionType=KEYS_ONLY}",
        "--local-secondary-indexes", "IndexName=local,KeySchema=[{AttributeName=user,KeyType=HASH},"
        "{AttributeName=kind,KeyType=RANGE}],Projection={ProjectionType=INCLUDE,NonKeyAttributes=[amount]}")
    assert made["TableDescription"]["TableStatus"] == "CREATING"
    aws("dynamodb", "wait", "table-exists", "--table-name", name)
    for number in range(6):
        item = {"user": {"S": "ann"}, "number": {"N": str(number)}, "kind": {"S": "odd" if number % 2 else "even"}}
        db("put-item", "--table-name", name, "--item", json.dumps({**item, "amount": {"N": f"{number}e1"}}))
    return name


def numbers(answer):
    return [item["number"]["N"] for item in answer["Items"]]


def test_tables(db, table):
    description = db("describe-table", "--table-name", table)["Table"]
    assert description["TableStatus"] == "ACTIVE"
    assert description["GlobalSecondaryIndexes"][0]["IndexStatus"] == "ACTIVE"
    assert table in db("list-tables")["TableNames"]
    assert db("list-tables", "--max-items", "1")["TableNames"]


def test_items(db, table, tmp_path):
    """With everything in one file, as `--generate-cli-skeleton` makes it."""
    key = {"user": {"S": "bob"}, "number": {"N": "1"}}
    request = tmp_path / "request.json"
    request.write_text(json.dumps({
        "TableName": table, "Item": {**key, "name": {"S": "ü"}, "tags": {"SS": ["a", "b"]}},
        "ConditionExpression": "attribute_not_exists(#u)", "ExpressionAttributeNames": {"#u": "user"},
        "ReturnConsumedCapacity": "TOTAL"}))
    used = db("put-item", "--cli-input-json", f"file://{request}")["ConsumedCapacity"]
    assert used["TableName"] == table and used["CapacityUnits"] >= 1
    failure = db("put-item", "--cli-input-json", f"file://{request}", code=255)
    assert failure.strip().endswith(
        "An error occurred (ConditionalCheckFailedException) when calling the PutItem operation: The conditional request "
        "failed")
    where = ("--table-name", table, "--key", json.dumps(key))
    found = db("get-item", *where, "--consistent-read", "--projection-expression", "#n, tags",
               "--expression-attribute-names", '{"#n":"name"}')["Item"]
    assert found == {"name": {"S": "ü"}, "tags": {"SS": ["a", "b"]}}
    updated = db("update-item", *where, "--update-expression", "ADD hits :n", "--expression-attribute-values",
                 '{":n":{"N":"2"}}', "--return-values", "UPDATED_NEW")
    assert updated["Attributes"] == {"hits": {"N": "2"}}
    deleted = db("delete-item", *where, "--return-values", "ALL_OLD")["Attributes"]
    assert deleted["hits"] == {"N": "2"} and db("get-item", *where) == {}


def test_queries_and_scans(db, table):
    ann = ("--table-name", table, "--key-condition-expression", "#u = :u AND #n BETWEEN :a AND :b",
           "--expression-attribute-names", '{"#u":"user","#n":"number"}', "--expression-attribute-values",
           '{":u":{"S":"ann"},":a":{"N":"1"},":b":{"N":"4"}}')
    assert numbers(db("query", *ann)) == ["1", "2", "3", "4"]
    assert numbers(db("query", *ann, "--no-scan-index-forward", "--page-size", "1")) == ["4", "3", "2", "1"]
    first = db("query", *ann, "--max-items", "3")
    assert numbers(first) == ["1", "2", "3"]
    assert numbers(db("query", *ann, "--starting-token", first["NextToken"])) == ["4"]
    assert db("query", *ann, "--select", "COUNT")["Count"] == 4
    kind = ("--table-name", table, "--expression-attribute-values", '{":k":{"S":"odd"}}')
    indexed = db("query", *kind, "--index-name", "byKind", "--key-condition-expression", "kind = :k")
    assert sorted(numbers(indexed)) == ["1", "3", "5"] and all("amount" not in item for item in indexed["Items"])
    scanned = db("scan", *kind, "--filter-expression", "kind <> :k", "--return-consumed-capacity", "INDEXES")
    assert sorted(numbers(scanned)) == ["0", "2", "4"] and scanned["ScannedCount"] == 6
    shares = [db("scan", "--table-name", table, "--segment", n, "--total-segments", "2")["Count"] for n in (0, 1)]
    assert sum(shares) == 6


def test_batches_and_transactions(db, table):
    key = {"user": {"S": "carl"}, "number": {"N": "1"}}
    other = {**key, "number": {"N": "2"}}
    puts = {table: [{"PutRequest": {"Item": key}}, {"PutRequest": {"Item": other}}]}
    assert db("batch-write-item", "--request-items", json.dumps(puts))["UnprocessedItems"] == {}
    gets = {table: {"Keys": [key, other]}}
    assert len(db("batch-get-item", "--request-items", json.dumps(gets))["Responses"][table]) == 2
    check = {"ConditionCheck": {"TableName": table, "Key": key, "ConditionExpression": "attribute_exists(amount)"}}
    items = json.dumps([{"Delete": {"TableName": table, "Key": other}}, check])
    failure = db("transact-write-items", "--transact-items", items, code=255)
    assert "(TransactionCanceledException)" in failure and "[None, ConditionalCheckFailed]" in failure
    read = json.dumps([{"Get": {"TableName": table, "Key": other}}])
    assert db("transact-get-items", "--transact-items", read)["Responses"] == [{"Item": other}]
    delete = json.dumps([{"Delete": {"TableName": table, "Key": one}} for one in (key, other)])
    assert db("transact-write-items", "--transact-items", delete) == {}
    assert db("transact-get-items", "--transact-items", read)["Responses"] == [{}]


def test_statements(db, table):
    select = f"SELECT amount FROM \"{table}\" WHERE \"user\" = 'ann' AND \"number\" = ?"
    answer = db("execute-statement", "--statement", select, "--parameters", '[{"N":"3"}]')
    assert answer["Items"] == [{"amount": {"N": "30"}}]


def test_the_end_of_a_table(aws, db):
    name = f"proof-{uuid.uuid4().hex[:20]}"
    db("create-table", "--table-name", name, "--attribute-definitions", "AttributeName=p,AttributeType=B", "--key-schema",
       "AttributeName=p,KeyType=HASH", "--provisioned-throughput", "ReadCapacityUnits=5,WriteCapacityUnits=5")
    aws("dynamodb", "wait", "table-exists", "--table-name", name)
    changed = db("update-table", "--table-name", name, "--provisioned-throughput", "ReadCapacityUnits=6,WriteCapacityUnits=5")
    assert changed["TableDescription"]["TableStatus"] == "UPDATING"
    aws("dynamodb", "wait", "table-exists", "--table-name", name)
    assert db("delete-table", "--table-name", name)["TableDescription"]["TableStatus"] == "DELETING"
    aws("dynamodb", "wait", "table-not-exists", "--table-name", name)
    assert db("describe-table", "--table-name", name, code=255).strip().endswith(
        "An error occurred (ResourceNotFoundException) when calling the DescribeTable operation: Requested resource not found: "
        f"Table: {name} not found")
