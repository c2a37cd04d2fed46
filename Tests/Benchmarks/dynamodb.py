"""Put, get and a query of ten items with signed requests, through wrk, beside moto and MiniStack."""

import hashlib
import hmac
import json

import cloud
from contenders import CONNECTIONS, WRITES_PER_SECOND_MAX, measure, report, started
from wire import ALGORITHM, Signing, timestamp

TABLE = "benchmark"
DATA = "0123456789abcdef" * 64
GET_KEYS = 1000
PARTITIONS = 100
ITEMS_PER_PARTITION = 10
WORKLOADS = {"PutItem 1 KiB": False, "GetItem 1 KiB": True, "Query 10 items": True}
SIGNED_HEADERS = "host;x-amz-date;x-amz-target"


class RequestSigner:
    """Signs many requests of one operation whose bodies differ: only what differs is computed anew."""

    def __init__(self, port, operation):
        self.signing = Signing(service="dynamodb")
        self.key = self.signing.key()
        self.target = f"DynamoDB_20120810.{operation}"
        self.when = timestamp(self.signing.when)
        self.host = f"127.0.0.1:{port}"
        self.canonical = (
            f"POST\n/\n\nhost:{self.host}\nx-amz-date:{self.when}\nx-amz-target:{self.target}\n\n{SIGNED_HEADERS}\n")
        self.before = f"{ALGORITHM}\n{self.when}\n{self.signing.scope}\n"

    def signature(self, body):
        canonical = self.canonical + hashlib.sha256(body.encode()).hexdigest()
        text = self.before + hashlib.sha256(canonical.encode()).hexdigest()
        return hmac.new(self.key, text.encode(), hashlib.sha256).hexdigest()

    def template(self, body, size):
        """The request with @1@ for the signature; `body` may hold @2@ and is `size` bytes long when that is filled in."""
        return (
            f"POST / HTTP/1.1\r\nHost: {self.host}\r\nContent-Type: application/x-amz-json-1.0\r\n"
            f"X-Amz-Date: {self.when}\r\nX-Amz-Target: {self.target}\r\nContent-Length: {size}\r\n"
            f"Authorization: {ALGORITHM} Credential={self.signing.credential}, SignedHeaders={SIGNED_HEADERS}, "
            f"Signature=@1@\r\n\r\n{body}").encode()


def add(contender, workload, operation, body, keys):
    """`body` is a dictionary with @2@ where each request has its own key; all keys are of one length."""
    signer = RequestSigner(contender.port, operation)
    text = json.dumps(body)
    keys = iter(keys)
    first = next(keys)
    lines = ([signer.signature(text.replace("@2@", key)), key] for each in ([first], keys) for key in each)
    contender.add(workload, signer.template(text, len(text.replace("@2@", first))), lines)


def client_of(contender):
    return cloud.client(f"http://127.0.0.1:{contender.port}", service="dynamodb")


def make_table(client, name=TABLE):
    client.create_table(
        TableName=name, BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": "p", "AttributeType": "S"}, {"AttributeName": "s", "AttributeType": "S"}],
        KeySchema=[{"AttributeName": "p", "KeyType": "HASH"}, {"AttributeName": "s", "KeyType": "RANGE"}])
    client.get_waiter("table_exists").wait(TableName=name, WaiterConfig={"Delay": 1})


def fill(client, items, name=TABLE):
    """Stores items in batches of 25."""
    batch = []
    for item in items:
        batch.append({"PutRequest": {"Item": item}})
        if len(batch) == 25:
            client.batch_write_item(RequestItems={name: batch})
            batch = []
    if batch:
        client.batch_write_item(RequestItems={name: batch})


def prepare(contender, seconds):
    client = client_of(contender)
    make_table(client)
    fill(client, ({"p": {"S": f"get-{n:08}"}, "s": {"S": "0"}, "data": {"S": DATA}} for n in range(GET_KEYS)))
    fill(client, (
        {"p": {"S": f"query-{n:08}"}, "s": {"S": f"{m:04}"}, "data": {"S": DATA[:100]}}
        for n in range(PARTITIONS) for m in range(ITEMS_PER_PARTITION)))
    puts = int(WRITES_PER_SECOND_MAX[contender.name] * seconds) + 1000
    add(contender, "PutItem 1 KiB", "PutItem",
        {"TableName": TABLE, "Item": {"p": {"S": "@2@"}, "s": {"S": "0"}, "data": {"S": DATA}}},
        (f"put-{n:08}" for n in range(puts)))
    add(contender, "GetItem 1 KiB", "GetItem", {"TableName": TABLE, "Key": {"p": {"S": "@2@"}, "s": {"S": "0"}}},
        (f"get-{n:08}" for n in range(GET_KEYS)))
    add(contender, "Query 10 items", "Query", {
        "TableName": TABLE, "KeyConditionExpression": "p = :p", "ExpressionAttributeValues": {":p": {"S": "@2@"}}},
        (f"query-{n:08}" for n in range(PARTITIONS)))


def run(arguments):
    with started("labrunner", "moto", "MiniStack") as contenders:
        for contender in contenders:
            prepare(contender, arguments.rounds * arguments.seconds * len(CONNECTIONS))
        measure(contenders, WORKLOADS, arguments)
        report(
            f"DynamoDB with signed requests, medians of {arguments.rounds} rounds of {arguments.seconds} s",
            contenders, WORKLOADS)
